/**
 * What a model's document must meet beyond its shape to be put in force: cells that can be read, sums that a reader would
 * check by hand, codes once. Problems are data: a draft may be kept with them and says where they are.
 */
import type { ModelProblem } from '../contract/decision.ts';
import { baseProduct, creditGrades, modelShapes, type ModelDocument, type ModelDocuments, type ModelKind } from '../contract/model-document.ts';
import { outputInteger, outputText, type DecisionTable } from './decision-table.ts';
import { factFields } from './fact-fields.ts';
import { tableFindings } from './table-check-document.ts';

export type LimitStrategy = ModelDocuments['limitStrategy'];
export type Pricing = ModelDocuments['pricing'];
export type Product = ModelDocuments['product'];

type Report = (place: string, code: string, params?: ModelProblem['params']) => void;
type Checks = { readonly [K in ModelKind]: (document: ModelDocuments[K], report: Report) => void };

function checkCodes(items: readonly { readonly code: string }[], report: Report): void {
  const seen = new Set<string>();
  for (const { code } of items) {
    if (seen.has(code)) report(code, 'code_twice');
    seen.add(code);
  }
}

const outputsOf = (table: DecisionTable, field: string): number[] => table.rules.map((_, row) => Number(outputText(table, row, field)));
const hasOutput = (table: DecisionTable, field: string): boolean => table.outputs.some((output) => output.field === field);
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

function checkExpertCard(document: ModelDocuments['expertCard'], report: Report): void {
  checkCodes(document.indicators, report);
  for (const indicator of document.indicators) {
    const points = outputsOf(indicator.table, 'points');
    if (Math.max(...points) !== indicator.best || Math.min(...points) < 0) report(indicator.code, 'points_do_not_reach_best', { best: indicator.best });
  }
  for (const category of document.categories) {
    const sum = sumOf(document.indicators.filter((one) => one.category === category.code).map((one) => one.best));
    if (sum !== category.best) report(category.code, 'indicators_do_not_make_best', { sum, best: category.best });
  }
  const total = sumOf(document.categories.map((category) => category.best));
  if (total !== 100) report('', 'categories_do_not_make_100', { sum: total });
  if (!document.categories.some((category) => category.code === document.socialCategory)) report(document.socialCategory, 'no_such_category');
  for (const field of document.requiredFields) if (!Object.hasOwn(factFields, field)) report(field, 'unknown_field', { field });
}

/** Shares make 100, counts are above zero: a zero cell has no weight of evidence. */
function checkVariable(variable: ModelDocuments['statisticalCard']['variables'][number], report: Report): void {
  const { table, code } = variable;
  for (const field of ['goodPercent', 'badPercent', 'good', 'bad']) {
    if (!hasOutput(table, field)) continue;
    const cells = outputsOf(table, field);
    if (cells.some((cell) => !Number.isInteger(cell))) report(code, 'no_whole_number', { field });
    else if (cells.some((cell) => cell <= 0)) report(code, 'zero_cell', { field });
    else if (field.endsWith('Percent') && sumOf(cells) !== 100) report(code, 'does_not_make_100', { field, sum: sumOf(cells) });
  }
}

function checkPricing(document: Pricing, report: Report): void {
  checkCodes(document.factors, report);
  if (document.floorPoints > document.capPoints) report('', 'floor_above_cap');
  if (document.reference.ppm + document.floorPoints * 100 <= 0) report('', 'rate_not_above_zero');
}

function checkLimitStrategy(document: LimitStrategy, report: Report): void {
  if (document.minimumTermMonths > document.maximumTermMonths) report('', 'term_bounds_crossed');
  if (document.defaultTermMonths > document.maximumTermMonths || document.defaultTermMonths < document.minimumTermMonths) report('', 'default_term_outside');
  const bases = creditGrades.map((grade) => document.grades[grade].base);
  if (bases.some((base, index) => index > 0 && base > (bases[index - 1] ?? 0))) report('', 'better_grade_smaller_limit');
}

function checkProduct(document: Product, report: Report): void {
  if (document.drawMinimum > document.drawMaximum) report('', 'draw_bounds_crossed');
  if (document.drawMaximum > document.lineCap) report('', 'draw_above_line');
  if (Object.keys(document.drawTermMonths).length === 0) report('', 'no_purpose');
  for (const [purpose, months] of Object.entries(document.drawTermMonths)) {
    if (months > document.lineTermMonths) report(purpose, 'draw_longer_than_line', { months: document.lineTermMonths });
  }
  if (new Set(document.methods).size !== document.methods.length) report('', 'code_twice');
  if (document.lineCap % 100_000 !== 0) report('', 'cap_not_in_steps', { base: baseProduct.name });
}

const checks: Checks = {
  exclusionRules: (document, report) => checkCodes(document.rules, report),
  expertCard: checkExpertCard,
  statisticalCard: (document, report) => {
    checkCodes(document.variables, report);
    for (const variable of document.variables) checkVariable(variable, report);
  },
  gradeMatrix: () => undefined,
  limitStrategy: checkLimitStrategy,
  pricing: checkPricing,
  product: checkProduct,
  antiFraudRules: (document, report) => {
    checkCodes(document.rules, report);
    for (const rule of document.rules) if (new Set(rule.scenes).size !== rule.scenes.length) report(rule.code, 'code_twice');
  },
};

/** What is wrong in a document of the right shape; empty when it may be put in force. */
export const problemsOf = (document: ModelDocument): ModelProblem[] => [
  ...tableFindings(document).filter(({ severity }) => severity === 'error').map(({ place, code, params }) => ({ place, code, params })),
  ...sumProblems(document),
];

/** What is wrong beside the tables: sums, bounds, codes. */
export function sumProblems(document: ModelDocument): ModelProblem[] {
  const problems: ModelProblem[] = [];
  const check = checks[document.kind] as (document: ModelDocument, report: Report) => void;
  check(document, (place, code, params = {}) => problems.push({ place, code, params }));
  return problems;
}

export type ShapedDocument = { readonly ok: true; readonly document: ModelDocument } | { readonly ok: false; readonly problems: readonly string[] };

/** Whatever came in as a document of the kind, or the places at which it has not its shape. */
export function shapeOf(kind: ModelKind, value: unknown): ShapedDocument {
  const parsed = modelShapes[kind].safeParse(value);
  if (parsed.success) return { ok: true, document: parsed.data };
  return { ok: false, problems: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`) };
}

/** A document without problems. @throws ZodError when it has not the shape, Error naming the problems. */
export function parseModel<K extends ModelKind>(kind: K, value: unknown): ModelDocuments[K] {
  const document = modelShapes[kind].parse(value) as ModelDocuments[K];
  const problems = problemsOf(document);
  if (problems.length > 0) throw new Error(`${kind}: ${problems.map(problemText).join('; ')}`);
  return document;
}

/** "A1-1: unreadable_cell field=age": for the terminal and the log. */
export const problemText = ({ place, code, params }: ModelProblem): string =>
  `${place}: ${code}${Object.entries(params).map(([name, value]) => ` ${name}=${value}`).join('')}`;

export const pointsOf = (table: DecisionTable): number[] => table.rules.map((_, row) => outputInteger(table, row, 'points'));
export const textsOf = (table: DecisionTable, field: string): string[] => table.rules.map((_, row) => outputText(table, row, field));
