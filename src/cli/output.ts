/** What a command prints: one line of JSON for programs, or sentences for a person. Nothing else goes to standard output. */
import type { Progress } from '../core/contract/answers.ts';
import { Refusal } from '../core/kernel/result.ts';

export interface OutputOptions {
  readonly json?: boolean | undefined;
}

/** Prints the result; with `--json` as it is, else as `text` says it. */
export function print<T>({ json }: OutputOptions, result: T, text: (result: T) => string): void {
  process.stdout.write(`${json ? JSON.stringify(result) : text(result)}\n`);
}

/** Prints why nothing was done and makes the process end with 1. A defect keeps its stack, on standard error. */
export function printError({ json }: OutputOptions, error: unknown): void {
  process.exitCode = 1;
  const refusal = error instanceof Refusal ? error : new Refusal('internal_error');
  if (!(error instanceof Refusal)) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  const { code, params, field } = refusal;
  if (json) {
    process.stdout.write(`${JSON.stringify({ error: { code, params, ...(field === undefined ? {} : { field }) } })}\n`);
    return;
  }
  const details = Object.entries(params).map(([name, value]) => `${name}=${value}`).concat(field === undefined ? [] : [field]).join(' ');
  process.stderr.write(`未完成：${code}${details ? `（${details}）` : ''}\n`);
}

/** A line that is written over, for a person at a terminal only. */
export function progressLine({ json }: OutputOptions, label: string): ((progress: Progress) => void) | undefined {
  if (json || !process.stderr.isTTY) return undefined;
  return ({ done, total }) => void process.stderr.write(`\r${label} ${done}/${total}${done >= total ? '\n' : ''}`);
}
