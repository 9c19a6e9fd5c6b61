/** A device that was put back to an old backup gets its own later events from the hub, and loses nothing. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../../src/core/store/event-log.ts';
import { watchedTables } from '../../src/core/store/row-capture.ts';
import { valueOf } from '../support/test-core.ts';
import { draw, enrol, reopen, startTestBranch, startTestHub, type TestBranch, type TestHub } from '../support/test-hub.ts';

let hub: TestHub;
beforeAll(async () => { hub = await startTestHub(); });
afterAll(() => hub.close());

/** Every row of the branch's state, table by table. */
function stateOf(branch: TestBranch): Record<string, unknown[]> {
  const db = branch.core.store.writer;
  return Object.fromEntries(watchedTables(db).map(({ name, keyColumns }) =>
    [name, db.prepare(`SELECT * FROM "${name}" ORDER BY ${keyColumns.map((column) => `"${column}"`).join(', ')}`).all()]));
}

const files = (folder: string) => ({ store: join(folder, 'branch.store'), backup: join(folder, 'old.store') });

/** An enrolled branch with work before the backup and after it, closed, the old backup in the place of its store. */
async function branchWithOldBackup(): Promise<{ branch: TestBranch; before: Record<string, unknown[]>; last: number }> {
  const branch = await startTestBranch(hub);
  await enrol(branch, hub);
  const { loanId } = valueOf(await draw(branch, 2_000_000));
  await branch.core.sync.run();
  const { store, backup } = files(branch.folder);
  await branch.core.close();
  cpSync(store, backup);
  const later = await reopen(branch, {});
  valueOf(await draw(later, 1_000_000));
  valueOf(await later.teller.loan.repay({ loanId, mode: 'principal', amount: 500_000, channel: 'cash' }));
  const head = await later.signedIn('FZ0001');
  valueOf(await head.credit.freezeLine({ lineId: later.lineId, reason: '核实用途' }));
  expect(await later.core.sync.run({ withComparison: true })).toBeNull();
  const before = stateOf(later);
  const last = valueOf(await later.teller.sync.status({})).acknowledged;
  await later.core.close();
  cpSync(backup, store);
  return { branch: later, before, last };
}

/** What signing in changes by itself is no loss. */
function withoutSignIns(state: Record<string, unknown[]>): Record<string, unknown[]> {
  return { ...state, staff: [] };
}

describe('an old backup in the place of the store', () => {
  it('is noticed at the next meeting, and the later work comes back row by row', async () => {
    const { branch, before, last } = await branchWithOldBackup();
    const restored = await reopen(branch, { isSigningIn: false });
    expect(stateOf(restored)['loan']).toHaveLength(1);
    expect(await restored.core.sync.run({ withComparison: true })).toBeNull();
    expect(withoutSignIns(stateOf(restored))).toEqual(withoutSignIns(before));
    expect(restored.core.store.reader.prepare('SELECT count(*) AS n FROM forked_event').get()).toEqual({ n: 0 });
    expect(restored.core.store.reader.prepare<[number], { type: string }>('SELECT type FROM business_event WHERE branch_seq = ?').get(last + 1)).toEqual({ type: 'sync.restored' });
    expect(verifyChain(restored.core.store.writer).brokenAt).toBeNull();
    await restored.close();
  });

  it('that was worked on goes back to the hub’s continuation; the work in between is kept for a person', async () => {
    const { branch, before } = await branchWithOldBackup();
    const restored = await reopen(branch, { isCut: true });
    valueOf(await draw(restored, 300_000)); // another receipt under the same number as the later one
    restored.network.isCut = false;
    expect(await restored.core.sync.run({ withComparison: true })).toBeNull();
    expect(withoutSignIns(stateOf(restored))).toEqual(withoutSignIns(before));
    const teller = await restored.signedIn('GY0001');
    expect(valueOf(await teller.sync.matters({ isOpenOnly: true }))).toEqual(expect.arrayContaining([
      expect.objectContaining({ kind: 'setAside', about: 'loan.drawn', amount: 300_000, handledOn: null }),
    ]));
    const head = await restored.signedIn('FZ0001');
    const matter = valueOf(await head.sync.matters({ isOpenOnly: true })).find(({ about }) => about === 'loan.drawn')!;
    valueOf(await head.sync.handleSetAside({ id: matter.id, note: '款项未付，作废' }));
    const { rows } = (await hub.running.hub.db.execute(`SELECT count(*)::int AS n FROM forked_event WHERE legal_entity_id = '519901' AND branch_id = '${branch.code}'` as never)) as unknown as { rows: { n: number }[] };
    expect(rows[0]?.n).toBeGreaterThan(0);
    expect(verifyChain(restored.core.store.writer).brokenAt).toBeNull();
    valueOf(await head.credit.unfreezeLine({ lineId: restored.lineId, reason: '已核实' }));
    const loanId = (before['loan']![0] as { id: string }).id;
    valueOf(await restored.teller.loan.repay({ loanId, mode: 'principal', amount: 100_000, channel: 'cash' })); // and work goes on
    expect(await restored.core.sync.run({ withComparison: true })).toBeNull();
    await restored.close();
  });
});

describe('a connection that is cut', () => {
  it.each(['before the batch arrives', 'before its answer arrives'])('%s: the next meeting goes on where it stood', async (moment) => {
    const branch = await startTestBranch(hub);
    await enrol(branch, hub);
    valueOf(await draw(branch, 2_000_000));
    branch.network.cut = moment === 'before the batch arrives' ? 'request' : 'answer';
    branch.network.cutPath = '/v1/events';
    expect(await branch.core.sync.run()).toBe('hub_unreachable');
    expect(valueOf(await branch.teller.sync.status({})).waiting).toBeGreaterThan(0);
    branch.network.cutPath = null;
    expect(await branch.core.sync.run({ withComparison: true })).toBeNull();
    expect(valueOf(await branch.teller.sync.status({}))).toMatchObject({ waiting: 0, lastFault: null });
    await branch.close();
  });
});
