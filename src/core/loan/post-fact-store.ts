/** Posts a fact that moves no money: an extension, another rate, a write-off. */
import type { BusinessDate } from '../kernel/business-date.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { followArrears } from './follow-arrears-store.ts';
import type { EventFact } from './ledger-event.ts';
import { appendLoanEvent, loanFile, PROBE, replayLoan, rewriteLoan, withFact, type LoanRecord } from './loan-store.ts';
import { postedSplit } from './posted-split.ts';

/** Records it as `type` with the facts of `payload`. @throws Refusal of the replay, as `extension_not_later`. */
export function postFact(
  context: CommandContext, loan: LoanRecord, fact: EventFact, valueDate: BusinessDate, reason: string, type: string, payload: Readonly<Record<string, unknown>>,
): { postingId: string } {
  const split = postedSplit(replayLoan(withFact(loanFile(context.db, loan.id), fact, valueDate), context.businessDate), PROBE);
  const { id: postingId, voucherNo } = appendLoanEvent(context, { loanId: loan.id, fact, valueDate, channel: 'none', reason, split });
  rewriteLoan(context, loan.id);
  followArrears(context, loan.householdId);
  context.record(type, { loanId: loan.id, postingId, voucherNo, receiptNo: loan.receiptNo, householdId: loan.householdId, valueDate, channel: 'none', reason, ...payload });
  return { postingId };
}
