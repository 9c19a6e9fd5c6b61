/** Brings a store to the present schema: the SQL files of a folder, in the order of their names, each once and unchanged. */
import type { Database } from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../kernel/result.ts';

interface AppliedMigration {
  readonly name: string;
  readonly sha256: string;
}

/**
 * `upTo` stops after that file: for tests that fill an old schema with data.
 *
 * @throws Refusal `migration_altered` when a file changed after it was applied, `store_newer` when the store has one that the folder lacks.
 */
export function migrate(db: Database, folder: string, upTo?: string): void {
  db.exec('CREATE TABLE IF NOT EXISTS schema_migration (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL) STRICT, WITHOUT ROWID');
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql')).sort();
  const applied = db.prepare<[], AppliedMigration>('SELECT name, sha256 FROM schema_migration').all();
  for (const { name } of applied) if (!files.includes(name)) throw new Refusal('store_newer', { migration: name });
  const known = new Map(applied.map(({ name, sha256 }) => [name, sha256]));
  for (const name of files) {
    if (upTo !== undefined && name > upTo) break;
    apply(db, name, readFileSync(join(folder, name), 'utf8'), known.get(name));
  }
}

function apply(db: Database, name: string, sql: string, appliedHash: string | undefined): void {
  const sha256 = createHash('sha256').update(sql).digest('hex');
  if (appliedHash === sha256) return;
  if (appliedHash !== undefined) throw new Refusal('migration_altered', { migration: name });
  db.transaction(() => {
    db.exec(sql);
    db.prepare('INSERT INTO schema_migration (name, sha256) VALUES (?, ?)').run(name, sha256);
  })();
}
