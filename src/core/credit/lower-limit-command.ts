import { eq } from 'drizzle-orm';
import type { Fen } from '../kernel/money.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { changeableStatuses, openBatchOfMaker, rowsWithStatus } from './batch-store.ts';
import { rating } from './tables.ts';

/** Limits are whole thousands of yuan, in fen. */
export const LIMIT_STEP = 100_000;

/**
 * The manager's cut (调减), with his reason. Never above what the strategy proposed; zero is a drop, which has its own command.
 *
 * @throws Refusal `raise_not_allowed`, `limit_not_in_steps`, `row_not_open`, `not_own_batch`, `batch_not_open`.
 */
export function lowerLimit(context: CommandContext, input: { batchId: string; householdId: string; limit: Fen; reason: string }): null {
  const { batchId, householdId, limit, reason } = input;
  openBatchOfMaker(context, batchId);
  const [row] = rowsWithStatus(context, batchId, [householdId], changeableStatuses, 'row_not_open');
  if (!row) throw new Refusal('not_found', {}, 'householdId');
  if (limit > row.proposedLimit) throw new Refusal('raise_not_allowed', { proposed: row.proposedLimit }, 'limit');
  if (limit <= 0 || limit % LIMIT_STEP !== 0) throw new Refusal('limit_not_in_steps', { step: LIMIT_STEP }, 'limit');
  orm(context.db).update(rating).set({ limitAmount: limit, managerReason: reason }).where(eq(rating.id, row.id)).run();
  context.record('credit.limitLowered', { batchId, householdId, proposed: row.proposedLimit, limit, reason });
  return null;
}
