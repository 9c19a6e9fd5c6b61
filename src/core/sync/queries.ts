import { desc } from 'drizzle-orm';
import type { HubItemRow, SyncComparison, SyncMatter, SyncStatus } from '../contract/sync.ts';
import { effectiveParameter } from '../parameters/parameter-store.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { unseenDraws } from './draw-guard-store.ts';
import { readLink } from './link-store.ts';
import { eventsWaiting } from './outbox-store.ts';
import { projectedTable } from './projection.ts';
import type { Sync } from './sync-driver.ts';
import { hubItem } from './tables.ts';

/** Within this the clocks count as the same. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

export function status(sync: Sync, context: QueryContext): SyncStatus {
  const link = readLink(context.db, context.vault);
  const offlineAllowance = effectiveParameter(context.db, 'loan.offlineAllowance', context.session.branchId);
  const isOff = Math.abs(link?.clockOffsetMs ?? 0) > CLOCK_TOLERANCE_MS;
  return {
    state: link?.status ?? 'alone', hubUrl: link?.hubUrl ?? null, deviceId: link?.deviceId ?? context.environment.deviceId, refusal: link?.refusal ?? null,
    stage: sync.stage, waiting: link ? eventsWaiting(context.db, link.acknowledgedSeq) : 0, acknowledged: link?.acknowledgedSeq ?? 0,
    lastAttemptAt: link?.lastAttemptAt ?? null, lastSuccessAt: link?.lastSuccessAt ?? null, lastFault: link?.lastFault ?? null, faultParams: link?.faultParams ?? {},
    clockAheadMinutes: isOff ? -Math.round((link?.clockOffsetMs ?? 0) / 60_000) : 0,
    offlineDrawn: link ? unseenDraws(context.db) : 0, offlineAllowance, toHandle: matters(context, { isOpenOnly: true }).length,
  };
}

/** Sources in their order: the hub's refusals first, because money may hang on them. */
const MATTERS = `
  SELECT CAST(v.branch_seq AS TEXT) AS id, 'rejectedEvent' AS kind, e.type AS about, v.code AS code, v.params AS params, json_extract(e.payload, '$.receiptNo') AS receipt_no,
    json_extract(e.payload, '$.householdId') AS household_id, json_extract(e.payload, '$.amount') AS amount, NULL AS channel,
    e.business_date AS arrived_on, v.handled_on, v.handled_by, v.note
  FROM hub_verdict v JOIN business_event e ON e.branch_seq = v.branch_seq
  UNION ALL
  SELECT CAST(i.feed_no AS TEXT), 'quarantinedItem', i.kind, i.code, i.params, NULL, NULL, NULL, NULL, i.business_date,
    CASE WHEN i.status = 'dismissed' THEN i.business_date END, NULL, NULL
  FROM hub_item i WHERE i.status <> 'applied'
  UNION ALL
  SELECT f.event_id, 'setAside', f.type, NULL, '{}', json_extract(f.record, '$.payload') ->> 'receiptNo', json_extract(f.record, '$.payload') ->> 'householdId',
    coalesce(json_extract(f.record, '$.payload') ->> 'amount', json_extract(f.record, '$.payload') ->> 'total'), NULL, f.set_aside_on, f.handled_on, f.handled_by, f.note
  FROM forked_event f WHERE f.type <> 'store.rowsWritten'
  UNION ALL
  SELECT c.id, 'channelBusiness', c.kind, NULL, '{}', json_extract(c.facts, '$.receiptNo'), c.household_id, json_extract(c.facts, '$.amount'), c.channel, c.received_on,
    CASE WHEN c.status <> 'waiting' THEN coalesce(c.handled_on, c.received_on) END, c.handled_by, c.note
  FROM channel_business c`;

interface MatterRecord {
  id: string; kind: SyncMatter['kind']; about: string; code: string | null; params: string; receipt_no: string | null; household_id: string | null; head_name: string | null;
  village_id: string | null; amount: number | null; channel: string | null; arrived_on: string; handled_on: string | null; handled_by: string | null; note: string | null;
}

/** Newest first. Those of a household only for who may see it. */
export function matters(context: QueryContext, { isOpenOnly }: { isOpenOnly: boolean }): SyncMatter[] {
  const rows = statement<[], MatterRecord>(context.db, `
    SELECT m.id, m.kind, m.about, m.code, m.params, m.receipt_no, h.id AS household_id, h.head_name, h.village_id, m.amount, m.channel, m.arrived_on, m.handled_on, s.name AS handled_by, m.note
    FROM (${MATTERS}) m LEFT JOIN household h ON h.id = m.household_id LEFT JOIN staff s ON s.id = m.handled_by
    ORDER BY m.arrived_on DESC, m.id DESC`).all();
  return rows
    .filter((row) => !isOpenOnly || row.handled_on === null)
    .filter((row) => row.village_id === null || !context.visibleVillages || context.visibleVillages.has(row.village_id))
    .map((row) => ({
      id: row.id, kind: row.kind, about: row.about, code: row.code, params: JSON.parse(row.params) as SyncMatter['params'], receiptNo: row.receipt_no, householdId: row.household_id, headName: row.head_name,
      amount: row.amount, channel: row.channel, arrivedOn: row.arrived_on, handledOn: row.handled_on, handledBy: row.handled_by, note: row.note,
    }));
}

export function items(context: QueryContext): HubItemRow[] {
  return orm(context.db).select().from(hubItem).orderBy(desc(hubItem.feedNo)).limit(1_000).all().map(({ feedNo, kind, subject, status: state, code, params, receivedAt, businessDate }) => ({ feedNo, kind, subject, status: state, code, params, receivedAt, businessDate }));
}

export async function compare(sync: Sync): Promise<SyncComparison[]> {
  return (await sync.compare()).map(({ table, branch, hub, isEqual }) => {
    const column = projectedTable(table)?.sums[0];
    return {
      table, branchRows: branch.rows, hubRows: hub?.rows ?? 0, isEqual,
      branchSum: column === undefined ? null : (branch.sums[column] ?? 0), hubSum: column === undefined ? null : (hub?.sums[column] ?? 0),
    };
  });
}
