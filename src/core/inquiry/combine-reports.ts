/** One record for the household out of the reports of its adults: the worst of each counts. */
import type { BureauResult } from '../contract/inquiry.ts';

/** null: nobody was asked about. */
export function combineReports(results: readonly BureauResult[]): BureauResult | null {
  const [first, ...rest] = results;
  if (!first) return null;
  return rest.reduce((worst, one): BureauResult => ({
    currentlyOverdue: worst.currentlyOverdue || one.currentlyOverdue,
    longestOverdueDays: longer(worst.longestOverdueDays, one.longestOverdueDays),
    lenders: Math.max(worst.lenders, one.lenders),
    inquiries6Months: Math.max(worst.inquiries6Months, one.inquiries6Months),
  }), first);
}

/** No record at all gives way to any record. */
function longer(a: BureauResult['longestOverdueDays'], b: BureauResult['longestOverdueDays']): BureauResult['longestOverdueDays'] {
  if (a === 'none') return b;
  return b === 'none' ? a : Math.max(a, b);
}
