import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { RejectionCode } from '../core/contract/household.ts';
import { rejectionReasons } from '../core/household/rejection-reasons.ts';
import { Refusal } from '../core/kernel/result.ts';
import { valueOf, withBranch } from './branch.ts';
import { progressLine, type OutputOptions } from './output.ts';

export interface ImportOptions extends OutputOptions {
  readonly storePath: string;
  readonly staffNo: string;
  readonly addVillages: boolean;
}

export interface ImportSummary {
  readonly rows: number;
  readonly accepted: number;
  /** Each refused row once, by its reason. */
  readonly rejected: Readonly<Partial<Record<RejectionCode, number>>>;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly nothingChanged: boolean;
  readonly addedVillages: readonly string[];
}

const LARGEST_FILE = 32 * 1024 * 1024;

/** `import FILE`: reads, checks and takes in the good rows. @throws Refusal `file_not_found`, `file_too_large`, those of previewSurvey. */
export async function importFile(path: string, options: ImportOptions): Promise<ImportSummary> {
  const file = { name: basename(path), bytes: readFile(path) };
  return withBranch({ ...options, onProgress: progressLine(options, '处理') }, async (api) => {
    const { previewId } = valueOf(await api.household.previewSurvey({ file }));
    const { importId: _, ...result } = valueOf(await api.household.importSurvey({ previewId, addVillages: options.addVillages }));
    const { rows, accepted, rejected, created, changed, unchanged, nothingChanged, addedVillages } = result;
    return { rows, accepted, rejected, created, changed, unchanged, nothingChanged, addedVillages };
  });
}

function readFile(path: string): Uint8Array<ArrayBuffer> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Refusal('file_not_found', {}, path);
  if (found.size > LARGEST_FILE) throw new Refusal('file_too_large', { mebibytes: LARGEST_FILE / 1024 / 1024 }, path);
  return new Uint8Array(readFileSync(path));
}

export function importText(result: ImportSummary): string {
  const refused = Object.entries(result.rejected).map(([code, rows]) => `  ${rows} 行  ${rejectionReasons[code as RejectionCode]}（${code}）`);
  return [
    `共 ${result.rows} 行，接收 ${result.accepted} 户：新建 ${result.created}，更新 ${result.changed}，无变化 ${result.unchanged}`,
    ...(result.nothingChanged ? ['库中已有这些内容，没有任何改动'] : []),
    ...(result.addedVillages.length > 0 ? [`新增行政村：${result.addedVillages.join('、')}`] : []),
    ...(refused.length > 0 ? [`退回 ${result.rows - result.accepted} 行：`, ...refused] : []),
  ].join('\n');
}
