/** Whether the days of a year make a work calendar. */
import type { CalendarDay } from '../contract/parameters.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import { isWeekend } from '../kernel/work-calendar.ts';

export type DatedDay = CalendarDay & { readonly date: BusinessDate };

/**
 * `known`: the year as it stands. @throws Refusal `calendar_other_year`, `calendar_day_twice`, `calendar_not_a_weekend` (a worked
 * day that is worked anyway), `calendar_is_a_weekend` (a day off that is off anyway), `calendar_day_past`, `nothing_changes`.
 */
export function requireSuitableYear(year: number, days: readonly DatedDay[], known: readonly DatedDay[], today: BusinessDate): void {
  const seen = new Set<string>();
  for (const { date, kind } of days) {
    if (!date.startsWith(`${year}-`)) throw new Refusal('calendar_other_year', { date, year }, 'days');
    if (seen.has(date)) throw new Refusal('calendar_day_twice', { date }, 'days');
    seen.add(date);
    if (kind === 'workday' && !isWeekend(date)) throw new Refusal('calendar_not_a_weekend', { date }, 'days');
    if (kind === 'holiday' && isWeekend(date)) throw new Refusal('calendar_is_a_weekend', { date }, 'days');
  }
  const changed = changedDays(days, known);
  if (changed.length === 0) throw new Refusal('nothing_changes', {}, 'days');
  const past = changed.find((date) => date <= today);
  if (past) throw new Refusal('calendar_day_past', { date: past }, 'days');
}

/** Days whose being worked differs, or whose name does. Ascending. */
export function changedDays(days: readonly DatedDay[], known: readonly DatedDay[]): BusinessDate[] {
  const text = (list: readonly DatedDay[], date: string) => {
    const found = list.find((one) => one.date === date);
    return found ? `${found.kind} ${found.name}` : '';
  };
  const dates = new Set([...days, ...known].map(({ date }) => date));
  return [...dates].filter((date) => text(days, date) !== text(known, date)).sort();
}
