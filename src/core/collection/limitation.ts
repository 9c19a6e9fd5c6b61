/** 诉讼时效: when the claim of a receipt becomes unenforceable, and which warning is due. Source: 民法典 188 (three years), 195 (interruption). */
import { addMonths, daysBetween, type BusinessDate } from '../kernel/business-date.ts';

/** The last day on which the claim can be brought. */
export const limitationUntil = (from: BusinessDate, months: number): BusinessDate => addMonths(from, months);

/** The smallest alarm that has been reached and not been given yet; null when there is none. `alarms`: days before the end. */
export function alarmDue(until: BusinessDate, today: BusinessDate, alarms: readonly number[], given: number | null): number | null {
  const left = daysBetween(today, until);
  const reached = alarms.filter((days) => left <= days);
  if (reached.length === 0) return null;
  const nearest = Math.min(...reached);
  return given === null || nearest < given ? nearest : null;
}
