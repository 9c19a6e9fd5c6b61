/** 利息说明: every amount of interest as days × principal × rate, so that anybody can work it out again. */

import { dateOfDayNumber, dayNumber, type BusinessDate } from '../kernel/business-date.ts';
import { divideHalfUp, fen, ratePpm, type Fen, type RatePpm } from '../kernel/money.ts';
import { interestDays, unitsAt, unitsPerDay, unitsPerMonth, type DayCount } from './day-count.ts';
import { rateSegments } from './rate-timeline.ts';
import { accruedSpans, type InterestSpan, type Receipt } from './receipt.ts';
import type { Replay } from './replay.ts';
import { ONE_TIMES, type Multiple } from './terms.ts';

export interface InterestLine {
  readonly kind: 'interest' | 'penalty' | 'compound';
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  /** From the first day to the day before `to`; months × 30 for a whole instalment period. */
  readonly days: number;
  readonly principal: Fen;
  /** The contract rate, or its penalty multiple rounded half up; `product` is exact. */
  readonly rate: RatePpm;
  /** fen × ppm × days in digits; interest in fen = Σ product ÷ (days of the year × 10⁶). */
  readonly product: string;
  /** On the last line of a posting: the interest that was posted, rounded once over all its lines. */
  readonly posted: Fen | null;
}

/** The lines of one receipt's interest, posting by posting, then its penalty and compound interest. */
export function explainInterest({ postings, receipts }: Replay, receiptId: string): InterestLine[] {
  const receipt = receipts.find(({ id }) => id === receiptId);
  if (!receipt) return [];
  const lines: InterestLine[] = [];
  for (const posting of postings) {
    const part = posting.parts.find((candidate) => candidate.receiptId === receiptId);
    if (!part || part.spans.length === 0) continue;
    const found = part.spans.flatMap((span) => linesOfSpan(receipt, span));
    lines.push(...found.map((line, index) => (index === found.length - 1 ? { ...line, posted: fen(part.interest) } : line)));
  }
  return [...lines, ...chargeLines(receipt)];
}

/** The interest that has run since the last settlement, up to `asOf` (which does not count): posted nowhere yet. */
export function explainAccrued({ receipts }: Replay, receiptId: string, asOf: BusinessDate): InterestLine[] {
  const receipt = receipts.find(({ id }) => id === receiptId);
  return receipt ? accruedSpans(receipt, dayNumber(asOf)).flatMap((span) => linesOfSpan(receipt, span)) : [];
}

function linesOfSpan(receipt: Receipt, span: InterestSpan): InterestLine[] {
  const { dayCount } = receipt.terms;
  const segments = rateSegments(receipt.rates, span.from, span.to);
  const isWholePeriod = span.months > 0;
  return segments.map(({ from, to, rate }) => ({
    kind: 'interest', from: dateOfDayNumber(from), to: dateOfDayNumber(to), principal: span.principal as Fen, rate, posted: null,
    days: isWholePeriod ? span.months * DAYS_PER_MONTH : interestDays(dayCount, from, to),
    product: productText(dayCount, span.principal, rate, isWholePeriod ? span.months * unitsPerMonth(dayCount) : unitsBetween(dayCount, from, to)),
  }));
}

function chargeLines(receipt: Receipt): InterestLine[] {
  const { dayCount } = receipt.terms;
  return receipt.charges.flatMap((span) =>
    rateSegments(receipt.rates, span.from, span.to).map(({ from, to, rate }): InterestLine => ({
      kind: span.charge, from: dateOfDayNumber(from), to: dateOfDayNumber(to), principal: span.base as Fen, posted: null,
      days: interestDays(dayCount, from, to),
      rate: ratePpm(Number(divideHalfUp(BigInt(rate) * BigInt(span.multiple), BigInt(ONE_TIMES)))),
      product: productText(dayCount, span.base, rate, unitsBetween(dayCount, from, to), span.multiple),
    })));
}

const DAYS_PER_MONTH = 30;
const PRODUCT_PLACES = 4;

const unitsBetween = (dayCount: DayCount, from: number, to: number): number => unitsAt(dayCount, to) - unitsAt(dayCount, from);

/** Exact where four decimals suffice, which is always but for twelfths of a year under ACT/365. */
function productText(dayCount: DayCount, principal: number, rate: RatePpm, units: number, multiple: Multiple = ONE_TIMES): string {
  const numerator = BigInt(principal) * BigInt(rate) * BigInt(units) * BigInt(multiple);
  const scale = 10n ** BigInt(PRODUCT_PLACES);
  const digits = divideHalfUp(numerator * scale, BigInt(unitsPerDay(dayCount)) * BigInt(ONE_TIMES)).toString().padStart(PRODUCT_PLACES + 1, '0');
  const fraction = digits.slice(-PRODUCT_PLACES).replace(/0+$/, '');
  return `${digits.slice(0, -PRODUCT_PLACES)}${fraction ? `.${fraction}` : ''}`;
}
