import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CalendarDay, ParameterLevel, ParameterScalar, ProposalStatus } from '../contract/parameters.ts';

export const parameterValue = sqliteTable(
  'parameter_value',
  {
    key: text().notNull(),
    /** An organisation unit, or a person at the level `manager`. */
    unitId: text('unit_id').notNull(),
    effectiveFrom: text('effective_from').notNull(),
    level: text().$type<ParameterLevel>().notNull(),
    value: text({ mode: 'json' }).$type<ParameterScalar | null>().notNull(),
    setBy: text('set_by'),
    checkedBy: text('checked_by'),
    recordedAt: integer('recorded_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.key, table.unitId, table.effectiveFrom] })],
);

const twoPersons = {
  status: text().$type<ProposalStatus>().notNull(),
  reason: text().notNull(),
  madeBy: text('made_by').notNull(),
  madeOn: text('made_on').notNull(),
  madeAt: integer('made_at').notNull(),
  decidedBy: text('decided_by'),
  decidedOn: text('decided_on'),
  decisionReason: text('decision_reason'),
};

export const parameterProposal = sqliteTable('parameter_proposal', {
  id: text().primaryKey(),
  key: text().notNull(),
  level: text().$type<ParameterLevel>().notNull(),
  unitId: text('unit_id').notNull(),
  before: text({ mode: 'json' }).$type<ParameterScalar>().notNull(),
  value: text({ mode: 'json' }).$type<ParameterScalar | null>().notNull(),
  effectiveFrom: text('effective_from').notNull(),
  ...twoPersons,
});

export const calendarDay = sqliteTable('calendar_day', {
  date: text().primaryKey(),
  kind: text().$type<CalendarDay['kind']>().notNull(),
  name: text().notNull(),
});

export const calendarProposal = sqliteTable('calendar_proposal', {
  id: text().primaryKey(),
  year: integer().notNull(),
  days: text({ mode: 'json' }).$type<readonly CalendarDay[]>().notNull(),
  ...twoPersons,
});
