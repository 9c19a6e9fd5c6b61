/** Review, lowering and cancelling of a line: the customer manager asks, the branch head decides. */
import { and, eq } from 'drizzle-orm';
import type { LineRequestKind } from '../contract/credit.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { Fen } from '../kernel/money.ts';
import { Refusal } from '../kernel/result.ts';
import { requireVillageInScope, type CommandContext, type QueryContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { requireReviewable, reviewDueOn, type RatingForReview } from './line-review.ts';
import { keepChange, lineNamed, moveLine, type LineRecord } from './line-store.ts';
import { LIMIT_STEP } from './lower-limit-command.ts';
import { reviewedLineOf, reviewRules } from './review-rules-store.ts';
import { creditLine, lineRequest } from './tables.ts';

type Request = typeof lineRequest.$inferSelect;

interface Wanted {
  readonly kind: LineRequestKind;
  /** That the line is to have, in fen. */
  readonly limit: number;
}

/** @throws Refusal `not_found`, `outside_scope`, `proposal_pending`, and those of `requireChangeable`. */
export function requestLineChange(context: CommandContext, input: { lineId: string; kind: LineRequestKind; limit: Fen; reason: string }): { requestId: string } {
  const { db, session, businessDate, environment } = context;
  const line = lineNamed(context, input.lineId);
  requireLineInScope(context, line);
  const wanted: Wanted = { kind: input.kind, limit: input.kind === 'cancel' ? 0 : input.limit };
  const rating = requireChangeable(context, line, wanted);
  const isWaiting = and(eq(lineRequest.lineId, line.id), eq(lineRequest.status, 'pending'));
  if (orm(db).select({ id: lineRequest.id }).from(lineRequest).where(isWaiting).get()) throw new Refusal('proposal_pending');
  const requestId = environment.newId();
  orm(db).insert(lineRequest).values({
    id: requestId, lineId: line.id, kind: wanted.kind, limitAmount: wanted.limit, ratingId: rating?.id ?? null, reason: input.reason, status: 'pending',
    madeBy: session.staffId, madeOn: businessDate, madeAt: environment.now(),
  }).run();
  context.record('credit.lineChangeRequested', {
    requestId, lineId: line.id, householdId: line.householdId, kind: wanted.kind, limit: wanted.limit, before: line.limitAmount, ratingId: rating?.id ?? null,
    reason: input.reason,
  });
  return { requestId };
}

/** @throws Refusal `not_found`, `proposal_decided`, `maker_is_checker`, `reason_required`, and those of `requireChangeable`. */
export function decideLineChange(context: CommandContext, input: { requestId: string; decision: 'approve' | 'reject'; reason?: string | undefined }): null {
  const { db, session, businessDate } = context;
  const request = pendingRequest(context, input.requestId);
  const line = lineNamed(context, request.lineId);
  if (request.madeBy === session.staffId) throw new Refusal('maker_is_checker');
  if (input.decision === 'reject' && !input.reason) throw new Refusal('reason_required', {}, 'reason');
  const status = input.decision === 'approve' ? 'approved' : 'rejected';
  orm(db).update(lineRequest).set({ status, decidedBy: session.staffId, decidedOn: businessDate, decisionReason: input.reason ?? null })
    .where(eq(lineRequest.id, request.id)).run();
  context.record('credit.lineChangeDecided', {
    requestId: request.id, lineId: line.id, householdId: line.householdId, kind: request.kind, decision: input.decision, reason: input.reason ?? null,
  });
  if (input.decision === 'approve') {
    requireChangeable(context, line, { kind: request.kind, limit: request.limitAmount });
    carryOut(context, line, request);
  }
  return null;
}

/** @throws Refusal `not_found`, `proposal_decided`, `not_own_proposal`. */
export function withdrawLineChange(context: CommandContext, { requestId }: { requestId: string }): null {
  const request = pendingRequest(context, requestId);
  if (request.madeBy !== context.session.staffId) throw new Refusal('not_own_proposal');
  orm(context.db).update(lineRequest).set({ status: 'withdrawn' }).where(eq(lineRequest.id, requestId)).run();
  context.record('credit.lineChangeWithdrawn', { requestId, lineId: request.lineId });
  return null;
}

function carryOut(context: CommandContext, line: LineRecord, request: Request): void {
  const { id: lineId, lineNo, householdId } = line;
  if (request.kind === 'cancel') return moveLine(context, line, 'cancelled', request.reason);
  if (request.limitAmount < line.limitAmount) {
    orm(context.db).update(creditLine).set({ limitAmount: request.limitAmount }).where(eq(creditLine.id, lineId)).run();
    keepChange(context, line, { kind: 'lowered', to: line.status, limit: request.limitAmount, reason: request.reason });
    context.record('credit.lineLowered', { lineId, lineNo, householdId, before: line.limitAmount, limit: request.limitAmount, reason: request.reason });
  }
  if (request.kind === 'review') {
    orm(context.db).update(creditLine).set({ reviewedOn: context.businessDate }).where(eq(creditLine.id, lineId)).run();
    keepChange(context, line, { kind: 'reviewed', to: line.status, limit: request.limitAmount, reason: request.reason });
    context.record('credit.lineReviewed', { lineId, lineNo, householdId, limit: request.limitAmount, ratingId: request.ratingId, reviewedOn: context.businessDate });
  }
}

/**
 * Answers the rating that a review rests on.
 *
 * @throws Refusal `line_status_unsuitable`, `line_has_balance` (a cancelled line owes nothing), `limit_not_lower`, `limit_not_in_steps`,
 *   and those of `requireReviewable`.
 */
function requireChangeable(context: QueryContext, line: LineRecord, { kind, limit }: Wanted): (RatingForReview & { readonly id: number }) | null {
  const isInUse = line.status === 'open' || line.status === 'frozen';
  if (kind === 'cancel') {
    if (!isInUse && line.status !== 'pendingSignature' && line.status !== 'preApproved') throw new Refusal('line_status_unsuitable', { status: line.status });
    const outstanding = owedUnder(context, line);
    if (outstanding > 0) throw new Refusal('line_has_balance', { outstanding });
    return null;
  }
  if (!isInUse) throw new Refusal('line_status_unsuitable', { status: line.status });
  if (limit > line.limitAmount || (kind === 'lower' && limit === line.limitAmount)) throw new Refusal('limit_not_lower', { limit: line.limitAmount }, 'limit');
  if (limit <= 0 || limit % LIMIT_STEP !== 0) throw new Refusal('limit_not_in_steps', { step: LIMIT_STEP }, 'limit');
  if (kind === 'lower') return null;
  const rules = reviewRules(context);
  const rating = lastRating(context, line.householdId);
  requireReviewable(reviewDueOn(reviewedLineOf(line), rules), rating, limit, rules.ratingDays, context.businessDate);
  return rating;
}

export interface LastRating extends RatingForReview {
  readonly id: number;
  readonly grade: string | null;
}

export function lastRating({ db }: QueryContext, householdId: string): LastRating | null {
  return statement<[string], { id: number; grade: string | null; outcome: RatingForReview['outcome']; proposedLimit: number; ratedOn: BusinessDate }>(
    db,
    `SELECT r.id, r.grade, r.outcome, r.proposed_limit AS proposedLimit, b.created_on AS ratedOn
     FROM rating r JOIN rating_batch b ON b.id = r.batch_id WHERE r.household_id = ? ORDER BY r.id DESC LIMIT 1`,
  ).get(householdId) ?? null;
}

function owedUnder({ db }: QueryContext, line: LineRecord): number {
  return statement<[string], { owed: number | null }>(db, 'SELECT sum(outstanding) AS owed FROM loan WHERE line_id = ?').get(line.id)?.owed ?? 0;
}

/** @throws Refusal `outside_scope`. */
export function requireLineInScope(context: QueryContext, line: LineRecord): void {
  const row = statement<[string], { village_id: string }>(context.db, 'SELECT village_id FROM household WHERE id = ?').get(line.householdId);
  if (row) requireVillageInScope(context, row.village_id);
}

/** @throws Refusal `not_found` also for a line of another branch, `proposal_decided`. */
function pendingRequest(context: CommandContext, requestId: string): Request {
  const found = orm(context.db).select().from(lineRequest).where(eq(lineRequest.id, requestId)).get();
  if (!found) throw new Refusal('not_found', {}, 'requestId');
  lineNamed(context, found.lineId);
  if (found.status !== 'pending') throw new Refusal('proposal_decided', { status: found.status });
  return found;
}
