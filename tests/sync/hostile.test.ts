/** What the hub does with requests and batches that are not as they should be. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import type { Batch } from '../../src/core/contract/hub-protocol.ts';
import { hashOf } from '../../src/core/store/event-hash.ts';
import { readLink } from '../../src/core/sync/link-store.ts';
import { nextBatch } from '../../src/core/sync/outbox-store.ts';
import { newDeviceKeys, openSealed, privateKeyFrom, publicKeyText, sealFor, signRequest } from '../../src/core/sync/wire.ts';
import { valueOf } from '../support/test-core.ts';
import { draw, enrol, startTestBranch, startTestHub, type TestBranch, type TestHub } from '../support/test-hub.ts';

let hub: TestHub;
let branch: TestBranch;
let other: TestBranch;
beforeAll(async () => {
  hub = await startTestHub();
  branch = await startTestBranch(hub);
  other = await startTestBranch(hub, { deviceId: 'other-device' });
  await enrol(branch, hub);
  await enrol(other, hub);
});
afterAll(async () => {
  await branch.close();
  await other.close();
  await hub.close();
});

interface Request {
  readonly method?: 'GET' | 'POST';
  readonly target: string;
  readonly payload?: unknown;
  readonly keyId?: string;
  readonly key?: string;
  readonly created?: number;
  readonly nonce?: string;
  /** Changes the request after it was signed. */
  readonly after?: (request: { target: string; body: Buffer; headers: Record<string, string> }) => void;
}

let nonces = 0;

/** Answers the hub's code, or "ok". */
async function send({ method = 'GET', target, payload, keyId, key, created, nonce, after }: Request): Promise<string> {
  const link = readLink(branch.core.store.reader, branch.core.store.vault)!;
  const request = { target, body: payload === undefined ? Buffer.alloc(0) : gzipSync(JSON.stringify(payload)), headers: {} as Record<string, string> };
  const parameters = { created: created ?? hub.clock.now / 1000, nonce: nonce ?? `nonce-${(nonces += 1)}`, keyId: keyId ?? `519901/${branch.code}/test-device` };
  Object.assign(request.headers, signRequest({ method, target, body: request.body }, parameters, privateKeyFrom(key ?? link.signingKey)));
  if (payload !== undefined) Object.assign(request.headers, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
  after?.(request);
  const response = await fetch(`${hub.address}${request.target}`, { method, headers: request.headers, ...(payload === undefined ? {} : { body: new Uint8Array(request.body) }) });
  return response.ok ? 'ok' : ((await response.json()) as { code: string }).code;
}

describe('a request', () => {
  it('counts when it is signed', async () => expect(await send({ target: '/v1/position' })).toBe('ok'));

  it.each<[string, Request]>([
    ['not_signed', { target: '/v1/position', after: ({ headers }) => { delete headers['signature-input']; } }],
    ['signature_wrong', { target: '/v1/position', key: newDeviceKeys().signingKey }],
    ['signature_wrong', { target: '/v1/feed?after=1', after: (request) => { request.target = '/v1/feed?after=0'; } }],
    ['signature_wrong', { method: 'POST', target: '/v1/forks', payload: { events: [] }, after: (request) => { request.body = gzipSync('{"events":[]} '); } }],
    ['device_unknown', { target: '/v1/position', keyId: '519901/51990101/nobody' }],
    ['clock_wrong', { target: '/v1/position', created: Date.UTC(2026, 10, 24, 2) / 1000 }],
  ])('is refused: %s', async (code, request) => expect(await send(request)).toBe(code));

  it('counts once', async () => {
    const request = { target: '/v1/position', nonce: 'the-same' };
    expect(await send(request)).toBe('ok');
    expect(await send(request)).toBe('request_repeated');
  });

  it('opens nothing of another branch with a stolen key', async () => {
    expect(await send({ target: '/v1/position', keyId: `519901/${other.code}/other-device` })).toBe('signature_wrong');
    expect(await send({ target: '/v1/position', keyId: `519901/${other.code}/test-device` })).toBe('device_unknown');
    expect(await send({ target: `/v1/position?branch=${other.code}` })).toBe('ok'); // its own position: the path decides nothing
    const sealed = sealFor(publicKeyText(privateKeyFrom(readLink(other.core.store.reader, other.core.store.vault)!.sealingKey)), '农户');
    expect(() => openSealed(privateKeyFrom(readLink(branch.core.store.reader, branch.core.store.vault)!.sealingKey), sealed)).toThrow();
  });
});

describe('a batch', () => {
  const batchOf = (): Batch => nextBatch(branch.core.store.reader, readLink(branch.core.store.reader, branch.core.store.vault)!.acknowledgedSeq, hub.clock.now)!;
  const post = (payload: unknown) => send({ method: 'POST', target: '/v1/events', payload });
  const altered = (batch: Batch, change: (event: Batch['events'][number]) => Partial<Batch['events'][number]>): Batch =>
    ({ ...batch, events: batch.events.map((event, i) => (i === 0 ? { ...event, ...change(event) } : event)) });
  const rehashed = (event: Batch['events'][number]) => {
    const { rows: _, hash: __, ...record } = event;
    return { ...event, hash: hashOf(record) };
  };

  it('is refused with an altered, missing, reordered or unknown event, and taken when it is sound; twice is once', async () => {
    valueOf(await draw(branch, 1_000_000));
    const batch = batchOf();
    expect(await post(altered(batch, ({ payload }) => ({ payload: payload.replace('{', '{ ') })))).toBe('chain_broken');
    expect(await post({ ...batch, events: batch.events.slice(1) })).toBe('sequence_gap');
    expect(await post({ ...batch, events: batch.events.toReversed() })).toBe('sequence_gap');
    expect(await post(altered(batch, (event) => rehashed({ ...event, type: 'nonsense.happened' })))).toBe('event_type_unknown');
    expect(await post(altered(batch, (event) => rehashed({ ...event, prev_hash: 'f'.repeat(64) })))).toBe('sequence_fork');
    expect(await post({ ...batch, events: batch.events.map((event) => ({ ...event, rows: event.rows === null ? null : event.rows.replace('"open"', '"frozen"').replace('credit_line', 'household') })) }))
      .toBe(batch.events.some(({ rows }) => rows?.includes('credit_line')) ? 'chain_broken' : 'ok');
    expect(await post(batch)).toBe('ok');
    expect(await post(batch)).toBe('ok');
    expect(await post(altered(batch, (event) => rehashed({ ...event, recorded_at: event.recorded_at + 1 })))).toBe('sequence_fork');
    expect(await branch.core.sync.run({ withComparison: true })).toBeNull();
  });

  it('leaves an alarm that the overview shows', async () => {
    valueOf(await draw(branch, 1_000_000));
    await post({ ...batchOf(), events: batchOf().events.slice(1) });
    const [first] = (await hub.admin('GET', '/branches') as { branchId: string; alarm: string | null }[]).filter(({ branchId }) => branchId === branch.code);
    expect(first?.alarm).toBe('sequence_gap');
    const metrics = await (await fetch(`${hub.address}/metrics`)).text();
    expect(metrics).toMatch(/hub_queue_alarms_total\{legal_entity="519901",code="sequence_gap"\} [1-9]/);
    expect(await branch.core.sync.run()).toBeNull();
  });
});

describe('every query of the hub', () => {
  it('names the legal entity', async () => {
    const owned = (await hub.running.hub.db.execute(sql`SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'`)) as unknown as { rows: { table_name: string }[] };
    const columns = (await hub.running.hub.db.execute(sql`SELECT table_name, column_name, ordinal_position FROM information_schema.columns WHERE table_schema = 'public' AND ordinal_position = 1`)) as unknown as
      { rows: { table_name: string; column_name: string }[] };
    const tables = owned.rows.map((row) => row.table_name).filter((name) => name !== 'schema_migration');
    expect(tables.length).toBeGreaterThan(20);
    expect(tables.filter((name) => columns.rows.find((row) => row.table_name === name)?.column_name !== 'legal_entity_id')).toEqual([]);
    const ours = hub.queries.filter((query) => tables.some((name) => query.includes(`"${name}"`)) && !query.includes('information_schema') && !/^\s*(CREATE|LOCK)/i.test(query));
    expect(ours.length).toBeGreaterThan(50);
    const unnamed = ours.filter((query) => !(/^insert/i.test(query) ? query.includes('("legal_entity_id"') : /where .*"legal_entity_id" = \$/i.test(query)));
    expect([...new Set(unnamed)]).toEqual([]);
  });
});
