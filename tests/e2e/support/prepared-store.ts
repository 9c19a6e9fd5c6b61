/**
 * A store with demonstration households in it, as the app's first start and one import would leave it.
 *
 * Made once per number of households and test worker on plain Node, then copied for each test.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dateOfDayNumber } from '../../../src/core/kernel/business-date.ts';
import { makeSurvey } from '../../../src/core/demo/make-survey.ts';
import { surveyXlsx } from '../../../src/core/demo/write-survey.ts';
import { DEMONSTRATION_PASSWORD } from '../../../src/core/organisation/seed-demonstration.ts';
import { startCore } from '../../../src/core/start-core.ts';
import { confirmCollectedForms } from '../../support/sign-on-paper.ts';
import { apiOf, fontsFolder, migrationsFolder, valueOf } from '../../support/test-core.ts';

const SEED = 20_261_125;
const DAY_MS = 86_400_000;
const made = new Map<number, Promise<string>>();

/** Copies the store, and the key that it needs, to `storePath`. */
export async function copyPreparedStore(households: number, storePath: string): Promise<void> {
  const source = await (made.get(households) ?? remember(households));
  mkdirSync(path.dirname(storePath), { recursive: true });
  cpSync(source, storePath);
  cpSync(`${source}.key`, `${storePath}.key`);
}

function remember(households: number): Promise<string> {
  const store = makeStore(households);
  made.set(households, store);
  return store;
}

async function makeStore(households: number): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'branch-desk-prepared-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const storePath = path.join(folder, 'demonstration.store');
  const dataKey = new Uint8Array(32).fill(7);
  // As main leaves it where the operating system has no key store.
  writeFileSync(`${storePath}.key`, JSON.stringify({ seal: 'none', key: Buffer.from(dataKey).toString('base64') }));
  const core = await startCore({
    path: storePath, dataKey, migrationsFolder, fontsFolder, backupFolder: path.join(folder, 'backup'), deviceId: 'e2e', isDemonstration: true,
  });
  const manager = apiOf(core, 'preparing');
  valueOf(await manager.organisation.signIn({ staffNo: 'KH0001', password: DEMONSTRATION_PASSWORD }));
  const lastDay = dateOfDayNumber(Math.floor(Date.now() / DAY_MS));
  const file = { name: '演示调查表.xlsx', bytes: new Uint8Array(await surveyXlsx(makeSurvey({ households, seed: SEED, lastDay }))) };
  const { previewId } = valueOf(await manager.household.previewSurvey({ file }));
  valueOf(await manager.household.importSurvey({ previewId, addVillages: true }));
  const head = apiOf(core, 'confirming');
  valueOf(await head.organisation.signIn({ staffNo: 'FZ0001', password: DEMONSTRATION_PASSWORD }));
  await confirmCollectedForms({ maker: manager, checker: head }, lastDay);
  await core.close();
  return storePath;
}
