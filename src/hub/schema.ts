/** The hub's tables for drizzle. migrations/hub holds them as SQL; a test compares the two. */
import { bigint, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { ProjectedTableName } from '../core/sync/projection.ts';

const number = (name: string) => bigint(name, { mode: 'number' });
const owner = () => ({ legalEntityId: text('legal_entity_id').notNull() });
const branchOwner = () => ({ ...owner(), branchId: text('branch_id').notNull() });

export const legalEntity = pgTable('legal_entity', { legalEntityId: text('legal_entity_id').primaryKey(), name: text().notNull(), createdAt: number('created_at').notNull() });

export const branch = pgTable('branch', {
  ...branchOwner(), name: text().notNull(), acknowledgedSeq: number('acknowledged_seq').notNull().default(0), lastHash: text('last_hash').notNull(),
  completeSeq: number('complete_seq').notNull().default(0), feedNo: number('feed_no').notNull().default(0), lastSeenAt: number('last_seen_at'),
  alarmCode: text('alarm_code'), alarmSeq: number('alarm_seq'),
}, (t) => [primaryKey({ columns: [t.legalEntityId, t.branchId] })]);

export const enrolmentCode = pgTable('enrolment_code', {
  ...owner(), codeHash: text('code_hash').notNull(), branchId: text('branch_id').notNull(), createdAt: number('created_at').notNull(),
  expiresAt: number('expires_at').notNull(), usedAt: number('used_at'), usedKey: text('used_key'),
}, (t) => [primaryKey({ columns: [t.legalEntityId, t.codeHash] })]);

export const device = pgTable('device', {
  ...branchOwner(), deviceId: text('device_id').notNull(), signingKey: text('signing_key').notNull(), sealingKey: text('sealing_key').notNull(),
  certificate: text().notNull(), serialNumber: text('serial_number').notNull(), enrolledAt: number('enrolled_at').notNull(), expiresAt: number('expires_at').notNull(),
  revokedAt: number('revoked_at'), revokedReason: text('revoked_reason'),
}, (t) => [primaryKey({ columns: [t.legalEntityId, t.branchId, t.deviceId] })]);

export const requestNonce = pgTable('request_nonce', {
  ...owner(), deviceId: text('device_id').notNull(), nonce: text().notNull(), seenAt: number('seen_at').notNull(),
}, (t) => [primaryKey({ columns: [t.legalEntityId, t.deviceId, t.nonce] })]);

/** Names of the log's own columns, so that a record goes in and out as it is. */
export const branchEvent = pgTable('branch_event', {
  ...branchOwner(), branch_seq: number('branch_seq').notNull(), event_id: text().notNull(), type: text().notNull(), version: integer().notNull(), payload: text().notNull(),
  business_date: text().notNull(), recorded_at: number('recorded_at').notNull(), device_id: text().notNull(), staff_id: text(), access: text().notNull(),
  command_id: text().notNull(), prev_hash: text().notNull(), hash: text().notNull(), receivedAt: number('received_at').notNull(),
}, (t) => [primaryKey({ columns: [t.legalEntityId, t.branchId, t.branch_seq] })]);

export const eventRows = pgTable('event_rows', { ...branchOwner(), branchSeq: number('branch_seq').notNull(), content: text().notNull() },
  (t) => [primaryKey({ columns: [t.legalEntityId, t.branchId, t.branchSeq] })]);

export const eventVerdict = pgTable('event_verdict', {
  ...branchOwner(), branchSeq: number('branch_seq').notNull(), code: text().notNull(), params: text().notNull(), judgedAt: number('judged_at').notNull(),
}, (t) => [primaryKey({ columns: [t.legalEntityId, t.branchId, t.branchSeq] })]);

export const forkedEvent = pgTable('forked_event', {
  ...branchOwner(), eventId: text('event_id').notNull(), record: text().notNull(), receivedAt: number('received_at').notNull(),
}, (t) => [primaryKey({ columns: [t.legalEntityId, t.branchId, t.eventId] })]);

export const branchRow = pgTable('branch_row', {
  ...branchOwner(), tableName: text('table_name').notNull(), rowKey: text('row_key').notNull(), sealed: text().notNull(),
}, (t) => [primaryKey({ columns: [t.legalEntityId, t.branchId, t.tableName, t.rowKey] })]);

/** The projections have the branch's own column names; a test compares them with core/sync/projection.ts. */
export const household = pgTable('household', {
  ...branchOwner(), id: text().notNull(), household_no: text(), village_id: text(), collected_on: text(), updated_on: text(), group_no: number('group_no'), revision: number('revision'),
  /** How a channel's customer is found: `identityLookup` of the head. */
  identity_lookup: text(),
}, (t) => [primaryKey({ columns: [t.legalEntityId, t.branchId, t.id] })]);

export const creditLine = pgTable('credit_line', {
  ...branchOwner(), id: text().notNull(), line_no: text(), household_id: text(), status: text(), grade: text(), approved_on: text(), starts_on: text(), expires_on: text(),
  contract_no: text(), rating_id: number('rating_id'), limit_amount: number('limit_amount'), rate_ppm: number('rate_ppm'), term_months: number('term_months'),
}, (t) => [primaryKey({ columns: [t.legalEntityId, t.branchId, t.id] })]);

export const loan = pgTable('loan', {
  ...branchOwner(), id: text().notNull(), receipt_no: text(), line_id: text(), household_id: text(), purpose: text(), term_class: text(), terms: text(), method: text(),
  drawn_on: text(), matures_on: text(), status: text(), five_class: text(), manual_class: text(), oldest_due_on: text(), next_due_on: text(), next_action_on: text(),
  accrual: text(), book: text(), is_vat_exempt: number('is_vat_exempt'), principal: number('principal'), rate_ppm: number('rate_ppm'), outstanding: number('outstanding'),
  due_principal: number('due_principal'), due_interest: number('due_interest'), due_fee: number('due_fee'), refund: number('refund'), posting_count: number('posting_count'),
}, (t) => [primaryKey({ columns: [t.legalEntityId, t.branchId, t.id] })]);

export const loanEvent = pgTable('loan_event', {
  ...branchOwner(), posting_order: number('posting_order').notNull(), id: text(), loan_id: text(), voucher_no: text(), value_date: text(), posted_on: text(), fact: text(),
  channel: text(), split: text(), staff_id: text(),
}, (t) => [primaryKey({ columns: [t.legalEntityId, t.branchId, t.posting_order] })]);

export const loanPosting = pgTable('loan_posting', {
  ...branchOwner(), loan_id: text().notNull(), position: number('position').notNull(), value_date: text(), kind: text(), event_id: text(), principal: number('principal'),
  interest: number('interest'), penalty: number('penalty'), compound: number('compound'), fee: number('fee'), refund: number('refund'),
  outstanding_after: number('outstanding_after'), days_overdue: number('days_overdue'),
}, (t) => [primaryKey({ columns: [t.legalEntityId, t.branchId, t.loan_id, t.position] })]);

export const journalEntry = pgTable('journal_entry', {
  ...branchOwner(), id: number('id').notNull(), business_date: text(), value_date: text(), event: text(), loan_id: text(), loan_event_id: text(), household_id: text(),
  purpose: text(), term_class: text(), five_class: text(), chart_version: number('chart_version'), is_vat_exempt: number('is_vat_exempt'),
}, (t) => [primaryKey({ columns: [t.legalEntityId, t.branchId, t.id] })]);

export const journalLine = pgTable('journal_line', {
  ...branchOwner(), entry_id: number('entry_id').notNull(), line_no: number('line_no').notNull(), account: text(), debit: number('debit'), credit: number('credit'),
}, (t) => [primaryKey({ columns: [t.legalEntityId, t.branchId, t.entry_id, t.line_no] })]);

export const projections = {
  household, credit_line: creditLine, loan, loan_event: loanEvent, loan_posting: loanPosting, journal_entry: journalEntry, journal_line: journalLine,
} as const satisfies Record<ProjectedTableName, unknown>;

export const feedItem = pgTable('feed_item', {
  ...branchOwner(), feedNo: number('feed_no').notNull(), kind: text().notNull(), subject: text().notNull(), payload: text().notNull(), createdAt: number('created_at').notNull(),
  status: text().$type<'waiting' | 'applied' | 'quarantined'>().notNull(), code: text(),
}, (t) => [primaryKey({ columns: [t.legalEntityId, t.branchId, t.feedNo] })]);

export const lineHold = pgTable('line_hold', { ...branchOwner(), lineId: text('line_id').notNull(), reason: text().notNull(), heldAt: number('held_at').notNull() },
  (t) => [primaryKey({ columns: [t.legalEntityId, t.branchId, t.lineId] })]);

export const reservation = pgTable('reservation', {
  ...branchOwner(), reservationId: text('reservation_id').notNull(), lineId: text('line_id').notNull(), amount: number('amount').notNull(),
  origin: text().$type<'branch' | 'channel'>().notNull(), status: text().$type<'held' | 'settled' | 'released'>().notNull(), createdAt: number('created_at').notNull(),
}, (t) => [primaryKey({ columns: [t.legalEntityId, t.branchId, t.reservationId] })]);

export const channel = pgTable('channel', {
  ...owner(), channelId: text('channel_id').notNull(), kind: text().$type<'phone' | 'wechat' | 'kiosk'>().notNull(), name: text().notNull(),
  keyHash: text('key_hash').notNull(), createdAt: number('created_at').notNull(), closedAt: number('closed_at'),
}, (t) => [primaryKey({ columns: [t.legalEntityId, t.channelId] })]);

export const channelAnswer = pgTable('channel_answer', {
  ...owner(), channelId: text('channel_id').notNull(), idempotencyKey: text('idempotency_key').notNull(), requestHash: text('request_hash').notNull(),
  statusCode: integer('status_code').notNull(), answer: text().notNull(), answeredAt: number('answered_at').notNull(),
}, (t) => [primaryKey({ columns: [t.legalEntityId, t.channelId, t.idempotencyKey] })]);

export const channelBusiness = pgTable('channel_business', {
  ...branchOwner(), businessId: text('business_id').notNull(), channelId: text('channel_id').notNull(), kind: text().$type<'apply' | 'sign' | 'draw' | 'repay'>().notNull(),
  householdId: text('household_id'), status: text().$type<'accepted' | 'posted' | 'refused'>().notNull(), amount: number('amount'), outcome: text(), createdAt: number('created_at').notNull(),
}, (t) => [primaryKey({ columns: [t.legalEntityId, t.branchId, t.businessId] })]);

export const channelCheck = pgTable('channel_check', {
  ...owner(), businessId: text('business_id').notNull(), identityLookup: text('identity_lookup').notNull(), deviceHash: text('device_hash').notNull(), phoneHash: text('phone_hash').notNull(),
  decision: text().$type<'pass' | 'review' | 'refuse'>().notNull(), codes: text().notNull(), checkedAt: number('checked_at').notNull(),
}, (t) => [primaryKey({ columns: [t.legalEntityId, t.businessId] })]);

export const customerSession = pgTable('customer_session', {
  ...owner(), tokenHash: text('token_hash').notNull(), channelId: text('channel_id').notNull(), channelKind: text('channel_kind').notNull(), person: text().notNull(),
  expiresAt: number('expires_at').notNull(),
}, (t) => [primaryKey({ columns: [t.legalEntityId, t.tokenHash] })]);
