/** 展期期限: how far a maturity may move. */

import { addMonths, type BusinessDate } from '../kernel/business-date.ts';

const SHORT_TERM_MONTHS_MAX = 12;

/**
 * The latest maturity that all extensions together may reach: a term of up to a year over again, of a longer one half
 * (个人贷款管理办法, 金融监管总局令2024年第3号). Counted in whole months of the agreed term.
 *
 * @param maturity the one first agreed
 */
export function latestExtendedMaturity(start: BusinessDate, maturity: BusinessDate): BusinessDate {
  let months = 0;
  while (addMonths(start, months + 1) <= maturity) months += 1;
  const isShort = maturity <= addMonths(start, SHORT_TERM_MONTHS_MAX);
  return addMonths(maturity, isShort ? months : (months - (months % 2)) / 2);
}
