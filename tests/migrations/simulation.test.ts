import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate } from '../../src/core/store/migrate.ts';
import { migrationsFolder } from '../support/test-core.ts';

it('a branch with households and models gets an empty place for simulations, which only its own drafts and households may enter', () => {
  const db = new Database(':memory:');
  migrate(db, migrationsFolder, '0100-decision-life.sql');
  db.exec(`INSERT INTO organisation_unit VALUES ('p', NULL, 'province', '51', '四川'), ('b', 'p', 'branch', '510101', '龙潭支行');
           INSERT INTO village (id, branch_id, name, township) VALUES ('v', 'b', '龙潭村', '龙潭镇')`);
  migrate(db, migrationsFolder);
  db.pragma('foreign_keys = ON');
  expect(db.prepare('SELECT (SELECT count(*) FROM village) AS villages, (SELECT count(*) FROM simulation) AS simulations').get()).toEqual({ villages: 1, simulations: 0 });
  expect(() => db.exec("INSERT INTO simulation_row (simulation_id, household_id, outcome_before, outcome_after, limit_before, limit_after, reasons_before, reasons_after) VALUES ('s', 'h', 'accepted', 'refused', 1, 0, '[]', '[]')")).toThrow('FOREIGN KEY');
  db.close();
});
