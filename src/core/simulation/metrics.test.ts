import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aucPpm, badRatePpm, badRates, countByScore, ksPpm, type Scored } from './separation.ts';
import { contribution, stabilityOf } from './stability.ts';

const ONE = 1_000_000;

/**
 * Hanley & McNeil 1982, table I (again in the Stata manual, roctab): 109 images read from 1, definitely normal, to 5,
 * definitely abnormal. Area 0.893. Here "bad" is abnormal, so the reading counts as a score turned round.
 */
const readings = [{ normal: 33, abnormal: 3 }, { normal: 6, abnormal: 2 }, { normal: 6, abnormal: 2 }, { normal: 11, abnormal: 11 }, { normal: 2, abnormal: 33 }];
const published = readings.map(({ normal, abnormal }) => ({ good: normal, bad: abnormal })).toReversed();

describe('AUC and KS', () => {
  it('agree with the published reading of 109 images', () => {
    expect((aucPpm(published) ?? 0) / ONE).toBeCloseTo(0.893, 3);
    // By hand: up to the third reading 45 of 58 normal and 7 of 51 abnormal, 0.77586 − 0.13725.
    expect((ksPpm(published) ?? 0) / ONE).toBeCloseTo(0.63861, 5);
  });
  it('agree with the example of scikit-learn: labels 0 0 1 1, scores 0.1 0.4 0.35 0.8, area 0.75', () => {
    const scored: Scored[] = [{ score: 10, isBad: true }, { score: 40, isBad: true }, { score: 35, isBad: false }, { score: 80, isBad: false }];
    expect(aucPpm(countByScore(scored))).toBe(750_000);
    expect(ksPpm(countByScore(scored))).toBe(500_000);
  });
  it('are unknown without a bad', () => {
    expect([aucPpm([{ good: 3, bad: 0 }]), ksPpm([{ good: 3, bad: 0 }]), aucPpm([])]).toEqual([null, null, null]);
  });

  const people = fc.array(fc.record({ score: fc.integer({ min: 0, max: 8 }), isBad: fc.boolean() }), { maxLength: 40 });
  it('agree with looking at every pair, and at every score', () => {
    fc.assert(fc.property(people, (scored) => {
      const goods = scored.filter(({ isBad }) => !isBad);
      const bads = scored.filter(({ isBad }) => isBad);
      const steps = countByScore(scored);
      if (goods.length === 0 || bads.length === 0) {
        expect(aucPpm(steps)).toBeNull();
        return;
      }
      const wins = goods.flatMap((good) => bads.map((bad): number => (good.score > bad.score ? 1 : good.score === bad.score ? 0.5 : 0)));
      const share = (of: readonly Scored[], to: number) => of.filter(({ score }) => score <= to).length / of.length;
      const distances = scored.map(({ score }) => Math.abs(share(bads, score) - share(goods, score)));
      expect((aucPpm(steps) ?? 0) / ONE).toBeCloseTo(wins.reduce((sum, one) => sum + one, 0) / wins.length, 5);
      expect((ksPpm(steps) ?? 0) / ONE).toBeCloseTo(Math.max(...distances), 5);
    }));
  });
});

describe('bad rates', () => {
  it('are counted by band', () => {
    const judged = [{ band: 'S1', isBad: false }, { band: 'S1', isBad: true }, { band: 'S1', isBad: false }, { band: null, isBad: true }];
    expect(badRates(['S1', 'S2'], judged)).toEqual([{ band: 'S1', good: 2, bad: 1, ratePpm: 333_333 }, { band: 'S2', good: 0, bad: 0, ratePpm: null }]);
    expect(badRatePpm({ good: 0, bad: 2 })).toBe(ONE);
  });
});

describe('PSI', () => {
  it('agrees with the example of GeeksforGeeks: incomes of 2020 and 2021', () => {
    // (0.35 − 0.4) ln 0.875 + (0.25 − 0.3) ln 0.8333 + (0.4 − 0.3) ln 1.3333
    expect([contribution(0.4, 0.35), contribution(0.3, 0.25), contribution(0.3, 0.4)]).toEqual([6_677, 9_116, 28_768]);
  });
  it('is zero for the same population, and larger the further it moves', () => {
    const scores = Array.from({ length: 1_000 }, (_, index) => 500 + (index % 200));
    const moved = (by: number) => stabilityOf(scores, scores.map((score) => score + by))?.ppm ?? 0;
    expect(moved(0)).toBe(0);
    expect(moved(5)).toBeGreaterThan(0);
    expect(moved(40)).toBeGreaterThan(moved(20));
  });
  it('counts everybody once, in both populations', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 80 });
    fc.assert(fc.property(scores, scores, (expected, actual) => {
      const index = stabilityOf(expected, actual);
      expect(index?.bins.reduce((sum, bin) => sum + bin.expected, 0)).toBe(expected.length);
      expect(index?.bins.reduce((sum, bin) => sum + bin.actual, 0)).toBe(actual.length);
      expect(index?.ppm).toBeGreaterThanOrEqual(0);
    }));
  });
  it('is unknown for nobody', () => expect(stabilityOf([], [1])).toBeNull());
});
