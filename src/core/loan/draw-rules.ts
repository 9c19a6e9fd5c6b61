/** May this be drawn? Everything that a branch's parameters, the line and the product's rules say. */

import type { PurposeCode } from '../contract/loan.ts';
import { addMonths, type BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import type { RepaymentMethod } from './terms.ts';

export interface DrawRequest {
  readonly amount: number;
  readonly purpose: PurposeCode;
  readonly termMonths: number;
  readonly method: RepaymentMethod;
}

export interface DrawBounds {
  readonly lineStatus: string;
  readonly lineExpiresOn: string | null;
  /** After this day the line's overdue review stops draws; null = it needs none. */
  readonly reviewStopsAfter: string | null;
  readonly available: number;
  readonly isHouseholdOverdue: boolean;
  readonly minimum: number;
  readonly maximum: number;
  readonly minimumMonths: number;
  readonly productionMonths: number;
  readonly consumptionMonths: number;
  readonly monthsBeyondLine: number;
  readonly methods: readonly string[];
}

/** Longer than this, principal comes back in instalments (农户贷款管理办法). */
const WITHOUT_INSTALMENTS_MONTHS_MAX = 12;

/** C01 to C06; all others are production. */
export const isConsumption = (purpose: PurposeCode): boolean => purpose.startsWith('C');

/**
 * @param today the business date, on which the money goes out
 * @throws Refusal `line_frozen`, `line_expired`, `line_not_open`, `line_review_overdue`, `household_overdue`, `draw_below_minimum`,
 *   `draw_above_maximum`, `over_available`, `method_not_allowed`, `term_below_minimum`, `term_beyond_purpose`, `term_beyond_line`
 */
export function requireDrawable(request: DrawRequest, bounds: DrawBounds, today: BusinessDate): void {
  requireOpenLine(bounds, today);
  // 停止用款: from the first day overdue, even before the day-end has frozen the line.
  if (bounds.isHouseholdOverdue) throw new Refusal('household_overdue');
  if (request.amount < bounds.minimum) throw new Refusal('draw_below_minimum', { minimum: bounds.minimum }, 'amount');
  if (request.amount > bounds.maximum) throw new Refusal('draw_above_maximum', { maximum: bounds.maximum }, 'amount');
  if (request.amount > bounds.available) throw new Refusal('over_available', { available: bounds.available }, 'amount');
  requireMethod(request, bounds);
  requireTerm(request, bounds, today);
}

function requireOpenLine({ lineStatus, lineExpiresOn, reviewStopsAfter }: DrawBounds, today: BusinessDate): void {
  if (lineStatus === 'frozen') throw new Refusal('line_frozen', {}, 'lineId');
  if (lineStatus === 'expired' || (lineExpiresOn !== null && today >= lineExpiresOn)) throw new Refusal('line_expired', {}, 'lineId');
  if (lineStatus !== 'open' || lineExpiresOn === null) throw new Refusal('line_not_open', { status: lineStatus }, 'lineId');
  if (reviewStopsAfter !== null && today > reviewStopsAfter) throw new Refusal('line_review_overdue', { date: reviewStopsAfter }, 'lineId');
}

function requireMethod({ method, termMonths }: DrawRequest, { methods }: DrawBounds): void {
  const isForLongTerms = method === 'Q_INST' || method === 'ANNUITY' || method === 'LINEAR';
  if (!methods.includes(method) || (termMonths > WITHOUT_INSTALMENTS_MONTHS_MAX && !isForLongTerms)) {
    throw new Refusal('method_not_allowed', { method, months: termMonths }, 'method');
  }
}

function requireTerm({ purpose, termMonths }: DrawRequest, bounds: DrawBounds, today: BusinessDate): void {
  const months = isConsumption(purpose) ? bounds.consumptionMonths : bounds.productionMonths;
  if (termMonths < bounds.minimumMonths) throw new Refusal('term_below_minimum', { months: bounds.minimumMonths }, 'termMonths');
  if (termMonths > months) throw new Refusal('term_beyond_purpose', { months }, 'termMonths');
  const last = addMonths(bounds.lineExpiresOn as BusinessDate, bounds.monthsBeyondLine);
  if (addMonths(today, termMonths) > last) throw new Refusal('term_beyond_line', { last }, 'termMonths');
}
