/** How figures are printed on papers: money in figures and in words, rates by the year and by the day, dates in Chinese. */
import { datePartsOf, type BusinessDate } from '../kernel/business-date.ts';
import { chineseAmount } from '../kernel/chinese-amount.ts';
import { divideHalfUp, formatYuan, percentText, type Fen, type RatePpm } from '../kernel/money.ts';

/** "¥50,000.00": 小写 carries ¥ and two places. */
export const figures = (amount: Fen): string => `¥${formatYuan(amount)}`;

/** "人民币伍万元整（¥50,000.00）" */
export const wordsAndFigures = (amount: Fen): string => `${chineseAmount(amount)}（${figures(amount)}）`;

/** "4.90%" */
export const percent = (rate: RatePpm): string => `${percentText(rate)}%`;

/** "2026年11月25日" */
export function chineseDay(date: BusinessDate): string {
  const { year, month, day } = datePartsOf(date);
  return `${year}年${month}月${day}日`;
}

/** "36个月（3年）", "6个月" */
export function monthsText(months: number): string {
  return months % 12 === 0 ? `${months}个月（${months / 12}年）` : `${months}个月`;
}

/** The rate of one day in ten-thousandths (日利率, 万分之), six places: 53,500 ppm over 360 days → "1.486111". */
export function dailyRateText(rate: RatePpm, daysInYear: number): string {
  return decimalText(divideHalfUp(BigInt(rate) * 1_000_000n, 100n * BigInt(daysInYear)), 6);
}

/** Basis points of `rate` over `reference`: "加190个基点", "减10个基点". One basis point is 100 ppm; a part of one is printed. */
export function pointsOver(rate: RatePpm, reference: RatePpm): string {
  const difference = rate - reference;
  return `${difference < 0 ? '减' : '加'}${decimalText(BigInt(Math.abs(difference)), 2).replace(/\.?0+$/, '') || '0'}个基点`;
}

/** A share printed as percent with two places, or "—" where nothing is divided by. */
export function shareText(numerator: number, denominator: number): string {
  return denominator === 0 ? '—' : `${decimalText(divideHalfUp(BigInt(numerator) * 10_000n, BigInt(denominator)), 2)}%`;
}

/** An integer of the given scale as digits: 1486111, 6 → "1.486111". Not negative. */
export function decimalText(value: bigint, scale: number): string {
  const digits = value.toString().padStart(scale + 1, '0');
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** A box that is ticked or not: both stand out in black and white. */
export const tick = (isTicked: boolean): string => (isTicked ? '■' : '□');
