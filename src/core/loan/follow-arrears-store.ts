/** 停止用款 on the first day overdue and its release on full cure follow at once what the ledger says. */
import { freezeForOverdue, unfreezeWhenCured } from '../credit/freeze-line-command.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { householdDebt } from './draw-terms-store.ts';

export function followArrears(context: CommandContext, householdId: string): void {
  const { oldestDueOn } = householdDebt(context, householdId);
  if (oldestDueOn !== null && oldestDueOn < context.businessDate) freezeForOverdue(context, householdId);
  else unfreezeWhenCured(context, householdId);
}
