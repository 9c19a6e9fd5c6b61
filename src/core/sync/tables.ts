import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { RefusalParams } from '../kernel/result.ts';

export const hubLink = sqliteTable('hub_link', {
  id: integer().primaryKey(),
  status: text().$type<'enrolling' | 'enrolled' | 'refused'>().notNull(),
  hubUrl: text('hub_url').notNull(),
  sealedCode: text('sealed_code'),
  deviceId: text('device_id').notNull(),
  /** Both sealed by the vault. */
  signingKey: text('signing_key').notNull(),
  sealingKey: text('sealing_key').notNull(),
  certificate: text(),
  hubCertificate: text('hub_certificate'),
  sealedLookupKey: text('sealed_lookup_key'),
  refusal: text(),
  acknowledgedSeq: integer('acknowledged_seq').notNull(),
  /** The hub's clock minus this device's. */
  clockOffsetMs: integer('clock_offset_ms').notNull(),
  lastAttemptAt: integer('last_attempt_at'),
  lastSuccessAt: integer('last_success_at'),
  lastFault: text('last_fault'),
  /** Of the fault or the refusal. */
  faultParams: text('fault_params', { mode: 'json' }).$type<RefusalParams>().notNull().default({}),
  enrolledAt: integer('enrolled_at'),
});

export const rowImage = sqliteTable('row_image', { branchSeq: integer('branch_seq').primaryKey(), content: blob({ mode: 'buffer' }).notNull() });

export const hubItem = sqliteTable('hub_item', {
  feedNo: integer('feed_no').primaryKey(),
  kind: text().notNull(),
  subject: text().notNull(),
  status: text().$type<'applied' | 'quarantined' | 'dismissed'>().notNull(),
  code: text(),
  sealed: text().notNull(),
  receivedAt: integer('received_at').notNull(),
  businessDate: text('business_date').notNull(),
  params: text({ mode: 'json' }).$type<RefusalParams>().notNull().default({}),
});

export const hubVerdict = sqliteTable('hub_verdict', {
  branchSeq: integer('branch_seq').primaryKey(),
  code: text().notNull(),
  params: text({ mode: 'json' }).$type<Readonly<Record<string, string | number>>>().notNull(),
  receivedAt: integer('received_at').notNull(),
  handledOn: text('handled_on'),
  handledBy: text('handled_by'),
  note: text(),
});

export const forkedEvent = sqliteTable('forked_event', {
  eventId: text('event_id').primaryKey(),
  branchSeq: integer('branch_seq').notNull(),
  type: text().notNull(),
  record: text().notNull(),
  content: blob({ mode: 'buffer' }),
  setAsideOn: text('set_aside_on').notNull(),
  handledOn: text('handled_on'),
  handledBy: text('handled_by'),
  note: text(),
});

export const hubBlackList = sqliteTable(
  'hub_black_list',
  {
    list: text().notNull(), identityHash: text('identity_hash').notNull(), reasonCode: text('reason_code').notNull(), source: text().notNull(),
    receivedOn: text('received_on').notNull(),
  },
  (table) => [primaryKey({ columns: [table.list, table.identityHash] })],
);

export const channelBusiness = sqliteTable('channel_business', {
  id: text().primaryKey(),
  feedNo: integer('feed_no').notNull(),
  kind: text().$type<'apply' | 'sign' | 'draw' | 'repay'>().notNull(),
  channel: text().notNull(),
  householdId: text('household_id'),
  status: text().$type<'waiting' | 'done' | 'refused'>().notNull(),
  facts: text({ mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
  /** Who applies, or the signed contract in base64. */
  sealed: text(),
  requestedOn: text('requested_on').notNull(),
  receivedOn: text('received_on').notNull(),
  handledOn: text('handled_on'),
  handledBy: text('handled_by'),
  note: text(),
});

export const householdMove = sqliteTable('household_move', {
  householdId: text('household_id').primaryKey(),
  direction: text().$type<'out' | 'in'>().notNull(),
  otherBranch: text('other_branch').notNull(),
  movedOn: text('moved_on').notNull(),
});
