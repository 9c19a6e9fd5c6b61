/** The weeks of a month, Monday first. Pure. */
import { dateOf, daysInMonth } from '../../../core/kernel/business-date.ts';
import { isWeekend } from '../../../core/kernel/work-calendar.ts';
import { dayNumber } from '../../../core/kernel/business-date.ts';

export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export interface MonthDay {
  readonly date: string;
  readonly isWeekend: boolean;
}

/** Day number 0, 1970-01-01, was a Thursday; Monday is 0 here. */
const THURSDAY = 3;

/** Seven cells a week; null before the first and after the last day. */
export function monthGrid(year: number, month: number): (MonthDay | null)[][] {
  const first = dateOf(year, month, 1);
  if (!first) return [];
  const cells: (MonthDay | null)[] = Array.from({ length: (((dayNumber(first) + THURSDAY) % 7) + 7) % 7 }, () => null);
  for (let day = 1; day <= daysInMonth(year, month); day += 1) {
    const date = dateOf(year, month, day);
    if (date) cells.push({ date, isWeekend: isWeekend(date) });
  }
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
