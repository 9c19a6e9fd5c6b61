import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { EvidenceType, HandlingMode, OrderResult, OrderStatus, Severity, SignalFact } from '../contract/monitoring.ts';

export const monitoringMark = sqliteTable('monitoring_mark', {
  name: text().primaryKey(),
  value: integer().notNull(),
});

export const workOrder = sqliteTable('work_order', {
  id: text().primaryKey(),
  orderNo: text('order_no').notNull(),
  branchId: text('branch_id').notNull(),
  householdId: text('household_id').notNull(),
  status: text().$type<OrderStatus>().notNull(),
  severity: text().$type<Severity>().notNull(),
  modes: text({ mode: 'json' }).$type<readonly HandlingMode[]>().notNull(),
  needsCheck: integer('needs_check', { mode: 'boolean' }).notNull(),
  createdOn: text('created_on').notNull(),
  dueOn: text('due_on').notNull(),
  assigneeId: text('assignee_id'),
  escalation: integer().notNull(),
  result: text({ mode: 'json' }).$type<OrderResult>(),
  resultedBy: text('resulted_by'),
  resultedOn: text('resulted_on'),
  checkedBy: text('checked_by'),
  checkedOn: text('checked_on'),
  opinion: text(),
  closedOn: text('closed_on'),
});

export const workSignal = sqliteTable('work_signal', {
  id: integer().primaryKey(),
  orderId: text('order_id').notNull(),
  householdId: text('household_id').notNull(),
  ruleCode: text('rule_code').notNull(),
  rulesVersion: text('rules_version').notNull(),
  severity: text().$type<Severity>().notNull(),
  facts: text({ mode: 'json' }).$type<readonly SignalFact[]>().notNull(),
  source: text().$type<SignalSource>().notNull(),
  note: text(),
  raisedOn: text('raised_on').notNull(),
  isOpen: integer('is_open', { mode: 'boolean' }).notNull(),
});
export type SignalSource = 'file' | 'ledger' | 'rating' | 'calendar' | 'collection' | 'person';

export const workStep = sqliteTable('work_step', {
  id: integer().primaryKey(),
  orderId: text('order_id').notNull(),
  kind: text().notNull(),
  detail: text({ mode: 'json' }).$type<Readonly<Record<string, string | number | null>>>().notNull(),
  businessDate: text('business_date').notNull(),
  at: integer().notNull(),
  staffId: text('staff_id').notNull(),
});

export const workEvidence = sqliteTable('work_evidence', {
  id: text().primaryKey(),
  subjectId: text('subject_id').notNull(),
  fileName: text('file_name').notNull(),
  mediaType: text('media_type').$type<EvidenceType>().notNull(),
  size: integer().notNull(),
  sha256: text().notNull(),
  latitude: integer(),
  longitude: integer(),
  addedBy: text('added_by').notNull(),
  addedOn: text('added_on').notNull(),
  addedAt: integer('added_at').notNull(),
  sealed: blob({ mode: 'buffer' }).notNull(),
});
