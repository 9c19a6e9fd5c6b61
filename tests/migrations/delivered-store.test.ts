/**
 * A store as version 0.1 left it at a branch: 40 households rated, lines, receipts, five months of day-ends. Whatever is
 * added to the schema, such a store opens, is whole, and goes on working.
 *
 * Made at schema 0070 from invented people, with the key below; the file is never made anew.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addDays, businessDate, dayNumber } from '../../src/core/kernel/business-date.ts';
import { apiOf, fontsFolder, migrationsFolder, valueOf } from '../support/test-core.ts';
import { DEMONSTRATION_PASSWORD } from '../../src/core/organisation/seed-demonstration.ts';
import { startCore, type Core } from '../../src/core/start-core.ts';
import type { BranchApi } from '../../src/core/contract/index.ts';

const LAST_DAY = businessDate('2026-11-26');
const DAY_MS = 86_400_000;

let folder: string;
let core: Core;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'branch-desk-delivered-'));
  writeFileSync(join(folder, 'branch.store'), gunzipSync(readFileSync(join(import.meta.dirname, 'branch-0070.store.gz'))));
  core = await startCore({
    path: join(folder, 'branch.store'), dataKey: new Uint8Array(32).fill(9), migrationsFolder, fontsFolder, backupFolder: join(folder, 'backup'),
    deviceId: 'lived-in', isDemonstration: true, now: () => dayNumber(LAST_DAY) * DAY_MS,
  });
});
afterEach(async () => {
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});

async function signedIn(staffNo: string): Promise<BranchApi> {
  const api = apiOf(core, staffNo);
  valueOf(await api.organisation.signIn({ staffNo, password: DEMONSTRATION_PASSWORD }));
  return api;
}

it('opens under the present schema with everything in it, and is whole', async () => {
  const auditor = await signedIn('SJ0001');
  expect(valueOf(await auditor.household.list({}))).toHaveLength(40);
  expect(valueOf(await auditor.credit.lines({}))).toHaveLength(34);
  expect(valueOf(await auditor.loan.loans({ onlyOutstanding: false }))).toHaveLength(4);
  const report = valueOf(await auditor.audit.verify({}));
  expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
  expect(report.events).toBeGreaterThanOrEqual(435);
});

it('goes on working: money comes in, days are closed, and the books still balance', async () => {
  const teller = await signedIn('GY0001');
  const head = await signedIn('FZ0001');
  const [loan] = valueOf(await teller.loan.loans({ onlyOutstanding: true }));
  valueOf(await teller.loan.repay({ loanId: loan!.id, mode: 'tendered', amount: 100_000 }));
  valueOf(await head.workday.dayEnd({ openOn: addDays(LAST_DAY, 30) }));
  const report = valueOf(await head.audit.verify({}));
  expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
});
