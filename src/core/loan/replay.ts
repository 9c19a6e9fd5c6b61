/**
 * The ledger: terms and value-dated events in, every posting out.
 *
 * Backdating and reversal need no rule of their own: the history is replayed from the start in order of value date,
 * and what was posted before is replaced by what should have been. Each draw is a receipt of its own, settled and
 * rounded by itself; a repayment goes over the receipts in the order of 民法典 560.
 *
 * On one day: an extension or acceleration first (and draws that it is to reach), then what falls due by the calendar,
 * then the events as posted.
 */

import { dateOfDayNumber, dayNumber, type BusinessDate } from '../kernel/business-date.ts';
import { fen, type Fen } from '../kernel/money.ts';
import { Refusal } from '../kernel/result.ts';
import { ACCRUING_DAYS_MAX, payDue, payEarly, principalBudget, tenderBudget, type Budget } from './allocate-repayment.ts';
import { datesOfMaturityChange, effectiveEvents, isBeforeCalendar, type EventFact, type LedgerEvent } from './ledger-event.ts';
import { emptyPart, partTotal, postingOf, type Posting, type PostingKind, type PostingPart } from './posting.ts';
import { nextScheduledDay, postScheduled } from './post-scheduled.ts';
import { rateTimeline, type RateTimeline } from './rate-timeline.ts';
import {
  accrueCharges, accruedInterest, chargeDue, daysOverdue, dueOf, isSettled, oldestDue, openReceipt, principalOf, wholePeriod, type Receipt,
} from './receipt.ts';
import { instalmentDays } from './due-dates.ts';
import { rolledDay, type LoanTerms } from './terms.ts';

export interface Replay {
  readonly asOf: BusinessDate;
  readonly postings: readonly Posting[];
  /** As they stand on `asOf`, penalty and compound interest included. In draw order. */
  readonly receipts: readonly Receipt[];
  readonly refund: Fen;
}

export interface ReplayInput {
  readonly terms: LoanTerms;
  /** In posting order. */
  readonly events: readonly LedgerEvent[];
  /** The last day whose events and due dates are posted. */
  readonly asOf: BusinessDate;
}

interface Book {
  readonly terms: LoanTerms;
  readonly rates: RateTimeline;
  readonly receipts: Receipt[];
  readonly postings: Posting[];
  refund: number;
}

/**
 * @throws Refusal `extension_not_later`, `extension_after_maturity`, `draw_outside_term` with the event's id: the
 *   history contradicts itself. `historyFault` and `termsFault` name the other contradictions; call them before.
 */
export function replay({ terms, events, asOf }: ReplayInput): Replay {
  const effective = effectiveEvents(events, asOf);
  const book: Book = { terms, rates: timelineOf(terms, effective), receipts: [], postings: [], refund: 0 };
  const maturityChanges = datesOfMaturityChange(effective);
  for (const event of effective) {
    const day = dayNumber(event.date);
    runScheduled(book, isBeforeCalendar(event, maturityChanges) ? day - 1 : day);
    applyEvent(book, event, day);
    rejoinAccrual(book, day);
  }
  const last = dayNumber(asOf);
  runScheduled(book, last);
  for (const receipt of book.receipts) accrueCharges(receipt, last);
  return { asOf, postings: book.postings, receipts: book.receipts, refund: fen(book.refund) };
}

function timelineOf(terms: LoanTerms, events: readonly LedgerEvent[]): RateTimeline {
  const changes = events.flatMap(({ date, fact }) => (fact.type === 'rate' ? [{ from: dayNumber(date), rate: fact.annualRate }] : []));
  return rateTimeline(terms.dayCount, { from: dayNumber(terms.start), rate: terms.annualRate }, changes);
}

/** Does everything that happens by itself up to and including `lastDay`, day by day. */
function runScheduled(book: Book, lastDay: number): void {
  for (;;) {
    let day = Number.POSITIVE_INFINITY;
    for (const receipt of book.receipts) day = Math.min(day, nextScheduledDay(receipt), nonAccrualDay(receipt));
    if (day > lastDay) return;
    for (const receipt of book.receipts) if (nonAccrualDay(receipt) === day) leaveAccrual(book, receipt, day);
    const settled: PostingPart[] = [];
    const due: PostingPart[] = [];
    for (const receipt of book.receipts) {
      if (nextScheduledDay(receipt) !== day) continue;
      const { interest, principal, spans, prepaid } = postScheduled(receipt, day);
      if (interest > 0) settled.push({ ...emptyPart(receipt), interest, spans, prepaid });
      if (principal > 0) due.push({ ...emptyPart(receipt), principal });
    }
    if (settled.length > 0) post(book, day, 'settle', null, settled);
    if (due.length > 0) post(book, day, 'due', null, due);
  }
}

/** The day on which the receipt leaves accrual, unless it is paid before. */
function nonAccrualDay(receipt: Receipt): number {
  const due = receipt.nonAccrual || receipt.writtenOff ? null : oldestDue(receipt);
  return due === null ? Number.POSITIVE_INFINITY : due + ACCRUING_DAYS_MAX + 1;
}

/** 转非应计 at the start of the 91st day: what had accrued uncollected leaves the balance sheet. */
function leaveAccrual(book: Book, receipt: Receipt, day: number): void {
  accrueCharges(receipt, day);
  const early = accruedInterest(receipt, day);
  const part: PostingPart = {
    ...emptyPart(receipt), principal: principalOf(receipt), interest: dueOf(receipt, 'interest') + early, early,
    penalty: chargeDue(receipt, 'penalty'), compound: chargeDue(receipt, 'compound'),
  };
  receipt.nonAccrual = true;
  post(book, day, 'nonAccrual', null, [part]);
}

/** Back to accrual once no overdue principal or interest is left (全部逾期本息已还). */
function rejoinAccrual(book: Book, day: number): void {
  for (const receipt of book.receipts) {
    if (!receipt.nonAccrual || daysOverdue(receipt, day) > 0) continue;
    receipt.nonAccrual = false;
    post(book, day, 'accrual', null, [{ ...emptyPart(receipt), principal: principalOf(receipt) }]);
  }
}

function applyEvent(book: Book, event: LedgerEvent, day: number): void {
  const { fact } = event;
  switch (fact.type) {
    case 'draw':
      return draw(book, event, day, fact.amount);
    case 'repay':
      return repay(book, event, day, tenderBudget(fact.amount));
    case 'repayPrincipal':
      return repay(book, event, day, principalBudget(fact.principal));
    case 'waive':
      return waive(book, event, day, fact);
    case 'fee': {
      const receipt = openReceipts(book)[0];
      if (receipt) receipt.fee += fact.amount;
      return post(book, day, 'fee', event.id, receipt ? [{ ...emptyPart(receipt), fee: fact.amount }] : []);
    }
    case 'rate':
      for (const receipt of book.receipts) receipt.instalmentAmount = null;
      break;
    case 'extend':
    case 'accelerate':
      changeMaturity(book, event, day, fact.type === 'extend' ? fact.maturity : null);
      break;
    case 'misuse':
      for (const receipt of openReceipts(book)) startMisuse(receipt, day);
      break;
    case 'writeOff':
      for (const receipt of openReceipts(book)) receipt.writtenOff = true;
      break;
    case 'reverse':
      break;
  }
  post(book, day, fact.type, event.id, []);
}

function draw(book: Book, event: LedgerEvent, day: number, amount: Fen): void {
  const { start, maturity } = book.terms;
  if (event.date < start || event.date >= maturity) throw new Refusal('draw_outside_term', { eventId: event.id, start, maturity });
  const receipt = openReceipt(event.id, book.terms, book.rates, day, amount);
  book.receipts.push(receipt);
  post(book, day, 'draw', event.id, [{ ...emptyPart(receipt), principal: amount }]);
}

/** Due claims of all receipts first, the oldest first; then principal not yet due, by maturity; else as drawn. One rate holds for all. */
function repay(book: Book, event: LedgerEvent, day: number, budget: Budget): void {
  const payments: Payment[] = [];
  for (const receipt of book.receipts) if (!isSettled(receipt)) payments.push({ receipt, part: emptyPart(receipt) });
  for (const { receipt, part } of inOrder(payments, dueOn)) payDue(receipt, day, budget, part);
  for (const { receipt, part } of inOrder(payments, maturityOf)) payEarly(receipt, day, budget, part);
  const surplus = budget.states === 'tender' ? budget.cash : budget.principal;
  const parts: PostingPart[] = [];
  for (const { part } of payments) if (partTotal(part) > 0) parts.push(part);
  post(book, day, event.fact.type, event.id, parts, surplus, event.date);
}

interface Payment {
  readonly receipt: Receipt;
  readonly part: PostingPart;
}

const dueOn = (receipt: Receipt): number => oldestDue(receipt) ?? Number.POSITIVE_INFINITY;
const maturityOf = (receipt: Receipt): number => receipt.maturity;

const inOrder = (payments: readonly Payment[], key: (receipt: Receipt) => number): readonly Payment[] =>
  payments.length < 2 ? payments : payments.toSorted((a, b) => compare(key(a.receipt), key(b.receipt)));

const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

const openReceipts = (book: Book): Receipt[] => book.receipts.filter((receipt) => !isSettled(receipt));

function waive(book: Book, event: LedgerEvent, day: number, fact: EventFact & { type: 'waive' }): void {
  const left = { interest: fact.interest as number, penalty: fact.penalty as number, compound: fact.compound as number };
  const parts: PostingPart[] = [];
  for (const receipt of openReceipts(book)) {
    accrueCharges(receipt, day);
    const part = emptyPart(receipt);
    for (const kind of ['penalty', 'compound'] as const) {
      part[kind] = Math.min(left[kind], chargeDue(receipt, kind));
      receipt[kind].taken += part[kind];
      left[kind] -= part[kind];
    }
    for (const item of receipt.items) {
      if (item.kind !== 'interest') continue;
      const amount = Math.min(left.interest, item.unpaid);
      item.unpaid -= amount;
      left.interest -= amount;
      part.interest += amount;
    }
    receipt.items = receipt.items.filter((item) => item.unpaid > 0);
    if (partTotal(part) > 0) parts.push(part);
  }
  post(book, day, 'waive', event.id, parts);
}

function startMisuse(receipt: Receipt, day: number): void {
  accrueCharges(receipt, day);
  receipt.misuseFrom ??= day;
  receipt.misuseAccruedTo = Math.max(receipt.misuseAccruedTo, day);
}

/** @param maturity the extended one; null makes everything due today */
function changeMaturity(book: Book, event: LedgerEvent, day: number, maturity: BusinessDate | null): void {
  for (const receipt of openReceipts(book)) {
    if (maturity === null) {
      receipt.maturity = Math.min(receipt.maturity, day);
      continue;
    }
    if (receipt.maturity < day) throw new Refusal('extension_after_maturity', { eventId: event.id });
    const extended = rolledDay(receipt.terms, dayNumber(maturity));
    if (extended <= receipt.maturity) throw new Refusal('extension_not_later', { eventId: event.id });
    receipt.maturity = extended;
    receipt.instalments = instalmentDays(receipt.terms, maturity).filter((instalment) => instalment.day >= day && instalment.day > receipt.drawnOn);
    receipt.instalmentAmount = null;
    receipt.period = wholePeriod(receipt.instalments[0], receipt.periodStart);
  }
}

function post(
  book: Book, day: number, kind: PostingKind, eventId: string | null, parts: readonly PostingPart[], refund = 0, date: BusinessDate = dateOfDayNumber(day),
): void {
  book.refund += refund;
  book.postings.push(postingOf(book.receipts, date, day, kind, eventId, parts, refund));
}
