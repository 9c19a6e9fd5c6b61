/** 预警规则 as a versioned document, and what it says of the facts of one household. */
import { z } from 'zod';
import { checkItems, handlingModes, severities, signalDimensions, type CheckItem, type HandlingMode, type Severity, type WarningRuleRow } from '../contract/monitoring.ts';
import { tableShape } from '../contract/model-document.ts';
import { compileTable, outputText, type CompiledTable, type DecisionTable, type Facts } from '../decision/decision-table.ts';
import firstDocument from './rules/warning-rules-1.json' with { type: 'json' };
import { signalFields } from './signal-fields.ts';

const days = z.number().int().min(0).max(365);

export const warningRulesShape = z.object({
  kind: z.literal('warningRules'),
  version: z.string().min(1).max(40),
  status: z.enum(['demonstration', 'configured']),
  name: z.string().min(1).max(200),
  note: z.string().min(1).max(2000),
  /** A signal of a household is not raised again within so many days, unless it is worse. */
  suppressDays: days,
  /** Days after the deadline. */
  escalateHeadDays: days.min(1),
  escalateLegalEntityDays: days.min(1),
  checklists: z.record(z.enum(handlingModes), z.array(z.enum(checkItems))),
  rules: z.array(z.object({
    code: z.string().regex(/^W\d{2}$/),
    dimension: z.enum(signalDimensions),
    name: z.string().min(1).max(100),
    /** Working days. */
    dueDays: days.min(1),
    /** A second person checks the result whatever its severity; red is checked always. */
    needsCheck: z.boolean(),
    table: tableShape,
  })).min(1).max(200),
});
export type WarningRules = z.output<typeof warningRulesShape>;
type WarningRule = WarningRules['rules'][number];

export interface FiredRule {
  readonly code: string;
  readonly severity: Severity;
  readonly modes: readonly HandlingMode[];
  /** Working days. */
  readonly dueDays: number;
  readonly needsCheck: boolean;
  readonly fields: readonly string[];
}

interface CompiledRule {
  readonly rule: WarningRule;
  readonly fields: readonly string[];
  readonly table: CompiledTable;
}

export interface CompiledRules {
  readonly document: WarningRules;
  readonly rules: readonly CompiledRule[];
}

/** @throws Error when the document is not one, or names a fact, severity or mode that there is not. */
export function compileWarningRules(source: unknown): CompiledRules {
  const document = warningRulesShape.parse(source);
  return { document, rules: document.rules.map(compileRule) };
}

function compileRule(rule: WarningRule): CompiledRule {
  const fields = rule.table.inputs.map(({ field }) => field);
  const stranger = fields.find((field) => !Object.hasOwn(signalFields, field));
  if (stranger) throw new Error(`${rule.code} names ${stranger}, which is no fact`);
  rule.table.rules.forEach((_, row) => outcomeOf(rule.table, row));
  return { rule, fields, table: compileTable(rule.table) };
}

function outcomeOf(table: DecisionTable, row: number): { severity: Severity; modes: readonly HandlingMode[] } {
  return {
    severity: z.enum(severities).parse(outputText(table, row, 'severity')),
    modes: z.array(z.enum(handlingModes)).min(1).parse(outputText(table, row, 'modes').split(' ')),
  };
}

/** The rules that fire on these facts. A fact that is not given is unknown, and unknown never fires. */
export function firedRules({ rules }: CompiledRules, facts: Facts): FiredRule[] {
  return rules.flatMap(({ rule, fields, table }) => {
    const row = table(facts);
    return row < 0 ? [] : [firedBy(rule, row, fields)];
  });
}

function firedBy(rule: WarningRule, row: number, fields: readonly string[]): FiredRule {
  const { severity, modes } = outcomeOf(rule.table, row);
  return { code: rule.code, severity, modes, dueDays: rule.dueDays, needsCheck: rule.needsCheck || severity === 'red', fields };
}

/** A rule raised by a person: with the outcome of its worst row. */
export function raisedByHand(compiled: CompiledRules, code: string): FiredRule | null {
  const found = compiled.rules.find(({ rule }) => rule.code === code);
  if (!found) return null;
  const all = found.rule.table.rules.map((_, row) => firedBy(found.rule, row, []));
  return all.toSorted((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity))[0] ?? null;
}

/** In the order of urgency, each once. */
export function unionOfModes(...lists: readonly (readonly HandlingMode[])[]): HandlingMode[] {
  const all = new Set(lists.flat());
  return handlingModes.filter((mode) => all.has(mode));
}

export function checklistOf({ document }: CompiledRules, modes: readonly HandlingMode[]): CheckItem[] {
  const wanted = new Set(modes.flatMap((mode) => document.checklists[mode] ?? []));
  return checkItems.filter((item) => wanted.has(item));
}

export function ruleRows({ rules }: CompiledRules): WarningRuleRow[] {
  return rules.map(({ rule }) => {
    const outcomes = rule.table.rules.map((_, row) => outcomeOf(rule.table, row));
    return {
      code: rule.code, name: rule.name, dimension: rule.dimension, dueDays: rule.dueDays,
      needsCheck: rule.needsCheck || outcomes.some(({ severity }) => severity === 'red'),
      severities: severities.filter((one) => outcomes.some(({ severity }) => severity === one)),
      modes: unionOfModes(...outcomes.map(({ modes }) => modes)), isWaitingForData: isWaitingForData(rule),
    };
  });
}

/** Each of its rows needs a fact that no branch has yet. */
function isWaitingForData({ table }: WarningRule): boolean {
  return table.rules.every((row) => table.inputs.some(({ id, field }) => row[id] !== '' && row[id] !== 'null' && !signalFields[field]?.isCollected));
}

export const warningRules = compileWarningRules(firstDocument);
