/** What a draw would be agreed on today: the line's rate and the bank's parameters. */
import { lineNamed, type LineRecord } from '../credit/line-store.ts';
import { reviewStopsAfter } from '../credit/review-rules-store.ts';
import { addDays, addMonths, type BusinessDate } from '../kernel/business-date.ts';
import { ratePpm } from '../kernel/money.ts';
import { Refusal } from '../kernel/result.ts';
import { daysOff } from '../kernel/work-calendar.ts';
import { effectiveParameter } from '../parameters/parameter-store.ts';
import type { ParameterKey } from '../parameters/registry.ts';
import { workCalendar } from '../parameters/work-calendar-store.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { isConsumption, requireDrawable, type DrawRequest } from './draw-rules.ts';
import { requireHouseholdInScope } from './loan-store.ts';
import { productOfLine } from './product-bounds-store.ts';
import { ONE_TIMES, PRODUCT_DEFAULTS, type LoanTerms, type Multiple } from './terms.ts';

export interface DrawOffer {
  readonly line: LineRecord;
  readonly terms: LoanTerms;
  /** In fen, before the draw. */
  readonly available: number;
  /** In fen, over all receipts. */
  readonly outstanding: number;
}

/** @throws Refusal `not_found`, `outside_scope`, `purpose_not_allowed`, and those of `requireDrawable`. */
export function offerDraw(context: QueryContext, input: DrawRequest & { readonly lineId: string }): DrawOffer {
  const line = lineNamed(context, input.lineId);
  requireHouseholdInScope(context, line.householdId);
  const { businessDate, db, session } = context;
  const parameter = <K extends ParameterKey>(key: K) => effectiveParameter(db, key, session.branchId);
  const owed = householdDebt(context, line.householdId);
  const available = Math.max(0, line.limitAmount - owed.outstanding);
  const product = productOfLine(context, line);
  const purposeMonths = product?.drawTermMonths[isConsumption(input.purpose) ? 'consumption' : 'production'];
  if (product && purposeMonths === undefined) throw new Refusal('purpose_not_allowed', {}, 'purpose');
  // Nothing in the product loosens a parameter, and the other way round.
  const least = (bound: number, ofProduct: number | undefined): number => (ofProduct === undefined ? bound : Math.min(bound, ofProduct));
  requireDrawable(input, {
    lineStatus: line.status, lineExpiresOn: line.expiresOn, reviewStopsAfter: reviewStopsAfter(context, line), available,
    isHouseholdOverdue: owed.oldestDueOn !== null && owed.oldestDueOn < businessDate,
    minimum: Math.max(parameter('loan.drawMinimum'), product?.drawMinimum ?? 0), maximum: least(parameter('loan.drawMaximum'), product?.drawMaximum),
    minimumMonths: parameter('loan.termMinimumMonths'), productionMonths: least(parameter('loan.productionTermMonths'), product?.drawTermMonths.production),
    consumptionMonths: least(parameter('loan.consumptionTermMonths'), product?.drawTermMonths.consumption), monthsBeyondLine: parameter('loan.monthsBeyondLine'), methods: parameter('loan.methods').filter((method) => !product || product.methods.includes(method)),
  }, businessDate);
  const holidayRoll = parameter('loan.holidayRoll');
  const maturity = addMonths(businessDate, input.termMonths);
  const terms: LoanTerms = {
    ...PRODUCT_DEFAULTS,
    annualRate: ratePpm(line.ratePpm), dayCount: parameter('loan.dayCount'), method: input.method,
    start: businessDate, maturity,
    penaltyMultiple: multipleOf(parameter('loan.penaltyMarkUp')), misuseMultiple: multipleOf(parameter('loan.misuseMarkUp')),
    settlementDay: parameter('loan.settlementDay'), holidayRoll,
    holidays: holidayRoll === 'NONE' ? PRODUCT_DEFAULTS.holidays : knownDaysOff(context, businessDate, maturity),
    partialRepayInterest: parameter('loan.partialRepayInterest'), compoundRateBeforeMaturity: parameter('loan.compoundRate'),
    interestGraceDays: parameter('loan.interestGraceDays'), principalGraceDays: parameter('loan.principalGraceDays'),
  };
  return { line, terms, available, outstanding: owed.outstanding };
}

/** The longest run of days off after a due day is shorter. */
const ROLL_DAYS_MAX = 40;

/** Weekends and holidays as the calendar has them on the day of the draw: a receipt keeps what was agreed. */
function knownDaysOff({ db }: QueryContext, start: BusinessDate, maturity: BusinessDate): ReadonlySet<BusinessDate> {
  return daysOff(workCalendar(db), start, addDays(maturity, ROLL_DAYS_MAX));
}

/** A mark-up of 500,000 ppm is one and a half times, 15,000 ten-thousandths; finer than that no parameter goes. */
const multipleOf = (markUp: number): Multiple => ONE_TIMES + (markUp - (markUp % PPM_PER_TEN_THOUSANDTH)) / PPM_PER_TEN_THOUSANDTH;
const PPM_PER_TEN_THOUSANDTH = 100;

/** What the household owes under any of its lines, and the due date of the oldest unpaid item. */
export function householdDebt(context: QueryContext, householdId: string): { outstanding: number; oldestDueOn: string | null; refund: number } {
  const row = statement<[string], { outstanding: number; oldest_due_on: string | null; refund: number }>(
    context.db, 'SELECT outstanding, oldest_due_on, refund FROM household_loans WHERE household_id = ?',
  ).get(householdId);
  return { outstanding: row?.outstanding ?? 0, oldestDueOn: row?.oldest_due_on ?? null, refund: row?.refund ?? 0 };
}
