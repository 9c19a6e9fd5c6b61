import { describe, expect, it } from 'vitest';
import { businessDate as date } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import { requireReviewable, reviewDueOn, reviewState, type ReviewedLine } from './line-review.ts';

const rules = { reviewMonths: 12, graceDays: 30 };
const line: ReviewedLine = { status: 'open', startsOn: date('2026-01-05'), expiresOn: date('2029-01-05'), reviewedOn: null };

describe('the yearly review', () => {
  it.each([
    ['a year after the start', {}, '2027-01-05'],
    ['a year after the last review', { reviewedOn: date('2027-01-20') }, '2028-01-20'],
    ['of a frozen line too', { status: 'frozen' as const }, '2027-01-05'],
    ['never when the line ends before', { expiresOn: date('2027-01-05') }, null],
    ['never of a line that is not in use', { status: 'expired' as const }, null],
    ['never before it is signed', { status: 'pendingSignature' as const, startsOn: null, expiresOn: null }, null],
  ])('falls due %s', (_, change, due) => expect(reviewDueOn({ ...line, ...change }, rules)).toBe(due));

  it.each([['2027-01-04', 'none'], ['2027-01-05', 'due'], ['2027-02-04', 'due'], ['2027-02-05', 'overdue']])('on %s is %s', (today, state) =>
    expect(reviewState(date('2027-01-05'), rules, date(today))).toBe(state));

  const rating = { ratedOn: date('2026-12-20'), outcome: 'accepted' as const, proposedLimit: 5_000_000 };
  const codeOf = (today: string, given: Parameters<typeof requireReviewable>[1], limit = 5_000_000): string | null => {
    try {
      requireReviewable(date('2027-01-05'), given, limit, 90, date(today));
      return null;
    } catch (error) {
      return (error as Refusal).code;
    }
  };
  it('rests on a fresh rating that leaves the limit', () => {
    expect(codeOf('2026-12-25', rating)).toBe(null);
    expect(codeOf('2026-11-05', rating)).toBe('review_too_early');
    expect(codeOf('2026-12-25', null)).toBe('review_needs_rating');
    expect(codeOf('2027-03-20', rating)).toBe(null);
    expect(codeOf('2027-03-21', rating)).toBe('review_needs_rating');
    expect(codeOf('2026-12-25', { ...rating, outcome: 'refused', proposedLimit: 0 })).toBe('review_rating_refused');
    expect(codeOf('2026-12-25', rating, 5_000_001)).toBe('review_limit_above_rating');
    expect(() => requireReviewable(null, rating, 1, 90, date('2026-12-25'))).toThrow('review_not_needed');
  });
});
