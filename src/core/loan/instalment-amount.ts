/** The size of an instalment. Amounts are whole fen. */

import type { RatePpm } from '../kernel/money.ts';
import { divideHalfUp } from '../kernel/money.ts';

const MONTHS_TIMES_PPM = 12_000_000n;

/**
 * 等额本息: the level instalment A = B·r·(1+r)ⁿ ÷ ((1+r)ⁿ − 1) with the periodic rate r = annual ÷ 12 × months
 * (the textbook PMT), computed as a fraction and rounded half up to the fen once.
 *
 * @param principal B in fen
 * @param months of one period
 * @param count n, at least 1
 */
export function annuityInstalment(principal: number, rate: RatePpm, months: number, count: number): number {
  if (rate === 0) return equalPart(principal, count);
  const step = BigInt(rate) * BigInt(months);
  const grown = (MONTHS_TIMES_PPM + step) ** BigInt(count);
  const whole = MONTHS_TIMES_PPM ** BigInt(count);
  return Number(divideHalfUp(BigInt(principal) * step * grown, MONTHS_TIMES_PPM * (grown - whole)));
}

/** 等额本金: principal ÷ count, half up to the fen. The last instalment takes the remainder. */
export function equalPart(principal: number, count: number): number {
  return Number(divideHalfUp(BigInt(principal), BigInt(count)));
}
