import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from '../../src/core/store/migrate.ts';
import { migrationsFolder } from '../support/test-core.ts';

let db: Database.Database;
beforeEach(() => { db = new Database(':memory:'); });
afterEach(() => { db.close(); });

it('models of an older store stay in force under the versions that its ratings name', () => {
  migrate(db, migrationsFolder, '0070-message.sql');
  const insert = db.prepare('INSERT INTO decision_model VALUES (?, ?, ?, ?, ?, ?)');
  insert.run('pricing', 'DEMO-1', '{"kind":"pricing"}', 'hash-1', '2026-01-05', 1000);
  insert.run('pricing', 'DEMO-2', '{"kind":"pricing"}', 'hash-2', '2026-03-01', 2000);
  migrate(db, migrationsFolder);
  expect(db.prepare('SELECT kind, version, code, status, sha256, in_force_from, makers, approved_by FROM model_version ORDER BY version').all()).toEqual([
    { kind: 'pricing', version: 'DEMO-1', code: 'pricing', status: 'approved', sha256: 'hash-1', in_force_from: '2026-01-05', makers: '[]', approved_by: null },
    { kind: 'pricing', version: 'DEMO-2', code: 'pricing', status: 'approved', sha256: 'hash-2', in_force_from: '2026-03-01', makers: '[]', approved_by: null },
  ]);
  expect(() => db.prepare("UPDATE model_version SET document = '{}'").run()).toThrow('never changes');
  expect(db.prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'decision_model%'").all()).toEqual([]);
});
