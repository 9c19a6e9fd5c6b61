import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addExampleHouseholds, addExampleVillage, type ExampleHousehold } from '../../../tests/support/example-households.ts';
import { addExampleLine } from '../../../tests/support/example-lines.ts';
import { signOnPaper } from '../../../tests/support/sign-on-paper.ts';
import { codeOf, startTestCore, valueOf, type TestCore } from '../../../tests/support/test-core.ts';
import type { BranchApi } from '../contract/index.ts';
import { checkCharacter } from '../household/identity-number.ts';
import { writeSetting } from '../store/settings.ts';
import { checkFraudChecks } from './check-fraud-store.ts';

// One core for all: signing in costs a scrypt each time. Every test has households of its own.
let test: TestCore;
let manager: BranchApi;
let otherManager: BranchApi;
let teller: BranchApi;
let otherTeller: BranchApi;
let head: BranchApi;
let administrator: BranchApi;
let village: string;
beforeAll(async () => {
  test = await startTestCore();
  village = addExampleVillage(test.core, '龙潭村', 'KH0001');
  [manager, otherManager, teller, otherTeller, head, administrator] = await Promise.all(
    ['KH0001', 'KH0002', 'GY0001', 'GY0002', 'FZ0001', 'GL0001'].map((staffNo) => test.signedIn(staffNo)),
  ) as [BranchApi, BranchApi, BranchApi, BranchApi, BranchApi, BranchApi];
});
afterAll(() => test.close());

let numbers = 0;
const next = (): number => (numbers += 1);
/** No two households share a day of survey, so that a rule about one test says nothing in another. */
const add = (...households: ExampleHousehold[]): string[] => addExampleHouseholds(test.core, village, households.map((one) => ({
  ...one,
  change(file) {
    file.survey.collectorNo = `C${next()}`;
    one.change?.(file);
  },
})));
const rate = async (householdIds: string[]) => {
  const { batchId } = valueOf(await manager.credit.runRating({ householdIds }));
  return { batchId, rows: valueOf(await manager.credit.batch({ batchId })).rows };
};
const lastCheck = async (householdId: string) => valueOf(await head.fraud.householdChecks({ householdId }))[0];
const codesOf = async (householdId: string) => (await lastCheck(householdId))?.hits?.map(({ code }) => code) ?? [];
const openTask = async (householdId: string) => valueOf(await head.fraud.tasks({ householdId })).find(({ status }) => status === 'open');
const staffIdOf = (staffNo: string): string => test.core.store.reader.prepare<[string], { id: string }>('SELECT id FROM staff WHERE staff_no = ?').get(staffNo)?.id ?? '';
const eventsOf = (type: string) => test.core.store.reader.prepare<[string], { payload: string }>('SELECT payload FROM business_event WHERE type = ? ORDER BY branch_seq').all(type)
  .map(({ payload }) => JSON.parse(payload) as Record<string, unknown>);
const request = (lineId: string, over = {}) => ({ lineId, amount: 1_000_000, purpose: 'A01', termMonths: 12, method: 'Q_INT', ...over }) as const;
const identityNumber = (): string => {
  const first17 = `51990119700101${String(100 + next())}`;
  return `${first17}${checkCharacter(first17)}`;
};
const hashOf = (number: string): string => test.core.store.vault.lookupHash('identity', number);
const csv = (text: string) => ({ file: { name: 'list.csv', bytes: new TextEncoder().encode(text) } });
/** Lists what the text says, by the administrator, released by the branch head. */
async function listed(kind: 'fraud' | 'internal' | 'external' | 'enforcement' | 'lineElsewhere', text: string) {
  const { previewId } = valueOf(await administrator.fraud.previewList({ ...csv(text), kind }));
  const { listId } = valueOf(await administrator.fraud.proposeList({ previewId, source: '公安机关' }));
  return { listId, ...valueOf(await head.fraud.decideList({ listId, decision: 'release' })) };
}
const clear = async (taskId: string, who = head) => valueOf(await who.fraud.decideTask({ taskId, result: 'cleared', method: 'phone', conclusion: '已电话核实' }));

describe('the application', () => {
  it.each([
    ['phone', { phone: '13800000001' }, 2, 'F07', 'manualReview'],
    ['phone', { phone: '13800000002' }, 3, 'F07', 'refused'],
    ['bankCard', { bankCard: '6231000000000000001' }, 2, 'F29', 'manualReview'],
    ['address', { address: '龙潭镇龙潭村2组7号' }, 3, 'F09', 'manualReview'],
  ] as const)('finds several applicants with one %s', async (_, shared, count, code, outcome) => {
    const ids = add(...Array.from({ length: count }, () => shared));
    const { rows } = await rate(ids.slice(0, 1));
    expect(rows[0]).toMatchObject({ outcome });
    expect(rows[0]?.reasonCodes).toEqual([outcome === 'refused' ? 'antiFraud' : 'antiFraudReview']);
    expect(await codesOf(ids[0] ?? '')).toEqual([code]);
  });
  it('finds several applicants on one device within seven days', async () => {
    const ids = add({}, {}, {});
    for (const householdId of ids) valueOf(await manager.fraud.noteSignals({ householdId, channel: 'mobile', findings: {}, deviceId: 'phone-4711-abc' }));
    expect((await rate(ids)).rows[0]).toMatchObject({ outcome: 'manualReview' });
    expect(await codesOf(ids[0] ?? '')).toEqual(['F06']);
    expect(test.core.store.reader.prepare('SELECT count(*) AS n FROM fraud_signal WHERE device_hash LIKE ?').get('%phone-4711%')).toEqual({ n: 0 });
  });
  it('finds that others of a gang were refused', async () => {
    const shared = { phone: '13800000005', bankCard: '6231000000000000005', address: '龙潭镇龙潭村2组9号' };
    const ids = add({ phone: shared.phone }, { phone: shared.phone, address: shared.address }, { address: shared.address, bankCard: shared.bankCard }, { bankCard: shared.bankCard }, { bankCard: shared.bankCard });
    await rate(ids.slice(1, 2));
    expect(await codesOf(ids[1] ?? '')).toEqual(['F07', 'F12']);
    const refuse = add({ phone: shared.phone, birthDate: '2012-01-01' }, { phone: shared.phone, birthDate: '2012-01-01' });
    await rate(refuse);
    await rate(ids.slice(3, 4));
    expect(await codesOf(ids[3] ?? '')).toEqual(['F12', 'F29']);
    expect(await lastCheck(ids[3] ?? '')).toMatchObject({ outcome: 'reject' });
  });
  it('counts what one collector takes in a day: the forty-first is looked at', async () => {
    const ids = add(...Array.from({ length: 41 }, () => ({ change: (file: { survey: { collectorNo: string | null } }) => void (file.survey.collectorNo = 'KH-BUSY') })));
    await rate([ids[39] ?? '', ids[40] ?? '']);
    expect(await codesOf(ids[39] ?? '')).toEqual([]);
    expect(await codesOf(ids[40] ?? '')).toEqual(['F10']);
  });
  it('rejects a number whose check digit is wrong, and a child', async () => {
    const [wrong = '', child = ''] = add({}, { birthDate: '2010-01-01' });
    test.core.store.writer.prepare('UPDATE household_contact SET identity_valid = 0 WHERE household_id = ?').run(wrong);
    await rate([wrong, child]);
    expect(await codesOf(wrong)).toEqual(['F26']);
    expect(await codesOf(child)).toEqual(['F26']);
  });
  it('rejects who is related to staff, by himself or by one of the family, and who handles his own', async () => {
    const [own, wife] = [identityNumber(), identityNumber()];
    const [staffs = '', family = ''] = add({ identityHash: hashOf(own) }, { memberHashes: [hashOf(wife)] });
    valueOf(await administrator.fraud.registerRelated({ staffId: staffIdOf('GY0002'), relation: 'self', identityNumber: own }));
    valueOf(await administrator.fraud.registerRelated({ staffId: staffIdOf('KH0001'), relation: 'spouse', identityNumber: wife }));
    await rate([staffs, family]);
    expect(await codesOf(staffs)).toEqual(['F28']);
    expect(await codesOf(family)).toEqual(['F24', 'F28']);
    expect(codeOf(await administrator.fraud.registerRelated({ staffId: staffIdOf('KH0001'), relation: 'spouse', identityNumber: wife }))).toBe('relation_known');
    expect(codeOf(await administrator.fraud.registerRelated({ staffId: staffIdOf('KH0001'), relation: 'child', identityNumber: '519901197001010000' }))).toBe('bad_check_digit');
    expect(codeOf(await head.fraud.registerRelated({ staffId: staffIdOf('KH0001'), relation: 'child', identityNumber: identityNumber() }))).toBe('not_permitted');
    const related = valueOf(await administrator.fraud.relatedPersons({})).find(({ staffNo }) => staffNo === 'KH0001');
    valueOf(await administrator.fraud.endRelated({ relatedId: related?.id ?? '', reason: '已离婚' }));
    await rate([family]);
    expect(await codesOf(family)).toEqual([]);
  });
  it('rejects who holds a line elsewhere: in another household here, or at another institution', async () => {
    const [elsewhere, familyMember] = [identityNumber(), `member-${next()}`];
    const [there = '', here = '', other = ''] = add({ identityHash: familyMember }, { memberHashes: [familyMember] }, { identityHash: hashOf(elsewhere) });
    addExampleLine(test.core, there);
    await listed('lineElsewhere', `身份证号码\n${elsewhere}`);
    await rate([here, other]);
    expect(await codesOf(here)).toEqual(['F27']);
    expect(await codesOf(other)).toEqual(['F27']);
  });
  it('keeps with each check the rules, what was known, and who asked', async () => {
    const [id = ''] = add({ phone: '13800000077' });
    await rate([id]);
    const stored = test.core.store.reader.prepare<[string], { facts: string; rules_version: string; outcome: string }>('SELECT facts, rules_version, outcome FROM fraud_check WHERE household_id = ?').get(id);
    expect(stored).toMatchObject({ rules_version: 'DEMO-1', outcome: 'pass' });
    expect(JSON.parse(stored?.facts ?? '')).toEqual({ phoneHouseholds: 1, identityValid: true, age: 42, collectedSameDay: 1 });
    expect(await lastCheck(id)).toMatchObject({ point: 'application', outcome: 'pass', wentOn: true, staffName: '何建平', checkedOn: '2026-11-25' });
    expect(eventsOf('fraud.checked').at(-1)).toMatchObject({ point: 'application', households: 1, byOutcome: { pass: 1, review: 0, reject: 0 } });
  });
  it('waits for its review before it is submitted, and goes on when it was cleared', async () => {
    const [id = '', clean = ''] = add({ phone: '13800000010' }, {});
    add({ phone: '13800000010' });
    const { batchId } = await rate([id, clean]);
    const refusal = await manager.credit.submitBatch({ batchId });
    const waiting = await openTask(id);
    expect(refusal).toMatchObject({ ok: false, error: { code: 'fraud_waits', params: { rows: 1, taskNo: waiting?.taskNo } } });
    expect(waiting).toMatchObject({ point: 'application', codes: ['F07'], holds: true, assigneeName: '刘永康', makerName: '何建平', dueOn: '2026-11-26' });
    expect(codeOf(await manager.fraud.decideTask({ taskId: waiting?.id ?? '', result: 'cleared', method: 'phone', conclusion: '自己核实' }))).toBe('maker_is_checker');
    expect(await clear(waiting?.id ?? '')).toMatchObject({ validTo: '2026-11-30' });
    expect(valueOf(await manager.credit.submitBatch({ batchId }))).toEqual({ submitted: 2 });
    expect(valueOf(await head.fraud.tasks({ householdId: id }))).toHaveLength(1);
    expect((await rate([id])).rows[0]).toMatchObject({ outcome: 'accepted', reasonCodes: [] });
  });
  it('lets the rest of a batch go when the row that waits is taken out', async () => {
    const [id = '', clean = ''] = add({ phone: '13800000011' }, {});
    add({ phone: '13800000011' });
    const { batchId } = await rate([id, clean]);
    valueOf(await manager.credit.dropRows({ batchId, householdIds: [id], reason: '待核查' }));
    expect(valueOf(await manager.credit.submitBatch({ batchId }))).toEqual({ submitted: 1 });
  });
  it('asks again when something changed since it was cleared', async () => {
    const [id = ''] = add({ phone: '13800000012' });
    add({ phone: '13800000012' });
    await rate([id]);
    await clear((await openTask(id))?.id ?? '');
    add({ phone: '13800000012' });
    expect((await rate([id])).rows[0]).toMatchObject({ outcome: 'refused' });
  });
});

describe('signing', () => {
  it('is checked once more: a contract with a listed borrower is not signed', async () => {
    const number = identityNumber();
    const [id = ''] = add({ identityHash: hashOf(number) });
    const { batchId } = await rate([id]);
    valueOf(await manager.credit.submitBatch({ batchId }));
    valueOf(await head.credit.decideRows({ batchId, householdIds: [id], decision: 'approve' }));
    const lineId = valueOf(await manager.credit.lines({ householdId: id }))[0]?.id ?? '';
    const papers: string[] = [];
    for (const [kind, subject] of [['inquiryAuthorisation', id], ['costDisclosure', lineId], ['lineContract', lineId]] as const) {
      papers.push(valueOf(await manager.document.generate({ kind, subjectIds: [subject] })).made[0]?.documentId ?? '');
    }
    await listed('enforcement', `身份证号码,原因代码\n${number},SX01`);
    const sign = () => signOnPaper({ maker: manager, checker: head }, papers, '2026-11-25');
    expect(await sign()).toMatchObject({ ok: false, error: { code: 'fraud_rejected', params: { reason: 'AF01', rows: 1 } } });
    expect(await lastCheck(id)).toMatchObject({ point: 'signing', outcome: 'reject', wentOn: false });
    expect(valueOf(await manager.credit.lines({ householdId: id }))[0]).toMatchObject({ status: 'pendingSignature', costDisclosureSigned: false });
  });
});

describe('a draw', () => {
  it('is refused when the borrower came onto a black list after the line was opened, and the line is frozen', async () => {
    const number = identityNumber();
    const [id = ''] = add({ identityHash: hashOf(number) });
    const lineId = addExampleLine(test.core, id);
    expect(await listed('external', `身份证号码\n${number}`)).toMatchObject({ matched: 1 });
    expect(codeOf(await teller.loan.draw(request(lineId)))).toBe('line_frozen');
    valueOf(await head.credit.unfreezeLine({ lineId, reason: '试验' }));
    expect(codeOf(await teller.loan.draw(request(lineId)))).toBe('fraud_rejected');
    expect(await codesOf(id)).toEqual(['F19']);
    expect(valueOf(await teller.loan.counter({ householdId: id })).loans).toEqual([]);
  });
  it('the third of a day waits; cleared by another person, it goes on', async () => {
    const [id = ''] = add({});
    const lineId = addExampleLine(test.core, id);
    valueOf(await teller.loan.draw(request(lineId)));
    valueOf(await teller.loan.draw(request(lineId)));
    expect(codeOf(await teller.loan.draw(request(lineId)))).toBe('fraud_waits');
    const waiting = await openTask(id);
    expect(waiting).toMatchObject({ point: 'draw', codes: ['F20'], assigneeName: '何建平', isOwn: false });
    expect(codeOf(await otherTeller.loan.draw(request(lineId)))).toBe('fraud_waits');
    expect(valueOf(await head.fraud.tasks({ householdId: id }))).toHaveLength(1);
    expect(codeOf(await teller.fraud.tasks({}))).toBe('not_permitted');
    await clear(waiting?.id ?? '', manager);
    valueOf(await teller.loan.draw(request(lineId)));
    expect(codeOf(await teller.loan.draw(request(lineId)))).toBe('fraud_waits');
    expect(valueOf(await head.fraud.tasks({ householdId: id }))).toHaveLength(2);
  });
  it('of the full line straight after a repayment waits', async () => {
    const [id = ''] = add({});
    const lineId = addExampleLine(test.core, id, { limit: 5_000_000 });
    const { loanId } = valueOf(await teller.loan.draw(request(lineId, { amount: 4_000_000 })));
    valueOf(await teller.loan.repay({ loanId, mode: 'principal', amount: 3_000_000 as never }));
    expect(codeOf(await teller.loan.draw(request(lineId, { amount: 4_000_000 })))).toBe('fraud_waits');
    valueOf(await teller.loan.draw(request(lineId, { amount: 1_000_000 })));
  });
  it('to a card of somebody else is refused, by what the counter found', async () => {
    const [id = ''] = add({});
    const lineId = addExampleLine(test.core, id);
    valueOf(await teller.fraud.noteSignals({ householdId: id, channel: 'counter', findings: { payeeIsBorrower: false } }));
    expect(codeOf(await teller.loan.draw(request(lineId)))).toBe('fraud_rejected');
    valueOf(await teller.fraud.noteSignals({ householdId: id, channel: 'counter', findings: { payeeIsBorrower: true } }));
    valueOf(await teller.loan.draw(request(lineId)));
    expect(valueOf(await teller.fraud.signals({ householdId: id }))).toMatchObject([{ findings: { payeeIsBorrower: true } }, { findings: { payeeIsBorrower: false } }]);
    expect(codeOf(await teller.fraud.noteSignals({ householdId: id, channel: 'counter', findings: {} }))).toBe('nothing_noted');
  });
});

describe('a repayment', () => {
  const drawn = async () => {
    const [id = ''] = add({});
    const { loanId } = valueOf(await teller.loan.draw(request(addExampleLine(test.core, id), { amount: 8_000_000 })));
    return { id, loanId };
  };
  it('of 50,000 in cash waits until another person has seen who pays', async () => {
    const { id, loanId } = await drawn();
    const repay = (amount: number) => teller.loan.repay({ loanId, mode: 'tendered', amount: amount as never, channel: 'cash' });
    valueOf(await repay(100_000));
    expect(codeOf(await repay(5_000_000))).toBe('fraud_waits');
    expect(await codesOf(id)).toEqual(['F23']);
    await clear((await openTask(id))?.id ?? '');
    valueOf(await repay(5_000_000));
  });
  it('is taken and looked at afterwards when somebody else pays again', async () => {
    const { id, loanId } = await drawn();
    const payerIdentityNumber = identityNumber();
    for (let time = 0; time < 2; time += 1) {
      valueOf(await teller.fraud.noteSignals({ householdId: id, channel: 'counter', findings: {}, payerIdentityNumber }));
      valueOf(await teller.loan.repay({ loanId, mode: 'tendered', amount: 100_000 as never }));
    }
    expect(await lastCheck(id)).toMatchObject({ outcome: 'review', wentOn: true });
    expect(await openTask(id)).toMatchObject({ codes: ['F21'], holds: false });
  });
  it('is refused at the window of a relative', async () => {
    const number = identityNumber();
    const [id = ''] = add({ identityHash: hashOf(number) });
    const { loanId } = valueOf(await teller.loan.draw(request(addExampleLine(test.core, id))));
    valueOf(await administrator.fraud.registerRelated({ staffId: staffIdOf('GY0001'), relation: 'sibling', identityNumber: number }));
    expect(codeOf(await teller.loan.repay({ loanId, mode: 'tendered', amount: 100_000 as never }))).toBe('fraud_rejected');
    valueOf(await otherTeller.loan.repay({ loanId, mode: 'tendered', amount: 100_000 as never }));
  });
});

describe('a review', () => {
  const waiting = async () => {
    const [id = ''] = add({});
    const lineId = addExampleLine(test.core, id);
    valueOf(await teller.fraud.noteSignals({ householdId: id, channel: 'counter', findings: { phoneChangedHours: 10 } }));
    expect(codeOf(await teller.loan.draw(request(lineId)))).toBe('fraud_waits');
    return { id, lineId, taskId: (await openTask(id))?.id ?? '' };
  };
  it('shows what fired, on which values, and who hangs together with the household', async () => {
    const { id, taskId } = await waiting();
    const detail = valueOf(await manager.fraud.task({ taskId }));
    expect(detail.hits).toEqual([{ code: 'F15', name: '放款手机号72小时内变更或补卡', outcome: 'review', values: [{ name: '手机号变更或补卡至今（小时）', value: 10, unit: 'count' }] }]);
    expect(detail.checks).toHaveLength(1);
    const mine = valueOf(await teller.fraud.householdChecks({ householdId: id }));
    expect(mine[0]).toMatchObject({ outcome: 'review', hits: null });
  });
  it('is seen and answered only by who serves the village', async () => {
    const { id, taskId } = await waiting();
    expect(valueOf(await otherManager.fraud.tasks({}))).toEqual([]);
    expect(codeOf(await otherManager.fraud.task({ taskId }))).toBe('outside_scope');
    expect(codeOf(await otherManager.fraud.decideTask({ taskId, result: 'cleared', method: 'phone', conclusion: '核实' }))).toBe('outside_scope');
    expect(codeOf(await otherManager.fraud.householdChecks({ householdId: id }))).toBe('outside_scope');
    expect(codeOf(await otherManager.fraud.noteSignals({ householdId: id, channel: 'counter', findings: { faceScore: 90 } }))).toBe('outside_scope');
    expect(codeOf(await teller.fraud.decideTask({ taskId, result: 'cleared', method: 'phone', conclusion: '核实' }))).toBe('not_permitted');
  });
  it('is given to another person, never to who made the transaction', async () => {
    const { taskId } = await waiting();
    expect(valueOf(await head.fraud.reviewers({ taskId })).map(({ staffNo }) => staffNo)).toEqual(['FZ0001', 'KH0001']);
    expect(codeOf(await head.fraud.assignTask({ taskId, staffId: staffIdOf('GY0001') }))).toBe('maker_is_checker');
    expect(codeOf(await head.fraud.assignTask({ taskId, staffId: staffIdOf('KH0002') }))).toBe('not_a_reviewer');
    valueOf(await manager.fraud.assignTask({ taskId, staffId: staffIdOf('FZ0001') }));
    expect(valueOf(await head.fraud.task({ taskId }))).toMatchObject({ assigneeName: '刘永康' });
  });
  it('that confirms a fraud stops the household, freezes its line, and proposes it for the black list', async () => {
    const { id, lineId, taskId } = await waiting();
    const { listId } = valueOf(await manager.fraud.decideTask({ taskId, result: 'confirmed', method: 'visit', conclusion: '冒名办理', listReason: 'MM01' }));
    expect(codeOf(await teller.loan.draw(request(lineId)))).toBe('line_frozen');
    expect((await rate([id])).rows[0]).toMatchObject({ outcome: 'refused' });
    expect(await codesOf(id)).toEqual(['F30']);
    const list = valueOf(await head.fraud.lists({})).find((one) => one.id === listId);
    expect(list).toMatchObject({ kind: 'internal', origin: 'task', entries: 1, active: 0, status: 'proposed' });
    valueOf(await head.fraud.decideList({ listId: listId ?? '', decision: 'release' }));
    await rate([id]);
    expect(await codesOf(id)).toEqual(['F19', 'F30']);
    expect(codeOf(await head.fraud.decideTask({ taskId, result: 'cleared', method: 'phone', conclusion: '核实' }))).toBe('task_decided');
    expect(codeOf(await head.fraud.assignTask({ taskId, staffId: staffIdOf('FZ0001') }))).toBe('task_decided');
  });
  it('is looked at again by another person', async () => {
    const { taskId } = await waiting();
    expect(codeOf(await head.fraud.reopenTask({ taskId, reason: '客户申请复核' }))).toBe('task_not_decided');
    valueOf(await manager.fraud.decideTask({ taskId, result: 'confirmed', method: 'phone', conclusion: '可疑' }));
    expect(codeOf(await manager.fraud.reopenTask({ taskId, reason: '客户申请复核' }))).toBe('decided_by_self');
    valueOf(await head.fraud.reopenTask({ taskId, reason: '客户申请复核' }));
    await clear(taskId);
  });
  it('holds for some days, and no longer', async () => {
    const { lineId, taskId } = await waiting();
    await clear(taskId);
    valueOf(await teller.loan.draw(request(lineId)));
    const db = test.core.store.writer;
    writeSetting(db, 'business_date', '2026-12-01');
    expect(codeOf(await teller.loan.draw(request(lineId)))).toBe('fraud_waits');
    writeSetting(db, 'business_date', '2026-11-25');
  });
});

describe('a list', () => {
  const preview = async (text: string) => valueOf(await administrator.fraud.previewList({ ...csv(text), kind: 'fraud' }));
  it('is shown before it goes in, its faults row by row, its numbers only as masks', async () => {
    const [good, twice] = [identityNumber(), identityNumber()];
    const shown = await preview([
      '类型,号码,原因代码,起始日期,截止日期', `身份证,${good},ZP01,2026-01-01,2027-01-01`, `身份证,${twice},ZP01,,`, `身份证,${twice},ZP01,,`,
      '身份证,519901197001010000,ZP01,,', '手机,12345,ZP01,,', '银行卡,abc,ZP01,,', '设备,x,ZP01,,', '护照,E1234567,ZP01,,', `身份证,${identityNumber()},=cmd|'/c calc'!A0,,`,
      `身份证,${identityNumber()},ZP01,昨天,`, `身份证,${identityNumber()},ZP01,2026-05-01,2026-04-30`, '身份证,,ZP01,,', '身份证,5.19901E+17,ZP01,,', '手机,13911112222,ZP01,,',
    ].join('\n'));
    expect(shown.counts).toEqual({ rows: 14, new: 3, listed: 0, rejected: 11 });
    expect(shown.rows.map(({ fault }) => fault?.code ?? null)).toEqual([
      null, null, 'twice_in_file', 'bad_check_digit', 'not_a_phone', 'not_a_bank_card', 'not_a_device', 'unknown_subject', 'bad_reason_code', 'not_a_date', 'dates_reversed',
      'missing_number', 'number_lost_digits', null,
    ]);
    expect(shown.rows[0]).toMatchObject({ subject: 'identity', mask: `5199${'*'.repeat(12)}${good.slice(-2)}`, fromOn: '2026-01-01', toOn: '2027-01-01', outcome: 'new' });
    expect(shown.rows[8]?.reasonCode).toBe('');
    const { listId, entries } = valueOf(await administrator.fraud.proposeList({ previewId: shown.previewId, source: '反诈中心' }));
    expect(entries).toBe(3);
    const kept = test.core.store.reader.prepare('SELECT * FROM watch_entry WHERE list_id = ?').all(listId);
    expect(JSON.stringify(kept)).not.toContain(good);
    expect(JSON.stringify(eventsOf('fraud.listProposed'))).not.toContain(good);
    expect((await preview(`身份证号码\n${good}`)).counts).toMatchObject({ listed: 1, new: 0 });
  });
  it.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0]), 'survey_unreadable'],
    ['an empty file', new Uint8Array(), 'survey_empty'],
    ['a sheet without a known heading', new TextEncoder().encode('甲,乙\n1,2'), 'list_no_header_row'],
    ['more rows than anybody lists', new TextEncoder().encode(`手机号码\n${'1\n'.repeat(100_001)}`), 'list_too_long'],
  ])('of %s is refused', async (_, bytes, code) => {
    expect(codeOf(await administrator.fraud.previewList({ file: { name: 'x.csv', bytes }, kind: 'fraud' }))).toBe(code);
  });
  it('is in force only when another person has released it', async () => {
    const number = identityNumber();
    const [id = ''] = add({ identityHash: hashOf(number) });
    const { previewId } = await preview(`身份证号码\n${number}`);
    const { listId } = valueOf(await administrator.fraud.proposeList({ previewId, source: '反诈中心' }));
    expect(codeOf(await administrator.fraud.proposeList({ previewId, source: '反诈中心' }))).toBe('preview_gone');
    await rate([id]);
    expect(await codesOf(id)).toEqual([]);
    expect(codeOf(await administrator.fraud.decideList({ listId, decision: 'release' }))).toBe('maker_is_checker');
    expect(codeOf(await head.fraud.decideList({ listId, decision: 'refuse' }))).toBe('reason_required');
    expect(codeOf(await manager.fraud.decideList({ listId, decision: 'release' }))).toBe('not_permitted');
    expect(valueOf(await head.fraud.decideList({ listId, decision: 'release' }))).toEqual({ matched: 1 });
    expect(codeOf(await head.fraud.decideList({ listId, decision: 'release' }))).toBe('list_decided');
    await rate([id]);
    expect(await codesOf(id)).toEqual(['F04']);
  });
  it('that is refused names nobody', async () => {
    const number = identityNumber();
    const [id = ''] = add({ identityHash: hashOf(number) });
    const { previewId } = await preview(`身份证号码\n${number}`);
    const { listId } = valueOf(await administrator.fraud.proposeList({ previewId, source: '反诈中心' }));
    valueOf(await head.fraud.decideList({ listId, decision: 'refuse', reason: '来源不明' }));
    await rate([id]);
    expect(await codesOf(id)).toEqual([]);
    expect(valueOf(await head.fraud.listEntries({ listId }))).toMatchObject([{ status: 'refused' }]);
  });
  it('counts from its first day to its last', async () => {
    const [past, future] = [identityNumber(), identityNumber()];
    const [a = '', b = ''] = add({ identityHash: hashOf(past) }, { identityHash: hashOf(future) });
    await listed('fraud', `身份证号码,起始日期,截止日期\n${past},2026-01-01,2026-11-24\n${future},2026-11-26,`);
    await rate([a, b]);
    expect([...await codesOf(a), ...await codesOf(b)]).toEqual([]);
  });
  it('finds a phone, a card, and a member of the family', async () => {
    const member = identityNumber();
    const ids = add({ phone: '13955550001' }, { bankCard: '6231999900001111222' }, { memberHashes: [hashOf(member)] });
    await listed('internal', `身份证号码,手机号码,银行卡号\n${member},,\n,13955550001,\n,,6231 9999 0000 1111 222`);
    await rate(ids);
    expect(await Promise.all(ids.map(codesOf))).toEqual([['F19'], ['F19'], ['F31']]);
  });
  it('loses an entry when two persons say so', async () => {
    const number = identityNumber();
    const [id = ''] = add({ identityHash: hashOf(number) });
    const { listId } = await listed('fraud', `身份证号码\n${number}`);
    const entryId = valueOf(await head.fraud.listEntries({ listId }))[0]?.id ?? 0;
    expect(codeOf(await head.fraud.decideEnding({ entryId, isAgreed: true }))).toBe('entry_ending_not_asked');
    valueOf(await administrator.fraud.askEnding({ entryId, reason: '误列' }));
    expect(codeOf(await administrator.fraud.decideEnding({ entryId, isAgreed: true }))).toBe('maker_is_checker');
    valueOf(await head.fraud.decideEnding({ entryId, isAgreed: false }));
    await rate([id]);
    expect(await codesOf(id)).toEqual(['F04']);
    valueOf(await administrator.fraud.askEnding({ entryId, reason: '误列' }));
    valueOf(await head.fraud.decideEnding({ entryId, isAgreed: true }));
    expect(codeOf(await administrator.fraud.askEnding({ entryId, reason: '误列' }))).toBe('entry_not_active');
    await rate([id]);
    expect(await codesOf(id)).toEqual([]);
  });
  it('may be empty of good rows, and then is none', async () => {
    const { previewId } = await preview('手机号码\n123');
    expect(codeOf(await administrator.fraud.proposeList({ previewId, source: '反诈中心' }))).toBe('nothing_to_list');
  });
});

describe('files from before there were hashes', () => {
  it('get theirs at the first check', async () => {
    const [id = ''] = add({ phone: '13800000090', bankCard: '6231000000000000090', address: '龙潭镇龙潭村3组90号' });
    const db = test.core.store.writer;
    const contacts = () => db.prepare('SELECT * FROM household_contact WHERE household_id = ?').get(id);
    const before = contacts();
    db.prepare('DELETE FROM household_contact WHERE household_id = ?').run(id);
    db.prepare('INSERT INTO household_contact_waiting VALUES (?)').run(id);
    await rate([id]);
    expect(contacts()).toEqual(before);
    expect(db.prepare('SELECT * FROM household_contact_waiting').all()).toEqual([]);
  });
});

describe('verify', () => {
  it('asks every check again and gets the same; an altered one is found', () => {
    const { reader, writer } = test.core.store;
    expect(checkFraudChecks(reader)).toMatchObject({ ok: true, problems: [] });
    expect(() => writer.exec("UPDATE fraud_check SET outcome = 'pass'")).toThrow('kept as it was made');
    writer.exec("DROP TRIGGER fraud_check_no_update; UPDATE fraud_check SET outcome = 'pass' WHERE id = (SELECT max(id) FROM fraud_check WHERE outcome = 'reject')");
    expect(checkFraudChecks(reader)).toMatchObject({ ok: false });
  });
});
