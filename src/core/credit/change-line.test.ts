import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addExampleHouseholds, addExampleVillage } from '../../../tests/support/example-households.ts';
import { addExampleLine, type ExampleLine } from '../../../tests/support/example-lines.ts';
import { setParameter } from '../../../tests/support/set-parameter.ts';
import { codeOf, startTestCore, valueOf, type TestCore } from '../../../tests/support/test-core.ts';
import type { BranchApi } from '../contract/index.ts';

let test: TestCore;
let manager: BranchApi;
let head: BranchApi;
let teller: BranchApi;
let householdId: string;
beforeEach(async () => {
  test = await startTestCore();
  [manager, head, teller] = [await test.signedIn('KH0001'), await test.signedIn('FZ0001'), await test.signedIn('GY0001')];
  [householdId = ''] = addExampleHouseholds(test.core, addExampleVillage(test.core, '龙潭村', 'KH0001'), [{}]);
});
afterEach(() => test.close());

const line = (over: ExampleLine = {}) => addExampleLine(test.core, householdId, { limit: 6_700_000, ...over });
const lineRow = async (lineId: string) => valueOf(await head.credit.lines({})).find(({ id }) => id === lineId)!;
const ask = (lineId: string, kind: 'review' | 'lower' | 'cancel', limit = 0) => manager.credit.requestLineChange({ lineId, kind, limit, reason: '情况有变' });
const messages = async () => valueOf(await head.message.outbox({ householdId })).map(({ template }) => template).sort();
const draw = (lineId: string, amount = 500_000) => teller.loan.draw({ lineId, amount, purpose: 'A01', termMonths: 6, method: 'Q_INT' });
async function done(lineId: string, kind: 'review' | 'lower' | 'cancel', limit = 0): Promise<void> {
  const { requestId } = valueOf(await ask(lineId, kind, limit));
  valueOf(await head.credit.decideLineChange({ requestId, decision: 'approve' }));
}

describe('lowering a line', () => {
  it('is asked for by the manager and decided by the head; the customer is told', async () => {
    const lineId = line();
    const { requestId } = valueOf(await ask(lineId, 'lower', 3_000_000));
    expect(await lineRow(lineId)).toMatchObject({ limit: 6_700_000, pendingRequest: 'lower' });
    expect(codeOf(await ask(lineId, 'cancel'))).toBe('proposal_pending');
    expect(codeOf(await manager.credit.decideLineChange({ requestId, decision: 'approve' }))).toBe('not_permitted');
    expect(codeOf(await head.credit.decideLineChange({ requestId, decision: 'reject' }))).toBe('reason_required');
    valueOf(await head.credit.decideLineChange({ requestId, decision: 'approve' }));
    expect(codeOf(await head.credit.decideLineChange({ requestId, decision: 'approve' }))).toBe('proposal_decided');
    expect(await lineRow(lineId)).toMatchObject({ limit: 3_000_000, available: 3_000_000, pendingRequest: null });
    expect(await messages()).toEqual(['lineLowered']);
    const text = valueOf(await head.message.outbox({ householdId }))[0]?.text;
    expect(text).toContain('自2026-11-25起调整为30000元');
    const life = valueOf(await manager.credit.lineLife({ lineId }));
    expect(life.requests).toMatchObject([{ kind: 'lower', status: 'approved', madeByName: '何建平', decidedByName: '刘永康' }]);
    expect(life.changes).toMatchObject([{ kind: 'lowered', limitBefore: 6_700_000, limitAfter: 3_000_000, date: '2026-11-25' }]);
    expect(test.core.store.reader.prepare('SELECT amount FROM journaled_commitment').pluck().get()).toBe(3_000_000);
  });
  it('is refused when it is no lower limit', async () => {
    const lineId = line();
    expect(codeOf(await ask(lineId, 'lower', 6_700_000))).toBe('limit_not_lower');
    expect(codeOf(await ask(lineId, 'lower', 3_050_000))).toBe('limit_not_in_steps');
    expect(codeOf(await ask(lineId, 'lower', 0))).toBe('limit_not_in_steps');
    expect(codeOf(await ask(line({ status: 'pendingSignature' }), 'lower', 1_000_000))).toBe('line_status_unsuitable');
  });
  it('is rejected with a reason, or withdrawn by its maker', async () => {
    const lineId = line();
    const first = valueOf(await ask(lineId, 'lower', 3_000_000));
    valueOf(await head.credit.decideLineChange({ requestId: first.requestId, decision: 'reject', reason: '收入稳定' }));
    const second = valueOf(await ask(lineId, 'lower', 3_000_000));
    const other = await test.signedIn('KH0002');
    expect(codeOf(await other.credit.withdrawLineChange({ requestId: second.requestId }))).toBe('not_own_proposal');
    expect(codeOf(await other.credit.requestLineChange({ lineId, kind: 'lower', limit: 1_000_000, reason: '不是我的村' }))).toBe('outside_scope');
    valueOf(await manager.credit.withdrawLineChange({ requestId: second.requestId }));
    expect((await lineRow(lineId)).limit).toBe(6_700_000);
    expect(await messages()).toEqual([]);
  });
});

describe('cancelling a line', () => {
  it('waits until nothing is owed under it', async () => {
    const lineId = line();
    const { loanId } = valueOf(await draw(lineId));
    expect(await ask(lineId, 'cancel')).toMatchObject({ error: { code: 'line_has_balance', params: { outstanding: 500_000 } } });
    valueOf(await teller.loan.repay({ loanId, mode: 'principal', amount: 500_000 }));
    await done(lineId, 'cancel');
    expect(await lineRow(lineId)).toMatchObject({ status: 'cancelled' });
    expect(await messages()).toEqual(['drawn', 'lineCancelled']);
    expect(codeOf(await draw(lineId))).toBe('line_not_open');
    expect(codeOf(await ask(lineId, 'cancel'))).toBe('line_status_unsuitable');
  });
  it('is judged anew when it is decided', async () => {
    const lineId = line();
    const { requestId } = valueOf(await ask(lineId, 'cancel'));
    valueOf(await draw(lineId));
    expect(codeOf(await head.credit.decideLineChange({ requestId, decision: 'approve' }))).toBe('line_has_balance');
    expect(valueOf(await manager.credit.lineLife({ lineId })).requests[0]?.status).toBe('pending');
  });
});

it('freezing and its end are told to the customer', async () => {
  const lineId = line();
  valueOf(await head.credit.freezeLine({ lineId, reason: '外出失联' }));
  valueOf(await head.credit.unfreezeLine({ lineId, reason: '已联系上' }));
  expect(await messages()).toEqual(['lineFrozen', 'lineUnfrozen']);
  expect(valueOf(await manager.credit.lineLife({ lineId })).changes.map(({ from, to, reason }) => [from, to, reason])).toEqual([
    ['frozen', 'open', '已联系上'], ['open', 'frozen', '外出失联'],
  ]);
});

describe('the yearly review', () => {
  const old = { startsOn: '2025-10-20', expiresOn: '2028-10-20' };
  const rate = async () => valueOf(await manager.credit.runRating({ householdIds: [householdId] }));

  it('is due after a year, stops draws when it stays away, and passes on a fresh rating', async () => {
    const lineId = line(old);
    // Due on 2026-10-20; 36 days ago, six more than the grace.
    expect(await lineRow(lineId)).toMatchObject({ reviewDueOn: '2026-10-20', reviewState: 'overdue' });
    expect(await draw(lineId)).toMatchObject({ error: { code: 'line_review_overdue', params: { date: '2026-11-19' } } });
    expect(codeOf(await ask(lineId, 'review', 6_700_000))).toBe('review_needs_rating');
    await rate();
    expect(valueOf(await manager.credit.lineLife({ lineId })).lastRating).toMatchObject({ grade: 'AA', limit: 6_700_000, isFresh: true });
    await done(lineId, 'review', 6_700_000);
    expect(await lineRow(lineId)).toMatchObject({ reviewedOn: '2026-11-25', reviewDueOn: '2027-11-25', reviewState: 'none', limit: 6_700_000 });
    expect(await messages()).toEqual(['lineReviewed']);
    valueOf(await draw(lineId));
    expect(codeOf(await ask(lineId, 'review', 6_700_000))).toBe('review_too_early');
  });

  it('may cut the limit to what the rating leaves, and must not leave more', async () => {
    const lineId = line({ ...old, limit: 9_000_000 });
    await rate();
    expect(await ask(lineId, 'review', 9_000_000)).toMatchObject({ error: { code: 'review_limit_above_rating', params: { proposed: 6_700_000 } } });
    await done(lineId, 'review', 6_000_000);
    expect(await lineRow(lineId)).toMatchObject({ limit: 6_000_000, reviewState: 'none' });
    expect(await messages()).toEqual(['lineLowered', 'lineReviewed']);
  });

  it('is not needed of a line that ends before; the grace is a parameter', async () => {
    expect(codeOf(await ask(line({ startsOn: '2025-10-20', expiresOn: '2026-10-20', status: 'expired' }), 'review', 6_700_000))).toBe('line_status_unsuitable');
    const lineId = line({ startsOn: '2026-01-20', expiresOn: '2027-01-20' });
    expect(codeOf(await ask(lineId, 'review', 6_700_000))).toBe('review_not_needed');
  });

  it('lets draw on for as many days as the parameter says', async () => {
    const lineId = line(old);
    setParameter(test.core, 'credit.reviewGraceDays', 36, 'province');
    expect(await lineRow(lineId)).toMatchObject({ reviewState: 'due' });
    valueOf(await draw(lineId));
  });
});
