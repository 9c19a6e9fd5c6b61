/** The hash of an event in the chain: the branch writes it, the hub checks it. */
import { createHash } from 'node:crypto';

export interface EventRecord {
  branch_seq: number;
  event_id: string;
  type: string;
  version: number;
  /** Canonical JSON. */
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
export const GENESIS = '0'.repeat(64);

/**
 * SHA-256 over the canonical JSON (RFC 8785) of all columns but the hash itself; 64 hexadecimal digits.
 *
 * The fields are named here in the order of their names, which makes plain JSON of strings and whole numbers canonical:
 * a day may log 40,000.
 */
export function hashOf(record: Omit<EventRecord, 'hash'>): string {
  const { access, branch_seq, business_date, command_id, device_id, event_id, payload, prev_hash, recorded_at, staff_id, type, version } = record;
  const canonical = JSON.stringify({
    access, branch_seq, business_date, command_id, device_id, event_id, payload, prev_hash, recorded_at, staff_id, type, version,
  });
  return createHash('sha256').update(canonical).digest('hex');
}
