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
import { fen, sumFen, type Fen } from '../kernel/money.ts';
import { Refusal } from '../kernel/result.ts';
import {
  ACCRUING_DAYS_MAX, emptySplit, payDue, payEarly, principalBudget, splitTotal, tenderBudget, type Budget, type Split,
} from './allocate-repayment.ts';
import { datesOfMaturityChange, effectiveEvents, isBeforeCalendar, type EventFact, type LedgerEvent } from './ledger-event.ts';
import { nextScheduledDay, postScheduled } from './post-scheduled.ts';
import { rateTimeline, type RateTimeline } from './rate-timeline.ts';
import {
  accrueCharges, accruedInterest, chargeDue, daysOverdue, dueOf, isSettled, oldestDue, openReceipt, principalOf, wholePeriod, type InterestSpan, type Receipt,
} from './receipt.ts';
import { instalmentDays } from './due-dates.ts';
import { rolledDay, type LoanTerms } from './terms.ts';

/** `nonAccrual` and `accrual`: the receipt leaves and rejoins the accruing ones (非应计), a matter of the books alone. */
export type PostingKind = 'settle' | 'due' | 'nonAccrual' | 'accrual' | EventFact['type'];

/** What one posting did to one receipt. Amounts in fen. */
export interface PostingPart {
  readonly receiptId: string;
  readonly principal: Fen;
  readonly interest: Fen;
  readonly penalty: Fen;
  readonly compound: Fen;
  readonly fee: Fen;
  /** The part of a repayment's interest that had not been settled; of a `nonAccrual`, what had accrued unsettled. */
  readonly early: Fen;
  /** The part of a repayment's principal that was past its due date. */
  readonly overdue: Fen;
  /** Whether the receipt's claims stood in the balance sheet when this was posted. */
  readonly isOnBooks: boolean;
  /** Where settled or early interest comes from. */
  readonly spans: readonly InterestSpan[];
  /** Part of the settled period's interest that had been taken before; `spans` contain it, `interest` does not. */
  readonly prepaid: Fen;
}

/** One row of the ledger: the movement, and the state after it. */
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
  readonly parts: readonly PostingPart[];
}

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
      if (interest > 0) settled.push(partOf(receipt, { ...emptySplit(), interest, spans: [...spans] }, prepaid));
      if (principal > 0) due.push(partOf(receipt, { ...emptySplit(), principal }));
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
  const part = partOf(receipt, {
    ...emptySplit(), principal: principalOf(receipt), interest: dueOf(receipt, 'interest') + early, early,
    penalty: chargeDue(receipt, 'penalty'), compound: chargeDue(receipt, 'compound'),
  });
  receipt.nonAccrual = true;
  post(book, day, 'nonAccrual', null, [part]);
}

/** Back to accrual once no overdue principal or interest is left (全部逾期本息已还). */
function rejoinAccrual(book: Book, day: number): void {
  for (const receipt of book.receipts) {
    if (!receipt.nonAccrual || daysOverdue(receipt, day) > 0) continue;
    receipt.nonAccrual = false;
    post(book, day, 'accrual', null, [partOf(receipt, { ...emptySplit(), principal: principalOf(receipt) })]);
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
      return post(book, day, 'fee', event.id, receipt ? [partOf(receipt, { ...emptySplit(), fee: fact.amount })] : []);
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
  post(book, day, 'draw', event.id, [partOf(receipt, { ...emptySplit(), principal: amount })]);
}

/** Due claims of all receipts first, the oldest first; then principal not yet due, by maturity; else as drawn. One rate holds for all. */
function repay(book: Book, event: LedgerEvent, day: number, budget: Budget): void {
  const splits = new Map<Receipt, Split>();
  const open = openReceipts(book);
  const dueOn = (receipt: Receipt): number => oldestDue(receipt) ?? Number.POSITIVE_INFINITY;
  for (const receipt of open.toSorted((a, b) => compare(dueOn(a), dueOn(b)))) {
    const split = emptySplit();
    splits.set(receipt, split);
    payDue(receipt, day, budget, split);
  }
  for (const receipt of open.toSorted((a, b) => a.maturity - b.maturity)) payEarly(receipt, day, budget, splits.get(receipt)!);
  const surplus = budget.states === 'tender' ? budget.cash : budget.principal;
  const parts = [...splits].filter(([, split]) => splitTotal(split) > 0).map(([receipt, split]) => partOf(receipt, split));
  post(book, day, event.fact.type, event.id, parts, surplus);
}

const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

const openReceipts = (book: Book): Receipt[] => book.receipts.filter((receipt) => !isSettled(receipt));

function waive(book: Book, event: LedgerEvent, day: number, fact: EventFact & { type: 'waive' }): void {
  const left = { interest: fact.interest as number, penalty: fact.penalty as number, compound: fact.compound as number };
  const parts: PostingPart[] = [];
  for (const receipt of openReceipts(book)) {
    accrueCharges(receipt, day);
    const split = emptySplit();
    for (const kind of ['penalty', 'compound'] as const) {
      split[kind] = Math.min(left[kind], chargeDue(receipt, kind));
      receipt[kind].taken += split[kind];
      left[kind] -= split[kind];
    }
    for (const item of receipt.items) {
      if (item.kind !== 'interest') continue;
      const amount = Math.min(left.interest, item.unpaid);
      item.unpaid -= amount;
      left.interest -= amount;
      split.interest += amount;
    }
    receipt.items = receipt.items.filter((item) => item.unpaid > 0);
    if (splitTotal(split) > 0) parts.push(partOf(receipt, split));
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

function partOf(receipt: Receipt, split: Split, prepaid = 0): PostingPart {
  return {
    receiptId: receipt.id,
    principal: fen(split.principal), interest: fen(split.interest), penalty: fen(split.penalty), compound: fen(split.compound),
    fee: fen(split.fee), early: fen(split.early), overdue: fen(split.overdue),
    isOnBooks: !receipt.nonAccrual && !receipt.writtenOff, spans: split.spans, prepaid: fen(prepaid),
  };
}

function post(book: Book, day: number, kind: PostingKind, eventId: string | null, parts: readonly PostingPart[], refund = 0): void {
  let outstanding = 0;
  let undue = 0;
  let accrued = 0;
  let overdue = 0;
  for (const receipt of book.receipts) {
    outstanding += principalOf(receipt);
    undue += receipt.undue;
    accrued += accruedInterest(receipt, day);
    overdue = Math.max(overdue, daysOverdue(receipt, day));
  }
  book.refund += refund;
  const sum = (key: 'principal' | 'interest' | 'penalty' | 'compound' | 'fee'): Fen => sumFen(parts.map((part) => part[key]));
  book.postings.push({
    date: dateOfDayNumber(day), kind, eventId, parts,
    principal: sum('principal'), interest: sum('interest'), penalty: sum('penalty'), compound: sum('compound'), fee: sum('fee'),
    refund: fen(refund), outstandingPrincipal: fen(outstanding), undue: fen(undue), accruedInterest: fen(accrued), daysOverdue: overdue,
  });
}
