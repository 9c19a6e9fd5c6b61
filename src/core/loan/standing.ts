/** Where a receipt stands on a day: what is owed, what accrues, and when something happens next. */

import { dateOfDayNumber, type BusinessDate } from '../kernel/business-date.ts';
import { fen, type Fen } from '../kernel/money.ts';
import { OVERDUE_THRESHOLDS } from './classify.ts';
import { nextScheduledDay } from './post-scheduled.ts';
import { accrueCharges, accruedInterest, chargeDue, daysOverdue, dueOf, isSettled, oldestDue, principalOf, type Receipt } from './receipt.ts';

/** 账务状态: 正常, 逾期, 非应计, 核销, 结清. */
export type LoanState = 'normal' | 'overdue' | 'nonAccrual' | 'writtenOff' | 'settled';

export interface Standing {
  readonly outstandingPrincipal: Fen;
  readonly duePrincipal: Fen;
  readonly dueInterest: Fen;
  readonly penalty: Fen;
  readonly compound: Fen;
  readonly fee: Fen;
  readonly accruedInterest: Fen;
  readonly daysOverdue: number;
  readonly oldestDueOn: BusinessDate | null;
  /** When interest or principal falls due next, whether or not something older is unpaid. */
  readonly nextDueOn: BusinessDate | null;
  /** The next day on which day-end changes anything about the receipt; null when it never will by itself. */
  readonly nextActionOn: BusinessDate | null;
  readonly state: LoanState;
}

/** @param day not before the last posting that the receipt went through */
export function standingOf(receipt: Receipt, day: number): Standing {
  accrueCharges(receipt, day);
  const due = oldestDue(receipt);
  const nextDue = nextScheduledDay(receipt);
  return {
    outstandingPrincipal: fen(principalOf(receipt)),
    duePrincipal: fen(dueOf(receipt, 'principal')),
    dueInterest: fen(dueOf(receipt, 'interest')),
    penalty: fen(chargeDue(receipt, 'penalty')),
    compound: fen(chargeDue(receipt, 'compound')),
    fee: fen(receipt.fee),
    accruedInterest: fen(accruedInterest(receipt, day)),
    daysOverdue: daysOverdue(receipt, day),
    oldestDueOn: due === null ? null : dateOfDayNumber(due),
    nextDueOn: dateOrNull(nextDue),
    nextActionOn: dateOrNull(Math.min(nextDue, nextThreshold(receipt, day))),
    state: loanStateOf(receipt, day),
  };
}

/** What settles the receipt on the day of the standing (结清): principal, all interest to the day before, arrears. */
export const payOffOf = (standing: Standing): Fen =>
  fen(standing.outstandingPrincipal + standing.dueInterest + standing.accruedInterest + standing.penalty + standing.compound + standing.fee);

const dateOrNull = (day: number): BusinessDate | null => (Number.isFinite(day) ? dateOfDayNumber(day) : null);

function loanStateOf(receipt: Receipt, day: number): LoanState {
  if (isSettled(receipt)) return 'settled';
  if (receipt.writtenOff) return 'writtenOff';
  if (receipt.nonAccrual) return 'nonAccrual';
  return daysOverdue(receipt, day) > 0 ? 'overdue' : 'normal';
}

/** The next day on which days overdue reach a threshold, an item becomes overdue, or its grace has passed and penalty starts. */
function nextThreshold(receipt: Receipt, day: number): number {
  const due = oldestDue(receipt);
  if (due === null) return Number.POSITIVE_INFINITY;
  const days: number[] = OVERDUE_THRESHOLDS.map((threshold) => due + threshold);
  for (const item of receipt.items) {
    days.push(item.due + 1 + (item.kind === 'principal' ? receipt.terms.principalGraceDays : receipt.terms.interestGraceDays));
    // 转逾期 in the books; of interest only the oldest item makes the receipt overdue, and has its threshold above.
    if (item.kind === 'principal') days.push(item.due + 1);
  }
  // Compound interest may change its rate here, though nothing else falls due any more.
  days.push(receipt.maturity);
  return Math.min(...days.filter((candidate) => candidate > day), Number.POSITIVE_INFINITY);
}
