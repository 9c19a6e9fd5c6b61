/**
 * How long 20,000 ratings take, explanations stored, against the bare write of the same bytes in the same run.
 *
 * `node tests/bench/rating.ts [households]`. The bare write inserts the finished rows once more with prepared statements,
 * in one transaction, into the same tables of the same store (rating, explanation, anti-fraud check): the same bytes,
 * indexes and safety, and nothing else.
 * One line per figure. Of several rounds the fastest of each counts: what else the machine does only ever adds.
 * Ends with 1 when the ratio is above the bound.
 */
import type { Core } from '../../src/core/start-core.ts';
import { addExampleHouseholds, addExampleVillage } from '../support/example-households.ts';
import { startTestCore, valueOf } from '../support/test-core.ts';
import { variedHouseholds } from './_varied-households.ts';

const HIGHEST_RATIO = 3;
const ROUNDS = 5;
const households = Number(process.argv[2] ?? 20_000);

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
  const checks = db.prepare('SELECT * FROM fraud_check WHERE subject_id = ? ORDER BY id').raw().all(batchId) as unknown[][];
  const copyId = `copy-of-${String(round).padStart(28, '0')}`;
  db.prepare('INSERT INTO rating_batch SELECT ?, ?, branch_id, status, maker_id, model_versions, results_sha256, created_on, created_at, submitted_on FROM rating_batch WHERE id = ?').run(copyId, copyId, batchId);
  const insertRating = db.prepare(`INSERT INTO rating VALUES (${ratings[0]?.map(() => '?').join(', ')})`);
  const insertTrace = db.prepare('INSERT INTO rating_trace VALUES (?, ?)');
  const insertCheck = db.prepare(`INSERT INTO fraud_check VALUES (${checks[0]?.map(() => '?').join(', ')})`);
  const from = performance.now();
  db.exec('BEGIN IMMEDIATE');
  ratings.forEach(([, , ...values], index) => {
    const { lastInsertRowid } = insertRating.run(null, copyId, ...values);
    insertTrace.run(lastInsertRowid, traces[index]);
  });
  for (const [, householdId, point, , ...values] of checks) insertCheck.run(null, householdId, point, copyId, ...values);
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
