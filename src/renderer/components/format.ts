/** Values as text outside the grid. Money in fen, rates in ppm; null shows as an em dash. */
import { fen, formatYuan, percentText, ratePpm } from '../../core/kernel/money.ts';
import { formatCount, NOT_KNOWN } from './grid/format-cell.ts';

export { formatCount, NOT_KNOWN };

/** 123450 → "1,234.50". */
export const yuan = (amount: number | null | undefined): string => (amount === null || amount === undefined ? NOT_KNOWN : formatYuan(fen(amount)));

/** A difference with its sign: "+1,234.50", "-500.00", "0.00". */
export const signedYuan = (amount: number): string => `${amount > 0 ? '+' : ''}${formatYuan(fen(amount))}`;

/** 53500 → "5.35%". */
export const percent = (ppm: number | null | undefined): string => (ppm === null || ppm === undefined ? NOT_KNOWN : `${percentText(ratePpm(ppm))}%`);

/** 3.5 mu, kept as 350 hundredths → "3.5". */
export function hundredths(value: number | null | undefined): string {
  if (value === null || value === undefined) return NOT_KNOWN;
  const digits = String(value).padStart(3, '0');
  const fraction = digits.slice(-2).replace(/0+$/, '');
  return `${formatCount(Number(digits.slice(0, -2)))}${fraction ? `.${fraction}` : ''}`;
}

/** Share of a whole in percent with one place, by integers: shareText(1, 3) → "33.3%". No whole: an em dash. */
export function shareText(part: number, whole: number): string {
  if (whole === 0) return NOT_KNOWN;
  const tenths = Math.round((part * 1000) / whole);
  return `${Math.trunc(tenths / 10)}.${Math.abs(tenths % 10)}%`;
}
