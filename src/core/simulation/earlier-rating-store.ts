/** Ratings of before, with the facts that were kept beside them: what the population was, and what became of it. */
import type { RatingFacts } from '../decision/facts.ts';
import type { RatingTrace } from '../decision/rate-household.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { endsOf, judgeableRatings, type RatingEnd } from './outcome-store.ts';

export interface EarlierRating {
  readonly facts: RatingFacts;
  /** The household's last one: the reference of the population. */
  readonly isLatest: boolean;
  /** Null: not to be judged. */
  readonly end: RatingEnd | null;
}

interface Wanted {
  readonly ratingId: number;
  readonly isLatest: boolean;
  readonly end: RatingEnd | null;
}

const LATEST = `
  SELECT max(r.id) AS id FROM rating r JOIN rating_trace t ON t.rating_id = r.id JOIN household h ON h.id = r.household_id
  WHERE h.branch_id = ? AND r.status <> 'dropped' GROUP BY r.household_id`;
const TRACES = 'SELECT rating_id AS id, trace FROM rating_trace WHERE rating_id IN (SELECT value FROM json_each(?)) ORDER BY rating_id';

/** Which there are, and how some of them are read: a trace is large, so it is let go at once. */
export function earlierRatings({ db, session, businessDate }: CommandContext): {
  readonly ratings: readonly Wanted[];
  readonly read: (some: readonly Wanted[]) => Iterable<EarlierRating>;
} {
  const latest = new Set(statement<[string], { id: number }>(db, LATEST).all(session.branchId).map(({ id }) => id));
  const judgeable = judgeableRatings(db, session.branchId, businessDate);
  const ends = new Map(endsOf(db, judgeable).map((end, index) => [judgeable[index]?.ratingId ?? 0, end]));
  const ids = [...new Set([...latest, ...ends.keys()])].sort((a, b) => a - b);
  const ratings = ids.map((ratingId): Wanted => ({ ratingId, isLatest: latest.has(ratingId), end: ends.get(ratingId) ?? null }));
  return {
    ratings,
    *read(some) {
      const wanted = new Map(some.map((one) => [one.ratingId, one]));
      for (const { id, trace } of statement<[string], { id: number; trace: string }>(db, TRACES).all(JSON.stringify([...wanted.keys()]))) {
        const one = wanted.get(id);
        if (one) yield { facts: (JSON.parse(trace) as RatingTrace).facts, isLatest: one.isLatest, end: one.end };
      }
    },
  };
}
