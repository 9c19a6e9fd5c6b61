/**
 * The ledger's speed, each figure against what cannot be avoided, in the same run.
 *
 * `node tests/bench/ledger.ts [open loans] [loans of the catch-up]`
 * - replay: a receipt with 2,400 postings after a backdated repayment, against a bare loop over the same rows that adds
 *   up principal × rate × days in big integers. At most 20 times.
 * - day-end: with 20,000 open loans, the opening of a settlement day, of the day after on which all of them fall overdue
 *   and their lines are frozen, and of one on which nothing falls due; each against the bare writes of the rows that it
 *   wrote, with prepared statements in one transaction into a copy of the same store, and the backup that both take. At
 *   most 2 times; the day of 20,000 frozen lines, with two events and an SMS each, is shown without a bound.
 * - catch-up: 725 days off with 1,000 loans, against the bare writes of its rows; beside it the same days with no loan
 *   touched, which is what a day costs by itself.
 * Of several rounds the fastest counts where a round can be repeated: what else the machine does only ever adds.
 */
import Database from 'better-sqlite3';
import { journalReactions } from '../../src/core/accounting/journal-reactions-store.ts';
import { addDays, businessDate, dayNumber, daysBetween, type BusinessDate } from '../../src/core/kernel/business-date.ts';
import { fen, ratePpm } from '../../src/core/kernel/money.ts';
import { draw } from '../../src/core/loan/draw-loan-command.ts';
import type { LedgerEvent } from '../../src/core/loan/ledger-event.ts';
import { replay } from '../../src/core/loan/replay.ts';
import { PRODUCT_DEFAULTS, type LoanTerms } from '../../src/core/loan/terms.ts';
import type { BranchApi } from '../../src/core/contract/index.ts';
import type { CommandContext } from '../../src/core/pipeline/context.ts';
import { backupStore } from '../../src/core/store/backup.ts';
import { nextNumber } from '../../src/core/store/number-series.ts';
import type { Connection } from '../../src/core/store/open-store.ts';
import { readSetting, writeSetting } from '../../src/core/store/settings.ts';
import { addExampleHouseholds, addExampleVillage } from '../support/example-households.ts';
import { addExampleLine } from '../support/example-lines.ts';
import { startTestCore, TEST_NOW, valueOf, type TestCore } from '../support/test-core.ts';

const openLoans = Number(process.argv[2] ?? 20_000);
const catchUpLoans = Number(process.argv[3] ?? 1_000);
const CATCH_UP_DAYS = 725;
const BOUNDS = { replay: 20, dayEnd: 2 };

const seconds = (from: number): number => (performance.now() - from) / 1000;
const line = (name: string, value: string): void => console.log(`${name.padEnd(34)} ${value}`);
const fastest = (rounds: number, work: () => void): number => Math.min(...Array.from({ length: rounds }, () => {
  const from = performance.now();
  work();
  return seconds(from);
}));

function benchReplay(): boolean {
  const { terms, events, asOf } = longHistory();
  const rows = replay({ terms, events, asOf }).postings.map(({ date, kind, principal }) => ({ date, change: kind === 'draw' ? principal : kind === 'repay' ? -principal : 0 }));
  let kept = 0n;
  const bare = fastest(200, () => {
    let balance = 0;
    let last = dayNumber(terms.start);
    for (const { date, change } of rows) {
      const day = dayNumber(date);
      kept += BigInt(balance) * BigInt(terms.annualRate) * BigInt(day - last);
      balance += change;
      last = day;
    }
  });
  const full = fastest(200, () => void replay({ terms, events, asOf }));
  line('replay after a backdated repayment', `${rows.length} postings ${(full * 1000).toFixed(2)} ms, bare loop ${(bare * 1000).toFixed(2)} ms, ratio ${(full / bare).toFixed(1)} (at most ${BOUNDS.replay})`);
  return full / bare <= BOUNDS.replay && kept > 0n;
}

/** Five years, settled monthly, 2,341 repayments, the last of them posted two years too late. */
function longHistory(): { terms: LoanTerms; events: LedgerEvent[]; asOf: BusinessDate } {
  const start = businessDate('2021-01-05');
  const asOf = businessDate('2026-01-05');
  const terms: LoanTerms = { ...PRODUCT_DEFAULTS, annualRate: ratePpm(53_500), method: 'M_INT', start, maturity: asOf };
  const repayments = Array.from({ length: 2340 }, (_, index): LedgerEvent => ({
    id: `r${index}`, date: addDays(start, Math.floor((index * 1820) / 2340) + 1), fact: { type: 'repay', amount: fen(4000 + (index % 7)) },
  }));
  return {
    terms, asOf,
    events: [{ id: 'draw', date: start, fact: { type: 'draw', amount: fen(10_000_000) } }, ...repayments, { id: 'late', date: addDays(start, 40), fact: { type: 'repay', amount: fen(150_000) } }],
  };
}

async function branchWith(loans: number, date: BusinessDate): Promise<TestCore> {
  const test = await startTestCore();
  const db = test.core.store.writer;
  const village = addExampleVillage(test.core, '龙潭村', 'KH0001');
  const households = addExampleHouseholds(test.core, village, Array.from({ length: loans }, () => ({})));
  db.exec('BEGIN');
  const lines = households.map((id) => addExampleLine(test.core, id));
  db.exec('COMMIT');
  writeSetting(db, 'business_date', date);
  drawEach(test, lines, date);
  return test;
}

const PURPOSES = ['A01', 'A02', 'B01', 'C01'] as const;

/** The draw command itself, without session and event log, in one transaction. */
function drawEach(test: TestCore, lineIds: readonly string[], date: BusinessDate): void {
  const db = test.core.store.writer;
  const branch = db.prepare<[], { id: string; code: string }>("SELECT id, code FROM organisation_unit WHERE level = 'branch'").get()!;
  const staffId = db.prepare<[], { id: string }>("SELECT id FROM staff WHERE staff_no = 'GY0001'").get()!.id;
  let ids = 0;
  const context = {
    db, businessDate: date, visibleVillages: null, session: { branchId: branch.id, branchCode: branch.code, staffId },
    vault: test.core.store.vault,
    environment: { now: () => TEST_NOW, newId: () => `01999999-0000-7000-b000-${String((ids += 1)).padStart(12, '0')}` },
    nextNumber: (series: string) => nextNumber(db, branch.id, series, Number(date.slice(0, 4))),
    record: (type: string, payload: Record<string, unknown>) => journalReactions[type]?.(context as unknown as CommandContext, { type, payload }),
  };
  db.exec('BEGIN');
  lineIds.forEach((lineId, index) => {
    const purpose = PURPOSES[index % PURPOSES.length]!;
    draw(context as unknown as CommandContext, { lineId, amount: fen(1_000_000 + index * 100), purpose, termMonths: 12, method: index % 3 === 0 ? 'M_INT' : 'Q_INT' });
  });
  db.exec('COMMIT');
}

const LOAN_COLUMNS = [
  'matures_on', 'rate_ppm', 'status', 'five_class', 'outstanding', 'due_principal', 'due_interest', 'due_fee', 'refund', 'oldest_due_on', 'next_due_on', 'next_action_on',
  'posting_count', 'accrual', 'book',
];
/** Tables to which days add rows, in an order that foreign keys allow. */
const GROWING = ['loan_posting', 'journal_entry', 'journal_line', 'business_event', 'account_day', 'message'];

interface Written {
  readonly added: readonly { readonly table: string; readonly rows: readonly unknown[][] }[];
  readonly loans: readonly unknown[][];
  readonly lines: readonly unknown[][];
}

/** Every row that days added to the state of `before`; a loan that was rewritten several times counts as often. */
function writtenSince(db: Connection, before: string, rewrites: number): Written {
  db.exec(`ATTACH '${before}' AS earlier`);
  const rows = (sql: string) => db.prepare(sql).raw().all() as unknown[][];
  const added = GROWING.map((table) => ({ table, rows: rows(`SELECT * FROM main.${table} EXCEPT SELECT * FROM earlier.${table}`) })).filter((one) => one.rows.length > 0);
  const lines = rows('SELECT status, status_reason, id FROM main.credit_line EXCEPT SELECT status, status_reason, id FROM earlier.credit_line');
  db.exec('DETACH earlier');
  const loans = rows(`SELECT ${LOAN_COLUMNS.join(', ')}, id FROM loan`);
  return { added, lines, loans: Array.from({ length: Math.round(rewrites / loans.length) }, () => loans).flat() };
}

/** The same rows into a copy of the store as it was, and the day's own copy of it; nothing else. */
async function writeBare(before: string, written: Written, folder: string): Promise<number> {
  const db = new Database(before);
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'cache_size = -65536']) db.pragma(pragma);
  const inserts = written.added.map(({ table, rows }) => ({ rows, insert: db.prepare(`INSERT INTO ${table} VALUES (${rows[0]!.map(() => '?').join(', ')})`) }));
  const creditLine = db.prepare('UPDATE credit_line SET status = ?, status_reason = ? WHERE id = ?');
  const loan = db.prepare(`UPDATE loan SET ${LOAN_COLUMNS.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`);
  const from = performance.now();
  db.exec('BEGIN IMMEDIATE');
  for (const row of written.loans) loan.run(...row);
  for (const row of written.lines) creditLine.run(...row);
  for (const { insert, rows } of inserts) for (const row of rows) insert.run(...row);
  db.exec('COMMIT');
  await backupStore(db, folder, 'bare');
  const taken = seconds(from);
  db.close();
  return taken;
}

const rowsOf = (written: Written): number => written.loans.length + written.lines.length + written.added.reduce((sum, { rows }) => sum + rows.length, 0);

/** Rewrites by the opening of days, from the log of the days. */
const rewritesOf = (db: Connection): number => db.prepare<[], { n: number }>(
  "SELECT coalesce(sum(json_extract(payload, '$.receipts')), 0) AS n FROM business_event WHERE type = 'workday.dayOpened'",
).get()!.n;

/** Opens one day and writes what that wrote once more, bare. Answers the ratio. */
async function openDay(test: TestCore, head: BranchApi, openOn: string, name: string): Promise<number> {
  const db = test.core.store.writer;
  const before = await backupStore(db, test.folder, `before-${openOn}`);
  const rewritten = rewritesOf(db);
  const from = performance.now();
  valueOf(await head.workday.dayEnd({ openOn }));
  const full = seconds(from);
  const written = writtenSince(db, before, rewritesOf(db) - rewritten);
  const bare = await writeBare(before, written, test.folder);
  line(`day-end, ${name}`, `${openLoans} open loans ${full.toFixed(2)} s, bare writes of ${rowsOf(written)} rows ${bare.toFixed(2)} s, ratio ${(full / bare).toFixed(2)}`);
  return full / bare;
}

async function benchDayEnd(): Promise<boolean> {
  const test = await branchWith(openLoans, businessDate('2026-03-19'));
  const head = await test.signedIn('FZ0001');
  const quiet = await openDay(test, head, '2026-03-20', `nothing due (at most ${BOUNDS.dayEnd})`);
  const settling = await openDay(test, head, '2026-03-21', `all settle (at most ${BOUNDS.dayEnd})`);
  await openDay(test, head, '2026-03-22', 'all fall overdue');
  await openDay(test, head, '2026-03-23', 'all are overdue');
  await test.close();
  return Math.max(settling, quiet) <= BOUNDS.dayEnd;
}

async function benchCatchUp(): Promise<void> {
  const start = businessDate('2026-03-05');
  const until = addDays(start, CATCH_UP_DAYS);
  const test = await branchWith(catchUpLoans, start);
  const head = await test.signedIn('FZ0001');
  const before = await backupStore(test.core.store.writer, test.folder, 'before');
  const from = performance.now();
  valueOf(await head.workday.dayEnd({ openOn: until }));
  const full = seconds(from);
  const db = test.core.store.writer;
  const rewrites = rewritesOf(db);
  const bare = await writeBare(before, writtenSince(db, before, rewrites), test.folder);
  line('catch-up', `${catchUpLoans} loans × ${daysBetween(start, until)} days ${full.toFixed(2)} s (${rewrites} times a loan had something to do), bare writes ${bare.toFixed(2)} s, ratio ${(full / bare).toFixed(2)}`);
  await test.close();
  const empty = await startTestCore();
  writeSetting(empty.core.store.writer, 'business_date', start);
  const idle = await empty.signedIn('FZ0001');
  const idleFrom = performance.now();
  valueOf(await idle.workday.dayEnd({ openOn: until }));
  line('catch-up without loans', `${CATCH_UP_DAYS} days ${seconds(idleFrom).toFixed(2)} s`);
  if (!readSetting(empty.core.store.reader, 'last_closed_on')) throw new Error('nothing was closed');
  await empty.close();
}

const isReplayFast = benchReplay();
const isDayEndFast = await benchDayEnd();
await benchCatchUp();
process.exitCode = isReplayFast && isDayEndFast ? 0 : 1;
