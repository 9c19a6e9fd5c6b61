import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../src/core/store/migrate.ts';
import { migrationsFolder } from '../support/test-core.ts';

let folder: string;
let db: Database.Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branch-desk-papers-'));
  db = new Database(join(folder, 'branch.store'));
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the papers of an older store', () => {
  it('keep their content and their successors, and a notice can be made again on another day', () => {
    migrate(db, migrationsFolder, '0070-message.sql');
    db.pragma('foreign_keys = ON');
    db.exec(`INSERT INTO organisation_unit VALUES ('p', NULL, 'province', '51', '四川'), ('b', 'p', 'branch', '510101', '龙潭支行');
             INSERT INTO staff (id, branch_id, staff_no, name, roles, password_hash) VALUES ('s', 'b', 'GY1', '杨', '[]', '');
             INSERT INTO document VALUES ('d1', 'b', 'lineContract', 'HT1', NULL, 'line', 'HT-1.0', 'f', '2026-01-01', 1, 's', 4, 9, 'h1', 'd2', NULL, NULL, NULL),
               ('d2', 'b', 'lineContract', 'HT2', NULL, 'line', 'HT-1.0', 'f', '2026-01-02', 2, 's', 4, 9, 'h2', NULL, '2026-01-03', 3, 's');
             INSERT INTO document_content VALUES ('d1', x'01'), ('d2', x'02')`);
    migrate(db, migrationsFolder, '0140-papers.sql');
    expect(db.prepare('SELECT document_no, replaced_by, signed_on, period, hex(sealed) AS sealed FROM document d JOIN document_content c ON c.document_id = d.id ORDER BY d.id').all()).toEqual([
      { document_no: 'HT1', replaced_by: 'd2', signed_on: null, period: '', sealed: '01' }, { document_no: 'HT2', replaced_by: null, signed_on: '2026-01-03', period: '', sealed: '02' },
    ]);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    const insert = db.prepare(`INSERT INTO document (id, branch_id, kind, document_no, subject_id, period, template_version, facts_sha256, created_on, created_at, created_by, pages, size, sha256)
      VALUES (?, 'b', 'overdueNotice', ?, 'loan', ?, 'v', 'f', '2026-01-01', 1, 's', 1, 1, 'h')`);
    insert.run('n1', 'YQ1', '2026-01-01');
    insert.run('n2', 'YQ2', '2026-01-02');
    expect(() => insert.run('n3', 'YQ3', '2026-01-02')).toThrow('UNIQUE');
    expect(() => db.exec("UPDATE document_content SET sealed = x'00'")).toThrow('never rewritten');
  });
});
