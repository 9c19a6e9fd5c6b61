import type { PaymentChannel, RepaymentSplit } from '../contract/loan.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { fen, type Fen } from '../kernel/money.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext, QueryContext } from '../pipeline/context.ts';
import { followArrears } from './follow-arrears-store.ts';
import type { EventFact } from './ledger-event.ts';
import { requireNoFraudAtRepayment } from './fraud-facts-store.ts';
import { appendLoanEvent, loanFile, loanNamed, PROBE, replayLoan, rewriteLoan, withFact } from './loan-store.ts';
import { postedSplit, type PostedSplit } from './posted-split.ts';
import { isSettled } from './receipt.ts';

export interface RepaymentInput {
  readonly loanId: string;
  readonly mode: 'tendered' | 'principal';
  readonly amount: Fen;
  readonly valueDate?: BusinessDate | undefined;
  /** The money has come (through a channel) and cannot be sent back at the counter: what finds nothing to pay is the farmer's. */
  readonly isReceived?: boolean;
}

/**
 * Takes money in on a value date up to today. What is stored is the sum handed over: a stated principal is turned into
 * the sum that repays it, so that a later backdated entry can divide the same money anew.
 *
 * @throws Refusal of `tryRepayment`; `value_date_in_future`; `figures_changed` when the sum is not the one that the person confirmed;
 * RecordedRefusal of requireNoFraud.
 */
export function repay(
  context: CommandContext, input: RepaymentInput & { readonly channel: PaymentChannel; readonly expectedTotal?: Fen | undefined },
): { postingId: string; voucherNo: string; split: RepaymentSplit; outstandingAfter: number } {
  if (input.valueDate && input.valueDate > context.businessDate) throw new Refusal('value_date_in_future', {}, 'valueDate');
  const { split, valueDate } = tryRepayment(context, input);
  const { outstandingAfter, ...parts } = split;
  if (input.expectedTotal !== undefined && input.expectedTotal !== split.total) throw new Refusal('figures_changed', { total: split.total }, 'expectedTotal');
  const loan = loanNamed(context, input.loanId);
  requireNoFraudAtRepayment(context, loan, { channel: input.channel, total: split.total });
  const fact: EventFact = { type: 'repay', amount: fen(split.total) };
  const { id: postingId, voucherNo } = appendLoanEvent(context, { loanId: loan.id, fact, valueDate, channel: input.channel, reason: null, split });
  rewriteLoan(context, loan.id);
  followArrears(context, loan.householdId);
  context.record('loan.repaid', {
    loanId: loan.id, postingId, voucherNo, receiptNo: loan.receiptNo, householdId: loan.householdId, valueDate, channel: input.channel, ...split,
  });
  return { postingId, voucherNo, split: parts, outstandingAfter };
}

export interface TriedRepayment {
  readonly split: PostedSplit;
  readonly valueDate: BusinessDate;
  /** Whether nothing is owed any more afterwards, as of the later of the business date and the value date. */
  readonly settles: boolean;
}

/**
 * What a repayment would do, without posting it; on a later day as if nothing else happened until then.
 *
 * @throws Refusal `not_found`, `outside_scope`, `loan_settled`, `value_date_before_draw`, `principal_exceeds_outstanding`.
 */
export function tryRepayment(context: QueryContext, input: RepaymentInput): TriedRepayment {
  const loan = loanNamed(context, input.loanId);
  const valueDate = input.valueDate ?? context.businessDate;
  if (loan.status === 'settled' && !input.isReceived) throw new Refusal('loan_settled');
  if (valueDate < loan.drawnOn) throw new Refusal('value_date_before_draw', { drawnOn: loan.drawnOn }, 'valueDate');
  const file = loanFile(context.db, loan.id);
  const fact: EventFact = input.mode === 'tendered' ? { type: 'repay', amount: input.amount } : { type: 'repayPrincipal', principal: input.amount };
  const after = replayLoan(withFact(file, fact, valueDate), valueDate > context.businessDate ? valueDate : context.businessDate);
  const split = postedSplit(after, PROBE);
  if (input.mode === 'principal' && split.refund > 0) throw new Refusal('principal_exceeds_outstanding', { outstanding: split.principal }, 'amount');
  return { split, valueDate, settles: after.receipts.every(isSettled) };
}
