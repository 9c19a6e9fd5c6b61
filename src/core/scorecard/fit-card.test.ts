import { describe, expect, it } from 'vitest';
import { seededNumbers } from '../demo/seeded-numbers.ts';
import { fitCard, type FitCase } from './fit-card.ts';

const scaling = { pointsAtOdds: 600, odds: 50, pointsToDoubleOdds: 20 };

/** Income and years in trade decide, age and insurance do not; `strength` 0 = nothing does. */
function history(cases: number, strength: number, badShare = 0.1): FitCase[] {
  const numbers = seededNumbers(20_261_125);
  const share = () => numbers.between(0, 999_999) / 1_000_000;
  return Array.from({ length: cases }, () => {
    const netIncome = 500_000 + Math.floor(share() * 12_000_000);
    const businessYears = Math.floor(share() * 20);
    const log = Math.log(badShare / (1 - badShare)) - strength * ((netIncome - 6_500_000) / 3_000_000 + (businessYears - 10) / 8);
    const insurance = share() < 0.5 ? 'full' : 'none';
    return { facts: { netIncome, businessYears, age: 20 + Math.floor(share() * 45), insurance, deposits: share() < 0.3 ? null : Math.floor(share() * 1_000_000) }, isBad: share() < 1 / (1 + Math.exp(-log)) };
  });
}
const fields = ['age', 'netIncome', 'businessYears', 'insurance', 'deposits'];

describe('a card fitted on a generated history', () => {
  const result = fitCard(history(4000, 1), fields, scaling);
  if (!result.ok) throw new Error(result.reason);
  const { card } = result;
  it('keeps what decides and drops what does not', () => {
    const kept = card.report.variables.filter(({ outcome }) => outcome === 'kept').map(({ field }) => field);
    expect(kept.toSorted()).toEqual(['businessYears', 'netIncome']);
    expect(card.report.variables.find(({ field }) => field === 'insurance')?.outcome).toMatch(/lowIv|noBins/);
  });
  it('gives points that rise with income but for chance at the top, and bins that cover every value once', () => {
    const income = card.variables.find(({ field }) => field === 'netIncome')?.rows ?? [];
    const points = income.map((row) => row.points);
    expect(points.slice(0, 3)).toEqual(points.toSorted((a, b) => a - b).slice(0, 3));
    expect(points.slice(3).every((high) => high > (points[2] ?? Infinity))).toBe(true);
    expect(income[0]?.cell).toMatch(/^< \d+$/);
    expect(income.at(-1)?.cell).toMatch(/^>= \d+$/);
  });
  it('separates on the cases kept out about as well as on those it was fitted on', () => {
    expect(card.report.train.good + card.report.test.good + card.report.train.bad + card.report.test.bad).toBe(4000);
    expect(card.report.test.aucPpm).toBeGreaterThan(700_000);
    expect(Math.abs((card.report.train.aucPpm ?? 0) - (card.report.test.aucPpm ?? 0))).toBeLessThan(60_000);
    expect(card.report.cautions).toContain('approvedOnly');
  });
  it('scales: factor × β × WOE, and β near 1 where the bins carry the whole', () => {
    for (const { beta, rows } of card.variables) {
      expect(beta).toBeGreaterThan(0.7);
      for (const { points, woePpm } of rows) expect(Math.abs(points - (20 / Math.LN2) * beta * (woePpm / 1e6))).toBeLessThan(0.51);
    }
  });
  it('is the same whenever it is fitted again', () => expect(fitCard(history(4000, 1), fields, scaling)).toEqual(result));
});

describe('what cannot be fitted', () => {
  it('is said: fields that separate nothing', () => expect(fitCard(history(600, 0), ['insurance'], scaling)).toEqual({ ok: false, reason: 'nothing_separates' }));
  it('few bads carry few variables', () => {
    const few = fitCard(history(900, 1.2, 0.03), fields, scaling);
    const bads = few.ok ? few.card.report.train.bad : 0;
    expect(few.ok && few.card.variables.length).toBeLessThanOrEqual(Math.max(1, Math.floor(bads / 10)));
    expect(few.ok && few.card.report.cautions).toContain('fewBads');
  });
});
