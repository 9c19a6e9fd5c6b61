/** Names of villages and numbers of groups in the forms that sheets use for them. */
import { withoutSpaces, toUsualWidth } from './normalise-text.ts';

const COMMITTEE_OF_VILLAGE = /(?:村村民委员会|村村委会|村民委员会|村委会|村委|行政村)$/u;
const COMMITTEE_OF_COMMUNITY = /(?:社区居民委员会|社区居委会|居民委员会|居委会|社区居委|居委)$/u;
const WELL_FORMED = /^[\p{Script=Han}〇]{1,20}(?:村|社区)$/u;
/** Words that fill the cell without naming a place. */
const NO_NAME = /^(?:不详|未知|不清楚|不知道|不明|未填|待定|待补|其他|其它|无|没有|空|某+|本|外|该|全|各|×+|x+|X+)(?:村|社区)?$/u;

/**
 * One form for one village: "龙潭村委会", "龙潭村民委员会", "龙潭 村" → "龙潭村". County, township and a group that stand
 * in the same cell are cut off where they are given ("青川县龙潭镇龙潭村3组" → "龙潭村"). Empty when there is nothing.
 */
export function normaliseVillage(text: string, prefixes: readonly string[] = []): string {
  let name = withoutSpaces(toUsualWidth(text));
  for (const prefix of prefixes) {
    if (prefix !== '' && name.startsWith(prefix) && name.length > prefix.length) name = name.slice(prefix.length);
  }
  name = name.replace(/第?[\d一二三四五六七八九十]{1,3}(?:村民小组|组|社|队)$/u, '');
  return name.replace(COMMITTEE_OF_VILLAGE, '村').replace(COMMITTEE_OF_COMMUNITY, '社区');
}

/** True when a normalised name can be a village's or community's name, whether or not the branch has it. */
export function isVillageName(name: string): boolean {
  return WELL_FORMED.test(name) && !NO_NAME.test(name);
}

const HAN_DIGITS = '零一二三四五六七八九';

/** Up to 99 in Chinese figures: 三 → 3, 十二 → 12, 二十 → 20. */
function readHan(text: string): number | null {
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text);
  if (!match || text === '') return null;
  const [, tens, ten, ones] = match;
  const tensValue = ten ? (tens ? HAN_DIGITS.indexOf(tens) : 1) : 0;
  return tensValue * 10 + (ones ? HAN_DIGITS.indexOf(ones) : 0);
}

/** "3组", "第3村民小组", "三组", "3社" → 3; null when there is no group number from 1 to 99. */
export function readGroupNo(text: string): number | null {
  const match = /^第?(\d{1,2}|[一二三四五六七八九十]{1,3})(?:村民小组|小组|组|社|队|号)?$/u.exec(withoutSpaces(toUsualWidth(text)));
  if (!match?.[1]) return null;
  const number = /^\d/.test(match[1]) ? Number(match[1]) : readHan(match[1]);
  return number !== null && number >= 1 ? number : null;
}
