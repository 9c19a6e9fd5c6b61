/** Steps of the credit flow through the core, for tests whose subject comes later. The page is at its sign-in meanwhile. */
import type { LineRow } from '../../../src/core/contract/credit.ts';
import type { Answer } from '../../../src/core/contract/answers.ts';
import { scanOf } from '../../support/sign-on-paper.ts';
import { PASSWORD, type Desk } from './desk.ts';

/** @throws Error with the refusal's code when the answer is one. */
export async function valueOf<T>(answer: Promise<Answer<T>>): Promise<T> {
  const given = await answer;
  if (!given.ok) throw new Error(`${given.error.code} ${JSON.stringify(given.error.params)}`);
  return given.value;
}

export const once = (): string => crypto.randomUUID();

/** Signs in without the page noticing; end with `atSignIn`. */
export async function as(desk: Desk, staffNo: string): Promise<void> {
  await valueOf(desk.call('organisation.signIn', { staffNo, password: PASSWORD }, once()));
}

export async function atSignIn(desk: Desk): Promise<void> {
  await valueOf(desk.call('organisation.signOut', {}, once()));
  await desk.page.reload();
  await desk.page.getByLabel('工号').waitFor();
}

/** KH0001 rates the first `count` households that may be rated, as a draft batch. */
export async function rate(desk: Desk, count: number): Promise<string> {
  await as(desk, 'KH0001');
  const candidates = await valueOf(desk.call('credit.candidates', {}));
  const { batchId } = await valueOf(desk.call('credit.runRating', { householdIds: candidates.slice(0, count).map((row) => row.householdId) }, once()));
  return batchId;
}

export async function submit(desk: Desk, count: number): Promise<string> {
  const batchId = await rate(desk, count);
  await valueOf(desk.call('credit.submitBatch', { batchId }, once()));
  return batchId;
}

/** FZ0001 approves what KH0001 submits; answers the lines that wait for signature. */
export async function approvedLines(desk: Desk, count: number): Promise<readonly LineRow[]> {
  const batchId = await submit(desk, count);
  await as(desk, 'FZ0001');
  const { rows } = await valueOf(desk.call('credit.batch', { batchId }));
  const householdIds = rows.filter((row) => row.status === 'submitted').map((row) => row.householdId);
  await valueOf(desk.call('credit.decideRows', { batchId, householdIds, decision: 'approve' }, once()));
  return valueOf(desk.call('credit.lines', { statuses: ['pendingSignature'] }));
}

/** The first `count` lines with their papers signed by GY0001. */
export async function openLines(desk: Desk, count: number, rated = 30): Promise<readonly LineRow[]> {
  const waiting = (await approvedLines(desk, rated)).filter((line) => line.authorisationSigned).slice(0, count);
  const { businessDate } = await valueOf(desk.call('workday.status', {}));
  for (const kind of ['costDisclosure', 'lineContract'] as const) {
    await as(desk, 'GY0001');
    const { made } = await valueOf(desk.call('document.generate', { kind, subjectIds: waiting.map((line) => line.id) }, once()));
    const papers = made.map(({ documentId }, index) => ({ documentId, code: null, pages: [index + 1] }));
    await valueOf(desk.call('signing.handInScan', { scan: await scanOf(papers.length), signedOn: businessDate, papers }, once()));
    await as(desk, 'FZ0001');
    const returns = await valueOf(desk.call('signing.paperReturns', { status: 'waiting' }));
    await valueOf(desk.call('signing.decideReturns', { returnIds: returns.map(({ id }) => id), decision: 'confirm' }, once()));
  }
  await as(desk, 'GY0001');
  const ids = new Set(waiting.map((line) => line.id));
  return (await valueOf(desk.call('credit.lines', { statuses: ['open'] }))).filter((line) => ids.has(line.id));
}
