/** A real hub over HTTP on this machine, its database in memory, and branches that meet it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHub, type RunningHub } from '../../src/hub/start-hub.ts';
import type { BranchApi } from '../../src/core/contract/index.ts';
import type { CoreOptions } from '../../src/core/start-core.ts';
import { addExampleHouseholds, addExampleVillage } from './example-households.ts';
import { addExampleLine } from './example-lines.ts';
import { startTestCore, TEST_NOW, valueOf, type TestCore } from './test-core.ts';

export const ENTITY = '519901';

export interface TestHub {
  readonly running: RunningHub;
  readonly address: string;
  /** The texts of all queries so far. */
  readonly queries: string[];
  /** What the hub's clock says. */
  readonly clock: { now: number };
  /** A call as the province's administrator; the path after the legal entity. @throws Error with the hub's code. */
  admin(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<never>;
  close(): Promise<void>;
}

/** On PGlite, or on the empty PostgreSQL database that HUB_TEST_DATABASE_URL names. */
export async function startTestHub(): Promise<TestHub> {
  const folder = mkdtempSync(join(tmpdir(), 'branch-desk-hub-'));
  const queries: string[] = [];
  const clock = { now: TEST_NOW };
  const running = await startHub({
    folder, isDatabaseInMemory: true, databaseUrl: process.env['HUB_TEST_DATABASE_URL'], host: '127.0.0.1', port: 0, logLevel: 'error', now: () => clock.now,
    queryLogger: { logQuery: (query) => void queries.push(query) },
  });
  const test: TestHub = {
    running, address: running.address, queries, clock,
    async admin(method, path, body) {
      const response = await fetch(`${running.address}/admin/v1/legal-entities/${ENTITY}${path}`, {
        method, headers: { authorization: `Bearer ${running.hub.authority.adminToken}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const answer = (await response.json()) as { code?: string };
      if (!response.ok) throw new Error(answer.code);
      return answer as never;
    },
    async close() {
      await running.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await test.admin('PUT', '', { name: '示范县农村商业银行' });
  return test;
}

export async function codeFor(hub: TestHub, branchId: string): Promise<string> {
  return (await (hub.admin('POST', `/branches/${branchId}/enrolment-codes`) as Promise<{ code: string }>)).code;
}

/** Enrols the branch's device and waits for the first meeting. Answers what ended it early, or null. */
export async function enrol(test: TestBranch, hub: TestHub): Promise<string | null> {
  const administrator = await test.signedIn('GL0001');
  valueOf(await administrator.sync.enrol({ hubUrl: hub.address, code: await codeFor(hub, test.code) }));
  return test.core.sync.run();
}

let branches = 0;

/** The branch's way to the hub, which a test may cut. */
export interface TestNetwork {
  isCut: boolean;
  /** Only requests to this path are cut: on the way, or the answer on its way back. */
  cutPath: string | null;
  cut: 'request' | 'answer';
}

export interface TestBranch extends TestCore {
  readonly code: string;
  readonly lineId: string;
  readonly householdId: string;
  readonly identityNumber: string;
  readonly teller: BranchApi;
  readonly network: TestNetwork;
  readonly options: Partial<CoreOptions>;
}

function networkOf(network: TestNetwork): typeof fetch {
  return async (input, init) => {
    const isHit = network.cutPath !== null && new URL(String(input)).pathname === network.cutPath;
    if (network.isCut || (isHit && network.cut === 'request')) throw new TypeError('the cable is out');
    const response = await fetch(input, init);
    if (isHit) throw new TypeError('the cable was pulled out');
    return response;
  };
}

/** A branch of the institution with one household and its open line of 100,000, known to the hub and not enrolled yet. */
export async function startTestBranch(hub: TestHub, given: Partial<CoreOptions> = {}): Promise<TestBranch> {
  const code = `519901${String((branches += 1)).padStart(2, '0')}`;
  const network: TestNetwork = { isCut: false, cutPath: null, cut: 'request' };
  const options = { ...given, fetch: networkOf(network) };
  const test = await startTestCore(options);
  test.core.store.writer.prepare("UPDATE organisation_unit SET code = ? WHERE level = 'branch'").run(code);
  await hub.admin('PUT', `/branches/${code}`, { name: `支行${code}` });
  const [householdId = ''] = addExampleHouseholds(test.core, addExampleVillage(test.core, '龙潭村', 'KH0001'), [{}]);
  const lineId = addExampleLine(test.core, householdId);
  const identityNumber = giveIdentity(test, householdId);
  return { ...test, code, householdId, identityNumber, lineId, teller: await test.signedIn('GY0001'), network, options };
}

/** The examples' numbers are no real ones; a channel's customer needs one of the right form. */
function giveIdentity({ core }: TestCore, householdId: string): string {
  const { sealed } = core.store.writer.prepare<[string], { sealed: string }>('SELECT sealed FROM household WHERE id = ?').get(householdId)!;
  const personal = JSON.parse(core.store.vault.decrypt(sealed)) as { identityNumber: string };
  const identityNumber = `5199011984031${String(branches).padStart(4, '0')}X`;
  core.store.writer.prepare('UPDATE household SET sealed = ? WHERE id = ?').run(core.store.vault.encrypt(JSON.stringify({ ...personal, identityNumber })), householdId);
  return identityNumber;
}

/** The same store again, after it was closed. */
export async function reopen(branch: TestBranch, { isCut = false, isSigningIn = true }: { readonly isCut?: boolean; readonly isSigningIn?: boolean }): Promise<TestBranch> {
  branch.network.isCut = isCut;
  const test = await startTestCore({ ...branch.options, path: join(branch.folder, 'branch.store') });
  rmSync(test.folder, { recursive: true, force: true });
  return { ...branch, ...test, folder: branch.folder, teller: isSigningIn ? await test.signedIn('GY0001') : branch.teller };
}

export interface TestChannel {
  readonly key: string;
  call(key: string, method: 'GET' | 'POST', path: string, body?: unknown, idempotencyKey?: string): Promise<Answered>;
  post(path: string, body: unknown, idempotencyKey?: string): Promise<Answered>;
  get(path: string): Promise<Answered>;
}
type Answered = { readonly businessId: string } & Readonly<Record<string, unknown>>;

let keys = 0;

/** A channel of the institution. Its calls throw the hub's code. */
export async function openChannel(hub: TestHub, kind: 'phone' | 'wechat' | 'kiosk'): Promise<TestChannel> {
  const { key } = (await hub.admin('POST', '/channels', { channelId: `${kind}1`, kind, name: kind })) as { key: string };
  const call: TestChannel['call'] = async (withKey, method, path, body, idempotencyKey) => {
    const response = await fetch(`${hub.address}/channel/v1${path}`, {
      method, headers: { authorization: `Bearer ${withKey}`, ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': idempotencyKey ?? `key-${kind}-${(keys += 1)}` }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as Answered & { code?: string };
    if (!response.ok) throw new Error(answer.code);
    return answer;
  };
  return { key, call, post: (path, body, idempotencyKey) => call(key, 'POST', path, body, idempotencyKey), get: (path) => call(key, 'GET', path) };
}

/** What a channel finds out about an honest customer; a device and a phone for each branch's. */
export const goodChecks = (code: string) => ({
  identity: 'match', faceScore: 95, phone: 'match', phoneMonths: 60, device: 'normal', deviceId: `device-${code}`, phoneNumber: `139000${code.slice(-5)}`,
});

export const draw = (branch: TestBranch, amount: number, commandId?: string) =>
  branch.teller.loan.draw({ lineId: branch.lineId, amount, purpose: 'A01', termMonths: 12, method: 'Q_INT' }, commandId);
