/**
 * How money that comes in is divided (还款冲销顺序).
 *
 * First every claim that is due, in the agreed order (民法典 561) for the state of the receipt; then, up to 90 days
 * overdue, principal that is not yet due, with its interest. What is left over is the caller's to refund.
 */

import {
  accrueCharges, accruedInterest, accruedPerFen, accruedSpans, chargeDue, daysOverdue, leaveUndue, periodSpans, principalOf, startPeriod, type ChargeSpan,
  type DueItem, type Receipt,
} from './receipt.ts';
import type { PostingPart } from './posting.ts';
import { splitTender } from './split-tender.ts';
import type { ClaimKind } from './terms.ts';
import { timesDividedHalfUp } from './whole-number.ts';

/** More days overdue than this and the loan is 非应计. */
export const ACCRUING_DAYS_MAX = 90;

/** What may still be taken. A tendered sum limits the cash, a stated principal limits the principal. */
export interface Budget {
  readonly states: 'tender' | 'principal';
  cash: number;
  principal: number;
}

const NO_LIMIT = Number.MAX_SAFE_INTEGER;

export const tenderBudget = (amount: number): Budget => ({ states: 'tender', cash: amount, principal: NO_LIMIT });
export const principalBudget = (principal: number): Budget => ({ states: 'principal', cash: NO_LIMIT, principal });

const isSpent = (budget: Budget): boolean => budget.cash === 0 || budget.principal === 0;

export type ReceiptState = 'accruing' | 'nonAccrual' | 'writtenOff';

export function stateOf(receipt: Receipt, day: number): ReceiptState {
  if (receipt.writtenOff) return 'writtenOff';
  return daysOverdue(receipt, day) > ACCRUING_DAYS_MAX ? 'nonAccrual' : 'accruing';
}

/** Takes what is due on `day`, in the order of the receipt's state at the start of the posting. */
export function payDue(receipt: Receipt, day: number, budget: Budget, part: PostingPart): void {
  accrueCharges(receipt, day);
  if (isNothingDue(receipt)) return;
  const state = stateOf(receipt, day);
  for (const claim of receipt.terms.orders[state]) {
    if (isSpent(budget)) return;
    takeClaim(receipt, claim, day, budget, part, state !== 'accruing');
  }
}

/** Nor anything left behind by principal that is repaid: see `takeClaim`. */
const isNothingDue = (receipt: Receipt): boolean =>
  receipt.items.length === 0 && receipt.fee === 0 && receipt.undue > 0 && !receipt.writtenOff && chargeDue(receipt, 'penalty') === 0 && chargeDue(receipt, 'compound') === 0;

function takeClaim(receipt: Receipt, claim: ClaimKind, day: number, budget: Budget, part: PostingPart, alsoUndue: boolean): void {
  switch (claim) {
    case 'fee': {
      const amount = Math.min(budget.cash, receipt.fee);
      receipt.fee -= amount;
      part.fee += amount;
      budget.cash -= amount;
      return;
    }
    case 'penalty':
    case 'compound':
      return takeCharge(receipt, claim, budget, part);
    case 'interest':
      takeItems(receipt, 'interest', day, budget, part);
      // With all principal back, nothing accrues any more and the interest left behind is owed.
      if (principalOf(receipt) === 0) takeAccrued(receipt, day, budget, part);
      return;
    case 'principal':
      takeItems(receipt, 'principal', day, budget, part);
      if (alsoUndue) takeUndueWithoutInterest(receipt, day, budget, part);
  }
}

function takeCharge(receipt: Receipt, kind: ChargeSpan['charge'], budget: Budget, part: PostingPart): void {
  const amount = Math.min(budget.cash, chargeDue(receipt, kind));
  receipt[kind].taken += amount;
  part[kind] += amount;
  budget.cash -= amount;
}

function takeItems(receipt: Receipt, kind: DueItem['kind'], day: number, budget: Budget, part: PostingPart): void {
  let isAnyPaid = false;
  for (const item of receipt.items) {
    if (item.kind !== kind) continue;
    const amount = Math.min(item.unpaid, budget.cash, kind === 'principal' ? budget.principal : NO_LIMIT);
    item.unpaid -= amount;
    budget.cash -= amount;
    part[kind] += amount;
    isAnyPaid ||= item.unpaid === 0;
    if (kind === 'interest') continue;
    budget.principal -= amount;
    if (item.due < day) part.overdue += amount;
  }
  if (isAnyPaid) receipt.items = receipt.items.filter((item) => item.unpaid > 0);
}

/** 非应计: receipts reduce principal first, due or not; the interest on it stays owed. */
function takeUndueWithoutInterest(receipt: Receipt, day: number, budget: Budget, part: PostingPart): void {
  const amount = Math.min(receipt.undue, budget.cash, budget.principal);
  if (amount === 0) return;
  leaveUndue(receipt, amount, day);
  receipt.instalmentAmount = null;
  budget.cash -= amount;
  budget.principal -= amount;
  part.principal += amount;
}

/** Takes accrued interest before its settlement; the whole of it ends the period. False when the money does not reach. */
function takeAccrued(receipt: Receipt, day: number, budget: Budget, part: PostingPart): boolean {
  const accrued = accruedInterest(receipt, day);
  const amount = Math.min(accrued, budget.cash);
  budget.cash -= amount;
  part.interest += amount;
  part.early += amount;
  if (amount < accrued) {
    receipt.prepaid += amount;
    return false;
  }
  part.spans = accruedSpans(receipt, day);
  startPeriod(receipt, day);
  return true;
}

/** Takes principal that is not yet due. Without effect while anything due is unpaid, as then no money is left. */
export function payEarly(receipt: Receipt, day: number, budget: Budget, part: PostingPart): void {
  if (isSpent(budget)) return;
  if (receipt.undue === 0) {
    if (receipt.left.length > 0) takeAccrued(receipt, day, budget, part);
    return;
  }
  const settlesAll = budget.principal >= receipt.undue && budget.cash >= receipt.undue + accruedInterest(receipt, day);
  if (settlesAll || receipt.terms.partialRepayInterest === 'ALL_ACCRUED') {
    if (takeAccrued(receipt, day, budget, part)) takeUndue(receipt, Math.min(receipt.undue, budget.cash, budget.principal), budget, part);
    return;
  }
  payPart(receipt, day, budget, part);
}

function takeUndue(receipt: Receipt, amount: number, budget: Budget, part: PostingPart): void {
  if (amount > 0) receipt.instalmentAmount = null;
  receipt.undue -= amount;
  budget.cash -= amount;
  budget.principal -= amount;
  part.principal += amount;
}

/** ON_REPAID_PART: principal with the interest on just that principal. */
function payPart(receipt: Receipt, day: number, budget: Budget, part: PostingPart): void {
  const perFen = accruedPerFen(receipt, day);
  const { principal, interest } = budget.states === 'principal'
    ? { principal: budget.principal, interest: timesDividedHalfUp(budget.principal, perFen, receipt.divisor) }
    : splitTender(budget.cash, perFen, receipt.divisor);
  if (principal >= receipt.undue) return payAllPrincipal(receipt, day, budget, part);
  part.spans = periodSpans(receipt, principal, day);
  part.interest += interest;
  part.early += interest;
  budget.cash -= interest;
  takeUndue(receipt, principal, budget, part);
}

/** The money reaches for all principal but, as earlier principal had left its interest behind, not for all interest. */
function payAllPrincipal(receipt: Receipt, day: number, budget: Budget, part: PostingPart): void {
  const principal = receipt.undue;
  leaveUndue(receipt, principal, day);
  budget.cash -= principal;
  budget.principal -= principal;
  part.principal += principal;
  takeAccrued(receipt, day, budget, part);
}
