/**
 * How well a score tells good from bad: AUC, KS, bad rate by band. Whole numbers throughout; shares in ppm.
 *
 * A higher score means better. Everything here counts, nothing is fitted.
 */
import type { BandRate } from '../contract/simulation.ts';

/** Goods and bads at one score, or in one band. */
export interface GoodBad {
  readonly good: number;
  readonly bad: number;
}

export interface Scored {
  readonly score: number;
  readonly isBad: boolean;
}

const ONE = 1_000_000;
const ppm = (part: bigint, whole: bigint): number => Number((part * BigInt(ONE) * 2n + whole) / (whole * 2n));

/** From the lowest score up, one entry a score. */
export function countByScore(scored: readonly Scored[]): (GoodBad & { readonly score: number })[] {
  const counts = new Map<number, { good: number; bad: number }>();
  for (const { score, isBad } of scored) {
    const at = counts.get(score) ?? { good: 0, bad: 0 };
    counts.set(score, at);
    if (isBad) at.bad += 1;
    else at.good += 1;
  }
  return [...counts].map(([score, count]) => ({ score, ...count })).sort((a, b) => a.score - b.score);
}

/**
 * Area under the ROC curve, in ppm: the share of pairs of a good and a bad in which the good scores higher, a tie
 * counting half (Wilcoxon–Mann–Whitney; Hanley & McNeil, Radiology 143 (1982), 29–36). Null without a good or a bad.
 *
 * @param steps from the lowest score up
 */
export function aucPpm(steps: readonly GoodBad[]): number | null {
  let badBelow = 0n;
  let good = 0n;
  let twicePairs = 0n;
  for (const step of steps) {
    const [goodHere, badHere] = [BigInt(step.good), BigInt(step.bad)];
    twicePairs += goodHere * (2n * badBelow + badHere);
    badBelow += badHere;
    good += goodHere;
  }
  return good === 0n || badBelow === 0n ? null : ppm(twicePairs, 2n * good * badBelow);
}

/**
 * Kolmogorov–Smirnov, in ppm: the largest distance between the cumulative shares of bads and of goods over all scores
 * (Řezáč & Řezáč, "How to Measure the Quality of Credit Scoring Models", Finance a úvěr 61 (2011), section 3). Null
 * without a good or a bad.
 *
 * @param steps from the lowest score up
 */
export function ksPpm(steps: readonly GoodBad[]): number | null {
  const good = steps.reduce((sum, step) => sum + step.good, 0);
  const bad = steps.reduce((sum, step) => sum + step.bad, 0);
  if (good === 0 || bad === 0) return null;
  let widest = 0n;
  let goodBelow = 0n;
  let badBelow = 0n;
  for (const step of steps) {
    goodBelow += BigInt(step.good);
    badBelow += BigInt(step.bad);
    const distance = badBelow * BigInt(good) - goodBelow * BigInt(bad);
    const size = distance < 0n ? -distance : distance;
    if (size > widest) widest = size;
  }
  return ppm(widest, BigInt(good) * BigInt(bad));
}

/** Bads of all in the band, in ppm; null where nobody is. */
export const badRatePpm = ({ good, bad }: GoodBad): number | null => (good + bad === 0 ? null : ppm(BigInt(bad), BigInt(good + bad)));

/** One line a band, in the order given; those that are in none are left out. */
export function badRates(bands: readonly string[], judged: readonly { readonly band: string | null; readonly isBad: boolean }[]): BandRate[] {
  const counts = new Map(bands.map((band) => [band, { good: 0, bad: 0 }]));
  for (const { band, isBad } of judged) {
    const at = band === null ? undefined : counts.get(band);
    if (at) at[isBad ? 'bad' : 'good'] += 1;
  }
  return bands.map((band) => {
    const count = counts.get(band) ?? { good: 0, bad: 0 };
    return { band, ...count, ratePpm: badRatePpm(count) };
  });
}
