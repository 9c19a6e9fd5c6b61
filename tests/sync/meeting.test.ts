/** One branch and one hub: enrolment, events up, and both sides equal. */
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, valueOf } from '../support/test-core.ts';
import { codeFor, draw, enrol, startTestBranch, startTestHub, type TestBranch, type TestHub } from '../support/test-hub.ts';

let hub: TestHub;
let branch: TestBranch;
beforeAll(async () => { hub = await startTestHub(); });
afterAll(() => hub.close());
beforeEach(async () => { branch = await startTestBranch(hub); });
afterEach(() => branch.close());

const compared = async () => valueOf(await branch.teller.sync.compare({}));
const status = async () => valueOf(await branch.teller.sync.status({}));
const meet = (options = {}) => branch.core.sync.run(options);

describe('a meeting', () => {
  it('brings the whole branch up, and every command after it; both sides stay equal', async () => {
    expect(await status()).toMatchObject({ state: 'alone', waiting: 0 });
    const { loanId } = valueOf(await draw(branch, 1_000_000));
    expect(await enrol(branch, hub)).toBeNull();
    expect(await status()).toMatchObject({ state: 'enrolled', waiting: 0, lastFault: null, toHandle: 0 });
    expect(await compared()).toEqual(expect.arrayContaining([expect.objectContaining({ table: 'loan', branchRows: 1, hubRows: 1, branchSum: 1_000_000, hubSum: 1_000_000, isEqual: true })]));

    valueOf(await branch.teller.loan.repay({ loanId, mode: 'principal', amount: 250_000, channel: 'cash' }));
    expect((await status()).waiting).toBeGreaterThan(0);
    expect(codeOf(await branch.teller.sync.compare({}))).toBe('events_waiting');
    expect(await meet({ withComparison: true })).toBeNull();
    const tables = await compared();
    expect(tables.map(({ table }) => table)).toEqual(['household', 'credit_line', 'loan', 'loan_event', 'loan_posting', 'journal_entry', 'journal_line']);
    for (const table of tables) expect(table).toMatchObject({ isEqual: true, hubRows: table.branchRows });
  });

  it('writes nothing when nothing happened', async () => {
    await enrol(branch, hub);
    const { acknowledged } = await status();
    await meet();
    expect(await status()).toMatchObject({ acknowledged, waiting: 0 });
  });

  it('notices a projection that was altered', async () => {
    valueOf(await draw(branch, 1_000_000));
    await enrol(branch, hub);
    await hub.running.hub.db.execute(sql`UPDATE loan SET outstanding = outstanding - 1 WHERE legal_entity_id = '519901' AND branch_id = ${branch.code}`);
    expect((await compared()).filter(({ isEqual }) => !isEqual)).toEqual([expect.objectContaining({ table: 'loan', branchSum: 1_000_000, hubSum: 1_000_000 })]);
    expect(await meet({ withComparison: true })).toBe('tables_differ');
  });

  it('carries no name, number or address in the clear', async () => {
    await enrol(branch, hub);
    const { db } = hub.running.hub;
    const texts = JSON.stringify([
      await db.execute(sql`SELECT * FROM branch_event`), await db.execute(sql`SELECT * FROM event_rows`), await db.execute(sql`SELECT * FROM branch_row`),
      await db.execute(sql`SELECT * FROM household`),
    ]);
    const { head_name: name } = branch.core.store.reader.prepare<[], { head_name: string }>('SELECT head_name FROM household').get()!;
    // The example's identity number, its mask, its household's name, a member of the staff.
    expect(['51990119840312', '5199***', name, '杨雪梅'].filter((text) => texts.includes(text))).toEqual([]);
    expect(texts.includes(branch.lineId)).toBe(true);
  });
});

describe('a device', () => {
  it('is enrolled once with a code, and not with a wrong, used or foreign one', async () => {
    const administrator = await branch.signedIn('GL0001');
    const tryCode = async (code: string) => {
      valueOf(await administrator.sync.enrol({ hubUrl: hub.address, code }));
      return meet();
    };
    expect(codeOf(await branch.teller.sync.enrol({ hubUrl: hub.address, code: '519901-0000' }))).toBe('not_permitted');
    expect(codeOf(await administrator.sync.enrol({ hubUrl: 'http://example.org', code: '519901-0000' }))).toBe('hub_url_unsafe');
    expect(codeOf(await administrator.sync.start({}))).toBe('not_enrolled');
    expect(await tryCode('519901-AAAA-BBBB')).toBe('code_wrong');
    expect(await status()).toMatchObject({ state: 'refused', refusal: 'code_wrong' });
    await hub.admin('PUT', '/branches/51990199', { name: '双河支行' });
    expect(await tryCode(await codeFor(hub, '51990199'))).toBe('code_wrong');
    const code = await codeFor(hub, branch.code);
    expect(await tryCode(code)).toBeNull();
    expect(codeOf(await administrator.sync.enrol({ hubUrl: hub.address, code }))).toBe('already_enrolled');
    const another = await startTestBranch(hub, { deviceId: 'second-device' });
    another.core.store.writer.prepare("UPDATE organisation_unit SET code = ? WHERE level = 'branch'").run(branch.code);
    expect(await enrol({ ...another, code: branch.code }, hub)).toBe('branch_has_device');
    await another.close();
  });

  it('opens nothing any more once it is revoked', async () => {
    await enrol(branch, hub);
    await hub.admin('POST', `/branches/${branch.code}/devices/test-device/revocation`, { reason: '丢失' });
    expect(codeOf(await draw(branch, 1_000_000))).toBe('device_revoked');
    expect(await meet()).toBe('device_revoked');
    expect(await status()).toMatchObject({ lastFault: 'device_revoked' });
  });
});
