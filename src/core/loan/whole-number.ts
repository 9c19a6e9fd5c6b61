/**
 * Whole-number products and quotients that stay exact beyond 2⁵³.
 *
 * The fast path only ever holds integers: a remainder is taken off before dividing, so no fraction comes into being.
 */

import { divideHalfUp } from '../kernel/money.ts';

const fits = (value: number): boolean => value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER;

/** a × b ÷ divisor, half up (四舍五入). All arguments whole, none negative, divisor positive. */
export function timesDividedHalfUp(a: number, b: number, divisor: number): number {
  const doubled = 2 * a * b + divisor;
  if (fits(doubled)) return (doubled - (doubled % (2 * divisor))) / (2 * divisor);
  return Number(divideHalfUp(BigInt(a) * BigInt(b), BigInt(divisor)));
}

/** a × b ÷ divisor, rounded down. All arguments whole, none negative, divisor positive. */
export function timesDividedDown(a: number, b: number, divisor: number): number {
  const product = a * b;
  if (fits(product)) return (product - (product % divisor)) / divisor;
  return Number((BigInt(a) * BigInt(b)) / BigInt(divisor));
}
