/** What is unusual in a batch, and what has been decided: the filters of the approval grid. Pure. */
import { grades, type BatchRow, type Grade } from '../../../core/contract/credit.ts';
import { isUnderReview } from './batch-figures.ts';

/** Outliers first: they are what a head looks at. */
export const reviewFilters = [
  'waiting', 'largestRise', 'lowered', 'atCap', 'gradeDown', 'missingData', 'preCredit', 'aboveAuthority', 'approved', 'returned', 'rejected', 'all',
] as const;
export type ReviewFilter = (typeof reviewFilters)[number];

const MOST_RISES = 10;

/** New minus old; null for a household without an earlier line. */
export const riseOf = (row: BatchRow): number | null => (row.previousLimit === null ? null : row.limit - row.previousLimit);

const rank = (grade: Grade): number => grades.indexOf(grade);

export const isGradeDown = (row: BatchRow): boolean => row.grade !== null && row.previousGrade !== null && rank(row.grade) > rank(row.previousGrade);
export const isGradeUp = (row: BatchRow): boolean => row.grade !== null && row.previousGrade !== null && rank(row.grade) < rank(row.previousGrade);
export const isLowered = (row: BatchRow): boolean => row.limit < row.proposedLimit;
export const isAtCap = (row: BatchRow): boolean => row.bindingConstraint === 'L5';
const isMissingData = (row: BatchRow): boolean => row.reasonCodes.some((code) => code.startsWith('missing'));

/** Household ids behind each filter. */
export function reviewGroups(rows: readonly BatchRow[]): Readonly<Record<ReviewFilter, ReadonlySet<string>>> {
  const reviewed = rows.filter(isUnderReview);
  const ids = (of: (row: BatchRow) => boolean): ReadonlySet<string> => new Set(reviewed.filter(of).map((row) => row.householdId));
  return {
    all: ids(() => true),
    waiting: ids((row) => row.status === 'submitted'),
    largestRise: largestRises(reviewed),
    lowered: ids(isLowered),
    atCap: ids(isAtCap),
    gradeDown: ids(isGradeDown),
    missingData: ids(isMissingData),
    preCredit: ids((row) => row.kind === 'preCredit'),
    aboveAuthority: ids((row) => row.aboveAuthority),
    approved: ids((row) => row.status === 'approved'),
    returned: ids((row) => row.status === 'returned'),
    rejected: ids((row) => row.status === 'rejected'),
  };
}

function largestRises(rows: readonly BatchRow[]): ReadonlySet<string> {
  const rises = rows.flatMap((row) => { const rise = riseOf(row); return rise !== null && rise > 0 ? [{ id: row.householdId, rise }] : []; });
  return new Set(rises.sort((a, b) => b.rise - a.rise).slice(0, MOST_RISES).map((one) => one.id));
}

export type Obstacle = 'ownBatch' | 'aboveAuthorityRow' | 'notWaiting' | 'mayNotApprove';

export interface Reviewer {
  readonly staffId: string;
  readonly mayApprove: boolean;
}

/** Why this person may not decide this row; null when he may. */
export function obstacleOf(row: BatchRow, makerId: string, reviewer: Reviewer): Obstacle | null {
  if (row.status !== 'submitted') return 'notWaiting';
  if (makerId === reviewer.staffId) return 'ownBatch';
  if (!reviewer.mayApprove) return 'mayNotApprove';
  return row.aboveAuthority ? 'aboveAuthorityRow' : null;
}
