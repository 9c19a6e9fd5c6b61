/** A real core on a real store file in a temporary folder, spoken to as a page would. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../../src/core/contract/answers.ts';
import { contract, type BranchApi } from '../../src/core/contract/index.ts';
import { DEMONSTRATION_PASSWORD } from '../../src/core/organisation/seed-demonstration.ts';
import { startCore, type Core, type CoreOptions } from '../../src/core/start-core.ts';

const root = join(import.meta.dirname, '../..');
export const migrationsFolder = join(root, 'migrations/branch');
export const fontsFolder = join(root, 'node_modules/@expo-google-fonts/noto-sans-sc');

/** 2026-11-25 10:00 in China: the day on which most examples play. */
export const TEST_NOW = Date.UTC(2026, 10, 25, 2);

export interface TestCore {
  readonly core: Core;
  readonly folder: string;
  /** The API of a client that is nobody yet. */
  client(id?: string): BranchApi;
  /** The API of a signed-in member of the demonstration staff: "KH0001", "GY0001", "FZ0001", "SJ0001", "GL0001". */
  signedIn(staffNo: string): Promise<BranchApi>;
  /** Closes the core and opens the same store again, as after a restart. */
  close(): Promise<void>;
}

export async function startTestCore(options: Partial<CoreOptions> = {}): Promise<TestCore> {
  const folder = mkdtempSync(join(tmpdir(), 'branch-desk-test-'));
  const core = await startCore({
    path: join(folder, 'branch.store'), dataKey: new Uint8Array(32).fill(7), migrationsFolder, fontsFolder, backupFolder: join(folder, 'backup'),
    deviceId: 'test-device', isDemonstration: true, now: () => TEST_NOW, ...options,
  });
  let clients = 0;
  const client = (id = `client-${(clients += 1)}`) => apiOf(core, id);
  return {
    core,
    folder,
    client,
    async signedIn(staffNo) {
      const api = client();
      valueOf(await api.organisation.signIn({ staffNo, password: DEMONSTRATION_PASSWORD }));
      return api;
    },
    async close() {
      await core.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The contract's calls on a core, without Electron in between. */
export function apiOf(core: Core, clientId: string): BranchApi {
  let calls = 0;
  const areas = Object.entries(contract).map(([area, operations]) => [
    area,
    Object.fromEntries(
      Object.keys(operations).map((name) => [
        name,
        (input: unknown, commandId?: string) =>
          core.handle({ kind: 'call', callId: `${clientId}-${(calls += 1)}`, clientId, operation: `${area}.${name}`, input, commandId }),
      ]),
    ),
  ]);
  return Object.fromEntries(areas) as BranchApi;
}

/** @throws Error with the refusal's code when the answer is one. */
export function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`${answer.error.code} ${answer.error.field ?? ''} ${JSON.stringify(answer.error.params)}`);
  return answer.value;
}

/** The code of a refusal, or null when it was no refusal. */
export const codeOf = (answer: Answer<unknown>): string | null => (answer.ok ? null : answer.error.code);
