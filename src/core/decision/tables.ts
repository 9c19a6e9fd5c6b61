import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ModelStep } from '../contract/decision.ts';
import type { ModelKind } from '../contract/model-document.ts';

export const modelVersion = sqliteTable(
  'model_version',
  {
    kind: text().$type<ModelKind>().notNull(),
    version: text().notNull(),
    code: text().notNull(),
    status: text().$type<'draft' | 'submitted' | 'approved' | 'withdrawn'>().notNull(),
    revision: integer().notNull().default(1),
    document: text().notNull(),
    sha256: text().notNull(),
    purpose: text().notNull(),
    basedOn: text('based_on'),
    isRollBack: integer('is_roll_back', { mode: 'boolean' }).notNull().default(false),
    makers: text({ mode: 'json' }).$type<readonly string[]>().notNull().default([]),
    changedOn: text('changed_on').notNull(),
    simulatedSha256: text('simulated_sha256'),
    simulatedOn: text('simulated_on'),
    submittedOn: text('submitted_on'),
    approvedBy: text('approved_by'),
    approvedOn: text('approved_on'),
    inForceFrom: text('in_force_from'),
    retireFrom: text('retire_from'),
    retireAskedBy: text('retire_asked_by'),
    retireAgreedBy: text('retire_agreed_by'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.version] })],
);

export const modelStep = sqliteTable('model_step', {
  id: integer().primaryKey(),
  kind: text().$type<ModelKind>().notNull(),
  version: text().notNull(),
  step: text().$type<ModelStep>().notNull(),
  staffId: text('staff_id'),
  happenedOn: text('happened_on').notNull(),
  happenedAt: integer('happened_at').notNull(),
  reason: text(),
});
