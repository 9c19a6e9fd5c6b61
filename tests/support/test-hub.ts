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

export async function startTestHub(options: { databaseUrl?: string | undefined } = {}): Promise<TestHub> {
  const folder = mkdtempSync(join(tmpdir(), 'branch-desk-hub-'));
  const queries: string[] = [];
  const clock = { now: TEST_NOW };
  const running = await startHub({
    folder, isDatabaseInMemory: true, databaseUrl: options.databaseUrl, host: '127.0.0.1', port: 0, logLevel: 'error', now: () => clock.now,
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

export interface TestBranch extends TestCore {
  readonly code: string;
  readonly lineId: string;
  readonly householdId: string;
  readonly villageId: string;
  readonly teller: BranchApi;
}

/** A branch of the institution with one household and its open line of 100,000, known to the hub and not enrolled yet. */
export async function startTestBranch(hub: TestHub, options: Partial<CoreOptions> = {}): Promise<TestBranch> {
  const code = `519901${String((branches += 1)).padStart(2, '0')}`;
  const test = await startTestCore(options);
  test.core.store.writer.prepare("UPDATE organisation_unit SET code = ? WHERE level = 'branch'").run(code);
  await hub.admin('PUT', `/branches/${code}`, { name: `支行${code}` });
  const villageId = addExampleVillage(test.core, '龙潭村', 'KH0001');
  const [householdId = ''] = addExampleHouseholds(test.core, villageId, [{}]);
  return { ...test, code, villageId, householdId, lineId: addExampleLine(test.core, householdId), teller: await test.signedIn('GY0001') };
}

export const draw = (branch: TestBranch, amount: number, commandId?: string) =>
  branch.teller.loan.draw({ lineId: branch.lineId, amount, purpose: 'A01', termMonths: 12, method: 'Q_INT' }, commandId);
