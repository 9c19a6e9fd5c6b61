/**
 * A statistical card from cases whose end is known: bins and weight of evidence of each field, the logistic regression on
 * them, and the points. Pure: the same cases give the same card.
 *
 * A small bank has few bads, so the caution is built in: at least MINIMUM_BADS, ten bads for each variable kept (Peduzzi
 * et al., J. Clin. Epidemiol. 49 (1996), 1373–1379), no variable whose worse bins would gain points, a fourth of the
 * cases kept out to see whether the card holds.
 */
import type { FitReport, FitVariable, Scaling } from '../contract/scorecard.ts';
import type { Facts } from '../decision/decision-table.ts';
import { factText } from '../decision/fact-text.ts';
import { factFields, type FactValue } from '../decision/fact-fields.ts';
import { aucPpm, countByScore, ksPpm, type Scored } from '../simulation/separation.ts';
import { binCategories, binNumbers, defaultLimits, type Case } from './binning.ts';
import { fitLogistic, type LogisticFit } from './logistic.ts';
import { factorOf, offsetOf, type CardRow } from './scale-card.ts';
import { informationValue, weighBins, type WeighedBin } from './woe.ts';

export const MINIMUM_BADS = 30;
const BADS_FOR_EACH_VARIABLE = 10;
/** Below this a variable says nothing; above the other it says suspiciously much (Siddiqi). */
const LOWEST_IV = 0.02;
const HIGHEST_IV = 0.5;
const FEW_BADS = 100;
const [USUAL_AUC, USUAL_KS] = [700_000, 300_000];
/** A card may lose this much AUC on the cases kept out. */
const TOLERATED_LOSS = 50_000;

export interface FitCase {
  readonly facts: Facts;
  readonly isBad: boolean;
}

/** One bin of a field: the cell that a table needs, and which cases it holds. */
interface FieldBin extends WeighedBin {
  readonly cell: string;
  readonly label: string;
  readonly holds: (value: FactValue | undefined) => boolean;
}

interface Candidate {
  readonly field: string;
  readonly name: string;
  readonly bins: readonly FieldBin[];
  readonly iv: number;
}

export interface FittedVariable {
  readonly field: string;
  readonly name: string;
  readonly beta: number;
  readonly rows: readonly CardRow[];
}

export interface FittedCard {
  readonly basePoints: number;
  readonly interceptPpm: number;
  readonly variables: readonly FittedVariable[];
  readonly report: Omit<FitReport, 'undrawn' | 'daysPastDue' | 'windowMonths' | 'neededBads' | 'good' | 'bad'>;
}

export type FitResult = { readonly ok: true; readonly card: FittedCard } | { readonly ok: false; readonly reason: 'nothing_separates' | 'fit_failed' };

/** Chi-square at 0.1 % for 1 to 8 degrees of freedom (Pearson & Hartley, Biometrika Tables, vol. 1, table 8). */
const CHANCE = [10.828, 13.816, 16.266, 18.467, 20.515, 22.458, 24.322, 26.124];

/** Enough information value, and more than the search for the best breaks finds in noise: of few cases IV alone says nothing. */
function separates({ bins, iv }: Candidate): boolean {
  if (bins.length < 2 || iv < LOWEST_IV) return false;
  const total = bins.reduce((sum, { good, bad }) => ({ good: sum.good + good, bad: sum.bad + bad }), { good: 0, bad: 0 });
  const badShare = total.bad / (total.good + total.bad);
  const chiSquare = bins.reduce((sum, { good, bad }) => sum + (bad - (good + bad) * badShare) ** 2 / ((good + bad) * badShare * (1 - badShare)), 0);
  return chiSquare > (CHANCE[Math.min(bins.length - 1, CHANCE.length) - 1] ?? Infinity);
}

const millionths = (value: number): number => Math.round(value * 1_000_000) + 0;

export function fitCard(cases: readonly FitCase[], fields: readonly string[], scaling: Scaling): FitResult {
  const { train, test } = divided(cases);
  const candidates = fields.map((field) => candidateOf(field, train)).sort((a, b) => b.iv - a.iv);
  const strong = candidates.filter(separates);
  const most = Math.max(1, Math.floor(train.filter(({ isBad }) => isBad).length / BADS_FOR_EACH_VARIABLE));
  const regressed = regress(strong.slice(0, most), train);
  if (!regressed) return { ok: false, reason: strong.length === 0 ? 'nothing_separates' : 'fit_failed' };
  if (regressed.kept.length === 0) return { ok: false, reason: 'nothing_separates' };
  const variables = regressed.kept.map((candidate, index) => pointed(candidate, -(regressed.fit.coefficients[index + 1] ?? 0), scaling));
  const basePoints = Math.round(offsetOf(scaling) - factorOf(scaling) * (regressed.fit.coefficients[0] ?? 0));
  const report = reportOf({ candidates, strong: strong.slice(0, most), regressed, variables, train, test, basePoints });
  return { ok: true, card: { basePoints, interceptPpm: millionths(regressed.fit.coefficients[0] ?? 0), variables, report } };
}

/** Every fourth good and every fourth bad is kept out. */
function divided(cases: readonly FitCase[]): { train: FitCase[]; test: FitCase[] } {
  const seen = { good: 0, bad: 0 };
  const [train, test]: [FitCase[], FitCase[]] = [[], []];
  for (const one of cases) {
    const kind = one.isBad ? 'bad' : 'good';
    seen[kind] += 1;
    (seen[kind] % 4 === 0 ? test : train).push(one);
  }
  return { train, test };
}

function candidateOf(field: string, cases: readonly FitCase[]): Candidate {
  const name = factFields[field]?.name ?? field;
  const bins = fieldBins(field, cases);
  const weighed = bins.length >= 2 ? weighBins(bins) : [];
  return { field, name, bins: weighed, iv: informationValue(weighed) };
}

type RawBin = Omit<FieldBin, 'woe' | 'iv'>;

/** The bins of the known values, and one of the unknown ones where they are enough to weigh. */
function fieldBins(field: string, cases: readonly FitCase[]): RawBin[] {
  const spec = factFields[field];
  const known: Case<string | number | boolean>[] = [];
  const unknown = { good: 0, bad: 0 };
  for (const { facts, isBad } of cases) {
    const value = facts[field];
    if (value === null || value === undefined) unknown[isBad ? 'bad' : 'good'] += 1;
    else known.push({ value, isBad });
  }
  const bins = spec?.type === 'number' ? numberBins(field, known as Case<number>[]) : categoryBins(field, known.map(({ value, isBad }) => ({ value: String(value), isBad })));
  const isWeighable = unknown.good > 0 && unknown.bad > 0 && unknown.good + unknown.bad >= cases.length * defaultLimits.minimumShare;
  return isWeighable && bins.length > 0 ? [...bins, { ...unknown, cell: 'null', label: '未知', holds: (value) => value === null || value === undefined }] : bins;
}

/** Values are whole, so a bound between two of them is the upper one. */
function numberBins(field: string, cases: readonly Case<number>[]): RawBin[] {
  return binNumbers(cases).map(({ from: low, to: high, good, bad }) => {
    const [from, to] = [low === null ? null : Math.ceil(low), high === null ? null : Math.ceil(high)];
    const text = (value: number): string => factText(field, value) ?? String(value);
    return {
      good, bad,
      cell: from === null ? `< ${to}` : to === null ? `>= ${from}` : `[${from}..${to})`,
      label: from === null ? `< ${text(to ?? 0)}` : to === null ? `≥ ${text(from)}` : `${text(from)} 至 ${text(to)}（不含）`,
      holds: (value) => typeof value === 'number' && (from === null || value >= from) && (to === null || value < to),
    };
  });
}

function categoryBins(field: string, cases: readonly Case<string>[]): RawBin[] {
  const spec = factFields[field];
  return binCategories(cases).map(({ values, good, bad }) => ({
    good, bad,
    cell: spec?.type === 'flag' ? (values[0] ?? '') : values.map((value) => `'${value}'`).join(','),
    label: values.map((value) => factText(field, spec?.type === 'flag' ? value === 'true' : value) ?? value).join('、'),
    holds: (value) => value !== null && value !== undefined && values.includes(String(value)),
  }));
}

/** What no bin holds has the weight of the average: 0. */
const woeOf = (candidate: Candidate, facts: Facts): number => candidate.bins.find((bin) => bin.holds(facts[candidate.field]))?.woe ?? 0;

interface Regressed {
  readonly kept: readonly Candidate[];
  readonly fit: LogisticFit;
}

/** Takes out, one by one, the variable with which worse bins would gain points; null when there is no estimate. */
function regress(candidates: readonly Candidate[], cases: readonly FitCase[]): Regressed | null {
  let kept = candidates;
  const outcomes = cases.map(({ isBad }): 0 | 1 => (isBad ? 1 : 0));
  while (kept.length > 0) {
    const among = kept;
    const result = fitLogistic(cases.map(({ facts }) => among.map((candidate) => woeOf(candidate, facts))), outcomes);
    if (!result.ok) return null;
    const [, ...coefficients] = result.fit.coefficients;
    const worst = Math.max(...coefficients);
    if (worst < 0) return { kept, fit: result.fit };
    kept = kept.filter((_, index) => coefficients[index] !== worst);
  }
  return candidates.length === 0 ? null : { kept: [], fit: { coefficients: [0], standardErrors: [0], logLikelihood: 0, iterations: 0 } };
}

function pointed({ field, name, bins }: Candidate, beta: number, scaling: Scaling): FittedVariable {
  const rows = bins.map(({ cell, label, woe, good, bad }): CardRow => ({
    cell, label, good, bad, woePpm: millionths(woe), points: Math.round(factorOf(scaling) * beta * woe) + 0,
  }));
  return { field, name, beta, rows };
}

interface Fitted {
  readonly candidates: readonly Candidate[];
  readonly strong: readonly Candidate[];
  readonly regressed: Regressed;
  readonly variables: readonly FittedVariable[];
  readonly train: readonly FitCase[];
  readonly test: readonly FitCase[];
  readonly basePoints: number;
}

function reportOf(fitted: Fitted): FittedCard['report'] {
  const { regressed, candidates, train, test } = fitted;
  const [onTrain, onTest] = [separationOf(fitted, train), separationOf(fitted, test)];
  const bads = train.filter(({ isBad }) => isBad).length + test.filter(({ isBad }) => isBad).length;
  const cautions: FitReport['cautions'][number][] = ['approvedOnly'];
  if (bads < FEW_BADS) cautions.push('fewBads');
  if (candidates.some(({ iv }) => iv > HIGHEST_IV)) cautions.push('highIv');
  if ((onTest.aucPpm ?? 0) < USUAL_AUC || (onTest.ksPpm ?? 0) < USUAL_KS) cautions.push('lowSeparation');
  if ((onTrain.aucPpm ?? 0) - (onTest.aucPpm ?? 0) > TOLERATED_LOSS) cautions.push('worseOnTest');
  return {
    train: onTrain, test: onTest, interceptPpm: millionths(regressed.fit.coefficients[0] ?? 0), iterations: regressed.fit.iterations,
    logLikelihoodPpm: millionths(regressed.fit.logLikelihood), variables: candidates.map((candidate) => variableOf(fitted, candidate)), cautions,
  };
}

function separationOf({ regressed, variables, basePoints }: Fitted, cases: readonly FitCase[]): FitReport['train'] {
  const scored = cases.map(({ facts, isBad }): Scored => {
    const points = regressed.kept.reduce((sum, candidate, index) => {
      const bin = candidate.bins.findIndex((one) => one.holds(facts[candidate.field]));
      return sum + (variables[index]?.rows[bin]?.points ?? 0);
    }, basePoints);
    return { score: points, isBad };
  });
  const steps = countByScore(scored);
  const bad = scored.filter(({ isBad }) => isBad).length;
  return { good: scored.length - bad, bad, aucPpm: aucPpm(steps), ksPpm: ksPpm(steps) };
}

function variableOf({ strong, regressed, variables }: Fitted, candidate: Candidate): FitVariable {
  const at = regressed.kept.indexOf(candidate);
  const outcome = candidate.bins.length < 2 ? 'noBins' : !separates(candidate) ? 'lowIv' : at >= 0 ? 'kept' : strong.includes(candidate) ? 'wrongSign' : 'tooMany';
  return {
    field: candidate.field, name: candidate.name, outcome, ivPpm: millionths(candidate.iv),
    betaPpm: at < 0 ? null : millionths(-(regressed.fit.coefficients[at + 1] ?? 0)),
    standardErrorPpm: at < 0 ? null : millionths(regressed.fit.standardErrors[at + 1] ?? 0),
    bins: candidate.bins.map(({ label, good, bad, woe }, row) => ({ label, good, bad, woePpm: millionths(woe), points: at < 0 ? null : variables[at]?.rows[row]?.points ?? null })),
  };
}
