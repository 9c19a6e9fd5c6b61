import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { migrate } from '../../src/core/store/migrate.ts';
import { migrationsFolder } from '../support/test-core.ts';

it('moves the papers of an older store into the archive, byte for byte, and a signed authorisation into the register', () => {
  const folder = mkdtempSync(join(tmpdir(), 'branch-desk-archive-'));
  const db = new Database(join(folder, 'branch.store'));
  migrate(db, migrationsFolder, '0070-message.sql');
  db.exec(`INSERT INTO organisation_unit VALUES ('p', NULL, 'province', '51', '四川'), ('b', 'p', 'branch', '510101', '龙潭支行');
    INSERT INTO staff (id, branch_id, staff_no, name, roles, password_hash) VALUES ('s', 'b', 'KH0001', '何建平', '[]', '');
    INSERT INTO village (id, branch_id, name, township) VALUES ('v', 'b', '龙潭村', '龙潭镇');
    INSERT INTO household (id, branch_id, household_no, village_id, group_no, head_name, pinyin_initials, birth_date, gender, identity_hash, identity_tail_hash, identity_mask, sealed, file, updated_on, revision)
      VALUES ('h', 'b', 'H1', 'v', 1, '张德全', 'ZDQ', '1984-03-12', 'male', 'hash', '', '', '', '{}', '2026-06-01', 1);
    INSERT INTO document (id, branch_id, kind, document_no, household_id, subject_id, template_version, facts_sha256, created_on, created_at, created_by, pages, size, sha256, signed_on, signed_at, witness_id)
      VALUES ('d1', 'b', 'inquiryAuthorisation', 'SQ1', 'h', 'h', 'SQ-1.0', 'f1', '2026-06-01', 1, 's', 1, 3, 'aaa', '2026-06-02', 2, 's'),
             ('d2', 'b', 'drawNote', 'JJ1', 'h', 'l', 'JJ-1.0', 'f2', '2026-06-03', 3, 's', 1, 3, 'bbb', NULL, NULL, NULL),
             ('d3', 'b', 'approvalForm', 'SP1', NULL, 'batch', 'SP-1.0', 'f3', '2026-06-04', 4, 's', 1, 3, 'bbb', NULL, NULL, NULL);
    INSERT INTO document_content VALUES ('d1', x'010203'), ('d2', x'040506'), ('d3', x'040506');`);
  migrate(db, migrationsFolder);
  expect(db.prepare('SELECT sha256, hex(sealed) AS sealed, size FROM stored_file ORDER BY sha256').all()).toEqual([{ sha256: 'aaa', sealed: '010203', size: 3 }, { sha256: 'bbb', sealed: '040506', size: 3 }]);
  expect(db.prepare('SELECT document_id, part, number, sha256, retention_class, filed_on, filed_by FROM archive_entry ORDER BY number').all()).toEqual([
    { document_id: 'd2', part: 'printed', number: 'JJ1', sha256: 'bbb', retention_class: 'voucher', filed_on: '2026-06-03', filed_by: 's' },
    { document_id: 'd3', part: 'printed', number: 'SP1', sha256: 'bbb', retention_class: 'general', filed_on: '2026-06-04', filed_by: 's' },
    { document_id: 'd1', part: 'printed', number: 'SQ1', sha256: 'aaa', retention_class: 'credit', filed_on: '2026-06-01', filed_by: 's' },
  ]);
  expect(db.prepare('SELECT household_id, identity_hash, state, signed_on, expires_on, document_id FROM inquiry_authorisation').all()).toEqual([
    { household_id: 'h', identity_hash: 'hash', state: 'inForce', signed_on: '2026-06-02', expires_on: '2031-06-02', document_id: 'd1' },
  ]);
  expect(db.pragma('foreign_key_check')).toEqual([]);
  db.close();
  rmSync(folder, { recursive: true, force: true });
});
