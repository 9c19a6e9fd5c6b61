import Database from 'better-sqlite3';
import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { appendFileSync, cpSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../src/core/store/migrate.ts';
import { migrationsFolder } from '../support/test-core.ts';

let folder: string;
let db: Database.Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branch-desk-schema-'));
  db = new Database(join(folder, 'branch.store'));
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the schema', () => {
  it('has every table and column that the drizzle tables name, and they name every column', async () => {
    migrate(db, migrationsFolder);
    const files = globSync('src/core/*/tables.ts', { cwd: join(import.meta.dirname, '../..') });
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const tables = Object.values((await import(join('../..', file))) as Record<string, unknown>).filter((value) => is(value, SQLiteTable));
      for (const table of tables) {
        const { name, columns } = getTableConfig(table as SQLiteTable);
        const actual = db.prepare<[string], { name: string; notnull: number; pk: number }>('SELECT * FROM pragma_table_info(?)').all(name);
        expect(columns.map((column) => column.name).sort(), `${file}: ${name}`).toEqual(actual.map((column) => column.name).sort());
      }
    }
  });

  it('lets nobody write a wrong type: every table is STRICT', () => {
    migrate(db, migrationsFolder);
    const loose = db.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'").all();
    expect(loose).toEqual([]);
  });
});

describe('migrating', () => {
  it('keeps the data of an older store and runs each file once', () => {
    migrate(db, migrationsFolder, '0005-organisation.sql');
    db.exec(`INSERT INTO organisation_unit VALUES ('p', NULL, 'province', '51', '四川'), ('b', 'p', 'branch', '510101', '龙潭支行');
             INSERT INTO village (id, branch_id, name, township) VALUES ('v', 'b', '龙潭村', '龙潭镇')`);
    migrate(db, migrationsFolder);
    migrate(db, migrationsFolder);
    expect(db.prepare('SELECT name, township, is_credit_village FROM village').all()).toEqual([{ name: '龙潭村', township: '龙潭镇', is_credit_village: 0 }]);
    expect(db.prepare('SELECT count(*) AS households FROM household').get()).toEqual({ households: 0 });
  });

  it('keeps what levels had set, and lets one give its value up afterwards', () => {
    migrate(db, migrationsFolder, '0070-message.sql');
    db.exec(`INSERT INTO organisation_unit VALUES ('b', NULL, 'branch', '51990101', '龙潭支行');
             INSERT INTO staff (id, branch_id, staff_no, name, roles, password_hash) VALUES ('s', 'b', 'GL0001', '赵文斌', '[]', ''), ('t', 'b', 'GL0002', '吴晓燕', '[]', '');
             INSERT INTO parameter_value VALUES ('credit.householdCap', 'b', '2026-01-01', 'branch', '8000000', 's', 't', 0)`);
    migrate(db, migrationsFolder);
    db.exec(`INSERT INTO parameter_value VALUES ('credit.householdCap', 'b', '2026-02-01', 'branch', 'null', 's', 't', 0)`);
    expect(db.prepare('SELECT value FROM parameter_value ORDER BY effective_from').pluck().all()).toEqual(['8000000', 'null']);
    expect(() => db.exec(`INSERT INTO parameter_proposal (id, key, level, unit_id, before, value, effective_from, reason, status, made_by, made_on, made_at, decided_by)
      VALUES ('p', 'k', 'branch', 'b', '1', '2', '2026-03-01', 'r', 'approved', 's', '2026-02-01', 0, 's')`)).toThrow('CHECK');
  });

  it('keeps lines, whose review falls due from their start on', () => {
    migrate(db, migrationsFolder, '0070-message.sql');
    db.exec(`INSERT INTO organisation_unit VALUES ('b', NULL, 'branch', '51990101', '龙潭支行');
             INSERT INTO staff (id, branch_id, staff_no, name, roles, password_hash) VALUES ('s', 'b', 'KH0001', '何建平', '[]', '');
             INSERT INTO village (id, branch_id, name, township) VALUES ('v', 'b', '龙潭村', '龙潭镇');
             INSERT INTO household (id, branch_id, household_no, village_id, group_no, head_name, pinyin_initials, birth_date, gender, identity_hash, identity_tail_hash,
               identity_mask, sealed, file, updated_on, revision) VALUES ('h', 'b', 'H1', 'v', 1, '张德全', '', '1984-03-12', 'male', 'x', '', '', '', '{}', '2026-01-01', 1);
             INSERT INTO rating_batch VALUES ('t', 'PJ1', 'b', 'decided', 's', '{}', '', '2026-01-01', 0, NULL);
             INSERT INTO rating (id, batch_id, household_id, household_revision, kind, outcome, proposed_limit, limit_amount, reason_codes, status)
               VALUES (1, 't', 'h', 1, 'credit', 'accepted', 5000000, 5000000, '[]', 'approved');
             INSERT INTO credit_line VALUES ('l', 'ED1', 'b', 'h', 1, 'open', NULL, 'A', 5000000, 54000, 36, '2026-01-01', 's', '2026-01-05', '2029-01-05', 'HT1')`);
    migrate(db, migrationsFolder);
    expect(db.prepare('SELECT limit_amount, starts_on, reviewed_on FROM credit_line').all()).toEqual([{ limit_amount: 5_000_000, starts_on: '2026-01-05', reviewed_on: null }]);
  });

  it('lets the households that were there before the hashes wait for theirs', () => {
    migrate(db, migrationsFolder, '0070-message.sql');
    db.exec(`INSERT INTO organisation_unit VALUES ('b', NULL, 'branch', '510101', '龙潭支行');
             INSERT INTO village (id, branch_id, name, township) VALUES ('v', 'b', '龙潭村', '龙潭镇');
             INSERT INTO household (id, branch_id, household_no, village_id, group_no, head_name, pinyin_initials, birth_date, gender, identity_hash, identity_tail_hash,
               identity_mask, sealed, file, updated_on, revision) VALUES ('h', 'b', 'H1', 'v', 1, '张三', 'zs', '1984-03-12', 'male', 'x', 'y', 'z', '', '{}', '2026-01-01', 1)`);
    migrate(db, migrationsFolder);
    expect(db.prepare('SELECT household_id FROM household_contact_waiting').all()).toEqual([{ household_id: 'h' }]);
    expect(db.prepare('SELECT count(*) AS n FROM household_contact').get()).toEqual({ n: 0 });
  });

  it('leaves what stood in files alone: only later changes are compared for warnings', () => {
    migrate(db, migrationsFolder, '0132-line-life.sql');
    db.exec(`INSERT INTO organisation_unit VALUES ('b', NULL, 'branch', '51990101', '龙潭支行');
             INSERT INTO staff (id, branch_id, staff_no, name, roles, password_hash) VALUES ('s', 'b', 'KH0001', '何建平', '[]', '');
             INSERT INTO village (id, branch_id, name, township) VALUES ('v', 'b', '龙潭村', '龙潭镇');
             INSERT INTO household (id, branch_id, household_no, village_id, group_no, head_name, pinyin_initials, birth_date, gender, identity_hash, identity_tail_hash, identity_mask, sealed, file, updated_on, revision)
               VALUES ('h', 'b', 'H2026000001', 'v', 1, '张德全', 'zdq', '1984-03-12', 'male', 'x', 'y', '5199', '', '{}', '2026-01-01', 1);
             INSERT INTO household_change (household_id, revision, field, old_value, new_value, source, changed_at, business_date, staff_id)
               VALUES ('h', 2, 'debts.privateLoans', '0', '500000', 'edit', 0, '2026-01-02', 's'), ('h', 3, 'debts.privateLoans', '500000', '0', 'edit', 0, '2026-01-03', 's')`);
    migrate(db, migrationsFolder);
    expect(db.prepare('SELECT * FROM monitoring_mark').all()).toEqual([{ name: 'fileChange', value: 2 }]);
    expect(db.prepare('SELECT count(*) AS orders FROM work_order').get()).toEqual({ orders: 0 });
  });

  it('refuses a file that was altered after it ran, and a store that is newer than the program', () => {
    const copies = join(folder, 'migrations');
    cpSync(migrationsFolder, copies, { recursive: true });
    writeFileSync(join(copies, '9990-extra.sql'), 'CREATE TABLE extra (id TEXT PRIMARY KEY) STRICT');
    migrate(db, copies);
    expect(() => migrate(db, migrationsFolder)).toThrow('store_newer');
    appendFileSync(join(copies, '0001-frame.sql'), '-- altered');
    expect(() => migrate(db, copies)).toThrow('migration_altered');
  });

  it('leaves an old schema whole when a file fails half-way', () => {
    const copies = join(folder, 'migrations');
    cpSync(migrationsFolder, copies, { recursive: true });
    writeFileSync(join(copies, '9990-broken.sql'), 'CREATE TABLE half (id TEXT PRIMARY KEY) STRICT; CREATE TABLE nonsense (');
    expect(() => migrate(db, copies)).toThrow();
    expect(db.prepare("SELECT name FROM sqlite_schema WHERE name = 'half'").all()).toEqual([]);
  });
});
