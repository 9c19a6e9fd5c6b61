/** The parameters of the yearly review in force, and what they say of one line. */
import { addDays, type BusinessDate } from '../kernel/business-date.ts';
import { effectiveParameter } from '../parameters/parameter-store.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { reviewDueOn, reviewState, type DueRules, type ReviewedLine } from './line-review.ts';
import type { LineRecord } from './line-store.ts';

export interface ReviewRules extends DueRules {
  readonly ratingDays: number;
}

export function reviewRules({ db, session }: QueryContext): ReviewRules {
  return {
    reviewMonths: effectiveParameter(db, 'credit.reviewMonths', session.branchId),
    graceDays: effectiveParameter(db, 'credit.reviewGraceDays', session.branchId),
    ratingDays: effectiveParameter(db, 'credit.reviewRatingDays', session.branchId),
  };
}

export const reviewedLineOf = (line: LineRecord): ReviewedLine => ({
  status: line.status, startsOn: line.startsOn as BusinessDate | null, expiresOn: line.expiresOn as BusinessDate | null, reviewedOn: line.reviewedOn as BusinessDate | null,
});

/** The last day on which the line may be drawn on without its review; null = it needs none. */
export function reviewStopsAfter(context: QueryContext, line: LineRecord): BusinessDate | null {
  const rules = reviewRules(context);
  const dueOn = reviewDueOn(reviewedLineOf(line), rules);
  return dueOn === null ? null : addDays(dueOn, rules.graceDays);
}

/** Lines of the person's villages whose review is due or overdue, without reading the whole list. */
export function reviewsDue(context: QueryContext): number {
  const rules = reviewRules(context);
  const rows = statement<[string], ReviewedLine & { readonly villageId: string }>(
    context.db,
    `SELECT l.status, l.starts_on AS startsOn, l.expires_on AS expiresOn, l.reviewed_on AS reviewedOn, h.village_id AS villageId
     FROM credit_line l JOIN household h ON h.id = l.household_id WHERE l.branch_id = ? AND l.status IN ('open', 'frozen')`,
  ).all(context.session.branchId);
  const isVisible = (villageId: string): boolean => !context.visibleVillages || context.visibleVillages.has(villageId);
  return rows.filter((row) => isVisible(row.villageId) && reviewState(reviewDueOn(row, rules), rules, context.businessDate) !== 'none').length;
}
