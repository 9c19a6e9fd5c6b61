/**
 * Receipts that accrue alike, added up. Each accrues along a straight line, and so does their sum: a day's accrual of
 * 20,000 receipts is one multiplication, and rounding happens once for all of them.
 */

import { dayNumber, type BusinessDate } from '../kernel/business-date.ts';
import { divideHalfUp } from '../kernel/money.ts';
import { productOn, type Accrual } from '../loan/accrual.ts';
import { productDivisor, unitsAt, type DayCount } from '../loan/day-count.ts';
import { ONE_TIMES } from '../loan/terms.ts';

/** Exact products as in `Accrual`; charges are penalty and compound interest together. */
export interface AccrualPool {
  readonly on: BusinessDate;
  readonly interest: bigint;
  readonly interestPerUnit: bigint;
  readonly charges: bigint;
  readonly chargesPerUnit: bigint;
  /** What the journal carries, in fen. */
  readonly journaledInterest: number;
  readonly journaledCharges: number;
}

export const emptyPool = (on: BusinessDate): AccrualPool => ({
  on, interest: 0n, interestPerUnit: 0n, charges: 0n, chargesPerUnit: 0n, journaledInterest: 0, journaledCharges: 0,
});

/** What makes receipts accrue alike. `isOnBooks`: in the balance sheet, or 非应计 and 核销 beside it. */
export interface PoolKey {
  readonly purpose: string;
  readonly termClass: 'short' | 'long';
  readonly isVatExempt: boolean;
  readonly dayCount: DayCount;
  readonly isOnBooks: boolean;
}

export const poolName = (key: PoolKey): string =>
  [key.purpose, key.termClass, key.isVatExempt ? 'exempt' : 'taxed', key.dayCount, key.isOnBooks ? 'on' : 'off'].join(' ');

export function poolKeyNamed(name: string): PoolKey {
  const [purpose = '', termClass, vat, dayCount, place] = name.split(' ');
  return { purpose, termClass: termClass as PoolKey['termClass'], isVatExempt: vat === 'exempt', dayCount: dayCount as DayCount, isOnBooks: place === 'on' };
}

/** @param sign 1 to put a receipt in, -1 to take it out */
export function withReceipt(pool: AccrualPool, accrual: Accrual, sign: 1 | -1): AccrualPool {
  const factor = BigInt(sign);
  const { interest, penalty, compound } = accrual;
  return {
    ...pool,
    interest: pool.interest + factor * productOn(accrual, interest, pool.on),
    interestPerUnit: pool.interestPerUnit + factor * BigInt(interest.perUnit),
    charges: pool.charges + factor * (productOn(accrual, penalty, pool.on) + productOn(accrual, compound, pool.on)),
    chargesPerUnit: pool.chargesPerUnit + factor * (BigInt(penalty.perUnit) + BigInt(compound.perUnit)),
  };
}

/** The same receipts on a later day. */
export function poolOn(pool: AccrualPool, dayCount: DayCount, date: BusinessDate): AccrualPool {
  const units = BigInt(unitsAt(dayCount, dayNumber(date)) - unitsAt(dayCount, dayNumber(pool.on)));
  return { ...pool, on: date, interest: pool.interest + pool.interestPerUnit * units, charges: pool.charges + pool.chargesPerUnit * units };
}

/** What should stand in the journal as accrued, each sum rounded once. */
export function accruedOf(pool: AccrualPool, dayCount: DayCount): { interest: number; charges: number } {
  const divisor = BigInt(productDivisor(dayCount));
  return { interest: Number(divideHalfUp(pool.interest, divisor)), charges: Number(divideHalfUp(pool.charges, divisor * BigInt(ONE_TIMES))) };
}
