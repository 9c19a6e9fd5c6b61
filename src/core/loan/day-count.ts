/**
 * How days turn into a share of a year.
 *
 * Every convention is written as a potential: a whole number of units for each day, so that the length of a span is
 * a difference and the sum over any split of a span equals the whole.
 *
 * - `ACT/360`: calendar days over 360, the Chinese practice for loans (银发〔2005〕129号: daily rate = annual ÷ 360).
 * - `ACT/365`: calendar days over 365.
 * - `30/360`: 30E/360 (ISDA 2006 §4.16(g)): the 31st counts as the 30th. Of the 30/360 family it is the additive one.
 *
 * A unit is a day, except under ACT/365, where it is a twelfth of a day: so a month (1/12 year) is whole units too.
 */

import { datePartsOf, dateOfDayNumber } from '../kernel/business-date.ts';

export const DAY_COUNTS = ['ACT/360', 'ACT/365', '30/360'] as const;
export type DayCount = (typeof DAY_COUNTS)[number];

const UNITS: Readonly<Record<DayCount, { readonly day: number; readonly month: number; readonly year: number }>> = {
  'ACT/360': { day: 1, month: 30, year: 360 },
  'ACT/365': { day: 12, month: 365, year: 4380 },
  '30/360': { day: 1, month: 30, year: 360 },
};

/** Position of a day (number since 1970-01-01) on the convention's axis, in units. */
export function unitsAt(dayCount: DayCount, day: number): number {
  if (dayCount !== '30/360') return day * UNITS[dayCount].day;
  const { year, month, day: dayOfMonth } = datePartsOf(dateOfDayNumber(day));
  return 360 * year + 30 * month + Math.min(dayOfMonth, 30);
}

/** Interest days as a person counts them: calendar days, or 30-day-month days. */
export function interestDays(dayCount: DayCount, from: number, to: number): number {
  return (unitsAt(dayCount, to) - unitsAt(dayCount, from)) / UNITS[dayCount].day;
}

export const unitsPerDay = (dayCount: DayCount): number => UNITS[dayCount].day;

/** A twelfth of a year, in units. */
export const unitsPerMonth = (dayCount: DayCount): number => UNITS[dayCount].month;

/** Units in a year × 10⁶ (rates are in ppm): interest in fen = fen × ppm × units ÷ this. */
export const productDivisor = (dayCount: DayCount): number => UNITS[dayCount].year * 1_000_000;
