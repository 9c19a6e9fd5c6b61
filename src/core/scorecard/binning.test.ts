/**
 * Against the worked example that the R package scorecard publishes with `woebin` on the Statlog German credit data
 * (https://shichen.name/scorecard/reference/woebin.html, "bins2_tree"; the data: Hofmann, UCI Machine Learning
 * Repository, CC BY 4.0, three of its columns in tests/reference/german-credit.csv). Its WOE is ln(bad ÷ good).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binCategories, binNumbers, fineBreaks, pretty, quantile } from './binning.ts';
import { informationValue, weighBins } from './woe.ts';

const rows = readFileSync(join(import.meta.dirname, '../../../tests/reference/german-credit.csv'), 'utf8').trim().split('\n').slice(1)
  .map((line) => line.split(',')).map(([amount, housing, bad]) => ({ amount: Number(amount), housing: housing ?? '', isBad: bad === '1' }));

describe('the published example', () => {
  it('has 1,000 cases, 300 of them bad', () => expect([rows.length, rows.filter(({ isBad }) => isBad).length]).toEqual([1000, 300]));
  it('credit.amount: the same bins, counts, WOE and IV', () => {
    const bins = weighBins(binNumbers(rows.map(({ amount, isBad }) => ({ value: amount, isBad }))));
    expect(bins.map(({ from, to, good, bad }) => [from, to, good, bad])).toEqual([
      [null, 1400, 185, 82], [1400, 1800, 87, 18], [1800, 4000, 287, 95], [4000, 9200, 120, 76], [9200, null, 21, 29],
    ]);
    const published = [[0.03366128, 0.0003045545], [-0.7282385, 0.0468153322], [-0.25830746, 0.0241086966], [0.39053946, 0.0319870413], [1.17007125, 0.0780047502]];
    bins.forEach((bin, index) => {
      expect(-bin.woe).toBeCloseTo(published[index]?.[0] ?? 0, 7);
      expect(bin.iv).toBeCloseTo(published[index]?.[1] ?? 0, 9);
    });
    expect(informationValue(bins)).toBeCloseTo(0.1812204, 7);
  });
  it('housing: the same bins, counts, WOE and IV', () => {
    const bins = weighBins(binCategories(rows.map(({ housing, isBad }) => ({ value: housing, isBad }))));
    expect(bins.map(({ values, good, bad }) => [values, good, bad])).toEqual([[['own'], 527, 186], [['rent'], 109, 70], [['free'], 64, 44]]);
    [[-0.194156, 0.02579501], [0.4044452, 0.03139265], [0.4726044, 0.02610577]].forEach(([woe = 0, iv = 0], index) => {
      expect(-(bins[index]?.woe ?? 0)).toBeCloseTo(woe, 6);
      expect(bins[index]?.iv).toBeCloseTo(iv, 7);
    });
    expect(informationValue(bins)).toBeCloseTo(0.08329343, 7);
  });
});

describe('fine classes', () => {
  // R: pretty(c(250, 11760), 50) has steps of 200 from 200 to 11800; pretty(c(0, 1), 5); pretty(c(19, 75), 53)
  it.each([[250, 11760, 50, 200, 11_800, 59], [0, 1, 5, 0, 1, 6], [19, 75, 53, 19, 75, 57]])('of %d to %d in about %d', (low, high, n, first, last, count) => {
    const ticks = pretty(low, high, n);
    expect([ticks[0], ticks.at(-1), ticks.length]).toEqual([first, last, count]);
  });
  it('quartiles are those of R', () => expect([0.25, 0.5, 0.75].map((share) => quantile([1, 2, 3, 4], share))).toEqual([1.75, 2.5, 3.25]));
  it('there are none where nothing varies', () => expect(fineBreaks([5, 5, 5])).toEqual([]));
});

describe('any bins', () => {
  const cases = fc.array(fc.record({ value: fc.integer({ min: 0, max: 1000 }), isBad: fc.boolean() }), { minLength: 40, maxLength: 300 });
  it('hold every case once, each with goods, bads and its share', () => {
    fc.assert(fc.property(cases, (some) => {
      const bins = binNumbers(some);
      if (bins.length < 2) return;
      expect(bins.reduce((sum, { good, bad }) => sum + good + bad, 0)).toBe(some.length);
      for (const { from, to, good, bad } of bins) {
        expect(some.filter(({ value }) => value >= (from ?? -Infinity) && value < (to ?? Infinity))).toHaveLength(good + bad);
        expect(good + bad).toBeGreaterThanOrEqual(some.length * 0.05);
        expect(Math.min(good, bad)).toBeGreaterThan(0);
      }
    }), { numRuns: 60 });
  });
});
