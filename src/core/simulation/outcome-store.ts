/**
 * How ratings turned out, from the ledger: good, bad, or without a debt in the time. The definition is `badDefinition` of the contract.
 */
import { badDefinition } from '../contract/simulation.ts';
import { addDays, addMonths, dayNumber, type BusinessDate } from '../kernel/business-date.ts';
import { loanFile, replayLoan, type LoanFile } from '../loan/loan-store.ts';
import { daysOverdue } from '../loan/receipt.ts';
import type { Connection } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';

export type RatingEnd = 'good' | 'bad' | 'undrawn';

export interface ApprovedRating {
  readonly ratingId: number;
  readonly householdId: string;
  readonly approvedOn: BusinessDate;
}

interface LoanRecord {
  readonly id: string;
  readonly household_id: string;
  readonly drawn_on: BusinessDate;
  /** The day of the last posting of a settled receipt; null while something is owed. */
  readonly settled_on: BusinessDate | null;
  /** The ledger shows arrears at some time: of all others no day has to be looked at. */
  readonly was_overdue: number;
}

const LOANS = `
  SELECT l.id, l.household_id, l.drawn_on,
    CASE WHEN l.status = 'settled' THEN (SELECT max(p.value_date) FROM loan_posting p WHERE p.loan_id = l.id) END AS settled_on,
    (l.oldest_due_on IS NOT NULL
      OR EXISTS (SELECT 1 FROM loan_posting p WHERE p.loan_id = l.id AND (p.days_overdue > 0 OR p.penalty > 0 OR p.compound > 0))) AS was_overdue
  FROM loan l
  WHERE l.household_id IN (SELECT value FROM json_each(?)) AND EXISTS (SELECT 1 FROM loan_posting p WHERE p.loan_id = l.id)`;

/** Approved ratings whose time is over, the latest of each household. */
export function judgeableRatings(db: Connection, branchId: string, today: BusinessDate): ApprovedRating[] {
  return statement<[string, string], ApprovedRating>(db, `
    SELECT r.id AS ratingId, r.household_id AS householdId, r.decided_on AS approvedOn
    FROM rating r JOIN household h ON h.id = r.household_id
    WHERE r.id IN (SELECT max(a.id) FROM rating a JOIN rating_trace t ON t.rating_id = a.id WHERE a.status = 'approved' AND a.decided_on <= ? GROUP BY a.household_id)
      AND h.branch_id = ?
    ORDER BY r.id`).all(addMonths(today, -badDefinition.windowMonths), branchId);
}

/** How each of these ended, in their order. */
export function endsOf(db: Connection, ratings: readonly ApprovedRating[]): RatingEnd[] {
  const loans = new Map<string, LoanRecord[]>();
  const ids = JSON.stringify(ratings.map(({ householdId }) => householdId));
  for (const loan of statement<[string], LoanRecord>(db, LOANS).all(ids)) loans.set(loan.household_id, [...(loans.get(loan.household_id) ?? []), loan]);
  return ratings.map(({ householdId, approvedOn }) => {
    const end = addMonths(approvedOn, badDefinition.windowMonths);
    const owed = (loans.get(householdId) ?? []).filter((loan) => loan.drawn_on <= end && (loan.settled_on === null || loan.settled_on > approvedOn));
    if (owed.length === 0) return 'undrawn';
    return owed.some((loan) => loan.was_overdue === 1 && reachedArrears(db, loan.id, approvedOn, end)) ? 'bad' : 'good';
  });
}

/** Whether the receipt was so many days past due on a day after `from`, up to `to`. */
function reachedArrears(db: Connection, loanId: string, from: BusinessDate, to: BusinessDate): boolean {
  const file = loanFile(db, loanId);
  const dueDays = statement<[string], { day: BusinessDate }>(
    db, "SELECT DISTINCT value_date AS day FROM loan_posting WHERE loan_id = ? AND kind IN ('settle', 'due') ORDER BY value_date",
  ).all(loanId);
  // An item can only reach its days on one of these; what had reached them before is still so on the first day.
  const days = [addDays(from, 1), ...dueDays.map(({ day }) => addDays(day, badDefinition.daysPastDue))];
  return days.some((day) => day > from && day <= to && isPastDue(file, day));
}

function isPastDue(file: LoanFile, day: BusinessDate): boolean {
  return replayLoan(file, day).receipts.some((receipt) => daysOverdue(receipt, dayNumber(day)) >= badDefinition.daysPastDue);
}
