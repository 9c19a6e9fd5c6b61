/** What is said against an award while the public can see it, and what came of it. */
import { eq } from 'drizzle-orm';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { pendingPlace } from './change-place-command.ts';
import { placesOf } from './place-figures-store.ts';
import { placeObjection } from './tables.ts';

/** Its words stay out of the log: they may name people. @throws Refusal `not_found`, `proposal_decided`, `no_public_notice`. */
export function recordObjection(context: CommandContext, input: { proposalId: string; text: string }): { objectionId: string } {
  const proposal = pendingPlace(context, input.proposalId);
  if (placesOf(context, { kind: proposal.kind, subjectIds: [proposal.subjectId] }).length === 0) throw new Refusal('outside_scope');
  if (proposal.noticeUntil === null) throw new Refusal('no_public_notice');
  const objectionId = context.environment.newId();
  orm(context.db).insert(placeObjection).values({
    id: objectionId, proposalId: proposal.id, text: input.text, recordedBy: context.session.staffId, recordedOn: context.businessDate,
  }).run();
  context.record('credit.objectionRecorded', { objectionId, proposalId: proposal.id, kind: proposal.kind, subjectId: proposal.subjectId });
  return { objectionId };
}

/** @throws Refusal `not_found`, `objection_settled`, `proposal_decided`, `maker_is_checker`. */
export function settleObjection(context: CommandContext, input: { objectionId: string; isUpheld: boolean; finding: string }): null {
  const { db, session, businessDate } = context;
  const found = orm(db).select().from(placeObjection).where(eq(placeObjection.id, input.objectionId)).get();
  if (!found) throw new Refusal('not_found', {}, 'objectionId');
  pendingPlace(context, found.proposalId);
  if (found.isUpheld !== null) throw new Refusal('objection_settled');
  if (found.recordedBy === session.staffId) throw new Refusal('maker_is_checker');
  orm(db).update(placeObjection).set({ isUpheld: input.isUpheld, finding: input.finding, settledBy: session.staffId, settledOn: businessDate })
    .where(eq(placeObjection.id, found.id)).run();
  context.record('credit.objectionSettled', { objectionId: found.id, proposalId: found.proposalId, isUpheld: input.isUpheld });
  return null;
}
