import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addExampleHouseholds, addExampleVillage } from '../../../tests/support/example-households.ts';
import { codeOf, startTestCore, valueOf, type TestCore } from '../../../tests/support/test-core.ts';
import type { BranchApi } from '../contract/index.ts';
import { salutation, smsTemplates, smsText, type SmsTemplate } from './sms-templates.ts';

const places = { lender: '示范县农村商业银行', branch: '龙潭支行', salutation: '欧阳女士', amount: '100000', months: '36', date: '2026-11-25', dueDate: '2027-11-25', interest: '1354.86', rate: '4.90', tail: '0012', code: '······', minutes: '5' };

describe('SMS', () => {
  it.each(Object.keys(smsTemplates) as SmsTemplate[])('%s has all its places, no link and at most two parts', (template) => {
    const text = smsText(template, places);
    expect(text).not.toMatch(/[{}]|https?:|www\./);
    expect([...text].length).toBeLessThanOrEqual(134);
  });
  it('is not sent with a hole in it', () => expect(() => smsText('drawn', { ...places, rate: '' })).toThrow('rate'));
  it('greets by surname', () => {
    expect(salutation('张德全', 'male')).toBe('张先生');
    expect(salutation('欧阳秀', 'female')).toBe('欧阳女士');
    expect(salutation('司马', 'male')).toBe('司先生');
  });
});

describe('a message that failed', () => {
  let test: TestCore;
  let manager: BranchApi;
  let head: BranchApi;
  let householdId: string;
  beforeAll(async () => {
    test = await startTestCore();
    [householdId = ''] = addExampleHouseholds(test.core, addExampleVillage(test.core, '龙潭村', 'KH0001'), [{}]);
    manager = await test.signedIn('KH0001');
    head = await test.signedIn('FZ0001');
    const { batchId } = valueOf(await manager.credit.runRating({ householdIds: [householdId] }));
    valueOf(await manager.credit.submitBatch({ batchId }));
    valueOf(await head.credit.decideRows({ batchId, householdIds: [householdId], decision: 'approve' }));
  });
  afterAll(() => test.close());
  const first = async () => valueOf(await manager.message.outbox({}))[0];

  it('waits again once there is a number, by whoever keeps the file, once', async () => {
    const messageId = (await first())?.id ?? '';
    expect((await first())?.status).toBe('failed');
    expect(codeOf(await manager.message.requeue({ messageId }))).toBe('no_phone_number');
    const { revision } = valueOf(await manager.household.detail({ householdId }));
    valueOf(await manager.household.editContact({ householdId, revision, phone: '13900001111' }));
    expect(codeOf(await head.message.requeue({ messageId }))).toBe('not_permitted');
    valueOf(await manager.message.requeue({ messageId }));
    expect((await first())?.status).toBe('queued');
    expect(codeOf(await manager.message.requeue({ messageId }))).toBe('message_not_failed');
  });
  it('of another manager’s village stays where it is', async () => {
    const other = await test.signedIn('KH0002');
    expect(codeOf(await other.message.requeue({ messageId: (await first())?.id ?? '' }))).toBe('outside_scope');
  });
});
