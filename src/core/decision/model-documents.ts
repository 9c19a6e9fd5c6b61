/**
 * The six documents that decide a rating, as data: exclusion rules, expert card, statistical card, grade matrix,
 * limit strategy, pricing. The schema is what a document must meet to be put in force; it checks the tables cell by
 * cell and the sums that a reader would check by hand.
 *
 * Money in fen, shares and rates in ppm, price adjustments in basis points (1 = 100 ppm), multiples of income in
 * thousandths, card points whole.
 */
import { z } from 'zod';
import { outputInteger, outputText, tableSchema, type DecisionTable } from './decision-table.ts';
import { factFields } from './fact-fields.ts';

export const gradeScale = ['AAA', 'AA', 'A', 'B', 'C', 'D'] as const;
export type GradeCode = (typeof gradeScale)[number];
/** Grades that carry a limit; D never does. */
export const creditGrades = ['AAA', 'AA', 'A', 'B', 'C'] as const;
export type CreditGrade = (typeof creditGrades)[number];
export const statisticalBands = ['S1', 'S2', 'S3', 'S4', 'S5'] as const;
export type StatisticalBand = (typeof statisticalBands)[number];

/** Worst first: `reject` ends it, `block` waits for data, `review` wants a person, `preCredit` allows no commitment. */
export const ruleOutcomes = ['reject', 'block', 'review', 'preCredit'] as const;
export type RuleOutcome = (typeof ruleOutcomes)[number];

const whole = z.number().int();
const positive = whole.positive();
const notNegative = whole.nonnegative();
const code = z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/);

const head = <K extends string>(kind: K) => ({
  kind: z.literal(kind),
  version: z.string().min(1).max(40),
  /** `demonstration`: a default that shows the form. A bank puts its own version in force. */
  status: z.enum(['demonstration', 'configured']),
  name: z.string().min(1),
  note: z.string().min(1),
  sources: z.array(z.string()),
});

type Report = (message: string) => void;
const reporter = (context: { addIssue: (issue: { code: 'custom'; message: string }) => void }): Report =>
  (message) => context.addIssue({ code: 'custom', message });

function checkOutputs(table: DecisionTable, name: string, wanted: { integers?: readonly string[]; oneOf?: Readonly<Record<string, readonly string[]>> }, report: Report): void {
  table.rules.forEach((_, row) => {
    for (const field of wanted.integers ?? []) {
      if (!/^-?\d+$/.test(outputText(table, row, field))) report(`${name}: ${field} of row ${row + 1} is no whole number`);
    }
    for (const [field, values] of Object.entries(wanted.oneOf ?? {})) {
      if (!values.includes(outputText(table, row, field))) report(`${name}: ${field} of row ${row + 1} is none of ${values.join(' ')}`);
    }
  });
}

function checkCodes(items: readonly { readonly code: string }[], report: Report): void {
  const seen = new Set<string>();
  for (const item of items) {
    if (seen.has(item.code)) report(`${item.code} twice`);
    seen.add(item.code);
  }
}

export const exclusionRulesSchema = z
  .object({ ...head('exclusionRules'), rules: z.array(z.object({ code, name: z.string().min(1), table: tableSchema })).min(1) })
  .superRefine((document, context) => {
    const report = reporter(context);
    checkCodes(document.rules, report);
    for (const rule of document.rules) checkOutputs(rule.table, rule.code, { oneOf: { outcome: ruleOutcomes } }, report);
  });

const expertIndicatorSchema = z.object({ code, name: z.string().min(1), category: z.string(), best: positive, table: tableSchema });
export const expertCardSchema = z
  .object({
    ...head('expertCard'),
    categories: z.array(z.object({ code, name: z.string(), best: positive })).min(1),
    indicators: z.array(expertIndicatorSchema).min(1),
    bands: tableSchema,
    /** More points than these without a value: the household cannot be rated (信息不完整). */
    maximumMissingPoints: notNegative,
    /** Any of these unknown: the household cannot be rated. */
    requiredFields: z.array(z.string().refine((field) => Object.hasOwn(factFields, field), { error: 'unknown_field' })),
    /** The category whose share of points the statistical card reads. */
    socialCategory: code,
  })
  .superRefine((document, context) => {
    const report = reporter(context);
    checkCodes(document.indicators, report);
    checkOutputs(document.bands, 'bands', { oneOf: { grade: gradeScale } }, report);
    for (const indicator of document.indicators) {
      checkOutputs(indicator.table, indicator.code, { integers: ['points'] }, report);
      const points = indicator.table.rules.map((_, row) => Number(outputText(indicator.table, row, 'points')));
      if (Math.max(...points) !== indicator.best || Math.min(...points) < 0) report(`${indicator.code}: points must reach ${indicator.best} and not fall below 0`);
    }
    for (const category of document.categories) {
      const sum = document.indicators.filter((one) => one.category === category.code).reduce((total, one) => total + one.best, 0);
      if (sum !== category.best) report(`${category.code}: indicators make ${sum}, not ${category.best}`);
    }
    const total = document.categories.reduce((sum, category) => sum + category.best, 0);
    if (total !== 100) report(`categories make ${total}, not 100`);
  });

export const statisticalCardSchema = z
  .object({
    ...head('statisticalCard'),
    basePoints: whole,
    pointsAtOdds: positive, odds: positive, pointsToDoubleOdds: positive,
    /** Of the logit of bad, in millionths. */
    interceptPpm: whole,
    variables: z.array(z.object({ code, name: z.string(), betaThousandths: positive, table: tableSchema })).min(1),
    bands: tableSchema,
  })
  .superRefine((document, context) => {
    const report = reporter(context);
    checkCodes(document.variables, report);
    checkOutputs(document.bands, 'bands', { oneOf: { band: statisticalBands } }, report);
    for (const variable of document.variables) {
      checkOutputs(variable.table, variable.code, { integers: ['points', 'goodPercent', 'badPercent', 'woePpm'] }, report);
      for (const column of ['goodPercent', 'badPercent']) {
        const cells = variable.table.rules.map((_, row) => Number(outputText(variable.table, row, column)));
        if (cells.some((cell) => cell <= 0)) report(`${variable.code}: a zero cell in ${column} has no weight of evidence`);
        if (cells.reduce((sum, cell) => sum + cell, 0) !== 100) report(`${variable.code}: ${column} does not make 100`);
      }
    }
  });

/** What the matrix may say beside a grade: a person decides, or nobody lends. */
export const matrixResults = [...creditGrades, 'manual', 'refuse'] as const;
export const gradeMatrixSchema = z
  .object({ ...head('gradeMatrix'), matrix: tableSchema })
  .superRefine((document, context) => checkOutputs(document.matrix, 'matrix', { oneOf: { result: matrixResults } }, reporter(context)));

const gradeLimit = z.object({ base: notNegative, incomeThousandths: notNegative, netAssetsPpm: notNegative });
export const constraintCodes = ['L1', 'L2', 'L3', 'L4', 'L5'] as const;
export type ConstraintCode = (typeof constraintCodes)[number];
export const limitStrategySchema = z.object({
  ...head('limitStrategy'),
  grades: z.record(z.enum(creditGrades), gradeLimit),
  constraintNames: z.record(z.enum(constraintCodes), z.string().min(1)),
  deductionNames: z.object({ own: z.string().min(1), other: z.string().min(1), step: z.string().min(1) }),
  /** Share of net income that all debt service together may take. */
  maximumDebtServicePpm: positive.max(1_000_000),
  productCap: positive,
  /** How much of what the household owes this bank on credit counts against the new limit. */
  ownBankLoanPpm: notNegative.max(1_000_000),
  /** The same for farmers' credit loans of other banks; only where the kind of the loan is known. */
  otherBankCreditPpm: notNegative.max(1_000_000),
  step: positive,
  minimum: notNegative,
  defaultTermMonths: positive, maximumTermMonths: positive, minimumTermMonths: positive,
  maximumAgeAtMaturity: positive,
});

export const pricingSchema = z
  .object({
    ...head('pricing'),
    reference: z.object({ name: z.string(), ppm: positive.max(1_000_000) }),
    basePoints: whole, floorPoints: whole, capPoints: whole,
    baseName: z.string().min(1), floorName: z.string().min(1), capName: z.string().min(1),
    factors: z.array(z.object({ code, name: z.string(), table: tableSchema })),
  })
  .superRefine((document, context) => {
    const report = reporter(context);
    checkCodes(document.factors, report);
    if (document.floorPoints > document.capPoints) report('floor above cap');
    if (document.reference.ppm + document.floorPoints * 100 <= 0) report('a rate must be above zero');
    for (const factor of document.factors) checkOutputs(factor.table, factor.code, { integers: ['points'] }, report);
  });

export const modelSchemas = {
  exclusionRules: exclusionRulesSchema,
  expertCard: expertCardSchema,
  statisticalCard: statisticalCardSchema,
  gradeMatrix: gradeMatrixSchema,
  limitStrategy: limitStrategySchema,
  pricing: pricingSchema,
} as const;
export type ModelKind = keyof typeof modelSchemas;
export const modelKinds = Object.keys(modelSchemas) as ModelKind[];

export type ModelDocuments = { readonly [K in ModelKind]: z.output<(typeof modelSchemas)[K]> };
export type LimitStrategy = ModelDocuments['limitStrategy'];
export type Pricing = ModelDocuments['pricing'];

/** Reads six documents. @throws ZodError naming the document, row and cell that is wrong. */
export function parseModels(documents: Readonly<Record<ModelKind, unknown>>): ModelDocuments {
  return z.object(modelSchemas).parse(documents) as ModelDocuments;
}

/** "DEMO-1" when the six agree, else each with its kind: what a screen shows as the model's version. */
export function modelVersionText(versions: Readonly<Record<ModelKind, string>>): string {
  const distinct = new Set(Object.values(versions));
  return distinct.size === 1 ? ([...distinct][0] ?? '') : modelKinds.map((kind) => `${kind} ${versions[kind]}`).join(' · ');
}

export const pointsOf = (table: DecisionTable): number[] => table.rules.map((_, row) => outputInteger(table, row, 'points'));
export const textsOf = (table: DecisionTable, field: string): string[] => table.rules.map((_, row) => outputText(table, row, field));
