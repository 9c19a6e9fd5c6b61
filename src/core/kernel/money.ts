/**
 * Money is an integer number of fen; a rate is annual, in parts per million (4.35 % = 43,500).
 *
 * Both are branded so that the compiler refuses a mix-up and a bare number. No binary floating point touches
 * either: text goes in and out by digits, products go through BigInt where they could leave the safe integers.
 */

declare const fenBrand: unique symbol;
declare const rateBrand: unique symbol;

/** An amount of money in fen (1/100 yuan). Negative only where a difference is meant. */
export type Fen = number & { readonly [fenBrand]: true };
/** An annual rate in parts per million. 5.35 % is 53,500. */
export type RatePpm = number & { readonly [rateBrand]: true };

export const ZERO = 0 as Fen;

/** @throws RangeError when `value` is not a safe integer: an amount that is not whole fen is a defect, not an input error. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of fen: ${value}`);
  return value as Fen;
}

/** @throws RangeError when `value` is not a non-negative safe integer. */
export function ratePpm(value: number): RatePpm {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a rate in ppm: ${value}`);
  return value as RatePpm;
}

export const add = (a: Fen, b: Fen): Fen => fen(a + b);
export const subtract = (a: Fen, b: Fen): Fen => fen(a - b);
export const minFen = (a: Fen, b: Fen): Fen => (a < b ? a : b);
export const maxFen = (a: Fen, b: Fen): Fen => (a > b ? a : b);

export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0;
  for (const amount of amounts) total += amount;
  return fen(total);
}

/**
 * numerator ÷ denominator to a whole number, half away from zero (四舍五入).
 *
 * @throws RangeError when the denominator is not positive.
 */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError('denominator must be positive');
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

/** amount × multiplier ÷ divisor in fen, half away from zero; exact in between. All three are integers. */
export function multiplyDivide(amount: Fen, multiplier: number, divisor: number): Fen {
  return fen(Number(divideHalfUp(BigInt(amount) * BigInt(multiplier), BigInt(divisor))));
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Digits to an integer of the given scale ("12.5", 2 → 1250); null when it is no plain decimal or has more digits than the scale keeps. */
function parseScaled(text: string, scale: number): number | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const [, sign, whole, fraction = ''] = match;
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > scale) return null;
  const value = Number(`${whole}${kept.padEnd(scale, '0')}`);
  if (!Number.isSafeInteger(value)) return null;
  return sign && value !== 0 ? -value : value;
}

/** Integer of the given scale to digits, with `minimum` digits after the point (53500, 4, 2 → "5.35"). */
function formatScaled(value: number, scale: number, minimum: number): string {
  const digits = String(Math.abs(value)).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '').padEnd(minimum, '0');
  return `${value < 0 ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
}

/** "1234.5" → 123450 fen; null for anything but a plain decimal of at most two places. */
export function parseYuan(text: string): Fen | null {
  return parseScaled(text, 2) as Fen | null;
}

/** 123450 → "1234.50": the form for files and interfaces, without separators. */
export function yuanText(amount: Fen): string {
  return formatScaled(amount, 2, 2);
}

/** 123450 → "1,234.50": the form for screens and documents. */
export function formatYuan(amount: Fen): string {
  const [whole = '', fraction] = yuanText(amount).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
}

/** "9.4822" (percent) → 94,822 ppm; null for anything but a plain decimal of at most four places, or below zero. */
export function parsePercent(text: string): RatePpm | null {
  const value = parseScaled(text, 4);
  return value === null || value < 0 ? null : (value as RatePpm);
}

/** 53,500 ppm → "5.35": percent with at least two places, without the sign. */
export function percentText(rate: RatePpm): string {
  return formatScaled(rate, 4, 2);
}
