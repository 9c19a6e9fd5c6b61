import { requireNoFraudAtDraw } from './fraud-facts-store.ts';
import { Refusal } from '../kernel/result.ts';
import { fen, type Fen } from '../kernel/money.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { addMonths } from '../kernel/business-date.ts';
import type { DrawRequest } from './draw-rules.ts';
import { watchQuota } from '../credit/quota-store.ts';
import { offerDraw, type DrawOffer } from './draw-terms-store.ts';
import { keptTerms } from './kept-terms.ts';
import { snapshotOf } from './loan-snapshot.ts';
import { appendLoanEvent, numberIn, rewriteLoan } from './loan-store.ts';
import { replay } from './replay.ts';
import { loan } from './tables.ts';
import { termsFault } from './terms.ts';

/** Interest on small loans to farming households is free of VAT up to this debt of the household (财税〔2017〕44号). */
const VAT_EXEMPT_MAX = fen(10_000_000);
const SHORT_MONTHS_MAX = 12;

type DrawInput = DrawRequest & { readonly lineId: string; readonly amount: Fen };

/**
 * Pays out under an open line on the business date.
 *
 * @throws Refusal, see `requireDrawable`; `terms_unsuitable`, `balance_quota_exceeded`; RecordedRefusal of requireNoFraud.
 */
export function draw(context: CommandContext, input: DrawInput): { loanId: string; receiptNo: string; postingId: string } {
  const offer = offerDraw(context, input);
  const fault = termsFault(offer.terms);
  if (fault) throw new Refusal('terms_unsuitable', { reason: fault.code });
  requireNoFraudAtDraw(context, offer, input.amount);
  const requireWithinQuota = watchQuota(context, ['balance']);
  const { loanId, receiptNo } = openLoan(context, input, offer);
  const { id: postingId, voucherNo } = appendLoanEvent(context, {
    loanId, fact: { type: 'draw', amount: input.amount }, valueDate: context.businessDate, channel: 'transfer', reason: null,
    split: { principal: input.amount, interest: 0, penalty: 0, compound: 0, refund: 0, total: input.amount, outstandingAfter: input.amount },
  });
  const { after } = rewriteLoan(context, loanId);
  requireWithinQuota();
  context.record('loan.drawn', {
    loanId, postingId, receiptNo, voucherNo, lineId: offer.line.id, householdId: offer.line.householdId, amount: input.amount, purpose: input.purpose,
    termMonths: input.termMonths, terms: keptTerms(offer.terms), valueDate: context.businessDate, outstanding: after.outstanding, channel: 'transfer',
  });
  return { loanId, receiptNo, postingId };
}

function openLoan(context: CommandContext, input: DrawInput, { line, terms, outstanding }: DrawOffer): { loanId: string; receiptNo: string } {
  const loanId = context.environment.newId();
  const receiptNo = numberIn(context, 'JJ');
  const nothingYet = snapshotOf(terms, replay({ terms, events: [], asOf: context.businessDate }), { fiveClass: 'normal', manualClass: null });
  orm(context.db).insert(loan).values({
    id: loanId, receiptNo, branchId: context.session.branchId, lineId: line.id, householdId: line.householdId, purpose: input.purpose,
    termClass: terms.maturity > addMonths(terms.start, SHORT_MONTHS_MAX) ? 'long' : 'short',
    isVatExempt: outstanding + input.amount <= VAT_EXEMPT_MAX, terms: keptTerms(terms), method: terms.method, drawnOn: terms.start,
    principal: input.amount, manualClass: null, postingCount: 0, ...nothingYet, book: {},
  }).run();
  return { loanId, receiptNo };
}
