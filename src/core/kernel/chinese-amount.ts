/**
 * Amounts in Chinese words (人民币大写) as 支付结算办法, annex 1 (正确填写票据和结算凭证的基本规定) has them.
 *
 * Where the annex allows two forms, one is taken: 零 before 角 when the yuan end in zero (107,000.53 is
 * 壹拾万柒仟元零伍角叁分) or, in the last place, before 分 when there are no 角; 元 is written, not 圆; 角 takes no 整.
 */
import { datePartsOf, type BusinessDate } from './business-date.ts';
import { fen, type Fen } from './money.ts';

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const PLACES = ['', '拾', '佰', '仟'] as const;
const GROUPS = ['', '万', '亿', '万亿'] as const;

/**
 * 140,950 fen → "人民币壹仟肆佰零玖元伍角".
 *
 * @throws RangeError below zero and from 10¹⁶ yuan on: no voucher carries such an amount.
 */
export function chineseAmount(amount: Fen): string {
  if (amount < 0) throw new RangeError(`no words for a negative amount: ${amount}`);
  return `人民币${wordsOf(amount)}`;
}

function wordsOf(amount: Fen): string {
  const yuan = Math.floor(amount / 100);
  const jiao = Math.floor(amount / 10) % 10;
  const cents = amount % 10;
  if (jiao === 0 && cents === 0) return `${yuan === 0 ? '零' : yuanWords(yuan)}元整`;
  const whole = yuan === 0 ? '' : `${yuanWords(yuan)}元`;
  const gap = yuan > 0 && (jiao === 0 || yuan % 10 === 0) ? '零' : '';
  const fraction = `${jiao ? `${DIGITS[jiao]}角` : ''}${cents ? `${DIGITS[cents]}分` : ''}`;
  return `${whole}${gap}${fraction}`;
}

/** Groups of four digits, highest first; one 零 stands for any run of zeros between digits. */
function yuanWords(yuan: number): string {
  let words = '';
  let rest = yuan;
  const groups: number[] = [];
  while (rest > 0) {
    groups.push(rest % 10_000);
    rest = Math.floor(rest / 10_000);
  }
  if (groups.length > GROUPS.length) throw new RangeError(`too large for words: ${yuan}`);
  for (let index = groups.length - 1; index >= 0; index -= 1) {
    const group = groups[index] ?? 0;
    if (group === 0) continue;
    const skipped = words !== '' && (group < 1000 || groups[index + 1] === 0);
    words += `${skipped ? '零' : ''}${groupWords(group)}${groupName(index, groups)}`;
  }
  return words;
}

/** 万亿 is said once: 1,0001 × 10⁸ is 壹万零壹亿, not 壹万亿零壹亿. */
function groupName(index: number, groups: readonly number[]): string {
  return index === 3 && (groups[2] ?? 0) > 0 ? '万' : (GROUPS[index] ?? '');
}

function groupWords(group: number): string {
  let words = '';
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit > 0) words += `${DIGITS[digit]}${PLACES[place]}`;
    // A zero is said once, between digits only.
    else if (words !== '' && !words.endsWith('零') && group % 10 ** place > 0) words += '零';
  }
  return words;
}

/**
 * The amount that words say; null when they say none. For checking a scanned or typed voucher: words and figures
 * must agree or the voucher is void. Reads both forms that the annex allows.
 */
export function parseChineseAmount(text: string): Fen | null {
  const match = /^人民币(?:(.+)[元圆])?(?:零?([壹贰叁肆伍陆柒捌玖])角)?(?:零?([壹贰叁肆伍陆柒捌玖])分)?整?$/.exec(text);
  if (!match || text === '人民币' || text === '人民币整') return null;
  const yuan = match[1] === undefined ? 0 : parseYuanWords(match[1]);
  if (yuan === null) return null;
  const cents = yuan * 100 + digitOf(match[2]) * 10 + digitOf(match[3]);
  return Number.isSafeInteger(cents) ? fen(cents) : null;
}

const digitOf = (char: string | undefined): number => (char ? DIGITS.indexOf(char as (typeof DIGITS)[number]) : 0);

function parseYuanWords(words: string): number | null {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const char of words) {
    const place = PLACES.indexOf(char as (typeof PLACES)[number]);
    if (digitOf(char) >= 0) digit = digitOf(char);
    else if (place > 0) {
      section += digit * 10 ** place;
      digit = 0;
    } else if (char === '万' || char === '亿') {
      const unit = char === '万' ? 10_000 : 100_000_000;
      const closed = section + digit;
      // 亿 closes all that was said before it (壹万亿, 壹拾万零伍亿); 万 only its own four digits.
      total = char === '亿' ? (total + closed) * unit : total + closed * unit;
      section = 0;
      digit = 0;
    } else return null;
  }
  return total + section + digit;
}

/**
 * A date in words as a voucher carries it (票据日期): 2026-01-15 → "贰零贰陆年零壹月壹拾伍日", 2026-10-20 → "贰零贰陆年零壹拾月零贰拾日".
 *
 * Months 1, 2, 10 and days 1–9, 10, 20, 30 take 零 before them, so that nothing can be written in front.
 */
export function chineseDate(date: BusinessDate): string {
  const { year, month, day } = datePartsOf(date);
  const years = [...String(year)].map((digit) => DIGITS[Number(digit)]).join('');
  const monthGap = month === 1 || month === 2 || month === 10 ? '零' : '';
  const dayGap = day < 10 || day % 10 === 0 ? '零' : '';
  return `${years}年${monthGap}${groupWords(month)}月${dayGap}${groupWords(day)}日`;
}
