import { and, eq, inArray } from 'drizzle-orm';
import { requireNoFraud } from '../fraud/check-store.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { changeableStatuses, openBatchOfMaker, setRowStatus, type RatingRecord } from './batch-store.ts';
import { rating, ratingBatch } from './tables.ts';

/**
 * Hands the batch to the branch head: rows with a limit go to approval, those without (refused, incomplete, to be graded
 * by a person) leave the batch.
 *
 * @throws RecordedRefusal of requireNoFraud: a row that waits for its review is dropped or waited for; Refusal `nothing_to_submit`, `not_own_batch`, `batch_not_open`.
 */
export function submitBatch(context: CommandContext, input: { batchId: string }): { submitted: number } {
  const { batchId } = input;
  openBatchOfMaker(context, batchId);
  const open = orm(context.db).select().from(rating).where(and(eq(rating.batchId, batchId), inArray(rating.status, [...changeableStatuses]))).all();
  const submittable = open.filter(isSubmittable);
  if (submittable.length === 0) throw new Refusal('nothing_to_submit');
  requireNoFraud(context, 'application', submittable.map(({ householdId }) => ({ householdId, subjectId: batchId })));
  setRowStatus(context, submittable, 'submitted');
  setRowStatus(context, open.filter((row) => !isSubmittable(row)), 'dropped');
  orm(context.db).update(ratingBatch).set({ status: 'submitted', submittedOn: context.businessDate }).where(eq(ratingBatch.id, batchId)).run();
  const totalLimit = submittable.reduce((sum, row) => sum + row.limitAmount, 0);
  context.record('credit.batchSubmitted', { batchId, submitted: submittable.length, totalLimit });
  return { submitted: submittable.length };
}

const isSubmittable = (row: RatingRecord): boolean => row.limitAmount > 0 && (row.outcome === 'accepted' || row.outcome === 'manualReview');
