import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ArchivePart, DestructionList, RetentionClass } from '../contract/archive.ts';

export const storedFile = sqliteTable('stored_file', {
  sha256: text().primaryKey(),
  mediaType: text('media_type').notNull(),
  size: integer().notNull(),
  sealed: blob({ mode: 'buffer' }).notNull(),
  keptAt: integer('kept_at').notNull(),
});

export const retentionRule = sqliteTable('retention_rule', {
  class: text().$type<RetentionClass>().primaryKey(),
  years: integer().notNull(),
  starts: text().$type<'filing' | 'relationEnd'>().notNull(),
});

export const archiveEntry = sqliteTable('archive_entry', {
  id: text().primaryKey(),
  archiveNo: text('archive_no').notNull(),
  branchId: text('branch_id').notNull(),
  /** null: about many. */
  householdId: text('household_id'),
  kind: text().notNull(),
  part: text().$type<ArchivePart>().notNull(),
  documentId: text('document_id'),
  number: text().notNull(),
  sha256: text().notNull(),
  retentionClass: text('retention_class').$type<RetentionClass>().notNull(),
  filedOn: text('filed_on').notNull(),
  filedAt: integer('filed_at').notNull(),
  filedBy: text('filed_by').notNull(),
  destroyedOn: text('destroyed_on'),
});

export const destructionList = sqliteTable('destruction_list', {
  id: text().primaryKey(),
  listNo: text('list_no').notNull(),
  branchId: text('branch_id').notNull(),
  status: text().$type<DestructionList['status']>().notNull(),
  reason: text().notNull(),
  proposedBy: text('proposed_by').notNull(),
  proposedOn: text('proposed_on').notNull(),
  decidedBy: text('decided_by'),
  decidedOn: text('decided_on'),
  decisionReason: text('decision_reason'),
});

export const destructionEntry = sqliteTable(
  'destruction_entry',
  { listId: text('list_id').notNull(), entryId: text('entry_id').notNull() },
  (table) => [primaryKey({ columns: [table.listId, table.entryId] })],
);
