/**
 * One household, from facts to result: exclusion rules, both scorecards, their combination, price, term, limit.
 *
 * Pure and total: every household gets an outcome, with a trace that holds the facts it was decided on. The same facts
 * and models give the same rating, years later too.
 */
import { compileTable, fieldsOf, isNotCollected, neededFields, UNKNOWN, type CompiledTable, type DecisionTable, type Facts } from './decision-table.ts';
import type { RatingFacts } from './facts.ts';
import { computeLimit, termMonthsOf, type LimitResult } from './limit.ts';
import { ruleOutcomes, type CreditGrade, type GradeCode, type RuleOutcome, type StatisticalBand } from '../contract/model-document.ts';
import { textsOf } from './model-documents.ts';
import type { RatingDocuments } from './model-versions.ts';
import { compilePricing, type CompiledPricing, type PriceResult } from './price.ts';
import { addFlags, compileCard, type CompiledCard, type CardResult } from './scorecard.ts';

export type Outcome = 'accepted' | 'manualReview' | 'refused' | 'incomplete';
export type Kind = 'credit' | 'preCredit';

/** What is kept beside a result. Names, bins' labels and best points are the model's: they are joined when it is shown. */
export interface RatingTrace {
  readonly facts: RatingFacts;
  /** Rules that fired, worst first, with the row that fired. */
  readonly hits: readonly (readonly [code: string, row: number])[];
  /** Rules that could not be judged for this household; those for which nobody collects the data are known from the facts. */
  readonly undecided: readonly string[];
  readonly expert: CardResult;
  /** Share of the social category's points, in ppm: the statistical card reads it. */
  readonly socialShare: number;
  readonly statistical: CardResult;
  readonly limit: LimitResult | null;
  readonly price: PriceResult | null;
  readonly flags: readonly string[];
}

export interface Rating {
  readonly outcome: Outcome;
  readonly kind: Kind;
  /** Rules that fired, worst first, then `antiFraud`, `antiFraudReview`, `missing.<field>`, `gradeManual`, `termTooShort`, `limitTooSmall`. */
  readonly reasonCodes: readonly string[];
  /** Null when the household cannot be rated (信息不完整). */
  readonly expertScore: number | null;
  readonly expertGrade: GradeCode | null;
  readonly statisticalScore: number | null;
  readonly statisticalBand: StatisticalBand | null;
  /** Null as well when a person has to give it. D = refused by the matrix. */
  readonly grade: GradeCode | null;
  /** Fen; 0 when nothing is proposed. */
  readonly limit: number;
  readonly binding: string | null;
  readonly ratePpm: number | null;
  readonly termMonths: number | null;
  readonly trace: RatingTrace;
}

interface CompiledRule {
  readonly code: string;
  readonly table: CompiledTable;
  readonly needed: readonly (readonly string[])[];
  readonly outcomes: readonly RuleOutcome[];
}

export interface CompiledModels {
  readonly documents: RatingDocuments;
  readonly rules: readonly CompiledRule[];
  /** Rules on what the rating itself finds (R29 on the grade): judged after it. */
  readonly lateRules: readonly CompiledRule[];
  /** Unknown in any of these: the household cannot be rated. */
  readonly requiredFields: readonly string[];
  readonly expert: CompiledCard;
  readonly expertGrade: (facts: Facts) => GradeCode | null;
  readonly socialIndexes: readonly number[];
  readonly socialBest: number;
  readonly statistical: CompiledCard;
  readonly statisticalBand: (facts: Facts) => StatisticalBand | null;
  readonly matrix: (facts: Facts) => string | null;
  readonly price: CompiledPricing;
}

/** Inputs of the limit; without them there is none to compute. */
const limitFields = ['annualDebtService', 'netAssets'] as const;

function lookup<T extends string>(table: Parameters<typeof compileTable>[0], field: string): (facts: Facts) => T | null {
  const compiled = compileTable(table);
  const answers = textsOf(table, field) as T[];
  return (facts) => answers[compiled(facts)] ?? null;
}

/** What the evaluation finds itself: no collected facts hold these. */
export const foundFields: ReadonlySet<string> = new Set(['socialShare', 'expertScore', 'statisticalScore', 'expertGrade', 'statisticalBand', 'grade']);

const compileRule = ({ code, table }: { code: string; table: DecisionTable }): CompiledRule =>
  ({ code, table: compileTable(table), needed: neededFields(table), outcomes: textsOf(table, 'outcome') as RuleOutcome[] });

/** Turns documents into functions. Done once for a batch. */
export function compileModels(documents: RatingDocuments): CompiledModels {
  const { expertCard, statisticalCard } = documents;
  const { rules } = documents.exclusionRules;
  const isLate = ({ table }: { table: DecisionTable }): boolean => fieldsOf(table).some((field) => foundFields.has(field));
  return {
    documents,
    rules: rules.filter((rule) => !isLate(rule)).map(compileRule),
    lateRules: rules.filter(isLate).map(compileRule),
    requiredFields: [...new Set([...expertCard.requiredFields, ...limitFields])],
    expert: compileCard(expertCard.indicators, 0),
    expertGrade: lookup<GradeCode>(expertCard.bands, 'grade'),
    socialIndexes: expertCard.indicators.flatMap((one, index) => (one.category === expertCard.socialCategory ? [index] : [])),
    socialBest: expertCard.categories.find((category) => category.code === expertCard.socialCategory)?.best ?? 0,
    statistical: compileCard(statisticalCard.variables, statisticalCard.basePoints),
    statisticalBand: lookup<StatisticalBand>(statisticalCard.bands, 'band'),
    matrix: lookup(documents.gradeMatrix.matrix, 'result'),
    price: compilePricing(documents.pricing),
  };
}

interface RuleFindings {
  readonly found: readonly RuleHit[];
  readonly hits: readonly (readonly [code: string, row: number])[];
  readonly undecided: readonly string[];
  readonly worst: RuleOutcome | null;
  readonly isPreCredit: boolean;
}

function applyRules(rules: readonly CompiledRule[], facts: Facts): RuleFindings {
  const found: RuleHit[] = [];
  const undecided: string[] = [];
  for (let index = 0; index < rules.length; index += 1) {
    const rule = rules[index] as CompiledRule;
    const row = rule.table(facts);
    if (row >= 0) found.push({ code: rule.code, row, severity: ruleOutcomes.indexOf(rule.outcomes[row] as RuleOutcome) });
    else if (row === UNKNOWN && !isNotCollected(rule.needed, facts)) undecided.push(rule.code);
  }
  found.sort((a, b) => a.severity - b.severity);
  return findingsOf(found, undecided);
}

interface RuleHit {
  readonly code: string;
  readonly row: number;
  readonly severity: number;
}

function findingsOf(found: readonly RuleHit[], undecided: readonly string[]): RuleFindings {
  return {
    found, undecided,
    hits: found.map((hit): readonly [string, number] => [hit.code, hit.row]),
    worst: found[0] ? (ruleOutcomes[found[0].severity] ?? null) : null,
    isPreCredit: found.some((hit) => ruleOutcomes[hit.severity] === 'preCredit'),
  };
}

/** With what the late rules add, worst first again. Something they cannot judge was decided by the matrix. */
function withLateRules(findings: RuleFindings, rules: readonly CompiledRule[], facts: Facts): RuleFindings {
  if (rules.length === 0) return findings;
  const { found } = applyRules(rules, facts);
  return found.length === 0 ? findings : findingsOf([...findings.found, ...found].toSorted((a, b) => a.severity - b.severity), findings.undecided);
}

/** Why the household cannot be rated; empty when it can. What is missed by name explains lost points, so these are named only alone. */
function missingOf(models: CompiledModels, facts: RatingFacts, expert: CardResult): string[] {
  const card = models.documents.expertCard;
  const values: Facts = facts;
  const missing = models.requiredFields.filter((field) => (values[field] ?? null) === null);
  if (missing.length > 0) return missing.map((field) => `missing.${field}`);
  const lost = card.indicators.reduce((sum, indicator, index) => sum + (expert.bins[index] === UNKNOWN ? indicator.best : 0), 0);
  return lost > card.maximumMissingPoints ? ['missing.points'] : [];
}

const socialShareOf = (models: CompiledModels, expert: CardResult): number => {
  const won = models.socialIndexes.reduce((sum, index) => sum + (expert.points[index] ?? 0), 0) * 1_000_000;
  return models.socialBest > 0 ? (won - (won % models.socialBest)) / models.socialBest : 0;
};

interface Offer {
  readonly limit: LimitResult;
  readonly price: PriceResult;
  readonly termMonths: number;
}

function offerOf(models: CompiledModels, grade: CreditGrade, facts: RatingFacts, found: Facts): Offer {
  const { limitStrategy: strategy, product } = models.documents;
  const price = models.price(found);
  // A rating from before products were kept has none: the strategy's own cap held alone.
  const termMonths = termMonthsOf(strategy, facts.age, product ? Math.min(facts.termCap, product.lineTermMonths) : facts.termCap);
  const limit = computeLimit(strategy, {
    grade,
    netIncome: facts.netIncome ?? 0, netAssets: facts.netAssets ?? 0, annualDebtService: facts.annualDebtService ?? 0,
    ownBankLoans: facts.ownBankLoans ?? 0, otherBankCredit: null,
    ratePpm: price.ratePpm, termMonths, householdCap: product ? Math.min(facts.householdCap, product.lineCap) : facts.householdCap,
  });
  return { limit, price, termMonths };
}

/** What the matrix said, the offer that follows, and what stands against it. */
function conclude(findings: RuleFindings, result: string | null, offer: Offer | null, antiFraud: RatingFacts['antiFraud']): { outcome: Outcome; added: string[] } {
  if (findings.worst === 'reject') return { outcome: 'refused', added: [] };
  // Said by the matrix itself where the rules have no R29.
  if (result === 'refuse' || result === null) return { outcome: 'refused', added: ['R29'] };
  if (result === 'manual' || !offer) return { outcome: 'manualReview', added: ['gradeManual'] };
  if (offer.termMonths === 0) return { outcome: 'refused', added: ['termTooShort'] };
  if (offer.limit.limit === 0) return { outcome: 'refused', added: ['limitTooSmall'] };
  if (antiFraud === 'review') return { outcome: 'manualReview', added: ['antiFraudReview'] };
  return { outcome: findings.worst === 'review' ? 'manualReview' : 'accepted', added: [] };
}

export function rateHousehold(models: CompiledModels, facts: RatingFacts): Rating {
  const { expertCard, statisticalCard } = models.documents;
  const early = applyRules(models.rules, facts);
  const expert = models.expert(facts);
  const socialShare = socialShareOf(models, expert);
  // One copy that takes up what is found on the way; the facts themselves stay as they came.
  const found = { ...facts, socialShare, grade: null as GradeCode | null };
  const statistical = models.statistical(found);
  const missing = missingOf(models, facts, expert);
  const flags: string[] = [];
  addFlags(flags, expertCard.indicators, expert);
  addFlags(flags, statisticalCard.variables, statistical);
  flags.push(...missing);
  const kind: Kind = early.isPreCredit ? 'preCredit' : 'credit';
  const traceWith = (findings: RuleFindings, offer: Offer | null): RatingTrace => ({
    facts, hits: findings.hits, undecided: findings.undecided, expert, socialShare, statistical,
    limit: offer?.limit ?? null, price: offer?.price ?? null, flags,
  });
  // 即刻中止: a household that the anti-fraud rules reject is not decided on at all.
  if (facts.antiFraud === 'reject') return { ...unrated, kind, outcome: 'refused', reasonCodes: [...codesOf(early), 'antiFraud'], trace: traceWith(early, null) };
  if (missing.length > 0 || early.worst === 'block') {
    // A refusal stands, whatever is missing.
    const isRefused = early.worst === 'reject';
    const reasonCodes = isRefused ? codesOf(early) : [...codesOf(early), ...missing];
    return { ...unrated, kind, outcome: isRefused ? 'refused' : 'incomplete', reasonCodes, trace: traceWith(early, null) };
  }

  const expertGrade = models.expertGrade({ expertScore: expert.total });
  const statisticalBand = models.statisticalBand({ statisticalScore: statistical.total });
  const result = models.matrix({ expertGrade, statisticalBand, ownBankHistory: facts.ownBankHistory });
  const grade = result === 'refuse' ? 'D' : result === 'manual' ? null : (result as CreditGrade | null);
  found.grade = grade;
  const findings = withLateRules(early, models.lateRules, { ...found, expertScore: expert.total, statisticalScore: statistical.total, expertGrade, statisticalBand });
  const offer = grade && grade !== 'D' ? offerOf(models, grade, facts, found) : null;
  const { outcome, added } = conclude(findings, result, offer, facts.antiFraud);
  const stands = outcome === 'accepted' || outcome === 'manualReview';
  return {
    kind, outcome, reasonCodes: [...codesOf(findings), ...added],
    expertScore: expert.total, expertGrade, statisticalScore: statistical.total, statisticalBand, grade,
    limit: stands && offer ? offer.limit.limit : 0,
    binding: offer?.limit.binding ?? null,
    ratePpm: offer?.price.ratePpm ?? null,
    termMonths: offer?.termMonths || null,
    trace: traceWith(findings, offer),
  };
}

const codesOf = (findings: RuleFindings): string[] => findings.hits.map(([code]) => code);

const unrated = {
  expertScore: null, expertGrade: null, statisticalScore: null, statisticalBand: null, grade: null,
  limit: 0, binding: null, ratePpm: null, termMonths: null,
} as const;
