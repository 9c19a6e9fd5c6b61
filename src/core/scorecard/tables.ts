import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { FitReport } from '../contract/scorecard.ts';

export const scorecardFit = sqliteTable('scorecard_fit', {
  version: text().primaryKey(),
  fittedOn: text('fitted_on').notNull(),
  report: text({ mode: 'json' }).$type<FitReport>().notNull(),
});
