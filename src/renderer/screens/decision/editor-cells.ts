/**
 * Cells of a decision table as they are typed: amounts in yuan, shares in percent, land in mu; kept as whole fen, ppm and
 * hundredths. What is no cell stays as it was typed, so that the check can point at it.
 */
import { fen, parseYuan, percentText, ratePpm, yuanText } from '../../../core/kernel/money.ts';

const KEPT_COMPARISON = /^(<=|>=|<|>|==)?\s*(-?\d+)$/;
const KEPT_RANGE = /^([[(])\s*(-?\d+)\s*\.\.\s*(-?\d+)\s*([\])])$/;
const NUMBER = String.raw`(-?[\d.]+)`;
const TYPED_COMPARISON = new RegExp(String.raw`^(<=|>=|<|>|==|=)?\s*${NUMBER}$`);
const TYPED_RANGE = new RegExp(String.raw`^([[(])\s*${NUMBER}\s*(?:\.\.|~|至)\s*${NUMBER}\s*([\])])$`);

/** Whole number → text in the field's unit: 1,500,000 fen → "15000", 500,000 ppm → "50". */
export function shownNumber(value: number, unit: string | null | undefined): string {
  const sign = value < 0 ? '-' : '';
  switch (unit) {
    case 'fen':
    case 'centiMu': return `${sign}${trimmed(yuanText(fen(Math.abs(value))))}`;
    case 'ppm': return `${sign}${trimmed(percentText(ratePpm(Math.abs(value))))}`;
    default: return String(value);
  }
}

const trimmed = (digits: string): string => (digits.includes('.') ? digits.replace(/0+$/, '').replace(/\.$/, '') : digits);

/** The other way; null when it is no number, or has more places than the unit keeps. */
export function keptNumber(text: string, unit: string | null | undefined): number | null {
  const plain = text.trim();
  if (unit === 'fen' || unit === 'centiMu') return parseYuan(plain);
  if (unit === 'ppm') return scaledPercent(plain);
  return /^-?\d+$/.test(plain) && Number.isSafeInteger(Number(plain)) ? Number(plain) : null;
}

/** Percent of at most four places; also below zero. */
function scaledPercent(text: string): number | null {
  const match = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(text);
  if (!match) return null;
  const value = Number(`${match[2]}${(match[3] ?? '').padEnd(4, '0')}`);
  return Number.isSafeInteger(value) ? (match[1] && value !== 0 ? -value : value) : null;
}

/** "[1500000..3000000)" of an amount → "[15000..30000)". */
export function shownCell(source: string, unit: string | null | undefined): string {
  const cell = source.trim();
  const compared = KEPT_COMPARISON.exec(cell);
  if (compared) return `${compared[1] ? `${compared[1]} ` : ''}${shownNumber(Number(compared[2]), unit)}`;
  const ranged = KEPT_RANGE.exec(cell);
  if (ranged) return `${ranged[1]}${shownNumber(Number(ranged[2]), unit)}..${shownNumber(Number(ranged[3]), unit)}${ranged[4]}`;
  return cell;
}

/** As typed → as kept. Full-width signs, ≤ and ≥, thousands and a "~" or "至" between two bounds are understood. */
export function keptCell(typed: string, unit: string | null | undefined): string {
  const text = typed.normalize('NFKC').trim().replaceAll('≤', '<=').replaceAll('≥', '>=').replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  const compared = TYPED_COMPARISON.exec(text);
  if (compared) {
    const bound = keptNumber(compared[2] ?? '', unit);
    const sign = compared[1] === '=' || compared[1] === '==' ? '' : compared[1];
    return bound === null ? text : `${sign ? `${sign} ` : ''}${bound}`;
  }
  const ranged = TYPED_RANGE.exec(text);
  if (!ranged) return text;
  const [low, high] = [keptNumber(ranged[2] ?? '', unit), keptNumber(ranged[3] ?? '', unit)];
  return low === null || high === null ? text : `${ranged[1]}${low}..${high}${ranged[4]}`;
}

/** The texts of a cell: "'a','b'" → a, b. */
export const textsOf = (source: string): string[] => [...source.matchAll(/'([^']*)'|"([^"]*)"/g)].map((match) => match[1] ?? match[2] ?? '');
export const cellOfTexts = (texts: readonly string[]): string => texts.map((text) => `'${text}'`).join(',');

/** An output as it is kept: whole numbers bare, texts in quotes. A quote cannot stand inside. */
export const keptOutput = (text: string): string => (/^-?\d+$/.test(text.trim()) ? text.trim() : `'${text.replaceAll("'", '’')}'`);
