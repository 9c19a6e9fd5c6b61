/** The yearly review (年审) of a line: when it falls due, and what it needs to pass. Pure. */
import type { LineStatus, RatingOutcome } from '../contract/credit.ts';
import { addDays, addMonths, daysBetween, type BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';

export interface ReviewedLine {
  readonly status: LineStatus;
  readonly startsOn: BusinessDate | null;
  readonly expiresOn: BusinessDate | null;
  readonly reviewedOn: BusinessDate | null;
}

export interface DueRules {
  readonly reviewMonths: number;
  /** Days after the due day for which the line may still be drawn on. */
  readonly graceDays: number;
}

/** So many days before it falls due a review may be done. */
const EARLY_DAYS = 60;

/** Null: not in use, or over before the review would fall due. */
export function reviewDueOn(line: ReviewedLine, { reviewMonths }: DueRules): BusinessDate | null {
  if ((line.status !== 'open' && line.status !== 'frozen') || line.startsOn === null || line.expiresOn === null) return null;
  const due = addMonths(line.reviewedOn ?? line.startsOn, reviewMonths);
  return due < line.expiresOn ? due : null;
}

export function reviewState(dueOn: BusinessDate | null, { graceDays }: DueRules, today: BusinessDate): 'none' | 'due' | 'overdue' {
  if (dueOn === null || today < dueOn) return 'none';
  return today > addDays(dueOn, graceDays) ? 'overdue' : 'due';
}

export interface RatingForReview {
  readonly ratedOn: BusinessDate;
  readonly outcome: RatingOutcome;
  /** What the strategy proposed, in fen; 0 when nothing. */
  readonly proposedLimit: number;
}

/**
 * `limit`: what the line is to keep, in fen. A rating may cut at once; more than it proposes the review cannot leave.
 *
 * @throws Refusal `review_too_early`, `review_needs_rating`, `review_rating_refused`, `review_limit_above_rating`.
 */
export function requireReviewable(dueOn: BusinessDate | null, rating: RatingForReview | null, limit: number, ratingDays: number, today: BusinessDate): void {
  if (dueOn === null) throw new Refusal('review_not_needed');
  const earliest = addDays(dueOn, -EARLY_DAYS);
  if (today < earliest) throw new Refusal('review_too_early', { earliest });
  if (!isFresh(rating, ratingDays, today)) throw new Refusal('review_needs_rating', { days: ratingDays });
  if (rating.proposedLimit === 0 || rating.outcome === 'refused' || rating.outcome === 'incomplete') throw new Refusal('review_rating_refused');
  if (limit > rating.proposedLimit) throw new Refusal('review_limit_above_rating', { proposed: rating.proposedLimit }, 'limit');
}

export function isFresh(rating: RatingForReview | null, ratingDays: number, today: BusinessDate): rating is RatingForReview {
  return rating !== null && daysBetween(rating.ratedOn, today) <= ratingDays;
}
