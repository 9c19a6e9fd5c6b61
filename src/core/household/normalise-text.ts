/** Cleaning of what was typed into a survey sheet, before its meaning is read. */

/** Spaces of every width, tabs and the invisible characters that copying from web pages and WeChat leaves behind. */
const INVISIBLE = /[\s\u200B-\u200F\u2060\uFEFF\u00AD]+/gu;

/** Full-width digits, letters and signs to their usual width (NFKC). For figures, codes and headings, not for names. */
export function toUsualWidth(text: string): string {
  return text.normalize('NFKC');
}

export function withoutSpaces(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** A figure, code or heading without width and space differences: "５１９９ 01" → "519901". */
export function compact(text: string): string {
  // Plain ASCII without a blank is by far the most common cell; it needs neither step.
  return /^[\x21-\x7E]*$/.test(text) ? text : withoutSpaces(toUsualWidth(text));
}

const NOTHING = new Set(['', '无', '没有', '/', '\\', '-', '--', '—', '——', '–', '不详', '未知', '不清楚', 'null', 'NULL', 'N/A', 'n/a', '#N/A']);

/** True for the words and strokes by which a sheet says that a text cell holds nothing. */
export function saysNothing(compacted: string): boolean {
  return NOTHING.has(compacted);
}

/**
 * A person's name: no spaces between Chinese characters ("汤 庆" → "汤庆"), one middle dot form for names such as
 * 古丽·阿依, single spaces kept between Latin words. Characters are not folded: a rare character is part of the name.
 */
export function normaliseName(text: string): string {
  const trimmed = text.replace(INVISIBLE, ' ').trim().replace(/[•‧∙・.．·]/gu, '·');
  const name = /\p{Script=Han}/u.test(trimmed) ? trimmed.replaceAll(' ', '') : trimmed;
  return saysNothing(name) ? '' : name;
}

/** A mobile or landline number as digits: "+86 134-0088-3282" → "13400883282". Empty when the cell says nothing. */
export function normalisePhone(text: string): string {
  const digits = compact(text).replace(/[-—–()·.]/gu, '');
  if (saysNothing(digits)) return '';
  return digits.replace(/^(\+?86|0086)(?=1\d{10}$)/, '');
}

/** A bank card number as digits. Empty when the cell says nothing. */
export function normaliseCard(text: string): string {
  const digits = compact(text).replace(/[-—–]/gu, '');
  return saysNothing(digits) ? '' : digits;
}

/** Free text on one line, trimmed; null when the cell says nothing. Cut to `max` characters. */
export function normaliseFreeText(text: string, max: number): string | null {
  const line = text.replace(INVISIBLE, ' ').trim();
  return saysNothing(line) ? null : line.slice(0, max);
}
