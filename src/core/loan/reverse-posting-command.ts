import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { followArrears } from './follow-arrears-store.ts';
import type { EventFact } from './ledger-event.ts';
import { appendLoanEvent, loanFile, loanNamed, PROBE, replayLoan, rewriteLoan, withFact } from './loan-store.ts';
import { postedSplit, reversedSplit, type PostedSplit } from './posted-split.ts';

interface EventRecord { loan_id: string; voucher_no: string; fact: string; split: string; channel: 'cash' | 'transfer' | 'none'; staff_id: string }

/**
 * 冲正: takes a posting's effect away and replays the receipt as if it had never been. The money goes back the way it came.
 *
 * @throws Refusal `not_found`, `outside_scope`, `maker_is_checker` (never one's own posting), `already_reversed`,
 *   `not_reversible` (a reversal), `draw_was_repaid` (its repayments must be reversed first).
 */
export function reverse(context: CommandContext, input: { postingId: string; reason: string }): { postingId: string } {
  const event = statement<[string], EventRecord>(
    context.db, 'SELECT loan_id, voucher_no, fact, split, channel, staff_id FROM loan_event WHERE id = ?',
  ).get(input.postingId);
  if (!event) throw new Refusal('not_found', {}, 'postingId');
  const loan = loanNamed(context, event.loan_id);
  requireReversible(context, input.postingId, event);
  if (event.staff_id === context.session.staffId) throw new Refusal('maker_is_checker');
  const original = JSON.parse(event.split) as PostedSplit;
  const fact: EventFact = { type: 'reverse', ref: input.postingId };
  const after = replayLoan(withFact(loanFile(context.db, loan.id), fact, context.businessDate), context.businessDate);
  const { id: postingId, voucherNo } = appendLoanEvent(context, {
    loanId: loan.id, fact, valueDate: context.businessDate, channel: event.channel, reason: input.reason,
    split: reversedSplit(original, postedSplit(after, PROBE).outstandingAfter),
  });
  rewriteLoan(context, loan.id);
  followArrears(context, loan.householdId);
  context.record('loan.reversed', {
    loanId: loan.id, postingId, voucherNo, reversedPostingId: input.postingId, reversedVoucherNo: event.voucher_no, receiptNo: loan.receiptNo,
    householdId: loan.householdId, reason: input.reason, channel: event.channel, total: -original.total,
  });
  return { postingId };
}

function requireReversible(context: CommandContext, postingId: string, event: EventRecord): void {
  const { type } = JSON.parse(event.fact) as EventFact;
  if (type === 'reverse') throw new Refusal('not_reversible');
  const others = statement<[string], { id: string; fact: string }>(context.db, 'SELECT id, fact FROM loan_event WHERE loan_id = ? ORDER BY posting_order')
    .all(event.loan_id)
    .map(({ id, fact }) => ({ id, fact: JSON.parse(fact) as EventFact }));
  const reversed = new Set(others.flatMap(({ fact }) => (fact.type === 'reverse' ? [fact.ref] : [])));
  if (reversed.has(postingId)) throw new Refusal('already_reversed');
  const standing = others.filter(({ id, fact }) => fact.type !== 'reverse' && id !== postingId && !reversed.has(id));
  if (type === 'draw' && standing.length > 0) throw new Refusal('draw_was_repaid');
}
