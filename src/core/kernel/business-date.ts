/**
 * Calendar dates as `YYYY-MM-DD`. A business date is never an instant and has no time zone.
 *
 * Arithmetic goes through the day number (days since 1970-01-01), computed with the civil-calendar formulas of
 * Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days).
 */

declare const dateBrand: unique symbol;
/** A valid calendar date, `YYYY-MM-DD`, years 1900 to 2200. Sorts as text. */
export type BusinessDate = string & { readonly [dateBrand]: true };

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** Year, month (1–12), day as a date; null when there is no such day. */
export function dateOf(year: number, month: number, day: number): BusinessDate | null {
  if (!Number.isInteger(year) || year < 1900 || year > 2200) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as BusinessDate;
}

export function parseDate(text: string): BusinessDate | null {
  const match = FORM.exec(text);
  return match ? dateOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** @throws RangeError for what is no date: for literals and values that were validated before. */
export function businessDate(text: string): BusinessDate {
  const date = parseDate(text);
  if (!date) throw new RangeError(`not a date: ${text}`);
  return date;
}

export interface DateParts {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

export function datePartsOf(date: BusinessDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Days since 1970-01-01. */
export function dayNumber(date: BusinessDate): number {
  const { year, month, day } = datePartsOf(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a day number. @throws RangeError outside the years 1900 to 2200. */
export function dateOfDayNumber(number: number): BusinessDate {
  const z = number + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const date = dateOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
  if (!date) throw new RangeError(`day number out of range: ${number}`);
  return date;
}

/** Calendar days from `from` to `to`: the first counts, the last does not (算头不算尾). Negative when `to` is earlier. */
export function daysBetween(from: BusinessDate, to: BusinessDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function addDays(date: BusinessDate, days: number): BusinessDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** The same day `months` later, or the last day of that month where it is shorter (31 January + 1 = 28 or 29 February). */
export function addMonths(date: BusinessDate, months: number): BusinessDate {
  const { year, month, day } = datePartsOf(date);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return dateOf(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth))) ?? dateOfDayNumber(Number.NaN);
}

const CHINA_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The calendar day in China at an instant in UTC milliseconds. */
export function chinaDateAt(instant: number): BusinessDate {
  return dateOfDayNumber(Math.floor((instant + CHINA_OFFSET_MS) / DAY_MS));
}

/** Full years from `birth` to `on`, as on an identity card: the birthday itself counts. */
export function fullYearsBetween(birth: BusinessDate, on: BusinessDate): number {
  return datePartsOf(on).year - datePartsOf(birth).year - (on.slice(5) < birth.slice(5) ? 1 : 0);
}
