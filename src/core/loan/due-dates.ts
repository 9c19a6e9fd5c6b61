/** The days on which interest is posted and principal falls due. Days are numbers since 1970-01-01. */

import { addMonths, dateOf, dateOfDayNumber, datePartsOf, dayNumber, type BusinessDate } from '../kernel/business-date.ts';
import { instalmentMonths, paysInInstalments, type LoanTerms } from './terms.ts';

/** Months between two settlement days, or null when interest is not settled by the calendar. */
export function settlementMonths(terms: Pick<LoanTerms, 'method'>): number | null {
  switch (terms.method) {
    case 'Q_INT':
    case 'Q_INST':
      return 3;
    case 'M_INT':
      return 1;
    case 'BULLET':
    case 'ANNUITY':
    case 'LINEAR':
      return null;
  }
}

/**
 * The first posting day (付息日) after `day`: interest runs to the settlement day inclusive and is posted on the next,
 * every month or in March, June, September and December.
 */
export function nextPostingDay(months: number, day: number, settlementDay: number): number {
  const postingDay = settlementDay + 1;
  const { year, month, day: dayOfMonth } = datePartsOf(dateOfDayNumber(day));
  let index = year * 12 + (month - 1) + (dayOfMonth >= postingDay ? 1 : 0);
  while ((index + 1) % months !== 0) index += 1;
  const date = dateOf(Math.floor(index / 12), (index % 12) + 1, postingDay);
  return date ? dayNumber(date) : Number.POSITIVE_INFINITY;
}

export interface InstalmentDay {
  readonly day: number;
  /** Start of the instalment's period. */
  readonly from: number;
  /** Whole months of the period; 0 for a broken one, whose interest goes by days. */
  readonly months: number;
}

/**
 * The instalment grid of the terms: every n months from the start, the last one on the maturity.
 *
 * A grid day that a short month lacks is that month's last day, without drifting: 31 Jan, 29 Feb, 31 Mar.
 */
export function instalmentDays(terms: Pick<LoanTerms, 'method' | 'start' | 'maturity' | 'instalments'>, maturity: BusinessDate = terms.maturity): InstalmentDay[] {
  const months = paysInInstalments(terms.method) ? instalmentMonths(terms) : null;
  if (months === null) return [];
  const days: InstalmentDay[] = [];
  let from = terms.start;
  for (let number = 1; from < maturity; number += 1) {
    const gridDay = addMonths(terms.start, number * months);
    const day = gridDay < maturity ? gridDay : maturity;
    days.push({ day: dayNumber(day), from: dayNumber(from), months: day === gridDay ? months : 0 });
    from = day;
  }
  return days;
}
