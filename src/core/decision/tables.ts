import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ModelKind } from './model-documents.ts';

export const decisionModel = sqliteTable(
  'decision_model',
  {
    kind: text().$type<ModelKind>().notNull(),
    version: text().notNull(),
    document: text().notNull(),
    sha256: text().notNull(),
    inForceFrom: text('in_force_from').notNull(),
    installedAt: integer('installed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.version] })],
);
