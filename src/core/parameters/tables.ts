import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ParameterLevel } from './registry.ts';

export const parameterValue = sqliteTable(
  'parameter_value',
  {
    key: text().notNull(),
    /** An organisation unit, or a person at the level `manager`. */
    unitId: text('unit_id').notNull(),
    effectiveFrom: text('effective_from').notNull(),
    level: text().$type<ParameterLevel>().notNull(),
    value: text({ mode: 'json' }).$type<number | string | readonly string[]>().notNull(),
    setBy: text('set_by'),
    checkedBy: text('checked_by'),
    recordedAt: integer('recorded_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.key, table.unitId, table.effectiveFrom] })],
);
