/** Figures as villagers and collectors write them, read by their digits: no floating point comes near an amount. */
import { fen, type Fen } from '../kernel/money.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { compact } from './normalise-text.ts';

export type FigureFault = 'not_a_number' | 'negative_amount';
/** null = the cell is empty: not collected. */
export type Figure<T extends number = number> = Result<T | null, FigureFault>;

/** "none" in a column of figures is a zero that somebody wrote down; an empty cell is not. */
const ZERO_WORDS = new Set(['无', '没有', '零', '〇', '/', '\\', '-', '--', '—', '——', '–']);

/** sign · digits, in groups of three or four or none · fraction · multiplier · unit */
const FORM = /^([-−–—负]?)[¥]?([-−]?)(\d{1,4}(?:,\d{3,4})+|\d+)(?:\.(\d+))?([十百千万亿]?)([\p{Script=Han}a-zA-Z]{0,3}\d?)$/u;
const ACCOUNTING_NEGATIVE = /^\((.+)\)$/;
const MULTIPLIER_DIGITS: Readonly<Record<string, number>> = { '': 0, 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

const MONEY_UNITS = new Set(['', '元', '元整', '圆', '块', '块钱', '人民币', 'RMB', 'CNY']);
const COUNT_UNITS = new Set(['', '人', '口', '口人', '个', '个人', '名', '年', '次', '天', '日', '户', '家', '岁', '周年']);
const AREA_UNITS = new Set(['', '亩', 'm2', '平', '平米', '平方', '平方米', '方']);

/** Above any figure of a household; beyond it a cell holds something else (a card number, say). */
const MAX_DIGITS = 15;

/**
 * `text` × 10^`scale` as an integer, half up on what lies beyond ("0.3万", 2 → 300,000).
 * `headingDigits` counts the zeros of a unit in the column's heading (万元 = 4); a multiplier in the cell wins over it.
 */
function readScaled(text: string, scale: number, units: ReadonlySet<string>, headingDigits: number): Figure {
  const cell = compact(text);
  if (cell === '') return ok(null);
  if (ZERO_WORDS.has(cell)) return ok(0);
  const inBrackets = ACCOUNTING_NEGATIVE.exec(cell);
  const match = FORM.exec(inBrackets?.[1] ?? cell);
  if (!match) return err('not_a_number');
  const [, outerSign = '', innerSign = '', digits = '', fraction = '', multiplier = '', unit = ''] = match;
  if (!units.has(unit)) return err('not_a_number');
  const zeros = multiplier === '' ? headingDigits : (MULTIPLIER_DIGITS[multiplier] ?? 0);
  const value = shift(digits.replaceAll(',', ''), fraction, scale + zeros);
  if (value === null) return err('not_a_number');
  const negative = outerSign !== '' || innerSign !== '' || inBrackets !== null;
  return negative && value !== 0 ? err('negative_amount') : ok(value);
}

/** digits.fraction × 10^places, half up; null beyond MAX_DIGITS. */
function shift(digits: string, fraction: string, places: number): number | null {
  const kept = fraction.slice(0, places).padEnd(places, '0');
  const whole = `${digits}${kept}`.replace(/^0+(?=\d)/, '');
  if (whole.length > MAX_DIGITS) return null;
  const roundUp = (fraction.charAt(places) || '0') >= '5';
  return Number(whole) + (roundUp ? 1 : 0);
}

/** An amount of money in fen; `headingDigits` is 4 under a heading in 万元. */
export function readAmount(text: string, headingDigits = 0): Figure<Fen> {
  const figure = readScaled(text, 2, MONEY_UNITS, headingDigits);
  if (!figure.ok || figure.value === null) return figure as Figure<Fen>;
  return ok(fen(figure.value));
}

const HIGHEST_COUNT = 1000;

/** People, times, households: whole numbers up to 1,000 ("4人" → 4; "2.5" is not a number of people). */
export function readCount(text: string): Figure {
  const tenths = readScaled(text, 1, COUNT_UNITS, 0);
  if (!tenths.ok || tenths.value === null) return tenths;
  if (tenths.value % 10 !== 0 || tenths.value > HIGHEST_COUNT * 10) return err('not_a_number');
  return ok(tenths.value / 10);
}

/** Completed years or days: a part of one does not count ("2.5年" → 2). */
export function readCompleted(text: string, highest = HIGHEST_COUNT): Figure {
  const tenths = readScaled(text, 1, COUNT_UNITS, 0);
  if (!tenths.ok || tenths.value === null) return tenths;
  const completed = Math.floor(tenths.value / 10);
  return completed > highest ? err('not_a_number') : ok(completed);
}

const LARGEST_AREA = 100_000_000;

/** An area in hundredths of its unit: "3.5亩" → 350. */
export function readArea(text: string): Figure {
  const area = readScaled(text, 2, AREA_UNITS, 0);
  return area.ok && area.value !== null && area.value > LARGEST_AREA ? err('not_a_number') : area;
}
