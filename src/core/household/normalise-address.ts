/** One form for one house: so that two files with the same address are found to have it. */
import { compact } from './normalise-text.ts';

const CHINESE_DIGITS: Readonly<Record<string, string>> = { 〇: '0', 零: '0', 一: '1', 二: '2', 两: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9' };

/** 十二 → 12, 一百零五 → 105, 二三 → 23. Only what stands before 组, 社, 号 and the like is a number. */
function chineseNumber(text: string): string {
  if (!/[十百]/u.test(text)) return [...text].map((sign) => CHINESE_DIGITS[sign] ?? sign).join('');
  let total = 0;
  let digit = 0;
  for (const sign of text) {
    if (sign === '百') total += (digit || 1) * 100;
    else if (sign === '十') total += (digit || 1) * 10;
    if (sign === '百' || sign === '十') digit = 0;
    else digit = Number(CHINESE_DIGITS[sign] ?? 0);
  }
  return String(total + digit);
}

const HOUSE = /\d+(?:[-之]\d+)?(?:号|室|户)$/u;

/**
 * "龙潭镇 青杠村三组１２号" → "龙潭镇青杠村3组12号". null for an address that does not go down to the house number: a whole
 * village has that one.
 *
 * Province, city and county are cut off, because some write them and some do not.
 */
export function normaliseAddress(text: string | null): string | null {
  if (text === null) return null;
  const plain = compact(text)
    .replace(/[,，.。、;；()（）]/gu, '')
    .replace(/第(?=[\d〇零一二两三四五六七八九十百]+[组社号])/gu, '')
    .replace(/[〇零一二两三四五六七八九十百]+(?=(?:村民小组|小组|组|社|号|栋|幢|单元|室|户))/gu, chineseNumber)
    .replace(/(\d)(?:村民小组|小组|社)/gu, '$1组')
    .replace(/(\d)號/gu, '$1号')
    .replace(/^.*?(?:省|自治区)/u, '')
    .replace(/^[^村镇乡]*?市(?!场)/u, '')
    .replace(/^[^村镇乡]*?(?:县|区)(?=.*(?:镇|乡|街道))/u, '');
  return HOUSE.test(plain) ? plain : null;
}
