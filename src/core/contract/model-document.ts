/**
 * The shape of every decision model as a document: what is published as JSON schema, kept in the store and shown in the
 * decision centre. What the shape cannot say (sums, cells, values) is checked in src/core/decision/model-documents.ts.
 *
 * Money in fen, shares and rates in ppm, price adjustments in basis points (1 = 100 ppm), multiples of income in
 * thousandths, card points whole.
 */
import { z } from 'zod';

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

/** What the grade matrix may say beside a grade: a person decides, or nobody lends. */
export const matrixResults = [...creditGrades, 'manual', 'refuse'] as const;

const whole = z.number().int();
const positive = whole.positive();
const notNegative = whole.nonnegative();
const share = notNegative.max(1_000_000);
const codeSchema = z.string().max(40).regex(/^[A-Za-z][A-Za-z0-9]*$/);
const nameSchema = z.string().min(1).max(200);
const noteSchema = z.string().min(1).max(2000);

const columnSchema = z.object({ id: z.string().min(1).max(60), name: z.string().max(200), field: z.string().min(1).max(60) });

/** `decisionTableNode.content` of GoRules JDM: its editor and engine read it as it stands. */
export const tableShape = z.object({
  hitPolicy: z.literal('first'),
  inputs: z.array(columnSchema).min(1).max(12),
  outputs: z.array(columnSchema).min(1).max(12),
  rules: z.array(z.record(z.string().max(60), z.string().max(2000))).min(1).max(500),
});
export type DecisionTable = z.output<typeof tableShape>;

const head = <K extends string>(kind: K) => ({
  kind: z.literal(kind),
  version: z.string().min(1).max(40),
  /** `demonstration`: a default that shows the form. A bank puts its own version in force. */
  status: z.enum(['demonstration', 'configured']),
  name: nameSchema,
  note: noteSchema,
  sources: z.array(z.string().max(2000)).max(50),
});

export const exclusionRulesShape = z.object({
  ...head('exclusionRules'),
  rules: z.array(z.object({ code: codeSchema, name: nameSchema, table: tableShape })).min(1).max(200),
});

export const expertCardShape = z.object({
  ...head('expertCard'),
  categories: z.array(z.object({ code: codeSchema, name: nameSchema, best: positive })).min(1).max(30),
  indicators: z.array(z.object({ code: codeSchema, name: nameSchema, category: codeSchema, best: positive, table: tableShape })).min(1).max(100),
  /** Grade bands: from the score to the expert grade. */
  bands: tableShape,
  /** More points than these without a value: the household cannot be rated (信息不完整). */
  maximumMissingPoints: notNegative,
  /** Any of these unknown: the household cannot be rated. */
  requiredFields: z.array(z.string().max(60)).max(50),
  /** The category whose share of points the statistical card reads. */
  socialCategory: codeSchema,
});

export const statisticalCardShape = z.object({
  ...head('statisticalCard'),
  basePoints: whole,
  /** Scaling: so many points at these odds of good to bad, and so many more double them (PDO). */
  pointsAtOdds: positive, odds: positive, pointsToDoubleOdds: positive,
  /** Of the logit of bad, in millionths; left out for a card from outside that does not say. */
  interceptPpm: whole.optional(),
  /** Rows give `bin`, `points`, `woePpm` and, where known, the shares `goodPercent` and `badPercent` or the counts `good` and `bad`. */
  variables: z.array(z.object({ code: codeSchema, name: nameSchema, betaThousandths: whole.optional(), table: tableShape })).min(1).max(100),
  /** Score bands S1 to S5. */
  bands: tableShape,
});

export const gradeMatrixShape = z.object({ ...head('gradeMatrix'), matrix: tableShape });

const gradeLimit = z.object({ base: notNegative, incomeThousandths: notNegative, netAssetsPpm: notNegative });
export const constraintCodes = ['L1', 'L2', 'L3', 'L4', 'L5'] as const;
export type ConstraintCode = (typeof constraintCodes)[number];
export const limitStrategyShape = z.object({
  ...head('limitStrategy'),
  grades: z.record(z.enum(creditGrades), gradeLimit),
  constraintNames: z.record(z.enum(constraintCodes), nameSchema),
  deductionNames: z.object({ own: nameSchema, other: nameSchema, step: nameSchema }),
  /** Share of net income that all debt service together may take. */
  maximumDebtServicePpm: positive.max(1_000_000),
  productCap: positive,
  /** How much of what the household owes this bank on credit counts against the new limit. */
  ownBankLoanPpm: share,
  /** The same for farmers' credit loans of other banks; only where the kind of the loan is known. */
  otherBankCreditPpm: share,
  step: positive,
  minimum: notNegative,
  defaultTermMonths: positive, maximumTermMonths: positive, minimumTermMonths: positive,
  maximumAgeAtMaturity: positive,
});

export const pricingShape = z.object({
  ...head('pricing'),
  reference: z.object({ name: nameSchema, ppm: positive.max(1_000_000) }),
  basePoints: whole, floorPoints: whole, capPoints: whole,
  baseName: nameSchema, floorName: nameSchema, capName: nameSchema,
  factors: z.array(z.object({ code: codeSchema, name: nameSchema, table: tableShape })).max(50),
});

/** What the base product (基础产品: 智能小额农户信用贷款) allows at most; an 可售产品 stays within. */
export const baseProduct = {
  code: 'NHXD',
  name: '智能小额农户信用贷款',
  /** Fen. */
  lineCap: 10_000_000,
  lineTermMonths: 60,
  drawTermMonths: 60,
  methods: ['Q_INT', 'M_INT', 'BULLET', 'Q_INST', 'ANNUITY', 'LINEAR'],
  purposeKinds: ['production', 'consumption'],
  customerKinds: ['farmHousehold', 'newTypeEntity'],
} as const;

export const productShape = z.object({
  ...head('product'),
  code: codeSchema,
  baseProduct: z.literal(baseProduct.code),
  /** Per household, in fen; parameters may be tighter, never looser. */
  lineCap: positive.max(baseProduct.lineCap),
  lineTermMonths: positive.max(baseProduct.lineTermMonths),
  drawMinimum: positive, drawMaximum: positive.max(baseProduct.lineCap),
  /** Longest draw for each purpose that is allowed; a purpose that is not named is not allowed. */
  drawTermMonths: z.partialRecord(z.enum(baseProduct.purposeKinds), positive.max(baseProduct.drawTermMonths)),
  methods: z.array(z.enum(baseProduct.methods)).min(1),
  customerKinds: z.array(z.enum(baseProduct.customerKinds)).min(1),
});

/** Where anti-fraud rules are asked: at the application, at signing and draw (签约放款), at the repayment. */
export const fraudScenes = ['application', 'disbursement', 'repayment'] as const;
export type FraudScene = (typeof fraudScenes)[number];
/** Worst first. No rule fired: pass. */
export const fraudRuleOutcomes = ['reject', 'review'] as const;

export const antiFraudRulesShape = z.object({
  ...head('antiFraudRules'),
  /** A review is answered within so many working days. */
  reviewWorkingDays: positive.max(10),
  /** So many days the same transaction may go on after it was cleared. */
  clearanceDays: positive.max(90),
  rules: z.array(z.object({
    code: codeSchema, name: nameSchema, scenes: z.array(z.enum(fraudScenes)).min(1).max(3),
    /** False: a review is made, but the transaction goes on (事后核查). A reject always stops. */
    holds: z.boolean(),
    table: tableShape,
  })).min(1).max(200),
});

export const modelShapes = {
  exclusionRules: exclusionRulesShape,
  expertCard: expertCardShape,
  statisticalCard: statisticalCardShape,
  gradeMatrix: gradeMatrixShape,
  limitStrategy: limitStrategyShape,
  pricing: pricingShape,
  product: productShape,
  antiFraudRules: antiFraudRulesShape,
} as const;
export type ModelKind = keyof typeof modelShapes;
export const modelKinds = Object.keys(modelShapes) as ModelKind[];
export type ModelDocuments = { readonly [K in ModelKind]: z.output<(typeof modelShapes)[K]> };
export type ModelDocument = ModelDocuments[ModelKind];
