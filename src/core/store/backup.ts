/** The day-end copy of the store: SQLite's online backup, checked by opening it, put in place by a rename. */
import Database from 'better-sqlite3';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../kernel/result.ts';
import type { Connection } from './open-store.ts';

/**
 * Copies the committed state to `<folder>/<name>.store` while work goes on; answers that path.
 *
 * @throws Refusal `backup_damaged` when the copy does not pass SQLite's integrity check.
 */
export async function backupStore(reader: Connection, folder: string, name: string, sqliteBinding?: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const unfinished = join(folder, `${name}.unfinished`);
  await reader.backup(unfinished);
  const copy = new Database(unfinished, { readonly: true, ...(sqliteBinding ? { nativeBinding: sqliteBinding } : {}) });
  const check = copy.pragma('integrity_check', { simple: true });
  copy.close();
  if (check !== 'ok') {
    rmSync(unfinished, { force: true });
    throw new Refusal('backup_damaged', { name });
  }
  const file = join(folder, `${name}.store`);
  renameSync(unfinished, file);
  return file;
}
