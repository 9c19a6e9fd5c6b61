import { afterEach, describe, expect, it } from 'vitest';
import { codeOf, startTestCore, valueOf, type TestCore } from '../../../tests/support/test-core.ts';
import { verifyChain } from '../store/event-log.ts';

let test: TestCore;
afterEach(() => test.close());

const village = { name: '龙潭村', township: '龙潭镇', managerId: null };

describe('a call', () => {
  it('needs a known operation, valid input, a session and the permission', async () => {
    test = await startTestCore();
    const nobody = test.client();
    const unknown = await test.core.handle({ kind: 'call', callId: '1', clientId: 'x', operation: 'organisation.constructor', input: {} });
    expect(codeOf(unknown)).toBe('unknown_operation');
    expect(codeOf(await nobody.organisation.addVillage(village))).toBe('not_signed_in');
    const teller = await test.signedIn('GY0001');
    expect(codeOf(await teller.organisation.addVillage(village))).toBe('not_permitted');
    const administrator = await test.signedIn('GL0001');
    const invalid = await administrator.organisation.addVillage({ ...village, name: '' });
    expect(invalid).toMatchObject({ ok: false, error: { code: 'invalid_input', field: 'name' } });
  });

  it('is refused while the screen is locked', async () => {
    test = await startTestCore();
    const teller = await test.signedIn('GY0001');
    valueOf(await teller.organisation.lock({}));
    expect(codeOf(await teller.organisation.staff({}))).toBe('session_locked');
    expect(codeOf(await teller.organisation.unlock({ password: 'wrong' }))).toBe('wrong_password');
    valueOf(await teller.organisation.unlock({ password: 'demo-2026' }));
    expect(valueOf(await teller.organisation.staff({}))).toHaveLength(20);
  });
});

describe('a command', () => {
  it('is done once per id, and the id serves nothing else', async () => {
    test = await startTestCore();
    const administrator = await test.signedIn('GL0001');
    const first = valueOf(await administrator.organisation.addVillage(village, 'command-1'));
    expect(valueOf(await administrator.organisation.addVillage(village, 'command-1'))).toEqual(first);
    expect(codeOf(await administrator.organisation.addVillage({ ...village, name: '黄泥村' }, 'command-1'))).toBe('command_id_reused');
    expect(codeOf(await administrator.organisation.addVillage(village, 'command-2'))).toBe('village_exists');
    const other = await test.signedIn('FZ0001');
    expect(valueOf(await other.audit.events({ limit: 10, type: 'organisation.villageAdded' }))).toHaveLength(1);
  });

  it('leaves nothing behind when it is refused', async () => {
    test = await startTestCore();
    const administrator = await test.signedIn('GL0001');
    const before = verifyChain(test.core.store.reader);
    expect(codeOf(await administrator.organisation.addVillage({ ...village, managerId: '01890000-0000-7000-8000-000000000000' }))).toBe('not_a_customer_manager');
    expect(verifyChain(test.core.store.reader)).toEqual(before);
    expect(valueOf(await administrator.organisation.villages({}))).toEqual([]);
  });

  it('keeps the count of failed sign-ins and locks after five', async () => {
    test = await startTestCore();
    const client = test.client();
    for (let left = 4; left >= 0; left -= 1) {
      expect(await client.organisation.signIn({ staffNo: 'GY0001', password: 'guess' })).toMatchObject({ ok: false, error: { code: 'wrong_password', params: { left } } });
    }
    expect(codeOf(await client.organisation.signIn({ staffNo: 'GY0001', password: 'demo-2026' }))).toBe('account_locked');
    const administrator = await test.signedIn('GL0001');
    const teller = valueOf(await administrator.organisation.staff({})).find(({ staffNo }) => staffNo === 'GY0001');
    expect(teller?.isLocked).toBe(true);
    valueOf(await administrator.organisation.setStaffActive({ staffId: teller?.id ?? '', isActive: true }));
    valueOf(await client.organisation.signIn({ staffNo: 'GY0001', password: 'demo-2026' }));
  });
});

describe('the event log', () => {
  it('cannot be changed or shortened', async () => {
    test = await startTestCore();
    const { writer } = test.core.store;
    expect(() => writer.exec("UPDATE business_event SET payload = '{}'")).toThrow('append-only');
    expect(() => writer.exec('DELETE FROM business_event')).toThrow('append-only');
  });

  it('shows the row at which somebody with a file editor changed it', async () => {
    test = await startTestCore();
    await test.signedIn('GY0001');
    await test.signedIn('FZ0001');
    const { writer } = test.core.store;
    writer.exec(`DROP TRIGGER business_event_no_update; UPDATE business_event SET payload = '{"staffId":"x"}' WHERE branch_seq = 2`);
    expect(verifyChain(writer)).toMatchObject({ brokenAt: 2 });
  });

  it('is whole after work, as verify says', async () => {
    test = await startTestCore();
    const auditor = await test.signedIn('SJ0001');
    const { events } = valueOf(await auditor.audit.verify({}));
    await test.signedIn('GY0001');
    expect(valueOf(await auditor.audit.verify({}))).toMatchObject({ ok: true, events: events + 1 });
  });
});
