/** Titles given, reviewed and taken away: the customer manager proposes, the public is told of an award, the branch head decides. */
import { eq } from 'drizzle-orm';
import type { PlaceAct, PlaceKind, PlaceRow } from '../contract/credit.ts';
import { addDays } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import { effectiveParameter } from '../parameters/parameter-store.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { placesOf } from './place-figures-store.ts';
import { placeProposal } from './tables.ts';

type Proposal = typeof placeProposal.$inferSelect;

interface NewProposals {
  readonly kind: PlaceKind;
  readonly act: PlaceAct;
  readonly subjectIds: readonly string[];
  readonly reason: string;
}

/** All or none. @throws Refusal `not_found` (also outside the person's villages), `proposal_pending`, `place_status_unsuitable`, `criteria_not_met`. */
export function proposePlaces(context: CommandContext, input: NewProposals): { proposed: number } {
  const { db, session, businessDate, environment } = context;
  const { kind, act, reason } = input;
  const subjectIds = [...new Set(input.subjectIds)];
  const rows = placesOf(context, { kind, subjectIds });
  if (rows.length < subjectIds.length) throw new Refusal('not_found', { rows: subjectIds.length - rows.length }, 'subjectIds');
  const waiting = rows.filter(({ pending }) => pending !== null);
  if (waiting.length > 0) throw new Refusal('proposal_pending', { rows: waiting.length });
  requireSuitable(rows, act);
  const noticeUntil = act === 'award' ? addDays(businessDate, effectiveParameter(db, 'place.noticeDays', session.branchId)) : null;
  for (const row of rows) {
    orm(db).insert(placeProposal).values({
      id: environment.newId(), branchId: session.branchId, kind, subjectId: row.subjectId, act, criteria: row.criteria, noticeUntil, reason, status: 'pending',
      madeBy: session.staffId, madeOn: businessDate, madeAt: environment.now(),
    }).run();
  }
  context.record('credit.placesProposed', { kind, act, subjectIds, noticeUntil, reason });
  return { proposed: rows.length };
}

/** A title is given to who has none, and reviewed or taken from who has it; the criteria hold for giving and keeping. */
function requireSuitable(rows: readonly PlaceRow[], act: PlaceAct): void {
  const unsuitable = rows.filter(({ status }) => (act === 'award' ? status === 'active' : status !== 'active'));
  if (unsuitable.length > 0) throw new Refusal('place_status_unsuitable', { rows: unsuitable.length });
  const failing = act === 'remove' ? [] : rows.filter(({ meetsAll }) => !meetsAll);
  if (failing.length > 0) throw new Refusal('criteria_not_met', { rows: failing.length });
}

interface PlaceDecision {
  readonly proposalIds: readonly string[];
  readonly decision: 'approve' | 'reject';
  readonly reason?: string | undefined;
}

/**
 * All or none; the criteria are looked at again. What was given or taken is seen by the next rating's price.
 *
 * @throws Refusal `not_found`, `proposal_decided`, `maker_is_checker`, `reason_required`, `notice_running`, `objection_open`,
 *   `objection_upheld`, and those of `proposePlaces`.
 */
export function decidePlaces(context: CommandContext, { proposalIds, decision, reason }: PlaceDecision): { decided: number } {
  const proposals = [...new Set(proposalIds)].map((id) => pendingPlace(context, id));
  if (proposals.some(({ madeBy }) => madeBy === context.session.staffId)) throw new Refusal('maker_is_checker');
  if (decision === 'reject' && !reason) throw new Refusal('reason_required', {}, 'reason');
  if (decision === 'approve') approve(context, proposals);
  const status = decision === 'approve' ? 'approved' : 'rejected';
  const update = statement(context.db, 'UPDATE place_proposal SET status = ?, decided_by = ?, decided_on = ?, decision_reason = ? WHERE id = ?');
  for (const { id } of proposals) update.run(status, context.session.staffId, context.businessDate, reason ?? null, id);
  context.record('credit.placesDecided', {
    decision, reason: reason ?? null, proposals: proposals.map(({ id, kind, subjectId, act }) => ({ id, kind, subjectId, act })),
  });
  return { decided: proposals.length };
}

function approve(context: CommandContext, proposals: readonly Proposal[]): void {
  requireNoticeOver(context, proposals);
  for (const kind of new Set(proposals.map((one) => one.kind))) {
    const ofKind = proposals.filter((one) => one.kind === kind);
    const rows = new Map(placesOf(context, { kind, subjectIds: ofKind.map(({ subjectId }) => subjectId) }).map((row) => [row.subjectId, row]));
    for (const act of new Set(ofKind.map((one) => one.act))) {
      const judged = ofKind.filter((one) => one.act === act).flatMap(({ subjectId }) => rows.get(subjectId) ?? []);
      requireSuitable(judged, act);
    }
  }
  for (const proposal of proposals) carryOut(context, proposal);
}

function requireNoticeOver(context: CommandContext, proposals: readonly Proposal[]): void {
  const running = proposals.filter(({ noticeUntil }) => noticeUntil !== null && context.businessDate < noticeUntil);
  if (running[0]) throw new Refusal('notice_running', { rows: running.length, until: running[0].noticeUntil as string });
  const objections = statement<[string], { is_upheld: number | null }>(
    context.db, 'SELECT is_upheld FROM place_objection WHERE proposal_id IN (SELECT value FROM json_each(?))',
  ).all(JSON.stringify(proposals.map(({ id }) => id)));
  if (objections.some((one) => one.is_upheld === null)) throw new Refusal('objection_open');
  if (objections.some((one) => one.is_upheld === 1)) throw new Refusal('objection_upheld');
}

const GIVE = `
  INSERT INTO credit_place (branch_id, kind, subject_id, status, since) VALUES (@branchId, @kind, @subjectId, 'active', @date)
  ON CONFLICT DO UPDATE SET status = 'active', since = excluded.since, reviewed_on = NULL, removed_on = NULL`;
const REVIEW = 'UPDATE credit_place SET reviewed_on = @date WHERE branch_id = @branchId AND kind = @kind AND subject_id = @subjectId';
const REMOVE = "UPDATE credit_place SET status = 'removed', removed_on = @date WHERE branch_id = @branchId AND kind = @kind AND subject_id = @subjectId";

function carryOut({ db, session, businessDate }: CommandContext, { kind, subjectId, act }: Proposal): void {
  statement(db, act === 'award' ? GIVE : act === 'review' ? REVIEW : REMOVE).run({ branchId: session.branchId, kind, subjectId, date: businessDate });
  if (act === 'review' || kind === 'household') return;
  const holds = act === 'award' ? 1 : 0;
  if (kind === 'village') statement(db, 'UPDATE village SET is_credit_village = ? WHERE id = ?').run(holds, subjectId);
  else statement(db, 'UPDATE village SET is_credit_township = ? WHERE branch_id = ? AND township = ?').run(holds, session.branchId, subjectId);
}

/** @throws Refusal `not_found`, `proposal_decided`, `not_own_proposal`. */
export function withdrawPlace(context: CommandContext, { proposalId }: { proposalId: string }): null {
  const proposal = pendingPlace(context, proposalId);
  if (proposal.madeBy !== context.session.staffId) throw new Refusal('not_own_proposal');
  orm(context.db).update(placeProposal).set({ status: 'withdrawn' }).where(eq(placeProposal.id, proposalId)).run();
  context.record('credit.placeWithdrawn', { proposalId, kind: proposal.kind, subjectId: proposal.subjectId });
  return null;
}

/** @throws Refusal `not_found`, `proposal_decided`. */
export function pendingPlace({ db, session }: CommandContext, proposalId: string): Proposal {
  const found = orm(db).select().from(placeProposal).where(eq(placeProposal.id, proposalId)).get();
  if (!found || found.branchId !== session.branchId) throw new Refusal('not_found', {}, 'proposalId');
  if (found.status !== 'pending') throw new Refusal('proposal_decided', { status: found.status });
  return found;
}
