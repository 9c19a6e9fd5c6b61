/**
 * One receipt (借据) while its history is replayed: the balances, and how claims grow from day to day.
 *
 * A receipt has one draw, so every fen that is not yet due has stood since the same day: the accrued interest is one
 * number per fen (`accrualPerFen`) times the balance, and nothing has to be done on a day on which nothing happens.
 *
 * The record is mutable and lives only inside a replay. Amounts are whole fen, days are numbers since 1970-01-01.
 */

import { dayNumber } from '../kernel/business-date.ts';
import { divideHalfUp } from '../kernel/money.ts';
import { productDivisor, unitsPerMonth } from './day-count.ts';
import { instalmentDays, nextPostingDay, settlementMonths, type InstalmentDay } from './due-dates.ts';
import { accrualPerFen, hasOneRate, rateAt, type RateTimeline } from './rate-timeline.ts';
import { ONE_TIMES, rolledDay, type LoanTerms, type Multiple } from './terms.ts';
import { timesDividedHalfUp } from './whole-number.ts';

/** A claim with a due date, as far as it is unpaid. */
export interface DueItem {
  readonly kind: 'interest' | 'principal';
  readonly due: number;
  unpaid: number;
  /** Up to which day its penalty or compound interest has been added up. */
  accruedTo: number;
}

/** Principal × time that contract interest is computed from. The rates lie in the receipt's timeline. */
export interface InterestSpan {
  readonly principal: number;
  readonly from: number;
  readonly to: number;
  /** Whole months of an instalment period, worth months ÷ 12 of the annual rate; 0 when the span goes by days. */
  readonly months: number;
}

/** What bears a multiple of the contract rate: an exact product that only grows, and what was taken from it so far. */
export interface OverdueCharge {
  /** Σ fen × ppm × units × ten-thousandths. */
  product: bigint;
  taken: number;
}

/** A line of the explanation of penalty or compound interest. */
export interface ChargeSpan {
  readonly charge: 'penalty' | 'compound';
  readonly from: number;
  readonly to: number;
  readonly base: number;
  readonly multiple: Multiple;
}

export interface Receipt {
  readonly id: string;
  readonly terms: LoanTerms;
  readonly rates: RateTimeline;
  readonly divisor: number;
  readonly drawnOn: number;
  readonly drawn: number;
  maturity: number;
  /** Principal that is not yet due. */
  undue: number;
  /** The first day whose interest has not been settled. */
  periodStart: number;
  /** The instalment whose whole period runs since `periodStart`, if any: its interest goes by months. */
  period: InstalmentDay | null;
  /** Principal that left the undue balance without its interest, which stays accrued until the next settlement. */
  left: InterestSpan[];
  /** Taken from the running period before its settlement. */
  prepaid: number;
  /** Unpaid items, oldest first. */
  items: DueItem[];
  fee: number;
  penalty: OverdueCharge;
  compound: OverdueCharge;
  charges: ChargeSpan[];
  misuseFrom: number | null;
  misuseAccruedTo: number;
  nextPosting: number;
  instalments: InstalmentDay[];
  /** Level instalment or equal part; null until the next one is due. */
  instalmentAmount: number | null;
  /** Principal whose due day a holiday has moved. */
  postponed: { readonly day: number; readonly amount: number }[];
  /** 非应计 in the books: from the 91st day overdue until everything overdue is paid. */
  nonAccrual: boolean;
  writtenOff: boolean;
}

/** @param rates with every change of rate of the whole history, also later ones */
export function openReceipt(id: string, terms: LoanTerms, rates: RateTimeline, drawnOn: number, amount: number): Receipt {
  const months = settlementMonths(terms);
  const instalments = instalmentDays(terms).filter((instalment) => instalment.day > drawnOn);
  return {
    id, terms, rates, divisor: productDivisor(terms.dayCount), drawnOn, drawn: amount,
    maturity: rolledDay(terms, dayNumber(terms.maturity)),
    undue: amount, periodStart: drawnOn, period: wholePeriod(instalments[0], drawnOn),
    left: [], prepaid: 0, items: [], fee: 0,
    penalty: { product: 0n, taken: 0 }, compound: { product: 0n, taken: 0 }, charges: [],
    misuseFrom: null, misuseAccruedTo: drawnOn,
    nextPosting: months === null ? Number.POSITIVE_INFINITY : nextPostingDay(months, drawnOn, terms.settlementDay),
    instalments, instalmentAmount: null, postponed: [], nonAccrual: false, writtenOff: false,
  };
}

/** The instalment when its period is whole and starts on the given day. */
export function wholePeriod(instalment: InstalmentDay | undefined, from: number): InstalmentDay | null {
  return instalment && instalment.months > 0 && instalment.from === from ? instalment : null;
}

/**
 * The time since the last settlement, up to `day` (which does not count), of `principal` that stood through all of it.
 *
 * By days; but a whole instalment period at one rate is months ÷ 12 of a year. A last period that a holiday prolongs is
 * both.
 */
export function periodSpans(receipt: Receipt, principal: number, day: number): InterestSpan[] {
  const { period, periodStart, rates } = receipt;
  if (principal === 0 || day <= periodStart) return [];
  if (!period || day < period.day || !hasOneRate(rates, periodStart, period.day)) return [{ principal, from: periodStart, to: day, months: 0 }];
  const whole = { principal, from: periodStart, to: period.day, months: period.months };
  return day === period.day ? [whole] : [whole, { principal, from: period.day, to: day, months: 0 }];
}

/** Accrual of one fen over a span, in ppm × units. */
function spanPerFen({ rates, terms }: Receipt, { from, to, months }: InterestSpan): number {
  return months > 0 ? rateAt(rates, from) * unitsPerMonth(terms.dayCount) * months : accrualPerFen(rates, from, to);
}

/** Accrual of one undue fen since the last settlement, in ppm × units. */
export function accruedPerFen(receipt: Receipt, day: number): number {
  if (!receipt.period || day < receipt.period.day) return accrualPerFen(receipt.rates, receipt.periodStart, day);
  return periodSpans(receipt, 1, day).reduce((sum, span) => sum + spanPerFen(receipt, span), 0);
}

/** Contract interest accrued and not settled, as exact product: fen × ppm × units. */
export function interestProduct(receipt: Receipt, day: number): bigint {
  let product = BigInt(receipt.undue) * BigInt(accruedPerFen(receipt, day));
  for (const span of receipt.left) product += BigInt(span.principal) * BigInt(spanPerFen(receipt, span));
  return product;
}

/** Contract interest accrued and not yet settled, rounded half up to the fen, less what was taken of it. */
export function accruedInterest(receipt: Receipt, day: number): number {
  if (receipt.left.length === 0) return timesDividedHalfUp(receipt.undue, accruedPerFen(receipt, day), receipt.divisor) - receipt.prepaid;
  return Number(divideHalfUp(interestProduct(receipt, day), BigInt(receipt.divisor))) - receipt.prepaid;
}

/** What the accrued interest comes from. */
export const accruedSpans = (receipt: Receipt, day: number): InterestSpan[] => [...receipt.left, ...periodSpans(receipt, receipt.undue, day)];

/** A new settlement period starts. The caller has dealt with the interest of the old one. */
export function startPeriod(receipt: Receipt, day: number): void {
  receipt.periodStart = day;
  receipt.period = wholePeriod(receipt.instalments[0], day);
  receipt.left = [];
  receipt.prepaid = 0;
}

/** Principal leaves the undue balance and its accrued interest stays behind. */
export function leaveUndue(receipt: Receipt, amount: number, day: number): void {
  accrueMisuse(receipt, day);
  receipt.undue -= amount;
  receipt.left.push(...periodSpans(receipt, amount, day));
}

/** The day of the oldest unpaid principal or interest, or null. */
export const oldestDue = (receipt: Receipt): number | null => receipt.items[0]?.due ?? null;

/** 逾期天数: calendar days since the oldest unpaid due date; 0 on the due day itself. Grace changes nothing here. */
export function daysOverdue(receipt: Receipt, day: number): number {
  const due = oldestDue(receipt);
  return due === null ? 0 : Math.max(0, day - due);
}

export const dueOf = (receipt: Receipt, kind: DueItem['kind']): number =>
  receipt.items.reduce((sum, item) => (item.kind === kind ? sum + item.unpaid : sum), 0);

export const principalOf = (receipt: Receipt): number => receipt.undue + dueOf(receipt, 'principal');

/**
 * Brings penalty and compound interest up to `day`.
 *
 * An item within its grace days bears nothing yet; once they have passed unpaid it bears from its due date.
 */
export function accrueCharges(receipt: Receipt, day: number): void {
  accrueMisuse(receipt, day);
  const { terms } = receipt;
  for (const item of receipt.items) {
    const grace = item.kind === 'principal' ? terms.principalGraceDays : terms.interestGraceDays;
    if (day <= item.due + grace || day <= item.accruedTo) continue;
    if (item.kind === 'principal') charge(receipt, 'penalty', item.unpaid, item.accruedTo, day, terms.penaltyMultiple);
    else if (terms.compoundInterest) accrueCompound(receipt, item, day);
    item.accruedTo = day;
  }
}

function accrueCompound(receipt: Receipt, item: DueItem, day: number): void {
  const { terms, maturity } = receipt;
  const contractUntil = terms.compoundRateBeforeMaturity === 'CONTRACT' ? Math.min(Math.max(maturity, item.accruedTo), day) : item.accruedTo;
  addCharge(receipt, 'compound', item.unpaid, item.accruedTo, contractUntil, ONE_TIMES);
  charge(receipt, 'compound', item.unpaid, contractUntil, day, terms.penaltyMultiple);
}

/** Overdue money at the penalty multiple, from the misuse on at the heavier of the two. */
function charge(receipt: Receipt, kind: ChargeSpan['charge'], base: number, from: number, to: number, multiple: Multiple): void {
  const misuse = Math.min(Math.max(receipt.misuseFrom ?? to, from), to);
  addCharge(receipt, kind, base, from, misuse, multiple);
  addCharge(receipt, kind, base, misuse, to, Math.max(multiple, receipt.terms.misuseMultiple));
}

/** Misused principal that is not yet due bears the contract rate as interest, and what exceeds it as penalty. */
function accrueMisuse(receipt: Receipt, day: number): void {
  if (receipt.misuseFrom === null) return;
  addCharge(receipt, 'penalty', receipt.undue, receipt.misuseAccruedTo, day, receipt.terms.misuseMultiple - ONE_TIMES);
  receipt.misuseAccruedTo = Math.max(day, receipt.misuseAccruedTo);
}

function addCharge(receipt: Receipt, kind: ChargeSpan['charge'], base: number, from: number, to: number, multiple: Multiple): void {
  if (to <= from || base === 0 || multiple === 0) return;
  receipt[kind].product += BigInt(base) * BigInt(accrualPerFen(receipt.rates, from, to)) * BigInt(multiple);
  receipt.charges.push({ charge: kind, from, to, base, multiple });
}

/** Penalty or compound interest owed: the whole product rounded once, less what was taken. Call `accrueCharges` before. */
export function chargeDue(receipt: Receipt, kind: ChargeSpan['charge']): number {
  const { product, taken } = receipt[kind];
  return product === 0n ? 0 : Number(divideHalfUp(product, BigInt(receipt.divisor) * BigInt(ONE_TIMES))) - taken;
}

/** Nothing is owed and nothing accrues: 结清. */
export function isSettled(receipt: Receipt): boolean {
  return receipt.undue === 0 && receipt.items.length === 0 && receipt.left.length === 0 && receipt.fee === 0
    && chargeDue(receipt, 'penalty') === 0 && chargeDue(receipt, 'compound') === 0;
}

