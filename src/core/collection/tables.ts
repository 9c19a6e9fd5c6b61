import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CollectionMethod, CollectionTaskRow, ContactPerson, ContactResult, deliveryMethods, deliverySigners } from '../contract/collection.ts';

export const collectionCase = sqliteTable('collection_case', {
  loanId: text('loan_id').primaryKey(),
  branchId: text('branch_id').notNull(),
  householdId: text('household_id').notNull(),
  step: text().notNull(),
  nextOn: text('next_on'),
  brokenPromises: integer('broken_promises').notNull(),
  isDisputed: integer('is_disputed', { mode: 'boolean' }).notNull(),
  isLost: integer('is_lost', { mode: 'boolean' }).notNull(),
  openedOn: text('opened_on').notNull(),
  closedOn: text('closed_on'),
  limitationFrom: text('limitation_from').notNull(),
  limitationBasis: text('limitation_basis').$type<'dueDate' | 'letterSigned' | 'partPaid'>().notNull(),
  limitationAlarm: integer('limitation_alarm'),
});

export const collectionTask = sqliteTable('collection_task', {
  id: text().primaryKey(),
  taskNo: text('task_no').notNull(),
  branchId: text('branch_id').notNull(),
  loanId: text('loan_id').notNull(),
  householdId: text('household_id').notNull(),
  step: text().notNull(),
  method: text().$type<CollectionMethod>().notNull(),
  reason: text().$type<CollectionTaskRow['reason']>().notNull(),
  letter: text().$type<'overdueNotice' | 'collectionLetter'>(),
  needsTwo: integer('needs_two', { mode: 'boolean' }).notNull(),
  headJoins: integer('head_joins', { mode: 'boolean' }).notNull(),
  strategyVersion: text('strategy_version').notNull(),
  createdOn: text('created_on').notNull(),
  dueOn: text('due_on').notNull(),
  assigneeId: text('assignee_id'),
  assignedBy: text('assigned_by').$type<CollectionTaskRow['assignedBy']>().notNull(),
  status: text().$type<CollectionTaskRow['status']>().notNull(),
  closedOn: text('closed_on'),
  closeReason: text('close_reason'),
});

export const collectionContact = sqliteTable('collection_contact', {
  id: text().primaryKey(),
  taskId: text('task_id').notNull(),
  loanId: text('loan_id').notNull(),
  householdId: text('household_id').notNull(),
  method: text().$type<'sms' | 'phone' | 'visit'>().notNull(),
  person: text().$type<ContactPerson>().notNull(),
  startedAt: integer('started_at').notNull(),
  startedOn: text('started_on').notNull(),
  staffId: text('staff_id').notNull(),
  secondStaffId: text('second_staff_id'),
  result: text().$type<ContactResult>(),
  isConnected: integer('is_connected', { mode: 'boolean' }).notNull(),
  note: text(),
  finishedOn: text('finished_on'),
});

export const collectionPromise = sqliteTable('collection_promise', {
  id: text().primaryKey(),
  contactId: text('contact_id').notNull(),
  loanId: text('loan_id').notNull(),
  staffId: text('staff_id').notNull(),
  madeOn: text('made_on').notNull(),
  dueOn: text('due_on').notNull(),
  amount: integer().notNull(),
  paid: integer().notNull(),
  status: text().$type<'open' | 'kept' | 'broken'>().notNull(),
  decidedOn: text('decided_on'),
});

export const collectionDelivery = sqliteTable('collection_delivery', {
  id: text().primaryKey(),
  loanId: text('loan_id').notNull(),
  documentId: text('document_id').notNull(),
  method: text().$type<(typeof deliveryMethods)[number]>().notNull(),
  signedBy: text('signed_by').$type<(typeof deliverySigners)[number]>().notNull(),
  deliveredOn: text('delivered_on').notNull(),
  trackingNo: text('tracking_no'),
  note: text(),
  staffId: text('staff_id').notNull(),
  secondStaffId: text('second_staff_id'),
  recordedOn: text('recorded_on').notNull(),
});

export const collectionRecovery = sqliteTable('collection_recovery', {
  postingId: text('posting_id').primaryKey(),
  loanId: text('loan_id').notNull(),
  staffId: text('staff_id').notNull(),
  amount: integer().notNull(),
  businessDate: text('business_date').notNull(),
});
