/**
 * How long 20,000 ratings take, explanations stored, against the bare write of the same bytes in the same run.
 *
 * `node tests/bench/rating.ts [households]`. The bare write inserts the finished rows once more with prepared statements,
 * in one transaction, into the same tables of the same store: the same bytes, indexes and safety, and nothing else.
 * One line per figure. Of several rounds the fastest of each counts: what else the machine does only ever adds.
 * Ends with 1 when the ratio is above the bound.
 */
import type { Core } from '../../src/core/start-core.ts';
import { addExampleHouseholds, addExampleVillage, type ExampleHousehold } from '../support/example-households.ts';
import { startTestCore, valueOf } from '../support/test-core.ts';

const HIGHEST_RATIO = 3;
const ROUNDS = 5;
const households = Number(process.argv[2] ?? 20_000);

/** The same spread of households every time (a linear congruential generator; constants of Numerical Recipes). */
function variedHouseholds(count: number): ExampleHousehold[] {
  let state = 20_261_125;
  const below = (n: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % n;
  };
  return Array.from({ length: count }, (_, index) => ({
    birthDate: `${1956 + below(48)}-0${1 + below(9)}-1${below(10)}`,
    groupNo: 1 + (index % 9),
    change(file) {
      file.incomeExpense.cropIncome = (below(200) * 100_000) as never;
      file.incomeExpense.wageIncome = (below(2) * 3_600_000) as never;
      file.assets.housingValue = (below(60) * 1_000_000) as never;
      file.debts.ownBankLoans = (below(4) * 1_000_000) as never;
      file.debts.annualDebtService = (below(10) * 200_000) as never;
      file.social.panelReview = (['excellent', 'good', 'fair', 'poor'] as const)[below(4)] ?? null;
      file.social.badHabits = below(20) === 0;
      file.creditRecord.longestOverdueDays = ([0, 0, 0, 3, 15, 45, 120, 'none'] as const)[below(8)] ?? null;
      file.creditRecord.lenders = below(7);
      file.basics.education = below(9) === 0 ? null : 'juniorHigh';
      file.creditRecord.inquiryAuthorised = below(10) > 0;
    },
  }));
}

const seconds = (from: number): number => (performance.now() - from) / 1000;

async function rateOnce(api: Awaited<ReturnType<Awaited<ReturnType<typeof startTestCore>>['signedIn']>>, householdIds: string[]) {
  const from = performance.now();
  const run = valueOf(await api.credit.runRating({ householdIds }));
  return { ...run, seconds: seconds(from) };
}

/** Inserts the finished rows of a batch once more, as they are, under another batch: only the write. */
function writeBare(core: Core, batchId: string, round: number): { seconds: number; bytes: number } {
  const db = core.store.writer;
  const ratings = db.prepare('SELECT * FROM rating WHERE batch_id = ? ORDER BY id').raw().all(batchId) as unknown[][];
  const traces = db.prepare('SELECT t.trace FROM rating_trace t JOIN rating r ON r.id = t.rating_id WHERE r.batch_id = ? ORDER BY r.id').pluck().all(batchId) as string[];
  const copyId = `copy-of-${String(round).padStart(28, '0')}`;
  db.prepare('INSERT INTO rating_batch SELECT ?, ?, branch_id, status, maker_id, model_versions, results_sha256, created_on, created_at, submitted_on FROM rating_batch WHERE id = ?').run(copyId, copyId, batchId);
  const insertRating = db.prepare(`INSERT INTO rating VALUES (${ratings[0]?.map(() => '?').join(', ')})`);
  const insertTrace = db.prepare('INSERT INTO rating_trace VALUES (?, ?)');
  const from = performance.now();
  db.exec('BEGIN IMMEDIATE');
  ratings.forEach(([, , ...values], index) => {
    const { lastInsertRowid } = insertRating.run(null, copyId, ...values);
    insertTrace.run(lastInsertRowid, traces[index]);
  });
  db.exec('COMMIT');
  return { seconds: seconds(from), bytes: traces.reduce((sum, trace) => sum + Buffer.byteLength(trace), 0) };
}

const fastest = (values: number[]): number => Math.min(...values);
const line = (name: string, value: string): void => console.log(`${name.padEnd(28)} ${value}`);

const test = await startTestCore();
const village = addExampleVillage(test.core, '龙潭村', 'KH0001');
const ids = addExampleHouseholds(test.core, village, variedHouseholds(households));
const api = await test.signedIn('KH0001');
const rounds: { rating: number; bare: number }[] = [];
let bytes = 0;
let outcomes = '';
for (let round = 0; round < ROUNDS; round += 1) {
  const run = await rateOnce(api, ids);
  const written = writeBare(test.core, run.batchId, round);
  rounds.push({ rating: run.seconds, bare: written.seconds });
  bytes = written.bytes;
  outcomes = JSON.stringify(run.byOutcome);
}
await test.close();

const rating = fastest(rounds.map((round) => round.rating));
const bare = fastest(rounds.map((round) => round.bare));
const ratio = rating / bare;
line('rating.households', String(households));
line('rating.outcomes', outcomes);
line('rating.seconds', rating.toFixed(2));
line('rating.bare_write_seconds', bare.toFixed(2));
line('rating.explanation_bytes', `${Math.round(bytes / households)} a household`);
line('rating.ratio', `${ratio.toFixed(2)} (at most ${HIGHEST_RATIO})`);
if (ratio > HIGHEST_RATIO) process.exitCode = 1;
