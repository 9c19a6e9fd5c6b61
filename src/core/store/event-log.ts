/**
 * The event log: append-only, numbered without gaps, hash-chained.
 *
 * Each row's hash is SHA-256 over the canonical JSON (RFC 8785) of all its other columns, the hash of the row before
 * included; changing, removing or inserting a row anywhere breaks every hash after it.
 */
import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
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

interface EventRecord {
  branch_seq: number;
  event_id: string;
  type: string;
  version: number;
  payload: string;
  business_date: string;
  recorded_at: number;
  device_id: string;
  staff_id: string | null;
  access: string;
  command_id: string;
  prev_hash: string;
  hash: string;
}

/** The hash before the first event. */
const GENESIS = '0'.repeat(64);

/** Appends inside the caller's transaction. */
export function appendEvent(db: Connection, event: EventToAppend): number {
  const last = statement<[], { branch_seq: number; hash: string }>(db, 'SELECT branch_seq, hash FROM business_event ORDER BY branch_seq DESC LIMIT 1').get();
  const record = {
    branch_seq: (last?.branch_seq ?? 0) + 1,
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
    prev_hash: last?.hash ?? GENESIS,
  };
  statement<[EventRecord]>(
    db,
    `INSERT INTO business_event VALUES (@branch_seq, @event_id, @type, @version, @payload, @business_date, @recorded_at,
       @device_id, @staff_id, @access, @command_id, @prev_hash, @hash)`,
  ).run({ ...record, hash: hashOf(record) });
  return record.branch_seq;
}

/** The fields are named here in the order of their names, which makes plain JSON of strings and whole numbers canonical: a day may log 40,000. */
function hashOf(record: Omit<EventRecord, 'hash'>): string {
  const { access, branch_seq, business_date, command_id, device_id, event_id, payload, prev_hash, recorded_at, staff_id, type, version } = record;
  const canonical = JSON.stringify({
    access, branch_seq, business_date, command_id, device_id, event_id, payload, prev_hash, recorded_at, staff_id, type, version,
  });
  return createHash('sha256').update(canonical).digest('hex');
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
