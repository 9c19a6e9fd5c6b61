/**
 * Takes a branch's events in: in order, each number once, the chain checked, a batch whole or not at all.
 *
 * The projections move on only where a command ends, so what the hub shows or gives back is always a state that the
 * branch itself once had.
 */
import { and, eq, gt, inArray, lt } from 'drizzle-orm';
import type { Batch, Position, Verdict, WireEvent } from '../core/contract/hub-protocol.ts';
import { GENESIS, hashOf } from '../core/store/event-hash.ts';
import { sha256 } from '../core/sync/wire.ts';
import type { Database } from './database.ts';
import { contract } from '../core/contract/index.ts';
import type { BranchKey, Hub } from './hub.ts';
import { judge } from './judge.ts';
import { project } from './project.ts';
import { HubRefusal } from './refusal.ts';
import { branch, branchEvent, eventRows, eventVerdict, reservation } from './schema.ts';

/** Areas of the core whose events this hub understands, those without a contract of their own beside it, and the version up to which. */
const KNOWN_AREAS = new Set([...Object.keys(contract), 'accounting', 'store', 'demo']);
const KNOWN_VERSION = 9;
export const ROWS_WRITTEN = 'store.rowsWritten';
const AT_ONCE = 300;

type BranchRecord = typeof branch.$inferSelect;

/** The branch's own record, or a refusal: no device comes here that was not enrolled for one. */
export async function branchOf(db: Database, { legalEntityId, branchId }: BranchKey): Promise<BranchRecord> {
  const [found] = await db.select().from(branch).where(and(eq(branch.legalEntityId, legalEntityId), eq(branch.branchId, branchId)));
  if (!found) throw new HubRefusal(404, 'branch_unknown');
  return found;
}

export async function positionOf(hub: Hub, key: BranchKey): Promise<Position> {
  const { acknowledgedSeq, lastHash, completeSeq } = await branchOf(hub.db, key);
  return { acknowledged: acknowledgedSeq, hash: lastHash, complete: completeSeq, hubTime: hub.now() };
}

/** @throws HubRefusal `sequence_fork`, `sequence_gap`, `chain_broken`, `event_type_unknown`: the queue stands, and an alarm is kept. */
export async function takeBatch(hub: Hub, key: BranchKey, batch: Batch): Promise<Position & { verdicts: Verdict[] }> {
  try {
    const verdicts = await hub.db.transaction((tx) => takeInto(hub, tx as Database, key, batch));
    for (const { verdict } of verdicts) hub.metrics.events.inc({ legal_entity: key.legalEntityId, verdict });
    return { ...(await positionOf(hub, key)), verdicts };
  } catch (error) {
    if (error instanceof HubRefusal) await raiseAlarm(hub, key, error);
    throw error;
  }
}

async function raiseAlarm(hub: Hub, { legalEntityId, branchId }: BranchKey, { code, params }: HubRefusal): Promise<void> {
  hub.metrics.alarms.inc({ legal_entity: legalEntityId, code });
  await hub.db.update(branch).set({ alarmCode: code, alarmSeq: Number(params['seq'] ?? 0) })
    .where(and(eq(branch.legalEntityId, legalEntityId), eq(branch.branchId, branchId)));
}

async function takeInto(hub: Hub, tx: Database, key: BranchKey, batch: Batch): Promise<Verdict[]> {
  const ofBranch = and(eq(branch.legalEntityId, key.legalEntityId), eq(branch.branchId, key.branchId));
  const [record] = await tx.select().from(branch).where(ofBranch).for('update');
  if (!record) throw new HubRefusal(404, 'branch_unknown');
  const start = await dropUnsoundTail(tx, key, record, batch.events);
  const { fresh, known } = await sortOut(tx, key, start, batch.events);
  await keepEvents(hub, tx, key, fresh);
  const last = fresh.at(-1);
  const acknowledgedSeq = last?.branch_seq ?? start.acknowledgedSeq;
  const isSound = batch.isComplete && last !== undefined;
  await tx.update(branch).set({
    acknowledgedSeq, lastHash: last?.hash ?? start.lastHash, completeSeq: isSound ? acknowledgedSeq : record.completeSeq, lastSeenAt: hub.now(), alarmCode: null, alarmSeq: null,
  }).where(ofBranch);
  if (isSound) {
    const sound = fresh[0]!.branch_seq === record.completeSeq + 1 ? fresh : await eventsBetween(tx, key, record.completeSeq, acknowledgedSeq);
    await project(tx, key, sound);
    await judge(hub, tx, key, sound);
  }
  if (batch.isDrained) await releaseUnused(tx, key, batch.startedAt);
  return verdictsOf(tx, key, [...known.map((seq) => ({ seq, isKnown: true })), ...fresh.map((event) => ({ seq: event.branch_seq, isKnown: false }))]);
}

interface Start {
  readonly acknowledgedSeq: number;
  readonly lastHash: string;
}

/**
 * A command cut off in the middle, whose device was then restored from before it, never was: its place may be taken.
 * What is complete never gives way.
 */
async function dropUnsoundTail(tx: Database, key: BranchKey, record: BranchRecord, events: readonly WireEvent[]): Promise<Start> {
  const first = events[0];
  if (!first || record.acknowledgedSeq === record.completeSeq || first.branch_seq !== record.completeSeq + 1) return record;
  const after = and(eq(branchEvent.legalEntityId, key.legalEntityId), eq(branchEvent.branchId, key.branchId), gt(branchEvent.branch_seq, record.completeSeq));
  const [kept] = await tx.select({ hash: branchEvent.hash }).from(branchEvent).where(after).orderBy(branchEvent.branch_seq).limit(1);
  if (kept?.hash === first.hash) return record;
  await tx.delete(branchEvent).where(after);
  await tx.delete(eventRows).where(and(eq(eventRows.legalEntityId, key.legalEntityId), eq(eventRows.branchId, key.branchId), gt(eventRows.branchSeq, record.completeSeq)));
  return { acknowledgedSeq: record.completeSeq, lastHash: await hashAt(tx, key, record.completeSeq) ?? GENESIS };
}

/** Which are new, and which the hub has: those must be the same to the last letter. */
async function sortOut(tx: Database, key: BranchKey, start: Start, events: readonly WireEvent[]): Promise<{ fresh: WireEvent[]; known: number[] }> {
  const known: number[] = [];
  const fresh: WireEvent[] = [];
  let [seq, hash] = [start.acknowledgedSeq, start.lastHash];
  for (const event of events) {
    if (event.branch_seq <= start.acknowledgedSeq) {
      if ((await hashAt(tx, key, event.branch_seq)) !== event.hash) throw new HubRefusal(409, 'sequence_fork', { seq: event.branch_seq });
      known.push(event.branch_seq);
      continue;
    }
    if (event.branch_seq !== seq + 1) throw new HubRefusal(409, 'sequence_gap', { seq: event.branch_seq, expected: seq + 1 });
    requireSound(event, hash);
    fresh.push(event);
    [seq, hash] = [event.branch_seq, event.hash];
  }
  return { fresh, known };
}

function requireSound({ rows, hash, ...record }: WireEvent, previous: string): void {
  const seq = record.branch_seq;
  // A first event that follows on nothing known is a fork: the branch has another past.
  if (record.prev_hash !== previous) throw new HubRefusal(409, 'sequence_fork', { seq });
  if (hashOf(record) !== hash) throw new HubRefusal(422, 'chain_broken', { seq });
  const [area = ''] = record.type.split('.');
  if (!KNOWN_AREAS.has(area) || record.version > KNOWN_VERSION) throw new HubRefusal(422, 'event_type_unknown', { seq, type: record.type });
  const isRows = record.type === ROWS_WRITTEN;
  const isWhole = isRows ? rows !== null && (JSON.parse(record.payload) as { sha256?: string }).sha256 === sha256(rows) : rows === null;
  if (!isWhole) throw new HubRefusal(422, 'chain_broken', { seq });
}

async function keepEvents(hub: Hub, tx: Database, key: BranchKey, events: readonly WireEvent[]): Promise<void> {
  const receivedAt = hub.now();
  for (let from = 0; from < events.length; from += AT_ONCE) {
    const some = events.slice(from, from + AT_ONCE);
    await tx.insert(branchEvent).values(some.map((event) => ({ ...key, ...recordOf(event), receivedAt })));
    const contents = some.flatMap(({ branch_seq: branchSeq, rows }) => (rows === null ? [] : [{ ...key, branchSeq, content: rows }]));
    if (contents.length > 0) await tx.insert(eventRows).values(contents);
  }
}

function recordOf(event: WireEvent): Omit<WireEvent, 'rows'> {
  const { rows: _rows, ...record } = event;
  return record;
}

export async function hashAt(db: Database, key: BranchKey, seq: number): Promise<string | null> {
  const [found] = await db.select({ hash: branchEvent.hash }).from(branchEvent)
    .where(and(eq(branchEvent.legalEntityId, key.legalEntityId), eq(branchEvent.branchId, key.branchId), eq(branchEvent.branch_seq, seq)));
  return found?.hash ?? null;
}

/** Events after `after`, up to `upTo`, with their rows. */
export async function eventsBetween(db: Database, key: BranchKey, after: number, upTo: number, limit = 1_000_000): Promise<WireEvent[]> {
  const records = await db.select().from(branchEvent)
    .where(and(eq(branchEvent.legalEntityId, key.legalEntityId), eq(branchEvent.branchId, key.branchId), gt(branchEvent.branch_seq, after)))
    .orderBy(branchEvent.branch_seq).limit(Math.min(limit, Math.max(0, upTo - after)));
  if (records.length === 0) return [];
  const contents = await db.select().from(eventRows).where(and(
    eq(eventRows.legalEntityId, key.legalEntityId), eq(eventRows.branchId, key.branchId), inArray(eventRows.branchSeq, records.map((record) => record.branch_seq)),
  ));
  const bySeq = new Map(contents.map(({ branchSeq, content }) => [branchSeq, content]));
  return records.map((record) => ({ ...wireColumns(record), rows: bySeq.get(record.branch_seq) ?? null }));
}

const wireColumns = (record: typeof branchEvent.$inferSelect): Omit<WireEvent, 'rows'> => {
  const { legalEntityId: _legalEntity, branchId: _branch, receivedAt: _received, ...columns } = record;
  return columns;
};

/** The branch has sent everything: what it reserved before the meeting began and did not use, it will not use. */
async function releaseUnused(tx: Database, key: BranchKey, startedAt: number): Promise<void> {
  await tx.update(reservation).set({ status: 'released' }).where(and(
    eq(reservation.legalEntityId, key.legalEntityId), eq(reservation.branchId, key.branchId), eq(reservation.origin, 'branch'), eq(reservation.status, 'held'),
    lt(reservation.createdAt, startedAt),
  ));
}

async function verdictsOf(tx: Database, key: BranchKey, events: readonly { seq: number; isKnown: boolean }[]): Promise<Verdict[]> {
  if (events.length === 0) return [];
  const rejected = await tx.select().from(eventVerdict).where(and(
    eq(eventVerdict.legalEntityId, key.legalEntityId), eq(eventVerdict.branchId, key.branchId), inArray(eventVerdict.branchSeq, events.map(({ seq }) => seq)),
  ));
  const bySeq = new Map(rejected.map((one) => [one.branchSeq, one]));
  return events.map(({ seq, isKnown }) => {
    const found = bySeq.get(seq);
    if (!found) return { seq, verdict: isKnown ? ('duplicate' as const) : ('accepted' as const), code: null, params: {} };
    // Said again with a duplicate: the first answer may have been lost.
    return { seq, verdict: 'rejected' as const, code: found.code, params: JSON.parse(found.params) as Verdict['params'] };
  });
}
