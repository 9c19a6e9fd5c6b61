/**
 * A store that is behind the hub, or on another continuation, because an old backup was put in its place.
 *
 * The hub's continuation is the branch's: every command of it was answered, and others have relied on it. Its events and
 * the rows that they wrote come back as they were. What the device did in between on the old state is set aside, whole,
 * for a person: two continuations of a ledger are never merged by a machine.
 */
import type { WireEvent } from '../contract/hub-protocol.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { GENESIS, hashOf, type EventRecord } from '../store/event-hash.ts';
import { chainEnd, insertEvent, readEvents } from '../store/event-log.ts';
import type { Connection } from '../store/open-store.ts';
import { emptyWatchedTables, isWatching, takeChangedRows, withoutTriggers, writeRowsBack, type ChangedRow } from '../store/row-capture.ts';
import { statement } from '../store/statement.ts';
import type { Vault } from '../store/vault.ts';
import type { HubClient } from './hub-client.ts';
import { changeLink } from './link-store.ts';
import { contentBeside, packContent, ROWS_WRITTEN } from './record-rows-store.ts';
import { openRow, rowsFrom } from './row-content-store.ts';
import { forkedEvent } from './tables.ts';
import { orm } from '../store/orm.ts';
import { sha256 } from './wire.ts';

export interface Continuation {
  /** The last event that both have. */
  readonly common: number;
  /** The hub's events after it. */
  readonly later: readonly WireEvent[];
  /** This device's events after it. */
  readonly forked: readonly WireEvent[];
  /** Everything as it is at the end of `later`; null when the rows of `later` suffice. */
  readonly whole: readonly ChangedRow[] | null;
  /** Where this device's chain ended when it was read. */
  readonly end: number;
}

/** Asks the hub for everything that is needed; the device's own continuation is deposited there first. */
export async function fetchContinuation(db: Connection, vault: Vault, hub: HubClient, complete: number): Promise<Continuation> {
  const end = chainEnd(db).seq;
  const common = await lastCommon(db, hub, Math.min(end, complete));
  const forked = readEvents(db, common, Number.MAX_SAFE_INTEGER).map((record) => ({ ...record, rows: contentBeside(db, record.branch_seq) }));
  for (let from = 0; from < forked.length; from += AT_ONCE) await hub.depositFork(forked.slice(from, from + AT_ONCE));
  const later: WireEvent[] = [];
  while ((later.at(-1)?.branch_seq ?? common) < complete) {
    const { events } = await hub.eventsAfter(later.at(-1)?.branch_seq ?? common);
    if (events.length === 0) throw new Refusal('hub_history_short');
    later.push(...events);
  }
  requireSound(later, hashAt(db, common));
  return { common, later, forked, end, whole: forked.length > 0 ? await fetchRows(hub, vault) : null };
}

const AT_ONCE = 200;

export const hashAt = (db: Connection, seq: number): string =>
  statement<[number], { hash: string }>(db, 'SELECT hash FROM business_event WHERE branch_seq = ?').get(seq)?.hash ?? GENESIS;

/** Both chains are equal up to some event and differ in every later one, so halving finds it. */
async function lastCommon(db: Connection, hub: HubClient, upTo: number): Promise<number> {
  let [same, different] = [0, upTo + 1];
  while (different - same > 1) {
    const middle = same + ((different - same) >> 1);
    if ((await hub.hashAt(middle)) === hashAt(db, middle)) same = middle;
    else different = middle;
  }
  return same;
}

/** @throws Refusal `hub_history_altered`: what the hub gives back is not what this branch once sent. */
function requireSound(events: readonly WireEvent[], after: string): void {
  let previous = after;
  for (const { rows, hash, ...record } of events) {
    const isWhole = record.prev_hash === previous && hashOf(record) === hash && (record.type !== ROWS_WRITTEN || isContentOf(record, rows));
    if (!isWhole) throw new Refusal('hub_history_altered', { seq: record.branch_seq });
    previous = hash;
  }
}

const isContentOf = ({ payload }: Pick<EventRecord, 'payload'>, rows: string | null): boolean =>
  rows !== null && (JSON.parse(payload) as { sha256: string }).sha256 === sha256(rows);

async function fetchRows(hub: HubClient, vault: Vault): Promise<ChangedRow[]> {
  const rows: ChangedRow[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<HubClient['rowsAfter']>> = await hub.rowsAfter(cursor);
    for (const { table, key, sealed } of page.rows) rows.push({ table, key, row: openRow(sealed, vault) });
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}

/** Takes the hub's continuation over, in one transaction. @throws Refusal `worked_meanwhile`: then the next meeting tries again. */
export function takeContinuation(context: CommandContext, { common, later, forked, whole, end }: Continuation): void {
  const { db, vault } = context;
  if (chainEnd(db).seq !== end) throw new Refusal('worked_meanwhile');
  const wasOn = context.businessDate;
  withoutTriggers(db, () => {
    statement(db, 'DELETE FROM row_image WHERE branch_seq > ?').run(common);
    statement(db, 'DELETE FROM business_event WHERE branch_seq > ?').run(common);
    for (const event of later) keepEvent(db, event);
    if (whole) {
      emptyWatchedTables(db);
      writeRowsBack(db, whole);
    } else {
      for (const { rows } of later) if (rows !== null) writeRowsBack(db, rowsFrom(rows, vault));
    }
  });
  if (isWatching(db)) takeChangedRows(db); // the hub has them
  for (const event of forked) setAside(context, event, wasOn);
  changeLink(db, { acknowledgedSeq: chainEnd(db).seq });
  context.record('sync.restored', { common, takenBack: later.length, setAside: forked.map(({ event_id: eventId }) => eventId) });
}

function keepEvent(db: Connection, { rows, ...record }: WireEvent): void {
  insertEvent(db, record);
  if (rows !== null) statement(db, 'INSERT INTO row_image (branch_seq, content) VALUES (?, ?)').run(record.branch_seq, packContent(rows));
}

function setAside(context: CommandContext, { rows, ...record }: WireEvent, setAsideOn: string): void {
  orm(context.db).insert(forkedEvent).values({
    eventId: record.event_id, branchSeq: record.branch_seq, type: record.type, record: JSON.stringify(record), content: rows === null ? null : packContent(rows), setAsideOn,
  }).run();
}
