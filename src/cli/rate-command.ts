import type { RatingOutcome } from '../core/contract/credit.ts';
import { formatYuan, fen } from '../core/kernel/money.ts';
import { Refusal } from '../core/kernel/result.ts';
import { valueOf, withBranch } from './branch.ts';
import { progressLine, type OutputOptions } from './output.ts';

export interface RateOptions extends OutputOptions {
  readonly storePath: string;
  readonly staffNo: string;
  /** Only households of this village; left out: of all that the person serves. */
  readonly village?: string | undefined;
  readonly productCode?: string | undefined;
}

export interface RateSummary {
  readonly households: number;
  /** null when no household was due. */
  readonly batchNo: string | null;
  readonly byOutcome: Readonly<Partial<Record<RatingOutcome, number>>>;
  readonly byGrade: Readonly<Record<string, number>>;
  /** Sum of the proposed limits in fen. */
  readonly totalLimit: number;
}

/** `rate`: rates every household that is due, as a draft batch of the person. @throws Refusal `village_not_found`, those of runRating. */
export async function rateHouseholds(options: RateOptions): Promise<RateSummary> {
  return withBranch({ ...options, onProgress: progressLine(options, '评级') }, async (api) => {
    const villageId = options.village === undefined ? undefined : villageNamed(options.village, valueOf(await api.organisation.villages({})));
    const candidates = valueOf(await api.credit.candidates({ villageId }));
    if (candidates.length === 0) return { households: 0, batchNo: null, byOutcome: {}, byGrade: {}, totalLimit: 0 };
    const { batchId, batchNo, byOutcome } = valueOf(await api.credit.runRating({ householdIds: candidates.map(({ householdId }) => householdId), productCode: options.productCode }));
    const { rows } = valueOf(await api.credit.batch({ batchId }));
    const byGrade: Record<string, number> = {};
    for (const { grade } of rows) if (grade !== null) byGrade[grade] = (byGrade[grade] ?? 0) + 1;
    return { households: rows.length, batchNo, byOutcome, byGrade, totalLimit: rows.reduce((sum, { limit }) => sum + limit, 0) };
  });
}

function villageNamed(name: string, villages: readonly { readonly id: string; readonly name: string }[]): string {
  const village = villages.find((one) => one.name === name);
  if (!village) throw new Refusal('village_not_found', {}, name);
  return village.id;
}

const OUTCOMES: Readonly<Record<RatingOutcome, string>> = { accepted: '建议授信', manualReview: '转人工', refused: '不予授信', incomplete: '信息不完整' };

export function rateText({ households, batchNo, byOutcome, byGrade, totalLimit }: RateSummary): string {
  if (batchNo === null) return '没有需要评级的农户';
  const counts = (names: readonly (readonly [string, number])[]): string => names.map(([name, count]) => `${name} ${count}`).join('，');
  return [
    `批次 ${batchNo}：评级 ${households} 户`,
    counts(Object.entries(byOutcome).map(([outcome, count]) => [OUTCOMES[outcome as RatingOutcome], count])),
    `等级：${counts(Object.entries(byGrade).toSorted())}`,
    `建议额度合计 ${formatYuan(fen(totalLimit))} 元`,
  ].join('\n');
}
