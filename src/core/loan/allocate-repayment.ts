/**
 * How money that comes in is divided (还款冲销顺序).
 *
 * First every claim that is due, in the agreed order (民法典 561) for the state of the receipt; then, up to 90 days
 * overdue, principal that is not yet due, with its interest. What is left over is the caller's to refund.
 */

import {
  accrueCharges, accruedInterest, accruedPerFen, accruedSpans, chargeDue, daysOverdue, leaveUndue, periodSpans, principalOf, startPeriod, type ChargeSpan,
  type DueItem, type InterestSpan, type Receipt,
} from './receipt.ts';
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

/** What one receipt received of one repayment, in fen. */
export interface Split {
  fee: number;
  penalty: number;
  compound: number;
  interest: number;
  /** The part of `interest` that had not been settled. */
  early: number;
  principal: number;
  /** The part of `principal` that was past its due date. */
  overdue: number;
  /** Where `early` comes from. */
  spans: InterestSpan[];
}

export const emptySplit = (): Split => ({ fee: 0, penalty: 0, compound: 0, interest: 0, early: 0, principal: 0, overdue: 0, spans: [] });

export const splitTotal = (split: Split): number => split.fee + split.penalty + split.compound + split.interest + split.principal;

export type ReceiptState = 'accruing' | 'nonAccrual' | 'writtenOff';

export function stateOf(receipt: Receipt, day: number): ReceiptState {
  if (receipt.writtenOff) return 'writtenOff';
  return daysOverdue(receipt, day) > ACCRUING_DAYS_MAX ? 'nonAccrual' : 'accruing';
}

/** Takes what is due on `day`, in the order of the receipt's state at the start of the posting. */
export function payDue(receipt: Receipt, day: number, budget: Budget, split: Split): void {
  accrueCharges(receipt, day);
  const state = stateOf(receipt, day);
  for (const claim of receipt.terms.orders[state]) {
    if (isSpent(budget)) return;
    takeClaim(receipt, claim, day, budget, split, state !== 'accruing');
  }
}

function takeClaim(receipt: Receipt, claim: ClaimKind, day: number, budget: Budget, split: Split, alsoUndue: boolean): void {
  switch (claim) {
    case 'fee': {
      const amount = Math.min(budget.cash, receipt.fee);
      receipt.fee -= amount;
      split.fee += amount;
      budget.cash -= amount;
      return;
    }
    case 'penalty':
    case 'compound':
      return takeCharge(receipt, claim, budget, split);
    case 'interest':
      takeItems(receipt, 'interest', day, budget, split);
      // With all principal back, nothing accrues any more and the interest left behind is owed.
      if (principalOf(receipt) === 0) takeAccrued(receipt, day, budget, split);
      return;
    case 'principal':
      takeItems(receipt, 'principal', day, budget, split);
      if (alsoUndue) takeUndueWithoutInterest(receipt, day, budget, split);
  }
}

function takeCharge(receipt: Receipt, kind: ChargeSpan['charge'], budget: Budget, split: Split): void {
  const amount = Math.min(budget.cash, chargeDue(receipt, kind));
  receipt[kind].taken += amount;
  split[kind] += amount;
  budget.cash -= amount;
}

function takeItems(receipt: Receipt, kind: DueItem['kind'], day: number, budget: Budget, split: Split): void {
  let isAnyPaid = false;
  for (const item of receipt.items) {
    if (item.kind !== kind) continue;
    const amount = Math.min(item.unpaid, budget.cash, kind === 'principal' ? budget.principal : NO_LIMIT);
    item.unpaid -= amount;
    budget.cash -= amount;
    split[kind] += amount;
    isAnyPaid ||= item.unpaid === 0;
    if (kind === 'interest') continue;
    budget.principal -= amount;
    if (item.due < day) split.overdue += amount;
  }
  if (isAnyPaid) receipt.items = receipt.items.filter((item) => item.unpaid > 0);
}

/** 非应计: receipts reduce principal first, due or not; the interest on it stays owed. */
function takeUndueWithoutInterest(receipt: Receipt, day: number, budget: Budget, split: Split): void {
  const amount = Math.min(receipt.undue, budget.cash, budget.principal);
  if (amount === 0) return;
  leaveUndue(receipt, amount, day);
  receipt.instalmentAmount = null;
  budget.cash -= amount;
  budget.principal -= amount;
  split.principal += amount;
}

/** Takes accrued interest before its settlement; the whole of it ends the period. False when the money does not reach. */
function takeAccrued(receipt: Receipt, day: number, budget: Budget, split: Split): boolean {
  const accrued = accruedInterest(receipt, day);
  const amount = Math.min(accrued, budget.cash);
  budget.cash -= amount;
  split.interest += amount;
  split.early += amount;
  if (amount < accrued) {
    receipt.prepaid += amount;
    return false;
  }
  split.spans.push(...accruedSpans(receipt, day));
  startPeriod(receipt, day);
  return true;
}

/** Takes principal that is not yet due. Without effect while anything due is unpaid, as then no money is left. */
export function payEarly(receipt: Receipt, day: number, budget: Budget, split: Split): void {
  if (isSpent(budget)) return;
  if (receipt.undue === 0) {
    if (receipt.left.length > 0) takeAccrued(receipt, day, budget, split);
    return;
  }
  const settlesAll = budget.principal >= receipt.undue && budget.cash >= receipt.undue + accruedInterest(receipt, day);
  if (settlesAll || receipt.terms.partialRepayInterest === 'ALL_ACCRUED') {
    if (takeAccrued(receipt, day, budget, split)) takeUndue(receipt, Math.min(receipt.undue, budget.cash, budget.principal), budget, split);
    return;
  }
  payPart(receipt, day, budget, split);
}

function takeUndue(receipt: Receipt, amount: number, budget: Budget, split: Split): void {
  if (amount > 0) receipt.instalmentAmount = null;
  receipt.undue -= amount;
  budget.cash -= amount;
  budget.principal -= amount;
  split.principal += amount;
}

/** ON_REPAID_PART: principal with the interest on just that principal. */
function payPart(receipt: Receipt, day: number, budget: Budget, split: Split): void {
  const perFen = accruedPerFen(receipt, day);
  const part = budget.states === 'principal'
    ? { principal: budget.principal, interest: timesDividedHalfUp(budget.principal, perFen, receipt.divisor) }
    : splitTender(budget.cash, perFen, receipt.divisor);
  if (part.principal >= receipt.undue) return payAllPrincipal(receipt, day, budget, split);
  split.spans.push(...periodSpans(receipt, part.principal, day));
  split.interest += part.interest;
  split.early += part.interest;
  budget.cash -= part.interest;
  takeUndue(receipt, part.principal, budget, split);
}

/** The money reaches for all principal but, as earlier principal had left its interest behind, not for all interest. */
function payAllPrincipal(receipt: Receipt, day: number, budget: Budget, split: Split): void {
  const principal = receipt.undue;
  leaveUndue(receipt, principal, day);
  budget.cash -= principal;
  budget.principal -= principal;
  split.principal += principal;
  takeAccrued(receipt, day, budget, split);
}
