import type { CommandContext } from '../pipeline/context.ts';
import { changeableStatuses, openBatchOfMaker, rowsWithStatus, setRowStatus } from './batch-store.ts';

/** Takes rows out of the batch; they stay in it with the reason. @throws Refusal `row_not_open`, `not_own_batch`, `batch_not_open`. */
export function dropRows(context: CommandContext, input: { batchId: string; householdIds: readonly string[]; reason: string }): null {
  const { batchId, householdIds, reason } = input;
  openBatchOfMaker(context, batchId);
  setRowStatus(context, rowsWithStatus(context, batchId, householdIds, changeableStatuses, 'row_not_open'), 'dropped', reason);
  context.record('credit.rowsDropped', { batchId, householdIds, reason });
  return null;
}
