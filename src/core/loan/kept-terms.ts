/** Terms in the form in which a receipt keeps them: JSON, every figure as agreed on the day of the draw. */

import { businessDate } from '../kernel/business-date.ts';
import { ratePpm } from '../kernel/money.ts';
import type { LoanTerms } from './terms.ts';

/** The same, with lists for sets and without brands. */
export type KeptTerms = Omit<LoanTerms, 'annualRate' | 'start' | 'maturity' | 'holidays'> & {
  readonly annualRate: number;
  readonly start: string;
  readonly maturity: string;
  readonly holidays: readonly string[];
};

export const keptTerms = (terms: LoanTerms): KeptTerms => ({ ...terms, holidays: [...terms.holidays] });

/** @throws RangeError when the kept text is damaged. */
export const termsFromKept = (kept: KeptTerms): LoanTerms => ({
  ...kept,
  annualRate: ratePpm(kept.annualRate), start: businessDate(kept.start), maturity: businessDate(kept.maturity),
  holidays: new Set(kept.holidays.map(businessDate)),
});
