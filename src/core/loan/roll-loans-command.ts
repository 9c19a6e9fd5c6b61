/** What the opening of a business date does to receipts: settlements, due dates, arrears, classes. */
import { freezeForOverdue } from '../credit/freeze-line-command.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { loanFiles, rollReceipts, type LoanChange } from './loan-store.ts';

export interface RolledLoans {
  readonly receipts: number;
  readonly settled: number;
  readonly newlyOverdue: number;
  readonly reclassified: number;
}

/** Read together, so that a receipt costs little more than what is written of it. */
const AT_ONCE = 200;

/**
 * Brings the receipts that have something to do by `date` up to it; the others cost nothing. Called when `date` has opened.
 *
 * @param onChange takes each receipt into the journal
 * @param between runs after some receipts, to let other work in
 */
export async function rollLoans(
  context: CommandContext, date: BusinessDate, onChange: (change: LoanChange) => void, between: () => Promise<void>,
): Promise<RolledLoans> {
  const due = statement<[string, string], { id: string }>(
    context.db, 'SELECT id FROM loan WHERE branch_id = ? AND next_action_on <= ? ORDER BY next_action_on, id',
  ).all(context.session.branchId, date).map(({ id }) => id);
  const counts = { receipts: due.length, settled: 0, newlyOverdue: 0, reclassified: 0 };
  for (let from = 0; from < due.length; from += AT_ONCE) {
    const rolled = rollReceipts(context.db, loanFiles(context.db, due.slice(from, from + AT_ONCE)), date);
    for (const change of rolled) {
      onChange(change);
      count(counts, change, date);
    }
    for (const change of rolled) if (isNewlyOverdue(change)) freezeForOverdue(context, change.before.householdId);
    await between();
  }
  return counts;
}

function count(counts: { settled: number; newlyOverdue: number; reclassified: number }, change: LoanChange, date: BusinessDate): void {
  const { before, after, postings } = change;
  if (postings.slice(before.postingCount).some((posting) => posting.kind === 'settle' && posting.date === date)) counts.settled += 1;
  if (after.fiveClass !== before.fiveClass) counts.reclassified += 1;
  if (isNewlyOverdue(change)) counts.newlyOverdue += 1;
}

const isNewlyOverdue = ({ before, after }: LoanChange): boolean => before.status === 'normal' && after.status !== 'normal' && after.status !== 'settled';
