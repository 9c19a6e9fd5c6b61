/**
 * How the claims of a receipt grow between two events: exact products and their growth per unit of time.
 *
 * While nothing happens each is a straight line, so any day's figure, and the sum over thousands of receipts, needs no
 * replay. Whoever reads it must not pass the receipt's next action day.
 */

import { dateOfDayNumber, dayNumber, type BusinessDate } from '../kernel/business-date.ts';
import { divideHalfUp, fen, type Fen } from '../kernel/money.ts';
import { productDivisor, unitsAt, type DayCount } from './day-count.ts';
import { rateAt } from './rate-timeline.ts';
import { accrueCharges, interestProduct, type ChargeSpan, type Receipt } from './receipt.ts';
import { ONE_TIMES, type Multiple } from './terms.ts';

/** A product on a day and what each unit adds; digits, as they may leave the safe integers. */
export interface AccrualLine {
  readonly product: string;
  readonly perUnit: string;
}

/** Products of `interest` in fen × ppm × units; of penalty and compound interest × ten-thousandths too. Net of what was taken. */
export interface Accrual {
  readonly on: BusinessDate;
  readonly dayCount: DayCount;
  readonly interest: AccrualLine;
  readonly penalty: AccrualLine;
  readonly compound: AccrualLine;
}

/** @param day not before the receipt's last posting */
export function accrualOf(receipt: Receipt, day: number): Accrual {
  accrueCharges(receipt, day);
  const rate = BigInt(rateAt(receipt.rates, day));
  const divisor = BigInt(receipt.divisor);
  const charge = (kind: ChargeSpan['charge']): AccrualLine => ({
    product: (receipt[kind].product - BigInt(receipt[kind].taken) * divisor * BigInt(ONE_TIMES)).toString(),
    perUnit: (rate * chargeBase(receipt, kind, day)).toString(),
  });
  return {
    on: dateOfDayNumber(day), dayCount: receipt.terms.dayCount,
    interest: { product: (interestProduct(receipt, day) - BigInt(receipt.prepaid) * divisor).toString(), perUnit: (rate * BigInt(receipt.undue)).toString() },
    penalty: charge('penalty'), compound: charge('compound'),
  };
}

/** Σ fen × multiple that bears the charge from `day` on. */
function chargeBase(receipt: Receipt, kind: ChargeSpan['charge'], day: number): bigint {
  const { terms } = receipt;
  const isMisused = receipt.misuseFrom !== null;
  const overdueMultiple: Multiple = isMisused ? Math.max(terms.penaltyMultiple, terms.misuseMultiple) : terms.penaltyMultiple;
  if (kind === 'compound' && !terms.compoundInterest) return 0n;
  const atContract = kind === 'compound' && terms.compoundRateBeforeMaturity === 'CONTRACT' && day < receipt.maturity;
  const grace = kind === 'penalty' ? terms.principalGraceDays : terms.interestGraceDays;
  let base = kind === 'penalty' && isMisused ? BigInt(receipt.undue) * BigInt(terms.misuseMultiple - ONE_TIMES) : 0n;
  for (const item of receipt.items) {
    const isBase = item.kind === (kind === 'penalty' ? 'principal' : 'interest') && day > item.due + grace;
    if (isBase) base += BigInt(item.unpaid) * BigInt(atContract ? ONE_TIMES : overdueMultiple);
  }
  return base;
}

/** The exact product of a line on a later day. */
export function productOn(accrual: Accrual, line: AccrualLine, date: BusinessDate): bigint {
  const units = unitsAt(accrual.dayCount, dayNumber(date)) - unitsAt(accrual.dayCount, dayNumber(accrual.on));
  return BigInt(line.product) + BigInt(line.perUnit) * BigInt(units);
}

export interface AccruedAmounts {
  readonly interest: Fen;
  readonly penalty: Fen;
  readonly compound: Fen;
}

/** The claims of the day, each rounded once. */
export function accruedOn(accrual: Accrual, date: BusinessDate): AccruedAmounts {
  const divisor = BigInt(productDivisor(accrual.dayCount));
  const charge = (line: AccrualLine): Fen => fen(Number(divideHalfUp(productOn(accrual, line, date), divisor * BigInt(ONE_TIMES))));
  return {
    interest: fen(Number(divideHalfUp(productOn(accrual, accrual.interest, date), divisor))),
    penalty: charge(accrual.penalty), compound: charge(accrual.compound),
  };
}

