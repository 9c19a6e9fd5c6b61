import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { DocumentKind } from '../contract/document.ts';

export const document = sqliteTable('document', {
  id: text().primaryKey(),
  branchId: text('branch_id').notNull(),
  kind: text().$type<DocumentKind>().notNull(),
  documentNo: text('document_no').notNull(),
  /** null: a paper about many. */
  householdId: text('household_id'),
  subjectId: text('subject_id').notNull(),
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
