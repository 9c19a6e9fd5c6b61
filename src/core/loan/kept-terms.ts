/** Terms in the form in which a receipt keeps them: JSON, every figure as agreed on the day of the draw. */

import type { BusinessDate } from '../kernel/business-date.ts';
import { ratePpm } from '../kernel/money.ts';
import { SETTLEMENT_DAY_DEFAULT, type LoanTerms } from './terms.ts';

/** The same, with lists for sets and without brands. Receipts from before the settlement day could be set keep none. */
export type KeptTerms = Omit<LoanTerms, 'annualRate' | 'start' | 'maturity' | 'holidays' | 'settlementDay'> & {
  readonly settlementDay?: number;
  readonly annualRate: number;
  readonly start: string;
  readonly maturity: string;
  readonly holidays: readonly string[];
};

export const keptTerms = (terms: LoanTerms): KeptTerms => ({ ...terms, holidays: [...terms.holidays] });

const NO_HOLIDAYS: ReadonlySet<BusinessDate> = new Set();

/** Dates were valid when the terms were agreed. */
export const termsFromKept = (kept: KeptTerms): LoanTerms => ({
  ...kept,
  settlementDay: kept.settlementDay ?? SETTLEMENT_DAY_DEFAULT, annualRate: ratePpm(kept.annualRate), start: kept.start as BusinessDate, maturity: kept.maturity as BusinessDate,
  holidays: kept.holidays.length === 0 ? NO_HOLIDAYS : new Set(kept.holidays as readonly BusinessDate[]),
});
