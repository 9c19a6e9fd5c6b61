import type { ReExplanation } from '../core/contract/credit.ts';
import { Refusal } from '../core/kernel/result.ts';
import { valueOf, withBranch } from './branch.ts';
import type { OutputOptions } from './output.ts';

export interface ReExplainOptions extends OutputOptions {
  readonly storePath: string;
  readonly staffNo: string;
  readonly rating: string;
}

/** `re-explain`: rates again from what was kept. A difference is an answer, not a refusal. @throws Refusal `not_found`, those of reExplain. */
export function reExplainRating(options: ReExplainOptions): Promise<ReExplanation> {
  const ratingId = Number(options.rating);
  if (!Number.isSafeInteger(ratingId) || ratingId < 1) throw new Refusal('not_found', {}, '--rating');
  return withBranch(options, async (api) => valueOf(await api.credit.reExplain({ ratingId })));
}

export function reExplainText({ ratingId, batchNo, ratedOn, modelVersions, isEqual, compared }: ReExplanation): string {
  return [
    `评级 ${ratingId}（批次 ${batchNo}，${ratedOn}）：${isEqual ? '重新测算与留存结果完全一致' : '重新测算与留存结果不一致'}`,
    `模型版本：${Object.entries(modelVersions).map(([kind, version]) => `${kind} ${version}`).join('，')}`,
    ...compared.map(({ field, kept, now, isEqual: same }) => `${same ? '✓' : '✗'} ${field}：${same ? kept : `留存 ${kept}，现算 ${now}`}`),
  ].join('\n');
}
