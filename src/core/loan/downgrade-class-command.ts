import { eq } from 'drizzle-orm';
import { daysBetween, type BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { classOfDay, isNonPerforming, type FiveClass } from './classify.ts';
import { loanNamed } from './loan-store.ts';
import { loan } from './tables.ts';

/**
 * 分类下调: an officer's judgement beside the days overdue; null or 正常 lifts it.
 *
 * @throws Refusal `class_upgrade_not_allowed`: out of 不良 only the legal entity's risk department leads.
 */
export function downgradeClass(context: CommandContext, input: { loanId: string; fiveClass: FiveClass | null; reason: string }): { fiveClass: FiveClass } {
  const found = loanNamed(context, input.loanId);
  const manualClass = input.fiveClass === 'normal' ? null : input.fiveClass;
  const overdue = found.oldestDueOn === null ? 0 : Math.max(0, daysBetween(found.oldestDueOn as BusinessDate, context.businessDate));
  const wanted = classOfDay('normal', overdue, manualClass);
  const fiveClass = classOfDay(found.fiveClass, overdue, manualClass);
  if (fiveClass !== wanted && isNonPerforming(found.fiveClass)) throw new Refusal('class_upgrade_not_allowed', { fiveClass: found.fiveClass }, 'fiveClass');
  orm(context.db).update(loan).set({ manualClass, fiveClass }).where(eq(loan.id, found.id)).run();
  context.record('loan.classified', { loanId: found.id, householdId: found.householdId, from: found.fiveClass, to: fiveClass, manualClass, reason: input.reason });
  return { fiveClass };
}
