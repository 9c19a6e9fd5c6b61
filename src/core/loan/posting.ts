/** One row of the ledger: what it moved, receipt by receipt, and the state after it. Amounts in fen. */

import type { BusinessDate } from '../kernel/business-date.ts';
import { fen, type Fen } from '../kernel/money.ts';
import type { EventFact } from './ledger-event.ts';
import { accruedInterest, daysOverdue, principalOf, type InterestSpan, type Receipt } from './receipt.ts';

/** `nonAccrual` and `accrual`: the receipt leaves and rejoins the accruing ones (非应计), a matter of the books alone. */
export type PostingKind = 'settle' | 'due' | 'nonAccrual' | 'accrual' | EventFact['type'];

/** What one posting did to one receipt: filled while money is allocated, then kept as it is. */
export interface PostingPart {
  readonly receiptId: string;
  /** Whether the receipt's claims stood in the balance sheet when this was posted. */
  readonly isOnBooks: boolean;
  fee: number;
  penalty: number;
  compound: number;
  interest: number;
  /** The part of a repayment's interest that had not been settled; of a `nonAccrual`, what had accrued unsettled. */
  early: number;
  principal: number;
  /** The part of a repayment's principal that was past its due date. */
  overdue: number;
  /** Where settled or early interest comes from. */
  spans: readonly InterestSpan[];
  /** Part of the settled period's interest that had been taken before; `spans` contain it, `interest` does not. */
  prepaid: number;
}

const NO_SPANS: readonly InterestSpan[] = [];

export const emptyPart = (receipt: Receipt): PostingPart => ({
  receiptId: receipt.id, isOnBooks: !receipt.nonAccrual && !receipt.writtenOff,
  fee: 0, penalty: 0, compound: 0, interest: 0, early: 0, principal: 0, overdue: 0, spans: NO_SPANS, prepaid: 0,
});

export const partTotal = (part: PostingPart): number => part.fee + part.penalty + part.compound + part.interest + part.principal;

export interface Posting {
  readonly date: BusinessDate;
  readonly kind: PostingKind;
  readonly eventId: string | null;
  readonly principal: Fen;
  readonly interest: Fen;
  readonly penalty: Fen;
  readonly compound: Fen;
  readonly fee: Fen;
  /** Money that found nothing to pay. */
  readonly refund: Fen;
  readonly outstandingPrincipal: Fen;
  /** The part of it that has not fallen due. */
  readonly undue: Fen;
  /** Contract interest accrued to the day before and not yet settled. */
  readonly accruedInterest: Fen;
  readonly daysOverdue: number;
  readonly parts: readonly Readonly<PostingPart>[];
}

/** The row of these parts, with the state of all receipts on `day`, which is `date`. */
export function postingOf(
  receipts: readonly Receipt[], date: BusinessDate, day: number, kind: PostingKind, eventId: string | null, parts: readonly PostingPart[], refund: number,
): Posting {
  let outstanding = 0;
  let undue = 0;
  let accrued = 0;
  let overdue = 0;
  for (const receipt of receipts) {
    outstanding += principalOf(receipt);
    undue += receipt.undue;
    accrued += accruedInterest(receipt, day);
    overdue = Math.max(overdue, daysOverdue(receipt, day));
  }
  let principal = 0;
  let interest = 0;
  let penalty = 0;
  let compound = 0;
  let fee = 0;
  for (const part of parts) {
    principal += part.principal;
    interest += part.interest;
    penalty += part.penalty;
    compound += part.compound;
    fee += part.fee;
  }
  return {
    date, kind, eventId, principal: fen(principal), interest: fen(interest), penalty: fen(penalty), compound: fen(compound), fee: fen(fee), refund: fen(refund),
    outstandingPrincipal: fen(outstanding), undue: fen(undue), accruedInterest: fen(accrued), daysOverdue: overdue, parts,
  };
}
