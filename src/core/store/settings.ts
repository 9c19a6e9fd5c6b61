/** Single values of the store, by name. */
import { businessDate, type BusinessDate } from '../kernel/business-date.ts';
import type { Connection } from './open-store.ts';
import { statement } from './statement.ts';

export type SettingName = 'branch_id' | 'business_date' | 'last_closed_on' | 'last_backup_at';

export function readSetting(db: Connection, name: SettingName): string | null {
  return statement<[string], { value: string }>(db, 'SELECT value FROM store_setting WHERE name = ?').get(name)?.value ?? null;
}

/** Inside the caller's transaction. */
export function writeSetting(db: Connection, name: SettingName, value: string): void {
  statement(db, 'INSERT INTO store_setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value').run(name, value);
}

/** The open business date (营业日期) of the branch. @throws Error before the store has an organisation. */
export function businessDateOf(db: Connection): BusinessDate {
  const text = readSetting(db, 'business_date');
  if (!text) throw new Error('the store has no business date');
  return businessDate(text);
}
