/**
 * Limit strategy (额度测算): the smallest of five constraints, less what is owed already, down to whole steps.
 *
 * All amounts in fen, every division rounded down: a limit never rounds up.
 */
import type { ConstraintCode, CreditGrade } from '../contract/model-document.ts';
import type { LimitStrategy } from './model-documents.ts';

export interface LimitInput {
  readonly grade: CreditGrade;
  /** A year, in fen. */
  readonly netIncome: number;
  readonly netAssets: number;
  readonly annualDebtService: number;
  readonly ownBankLoans: number;
  /** Farmers' credit loans of other banks; null = the kind of their loans is not known, nothing is deducted. */
  readonly otherBankCredit: number | null;
  readonly ratePpm: number;
  readonly termMonths: number;
  /** The tightest per-household limit along product, province, legal entity and branch. */
  readonly householdCap: number;
}

/** L1 to L5, then `own` and `other` (deductions, negative), `step` (rounding, negative or zero). The limit is what remains. */
export interface LimitResult {
  readonly steps: readonly (readonly [code: string, amount: number])[];
  readonly binding: ConstraintCode;
  /** 0 when less than the strategy's minimum is left. */
  readonly limit: number;
}

const ONE = 1_000_000;

/** amount × multiplier ÷ divisor, rounded down, exact; nothing below zero. BigInt only where the product leaves the safe integers. */
function portion(amount: number, multiplier: number, divisor: number): number {
  if (amount <= 0) return 0;
  const product = amount * multiplier;
  if (!Number.isSafeInteger(product)) return Number((BigInt(amount) * BigInt(multiplier)) / BigInt(divisor));
  return (product - (product % divisor)) / divisor;
}

/**
 * L4: the principal whose yearly service, an equal part of the principal a year and interest on the whole, fits into
 * what debt service may still take: (DSRmax × NI − existing service) ÷ (1/T + r), T in years, here in months.
 */
function repaymentCapacity(strategy: LimitStrategy, input: LimitInput): number {
  const months = Math.max(input.termMonths, 12);
  const divisor = 12 * ONE + input.ratePpm * months;
  const room = strategy.maximumDebtServicePpm * input.netIncome - ONE * input.annualDebtService;
  if (Number.isSafeInteger(room) && Math.abs(input.netIncome) < LARGEST_PLAIN) return portion(room, months, divisor);
  const exact = BigInt(strategy.maximumDebtServicePpm) * BigInt(input.netIncome) - BigInt(ONE) * BigInt(input.annualDebtService);
  return exact <= 0n ? 0 : Number((exact * BigInt(months)) / BigInt(divisor));
}

/** Up to this income (fen a year) each product of `room` is a safe integer by itself. */
const LARGEST_PLAIN = 9_000_000_000;

export function computeLimit(strategy: LimitStrategy, input: LimitInput): LimitResult {
  const grade = strategy.grades[input.grade];
  const constraints: readonly (readonly [ConstraintCode, number])[] = [
    ['L1', grade.base],
    ['L2', portion(input.netIncome, grade.incomeThousandths, 1000)],
    ['L3', portion(input.netAssets, grade.netAssetsPpm, ONE)],
    ['L4', repaymentCapacity(strategy, input)],
    ['L5', Math.min(strategy.productCap, input.householdCap)],
  ];
  const [binding, smallest] = constraints.reduce((least, one) => (one[1] < least[1] ? one : least));
  const own = portion(input.ownBankLoans, strategy.ownBankLoanPpm, ONE);
  const other = portion(input.otherBankCredit ?? 0, strategy.otherBankCreditPpm, ONE);
  const left = Math.max(0, smallest - own - other);
  const limit = left - (left % strategy.step) < strategy.minimum ? 0 : left - (left % strategy.step);
  const steps: (readonly [string, number])[] = [...constraints];
  if (own > 0) steps.push(['own', -own]);
  if (other > 0) steps.push(['other', -other]);
  // What the deductions could not take stays out of the waterfall: its steps end at the limit.
  steps.push(['step', limit - Math.max(0, smallest - own - other)]);
  return { steps, binding, limit };
}

/** The shorter of the default, the caps, and the time to the highest age at maturity; 0 when that leaves less than the minimum. */
export function termMonthsOf(strategy: LimitStrategy, age: number, termCap: number): number {
  const toHighestAge = (strategy.maximumAgeAtMaturity - age) * 12;
  const term = Math.min(strategy.defaultTermMonths, strategy.maximumTermMonths, termCap, toHighestAge);
  return term < strategy.minimumTermMonths ? 0 : term;
}
