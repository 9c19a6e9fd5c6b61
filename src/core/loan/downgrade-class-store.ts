import { eq } from 'drizzle-orm';
import { daysBetween, type BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import { orm } from '../store/orm.ts';
import { classOfDay, isNonPerforming, type FiveClass } from './classify.ts';
import type { LoanRecord } from './loan-store.ts';
import type { OfficerAct } from './officer-act-store.ts';
import { loan as loanTable } from './tables.ts';

/**
 * 分类下调: an officer's judgement beside the days overdue; null or 正常 lifts it.
 * Refusal: `class_upgrade_not_allowed`: out of 不良 only the legal entity's risk department leads.
 */
export const classDowngrade: OfficerAct<'downgradeClass'> = {
  check(context, loan, { fiveClass }) {
    const { wanted, reached } = judged(loan, fiveClass, context.businessDate);
    if (reached !== wanted && isNonPerforming(loan.fiveClass)) throw new Refusal('class_upgrade_not_allowed', { fiveClass: loan.fiveClass }, 'act.fiveClass');
  },
  post(context, loan, { fiveClass }, reason) {
    const { manualClass, reached } = judged(loan, fiveClass, context.businessDate);
    orm(context.db).update(loanTable).set({ manualClass, fiveClass: reached }).where(eq(loanTable.id, loan.id)).run();
    context.record('loan.classified', { loanId: loan.id, householdId: loan.householdId, from: loan.fiveClass, to: reached, manualClass, reason });
  },
};

/** `wanted`: by judgement and days alone; `reached`: what the rule makes of it, which never leaves 不良. */
function judged(loan: LoanRecord, asked: FiveClass | null, today: BusinessDate) {
  const manualClass = asked === 'normal' ? null : asked;
  const overdue = loan.oldestDueOn === null ? 0 : Math.max(0, daysBetween(loan.oldestDueOn as BusinessDate, today));
  return { manualClass, wanted: classOfDay('normal', overdue, manualClass), reached: classOfDay(loan.fiveClass, overdue, manualClass) };
}
