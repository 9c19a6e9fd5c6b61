import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addExampleHouseholds, addExampleVillage } from '../../../tests/support/example-households.ts';
import { addExampleLine } from '../../../tests/support/example-lines.ts';
import { setParameter } from '../../../tests/support/set-parameter.ts';
import { codeOf, startTestCore, valueOf, type TestCore } from '../../../tests/support/test-core.ts';
import type { BranchApi } from '../contract/index.ts';

let test: TestCore;
let manager: BranchApi;
let head: BranchApi;
let village: string;
beforeEach(async () => {
  test = await startTestCore();
  [manager, head] = [await test.signedIn('KH0001'), await test.signedIn('FZ0001')];
  village = addExampleVillage(test.core, '龙潭村', 'KH0001');
});
afterEach(() => test.close());

/** Rated at 67,000 each and handed over. */
async function submitted(...householdIds: string[]): Promise<string> {
  const { batchId } = valueOf(await manager.credit.runRating({ householdIds }));
  valueOf(await manager.credit.submitBatch({ batchId }));
  return batchId;
}
const add = (count: number) => addExampleHouseholds(test.core, village, Array.from({ length: count }, () => ({})));
const approve = (batchId: string, householdIds: string[]) => head.credit.decideRows({ batchId, householdIds, decision: 'approve' });
const meter = async (kind: string, level: string, api = head) => valueOf(await api.credit.quotas({})).find((one) => one.kind === kind && one.level === level);

describe('the credit quota', () => {
  it('is taken by approval up to the last yuan and not beyond, of branch, manager and legal entity alike', async () => {
    const [a = '', b = '', c = ''] = add(3);
    const batchId = await submitted(a, b, c);
    for (const place of ['branch', 'legalEntity', { managerNo: 'KH0001' }] as const) {
      setParameter(test.core, 'quota.credit', 13_399_999, place);
      const refused = await approve(batchId, [a, b]);
      expect(refused).toMatchObject({ ok: false, error: { code: 'credit_quota_exceeded', params: { quota: 13_399_999, used: 0, available: 13_399_999, over: 1 } } });
      setParameter(test.core, 'quota.credit', 1_000_000_000_000, place);
    }
    setParameter(test.core, 'quota.credit', 13_400_000);
    valueOf(await approve(batchId, [a, b]));
    expect(await meter('credit', 'branch')).toMatchObject({ quota: 13_400_000, used: 13_400_000, frozen: 0, available: 0, state: 'full' });
    expect(codeOf(await approve(batchId, [c]))).toBe('credit_quota_exceeded');
    expect(valueOf(await head.credit.lines({}))).toHaveLength(2);
  });

  it('is not got twice by two at once', async () => {
    const [a = '', b = ''] = add(2);
    const [first, second] = [await submitted(a), await submitted(b)];
    setParameter(test.core, 'quota.credit', 7_000_000);
    const answers = await Promise.all([approve(first, [a]), approve(second, [b])]);
    expect(answers.map(codeOf).sort()).toEqual(['credit_quota_exceeded', null]);
    expect(valueOf(await head.credit.lines({}))).toHaveLength(1);
  });

  it('counts a household once while its line is being replaced, and lets pass what takes no more', async () => {
    const [a = ''] = add(1);
    addExampleLine(test.core, a, { limit: 9_000_000 });
    setParameter(test.core, 'quota.credit', 5_000_000);
    expect(await meter('credit', 'branch')).toMatchObject({ used: 9_000_000, available: 0, state: 'full' });
    const batchId = await submitted(a);
    valueOf(await approve(batchId, [a]));
    expect(await meter('credit', 'branch')).toMatchObject({ used: 9_000_000 });
  });

  it('warns at 80 % and 95 %, and says what frozen lines hold', async () => {
    const [a = '', b = ''] = add(2);
    const lineId = addExampleLine(test.core, a, { limit: 4_000_000 });
    addExampleLine(test.core, b, { limit: 4_000_000 });
    const stateAt = async (quota: number) => { setParameter(test.core, 'quota.credit', quota); return (await meter('credit', 'branch'))?.state; };
    expect(await stateAt(10_000_001)).toBe('free');
    expect(await stateAt(10_000_000)).toBe('warning');
    expect(await stateAt(8_421_053)).toBe('warning');
    expect(await stateAt(8_421_052)).toBe('alarm');
    expect(await stateAt(8_000_000)).toBe('full');
    valueOf(await head.credit.freezeLine({ lineId, reason: '外出失联' }));
    expect(await meter('credit', 'branch')).toMatchObject({ used: 4_000_000, frozen: 4_000_000, available: 0 });
    expect(await meter('households', 'branch')).toMatchObject({ quota: null, used: 1, frozen: 1, available: null, state: 'free' });
  });

  it('of households counts heads', async () => {
    const [a = '', b = ''] = add(2);
    const batchId = await submitted(a, b);
    setParameter(test.core, 'quota.households', 1, { managerNo: 'KH0001' });
    expect(codeOf(await approve(batchId, [a, b]))).toBe('household_quota_exceeded');
    valueOf(await approve(batchId, [a]));
  });

  it('shows a manager his own meters and the branch’s, not his colleagues’', async () => {
    const seen = valueOf(await manager.credit.quotas({})).filter(({ kind }) => kind === 'credit');
    expect(seen.map(({ level }) => level)).toEqual(['legalEntity', 'branch', 'manager']);
    // Who sets quotas sees them all.
    expect(valueOf(await (await test.signedIn('GL0001')).credit.quotas({})).filter(({ level }) => level === 'manager').length).toBeGreaterThan(30);
  });
});

describe('the balance quota', () => {
  it('is taken by draws, by the last of it only one of two at once, and given back by repayment', async () => {
    const teller = await test.signedIn('GY0001');
    const [a = '', b = ''] = add(2);
    const [first, second] = [addExampleLine(test.core, a), addExampleLine(test.core, b)];
    setParameter(test.core, 'quota.balance', 5_000_000, { managerNo: 'KH0001' });
    const draw = (lineId: string, amount = 3_000_000) => teller.loan.draw({ lineId, amount, purpose: 'A01', termMonths: 12, method: 'Q_INT' });
    const answers = await Promise.all([draw(first), draw(second)]);
    expect(answers.map(codeOf).sort()).toEqual(['balance_quota_exceeded', null]);
    expect(await meter('balance', 'manager')).toMatchObject({ used: 3_000_000, available: 2_000_000, state: 'free' });
    const [done] = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
    valueOf(await teller.loan.repay({ loanId: done!.loanId, mode: 'principal', amount: 1_000_000 }));
    const [left] = answers.map((answer, index) => (answer.ok ? null : [first, second][index])).filter((one) => one !== null);
    valueOf(await draw(left!, 3_000_000));
    expect(await meter('balance', 'manager')).toMatchObject({ used: 5_000_000, state: 'full' });
    expect(codeOf(await draw(left!, 100_000))).toBe('balance_quota_exceeded');
  });
});

describe('the bounds of a household’s limit at approval', () => {
  it('hold as they are on that day, not as they were at the rating', async () => {
    const [a = ''] = add(1);
    const batchId = await submitted(a);
    setParameter(test.core, 'credit.householdCap', 5_000_000, { managerNo: 'KH0001' });
    expect(await approve(batchId, [a])).toMatchObject({ error: { code: 'above_household_cap', params: { cap: 5_000_000, rows: 1 } } });
    setParameter(test.core, 'credit.householdCap', 10_000_000, { managerNo: 'KH0001' });
    setParameter(test.core, 'credit.householdFloor', 7_000_000);
    expect(codeOf(await approve(batchId, [a]))).toBe('below_household_floor');
  });
  it('and the outer bounds of the price at the rating', async () => {
    const [a = ''] = add(1);
    setParameter(test.core, 'price.floorPoints', 300);
    const { batchId } = valueOf(await manager.credit.runRating({ householdIds: [a] }));
    expect(valueOf(await manager.credit.batch({ batchId })).rows[0]).toMatchObject({ ratePpm: 60_000 });
  });
});
