import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addExampleHouseholds, addExampleVillage, changeExampleHousehold } from '../../../tests/support/example-households.ts';
import { codeOf, startTestCore, valueOf, type TestCore } from '../../../tests/support/test-core.ts';
import { modelKinds } from '../contract/model-document.ts';
import type { BranchApi } from '../contract/index.ts';
import { readSetting } from '../store/settings.ts';

// One core for all: signing in costs a scrypt each time. Every test has a village of its own.
let test: TestCore;
let manager: BranchApi;
let head: BranchApi;
let village: string;
let villages = 0;
beforeAll(async () => {
  test = await startTestCore();
  manager = await test.signedIn('KH0001');
  head = await test.signedIn('FZ0001');
});
beforeEach(() => {
  village = addExampleVillage(test.core, `村${(villages += 1)}`, 'KH0001');
});
afterEach(() => test.core.store.writer.exec('DELETE FROM parameter_value'));
afterAll(() => test.close());

const add = (...households: Parameters<typeof addExampleHouseholds>[2]) => addExampleHouseholds(test.core, village, households);
const rate = async (householdIds: string[], api = manager) => valueOf(await api.credit.runRating({ householdIds }));
const rowsOf = async (batchId: string, api = manager) => valueOf(await api.credit.batch({ batchId })).rows;
const candidatesOf = async () => valueOf(await manager.credit.candidates({ villageId: village }));
const statusOf = async (batchId: string) => valueOf(await head.credit.batches({})).find(({ id }) => id === batchId)?.status;
const submitted = async (householdIds: string[]) => {
  const { batchId } = await rate(householdIds);
  valueOf(await manager.credit.submitBatch({ batchId }));
  return batchId;
};
const eventsOf = (type: string) =>
  test.core.store.reader.prepare<[string], { payload: string }>('SELECT payload FROM business_event WHERE type = ? ORDER BY branch_seq').all(type)
    .map(({ payload }) => JSON.parse(payload) as Record<string, unknown>);
const setParameter = (key: string, value: unknown) => test.core.store.writer
  .prepare("INSERT INTO parameter_value (key, unit_id, effective_from, level, value, recorded_at) VALUES (?, ?, '2026-01-01', 'branch', ?, 0)")
  .run(key, readSetting(test.core.store.writer, 'branch_id'), JSON.stringify(value));

describe('rating a village', () => {
  it('gives the worked example 78, AA, 691 and 67,000, with its explanation', async () => {
    const ids = add({}, { change: (file) => { file.social.badHabits = true; } }, { change: (file) => { file.incomeExpense.wageIncome = null; } });
    const run = await rate(ids);
    expect(run.byOutcome).toEqual({ accepted: 1, manualReview: 0, refused: 1, incomplete: 1 });
    expect(run.batchNo).toMatch(/^PJ5199010120261125\d{4}$/);
    const [first, second, third] = await rowsOf(run.batchId);
    expect(first).toMatchObject({ expertScore: 78, grade: 'AA', statisticalScore: 691, limit: 6_700_000, bindingConstraint: 'L4', ratePpm: 52_000, termMonths: 36, status: 'draft', aboveAuthority: false });
    expect(second).toMatchObject({ outcome: 'refused', reasonCodes: ['R20'], limit: 0 });
    expect(third).toMatchObject({ outcome: 'incomplete', reasonCodes: ['missing.netIncome'], expertScore: null });
    const explained = valueOf(await manager.credit.explanation({ batchId: run.batchId, householdId: ids[0] ?? '' }));
    expect(explained).toMatchObject({ modelVersion: 'DEMO-1', expert: { score: 78, grade: 'AA' }, statistical: { score: 691, band: 'S1', base: 608 }, limit: { binding: 'L4', limit: 6_700_000 }, price: { ratePpm: 52_000 } });
    expect(explained.expert?.indicators.map((one) => one.points).reduce((a, b) => a + b, 0)).toBe(78);
    expect(eventsOf('credit.batchRated').at(-1)).toMatchObject({ batchId: run.batchId, households: 3 });
    expect(eventsOf('decision.modelInstalled')).toHaveLength(modelKinds.length);
  });
  it('prices a credit household in a credit village at 4.90 %', async () => {
    const creditVillage = addExampleVillage(test.core, '石桥村', 'KH0001', true);
    const [id = ''] = addExampleHouseholds(test.core, creditVillage, [{ change: (file) => { file.social.creditHousehold = true; } }]);
    const { batchId } = await rate([id]);
    expect((await rowsOf(batchId))[0]).toMatchObject({ grade: 'AA', ratePpm: 49_000 });
  });
  it('numbers the batches of a day without a gap', async () => {
    const ids = add({});
    const noOf = async () => Number((await rate(ids)).batchNo.slice(-4));
    expect(await noOf()).toBe((await noOf()) - 1);
  });
  it('stays in the manager’s own villages', async () => {
    const other = addExampleVillage(test.core, '黄泥村', 'KH0002');
    const [foreign = ''] = addExampleHouseholds(test.core, other, [{}]);
    expect(codeOf(await manager.credit.runRating({ householdIds: [foreign] }))).toBe('outside_scope');
    expect(valueOf(await manager.credit.candidates({ villageId: other }))).toEqual([]);
    expect(valueOf(await head.credit.candidates({ villageId: other }))).toHaveLength(1);
    expect(codeOf(await head.credit.runRating({ householdIds: [foreign] }))).toBe('not_permitted');
  });
  it('is stopped by the person and leaves nothing behind', async () => {
    const stopping = await startTestCore({ onProgress: (clientId, { commandId }) => stopping.core.cancel(clientId, commandId) });
    const households = addExampleHouseholds(stopping.core, addExampleVillage(stopping.core, '龙潭村', 'KH0001'), Array.from({ length: 3000 }, () => ({})));
    const api = await stopping.signedIn('KH0001');
    expect(codeOf(await api.credit.runRating({ householdIds: households }))).toBe('cancelled');
    expect(valueOf(await api.credit.batches({}))).toEqual([]);
    expect(stopping.core.store.reader.prepare('SELECT count(*) AS n FROM rating').get()).toEqual({ n: 0 });
    await stopping.close();
  });
  it('with a tighter cap of the branch the cap binds', async () => {
    setParameter('credit.householdCap', 3_000_000);
    const { batchId } = await rate(add({}));
    expect((await rowsOf(batchId))[0]).toMatchObject({ bindingConstraint: 'L5', limit: 2_000_000 });
  });
  it('comes out the same when it is computed again, years and model versions later', async () => {
    const [householdId = ''] = add({});
    const { batchId } = await rate([householdId]);
    const again = valueOf(await manager.credit.reExplain({ batchId, householdId }));
    expect(again).toMatchObject({ isEqual: true, modelVersions: { expertCard: 'DEMO-1', product: 'DEMO-1' } });
    expect(valueOf(await head.credit.reExplain({ ratingId: again.ratingId })).compared.map((one) => one.field)).toContain('explanation');
    expect(codeOf(await head.credit.reExplain({ ratingId: 999_999 }))).toBe('not_found');
    const shift = (fen: number) => test.core.store.writer.prepare('UPDATE rating SET proposed_limit = proposed_limit + ?, limit_amount = limit_amount + ? WHERE id = ?').run(fen, fen, again.ratingId);
    shift(-100_000);
    expect(valueOf(await head.credit.reExplain({ ratingId: again.ratingId })).compared.filter((one) => !one.isEqual)).toMatchObject([{ field: 'limit' }]);
    shift(100_000);
  });
  it('keeps the explanation as it was: nobody can change it', async () => {
    await rate(add({}));
    expect(() => test.core.store.writer.exec("UPDATE rating_trace SET trace = '{}'")).toThrow('frozen');
    expect(() => test.core.store.writer.exec('DELETE FROM model_version')).toThrow('tied');
  });
});

describe('candidates', () => {
  it('are those never credited, changed since, or waiting for nothing else', async () => {
    const ids = add({}, {});
    const reasons = async () => (await candidatesOf()).map((row) => [row.householdId, row.reason]);
    expect(await reasons()).toEqual(ids.map((id) => [id, 'neverCredited']));
    const batchId = await submitted([ids[0] ?? '']);
    expect(await reasons()).toEqual([[ids[1], 'neverCredited']]);
    changeExampleHousehold(test.core, ids[0] ?? '', (file) => { file.basics.students = 2; });
    expect(await reasons()).toEqual([[ids[0], 'changed'], [ids[1], 'neverCredited']]);
    expect(codeOf(await head.credit.decideRows({ batchId, householdIds: [ids[0] ?? ''], decision: 'approve' }))).toBeNull();
    expect(valueOf(await manager.credit.candidates({ villageId: village, groupNo: 2 }))).toEqual([]);
    expect(valueOf(await head.credit.candidates({ villageId: village }))).toHaveLength(2);
  });
  it('a pre-approved household comes back when it has authorised', async () => {
    const [id = ''] = add({ change: (file) => { file.creditRecord.inquiryAuthorised = false; } });
    const batchId = await submitted([id]);
    expect((await rowsOf(batchId))[0]).toMatchObject({ kind: 'preCredit', outcome: 'accepted', reasonCodes: ['R28'] });
    valueOf(await head.credit.decideRows({ batchId, householdIds: [id], decision: 'approve' }));
    expect(valueOf(await manager.credit.lines({ householdId: id }))[0]).toMatchObject({ status: 'preApproved' });
    expect(await candidatesOf()).toEqual([]);
    changeExampleHousehold(test.core, id, (file) => { file.creditRecord.inquiryAuthorised = true; });
    expect((await candidatesOf())[0]).toMatchObject({ reason: 'authorised' });
  });
});

describe('the manager', () => {
  it('may lower, in whole thousands, with a reason; never raise', async () => {
    const [id = ''] = add({});
    const { batchId } = await rate([id]);
    const lower = (limit: number) => manager.credit.lowerLimit({ batchId, householdId: id, limit, reason: '收入不稳' });
    expect(codeOf(await lower(6_800_000))).toBe('raise_not_allowed');
    expect(codeOf(await lower(5_050_000))).toBe('limit_not_in_steps');
    valueOf(await lower(5_000_000));
    valueOf(await lower(6_000_000));
    expect((await rowsOf(batchId))[0]).toMatchObject({ proposedLimit: 6_700_000, limit: 6_000_000, managerReason: '收入不稳' });
  });
  it('drops rows and submits what has a limit', async () => {
    const [one = '', two = '', refused = ''] = add({}, {}, { change: (file) => { file.social.badHabits = true; } });
    const { batchId } = await rate([one, two, refused]);
    valueOf(await manager.credit.dropRows({ batchId, householdIds: [two], reason: '外出务工' }));
    expect(valueOf(await manager.credit.submitBatch({ batchId }))).toEqual({ submitted: 1 });
    expect((await rowsOf(batchId)).map((row) => row.status)).toEqual(['submitted', 'dropped', 'dropped']);
    expect(codeOf(await manager.credit.dropRows({ batchId, householdIds: [one], reason: '再想想' }))).toBe('batch_not_open');
    expect(valueOf(await head.credit.batches({ statuses: ['submitted'] }))[0]).toMatchObject({ id: batchId, households: 3, totalLimit: 6_700_000, byStatus: { submitted: 1, dropped: 2 } });
  });
  it('cannot submit nothing, nor touch another’s batch', async () => {
    const { batchId } = await rate(add({ change: (file) => { file.social.badHabits = true; } }));
    expect(codeOf(await manager.credit.submitBatch({ batchId }))).toBe('nothing_to_submit');
    const other = await test.signedIn('KH0002');
    expect(codeOf(await other.credit.submitBatch({ batchId }))).toBe('not_own_batch');
    expect(codeOf(await other.credit.batch({ batchId }))).toBe('outside_scope');
    valueOf(await manager.credit.discardBatch({ batchId }));
    expect(await statusOf(batchId)).toBe('discarded');
  });
});

describe('approval', () => {
  it('makes the lines of a batch and tells what it did, in one transaction', async () => {
    const ids = add({}, { change: (file) => { file.creditRecord.lenders = 4; } });
    const batchId = await submitted(ids);
    expect(valueOf(await head.credit.decideRows({ batchId, householdIds: ids, decision: 'approve' }))).toEqual({ decided: 2, linesCreated: 2 });
    const lines = valueOf(await head.credit.lines({ statuses: ['pendingSignature'] })).filter((line) => line.villageId === village);
    expect(lines).toMatchObject([
      { status: 'pendingSignature', grade: 'AA', limit: 6_700_000, used: 0, available: 0, approvedOn: '2026-11-25' }, { householdId: ids[1] },
    ]);
    expect(lines.every((line) => /^ED519901012026\d{6}$/.test(line.lineNo))).toBe(true);
    expect(eventsOf('credit.lineApproved').slice(-2).map((event) => event['householdId'])).toEqual(ids);
    expect(eventsOf('credit.rowsDecided').at(-1)).toMatchObject({ decision: 'approve', householdIds: ids, totalLimit: 13_400_000 });
    expect(await statusOf(batchId)).toBe('decided');
  });
  it('never of one’s own work, also with two roles', async () => {
    test.core.store.writer.prepare("UPDATE staff SET roles = '[\"customerManager\",\"branchHead\"]' WHERE staff_no = 'KH0003'").run();
    const both = await test.signedIn('KH0003');
    const ids = add({});
    const { batchId } = await rate(ids, both);
    valueOf(await both.credit.submitBatch({ batchId }));
    expect(codeOf(await both.credit.decideRows({ batchId, householdIds: ids, decision: 'approve' }))).toBe('maker_is_checker');
    expect(codeOf(await manager.credit.decideRows({ batchId, householdIds: ids, decision: 'approve' }))).toBe('not_permitted');
  });
  it('not above the branch’s authority, and then none of the rows', async () => {
    setParameter('credit.approvalAuthority', 5_000_000);
    const ids = add({}, { change: (file) => { file.debts.ownBankLoans = 4_000_000 as never; } });
    const batchId = await submitted(ids);
    expect((await rowsOf(batchId, head)).map((row) => row.aboveAuthority)).toEqual([true, false]);
    expect(codeOf(await head.credit.decideRows({ batchId, householdIds: ids, decision: 'approve' }))).toBe('above_authority');
    expect(valueOf(await head.credit.lines({ householdId: ids[1] }))).toEqual([]);
  });
  it('returns with a reason; the manager cuts and submits again; rejects with a reason', async () => {
    const [one = '', two = ''] = add({}, {});
    const batchId = await submitted([one, two]);
    const decide = (householdIds: string[], decision: 'approve' | 'return' | 'reject', reason?: string) => head.credit.decideRows({ batchId, householdIds, decision, reason });
    expect(codeOf(await decide([one], 'return'))).toBe('reason_required');
    valueOf(await decide([one], 'return', '额度偏高'));
    expect(codeOf(await manager.credit.lowerLimit({ batchId, householdId: one, limit: 5_000_000, reason: '按意见调减' }))).toBe('batch_not_open');
    valueOf(await decide([two], 'reject', '资料不实'));
    expect(await statusOf(batchId)).toBe('returned');
    valueOf(await manager.credit.lowerLimit({ batchId, householdId: one, limit: 5_000_000, reason: '按意见调减' }));
    valueOf(await manager.credit.submitBatch({ batchId }));
    expect(codeOf(await decide([two], 'approve'))).toBe('row_not_submitted');
    valueOf(await decide([one], 'approve'));
    expect((await rowsOf(batchId)).map((row) => [row.status, row.limit, row.decisionReason])).toEqual([['approved', 5_000_000, null], ['rejected', 6_700_000, '资料不实']]);
    expect(await statusOf(batchId)).toBe('decided');
  });
  it('one household, one line: of two of one family in one batch neither goes through', async () => {
    const ids = add({ identityHash: 'father', memberHashes: ['son'] }, { identityHash: 'son' });
    const batchId = await submitted(ids);
    expect(codeOf(await head.credit.decideRows({ batchId, householdIds: ids, decision: 'approve' }))).toBe('household_member_holds_line');
    valueOf(await head.credit.decideRows({ batchId, householdIds: ids.slice(0, 1), decision: 'approve' }));
    const { batchId: next } = await rate(ids.slice(1));
    expect((await rowsOf(next))[0]).toMatchObject({ outcome: 'refused', reasonCodes: ['R06', 'antiFraud'] });
  });
  it('not of a rating that a later one replaced', async () => {
    const ids = add({});
    const batchId = await submitted(ids);
    await rate(ids);
    expect(codeOf(await head.credit.decideRows({ batchId, householdIds: ids, decision: 'approve' }))).toBe('rated_again');
  });
  it('under the same command id it is done once', async () => {
    const ids = add({});
    const batchId = await submitted(ids);
    const commandId = '01999999-bbbb-7000-8000-000000000001';
    const first = valueOf(await head.credit.decideRows({ batchId, householdIds: ids, decision: 'approve' }, commandId));
    expect(valueOf(await head.credit.decideRows({ batchId, householdIds: ids, decision: 'approve' }, commandId))).toEqual(first);
    expect(valueOf(await head.credit.lines({ householdId: ids[0] }))).toHaveLength(1);
  });
  it('goes out as a sheet', async () => {
    const batchId = await submitted(add({}));
    const file = valueOf(await head.credit.exportBatch({ batchId }));
    expect(file.name).toMatch(/^PJ\d+\.xlsx$/);
    expect(file.bytes.byteLength).toBeGreaterThan(3000);
  });
});
