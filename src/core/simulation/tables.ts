import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Grade, RatingOutcome } from '../contract/credit.ts';
import type { ModelKind } from '../contract/model-document.ts';
import type { SimulationSummary } from '../contract/simulation.ts';
import type { ModelVersions } from '../decision/model-versions.ts';

export const simulation = sqliteTable('simulation', {
  id: text().primaryKey(),
  branchId: text('branch_id').notNull(),
  drafts: text({ mode: 'json' }).$type<readonly { readonly kind: ModelKind; readonly version: string; readonly sha256: string }[]>().notNull(),
  champion: text({ mode: 'json' }).$type<ModelVersions>().notNull(),
  challenger: text({ mode: 'json' }).$type<ModelVersions>().notNull(),
  summary: text({ mode: 'json' }).$type<SimulationSummary>().notNull(),
  staffId: text('staff_id').notNull(),
  simulatedOn: text('simulated_on').notNull(),
  simulatedAt: integer('simulated_at').notNull(),
});

export const simulationRow = sqliteTable(
  'simulation_row',
  {
    simulationId: text('simulation_id').notNull(),
    householdId: text('household_id').notNull(),
    outcomeBefore: text('outcome_before').$type<RatingOutcome>().notNull(),
    outcomeAfter: text('outcome_after').$type<RatingOutcome>().notNull(),
    gradeBefore: text('grade_before').$type<Grade>(),
    gradeAfter: text('grade_after').$type<Grade>(),
    limitBefore: integer('limit_before').notNull(),
    limitAfter: integer('limit_after').notNull(),
    expertBefore: integer('expert_before'),
    expertAfter: integer('expert_after'),
    statisticalBefore: integer('statistical_before'),
    statisticalAfter: integer('statistical_after'),
    rateBefore: integer('rate_before'),
    rateAfter: integer('rate_after'),
    reasonsBefore: text('reasons_before', { mode: 'json' }).$type<readonly string[]>().notNull(),
    reasonsAfter: text('reasons_after', { mode: 'json' }).$type<readonly string[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.simulationId, table.householdId] })],
);
