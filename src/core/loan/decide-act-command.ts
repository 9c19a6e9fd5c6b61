import { eq } from 'drizzle-orm';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { officerAct, waitingAct } from './act-store.ts';
import { loanNamed } from './loan-store.ts';
import { loanAct } from './tables.ts';

interface Decision {
  readonly actId: string;
  readonly decision: 'approve' | 'reject';
  readonly reason?: string | undefined;
}

/**
 * A second person decides what an officer asked for. Approved, it is done in the same transaction, by the rules of today.
 *
 * @throws Refusal `not_found`, `act_not_waiting`, `outside_scope`, `maker_is_checker`, `reason_required`, and those of the act's check.
 */
export function decideAct(context: CommandContext, { actId, decision, reason }: Decision): null {
  const found = waitingAct(context, actId);
  const loan = loanNamed(context, found.loanId);
  if (found.makerId === context.session.staffId) throw new Refusal('maker_is_checker');
  if (decision === 'reject' && reason === undefined) throw new Refusal('reason_required', {}, 'reason');
  const status = decision === 'approve' ? 'approved' : 'rejected';
  orm(context.db).update(loanAct)
    .set({ status, checkerId: context.session.staffId, decidedOn: context.businessDate, decisionReason: reason ?? null })
    .where(eq(loanAct.id, actId)).run();
  context.record('loan.actDecided', { actId, loanId: loan.id, householdId: loan.householdId, kind: found.kind, decision, reason: reason ?? null });
  if (decision === 'reject') return null;
  const act = officerAct(found.act);
  act.check(context, loan, found.act);
  act.post(context, loan, found.act, found.reason);
  return null;
}
