/** A change of a parameter: one person proposes it, another checks it, and it holds from its day on. */
import { and, eq, sql } from 'drizzle-orm';
import type { ParameterScalar } from '../contract/parameters.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { requireSuitableChange, type ParameterChange } from './change-rules-store.ts';
import { parameterProposal, parameterValue } from './tables.ts';

/** @throws Refusal `proposal_pending`, and those of `requireSuitableChange`. */
export function propose(context: CommandContext, input: ParameterChange & { readonly reason: string }): { proposalId: string } {
  const { session, businessDate, environment, db } = context;
  const { key, level, unitId, value, effectiveFrom, reason } = input;
  const before = requireSuitableChange(context, input);
  const isWaiting = and(eq(parameterProposal.key, key), eq(parameterProposal.unitId, unitId), eq(parameterProposal.status, 'pending'));
  if (orm(db).select({ id: parameterProposal.id }).from(parameterProposal).where(isWaiting).get()) throw new Refusal('proposal_pending');
  const proposalId = environment.newId();
  orm(db).insert(parameterProposal).values({
    id: proposalId, key, level, unitId, before, value: stored(value), effectiveFrom, reason, status: 'pending', madeBy: session.staffId,
    madeOn: businessDate, madeAt: environment.now(),
  }).run();
  context.record('parameters.proposed', { proposalId, key, level, unitId, before, value, effectiveFrom, reason });
  return { proposalId };
}

export interface ProposalDecision {
  readonly proposalId: string;
  readonly decision: 'approve' | 'reject';
  readonly reason?: string | undefined;
}

/** @throws Refusal `not_found`, `proposal_decided`, `maker_is_checker`, `reason_required`, and those of `requireSuitableChange`. */
export function decide(context: CommandContext, { proposalId, decision, reason }: ProposalDecision): null {
  const { session, businessDate, environment, db } = context;
  const proposal = pendingProposal(context, proposalId);
  if (proposal.madeBy === session.staffId) throw new Refusal('maker_is_checker');
  if (decision === 'reject' && !reason) throw new Refusal('reason_required', {}, 'reason');
  if (decision === 'approve') {
    const { key, level, unitId, value, madeBy: setBy } = proposal;
    const effectiveFrom = proposal.effectiveFrom as BusinessDate;
    requireSuitableChange(context, { key, level, unitId, value, effectiveFrom });
    orm(db).insert(parameterValue).values({
      key, level, unitId, value: stored(value), effectiveFrom, setBy, checkedBy: session.staffId, recordedAt: environment.now(),
    }).run();
  }
  const status = decision === 'approve' ? 'approved' : 'rejected';
  orm(db).update(parameterProposal).set({ status, decidedBy: session.staffId, decidedOn: businessDate, decisionReason: reason ?? null })
    .where(eq(parameterProposal.id, proposalId)).run();
  context.record('parameters.decided', {
    proposalId, decision, reason: reason ?? null, key: proposal.key, level: proposal.level, unitId: proposal.unitId, value: proposal.value,
    effectiveFrom: proposal.effectiveFrom,
  });
  return null;
}

/** @throws Refusal `not_found`, `proposal_decided`, `not_own_proposal`. */
export function withdraw(context: CommandContext, { proposalId }: { proposalId: string }): null {
  const proposal = pendingProposal(context, proposalId);
  if (proposal.madeBy !== context.session.staffId) throw new Refusal('not_own_proposal');
  orm(context.db).update(parameterProposal).set({ status: 'withdrawn' }).where(eq(parameterProposal.id, proposalId)).run();
  context.record('parameters.withdrawn', { proposalId, key: proposal.key, unitId: proposal.unitId });
  return null;
}

/** Drizzle would write a missing value as NULL; a value given up is the JSON null. */
const stored = (value: ParameterScalar | null) => value ?? sql<null>`'null'`;

function pendingProposal({ db }: CommandContext, proposalId: string): typeof parameterProposal.$inferSelect {
  const found = orm(db).select().from(parameterProposal).where(eq(parameterProposal.id, proposalId)).get();
  if (!found) throw new Refusal('not_found', {}, 'proposalId');
  if (found.status !== 'pending') throw new Refusal('proposal_decided', { status: found.status });
  return found;
}
