/** A model's document as the editor takes it apart: its tables by key, each change a new document. Pure. */
import type { DecisionTable, ModelDocument } from '../../../core/contract/model-document.ts';

export interface EditedTable {
  /** A rule's, indicator's, variable's or factor's code; `bands`, `matrix`. */
  readonly key: string;
  /** Of a coded part; of the others the screen's own words. */
  readonly name: string | null;
  readonly table: DecisionTable;
}

type Coded = readonly { readonly code: string; readonly name: string; readonly table: DecisionTable }[];
const coded = (items: Coded): EditedTable[] => items.map(({ code, name, table }) => ({ key: code, name, table }));

export function tablesOf(document: ModelDocument): EditedTable[] {
  switch (document.kind) {
    case 'exclusionRules': return coded(document.rules);
    case 'expertCard': return [...coded(document.indicators), { key: 'bands', name: null, table: document.bands }];
    case 'statisticalCard': return [...coded(document.variables), { key: 'bands', name: null, table: document.bands }];
    case 'gradeMatrix': return [{ key: 'matrix', name: null, table: document.matrix }];
    case 'pricing': return coded(document.factors);
    default: return [];
  }
}

export function withTable(document: ModelDocument, key: string, table: DecisionTable): ModelDocument {
  const replaced = <T extends { readonly code: string }>(items: readonly T[]): T[] => items.map((item) => (item.code === key ? { ...item, table } : item));
  switch (document.kind) {
    case 'exclusionRules': return { ...document, rules: replaced(document.rules) };
    case 'expertCard': return key === 'bands' ? { ...document, bands: table } : { ...document, indicators: replaced(document.indicators) };
    case 'statisticalCard': return key === 'bands' ? { ...document, bands: table } : { ...document, variables: replaced(document.variables) };
    case 'gradeMatrix': return { ...document, matrix: table };
    case 'pricing': return { ...document, factors: replaced(document.factors) };
    default: return document;
  }
}

/** Name, best points and the like of a coded part. */
export function withPart(document: ModelDocument, key: string, change: Readonly<Record<string, unknown>>): ModelDocument {
  const changed = <T extends { readonly code: string }>(items: readonly T[]): T[] => items.map((item) => (item.code === key ? { ...item, ...change } : item));
  switch (document.kind) {
    case 'exclusionRules': return { ...document, rules: changed(document.rules) };
    case 'expertCard': return { ...document, indicators: changed(document.indicators) };
    case 'statisticalCard': return { ...document, variables: changed(document.variables) };
    case 'pricing': return { ...document, factors: changed(document.factors) };
    default: return document;
  }
}

/** A value anywhere in the document, by its path from the outside in. */
export function withValue<T>(value: T, path: readonly string[], next: unknown): T {
  const [first, ...rest] = path;
  if (first === undefined) return next as T;
  if (Array.isArray(value)) return value.map((item: unknown, index) => (String(index) === first ? withValue(item, rest, next) : item)) as T;
  const record = value as Record<string, unknown>;
  return { ...record, [first]: withValue(record[first], rest, next) } as T;
}

export const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);

type Cells = Readonly<Record<string, string>>;

export const withCell = (table: DecisionTable, row: number, column: string, text: string): DecisionTable =>
  ({ ...table, rules: table.rules.map((rule, index) => (index === row ? { ...rule, [column]: text } : rule)) });

/** A new row after `after` (−1: first), empty but for `cells`, with an id of its own. */
export function withNewRow(table: DecisionTable, key: string, after: number, cells: Cells = {}): DecisionTable {
  const empty = Object.fromEntries([...table.inputs, ...table.outputs].map((column) => [column.id, '']));
  const row = { ...empty, ...cells, _id: freeId(table, key) };
  return { ...table, rules: [...table.rules.slice(0, after + 1), row, ...table.rules.slice(after + 1)] };
}

/** The last row stays: a table without rows decides nothing. */
export const withoutRow = (table: DecisionTable, row: number): DecisionTable =>
  (table.rules.length < 2 ? table : { ...table, rules: table.rules.filter((_, index) => index !== row) });

export function withMovedRow(table: DecisionTable, row: number, by: 1 | -1): DecisionTable {
  const moved = table.rules[row];
  const to = row + by;
  if (!moved || to < 0 || to >= table.rules.length) return table;
  const rest = table.rules.filter((_, index) => index !== row);
  return { ...table, rules: [...rest.slice(0, to), moved, ...rest.slice(to)] };
}

function freeId(table: DecisionTable, key: string): string {
  const taken = new Set(table.rules.map((rule) => rule['_id']));
  let number = table.rules.length + 1;
  while (taken.has(`${key}-${number}`)) number += 1;
  return `${key}-${number}`;
}

// --- what was done, and back ---

export interface History {
  readonly past: readonly ModelDocument[];
  readonly present: ModelDocument;
  readonly future: readonly ModelDocument[];
}

export type HistoryStep = { readonly type: 'change'; readonly document: ModelDocument } | { readonly type: 'undo' } | { readonly type: 'redo' };

/** As far back as anybody would go; a document may be large. */
const MOST_KEPT = 100;

export function historyStep(history: History, step: HistoryStep): History {
  const { past, present, future } = history;
  switch (step.type) {
    case 'change': return step.document === present ? history : { past: [...past.slice(1 - MOST_KEPT), present], present: step.document, future: [] };
    case 'undo': {
      const last = past.at(-1);
      return last ? { past: past.slice(0, -1), present: last, future: [present, ...future] } : history;
    }
    case 'redo': {
      const [next, ...rest] = future;
      return next ? { past: [...past, present], present: next, future: rest } : history;
    }
  }
}
