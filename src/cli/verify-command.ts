import type { VerifyReport } from '../core/contract/audit.ts';
import { valueOf, withBranch } from './branch.ts';
import type { OutputOptions } from './output.ts';

export interface VerifyOptions extends OutputOptions {
  readonly storePath: string;
  readonly staffNo: string;
}

/** `verify`: the chain of events, the balances and whatever else must hold. A report with problems is an answer, not a refusal. */
export function verifyBranch(options: VerifyOptions): Promise<VerifyReport> {
  return withBranch(options, async (api) => valueOf(await api.audit.verify({})));
}

export function verifyText({ ok, events, checks }: VerifyReport): string {
  const lines = checks.flatMap(({ name, ok: holds, compared, problems }) => [
    `${holds ? '✓' : '✗'} ${name}：核对 ${compared} 项`, ...problems.map((problem) => `    ${problem}`),
  ]);
  return [`${ok ? '全部一致' : '发现问题'}（事件 ${events} 条）`, ...lines].join('\n');
}
