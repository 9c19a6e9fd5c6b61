import { Refusal } from '../kernel/result.ts';
import { requireVillageInScope, type CommandContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { householdsInLoan, raiseSignals } from './order-store.ts';
import { raisedByHand, warningRules } from './warning-rules.ts';

interface Raise {
  readonly ruleCode: string;
  readonly householdIds: readonly string[];
  readonly note: string;
}

/** What no rule can see: a disaster in a village, money that went elsewhere, a family that left. @throws Refusal `not_found`, `outside_scope`, `household_not_in_loan`. */
export function raise(context: CommandContext, { ruleCode, householdIds, note }: Raise): { raised: number; skipped: number } {
  const fired = raisedByHand(warningRules, ruleCode);
  if (!fired) throw new Refusal('not_found', {}, 'ruleCode');
  for (const householdId of householdIds) requireInScope(context, householdId);
  const inLoan = householdsInLoan(context, householdIds);
  if (inLoan.size === 0) throw new Refusal('household_not_in_loan', {}, 'householdIds');
  let raised = 0;
  for (const householdId of inLoan) raised += raiseSignals(context, householdId, [{ ...fired, facts: [], source: 'person', note }]);
  return { raised, skipped: householdIds.length - raised };
}

function requireInScope(context: CommandContext, householdId: string): void {
  const row = statement<[string, string], { village_id: string }>(context.db, 'SELECT village_id FROM household WHERE id = ? AND branch_id = ?').get(householdId, context.session.branchId);
  if (!row) throw new Refusal('not_found', {}, 'householdIds');
  requireVillageInScope(context, row.village_id);
}
