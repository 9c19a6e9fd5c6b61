import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const message = sqliteTable('message', {
  id: text().primaryKey(),
  branchId: text('branch_id').notNull(),
  householdId: text('household_id').notNull(),
  template: text().notNull(),
  templateVersion: text('template_version').notNull(),
  text: text().notNull(),
  subject: text().notNull(),
  status: text({ enum: ['queued', 'sent', 'failed'] }).notNull(),
  queuedOn: text('queued_on').notNull(),
  queuedAt: integer('queued_at').notNull(),
  sentAt: integer('sent_at'),
});

export const messageSecret = sqliteTable('message_secret', {
  messageId: text('message_id').primaryKey(),
  sealed: text().notNull(),
});
