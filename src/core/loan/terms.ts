/** What a receipt (借据) was agreed on: everything that the ledger needs besides its events. */

import { dateOfDayNumber, dayNumber, addMonths, type BusinessDate } from '../kernel/business-date.ts';
import type { RatePpm } from '../kernel/money.ts';
import type { DayCount } from './day-count.ts';

/**
 * How interest is settled and principal falls due (还款方式).
 *
 * - `Q_INT` 按季结息、到期还本: interest to the 20th (the settlement day) of Mar/Jun/Sep/Dec, posted on the 21st
 * - `M_INT` 按月结息、到期还本: the same every month
 * - `BULLET` 利随本清: interest with the principal
 * - `Q_INST` 按季结息、分期还本: interest as Q_INT, principal in equal instalments
 * - `ANNUITY` 等额本息 and `LINEAR` 等额本金: interest and principal in instalments
 */
export const REPAYMENT_METHODS = ['Q_INT', 'M_INT', 'BULLET', 'Q_INST', 'ANNUITY', 'LINEAR'] as const;
export type RepaymentMethod = (typeof REPAYMENT_METHODS)[number];

export const PARTIAL_REPAY_INTEREST = ['ON_REPAID_PART', 'ALL_ACCRUED'] as const;
export type PartialRepayInterest = (typeof PARTIAL_REPAY_INTEREST)[number];

export const COMPOUND_RATES = ['PENALTY', 'CONTRACT'] as const;
export type CompoundRate = (typeof COMPOUND_RATES)[number];

export const HOLIDAY_ROLLS = ['NONE', 'NEXT_WORKDAY'] as const;
export type HolidayRoll = (typeof HOLIDAY_ROLLS)[number];

/** 费用, 罚息, 复利, 利息, 本金 */
export type ClaimKind = 'fee' | 'penalty' | 'compound' | 'interest' | 'principal';

/** A multiple in ten-thousandths: 1.5 is 15,000. */
export type Multiple = number;
export const ONE_TIMES: Multiple = 10_000;

export interface AllocationOrders {
  /** Up to 90 days overdue. */
  readonly accruing: readonly ClaimKind[];
  /** More than 90 days overdue (非应计). */
  readonly nonAccrual: readonly ClaimKind[];
  readonly writtenOff: readonly ClaimKind[];
}

/**
 * The law's order is costs, interest, principal unless agreed otherwise (民法典 561); the contract agrees on both lists.
 * Past 90 days receipts reduce principal first (财会〔2001〕49号).
 */
export const DEFAULT_ORDERS: AllocationOrders = {
  accruing: ['fee', 'penalty', 'compound', 'interest', 'principal'],
  nonAccrual: ['fee', 'principal', 'interest', 'penalty', 'compound'],
  writtenOff: ['fee', 'principal', 'interest', 'penalty', 'compound'],
};

export interface LoanTerms {
  readonly annualRate: RatePpm;
  readonly dayCount: DayCount;
  readonly method: RepaymentMethod;
  /** First day of the instalment grid; the draw day of a single receipt. */
  readonly start: BusinessDate;
  readonly maturity: BusinessDate;
  /** Principal instalments of Q_INST, ANNUITY and LINEAR; null derives them from the term. Others ignore it. */
  readonly instalments: number | null;
  /** Overdue rate as a multiple of the contract rate (罚息利率): +30 % to +50 % (银发〔2003〕251号). */
  readonly penaltyMultiple: Multiple;
  /** The same for money used against its purpose (挤占挪用): +50 % to +100 %. Of two the heavier is charged, never both. */
  readonly misuseMultiple: Multiple;
  /** 复利 on contract interest that is not paid when due. Penalty interest never bears any. */
  readonly compoundInterest: boolean;
  /** The rate of 复利 up to maturity; after it always the penalty rate. */
  readonly compoundRateBeforeMaturity: CompoundRate;
  readonly interestGraceDays: number;
  readonly principalGraceDays: number;
  readonly partialRepayInterest: PartialRepayInterest;
  readonly orders: AllocationOrders;
  /** 结息日: the day of the month whose interest is the period's last; it is posted on the next day. 1 to 27. */
  readonly settlementDay: number;
  readonly holidayRoll: HolidayRoll;
  /** Days on which nothing falls due under NEXT_WORKDAY. */
  readonly holidays: ReadonlySet<BusinessDate>;
}

/** Also of receipts that were agreed before the day could be set. */
export const SETTLEMENT_DAY_DEFAULT = 20;

/** The product's terms where a contract says nothing else. Rate and dates have no default. */
export const PRODUCT_DEFAULTS = {
  dayCount: 'ACT/360',
  method: 'Q_INT',
  instalments: null,
  penaltyMultiple: 15_000,
  misuseMultiple: 20_000,
  compoundInterest: true,
  compoundRateBeforeMaturity: 'PENALTY',
  interestGraceDays: 3,
  principalGraceDays: 0,
  partialRepayInterest: 'ON_REPAID_PART',
  orders: DEFAULT_ORDERS,
  settlementDay: SETTLEMENT_DAY_DEFAULT,
  holidayRoll: 'NONE',
  holidays: new Set<BusinessDate>(),
} as const satisfies Partial<LoanTerms>;

export const paysInInstalments = (method: RepaymentMethod): boolean =>
  method === 'Q_INST' || method === 'ANNUITY' || method === 'LINEAR';

/** Whether interest falls due together with the instalments instead of after the settlement day. */
export const settlesWithInstalments = (method: RepaymentMethod): boolean => method === 'ANNUITY' || method === 'LINEAR';

/** The smallest number of months that reaches `maturity` from `start`: 12 for a year, 13 for a year and a day. */
export function monthsToReach(start: BusinessDate, maturity: BusinessDate): number {
  let months = Math.max(0, Math.floor((dayNumber(maturity) - dayNumber(start)) / 31));
  while (addMonths(start, months) < maturity) months += 1;
  return months;
}

/** A due date after the holidays: the first day that is none (遇节假日顺延), or the day itself under NONE. */
export function rolledDay(terms: Pick<LoanTerms, 'holidayRoll' | 'holidays'>, day: number): number {
  if (terms.holidayRoll === 'NONE') return day;
  let rolled = day;
  while (terms.holidays.has(dateOfDayNumber(rolled))) rolled += 1;
  return rolled;
}

/** What is wrong with a set of terms: the name of the term and a code. */
export interface TermsFault {
  readonly term: keyof LoanTerms;
  readonly code: 'maturity_not_after_start' | 'bullet_longer_than_a_year' | 'settlement_day_out_of_range' | 'instalments_do_not_fit_term' | 'penalty_below_contract' | 'grace_out_of_range';
}

const GRACE_DAYS_MAX = 7;
/** The day after it is in every month. */
const SETTLEMENT_DAY_MAX = 27;

/** The first contradiction in the terms, or null. */
export function termsFault(terms: LoanTerms): TermsFault | null {
  if (terms.maturity <= terms.start) return { term: 'maturity', code: 'maturity_not_after_start' };
  // 农户贷款管理办法: 利随本清 in principle not over a year.
  if (terms.method === 'BULLET' && terms.maturity > addMonths(terms.start, 12)) return { term: 'maturity', code: 'bullet_longer_than_a_year' };
  if (paysInInstalments(terms.method) && instalmentMonths(terms) === null) return { term: 'instalments', code: 'instalments_do_not_fit_term' };
  if (!Number.isInteger(terms.settlementDay) || terms.settlementDay < 1 || terms.settlementDay > SETTLEMENT_DAY_MAX) {
    return { term: 'settlementDay', code: 'settlement_day_out_of_range' };
  }
  if (terms.penaltyMultiple < ONE_TIMES) return { term: 'penaltyMultiple', code: 'penalty_below_contract' };
  if (terms.misuseMultiple < ONE_TIMES) return { term: 'misuseMultiple', code: 'penalty_below_contract' };
  for (const term of ['interestGraceDays', 'principalGraceDays'] as const) {
    if (!Number.isInteger(terms[term]) || terms[term] < 0 || terms[term] > GRACE_DAYS_MAX) return { term, code: 'grace_out_of_range' };
  }
  return null;
}

const HALF_YEAR_MONTHS = 6;

/**
 * Months between two instalments; null when the number of instalments does not divide the term.
 *
 * Left out, ANNUITY and LINEAR pay monthly and Q_INST half-yearly; the last period may then be a broken one.
 */
export function instalmentMonths(terms: Pick<LoanTerms, 'method' | 'start' | 'maturity' | 'instalments'>): number | null {
  if (terms.instalments === null) return settlesWithInstalments(terms.method) ? 1 : HALF_YEAR_MONTHS;
  if (!Number.isInteger(terms.instalments) || terms.instalments < 1) return null;
  const months = Math.ceil(monthsToReach(terms.start, terms.maturity) / terms.instalments);
  const lastButOne = addMonths(terms.start, months * (terms.instalments - 1));
  return lastButOne < terms.maturity ? months : null;
}
