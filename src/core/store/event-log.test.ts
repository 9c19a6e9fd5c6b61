import Database from 'better-sqlite3';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrationsFolder } from '../../../tests/support/test-core.ts';
import { appendEvent, verifyChain } from './event-log.ts';
import { migrate } from './migrate.ts';

let db: Database.Database;
beforeEach(() => {
  db = new Database(':memory:');
  migrate(db, migrationsFolder);
});
afterEach(() => db.close());

it('hashes the canonical JSON (RFC 8785) of every other column, whatever stands in them', () => {
  const words = fc.string({ unit: 'binary', maxLength: 20 });
  const event = fc.record({ type: words, payload: fc.dictionary(words, fc.oneof(words, fc.integer())), deviceId: words, staffId: fc.option(words), access: words, recordedAt: fc.nat() });
  let count = 0;
  fc.assert(fc.property(event, (given) => {
    const id = `event ${(count += 1)}`;
    appendEvent(db, { ...given, eventId: id, commandId: id, version: 1, businessDate: '2026-11-25' });
    const { hash, ...columns } = db.prepare<[], { hash: string }>('SELECT * FROM business_event ORDER BY branch_seq DESC LIMIT 1').get()!;
    expect(hash).toBe(createHash('sha256').update(canonicalize(columns)!).digest('hex'));
  }));
  expect(verifyChain(db)).toMatchObject({ events: count, brokenAt: null });
});
