/** Which rows of a batch are shown, how many there are of each kind, and the sums above them. Pure. */
import type { BatchRow } from '../../../core/contract/credit.ts';

export const resultKinds = ['all', 'accepted', 'manualReview', 'refused', 'incomplete', 'returned', 'dropped'] as const;
export type ResultKind = (typeof resultKinds)[number];

export interface ResultChoice {
  readonly kind: ResultKind;
  /** First reason code, or `all`: for refused, manual and incomplete rows. */
  readonly reason: string;
}

export const wholeBatch: ResultChoice = { kind: 'all', reason: 'all' };

/** Dropped by a person. What had no limit leaves the batch by itself on submission and stays with its outcome. */
export const isDropped = (row: BatchRow): boolean => row.status === 'dropped' && (row.managerReason !== null || isWithLimit(row));

/** A household that a person has to grade may have a computed limit: the branch head decides on it too. */
const isWithLimit = (row: BatchRow): boolean => row.limit > 0 && (row.outcome === 'accepted' || row.outcome === 'manualReview');

function isOfKind(row: BatchRow, kind: ResultKind): boolean {
  if (kind === 'dropped') return isDropped(row);
  if (isDropped(row)) return false;
  if (kind === 'all') return true;
  return kind === 'returned' ? row.status === 'returned' : row.outcome === kind;
}

/** A row may have several reasons; it stands in the group of each. */
const hasReason = (row: BatchRow, reason: string): boolean => reason === 'all' || row.reasonCodes.includes(reason);

export const isInResult = (row: BatchRow, choice: ResultChoice): boolean => isOfKind(row, choice.kind) && hasReason(row, choice.reason);

export function countKinds(rows: readonly BatchRow[]): Readonly<Record<ResultKind, number>> {
  const counts = Object.fromEntries(resultKinds.map((kind) => [kind, 0])) as Record<ResultKind, number>;
  for (const row of rows) for (const kind of resultKinds) if (isOfKind(row, kind)) counts[kind] += 1;
  return counts;
}

/** Reasons of the rows of one kind with their number, the most frequent first. */
export function countReasonCodes(rows: readonly BatchRow[], kind: ResultKind): readonly (readonly [code: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (!isOfKind(row, kind)) continue;
    for (const code of row.reasonCodes) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
}

/** What `submitBatch` sends on. */
export const isSubmittable = (row: BatchRow): boolean => isWithLimit(row) && (row.status === 'draft' || row.status === 'returned');

export interface ResultSums {
  readonly households: number;
  readonly total: number;
  readonly previous: number;
  readonly aboveAuthority: number;
}

/** Of the rows that will be submitted. */
export function sumSubmittable(rows: readonly BatchRow[]): ResultSums {
  let [households, total, previous, aboveAuthority] = [0, 0, 0, 0];
  for (const row of rows) {
    if (!isSubmittable(row)) continue;
    households += 1;
    total += row.limit;
    previous += row.previousLimit ?? 0;
    if (row.aboveAuthority) aboveAuthority += 1;
  }
  return { households, total, previous, aboveAuthority };
}
