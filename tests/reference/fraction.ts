/** Exact fractions of big integers. Slow on purpose: plain enough to be believed. */

export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

export function fraction(over: bigint | number, under: bigint | number = 1n): Fraction {
  const [n, d] = [BigInt(over), BigInt(under)];
  const common = gcd(n < 0n ? -n : n, d) || 1n;
  return { over: n / common, under: d / common };
}

export const ZERO = fraction(0);

export const plus = (a: Fraction, b: Fraction): Fraction =>
  a.under === b.under ? { over: a.over + b.over, under: a.under } : fraction(a.over * b.under + b.over * a.under, a.under * b.under);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under);
export const dividedBy = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under, a.under * b.over);
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { over: -b.over, under: b.under });

/** For values from zero up. */
export const floor = (a: Fraction): number => Number(a.over / a.under);
export const halfUp = (a: Fraction): number => floor(plus(a, fraction(1, 2)));
