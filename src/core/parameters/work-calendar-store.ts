/** The work calendar in the store, for whoever counts working days. */
import type { BusinessDate } from '../kernel/business-date.ts';
import type { WorkCalendar } from '../kernel/work-calendar.ts';
import type { Connection } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';

export function workCalendar(db: Connection): WorkCalendar {
  const rows = statement<[], { date: BusinessDate; kind: 'holiday' | 'workday' }>(db, 'SELECT date, kind FROM calendar_day').all();
  const ofKind = (kind: string) => new Set(rows.filter((row) => row.kind === kind).map((row) => row.date));
  return { holidays: ofKind('holiday'), workedWeekends: ofKind('workday') };
}
