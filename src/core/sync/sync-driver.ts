/**
 * One meeting with the hub: enrol if that waits, come back if the store is an old one, send events, take items, send
 * what those made. The network is outside of every transaction; each step that changes the store is one command.
 */
import { X509Certificate } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { FeedItem, Position } from '../contract/hub-protocol.ts';
import { Refusal, type RefusalParams } from '../kernel/result.ts';
import { organisationUnit, staff } from '../organisation/tables.ts';
import type { Client, CommandContext, Environment } from '../pipeline/context.ts';
import { chainEnd } from '../store/event-log.ts';
import type { Connection, Store } from '../store/open-store.ts';
import { orm } from '../store/orm.ts';
import { readSetting } from '../store/settings.ts';
import { statement } from '../store/statement.ts';
import { isWatching, watchRows } from '../store/row-capture.ts';
import { applyItem, quarantineItem } from './apply-item-store.ts';
import { holdAtHub } from './draw-guard-store.ts';
import { createHubClient, HubUnreachable, type HubClient } from './hub-client.ts';
import { HUB_CLIENT, HUB_STAFF_NO, hubClient } from './hub-session.ts';
import { changeLink, isEnrolled, readLink, type HubLink } from './link-store.ts';
import { nextBatch } from './outbox-store.ts';
import { projectedTables, digestRows, columnsOf, type TableDigest } from './projection.ts';
import { recordWholeStore } from './record-rows-store.ts';
import { fetchContinuation, hashAt, takeContinuation } from './restore-store.ts';
import { hubItem, hubVerdict } from './tables.ts';
import { privateKeyFrom, publicKeyText, sha256 } from './wire.ts';

export interface SyncOptions {
  readonly store: Store;
  readonly environment: Environment;
  readonly fetch: typeof fetch;
  readonly perform: <T>(client: Client, access: string, work: (context: CommandContext) => T | Promise<T>) => Promise<T>;
  readonly onDefect: (error: unknown) => void;
}

export type SyncStage = 'enrolling' | 'restoring' | 'sending' | 'receiving' | 'comparing';

export interface TableComparison {
  readonly table: string;
  readonly branch: TableDigest;
  readonly hub: TableDigest | null;
  readonly isEqual: boolean;
}

export interface Sync {
  /** Starts a meeting unless one is under way, and answers when it has ended: the code of what ended it early, or null. */
  run(options?: { readonly withComparison?: boolean }): Promise<string | null>;
  /** What it is doing now. */
  readonly stage: SyncStage | null;
  /** Both sides' tables, added up. @throws Refusal `not_enrolled`, `hub_unreachable`, `events_waiting`. */
  compare(): Promise<TableComparison[]>;
  /** Before a command of a person: holds a draw at the hub. @throws Refusal of the hub. */
  prepare(operation: string, input: unknown, commandId: string): Promise<void>;
}

/** After a call into the void, a counter is not kept waiting for the next one. */
const PAUSE_AFTER_SILENCE_MS = 60_000;

export function createSync({ store, environment, fetch, perform, onDefect }: SyncOptions): Sync {
  const { reader, vault } = store;
  let stage: SyncStage | null = null;
  let underWay: Promise<string | null> | null = null;
  let silentUntil = 0;
  if (isEnrolled(store.writer)) watchRows(store.writer);

  const change = <T>(work: (context: CommandContext) => T | Promise<T>): Promise<T> => perform(clientOf(reader), HUB_CLIENT, work);

  function hubOf(link: HubLink): HubClient {
    return createHubClient({
      fetch, hubUrl: link.hubUrl, signingKey: link.signingKey, keyId: link.certificate === null ? '' : keyIdOf(reader, link.deviceId),
      now: environment.now, newNonce: environment.newId, clockOffsetMs: link.clockOffsetMs, onClock: (offsetMs) => (clockOffset = offsetMs),
    });
  }
  let clockOffset = 0;

  async function meet(withComparison: boolean): Promise<void> {
    let link = readLink(reader, vault);
    if (!link || link.status === 'refused') throw new Refusal('not_enrolled');
    clockOffset = link.clockOffsetMs;
    if (link.certificate === null) {
      stage = 'enrolling';
      await enrol(link);
      link = readLink(reader, vault) as HubLink;
    }
    const hub = hubOf(link);
    const position = await hub.position();
    if (isElsewhere(reader, position)) {
      stage = 'restoring';
      const continuation = await fetchContinuation(reader, vault, hub, position.complete);
      await change((context) => takeContinuation(context, continuation));
    }
    if (link.status === 'enrolling') await join(position);
    stage = 'sending';
    await send(hub, position.hubTime);
    stage = 'receiving';
    await receive(hub);
    stage = 'sending';
    await send(hub, position.hubTime);
    if (!withComparison) return;
    stage = 'comparing';
    const unequal = (await compareWith(hub)).filter(({ isEqual }) => !isEqual);
    if (unequal.length > 0) throw new Refusal('tables_differ', { tables: unequal.map(({ table }) => table).join(', ') });
  }

  async function enrol(link: HubLink): Promise<void> {
    const { legalEntity, branch } = unitsOf(reader);
    const signingKey = publicKeyText(privateKeyFrom(link.signingKey));
    let answer;
    try {
      answer = await hubOf(link).enrol({
        code: link.code ?? '', deviceId: link.deviceId, signingKey, sealingKey: publicKeyText(privateKeyFrom(link.sealingKey)),
        legalEntityCode: legalEntity.code, branchCode: branch.code, branchName: branch.name,
      });
    } catch (error) {
      if (error instanceof Refusal) await change(({ db }) => changeLink(db, { status: 'refused', refusal: error.code, faultParams: error.params, sealedCode: null }));
      throw error;
    }
    requireOwnCertificate(answer, signingKey);
    await change(({ db }) => changeLink(db, {
      certificate: answer.certificate, hubCertificate: answer.hubCertificate, sealedLookupKey: vault.encrypt(answer.lookupKey), sealedCode: null,
    }));
  }

  /** From here on every command says which rows it wrote; a hub that knows nothing of the branch gets them all. */
  async function join(position: Position): Promise<void> {
    await change(async (context) => {
      const isFirst = !orm(context.db).select({ id: staff.id }).from(staff).where(eq(staff.staffNo, HUB_STAFF_NO)).get();
      if (isFirst) addHubStaff(context);
      watchRows(context.db);
      changeLink(context.db, { status: 'enrolled', enrolledAt: environment.now(), acknowledgedSeq: position.complete });
      context.record('sync.enrolled', { deviceId: environment.deviceId, hubUrl: readLink(context.db, vault)?.hubUrl ?? '' });
      if (position.complete === 0) await recordWholeStore(context);
    });
  }

  async function send(hub: HubClient, startedAt: number): Promise<void> {
    for (;;) {
      const batch = nextBatch(reader, readLink(reader, vault)?.acknowledgedSeq ?? 0, startedAt);
      if (!batch) return;
      const { acknowledged, verdicts } = await hub.sendBatch(batch);
      await change((context) => {
        changeLink(context.db, { acknowledgedSeq: acknowledged });
        for (const { seq, code, params } of verdicts.filter(({ verdict }) => verdict === 'rejected')) keepVerdict(context, seq, code ?? 'rejected', params);
      });
    }
  }

  async function receive(hub: HubClient): Promise<void> {
    for (;;) {
      const { items } = await hub.feedAfter(lastItem(reader));
      if (items.length === 0) return;
      for (const item of items) await takeItem(item);
    }
  }

  async function takeItem(item: FeedItem): Promise<void> {
    try {
      await change((context) => applyItem(context, item));
    } catch (error) {
      if (!(error instanceof Refusal)) onDefect(error);
      await change((context) => quarantineItem(context, item, error instanceof Refusal ? error.code : 'internal_error', error instanceof Refusal ? error.params : {}));
    }
  }

  async function compareWith(hub: HubClient): Promise<TableComparison[]> {
    const { complete, tables } = await hub.digest();
    if (complete !== chainEnd(reader).seq) throw new Refusal('events_waiting', { waiting: chainEnd(reader).seq - complete });
    return projectedTables.map((table) => {
      const rows = reader.prepare<[], Record<string, unknown>>(`SELECT ${columnsOf(table).map((c) => `"${c}"`).join(', ')} FROM "${table.name}"`).iterate();
      const branch = digestRows(table, rows, sha256);
      const atHub = tables.find((one) => one.table === table.name) ?? null;
      return { table: table.name, branch, hub: atHub, isEqual: atHub?.digest === branch.digest && atHub.rows === branch.rows };
    });
  }

  async function attempt(withComparison: boolean): Promise<string | null> {
    const startedAt = environment.now();
    let fault: string | null = null;
    let faultParams: RefusalParams = {};
    try {
      await meet(withComparison);
      silentUntil = 0;
    } catch (error) {
      fault = error instanceof Refusal ? error.code : error instanceof HubUnreachable ? 'hub_unreachable' : 'internal_error';
      if (error instanceof Refusal) faultParams = error.params;
      if (error instanceof HubUnreachable) silentUntil = environment.now() + PAUSE_AFTER_SILENCE_MS;
      if (fault === 'internal_error') onDefect(error);
    }
    stage = null;
    if (readLink(reader, vault)) {
      await change(({ db }) => changeLink(db, {
        lastAttemptAt: startedAt, lastFault: fault, faultParams, clockOffsetMs: clockOffset, ...(fault === null ? { lastSuccessAt: startedAt } : {}),
      }));
    }
    return fault;
  }

  return {
    get stage() {
      return stage;
    },
    run({ withComparison = false } = {}) {
      underWay ??= attempt(withComparison).finally(() => (underWay = null));
      return underWay;
    },
    async compare() {
      const link = readLink(reader, vault);
      if (link?.status !== 'enrolled') throw new Refusal('not_enrolled');
      try {
        return await compareWith(hubOf(link));
      } catch (error) {
        throw error instanceof HubUnreachable ? new Refusal('hub_unreachable') : error;
      }
    },
    async prepare(operation, input, commandId) {
      if (operation !== 'loan.draw' || !isWatching(store.writer)) return;
      const link = readLink(reader, vault);
      const isReachable = environment.now() >= silentUntil;
      await holdAtHub(store.writer, link?.status === 'enrolled' && isReachable ? hubOf(link) : null, input as { lineId: string; amount: number }, commandId);
    },
  };
}

/** An old backup took the store's place: the hub is further, or went on otherwise. */
function isElsewhere(db: Connection, { acknowledged, complete, hash }: Position): boolean {
  if (complete === 0) return false;
  return chainEnd(db).seq < acknowledged || hashAt(db, acknowledged) !== hash;
}

/** @throws Refusal `certificate_wrong`: not for this device, or not by the hub that sent it. */
function requireOwnCertificate({ certificate, hubCertificate }: { certificate: string; hubCertificate: string }, signingKey: string): void {
  const own = new X509Certificate(certificate);
  const isOwn = own.publicKey.export({ type: 'spki', format: 'der' }).toString('base64') === signingKey;
  if (!isOwn || !own.verify(new X509Certificate(hubCertificate).publicKey)) throw new Refusal('certificate_wrong');
}

function addHubStaff(context: CommandContext): void {
  const branchId = readSetting(context.db, 'branch_id') ?? '';
  // No password fits this: nobody signs in as the hub.
  orm(context.db).insert(staff).values({ id: context.environment.newId(), branchId, staffNo: HUB_STAFF_NO, name: '省中心', roles: [], passwordHash: '-', isActive: false }).run();
}

function keepVerdict(context: CommandContext, branchSeq: number, code: string, params: Readonly<Record<string, string | number>>): void {
  orm(context.db).insert(hubVerdict).values({ branchSeq, code, params, receivedAt: context.environment.now() }).onConflictDoNothing().run();
  context.record('sync.eventRejected', { branchSeq, code, ...params });
}

const lastItem = (db: Connection): number => statement<[], { last: number | null }>(db, 'SELECT max(feed_no) AS last FROM hub_item').get()?.last ?? 0;

export function unitsOf(db: Connection): { branch: { id: string; code: string; name: string }; legalEntity: { id: string; code: string } } {
  const branch = orm(db).select().from(organisationUnit).where(eq(organisationUnit.id, readSetting(db, 'branch_id') ?? '')).get();
  const legalEntity = orm(db).select().from(organisationUnit).where(and(eq(organisationUnit.id, branch?.parentId ?? ''), eq(organisationUnit.level, 'legalEntity'))).get();
  if (!branch || !legalEntity) throw new Refusal('no_organisation');
  return { branch, legalEntity };
}

const keyIdOf = (db: Connection, deviceId: string): string => {
  const { branch, legalEntity } = unitsOf(db);
  return `${legalEntity.code}/${branch.code}/${deviceId}`;
};

/** The hub's person once the device is enrolled; before that nobody. */
function clientOf(db: Connection): Client {
  const person = orm(db).select({ id: staff.id }).from(staff).where(eq(staff.staffNo, HUB_STAFF_NO)).get();
  if (!person) return hubClient(null);
  const { branch, legalEntity } = unitsOf(db);
  return hubClient({ staffId: person.id, branchId: branch.id, branchCode: branch.code, legalEntityId: legalEntity.id });
}

export const itemNamed = (db: Connection, feedNo: number) => orm(db).select().from(hubItem).where(eq(hubItem.feedNo, feedNo)).get();
