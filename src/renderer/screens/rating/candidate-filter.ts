/** The choices above the candidates: place, manager, reason. Pure. */
import { candidateReasons, type CandidateRow } from '../../../core/contract/credit.ts';

export type CandidateReason = (typeof candidateReasons)[number];

export interface CandidateChoice {
  readonly villageId: string | null;
  readonly groupNo: number | null;
  readonly manager: string | null;
  readonly reason: CandidateReason | 'all';
}

export const everybody: CandidateChoice = { villageId: null, groupNo: null, manager: null, reason: 'all' };

const isInPlace = (row: CandidateRow, choice: CandidateChoice): boolean =>
  (choice.villageId === null || row.villageId === choice.villageId)
  && (choice.groupNo === null || row.groupNo === choice.groupNo)
  && (choice.manager === null || (row.managerName ?? '') === choice.manager);

export const isUnfiltered = (choice: CandidateChoice): boolean =>
  choice.villageId === null && choice.groupNo === null && choice.manager === null && choice.reason === 'all';

export const isChosen = (row: CandidateRow, choice: CandidateChoice): boolean =>
  isInPlace(row, choice) && (choice.reason === 'all' || row.reason === choice.reason);

/** Rows per reason in the chosen place, and all of them. */
export function countReasons(rows: readonly CandidateRow[], choice: CandidateChoice): Readonly<Record<CandidateReason | 'all', number>> {
  const counts = { all: 0, neverCredited: 0, expired: 0, changed: 0, authorised: 0, reviewDue: 0 };
  for (const row of rows) {
    if (!isInPlace(row, choice)) continue;
    counts.all += 1;
    counts[row.reason] += 1;
  }
  return counts;
}

export interface PlaceOption<Value> {
  readonly value: Value;
  readonly label: string;
  readonly count: number;
}

/** The values that occur, by label, each with its number of rows. */
export function optionsOf<Value extends string | number>(
  rows: readonly CandidateRow[], valueOf: (row: CandidateRow) => Value, labelOf: (row: CandidateRow) => string,
): readonly PlaceOption<Value>[] {
  const found = new Map<Value, { label: string; count: number }>();
  for (const row of rows) {
    const entry = found.get(valueOf(row));
    if (entry) entry.count += 1;
    else found.set(valueOf(row), { label: labelOf(row), count: 1 });
  }
  return [...found].map(([value, entry]) => ({ value, ...entry })).sort((a, b) => a.label.localeCompare(b.label, 'zh-CN', { numeric: true }));
}
