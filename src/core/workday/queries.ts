import type { WorkdayStatus } from '../contract/workday.ts';
import { dateOfDayNumber, daysBetween, type BusinessDate } from '../kernel/business-date.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { readSetting } from '../store/settings.ts';

const CHINA_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The calendar day in China at an instant. */
export const chinaDateAt = (instant: number): BusinessDate => {
  const local = instant + CHINA_OFFSET_MS;
  return dateOfDayNumber((local - (local % DAY_MS)) / DAY_MS);
};

export function status(context: QueryContext): WorkdayStatus {
  const { db, environment, businessDate } = context;
  const backedUpAt = readSetting(db, 'last_backup_at');
  return {
    businessDate, daysBehind: Math.max(0, daysBetween(businessDate, chinaDateAt(environment.now()))),
    lastClosedOn: readSetting(db, 'last_closed_on'), lastBackupAt: backedUpAt === null ? null : Number(backedUpAt),
  };
}
