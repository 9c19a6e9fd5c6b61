import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { openBatchOfMaker, setBatchStatus } from './batch-store.ts';

/** Gives up a draft. What was decided in a returned batch stands, so that one is dropped row by row. @throws Refusal `not_own_batch`, `batch_not_open`. */
export function discardBatch(context: CommandContext, input: { batchId: string }): null {
  const batch = openBatchOfMaker(context, input.batchId);
  if (batch.status !== 'draft') throw new Refusal('batch_not_open', { status: batch.status });
  setBatchStatus(context, batch.id, 'discarded');
  context.record('credit.batchDiscarded', { batchId: batch.id });
  return null;
}
