/** All tables of a model's document, each with what it is for: so that one check reads every kind alike. */
import {
  fraudRuleOutcomes, gradeScale, matrixResults, ruleOutcomes, statisticalBands, type DecisionTable, type ModelDocument,
} from '../contract/model-document.ts';
import type { DocumentFinding } from '../contract/simulation.ts';
import { factText } from './fact-text.ts';
import { factFields } from './fact-fields.ts';
import { checkTable, type OutputCheck, type TableFinding, type TableUse } from './table-check.ts';
import { parseCell } from './unary-test.ts';

export interface DocumentTable {
  /** A rule's, indicator's, variable's or factor's code; `bands`, `matrix`. */
  readonly key: string;
  readonly table: DecisionTable;
  readonly use: TableUse;
  readonly outputs: readonly OutputCheck[];
}

const points: readonly OutputCheck[] = [{ field: 'points' }];
type Coded = readonly { readonly code: string; readonly table: DecisionTable }[];
const each = (items: Coded, use: TableUse, outputs: readonly OutputCheck[]): DocumentTable[] => items.map(({ code, table }) => ({ key: code, table, use, outputs }));

/** In the order of the document. */
export function tablesOf(document: ModelDocument): DocumentTable[] {
  switch (document.kind) {
    case 'antiFraudRules': return each(document.rules, 'selective', [{ field: 'outcome', oneOf: fraudRuleOutcomes }]);
    case 'exclusionRules': return each(document.rules, 'selective', [{ field: 'outcome', oneOf: ruleOutcomes }]);
    case 'expertCard': return [
      ...each(document.indicators, 'card', points), { key: 'bands', table: document.bands, use: 'complete', outputs: [{ field: 'grade', oneOf: gradeScale }] },
    ];
    case 'statisticalCard': return [
      ...each(document.variables, 'card', [...points, { field: 'woePpm' }]),
      { key: 'bands', table: document.bands, use: 'complete', outputs: [{ field: 'band', oneOf: statisticalBands }] },
    ];
    case 'gradeMatrix': return [{ key: 'matrix', table: document.matrix, use: 'complete', outputs: [{ field: 'result', oneOf: matrixResults }] }];
    case 'pricing': return each(document.factors, 'selective', points);
    default: return [];
  }
}

/** What is wrong in the tables of a document, table by table and row by row. */
export const tableFindings = (document: ModelDocument): DocumentFinding[] =>
  tablesOf(document).flatMap((one) => checkTable(one.table, one.use, one.outputs).map((found) => located(one, found)));

function located({ key, table, outputs }: DocumentTable, { code, severity, row, column, values, otherRow }: TableFinding): DocumentFinding {
  const field = [...table.inputs, ...table.outputs].find((one) => one.id === column)?.field ?? column;
  const allowed = code === 'output_not_allowed' ? outputs.find((output) => output.field === field)?.oneOf?.join(' ') : undefined;
  const params = {
    ...(field === null ? {} : { field }), ...(allowed === undefined ? {} : { allowed }), ...(otherRow === null ? {} : { other: otherRow + 1 }),
    ...(Object.keys(values).length === 0 ? {} : { values: valuesText(table, values) }),
  };
  const place = row === null ? key : table.rules[row]?.['_id'] ?? `${key}-${row + 1}`;
  return { code, severity, place, table: key, row, column, params, values };
}

/** "年龄 25岁；本行还款历史 < 12个月": without the columns in which everything is meant. */
function valuesText(table: DecisionTable, values: Readonly<Record<string, string>>): string {
  return table.inputs
    .filter((input) => (values[input.id] ?? '') !== '')
    .map((input) => `${factFields[input.field]?.name ?? input.name} ${cellText(input.field, values[input.id] ?? '')}`)
    .join('；');
}

/** A cell in a person's words: `[1500000..3000000)` of an income is "15,000.00元 至 30,000.00元". */
function cellText(field: string, source: string): string {
  const cell = parseCell(source);
  const name = (value: string | number | boolean) => factText(field, value) ?? String(value);
  if (cell?.kind === 'text') return cell.texts.map(name).join('、');
  if (cell?.kind === 'flag') return source === 'true' ? '是' : '否';
  if (!cell?.span) return source;
  const [first, last] = cell.span;
  if (first === last) return name(first);
  if (!Number.isFinite(first)) return `< ${name(last + 1)}`;
  return Number.isFinite(last) ? `${name(first)} ≤ … < ${name(last + 1)}` : `≥ ${name(first)}`;
}

