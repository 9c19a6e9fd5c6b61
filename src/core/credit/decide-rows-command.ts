/** The branch head's decision on rows of a submitted batch. */
import { isHeadAuthorised } from '../inquiry/inquiry-store.ts';
import { Refusal } from '../kernel/result.ts';
import { effectiveParameter } from '../parameters/parameter-store.ts';
import { RecordedRefusal, type CommandContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { batchNamed, countRows, rowsWithStatus, setBatchStatus, type BatchRecord, type RatingRecord } from './batch-store.ts';
import { createLine } from './line-store.ts';
import { watchQuota } from './quota-store.ts';
import { memberHoldsLine } from './rating-input-store.ts';

interface Decision {
  readonly batchId: string;
  readonly householdIds: readonly string[];
  readonly decision: 'approve' | 'return' | 'reject';
  readonly reason?: string | undefined;
}

const statusAfter = { approve: 'approved', return: 'returned', reject: 'rejected' } as const;

/**
 * Decides all rows named or none. Approval makes the line of each; returning gives a row back to its maker.
 *
 * @throws Refusal `maker_is_checker` (never one's own work), `row_not_submitted`, `reason_required` (to return or reject),
 * `above_authority`, `rated_again` (a later rating of the household exists), `household_member_holds_line`, `above_household_cap`,
 * `below_household_floor` (bounds may have changed since the rating), `credit_quota_exceeded`, `household_quota_exceeded`,
 * `authorisation_ended` (logged).
 */
export async function decideRows(context: CommandContext, input: Decision): Promise<{ decided: number; linesCreated: number }> {
  const { batchId, decision } = input;
  const reason = input.reason === '' ? undefined : input.reason;
  const batch = batchNamed(context, batchId);
  if (batch.makerId === context.session.staffId) throw new Refusal('maker_is_checker');
  if (batch.status !== 'submitted') throw new Refusal('row_not_submitted', { rows: input.householdIds.length });
  if (decision !== 'approve' && reason === undefined) throw new Refusal('reason_required', {}, 'reason');
  const rows = rowsWithStatus(context, batchId, input.householdIds, ['submitted'], 'row_not_submitted');
  if (decision === 'approve') requireApprovable(context, batch, rows);
  keepDecision(context, rows, statusAfter[decision], reason);
  const requireWithinQuota = watchQuota(context, decision === 'approve' ? ['credit', 'households'] : []);
  const linesCreated = decision === 'approve' ? await makeLines(context, batch, rows) : 0;
  requireWithinQuota();
  context.record('credit.rowsDecided', {
    batchId, decision, reason: reason ?? null, householdIds: rows.map((row) => row.householdId),
    totalLimit: rows.reduce((sum, row) => sum + row.limitAmount, 0),
  });
  closeWhenDecided(context, batchId);
  return { decided: rows.length, linesCreated };
}

function requireApprovable(context: CommandContext, batch: BatchRecord, rows: readonly RatingRecord[]): void {
  requireAuthorised(context, rows);
  const authority = effectiveParameter(context.db, 'credit.approvalAuthority', context.session.branchId);
  const above = rows.filter((row) => row.limitAmount > authority);
  if (above.length > 0) throw new Refusal('above_authority', { rows: above.length, authority });
  requireWithinBounds(context, batch, rows);
  const latest = statement<[string], { id: number }>(context.db, 'SELECT max(id) AS id FROM rating WHERE household_id = ?');
  const outdated = rows.filter((row) => (latest.get(row.householdId)?.id ?? 0) > row.id);
  if (outdated.length > 0) throw new Refusal('rated_again', { rows: outdated.length });
}

/** What the bureau said was used for these: an authorisation that ended since the rating takes the ground from under them. */
function requireAuthorised(context: CommandContext, rows: readonly RatingRecord[]): void {
  const ended = rows.filter((row) => row.kind === 'credit' && !isHeadAuthorised(context, row.householdId, context.businessDate));
  if (ended.length === 0) return;
  context.record('inquiry.refused', { householdIds: ended.map((row) => row.householdId), purpose: 'approval', code: 'authorisation_ended' });
  throw new RecordedRefusal('authorisation_ended', { rows: ended.length });
}

function requireWithinBounds({ db, session }: CommandContext, batch: BatchRecord, rows: readonly RatingRecord[]): void {
  const cap = effectiveParameter(db, 'credit.householdCap', session.branchId, batch.makerId);
  const floor = effectiveParameter(db, 'credit.householdFloor', session.branchId);
  const above = rows.filter((row) => row.limitAmount > cap);
  if (above.length > 0) throw new Refusal('above_household_cap', { rows: above.length, cap });
  const below = rows.filter((row) => row.limitAmount < floor);
  if (below.length > 0) throw new Refusal('below_household_floor', { rows: below.length, floor });
}

function keepDecision(context: CommandContext, rows: readonly RatingRecord[], status: string, reason: string | undefined): void {
  const update = statement<[string, string | null, string, string, number]>(
    context.db, 'UPDATE rating SET status = ?, decision_reason = ?, decided_by = ?, decided_on = ? WHERE id = ?',
  );
  for (const row of rows) update.run(status, reason ?? null, context.session.staffId, context.businessDate, row.id);
}

/** Member by member as the lines come into being, so that of two of one family in one batch the second is found. */
async function makeLines(context: CommandContext, batch: BatchRecord, rows: readonly RatingRecord[]): Promise<number> {
  for (const [index, row] of rows.entries()) {
    await context.progress('credit.approving', index, rows.length);
    if (memberHoldsLine(context, row.householdId)) throw new Refusal('household_member_holds_line', { batchNo: batch.batchNo });
    createLine(context, row);
  }
  return rows.length;
}

function closeWhenDecided(context: CommandContext, batchId: string): void {
  if (countRows(context, batchId, ['submitted']) > 0) return;
  setBatchStatus(context, batchId, countRows(context, batchId, ['returned']) > 0 ? 'returned' : 'decided');
}
