/** What the opening of a business date does to receipts: settlements, due dates, arrears, classes. */
import type { BusinessDate } from '../kernel/business-date.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { followArrears } from './follow-arrears-store.ts';
import { rewriteLoan } from './loan-store.ts';

export interface RolledLoans {
  /** Every receipt that changed, for the journal. */
  readonly loanIds: readonly string[];
  readonly settled: number;
  readonly newlyOverdue: number;
  readonly reclassified: number;
}

interface DueRecord { id: string; household_id: string; status: string }

/**
 * Brings the receipts that have something to do by `date` up to it; the others cost nothing. Called when `date` opens.
 *
 * @param between runs between two receipts, to let other work in
 */
export async function rollLoans(context: CommandContext, date: BusinessDate, between: (done: number, total: number) => Promise<void>): Promise<RolledLoans> {
  const due = statement<[string, string], DueRecord>(
    context.db, 'SELECT id, household_id, status FROM loan WHERE branch_id = ? AND next_action_on <= ? ORDER BY next_action_on, id',
  ).all(context.session.branchId, date);
  let settled = 0;
  let newlyOverdue = 0;
  let reclassified = 0;
  for (const [index, loan] of due.entries()) {
    const { replayed, snapshot, before } = rewriteLoan(context.db, loan.id, date);
    if (replayed.postings.some((posting) => posting.kind === 'settle' && posting.date === date)) settled += 1;
    if (snapshot.fiveClass !== before) reclassified += 1;
    if (loan.status === 'normal' && snapshot.status !== 'normal' && snapshot.status !== 'settled') {
      newlyOverdue += 1;
      followArrears(context, loan.household_id);
    }
    await between(index + 1, due.length);
  }
  return { loanIds: due.map(({ id }) => id), settled, newlyOverdue, reclassified };
}
