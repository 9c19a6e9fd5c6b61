import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addExampleHouseholds, addExampleVillage } from '../../../tests/support/example-households.ts';
import { addExampleLine } from '../../../tests/support/example-lines.ts';
import { codeOf, startTestCore, valueOf, type TestCore } from '../../../tests/support/test-core.ts';
import type { BranchApi } from '../contract/index.ts';
import { businessDate } from '../kernel/business-date.ts';
import { writeSetting } from '../store/settings.ts';

let test: TestCore;
let manager: BranchApi;
let other: BranchApi;
let teller: BranchApi;
let head: BranchApi;
let loanId: string;
let colleague: string;
let clock = '2026-03-05T10:00';
const NOTE = '本人称下月卖猪后归还全部欠款';

beforeEach(async () => {
  clock = '2026-03-05T10:00';
  test = await startTestCore({ now: () => Date.parse(`${clock}:00+08:00`) });
  const [householdId = ''] = addExampleHouseholds(test.core, addExampleVillage(test.core, '龙潭村', 'KH0001'), [{ headName: '张德全' }]);
  const lineId = addExampleLine(test.core, householdId);
  writeSetting(test.core.store.writer, 'business_date', '2026-03-05');
  manager = await test.signedIn('KH0001');
  other = await test.signedIn('KH0002');
  teller = await test.signedIn('GY0001');
  head = await test.signedIn('FZ0001');
  ({ loanId } = valueOf(await teller.loan.draw({ lineId, amount: 5_000_000, purpose: 'A01', termMonths: 12, method: 'Q_INT' })));
  colleague = valueOf(await manager.collection.colleagues({})).find(({ name }) => name === '罗晓琴')?.staffId ?? '';
});
afterEach(() => test.close());

/** Interest is due on March 21st and not paid. */
const open = async (date: string) => {
  clock = `${date}T10:00`;
  valueOf(await head.workday.dayEnd({ openOn: businessDate(date) }));
};
const tasks = async () => valueOf(await manager.collection.tasks({}));
const theTask = async () => (await tasks())[0];
const begin = async (method: 'phone' | 'visit' = 'phone') =>
  valueOf(await manager.collection.startContact({ taskId: (await theTask())?.id ?? '', method, person: 'borrower', secondStaffId: method === 'visit' ? colleague : null })).contactId;
const tell = async (input: Partial<Parameters<BranchApi['collection']['recordResult']>[0]> & { result: 'promise' | 'noAnswer' | 'dispute' | 'refused' | 'nobodyHome' }, method: 'phone' | 'visit' = 'phone') =>
  valueOf(await manager.collection.recordResult({ contactId: await begin(method), note: NOTE, ...input }));

describe('tasks', () => {
  it('follow the days overdue, one open at a time, to who serves the village', async () => {
    await open('2026-03-22');
    expect(await tasks()).toEqual([]);
    await open('2026-03-23');
    expect(await tasks()).toMatchObject([{ step: 'M0', method: 'sms', daysOverdue: 2, assigneeName: '何建平', assignedBy: 'territory', dueInterest: 11_889 }]);
    await open('2026-03-25');
    expect(await tasks()).toMatchObject([{ step: 'M1a', method: 'phone' }]);
    expect(valueOf(await manager.statistics.home({})).cards.find(({ key }) => key === 'tasksToDo')).toEqual({ key: 'tasksToDo', count: 1, amount: null });
    await open('2026-04-21');
    expect(await tasks()).toMatchObject([{ step: 'M2', method: 'visit', needsTwo: true, headJoins: true, letter: 'collectionLetter' }]);
    expect(valueOf(await manager.collection.tasks({ isClosed: true })).every(({ status, closeReason }) => status === 'cancelled' && closeReason === 'superseded')).toBe(true);
  });
  it('end when the arrears are paid, and what came in is the collector’s', async () => {
    await open('2026-03-25');
    valueOf(await teller.loan.repay({ loanId, mode: 'tendered', amount: 50_000 }));
    expect(await tasks()).toEqual([]);
    expect(valueOf(await manager.collection.figures({ from: businessDate('2026-03-01'), to: businessDate('2026-03-31') }))).toMatchObject([{ name: '何建平', recovered: 50_000 }]);
  });
  it('go to somebody else by the head alone', async () => {
    await open('2026-03-25');
    const taskId = (await theTask())?.id ?? '';
    expect(codeOf(await manager.collection.assign({ taskIds: [taskId], staffId: colleague }))).toBe('not_permitted');
    expect(codeOf(await other.collection.task({ taskId }))).toBe('outside_scope');
    valueOf(await head.collection.assign({ taskIds: [taskId], staffId: colleague }));
    expect(valueOf(await other.collection.task({ taskId })).task.assignedBy).toBe('person');
    expect(codeOf(await manager.collection.startContact({ taskId, method: 'phone', person: 'borrower' }))).toBe('not_own_task');
    expect(codeOf(await head.collection.assign({ taskIds: [taskId], staffId: '01999999-0000-7000-8000-000000000000' }))).toBe('not_a_worker');
  });
  it('by SMS are sent together, by day only, once', async () => {
    await open('2026-03-23');
    const taskIds = [(await theTask())?.id ?? ''];
    clock = '2026-03-23T22:00';
    expect(codeOf(await manager.collection.sendSms({ taskIds }))).toBe('outside_contact_hours');
    clock = '2026-03-23T21:59';
    expect(valueOf(await manager.collection.sendSms({ taskIds }))).toEqual({ sent: 1 });
    expect(valueOf(await manager.message.outbox({})).filter(({ template }) => template === 'collectionReminder')).toHaveLength(1);
    expect(codeOf(await manager.collection.sendSms({ taskIds }))).toBe('task_closed');
    await open('2026-03-25');
    expect(codeOf(await manager.collection.sendSms({ taskIds: [(await theTask())?.id ?? ''] }))).toBe('task_not_sms');
  });
});

describe('a contact', () => {
  it('is begun in hours, one after the other, and so often a day', async () => {
    await open('2026-03-25');
    const taskId = (await theTask())?.id ?? '';
    const call = { taskId, method: 'phone', person: 'borrower' } as const;
    clock = '2026-03-25T07:59';
    expect(codeOf(await manager.collection.startContact(call))).toBe('outside_contact_hours');
    clock = '2026-03-25T08:00';
    const { contactId } = valueOf(await manager.collection.startContact(call));
    expect(codeOf(await manager.collection.startContact(call))).toBe('contact_not_finished');
    expect(codeOf(await other.collection.recordResult({ contactId, result: 'noAnswer' }))).toBe('not_own_task');
    expect(valueOf(await manager.collection.recordResult({ contactId, result: 'noAnswer' }))).toEqual({ taskStatus: 'open' });
    expect(codeOf(await manager.collection.recordResult({ contactId, result: 'noAnswer' }))).toBe('contact_finished');
    for (let call2 = 0; call2 < 5; call2 += 1) await tell({ result: 'noAnswer', note: '' });
    expect(codeOf(await manager.collection.startContact(call))).toBe('contact_limit_dialled');
    expect(codeOf(await manager.collection.startContact({ ...call, method: 'visit' }))).toBe('second_person_missing');
  });
  it('stops on a dispute until the head has settled it', async () => {
    await open('2026-03-25');
    await tell({ result: 'dispute' });
    expect(codeOf(await manager.collection.settleDispute({ loanId, reason: '已核对账目' }))).toBe('not_permitted');
    await open('2026-04-25');
    expect(await tasks()).toEqual([]);
    valueOf(await head.collection.settleDispute({ loanId, reason: '已核对账目' }));
    expect(codeOf(await head.collection.settleDispute({ loanId, reason: '已核对账目' }))).toBe('not_disputed');
    await open('2026-04-26');
    expect(await tasks()).toHaveLength(1);
  });
  it('that nobody answers on three days becomes a visit, and nobody at home is a warning', async () => {
    await open('2026-03-25');
    for (const date of ['2026-03-26', '2026-03-27']) {
      await tell({ result: 'noAnswer', note: '' });
      await open(date);
    }
    expect(await tell({ result: 'noAnswer', note: '' })).toEqual({ taskStatus: 'done' });
    expect(await theTask()).toMatchObject({ method: 'visit', reason: 'unreachable' });
    await tell({ result: 'nobodyHome', note: '' }, 'visit');
    expect((await theTask())?.isLost).toBe(true);
    expect(valueOf(await manager.monitoring.orders({})).flatMap(({ ruleCodes }) => ruleCodes)).toContain('W14');
  });
});

describe('a promise', () => {
  const promise = (amount: number, dueOn: string) => tell({ result: 'promise', promise: { dueOn: businessDate(dueOn), amount } });
  it('that is kept closes the case and counts', async () => {
    await open('2026-03-25');
    await promise(20_000, '2026-03-30');
    valueOf(await teller.loan.repay({ loanId, mode: 'tendered', amount: 20_000 }));
    await open('2026-04-01');
    expect(valueOf(await head.collection.figures({ from: businessDate('2026-03-01'), to: businessDate('2026-04-30') }))).toMatchObject([{ promisesDue: 1, promisesKept: 1, dialled: 1, connected: 1 }]);
  });
  it('that is broken brings the next stronger method the day after', async () => {
    await open('2026-03-25');
    await promise(20_000, '2026-03-28');
    await open('2026-03-28');
    expect(await tasks()).toEqual([]);
    await open('2026-03-29');
    expect(await theTask()).toMatchObject({ method: 'visit', reason: 'brokenPromise', brokenPromises: 1 });
  });
});

describe('letters and the limitation', () => {
  const letter = async () => valueOf(await manager.document.generate({ kind: 'collectionLetter', subjectIds: [loanId] })).made[0]?.documentId ?? '';
  it('a letter’s delivery is recorded, and a signed one restarts the three years', async () => {
    await open('2026-04-25');
    const { id: taskId, limitationUntil } = (await theTask()) ?? { id: '', limitationUntil: '' };
    expect(limitationUntil).toBe('2029-03-21');
    const delivery = { documentId: await letter(), method: 'inPerson', signedBy: 'refused', deliveredOn: businessDate('2026-04-25'), secondStaffId: colleague } as const;
    expect(codeOf(await manager.collection.recordDelivery({ ...delivery, secondStaffId: null }))).toBe('second_person_missing');
    expect(codeOf(await manager.collection.recordDelivery({ ...delivery, deliveredOn: businessDate('2026-04-26') }))).toBe('delivery_date_wrong');
    valueOf(await manager.collection.recordDelivery(delivery));
    expect((await theTask())?.limitationUntil).toBe('2029-03-21');
    valueOf(await manager.collection.recordDelivery({ ...delivery, signedBy: 'borrower' }));
    expect(codeOf(await manager.collection.recordDelivery({ ...delivery, signedBy: 'borrower' }))).toBe('already_signed');
    expect((await theTask())?.limitationUntil).toBe('2029-04-25');
    expect(valueOf(await manager.collection.task({ taskId })).letters).toMatchObject([{ signedBy: 'refused' }, { signedBy: 'borrower', deliveryMethod: 'inPerson' }]);
  });
  it('only letters are delivered', async () => {
    await open('2026-04-25');
    const documentId = valueOf(await teller.document.generate({ kind: 'drawNote', subjectIds: [loanId] })).made[0]?.documentId ?? '';
    expect(codeOf(await manager.collection.recordDelivery({ documentId, method: 'post', signedBy: 'nobody', deliveredOn: businessDate('2026-04-25') }))).toBe('not_a_letter');
  });
  it('an end that comes near brings a task with a letter, at each alarm', async () => {
    await open('2026-04-25');
    test.core.store.writer.prepare("UPDATE collection_case SET limitation_from = '2023-08-01'").run();
    await open('2026-04-26');
    expect(await theTask()).toMatchObject({ reason: 'limitation', letter: 'collectionLetter', limitationAlarm: 180, method: 'visit' });
    await open('2026-07-10');
    expect((await theTask())?.limitationAlarm).toBe(30);
  });
});
