/**
 * Population stability index (PSI): how far one distribution of scores has moved from another.
 *
 * PSI = Σ (a − e) · ln(a ÷ e) over the bins, e and a the shares of the expected and the actual population (Siddiqi, Credit
 * Risk Scorecards, 2006, "system stability report"; the symmetrised Kullback–Leibler divergence of Jeffreys). Below 0.10
 * little has moved, up to 0.25 it is to be looked at, above it the population is another one.
 */
import type { StabilityBin, StabilityIndex } from '../contract/simulation.ts';

const ONE = 1_000_000;
/** An empty bin has no logarithm: it counts as this share. Stated on the screen and in the export. */
const LEAST_SHARE = 1 / 10_000;
const BINS = 10;

/** One bin's part of the index, in millionths. @param expected, actual shares between 0 and 1 */
export function contribution(expected: number, actual: number): number {
  const [e, a] = [Math.max(expected, LEAST_SHARE), Math.max(actual, LEAST_SHARE)];
  return Math.round((a - e) * Math.log(a / e) * ONE);
}

/**
 * Over ten bins that hold a tenth of the expected scores each, fewer where many have the same score. The first and the
 * last bin are open, so that nobody falls out. Null when one of the populations is empty.
 */
export function stabilityOf(expected: readonly number[], actual: readonly number[]): StabilityIndex | null {
  if (expected.length === 0 || actual.length === 0) return null;
  const starts = tenths(expected);
  const expectedCounts = countsIn(starts, expected);
  const actualCounts = countsIn(starts, actual);
  const bins = starts.map((from, index): StabilityBin => {
    const [e, a] = [expectedCounts[index] ?? 0, actualCounts[index] ?? 0];
    const to = starts[index + 1];
    return {
      from: index === 0 ? null : from, to: to === undefined ? null : to - 1, expected: e, actual: a,
      contributionPpm: contribution(e / expected.length, a / actual.length),
    };
  });
  return { ppm: bins.reduce((sum, bin) => sum + bin.contributionPpm, 0), bins };
}

/** The scores at which a bin begins, lowest first. */
function tenths(scores: readonly number[]): number[] {
  const sorted = [...scores].sort((a, b) => a - b);
  const starts = Array.from({ length: BINS }, (_, index) => sorted[Math.floor((index * sorted.length) / BINS)] ?? 0);
  return [...new Set(starts)];
}

function countsIn(starts: readonly number[], scores: readonly number[]): number[] {
  const counts = starts.map(() => 0);
  for (const score of scores) {
    let bin = 0;
    for (let index = 1; index < starts.length && score >= (starts[index] ?? 0); index += 1) bin = index;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}
