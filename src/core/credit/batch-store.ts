/** A rating batch and its rows, for the commands that change them. */
import { and, count, eq, inArray } from 'drizzle-orm';
import type { rowStatuses } from '../contract/credit.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext, QueryContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { rating, ratingBatch } from './tables.ts';

export type BatchRecord = typeof ratingBatch.$inferSelect;
export type RatingRecord = typeof rating.$inferSelect;
export type RowStatus = (typeof rowStatuses)[number];

/** @throws Refusal `not_found` for a batch that is not of this branch. */
export function batchNamed(context: QueryContext, batchId: string): BatchRecord {
  const found = orm(context.db).select().from(ratingBatch).where(and(eq(ratingBatch.id, batchId), eq(ratingBatch.branchId, context.session.branchId))).get();
  if (!found) throw new Refusal('not_found', {}, 'batchId');
  return found;
}

/** The batch, to be worked on by its maker. @throws Refusal `not_found`, `not_own_batch`, `batch_not_open` once it is submitted, decided or discarded. */
export function openBatchOfMaker(context: CommandContext, batchId: string): BatchRecord {
  const batch = batchNamed(context, batchId);
  if (batch.makerId !== context.session.staffId) throw new Refusal('not_own_batch');
  if (batch.status !== 'draft' && batch.status !== 'returned') throw new Refusal('batch_not_open', { status: batch.status });
  return batch;
}

/** Rows that the maker may still change: those of a draft, and those that came back. */
export const changeableStatuses: readonly RowStatus[] = ['draft', 'returned'];

/** @throws Refusal `not_found` when a household is not in the batch, `code` when one of the rows has another status. */
export function rowsWithStatus(context: CommandContext, batchId: string, householdIds: readonly string[], statuses: readonly RowStatus[], code: string): RatingRecord[] {
  const ids = new Set(householdIds);
  const rows = orm(context.db).select().from(rating).where(eq(rating.batchId, batchId)).all().filter((row) => ids.has(row.householdId));
  if (rows.length < ids.size) throw new Refusal('not_found', { rows: ids.size - rows.length }, 'householdIds');
  const others = rows.filter((row) => !statuses.includes(row.status));
  if (others.length > 0) throw new Refusal(code, { rows: others.length });
  return rows;
}

/** Households of the batch's rows with one of the statuses. */
export function countRows(context: CommandContext, batchId: string, statuses: readonly RowStatus[]): number {
  const wanted = and(eq(rating.batchId, batchId), inArray(rating.status, [...statuses]));
  return orm(context.db).select({ rows: count() }).from(rating).where(wanted).get()?.rows ?? 0;
}

export function setRowStatus(context: CommandContext, rows: readonly RatingRecord[], status: RowStatus, managerReason?: string): void {
  const update = statement<[RowStatus, string | null, number]>(context.db, 'UPDATE rating SET status = ?, manager_reason = coalesce(?, manager_reason) WHERE id = ?');
  for (const row of rows) update.run(status, managerReason ?? null, row.id);
}

export function setBatchStatus(context: CommandContext, batchId: string, status: BatchRecord['status']): void {
  orm(context.db).update(ratingBatch).set({ status }).where(eq(ratingBatch.id, batchId)).run();
}
