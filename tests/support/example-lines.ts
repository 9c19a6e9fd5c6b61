/** Open lines written straight into a test's store, as approval and signature leave them. */
import type { Core } from '../../src/core/start-core.ts';
import { readSetting } from '../../src/core/store/settings.ts';

export interface ExampleLine {
  readonly limit?: number;
  readonly ratePpm?: number;
  readonly termMonths?: number;
  readonly startsOn?: string;
  readonly expiresOn?: string;
  readonly status?: 'open' | 'frozen' | 'pendingSignature' | 'expired';
}

let numbers = 0;

/** A line of the household, 100,000 at 5.35 % for 36 months unless said otherwise. Answers its id. */
export function addExampleLine(core: Core, householdId: string, line: ExampleLine = {}): string {
  const db = core.store.writer;
  const no = (numbers += 1);
  const branchId = readSetting(db, 'branch_id');
  const startsOn = line.startsOn ?? '2026-01-05';
  const batchId = `01999999-0000-7000-9000-${String(no).padStart(12, '0')}`;
  const lineId = `01999999-0000-7000-a000-${String(no).padStart(12, '0')}`;
  const staff = db.prepare<[string], { id: string }>('SELECT id FROM staff WHERE staff_no = ?');
  const [maker, approver] = [staff.get('KH0001')?.id, staff.get('FZ0001')?.id];
  const limit = line.limit ?? 10_000_000;
  const ratePpm = line.ratePpm ?? 53_500;
  const termMonths = line.termMonths ?? 36;
  db.transaction(() => {
    db.prepare(`INSERT INTO rating_batch (id, batch_no, branch_id, status, maker_id, model_versions, results_sha256, created_on, created_at)
      VALUES (?, ?, ?, 'decided', ?, '{}', '', ?, 0)`).run(batchId, `PJ-EXAMPLE-${no}`, branchId, maker, startsOn);
    const { lastInsertRowid } = db.prepare(`INSERT INTO rating (batch_id, household_id, household_revision, kind, outcome, grade, proposed_limit, limit_amount, rate_ppm, term_months, reason_codes, status)
      VALUES (?, ?, 1, 'credit', 'accepted', 'AA', ?, ?, ?, ?, '[]', 'approved')`).run(batchId, householdId, limit, limit, ratePpm, termMonths);
    const isSigned = line.status !== 'pendingSignature';
    db.prepare(`INSERT INTO credit_line (id, line_no, branch_id, household_id, rating_id, status, grade, limit_amount, rate_ppm, term_months, approved_on, approved_by, starts_on, expires_on, contract_no)
      VALUES (?, ?, ?, ?, ?, ?, 'AA', ?, ?, ?, ?, ?, ?, ?, ?)`).run(
      lineId, `ED-EXAMPLE-${no}`, branchId, householdId, lastInsertRowid, line.status ?? 'open', limit, ratePpm, termMonths, startsOn, approver,
      isSigned ? startsOn : null, isSigned ? (line.expiresOn ?? '2029-01-05') : null, isSigned ? `HT-EXAMPLE-${no}` : null,
    );
  })();
  return lineId;
}
