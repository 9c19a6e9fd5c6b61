/**
 * A branch's core in this process, spoken to as a window would: one person signs in, calls go through the contract.
 *
 * The command line opens demonstration stores only. A real branch's key is sealed by the operating system for the app,
 * and stays out of reach here.
 */
import { join } from 'node:path';
import type { Answer, Progress } from '../core/contract/answers.ts';
import { contract, type BranchApi } from '../core/contract/index.ts';
import { Refusal } from '../core/kernel/result.ts';
import { DEMONSTRATION_PASSWORD } from '../core/organisation/seed-demonstration.ts';
import { startCore, type Core } from '../core/start-core.ts';
import { dataKeyFor, KeyError, type SystemSeal } from '../main/secrets/data-key.ts';
import { DEMONSTRATION_INSTITUTION, institutionSealFor } from '../main/secrets/institution-seal.ts';

export interface BranchOptions {
  readonly storePath: string;
  /** Who signs in: "KH0001". The password is BRANCH_DESK_PASSWORD, else that of the demonstration. */
  readonly staffNo: string;
  readonly onProgress?: (progress: Progress) => void;
}

const root = join(import.meta.dirname, '../..');
const CLIENT = 'command-line';

const noSystemSeal: SystemSeal = {
  isAvailable: () => Promise.resolve(false),
  seal: () => Promise.reject(new Error('no key store')),
  unseal: () => Promise.reject(new Error('no key store')),
};

/** Opens the store, made with the demonstration organisation if absent; closes it when `work` has ended. @throws Refusal */
export async function withBranch<T>(options: BranchOptions, work: (api: BranchApi, core: Core) => Promise<T>): Promise<T> {
  const { storePath, staffNo, onProgress } = options;
  const core = await startCore({
    path: storePath, dataKey: await keyOf(storePath), isDemonstration: true, deviceId: 'command-line',
    migrationsFolder: join(root, 'migrations/branch'), fontsFolder: join(root, 'node_modules/@expo-google-fonts/noto-sans-sc'),
    backupFolder: `${storePath}.backup`,
    institutionSeal: await institutionSealFor(storePath, { isDemonstration: true, institution: DEMONSTRATION_INSTITUTION, system: noSystemSeal, install: null, now: Date.now() }), onProgress: (_, progress) => onProgress?.(progress),
  });
  try {
    const api = apiOf(core);
    valueOf(await api.organisation.signIn({ staffNo, password: process.env['BRANCH_DESK_PASSWORD'] ?? DEMONSTRATION_PASSWORD }));
    return await work(api, core);
  } finally {
    await core.close();
  }
}

/** @throws Refusal with the answer's code when it is one. */
export function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Refusal(answer.error.code, answer.error.params, answer.error.field);
  return answer.value;
}

async function keyOf(storePath: string): Promise<Uint8Array> {
  try {
    return await dataKeyFor(storePath, true, noSystemSeal);
  } catch (error) {
    throw error instanceof KeyError ? new Refusal(error.code) : error;
  }
}

function apiOf(core: Core): BranchApi {
  let calls = 0;
  const call = (operation: string) => (input: unknown, commandId?: string) =>
    core.handle({ kind: 'call', callId: String((calls += 1)), clientId: CLIENT, operation, input, commandId });
  const areas = Object.entries(contract).map(([area, operations]) => [
    area, Object.fromEntries(Object.keys(operations).map((name) => [name, call(`${area}.${name}`)])),
  ]);
  return Object.fromEntries(areas) as BranchApi;
}
