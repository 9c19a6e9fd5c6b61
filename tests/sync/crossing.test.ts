/** What crosses on its way between two real branches and a real hub. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAccounts, checkLedgerAgainstAccounts } from '../../src/core/accounting/check-journal-store.ts';
import { checkLoans } from '../../src/core/loan/check-loans-store.ts';
import { addExampleVillage } from '../support/example-households.ts';
import { writeSetting } from '../../src/core/store/settings.ts';
import { codeOf, TEST_NOW, valueOf } from '../support/test-core.ts';
import { draw, enrol, goodChecks, openChannel, startTestBranch, startTestHub, type TestBranch, type TestChannel, type TestHub } from '../support/test-hub.ts';

let hub: TestHub;
let a: TestBranch;
let b: TestBranch;
let phone: TestChannel;
beforeAll(async () => {
  hub = await startTestHub();
  a = await startTestBranch(hub);
  b = await startTestBranch(hub, { deviceId: 'device-b' });
  await enrol(a, hub);
  await enrol(b, hub);
  phone = await openChannel(hub, 'phone');
}, 180_000);
afterAll(async () => {
  await a.close();
  await b.close();
  await hub.close();
});

const meet = (branch: TestBranch) => branch.core.sync.run({ withComparison: true });
const matters = async (branch: TestBranch) => valueOf(await branch.teller.sync.matters({ isOpenOnly: true }));
const owed = (branch: TestBranch): number =>
  branch.core.store.reader.prepare<[string], { sum: number | null }>('SELECT sum(outstanding) AS sum FROM loan WHERE household_id = ?').get(branch.householdId)?.sum ?? 0;
/** A fresh household and line for a case of its own. */
const fresh = async (deviceId: string) => {
  const branch = await startTestBranch(hub, { deviceId });
  expect(await enrol(branch, hub)).toBeNull();
  return branch;
};
const phoneDraw = (branch: TestBranch, amount: number, over = {}) => phone.post('/draws', {
  identityNumber: branch.identityNumber, checks: goodChecks(branch.code), branchId: branch.code, lineId: branch.lineId, amount, purpose: 'A01', termMonths: 12, method: 'Q_INT', ...over,
});

describe('a repayment at the counter and by phone for the same instalment', () => {
  it('both stand: what is left over is the farmer’s', async () => {
    const { loanId } = valueOf(await draw(a, 1_000_000));
    expect(await meet(a)).toBeNull();
    const paid = await phone.post('/repayments', { identityNumber: a.identityNumber, branchId: a.code, loanId, amount: 1_000_000 });
    expect(paid).toMatchObject({ status: 'accepted' });
    valueOf(await a.teller.loan.repay({ loanId, mode: 'principal', amount: 1_000_000, channel: 'cash' }));
    expect(await meet(a)).toBeNull();
    const loan = a.core.store.reader.prepare<[string], { status: string; outstanding: number; refund: number }>('SELECT status, outstanding, refund FROM loan WHERE id = ?').get(loanId);
    expect(loan).toEqual({ status: 'settled', outstanding: 0, refund: 1_000_000 });
    expect(await phone.get(`/branches/${a.code}/business/${paid.businessId}`)).toMatchObject({ status: 'posted', outcome: { refund: 1_000_000 } });
    expect([checkLoans, checkAccounts, checkLedgerAgainstAccounts].flatMap((check) => check(a.core.store.reader, a.core.store.vault).problems)).toEqual([]);
  });
});

describe('an offline draw within the allowance while the phone draws', () => {
  it('both stand; together over the line is a person’s matter, said once', async () => {
    b.network.isCut = true;
    valueOf(await draw(b, 6_000_000));
    expect(await phoneDraw(b, 5_000_000)).toMatchObject({ status: 'accepted' }); // the hub does not know of the other one
    b.network.isCut = false;
    expect(await meet(b)).toBeNull();
    expect(owed(b)).toBe(6_000_000); // the phone's draw no longer fits: the branch's ledger refuses it and the customer is told
    const open = await matters(b);
    expect(open.map(({ kind, about, code }) => ({ kind, about, code }))).toEqual(expect.arrayContaining([
      { kind: 'rejectedEvent', about: 'loan.drawn', code: 'over_line' }, { kind: 'quarantinedItem', about: 'channelBusiness', code: 'over_available' },
    ]));
    expect(await meet(b)).toBeNull();
    expect(await matters(b)).toHaveLength(open.length);
  });

  it('offline beyond the allowance is refused, and the hub holds what is drawn while it answers', async () => {
    const branch = await fresh('device-c');
    const branchId = branch.core.store.reader.prepare<[], { id: string }>("SELECT id FROM organisation_unit WHERE level = 'branch'").get()!.id;
    branch.core.store.writer.prepare("INSERT INTO parameter_value (key, unit_id, effective_from, level, value, recorded_at) VALUES ('loan.offlineAllowance', ?, '2026-01-01', 'branch', '2000000', 0)").run(branchId);
    branch.network.isCut = true;
    const answer = await draw(branch, 2_500_000);
    expect(codeOf(answer)).toBe('offline_allowance_used');
    expect(answer.ok ? null : answer.error.params).toEqual({ allowance: 2_000_000, left: 2_000_000 });
    branch.network.isCut = false;
    expect(await meet(branch)).toBeNull();
    valueOf(await draw(branch, 5_000_000)); // the hub answers: it holds the amount, the allowance does not matter
    await expect(phoneDraw(branch, 6_000_000)).rejects.toThrow('over_line_at_hub');
    expect(await phoneDraw(branch, 3_000_000)).toMatchObject({ status: 'accepted' });
    expect(codeOf(await draw(branch, 3_000_000))).toBe('over_line_at_hub');
    expect(await meet(branch)).toBeNull();
    expect(owed(branch)).toBe(8_000_000);
    await branch.close();
  });
});

describe('a line frozen by the hub while a draw is offline', () => {
  it('the draw stands and is a person’s matter; the next is refused, here and by phone', async () => {
    const branch = await fresh('device-d');
    branch.network.isCut = true;
    await hub.admin('POST', `/branches/${branch.code}/line-holds`, { lineId: branch.lineId, action: 'freeze', reason: '涉诉核查' });
    await expect(phoneDraw(branch, 1_000_000)).rejects.toThrow('line_held');
    valueOf(await draw(branch, 1_000_000));
    branch.network.isCut = false;
    expect(await meet(branch)).toBeNull();
    expect(owed(branch)).toBe(1_000_000);
    const [matter] = await matters(branch);
    expect(matter).toMatchObject({ kind: 'rejectedEvent', about: 'loan.drawn', code: 'line_held', amount: 1_000_000 });
    branch.network.isCut = true;
    expect(codeOf(await draw(branch, 1_000_000))).toBe('line_frozen');
    branch.network.isCut = false;
    const head = await branch.signedIn('FZ0001');
    valueOf(await head.sync.handleRejected({ id: matter!.id, note: '已核实，收回前不再放款' }));
    expect(codeOf(await head.sync.handleRejected({ id: matter!.id, note: '再次' }))).toBe('already_handled');
    await hub.admin('POST', `/branches/${branch.code}/line-holds`, { lineId: branch.lineId, action: 'release', reason: '核查完毕' });
    expect(await meet(branch)).toBeNull();
    valueOf(await draw(branch, 1_000_000));
    await branch.close();
  });
});

describe('a household moved to another branch', () => {
  it('leaves when nothing is owed, arrives sealed, and can be rated there; the hub cannot read it', async () => {
    const [from, to] = [await fresh('device-e'), await fresh('device-f')];
    valueOf(await draw(from, 1_000_000));
    await meet(from);
    await hub.admin('POST', `/branches/${from.code}/household-moves`, { householdId: from.householdId, toBranch: to.code });
    expect(await meet(from)).toBeNull();
    expect((await matters(from)).map(({ code }) => code)).toEqual(['household_owes']);
    const { id: loanId } = from.core.store.reader.prepare<[], { id: string }>('SELECT id FROM loan').get()!;
    valueOf(await from.teller.loan.repay({ loanId, mode: 'principal', amount: 1_000_000, channel: 'cash' }));
    const administrator = await from.signedIn('GL0001');
    valueOf(await administrator.sync.retryItem({ feedNo: 1 }));
    expect(await meet(from)).toBeNull();
    expect(from.core.store.reader.prepare<[string], { status: string }>('SELECT status FROM credit_line WHERE id = ?').get(from.lineId)).toEqual({ status: 'cancelled' });
    expect(await meet(to)).toBeNull();
    const arrived = to.core.store.reader.prepare<[], { household_id: string; direction: string }>('SELECT household_id, direction FROM household_move').get();
    expect(arrived?.direction).toBe('in');
    const teller = valueOf(await to.teller.household.detail({ householdId: arrived!.household_id }));
    expect(JSON.stringify(teller)).toContain('农户');
    await from.close();
    await to.close();
  });

  it('waits while its village is not there', async () => {
    const [from, to] = [await fresh('device-g'), await fresh('device-h')];
    to.core.store.writer.prepare("UPDATE village SET name = '别处村'").run();
    await hub.admin('POST', `/branches/${from.code}/household-moves`, { householdId: from.householdId, toBranch: to.code });
    expect(await meet(from)).toBeNull();
    await to.core.sync.run();
    expect((await matters(to)).map(({ code }) => code)).toEqual(['village_unknown']);
    addExampleVillage(to.core, '龙潭村', 'KH0001');
    valueOf(await (await to.signedIn('GL0001')).sync.retryItem({ feedNo: 1 }));
    expect(await matters(to)).toEqual([]);
    await from.close();
    await to.close();
  });
});

describe('a parameter tightened', () => {
  it('comes down with its day, and a bad one keeps nothing back', async () => {
    const branch = await fresh('device-i');
    const tighten = (payload: object) => hub.admin('POST', '/feed', { branchId: branch.code, item: { kind: 'parameter', payload } });
    await tighten({ key: 'loan.nonsense', level: 'legalEntity', value: 1, effectiveFrom: '2026-11-25' });
    await tighten({ key: 'loan.drawMaximum', level: 'legalEntity', value: 999_999_999_999, effectiveFrom: '2026-11-25' });
    await tighten({ key: 'loan.drawMaximum', level: 'legalEntity', value: 2_000_000, effectiveFrom: '2026-11-25' });
    valueOf(await draw(branch, 3_000_000));
    expect(await meet(branch)).toBeNull();
    expect((await matters(branch)).map(({ code }) => code).sort()).toEqual(['parameter_out_of_range', 'parameter_unknown']);
    expect(codeOf(await draw(branch, 3_000_000))).toBe('draw_above_maximum');
    expect(owed(branch)).toBe(3_000_000);
    const administrator = await branch.signedIn('GL0001');
    valueOf(await administrator.sync.dismissItem({ feedNo: 1, note: '参数名有误，已报省中心' }));
    expect(await matters(branch)).toHaveLength(1);
    await branch.close();
  });
});

describe('a parameter tightened while a batch is in approval', () => {
  it('holds for the approval: what is now too high is not approved', async () => {
    const branch = await fresh('device-k');
    const db = branch.core.store.writer;
    const [batchId, maker] = [branch.householdId.replace('8000', '9999'), db.prepare<[], { id: string }>("SELECT id FROM staff WHERE staff_no = 'KH0001'").get()?.id];
    db.prepare(`INSERT INTO rating_batch (id, batch_no, branch_id, status, maker_id, model_versions, results_sha256, created_on, created_at, submitted_on)
      SELECT ?, 'PJ-IN-APPROVAL', branch_id, 'submitted', ?, '{}', '', '2026-11-25', 0, '2026-11-25' FROM village LIMIT 1`).run(batchId, maker);
    db.prepare(`INSERT INTO rating (batch_id, household_id, household_revision, kind, outcome, grade, proposed_limit, limit_amount, rate_ppm, term_months, reason_codes, status)
      VALUES (?, ?, 1, 'credit', 'accepted', 'AA', 5000000, 5000000, 53500, 36, '[]', 'submitted')`).run(batchId, branch.householdId);
    await hub.admin('POST', '/feed', { branchId: branch.code, item: { kind: 'parameter', payload: { key: 'credit.householdCap', level: 'legalEntity', value: 3_000_000, effectiveFrom: '2026-11-25' } } });
    expect(await meet(branch)).toBeNull();
    const head = await branch.signedIn('FZ0001');
    const approve = { batchId, householdIds: [branch.householdId], decision: 'approve' as const };
    expect(codeOf(await head.credit.decideRows(approve))).toBe('above_household_cap');
    valueOf(await head.credit.decideRows({ ...approve, decision: 'return', reason: '上限已调低，请重评' }));
    expect(await meet(branch)).toBeNull();
    await branch.close();
  });
});

describe('a black list', () => {
  it('counts at the next draw, and no more once the person is off it', async () => {
    const branch = await fresh('device-j');
    const publish = (entries: object[]) => hub.admin('POST', '/black-lists', { list: '涉诈', source: '省公安厅', entries });
    const hash = branch.core.store.vault.lookupHash('identity', branch.identityNumber);
    branch.core.store.writer.prepare('UPDATE household SET identity_hash = ?').run(hash);
    await publish([{ identityNumber: branch.identityNumber, reasonCode: 'F04' }]);
    expect(await meet(branch)).toBeNull();
    expect(codeOf(await draw(branch, 1_000_000))).toBe('on_black_list');
    await publish([]);
    expect(await meet(branch)).toBeNull();
    valueOf(await draw(branch, 1_000_000));
    await branch.close();
  });
});

describe('a clock that is wrong by a day', () => {
  it.each([['ahead', 86_400_000], ['behind', -86_400_000]])('%s: everything is exchanged, the difference is shown, interest runs by business dates', async (_, wrong) => {
    const branch = await startTestBranch(hub, { deviceId: `device-clock-${wrong}`, now: () => TEST_NOW + wrong });
    writeSetting(branch.core.store.writer, 'business_date', '2026-11-25');
    expect(await enrol(branch, hub)).toBeNull();
    const { loanId } = valueOf(await draw(branch, 1_000_000));
    expect(await meet(branch)).toBeNull();
    expect(valueOf(await branch.teller.sync.status({}))).toMatchObject({ clockAheadMinutes: wrong / 60_000, waiting: 0, lastFault: null });
    expect(branch.core.store.reader.prepare('SELECT drawn_on FROM loan WHERE id = ?').get(loanId)).toEqual({ drawn_on: '2026-11-25' });
    expect(await matters(branch)).toEqual([]);
    await branch.close();
  });

  it('a business date ahead of the province’s calendar is a person’s matter', async () => {
    const branch = await fresh('device-date');
    const head = await branch.signedIn('FZ0001');
    valueOf(await head.workday.dayEnd({ openOn: '2026-11-28' }));
    expect(await meet(branch)).toBeNull();
    expect((await matters(branch)).map(({ code }) => code)).toContain('business_date_ahead');
    await branch.close();
  });
});
