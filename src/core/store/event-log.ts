/**
 * The event log: append-only, numbered without gaps, hash-chained.
 *
 * Each row's hash is SHA-256 over the canonical JSON (RFC 8785) of all its other columns, the hash of the row before
 * included; changing, removing or inserting a row anywhere breaks every hash after it.
 */
import canonicalize from 'canonicalize';
import { GENESIS, hashOf, type EventRecord } from './event-hash.ts';
import type { Connection } from './open-store.ts';
import { statement } from './statement.ts';

export interface EventToAppend {
  readonly eventId: string;
  /** "area.whatHappened", e.g. "credit.lineApproved". */
  readonly type: string;
  readonly version: number;
  /** Facts, not a diff; no personal data in the clear. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly businessDate: string;
  /** UTC milliseconds. */
  readonly recordedAt: number;
  readonly deviceId: string;
  readonly staffId: string | null;
  /** The access under which it was done. */
  readonly access: string;
  readonly commandId: string;
}

/** Appends inside the caller's transaction. */
export function appendEvent(db: Connection, event: EventToAppend): number {
  const last = chainEnd(db);
  const record = {
    branch_seq: last.seq + 1,
    event_id: event.eventId,
    type: event.type,
    version: event.version,
    payload: canonicalize(event.payload) ?? '{}',
    business_date: event.businessDate,
    recorded_at: event.recordedAt,
    device_id: event.deviceId,
    staff_id: event.staffId,
    access: event.access,
    command_id: event.commandId,
    prev_hash: last.hash,
  };
  insertEvent(db, { ...record, hash: hashOf(record) });
  return record.branch_seq;
}

/** Writes an event as it is: of this store, or given back by the hub. */
export function insertEvent(db: Connection, record: EventRecord): void {
  statement<[EventRecord]>(
    db,
    `INSERT INTO business_event VALUES (@branch_seq, @event_id, @type, @version, @payload, @business_date, @recorded_at,
       @device_id, @staff_id, @access, @command_id, @prev_hash, @hash)`,
  ).run(record);
}

/** Events after `after`, in order. */
export function readEvents(db: Connection, after: number, limit: number): EventRecord[] {
  return statement<[number, number], EventRecord>(db, 'SELECT * FROM business_event WHERE branch_seq > ? ORDER BY branch_seq LIMIT ?').all(after, limit);
}

/** The number and hash of the last event; 0 and the genesis hash before the first. */
export function chainEnd(db: Connection): { seq: number; hash: string } {
  const last = statement<[], { branch_seq: number; hash: string }>(db, 'SELECT branch_seq, hash FROM business_event ORDER BY branch_seq DESC LIMIT 1').get();
  return { seq: last?.branch_seq ?? 0, hash: last?.hash ?? GENESIS };
}

export interface ChainReport {
  readonly events: number;
  readonly lastHash: string;
  /** The first row where number, link or hash is wrong; null when the chain is whole. */
  readonly brokenAt: number | null;
}

/** Walks the whole log. Constant memory. */
export function verifyChain(db: Connection): ChainReport {
  let previous = GENESIS;
  let expected = 0;
  for (const row of db.prepare<[], EventRecord>('SELECT * FROM business_event ORDER BY branch_seq').iterate()) {
    expected += 1;
    const { hash, ...record } = row;
    if (row.branch_seq !== expected || row.prev_hash !== previous || hashOf(record) !== hash) {
      return { events: expected, lastHash: previous, brokenAt: row.branch_seq };
    }
    previous = hash;
  }
  return { events: expected, lastHash: previous, brokenAt: null };
}
