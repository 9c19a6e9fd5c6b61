import Database from 'better-sqlite3';
import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSurvey } from '../../src/core/demo/make-survey.ts';
import { surveyCsv, surveyXlsx } from '../../src/core/demo/write-survey.ts';
import { businessDate } from '../../src/core/kernel/business-date.ts';

const root = join(import.meta.dirname, '../..');
const survey = makeSurvey({ households: 300, seed: 31, lastDay: businessDate('2026-11-25'), isMessy: true, faultsPerThousand: 100 });
const faulty = Object.values(survey.faults).reduce((sum, n) => sum + n, 0);

let folder: string;
const at = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'branch-desk-cli-'));
  writeFileSync(at('survey.csv'), surveyCsv(survey));
  writeFileSync(at('survey.xlsx'), await surveyXlsx(survey));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** As `npm run -s cli -- …` does it, from the folder of the files. */
function cli(...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const all = ['--disable-warning=ExperimentalWarning', join(root, 'src/cli/main.ts'), ...args];
    execFile(process.execPath, all, { cwd: folder, env: { ...process.env, npm_lifecycle_event: '', BRANCH_DESK_PASSWORD: 'demo-2026' } }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err }));
  });
}
const json = async (...args: string[]): Promise<Record<string, unknown>> => {
  const { out, err } = await cli(...args, '--json');
  expect(err).toBe('');
  expect(out).toMatch(/^\{.*\}\n$/);
  return JSON.parse(out) as Record<string, unknown>;
};

/** Each run is a process of its own that loads the whole core. */
describe('the command line', () => {
  it('imports a survey into a new store, rates it, closes the day, and finds the store whole', async () => {
    const rejected = survey.faults;
    expect(await json('import', 'survey.csv', '--store', 'a.store', '--add-villages')).toMatchObject({ rows: 300, accepted: 300 - faulty, created: 300 - faulty, rejected });
    expect(await json('import', 'survey.csv', '--store', 'a.store', '--add-villages')).toMatchObject({ rows: 300, accepted: 300 - faulty, created: 0, rejected, nothingChanged: true });
    expect(await json('import', 'survey.xlsx', '--store', 'a.store')).toMatchObject({ changed: 0, nothingChanged: true, rejected });
    const rated = await json('rate', '--store', 'a.store');
    expect(rated).toMatchObject({ households: 300 - faulty });
    const outcomes = Object.values(rated['byOutcome'] as Record<string, number>);
    expect(outcomes.reduce((sum, n) => sum + n, 0)).toBe(300 - faulty);
    expect((rated['byOutcome'] as Record<string, number>)['accepted']).toBeGreaterThan((300 - faulty) / 2);
    expect(await json('re-explain', '--store', 'a.store', '--rating', '1')).toMatchObject({ ratingId: 1, isEqual: true });
    expect((await cli('re-explain', '--store', 'a.store', '--rating', '99999')).code).not.toBe(0);
    const closed = await json('day-end', '--store', 'a.store');
    expect(closed).toMatchObject({ isBalanced: true });
    expect(closed['closed']).toHaveLength(1);
    expect(await json('verify', '--store', 'a.store')).toMatchObject({ ok: true });
  }, 240_000);

  it('refuses well-formed villages unless told to add them, and says so in Chinese to a person', async () => {
    const { out, code } = await cli('import', 'survey.csv', '--store', 'b.store');
    expect(code).toBe(0);
    expect(out).toContain('共 300 行，接收 0 户');
    expect(out).toContain('unknown_village');
  }, 120_000);

  it('answers a refusal as JSON, with 1', async () => {
    const missing = await cli('import', 'nothing.csv', '--store', 'c.store', '--json');
    expect(missing.code).toBe(1);
    expect(JSON.parse(missing.out)).toMatchObject({ error: { code: 'file_not_found' } });
    writeFileSync(at('not.csv'), 'a,b\n1,2\n');
    const unreadable = await cli('import', 'not.csv', '--store', 'c.store', '--json');
    expect(unreadable.code).toBe(1);
    expect(JSON.parse(unreadable.out)).toEqual({ error: { code: 'survey_no_header_row', params: {} } });
    const teller = await cli('import', 'survey.csv', '--store', 'c.store', '--staff', 'GY0001', '--json');
    expect(JSON.parse(teller.out)).toMatchObject({ error: { code: 'not_permitted' } });
    expect((await cli('import')).code).toBe(1);
  }, 240_000);

  it('finds a store that somebody changed by hand', async () => {
    for (const part of ['', '.key']) copyFileSync(at(`a.store${part}`), at(`d.store${part}`));
    const db = new Database(at('d.store'));
    db.exec("DROP TRIGGER business_event_no_update; UPDATE business_event SET payload = '{}' WHERE branch_seq = 2");
    db.close();
    const { code, out } = await cli('verify', '--store', 'd.store', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false });
  }, 240_000);
});
