import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { FraudFindings, FraudOutcomeCode, FraudPoint, FraudTaskStatus, ReviewMethod, staffRelations, WatchListKind, watchListStatuses, WatchSubject } from '../contract/fraud.ts';

export const watchList = sqliteTable('watch_list', {
  id: text().primaryKey(),
  branchId: text('branch_id').notNull(),
  kind: text().$type<WatchListKind>().notNull(),
  origin: text({ enum: ['file', 'task', 'hub'] }).notNull(),
  source: text().notNull(),
  fileName: text('file_name'),
  fileHash: text('file_hash'),
  entryCount: integer('entry_count').notNull(),
  status: text().$type<(typeof watchListStatuses)[number]>().notNull(),
  proposedBy: text('proposed_by'),
  proposedOn: text('proposed_on').notNull(),
  decidedBy: text('decided_by'),
  decidedOn: text('decided_on'),
  reason: text(),
});

export const watchEntry = sqliteTable('watch_entry', {
  id: integer().primaryKey(),
  listId: text('list_id').notNull(),
  kind: text().$type<WatchListKind>().notNull(),
  subject: text().$type<WatchSubject>().notNull(),
  hash: text().notNull(),
  mask: text().notNull(),
  reasonCode: text('reason_code').notNull(),
  fromOn: text('from_on').notNull(),
  toOn: text('to_on'),
  isActive: integer('is_active', { mode: 'boolean' }).notNull(),
  endingAskedBy: text('ending_asked_by'),
  endingReason: text('ending_reason'),
  endedBy: text('ended_by'),
  endedOn: text('ended_on'),
});

export const relatedPerson = sqliteTable('related_person', {
  id: text().primaryKey(),
  branchId: text('branch_id').notNull(),
  staffId: text('staff_id').notNull(),
  relation: text().$type<(typeof staffRelations)[number]>().notNull(),
  identityHash: text('identity_hash').notNull(),
  identityMask: text('identity_mask').notNull(),
  registeredBy: text('registered_by').notNull(),
  registeredOn: text('registered_on').notNull(),
  endedBy: text('ended_by'),
  endedOn: text('ended_on'),
});

export const fraudSignal = sqliteTable('fraud_signal', {
  id: integer().primaryKey(),
  householdId: text('household_id').notNull(),
  channel: text({ enum: ['counter', 'mobile', 'kiosk', 'hub'] }).notNull(),
  deviceHash: text('device_hash'),
  payerHash: text('payer_hash'),
  findings: text({ mode: 'json' }).$type<FraudFindings>().notNull(),
  notedOn: text('noted_on').notNull(),
  notedAt: integer('noted_at').notNull(),
  staffId: text('staff_id').notNull(),
});

export const fraudTask = sqliteTable('fraud_task', {
  id: text().primaryKey(),
  taskNo: text('task_no').notNull(),
  branchId: text('branch_id').notNull(),
  householdId: text('household_id').notNull(),
  point: text().$type<FraudPoint>().notNull(),
  reviewKey: text('review_key').notNull(),
  holds: integer({ mode: 'boolean' }).notNull(),
  status: text().$type<FraudTaskStatus>().notNull(),
  makerId: text('maker_id').notNull(),
  assignedTo: text('assigned_to'),
  createdOn: text('created_on').notNull(),
  createdAt: integer('created_at').notNull(),
  dueOn: text('due_on').notNull(),
  method: text().$type<ReviewMethod>(),
  conclusion: text(),
  decidedBy: text('decided_by'),
  decidedOn: text('decided_on'),
  validTo: text('valid_to'),
});

export const fraudCheck = sqliteTable('fraud_check', {
  id: integer().primaryKey(),
  householdId: text('household_id').notNull(),
  point: text().$type<FraudPoint>().notNull(),
  subjectId: text('subject_id'),
  rulesVersion: text('rules_version').notNull(),
  facts: text().notNull(),
  outcome: text().$type<FraudOutcomeCode>().notNull(),
  hits: text({ mode: 'json' }).$type<readonly (readonly [string, number])[]>().notNull(),
  taskId: text('task_id'),
  wentOn: integer('went_on', { mode: 'boolean' }).notNull(),
  checkedOn: text('checked_on').notNull(),
  checkedAt: integer('checked_at').notNull(),
  staffId: text('staff_id').notNull(),
});
