import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addExampleHouseholds, addExampleVillage } from '../../../tests/support/example-households.ts';
import { addExampleLine } from '../../../tests/support/example-lines.ts';
import { codeOf, startTestCore, valueOf, type TestCore } from '../../../tests/support/test-core.ts';
import type { BranchApi } from '../contract/index.ts';
import type { CheckItem } from '../contract/monitoring.ts';
import { fen } from '../kernel/money.ts';
import { checkEvidence } from './evidence-store.ts';

let test: TestCore;
let manager: BranchApi;
let other: BranchApi;
let head: BranchApi;
let village: string;

beforeAll(async () => {
  test = await startTestCore();
  village = addExampleVillage(test.core, '龙潭村', 'KH0001');
  manager = await test.signedIn('KH0001');
  other = await test.signedIn('KH0002');
  head = await test.signedIn('FZ0001');
});
afterAll(() => test.close());

const photo = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc0, 0, 11, 8, 0, 20, 0, 30, 1, 1, 0x11, 0, 0xff, 0xd9]);
const NOTE = '到家核实，情况属实，已说明后果';
const VISITED: CheckItem[] = ['sawHome', 'sawProduction', 'askedNeighbours', 'toldCustomer'];

/** A household with an open line, whose file knows of no private loan. */
function household(): { householdId: string; lineId: string } {
  const [householdId = ''] = addExampleHouseholds(test.core, village, [{ change: (file) => { file.debts.privateLoans = fen(0); file.production.insurance = 'full'; } }]);
  return { householdId, lineId: addExampleLine(test.core, householdId) };
}

async function edit(householdId: string, section: 'debts' | 'production', values: Record<string, unknown>): Promise<void> {
  const { revision } = valueOf(await manager.household.detail({ householdId }));
  valueOf(await manager.household.editSection({ householdId, revision, section, values } as never));
}
const nextDay = async () => valueOf(await head.workday.dayEnd({}));
const ordersOf = async (householdId: string) => valueOf(await manager.monitoring.orders({ householdId }));
const lineStatus = async (householdId: string) => valueOf(await manager.credit.lines({ householdId })).map(({ status }) => status);

async function redOrder() {
  const { householdId, lineId } = household();
  await edit(householdId, 'debts', { privateLoans: 5_000_000 });
  await nextDay();
  const [order] = await ordersOf(householdId);
  return { householdId, lineId, orderId: order?.id ?? '' };
}

describe('signals', () => {
  it('of one day become one order with the worst degree and the earliest day, and freeze at once', async () => {
    const { householdId } = household();
    await edit(householdId, 'production', { insurance: 'none' });
    await edit(householdId, 'debts', { privateLoans: 5_000_000 });
    expect(await ordersOf(householdId)).toEqual([]);
    await nextDay();
    const [order, ...more] = await ordersOf(householdId);
    expect(more).toEqual([]);
    expect(order).toMatchObject({ severity: 'red', status: 'open', assigneeName: '何建平', needsCheck: true, lineStatus: 'frozen' });
    expect(order?.ruleCodes).toContain('W07');
    expect(order?.ruleCodes).toContain('W11');
    const { signals } = valueOf(await manager.monitoring.order({ orderId: order?.id ?? '' }));
    expect(signals.find(({ ruleCode }) => ruleCode === 'W07')?.facts).toEqual([{ field: 'privateLoansFound', unit: 'fen', before: 0, after: 5_000_000 }]);
    expect(await lineStatus(householdId)).toEqual(['frozen']);
    const { cards } = valueOf(await manager.statistics.home({}));
    const mine = valueOf(await manager.monitoring.orders({})).filter((row) => row.assigneeName === '何建平' && row.status !== 'checking');
    expect(cards.find(({ key }) => key === 'ordersToDo')?.count).toBe(mine.length);
  });
  it('are not raised twice while open, nor within thirty days after', async () => {
    const { householdId } = household();
    await edit(householdId, 'production', { insurance: 'none' });
    await nextDay();
    await edit(householdId, 'production', { insurance: 'full' });
    await edit(householdId, 'production', { insurance: 'none' });
    await nextDay();
    expect(await ordersOf(householdId)).toHaveLength(1);
  });
  it('need a household that is lent to', async () => {
    const [householdId = ''] = addExampleHouseholds(test.core, village, [{ change: (file) => { file.debts.privateLoans = fen(0); } }]);
    await edit(householdId, 'debts', { privateLoans: 5_000_000 });
    await nextDay();
    expect(await ordersOf(householdId)).toEqual([]);
    expect(codeOf(await manager.monitoring.raise({ ruleCode: 'W09', householdIds: [householdId], note: '本村柑橘遭遇冰雹灾害' }))).toBe('household_not_in_loan');
  });
  it('are raised by hand for what no rule sees, once, in one’s own villages', async () => {
    const { householdId } = household();
    const disaster = { ruleCode: 'W09', householdIds: [householdId], note: '本村柑橘遭遇冰雹灾害' };
    expect(codeOf(await other.monitoring.raise(disaster))).toBe('outside_scope');
    expect(codeOf(await manager.monitoring.raise({ ...disaster, ruleCode: 'W99' }))).toBe('not_found');
    expect(valueOf(await manager.monitoring.raise(disaster))).toEqual({ raised: 1, skipped: 0 });
    expect(valueOf(await manager.monitoring.raise(disaster))).toEqual({ raised: 0, skipped: 1 });
  });
});

describe('an order', () => {
  it('is escalated to the head a day after its deadline and to the legal entity after three', async () => {
    const { householdId } = await redOrder();
    const [order] = await ordersOf(householdId);
    valueOf(await head.workday.dayEnd({ openOn: addOne(order?.dueOn ?? '') }));
    expect((await ordersOf(householdId))[0]).toMatchObject({ escalation: 1, deadline: 'late' });
    await nextDay();
    await nextDay();
    expect((await ordersOf(householdId))[0]?.escalation).toBe(2);
  });
  it('asks for a claim, a checklist, a visit and a photograph before it takes a result, and for a second person before it closes', async () => {
    const { householdId, orderId } = await redOrder();
    const result = { orderId, method: 'visit' as const, finding: 'unfounded' as const, note: NOTE, checklist: VISITED, unfreeze: true };
    expect(codeOf(await other.monitoring.claim({ orderIds: [orderId] }))).toBe('outside_scope');
    valueOf(await manager.monitoring.claim({ orderIds: [orderId] }));
    expect(codeOf(await manager.monitoring.reportResult({ ...result, checklist: [] }))).toBe('checklist_incomplete');
    expect(codeOf(await manager.monitoring.reportResult({ ...result, method: 'phone' }))).toBe('visit_required');
    expect(codeOf(await manager.monitoring.reportResult(result))).toBe('evidence_missing');
    expect(codeOf(await manager.monitoring.addEvidence({ orderId, file: { name: 'a.jpg', bytes: new Uint8Array(30) } }))).toBe('evidence_not_readable');
    const { evidenceId } = valueOf(await manager.monitoring.addEvidence({ orderId, file: { name: '合影.jpg', bytes: photo }, position: { latitude: 32_589_000, longitude: 105_230_000 } }));
    expect(codeOf(await head.monitoring.check({ orderIds: [orderId], decision: 'approve' }))).toBe('order_not_checking');
    expect(valueOf(await manager.monitoring.reportResult(result))).toEqual({ status: 'checking' });
    expect(codeOf(await manager.monitoring.reportResult(result))).toBe('order_not_open');
    expect(codeOf(await manager.monitoring.check({ orderIds: [orderId], decision: 'approve' }))).toBe('not_permitted');
    expect(codeOf(await head.monitoring.check({ orderIds: [orderId], decision: 'return' }))).toBe('reason_required');
    expect([...valueOf(await head.monitoring.openEvidence({ evidenceId })).bytes]).toEqual([...photo]);
    valueOf(await head.monitoring.check({ orderIds: [orderId], decision: 'return', opinion: '请补拍经营场所' }));
    valueOf(await manager.monitoring.reportResult(result));
    valueOf(await head.monitoring.check({ orderIds: [orderId], decision: 'approve', opinion: '同意' }));
    const { order, steps, evidence } = valueOf(await manager.monitoring.order({ orderId }));
    expect(order).toMatchObject({ status: 'falseAlarm', lineStatus: 'open' });
    expect(steps.map(({ kind }) => kind)).toEqual(['raised', 'claimed', 'evidence', 'resulted', 'returned', 'resulted', 'checked', 'falseAlarm', 'unfrozen']);
    expect(evidence).toMatchObject([{ fileName: '合影.jpg', mediaType: 'image/jpeg', latitude: 32_589_000 }]);
    expect(codeOf(await manager.monitoring.addEvidence({ orderId, file: { name: 'b.jpg', bytes: photo } }))).toBe('order_closed');
    expect(await ordersOf(householdId)).toEqual([]);
  });
  it('is not checked by who reported, even with both roles', async () => {
    const { orderId } = await redOrder();
    const db = test.core.store.writer;
    valueOf(await manager.monitoring.claim({ orderIds: [orderId] }));
    valueOf(await manager.monitoring.addEvidence({ orderId, file: { name: 'a.jpg', bytes: photo } }));
    valueOf(await manager.monitoring.reportResult({ orderId, method: 'visit', finding: 'confirmed', note: NOTE, checklist: VISITED }));
    db.prepare("UPDATE work_order SET resulted_by = (SELECT id FROM staff WHERE staff_no = 'FZ0001') WHERE id = ?").run(orderId);
    expect(codeOf(await head.monitoring.check({ orderIds: [orderId], decision: 'approve' }))).toBe('maker_is_checker');
  });
  it('is given to another manager, who then sees it, and who it was taken from cannot report on it', async () => {
    const { orderId } = await redOrder();
    const { id: staffId } = test.core.store.writer.prepare<[], { id: string }>("SELECT id FROM staff WHERE staff_no = 'KH0002'").get() ?? { id: '' };
    const { id: teller } = test.core.store.writer.prepare<[], { id: string }>("SELECT id FROM staff WHERE staff_no = 'GY0001'").get() ?? { id: '' };
    expect(codeOf(await head.monitoring.assign({ orderIds: [orderId], staffId: teller }))).toBe('not_a_worker');
    expect(codeOf(await other.monitoring.order({ orderId }))).toBe('outside_scope');
    expect(valueOf(await head.monitoring.assign({ orderIds: [orderId], staffId }))).toEqual({ assigned: 1 });
    expect(valueOf(await other.monitoring.orders({})).map(({ id }) => id)).toEqual([orderId]);
    expect(codeOf(await manager.monitoring.claim({ orderIds: [orderId] }))).toBe('order_taken');
    expect(codeOf(await manager.monitoring.reportResult({ orderId, method: 'visit', finding: 'partly', note: NOTE, checklist: VISITED }))).toBe('not_own_order');
  });
  it('asks for a lower limit with its result', async () => {
    const { householdId, lineId } = household();
    await edit(householdId, 'production', { insurance: 'none' });
    await nextDay();
    const [order] = await ordersOf(householdId);
    const checklist: CheckItem[] = ['spokeToPerson', 'askedCause'];
    const result = { orderId: order?.id ?? '', method: 'phone' as const, finding: 'confirmed' as const, note: NOTE, checklist, lowerTo: 5_000_000 };
    expect(valueOf(await manager.monitoring.reportResult(result))).toEqual({ status: 'closed' });
    const request = test.core.store.writer.prepare<[string], { kind: string; limit_amount: number; reason: string }>('SELECT kind, limit_amount, reason FROM line_request WHERE line_id = ?').get(lineId);
    expect(request).toEqual({ kind: 'lower', limit_amount: 5_000_000, reason: order?.orderNo });
  });
  it('has evidence that nobody rewrites, and that is not opened when its bytes are others', async () => {
    const { orderId } = await redOrder();
    const { writer, vault } = test.core.store;
    const { evidenceId } = valueOf(await manager.monitoring.addEvidence({ orderId, file: { name: 'a.jpg', bytes: photo } }));
    expect(checkEvidence(writer, vault)).toMatchObject({ ok: true });
    const forge = writer.prepare('UPDATE work_evidence SET sealed = ? WHERE id = ?');
    const forged = vault.seal(Uint8Array.from([1, 2, 3]));
    expect(() => forge.run(forged, evidenceId)).toThrow('never rewritten');
    writer.exec('DROP TRIGGER work_evidence_no_update');
    forge.run(forged, evidenceId);
    expect(codeOf(await manager.monitoring.openEvidence({ evidenceId }))).toBe('evidence_altered');
    expect(checkEvidence(writer, vault).problems).toEqual([`${evidenceId} altered`]);
  });
});

const addOne = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
