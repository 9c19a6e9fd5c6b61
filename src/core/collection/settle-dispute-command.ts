import { addDays } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { caseOf, updateCase } from './case-store.ts';

/** What was disputed is cleared up: contact is allowed again from tomorrow. @throws Refusal `not_found`, `not_disputed`. */
export function settleDispute(context: CommandContext, { loanId, reason }: { loanId: string; reason: string }): null {
  const known = caseOf(context, loanId);
  if (!known || known.branchId !== context.session.branchId) throw new Refusal('not_found', {}, 'loanId');
  if (!known.isDisputed) throw new Refusal('not_disputed');
  updateCase(context, loanId, { isDisputed: false, nextOn: addDays(context.businessDate, 1) });
  context.record('collection.disputeSettled', { loanId, householdId: known.householdId, reason });
  return null;
}
