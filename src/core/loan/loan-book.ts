/**
 * A receipt in bookkeeping terms: how much went through each kind of movement since its draw.
 *
 * The journal posts differences between two books of the same receipt. A backdated entry or a reversal therefore needs
 * no rule of its own: the replay gives another book, and the difference, red where it is negative, corrects the journal.
 */

import { dayNumber } from '../kernel/business-date.ts';
import type { PostingKind, PostingPart } from './posting.ts';
import type { Replay } from './replay.ts';
import { dueOf, principalOf, type Receipt } from './receipt.ts';

/** Cumulative movements in fen, and two positions beside the balance sheet (`offInterest`, `writtenOffClaim`). */
export interface LoanBook {
  readonly drawn: number;
  /** Principal paid while it was not past due, past due, 非应计, 核销. */
  readonly paidNormal: number;
  readonly paidOverdue: number;
  readonly paidNonAccrual: number;
  readonly paidWrittenOff: number;
  /** Principal moved on, net of what came back: 正常 → 逾期 → 非应计 → 核销. */
  readonly toOverdue: number;
  readonly toNonAccrual: number;
  readonly toWrittenOff: number;
  /** Contract interest settled while in the balance sheet. */
  readonly settled: number;
  readonly paidDueInterest: number;
  readonly paidEarlyInterest: number;
  readonly paidCharges: number;
  /** Interest, penalty and compound interest received while outside the balance sheet: income only then. */
  readonly paidOffBooks: number;
  readonly waivedInterest: number;
  readonly waivedCharges: number;
  /** Settled interest, unsettled interest, penalty and compound interest taken out of income at 非应计. */
  readonly reversedInterest: number;
  readonly reversedEarly: number;
  readonly reversedCharges: number;
  readonly feeCharged: number;
  readonly feePaid: number;
  readonly refund: number;
  /** 表外应收利息: settled interest owed outside the balance sheet. */
  readonly offInterest: number;
  /** 已核销呆账: principal and settled interest of a written-off receipt. */
  readonly writtenOffClaim: number;
}

type Counts = { -readonly [Name in keyof LoanBook]: number };

export const EMPTY_BOOK: LoanBook = {
  drawn: 0, paidNormal: 0, paidOverdue: 0, paidNonAccrual: 0, paidWrittenOff: 0, toOverdue: 0, toNonAccrual: 0, toWrittenOff: 0, settled: 0,
  paidDueInterest: 0, paidEarlyInterest: 0, paidCharges: 0, paidOffBooks: 0, waivedInterest: 0, waivedCharges: 0, reversedInterest: 0,
  reversedEarly: 0, reversedCharges: 0, feeCharged: 0, feePaid: 0, refund: 0, offInterest: 0, writtenOffClaim: 0,
};

const BOOK_NAMES = Object.keys(EMPTY_BOOK) as (keyof LoanBook)[];

/** As text: only what is not zero. */
export function bookText(book: LoanBook): string {
  const moved: Partial<Counts> = {};
  for (const name of BOOK_NAMES) if (book[name] !== 0) moved[name] = book[name];
  return JSON.stringify(moved);
}

export const bookFromText = (text: string): LoanBook => ({ ...EMPTY_BOOK, ...(JSON.parse(text) as Partial<LoanBook>) });

/** The book of a replay with one receipt, as of its last day. */
export function loanBookOf({ postings, receipts, asOf }: Replay): LoanBook {
  const [receipt] = receipts;
  if (!receipt) return { ...EMPTY_BOOK, refund: postings.reduce((sum, { refund }) => sum + refund, 0) };
  const book: Counts = { ...EMPTY_BOOK };
  let isWrittenOff = false;
  for (const { kind, parts, refund } of postings) {
    isWrittenOff ||= kind === 'writeOff';
    book.refund += refund;
    for (const part of parts) count(book, kind, part, isWrittenOff);
  }
  takePositions(book, receipt, dayNumber(asOf));
  return book;
}

function count(book: Counts, kind: PostingKind, part: PostingPart, isWrittenOff: boolean): void {
  switch (kind) {
    case 'draw':
      book.drawn += part.principal;
      return;
    case 'settle':
      if (part.isOnBooks) book.settled += part.interest;
      return;
    case 'repay':
    case 'repayPrincipal':
      countPayment(book, part, isWrittenOff);
      return;
    case 'waive':
      if (!part.isOnBooks) return;
      book.waivedInterest += part.interest;
      book.waivedCharges += part.penalty + part.compound;
      return;
    case 'nonAccrual':
      book.reversedEarly += part.early;
      book.reversedCharges += part.penalty + part.compound;
      return;
    case 'fee':
      book.feeCharged += part.fee;
      return;
    default:
  }
}

function countPayment(book: Counts, part: PostingPart, isWrittenOff: boolean): void {
  book.feePaid += part.fee;
  const charges = part.penalty + part.compound;
  if (part.isOnBooks) {
    book.paidOverdue += part.overdue;
    book.paidNormal += part.principal - part.overdue;
    book.paidDueInterest += part.interest - part.early;
    book.paidEarlyInterest += part.early;
    book.paidCharges += charges;
    return;
  }
  if (isWrittenOff) book.paidWrittenOff += part.principal;
  else book.paidNonAccrual += part.principal;
  book.paidOffBooks += part.interest + charges;
}

/** What stands where decides how much must have moved there. */
function takePositions(book: Counts, receipt: Receipt, day: number): void {
  const principal = principalOf(receipt);
  const pastDue = receipt.items.reduce((sum, item) => (item.kind === 'principal' && item.due < day ? sum + item.unpaid : sum), 0);
  const isOnBooks = !receipt.writtenOff && !receipt.nonAccrual;
  const dueInterest = dueOf(receipt, 'interest');
  book.toWrittenOff = (receipt.writtenOff ? principal : 0) + book.paidWrittenOff;
  book.toNonAccrual = (receipt.nonAccrual && !receipt.writtenOff ? principal : 0) + book.paidNonAccrual + book.toWrittenOff;
  book.toOverdue = (isOnBooks ? pastDue : 0) + book.paidOverdue + book.toNonAccrual;
  book.reversedInterest = book.settled - book.paidDueInterest - book.waivedInterest - (isOnBooks ? dueInterest : 0);
  book.offInterest = isOnBooks ? 0 : dueInterest;
  book.writtenOffClaim = receipt.writtenOff ? principal + dueInterest : 0;
}

/** Principal by the account that holds it. */
export interface PrincipalPositions {
  readonly normal: number;
  readonly overdue: number;
  readonly nonAccrual: number;
}

export const principalPositions = (book: LoanBook): PrincipalPositions => ({
  normal: book.drawn - book.paidNormal - book.toOverdue,
  overdue: book.toOverdue - book.paidOverdue - book.toNonAccrual,
  nonAccrual: book.toNonAccrual - book.paidNonAccrual - book.toWrittenOff,
});

/** 应收利息: settled and unpaid, in the balance sheet. */
export const interestReceivable = (book: LoanBook): number => book.settled - book.paidDueInterest - book.waivedInterest - book.reversedInterest;
