import { eq } from 'drizzle-orm';
import type { LoanAct } from '../contract/loan.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { isWaiting, officerAct, waitingAct } from './act-store.ts';
import { loanNamed } from './loan-store.ts';
import { loanAct } from './tables.ts';

/**
 * An officer asks for an act on a receipt; nothing is done to it yet.
 *
 * @throws Refusal of the act's own check; `act_already_waiting` when one of that kind waits for the receipt.
 */
export function proposeAct(context: CommandContext, { loanId, act, reason }: { loanId: string; act: LoanAct; reason: string }): { actId: string } {
  const loan = loanNamed(context, loanId);
  if (isWaiting(context, loanId, act.kind)) throw new Refusal('act_already_waiting');
  officerAct(act).check(context, loan, act);
  const id = context.environment.newId();
  orm(context.db).insert(loanAct)
    .values({ id, loanId, kind: act.kind, act, reason, status: 'waiting', makerId: context.session.staffId, proposedOn: context.businessDate })
    .run();
  context.record('loan.actProposed', { actId: id, loanId, householdId: loan.householdId, act, reason });
  return { actId: id };
}

/** @throws Refusal `not_found`, `act_not_waiting`, `not_own_act`. */
export function withdrawAct(context: CommandContext, { actId }: { actId: string }): null {
  const found = waitingAct(context, actId);
  if (found.makerId !== context.session.staffId) throw new Refusal('not_own_act');
  orm(context.db).update(loanAct).set({ status: 'withdrawn', decidedOn: context.businessDate }).where(eq(loanAct.id, actId)).run();
  context.record('loan.actWithdrawn', { actId, loanId: found.loanId });
  return null;
}
