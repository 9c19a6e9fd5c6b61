import type { WorkdayStatus } from '../contract/workday.ts';
import { chinaDateAt, daysBetween } from '../kernel/business-date.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { readSetting } from '../store/settings.ts';

export function status(context: QueryContext): WorkdayStatus {
  const { db, environment, businessDate } = context;
  const backedUpAt = readSetting(db, 'last_backup_at');
  return {
    businessDate, daysBehind: Math.max(0, daysBetween(businessDate, chinaDateAt(environment.now()))),
    lastClosedOn: readSetting(db, 'last_closed_on'), lastBackupAt: backedUpAt === null ? null : Number(backedUpAt),
  };
}
