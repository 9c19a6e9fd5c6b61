import type { Connection } from './open-store.ts';
import { statement } from './statement.ts';

/** The next number of a gapless series per branch and year, from 1. Inside the command's transaction: a rolled-back command gives its number back. */
export function nextNumber(db: Connection, branchId: string, series: string, year: number): number {
  const row = statement<[string, string, number], { last_number: number }>(
    db,
    `INSERT INTO number_series (branch_id, series, year, last_number) VALUES (?, ?, ?, 1)
     ON CONFLICT (branch_id, series, year) DO UPDATE SET last_number = last_number + 1
     RETURNING last_number`,
  ).get(branchId, series, year);
  if (!row) throw new Error('number_series answered nothing');
  return row.last_number;
}
