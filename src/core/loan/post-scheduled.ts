/** What falls due by the calendar alone: interest on settlement days, principal on instalment days and at maturity. */

import { annuityInstalment, equalPart } from './instalment-amount.ts';
import { nextPostingDay, settlementMonths, type InstalmentDay } from './due-dates.ts';
import { rateAt } from './rate-timeline.ts';
import { accruedInterest, accruedSpans, leaveUndue, startPeriod, type DueItem, type InterestSpan, type Receipt } from './receipt.ts';
import { rolledDay, settlesWithInstalments } from './terms.ts';

export interface ScheduledPosting {
  readonly interest: number;
  readonly principal: number;
  readonly spans: readonly InterestSpan[];
  /** Taken out of the settled period before, by early repayments of interest. */
  readonly prepaid: number;
}

/** The next day on which something falls due by itself; infinite when nothing will. */
export function nextScheduledDay(receipt: Receipt): number {
  if (receipt.undue === 0 && receipt.left.length === 0) return Number.POSITIVE_INFINITY;
  const instalment = receipt.instalments[0]?.day ?? Number.POSITIVE_INFINITY;
  const postponed = receipt.postponed[0]?.day ?? Number.POSITIVE_INFINITY;
  return Math.min(receipt.maturity, receipt.nextPosting, instalment, postponed);
}

/** Posts what falls due on `day`, which must be `nextScheduledDay`. */
export function postScheduled(receipt: Receipt, day: number): ScheduledPosting {
  if (day === receipt.maturity) return postMaturity(receipt, day);
  const postponed = postPostponed(receipt, day);
  const instalment = receipt.instalments[0]?.day === day ? receipt.instalments[0] : null;
  // The last one is the maturity's: a holiday may have moved it.
  const counts = instalment !== null && receipt.instalments.length > 1;
  const settles = receipt.nextPosting === day || (counts && settlesWithInstalments(receipt.terms.method));
  const spans = settles ? accruedSpans(receipt, day) : [];
  const prepaid = settles ? receipt.prepaid : 0;
  const interest = settles ? accruedInterest(receipt, day) : 0;
  const part = counts ? principalPart(receipt, instalment, interest) : 0;
  if (instalment) receipt.instalments.shift();
  if (settles) {
    pushItem(receipt, 'interest', rolledDay(receipt.terms, day), interest);
    startPeriod(receipt, day);
  }
  if (receipt.nextPosting === day) receipt.nextPosting = nextPostingDay(settlementMonths(receipt.terms) ?? 0, day, receipt.terms.settlementDay);
  return { interest, principal: postponed + dueOrPostpone(receipt, day, part), spans, prepaid };
}

function postMaturity(receipt: Receipt, day: number): ScheduledPosting {
  const spans = accruedSpans(receipt, day);
  const { prepaid, undue: principal } = receipt;
  const interest = accruedInterest(receipt, day);
  leaveUndue(receipt, principal, day);
  receipt.instalments = [];
  receipt.postponed = [];
  receipt.nextPosting = Number.POSITIVE_INFINITY;
  startPeriod(receipt, day);
  pushItem(receipt, 'interest', day, interest);
  pushItem(receipt, 'principal', day, principal);
  return { interest, principal, spans, prepaid };
}

/** Principal of an instalment; worked out anew when an early repayment or another rate has changed what remains. */
function principalPart(receipt: Receipt, instalment: InstalmentDay, interest: number): number {
  const count = receipt.instalments.length;
  if (receipt.terms.method !== 'ANNUITY') {
    receipt.instalmentAmount ??= equalPart(receipt.undue, count);
    return Math.min(receipt.instalmentAmount, receipt.undue);
  }
  // A rate that starts today is the next period's.
  receipt.instalmentAmount ??= annuityInstalment(receipt.undue, rateAt(receipt.rates, instalment.day - 1), instalment.months, count);
  return Math.min(Math.max(receipt.instalmentAmount - interest, 0), receipt.undue);
}

function dueOrPostpone(receipt: Receipt, day: number, amount: number): number {
  if (amount === 0) return 0;
  const rolled = rolledDay(receipt.terms, day);
  if (rolled > day) {
    receipt.postponed.push({ day: rolled, amount });
    return 0;
  }
  leaveUndue(receipt, amount, day);
  pushItem(receipt, 'principal', day, amount);
  return amount;
}

function postPostponed(receipt: Receipt, day: number): number {
  let total = 0;
  while (receipt.postponed[0]?.day === day) {
    const amount = Math.min(receipt.postponed.shift()!.amount, receipt.undue);
    leaveUndue(receipt, amount, day);
    pushItem(receipt, 'principal', day, amount);
    total += amount;
  }
  return total;
}

function pushItem(receipt: Receipt, kind: DueItem['kind'], due: number, amount: number): void {
  if (amount <= 0) return;
  const item: DueItem = { kind, due, unpaid: amount, accruedTo: due };
  const at = receipt.items.findIndex((other) => other.due > due);
  if (at < 0) receipt.items.push(item);
  else receipt.items.splice(at, 0, item);
}
