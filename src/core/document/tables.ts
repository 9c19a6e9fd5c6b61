import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { DocumentKind } from '../contract/document.ts';
import type { duplexModes, printStates } from '../contract/printing.ts';
import type { templateStatuses } from '../contract/template.ts';

export const document = sqliteTable('document', {
  id: text().primaryKey(),
  branchId: text('branch_id').notNull(),
  kind: text().$type<DocumentKind>().notNull(),
  documentNo: text('document_no').notNull(),
  /** null: a paper about many. */
  householdId: text('household_id'),
  subjectId: text('subject_id').notNull(),
  /** Day or month of a notice or report; empty for others. */
  period: text().notNull(),
  templateVersion: text('template_version').notNull(),
  factsSha256: text('facts_sha256').notNull(),
  createdOn: text('created_on').notNull(),
  createdAt: integer('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  pages: integer().notNull(),
  size: integer().notNull(),
  sha256: text().notNull(),
  replacedBy: text('replaced_by'),
  signedOn: text('signed_on'),
  signedAt: integer('signed_at'),
  witnessId: text('witness_id'),
});

export const documentContent = sqliteTable('document_content', {
  documentId: text('document_id').primaryKey(),
  sealed: blob({ mode: 'buffer' }).notNull(),
});

export const documentTemplate = sqliteTable('document_template', {
  id: text().primaryKey(),
  branchId: text('branch_id').notNull(),
  kind: text().$type<DocumentKind>().notNull(),
  version: text().notNull(),
  content: text().notNull(),
  sha256: text().notNull(),
  status: text().$type<(typeof templateStatuses)[number]>().notNull(),
  changeNote: text('change_note').notNull(),
  inForceFrom: text('in_force_from').notNull(),
  madeBy: text('made_by'),
  madeOn: text('made_on').notNull(),
  decidedBy: text('decided_by'),
  decidedOn: text('decided_on'),
  decisionNote: text('decision_note'),
});

export const printJob = sqliteTable('print_job', {
  id: text().primaryKey(),
  branchId: text('branch_id').notNull(),
  kind: text().$type<DocumentKind>().notNull(),
  documentIds: text('document_ids', { mode: 'json' }).$type<readonly string[]>().notNull(),
  printer: text().notNull(),
  copies: integer().notNull(),
  duplex: text().$type<(typeof duplexModes)[number]>().notNull(),
  state: text().$type<(typeof printStates)[number]>().notNull(),
  fault: text(),
  faultDetail: text('fault_detail'),
  attempts: integer().notNull(),
  queuedBy: text('queued_by').notNull(),
  queuedOn: text('queued_on').notNull(),
  queuedAt: integer('queued_at').notNull(),
  endedAt: integer('ended_at'),
});
