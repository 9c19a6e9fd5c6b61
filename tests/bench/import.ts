/**
 * How long the import of 20,000 households takes, from the bytes of the file to the commit, against the bare write of
 * the same bytes in the same run.
 *
 * `node tests/bench/import.ts [households]`. The bare write inserts the finished rows of the same tables (households,
 * members' index, events) with prepared statements, in one transaction, into a second new store. One line per figure;
 * times and ratio are medians of the rounds.
 */
import { makeSurvey } from '../../src/core/demo/make-survey.ts';
import { surveyCsv } from '../../src/core/demo/write-survey.ts';
import { businessDate } from '../../src/core/kernel/business-date.ts';
import type { Connection } from '../../src/core/store/open-store.ts';
import { startTestCore, valueOf, type TestCore } from '../support/test-core.ts';

const ROUNDS = 3;
const households = Number(process.argv[2] ?? 20_000);
/** The tables that an import fills with a row for each household, in an order that foreign keys allow. */
const TABLES = ['village', 'village_group', 'household', 'household_member', 'business_event'];

const seconds = (from: number): number => (performance.now() - from) / 1000;
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const line = (name: string, value: string): void => console.log(`${name.padEnd(28)} ${value}`);

type Rows = ReadonlyMap<string, readonly (readonly unknown[])[]>;

function readRows(db: Connection): Rows {
  return new Map(TABLES.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][]]));
}

/** The seeded organisation has other ids in each store; what the rows point to is taken from the first. */
async function writeBare(rows: Rows, source: Connection): Promise<number> {
  const other = await startTestCore();
  const db = other.core.store.writer;
  db.pragma('foreign_keys = OFF');
  const known = new Set(db.prepare<[], { branch_seq: number }>('SELECT branch_seq FROM business_event').all().map(({ branch_seq }) => branch_seq));
  const inserts = TABLES.map((table) => ({
    insert: db.prepare(`INSERT INTO ${table} VALUES (${source.prepare(`SELECT * FROM ${table}`).columns().map(() => '?').join(', ')})`),
    rows: (rows.get(table) ?? []).filter(([first]) => table !== 'business_event' || !known.has(first as number)),
  }));
  const from = performance.now();
  db.exec('BEGIN IMMEDIATE');
  for (const { insert, rows: ofTable } of inserts) for (const row of ofTable) insert.run(...row);
  db.exec('COMMIT');
  const taken = seconds(from);
  await other.close();
  return taken;
}

async function importOnce(test: TestCore, bytes: Uint8Array<ArrayBuffer>): Promise<{ preview: number; write: number }> {
  const api = await test.signedIn('KH0001');
  const start = performance.now();
  const { previewId } = valueOf(await api.household.previewSurvey({ file: { name: '采集表.csv', bytes } }));
  const preview = seconds(start);
  const middle = performance.now();
  const { created } = valueOf(await api.household.importSurvey({ previewId, addVillages: true }));
  if (created !== households) throw new Error(`${created} of ${households} went in`);
  return { preview, write: seconds(middle) };
}

const survey = makeSurvey({ households, seed: 1, lastDay: businessDate('2026-11-25'), isMessy: true });
const bytes = new TextEncoder().encode(surveyCsv(survey));
const rounds: { preview: number; write: number; bare: number }[] = [];
let stored = 0;
for (let round = 0; round < ROUNDS; round += 1) {
  const test = await startTestCore();
  const taken = await importOnce(test, bytes);
  const rows = readRows(test.core.store.reader);
  stored = [...rows.values()].flat(2).reduce<number>((sum, value) => sum + (typeof value === 'string' ? Buffer.byteLength(value) : 8), 0);
  rounds.push({ ...taken, bare: await writeBare(rows, test.core.store.reader) });
  await test.close();
}

const of = (value: (round: (typeof rounds)[number]) => number): number => median(rounds.map(value));
line('import.households', String(households));
line('import.file_bytes', String(bytes.length));
line('import.stored_bytes', `${Math.round(stored / households)} a household`);
line('import.preview_seconds', of(({ preview }) => preview).toFixed(2));
line('import.write_seconds', of(({ write }) => write).toFixed(2));
line('import.bare_write_seconds', of(({ bare }) => bare).toFixed(2));
line('import.write_ratio', of(({ write, bare }) => write / bare).toFixed(2));
line('import.ratio', `${of(({ preview, write, bare }) => (preview + write) / bare).toFixed(2)} (file to commit)`);
