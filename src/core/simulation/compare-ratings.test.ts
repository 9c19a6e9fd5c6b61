import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grades, ratingOutcomes } from '../contract/credit.ts';
import { compareRatings, type ComparedRating } from './compare-ratings.ts';

const rated = (more: Partial<ComparedRating>): ComparedRating =>
  ({ outcome: 'accepted', grade: 'A', limit: 0, ratePpm: 50_000, expertScore: 70, statisticalScore: 640, ...more });

function compare(pairs: readonly (readonly [ComparedRating, ComparedRating])[]) {
  const comparer = compareRatings();
  for (const [champion, challenger] of pairs) comparer.add(champion, challenger);
  return comparer.result();
}

describe('champion and challenger', () => {
  it('by hand: one refused anew, one accepted from a person, one raised by a notch', () => {
    const result = compare([
      [rated({ limit: 5_000_000 }), rated({ outcome: 'refused', grade: 'D', limit: 0, ratePpm: null, expertScore: 44 })],
      [rated({ outcome: 'manualReview', grade: null, ratePpm: null }), rated({ limit: 3_000_000, ratePpm: 60_000 })],
      [rated({ limit: 5_000_000, ratePpm: 50_000 }), rated({ grade: 'AA', limit: 8_000_000, ratePpm: 49_000, expertScore: 76 })],
    ]);
    expect(result).toMatchObject({ households: 3, newlyRefused: 1, newlyAccepted: 1, raised: 2, lowered: 1 });
    expect(result.champion).toMatchObject({ limited: 2, limitTotal: 10_000_000, averageRatePpm: 50_000 });
    // (3,000,000 × 60,000 + 8,000,000 × 49,000) ÷ 11,000,000 = 52,000
    expect(result.challenger).toMatchObject({ limited: 2, limitTotal: 11_000_000, averageRatePpm: 52_000 });
    expect(result.grades).toContainEqual({ before: 'A', after: 'AA', households: 1 });
    expect(result.grades).toContainEqual({ before: null, after: 'A', households: 1 });
    expect(result.outcomes).toContainEqual({ before: 'accepted', after: 'refused', households: 1, limitBefore: 5_000_000, limitAfter: 0 });
    expect(result.scores.expert.bars.map(({ from }) => from)).toEqual([40, 45, 50, 55, 60, 65, 70, 75]);
  });

  const rating = fc.record({
    outcome: fc.constantFrom(...ratingOutcomes), grade: fc.option(fc.constantFrom(...grades)), limit: fc.integer({ min: 0, max: 100 }).map((n) => n * 100_000),
    ratePpm: fc.integer({ min: 30_000, max: 70_000 }), expertScore: fc.option(fc.integer({ min: 0, max: 100 })), statisticalScore: fc.option(fc.integer({ min: 338, max: 730 })),
  });
  it('adds up: both matrices hold every household, both sides both sums, and the bars every score', () => {
    fc.assert(fc.property(fc.array(fc.tuple(rating, rating), { maxLength: 30 }), (pairs) => {
      const result = compare(pairs);
      const sum = <T>(items: readonly T[], of: (item: T) => number) => items.reduce((total, item) => total + of(item), 0);
      expect(sum(result.outcomes, ({ households }) => households)).toBe(pairs.length);
      expect(sum(result.grades, ({ households }) => households)).toBe(pairs.length);
      expect(sum(result.outcomes, ({ limitAfter }) => limitAfter)).toBe(result.challenger.limitTotal);
      expect(sum(result.outcomes, ({ limitBefore }) => limitBefore)).toBe(result.champion.limitTotal);
      expect(sum(result.scores.statistical.bars, ({ champion }) => champion)).toBe(pairs.filter(([one]) => one.statisticalScore !== null).length);
      expect(result.raised + result.lowered).toBe(pairs.filter(([one, other]) => one.limit !== other.limit).length);
    }));
  });
  it('against itself nothing moves', () => {
    const result = compare([[rated({}), rated({})], [rated({ statisticalScore: 700 }), rated({ statisticalScore: 700 })]]);
    expect(result).toMatchObject({ newlyRefused: 0, newlyAccepted: 0, raised: 0, lowered: 0 });
    expect(result.scores.statistical.betweenModels?.ppm).toBe(0);
  });
});
