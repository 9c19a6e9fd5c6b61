/**
 * Anti-fraud rules (反欺诈规则) as a document, and their evaluation: which fired, which could not be judged, the worst.
 *
 * A scene is where the rules are asked: at the application, at signing and draw (签约放款), at the repayment. A fact that
 * nobody knows makes no rule fire.
 */
import type { FraudScene, ModelDocuments } from '../contract/model-document.ts';
import { compileTable, fieldsOf, outputText, UNKNOWN, type CompiledTable, type Facts } from './decision-table.ts';
import { textsOf } from './model-documents.ts';

export type AntiFraudRules = ModelDocuments['antiFraudRules'];
export type FraudOutcome = 'reject' | 'review' | 'pass';

interface CompiledRule {
  readonly code: string;
  readonly holds: boolean;
  readonly table: CompiledTable;
  readonly outcomes: readonly string[];
  readonly fields: readonly string[];
}

export interface CompiledFraudRules {
  readonly document: AntiFraudRules;
  readonly ofScene: Readonly<Record<FraudScene, readonly CompiledRule[]>>;
}

export interface FraudFinding {
  readonly outcome: FraudOutcome;
  /** Rejects first. */
  readonly hits: readonly (readonly [code: string, row: number])[];
  /** Whether the transaction has to wait for the review; a reject stops it anyway. */
  readonly holds: boolean;
  /** Rules that could fire if more was known. */
  readonly undecided: readonly string[];
}

export function compileFraudRules(document: AntiFraudRules): CompiledFraudRules {
  const compiled = document.rules.map((rule) => ({
    scenes: rule.scenes, code: rule.code, holds: rule.holds, table: compileTable(rule.table), outcomes: textsOf(rule.table, 'outcome'), fields: fieldsOf(rule.table),
  }));
  const of = (scene: FraudScene): CompiledRule[] => compiled.filter(({ scenes }) => scenes.includes(scene));
  return { document, ofScene: { application: of('application'), disbursement: of('disbursement'), repayment: of('repayment') } };
}

const PASSED: FraudFinding = { outcome: 'pass', hits: [], holds: false, undecided: [] };

export function findFraud(rules: CompiledFraudRules, scene: FraudScene, facts: Facts): FraudFinding {
  const rejects: (readonly [string, number])[] = [];
  const reviews: (readonly [string, number])[] = [];
  const undecided: string[] = [];
  let holds = false;
  for (const rule of rules.ofScene[scene]) {
    const row = rule.table(facts);
    if (row === UNKNOWN) undecided.push(rule.code);
    if (row < 0) continue;
    const isReject = rule.outcomes[row] === 'reject';
    (isReject ? rejects : reviews).push([rule.code, row]);
    holds ||= isReject || rule.holds;
  }
  if (rejects.length === 0 && reviews.length === 0) return undecided.length === 0 ? PASSED : { ...PASSED, undecided };
  return { outcome: rejects.length > 0 ? 'reject' : 'review', hits: [...rejects, ...reviews], holds, undecided };
}

/** What a rule that fired says: for showing it. @throws Error when the version has no such row. */
export function fraudCaseOf({ document }: CompiledFraudRules, code: string, row: number): { name: string; outcome: 'review' | 'reject'; fields: readonly string[] } {
  const rule = document.rules.find((one) => one.code === code);
  if (!rule?.table.rules[row]) throw new Error(`${document.version} has no row ${row} of ${code}`);
  return { name: rule.name, outcome: outputText(rule.table, row, 'outcome') as 'review' | 'reject', fields: fieldsOf(rule.table) };
}

/**
 * What a review is about, as text: the rules that fired and the values that they read. An answer holds as long as this
 * stays the same; one household more on the same phone is another question.
 */
export function reviewSubject(rules: CompiledFraudRules, scene: FraudScene, hits: FraudFinding['hits'], facts: Facts): string {
  const parts = hits.map(([hit, row]) => {
    const fields = rules.ofScene[scene].find((rule) => rule.code === hit)?.fields ?? [];
    return `${hit} ${row} ${fields.map((field) => `${field}=${facts[field] ?? ''}`).join(' ')}`;
  });
  return parts.sort().join('\n');
}
