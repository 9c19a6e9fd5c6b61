import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addExampleHouseholds, addExampleVillage } from '../../../tests/support/example-households.ts';
import { codeOf, startTestCore, valueOf, type TestCore } from '../../../tests/support/test-core.ts';
import type { BranchApi } from '../contract/index.ts';
import type { LineStatus } from '../contract/credit.ts';
import { businessDate } from '../kernel/business-date.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { readSetting } from '../store/settings.ts';
import { candidateReason } from './candidate-reason.ts';
import { expireLines } from './expire-lines-command.ts';
import { freezeForOverdue, unfreezeWhenCured } from './freeze-line-command.ts';
import { expiryOf, mayFollow } from './line-life.ts';
import { openLine } from './open-line-command.ts';

let test: TestCore;
let manager: BranchApi;
let head: BranchApi;
let village: string;
const recorded: { type: string; payload: Readonly<Record<string, unknown>> }[] = [];
beforeAll(async () => {
  test = await startTestCore();
  village = addExampleVillage(test.core, '龙潭村', 'KH0001');
  manager = await test.signedIn('KH0001');
  head = await test.signedIn('FZ0001');
});
afterAll(() => test.close());

/** What other areas' commands hand to the functions of this one. */
const within = (on = '2026-11-25'): CommandContext => ({
  db: test.core.store.writer, businessDate: businessDate(on), session: { branchId: readSetting(test.core.store.writer, 'branch_id') },
  record: (type: string, payload: Readonly<Record<string, unknown>>) => void recorded.push({ type, payload }),
}) as unknown as CommandContext;

async function approve(householdId: string): Promise<string> {
  const { batchId } = valueOf(await manager.credit.runRating({ householdIds: [householdId] }));
  valueOf(await manager.credit.submitBatch({ batchId }));
  valueOf(await head.credit.decideRows({ batchId, householdIds: [householdId], decision: 'approve' }));
  return valueOf(await head.credit.lines({ householdId, statuses: ['pendingSignature'] }))[0]?.id ?? '';
}
async function openedLine(): Promise<{ householdId: string; lineId: string }> {
  const [householdId = ''] = addExampleHouseholds(test.core, village, [{}]);
  const lineId = await approve(householdId);
  openLine(within(), { lineId, contractNo: `HT${lineId}`, signedOn: businessDate('2026-11-25') });
  return { householdId, lineId };
}
const lineOf = async (householdId: string) => valueOf(await head.credit.lines({ householdId })).at(-1);

describe('the life of a line', () => {
  it('opens with its contract and runs to the day that it names', async () => {
    const { householdId, lineId } = await openedLine();
    expect(await lineOf(householdId)).toMatchObject({ status: 'open', startsOn: '2026-11-25', expiresOn: '2029-11-25', available: 6_700_000, contractNo: `HT${lineId}` });
    expect(() => openLine(within(), { lineId, contractNo: 'again', signedOn: businessDate('2026-11-25') })).toThrow('line_status_unsuitable');
    expect(recorded.at(-1)).toMatchObject({ type: 'credit.lineOpened', payload: { lineId, expiresOn: '2029-11-25' } });
  });
  it('is not signed before it was approved', async () => {
    const [householdId = ''] = addExampleHouseholds(test.core, village, [{}]);
    const lineId = await approve(householdId);
    expect(() => openLine(within(), { lineId, contractNo: 'early', signedOn: businessDate('2026-11-24') })).toThrow('signed_before_approval');
  });
  it('is frozen and released by the branch head, with reasons', async () => {
    const { householdId, lineId } = await openedLine();
    expect(codeOf(await manager.credit.freezeLine({ lineId, reason: '资金流向异常' }))).toBe('not_permitted');
    valueOf(await head.credit.freezeLine({ lineId, reason: '资金流向异常' }));
    expect(await lineOf(householdId)).toMatchObject({ status: 'frozen', available: 0 });
    expect(codeOf(await head.credit.freezeLine({ lineId, reason: '再冻一次' }))).toBe('line_status_unsuitable');
    expect(unfreezeWhenCured(within(), householdId)).toBe(false);
    valueOf(await head.credit.unfreezeLine({ lineId, reason: '核查无误' }));
    expect(await lineOf(householdId)).toMatchObject({ status: 'open' });
  });
  it('is frozen by arrears and released by their cure', async () => {
    const { householdId } = await openedLine();
    expect(freezeForOverdue(within(), householdId)).toBe(true);
    expect(freezeForOverdue(within(), householdId)).toBe(false);
    expect(await lineOf(householdId)).toMatchObject({ status: 'frozen' });
    expect(unfreezeWhenCured(within(), householdId)).toBe(true);
    expect(await lineOf(householdId)).toMatchObject({ status: 'open' });
  });
  it('gives way to its successor when that is signed, not before', async () => {
    const { householdId, lineId } = await openedLine();
    const next = await approve(householdId);
    expect((await lineOf(householdId))?.id).toBe(next);
    expect(valueOf(await head.credit.lines({ householdId, statuses: ['open'] }))[0]?.id).toBe(lineId);
    openLine(within(), { lineId: next, contractNo: `HT${next}`, signedOn: businessDate('2026-11-25') });
    expect(valueOf(await head.credit.lines({ householdId })).map((line) => [line.id, line.status])).toEqual([[lineId, 'cancelled'], [next, 'open']]);
  });
  it('a newer approval replaces one that was never signed', async () => {
    const [householdId = ''] = addExampleHouseholds(test.core, village, [{}]);
    await approve(householdId);
    await approve(householdId);
    expect(valueOf(await head.credit.lines({ householdId })).map((line) => line.status)).toEqual(['cancelled', 'pendingSignature']);
  });
  it('expires when its term is over', async () => {
    const { householdId } = await openedLine();
    expect(expireLines(within(), businessDate('2029-11-24'))).toBe(0);
    expect(expireLines(within(), businessDate('2029-11-25'))).toBeGreaterThan(0);
    expect(await lineOf(householdId)).toMatchObject({ status: 'expired', available: 0 });
    expect(valueOf(await manager.credit.candidates({})).find((row) => row.householdId === householdId)).toMatchObject({ reason: 'expired', previousLimit: 6_700_000, previousGrade: 'AA' });
  });
  it('leads only where it may', () => {
    const next = (from: LineStatus) => (['preApproved', 'pendingSignature', 'open', 'frozen', 'expired', 'cancelled'] as const).filter((to) => mayFollow(from, to));
    expect(next('preApproved')).toEqual(['cancelled']);
    expect(next('pendingSignature')).toEqual(['open', 'cancelled']);
    expect(next('frozen')).toEqual(['open', 'expired', 'cancelled']);
    expect(next('expired')).toEqual([]);
    expect(expiryOf(businessDate('2024-02-29'), 36)).toBe('2027-02-28');
  });
});

describe('why a household may be rated', () => {
  const standing = { lineStatus: 'open', revision: 3, ratedRevision: 3, ratedOn: businessDate('2025-11-25'), isWaiting: false, isAuthorised: false } as const;
  const reason = (change: Partial<Parameters<typeof candidateReason>[0]>) => candidateReason({ ...standing, ...change }, businessDate('2026-11-25'), 12);
  it.each([
    [{}, 'reviewDue'], [{ ratedOn: businessDate('2025-11-26') }, null], [{ revision: 4 }, 'changed'], [{ lineStatus: 'expired' }, 'expired'],
    [{ lineStatus: null, ratedRevision: null, ratedOn: null }, 'neverCredited'], [{ lineStatus: 'cancelled' }, 'neverCredited'], [{ lineStatus: 'pendingSignature' }, null],
    [{ lineStatus: 'preApproved' }, null], [{ lineStatus: 'preApproved', isAuthorised: true }, 'authorised'],
    [{ isWaiting: true }, null], [{ isWaiting: true, revision: 4 }, 'changed'],
  ] as const)('%j: %s', (change, expected) => expect(reason(change)).toBe(expected));
});

describe('verify', () => {
  it('rates again and finds what was altered', async () => {
    const auditor = await test.signedIn('SJ0001');
    const check = async () => valueOf(await auditor.audit.verify({})).checks.find(({ name }) => name === 'ratings');
    expect(await check()).toMatchObject({ ok: true, problems: [] });
    test.core.store.writer.exec("UPDATE rating SET grade = 'AAA' WHERE id = (SELECT min(id) FROM rating)");
    const altered = await check();
    expect(altered?.ok).toBe(false);
    expect(altered?.problems.join()).toMatch(/does not come out the same.*not those of the log/);
  });
});
