/** What the journal takes in when the ledger or a line changes, in the same transaction. */
import type { CommandContext, Reaction, Reactions } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { takeLoanChanges } from '../loan/loan-store.ts';
import { Journal, type LoanVoucher } from './journal-store.ts';

interface LoanChanged {
  readonly postingId: string;
  readonly householdId: string;
  readonly valueDate?: string;
  readonly channel: LoanVoucher['channel'];
}

/** A voucher for an event at the counter: the difference that it made to the receipt's book. */
const loanChanged = (event: string): Reaction => (context, { payload }) => {
  const { postingId, householdId, valueDate, channel } = payload as unknown as LoanChanged;
  const journal = new Journal(context);
  for (const change of takeLoanChanges(context)) {
    journal.postLoan(change, { event, valueDate: valueDate ?? context.businessDate, loanEventId: postingId, channel });
  }
  postCommitment(context, journal, householdId);
  journal.close();
};

/** A freeze and its release leave the commitment as it is; a day-end may bring thousands of them. */
const STILL_COMMITTED: ReadonlySet<unknown> = new Set(['open', 'frozen']);

const lineMoved: Reaction = (context, event) => {
  if (STILL_COMMITTED.has(event.payload.from) && STILL_COMMITTED.has(event.payload.to)) return;
  lineChanged(context, event);
};

const lineChanged: Reaction = (context, { payload }) => {
  const journal = new Journal(context);
  postCommitment(context, journal, (payload as { householdId: string }).householdId);
  journal.close();
};

/** 未使用贷款承诺: what the household's line in use leaves undrawn. */
function postCommitment(context: CommandContext, journal: Journal, householdId: string): void {
  const position = statement<[string, string], { amount: number | null }>(
    context.db,
    `SELECT max(0, coalesce((SELECT sum(limit_amount) FROM credit_line WHERE household_id = ? AND status IN ('open', 'frozen')), 0)
       - coalesce((SELECT outstanding FROM household_loans WHERE household_id = ?), 0)) AS amount`,
  ).get(householdId, householdId)?.amount ?? 0;
  const known = statement<[string], { amount: number }>(context.db, 'SELECT amount FROM journaled_commitment WHERE household_id = ?').get(householdId)?.amount ?? 0;
  if (position === known) return;
  journal.postCommitment(householdId, position - known);
  statement(
    context.db, 'INSERT INTO journaled_commitment (household_id, amount) VALUES (?, ?) ON CONFLICT (household_id) DO UPDATE SET amount = excluded.amount',
  ).run(householdId, position);
}

export const journalReactions: Reactions = {
  'loan.drawn': loanChanged('draw'),
  'loan.repaid': loanChanged('repay'),
  'loan.reversed': loanChanged('reverse'),
  'loan.extended': loanChanged('extend'),
  'loan.rateChanged': loanChanged('rate'),
  'loan.writtenOff': loanChanged('writeOff'),
  'credit.lineOpened': lineChanged,
  'credit.lineMoved': lineMoved,
  'credit.lineLowered': lineChanged,
};
