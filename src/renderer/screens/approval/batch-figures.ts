/** A batch before and after: how many households, how much, by grade and by village. Pure; money in fen. */
import { grades, type BatchRow, type Grade } from '../../../core/contract/credit.ts';

export interface Side {
  readonly households: number;
  readonly total: number;
}

export interface BeforeAfter {
  readonly key: string;
  readonly before: Side;
  readonly after: Side;
}

export interface BatchFigures {
  readonly before: Side;
  readonly after: Side;
  readonly firstTime: number;
  readonly raised: number;
  readonly cut: number;
  readonly byGrade: readonly BeforeAfter[];
  readonly byVillage: readonly BeforeAfter[];
}

/** Rows that went to approval, whatever became of them since. */
export const isUnderReview = (row: BatchRow): boolean => row.status !== 'draft' && row.status !== 'dropped';

const NONE: Side = { households: 0, total: 0 };
const plus = (side: Side, amount: number): Side => ({ households: side.households + 1, total: side.total + amount });

export function batchFigures(rows: readonly BatchRow[]): BatchFigures {
  const reviewed = rows.filter(isUnderReview);
  const sum = (some: readonly BatchRow[], of: (row: BatchRow) => number | null) =>
    some.reduce<Side>((side, row) => { const amount = of(row); return amount === null ? side : plus(side, amount); }, NONE);
  return {
    before: sum(reviewed, (row) => row.previousLimit),
    after: sum(reviewed, (row) => row.limit),
    firstTime: reviewed.filter((row) => row.previousLimit === null).length,
    raised: reviewed.filter((row) => row.previousLimit !== null && row.limit > row.previousLimit).length,
    cut: reviewed.filter((row) => row.previousLimit !== null && row.limit < row.previousLimit).length,
    byGrade: group(reviewed, (row) => row.previousGrade, (row) => row.grade).sort((a, b) => rankOf(a.key) - rankOf(b.key)),
    byVillage: group(reviewed, (row) => row.villageName, (row) => row.villageName).sort((a, b) => b.after.total - a.after.total),
  };
}

/** D and beyond are not offered a line; an unknown grade comes last. */
const rankOf = (grade: string): number => (grades.includes(grade as Grade) ? grades.indexOf(grade as Grade) : grades.length);

function group(rows: readonly BatchRow[], beforeKey: (row: BatchRow) => string | null, afterKey: (row: BatchRow) => string | null): BeforeAfter[] {
  const groups = new Map<string, { before: Side; after: Side }>();
  const at = (key: string) => {
    const found = groups.get(key) ?? { before: NONE, after: NONE };
    groups.set(key, found);
    return found;
  };
  for (const row of rows) {
    const after = at(afterKey(row) ?? '');
    after.after = plus(after.after, row.limit);
    if (row.previousLimit === null) continue;
    const before = at(beforeKey(row) ?? '');
    before.before = plus(before.before, row.previousLimit);
  }
  return [...groups].map(([key, sides]) => ({ key, ...sides }));
}
