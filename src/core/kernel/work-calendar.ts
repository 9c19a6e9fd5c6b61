/**
 * Working days (工作日): Monday to Friday, less the holidays, plus the weekends that are worked (调休).
 *
 * Pure: the days that differ from the plain week are given.
 */
import { addDays, dayNumber, type BusinessDate } from './business-date.ts';

export interface WorkCalendar {
  /** Days off beside the weekends. */
  readonly holidays: ReadonlySet<BusinessDate>;
  /** Saturdays and Sundays that are worked. */
  readonly workedWeekends: ReadonlySet<BusinessDate>;
}

/** Monday to Friday, no holiday known. */
export const PLAIN_WEEK: WorkCalendar = { holidays: new Set(), workedWeekends: new Set() };

/** Day number 0, 1970-01-01, was a Thursday. */
const THURSDAY = 4;
const SATURDAY = 6;

export function isWeekend(date: BusinessDate): boolean {
  const dayOfWeek = (((dayNumber(date) + THURSDAY) % 7) + 7) % 7; // Sunday is 0
  return dayOfWeek === 0 || dayOfWeek === SATURDAY;
}

export function isWorkingDay(calendar: WorkCalendar, date: BusinessDate): boolean {
  return isWeekend(date) ? calendar.workedWeekends.has(date) : !calendar.holidays.has(date);
}

/** `date` itself when it is worked, else the next day that is. */
export function nextWorkingDay(calendar: WorkCalendar, date: BusinessDate): BusinessDate {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
}

/**
 * The date `days` working days after `date`, whose own day does not count: Friday + 1 = Monday, Saturday + 1 = Monday.
 * Zero answers `date`, worked or not. @throws RangeError for a negative or broken number.
 */
export function addWorkingDays(calendar: WorkCalendar, date: BusinessDate, days: number): BusinessDate {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`not a number of working days: ${days}`);
  let day = date;
  for (let left = days; left > 0; left -= 1) day = nextWorkingDay(calendar, addDays(day, 1));
  return day;
}

/** Days that are not worked from `from` up to and with `to`, weekends among them. */
export function daysOff(calendar: WorkCalendar, from: BusinessDate, to: BusinessDate): ReadonlySet<BusinessDate> {
  const off = new Set<BusinessDate>();
  for (let day = from; day <= to; day = addDays(day, 1)) if (!isWorkingDay(calendar, day)) off.add(day);
  return off;
}
