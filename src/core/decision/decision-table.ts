/**
 * A decision table in the form of GoRules JDM (`decisionTableNode.content`): its editor and engine read it as it
 * stands; here it is compiled to functions, because a batch asks a table millions of times.
 *
 * A row that would need an unknown value is not taken. When no row is taken, the answer says whether an unknown was
 * the cause: so a rule can say "not decided" instead of "not hit", and an indicator "missing" instead of "outside".
 */
import type { DecisionTable } from '../contract/model-document.ts';
import type { FactValue } from './fact-fields.ts';
import { parseCell, type ParsedCell } from './unary-test.ts';

export type { DecisionTable };

/** Read with a name at runtime, so that one evaluator serves every record of facts. */
export type Facts = Readonly<Record<string, FactValue | undefined>>;

/** No row was taken because a value is unknown. */
export const UNKNOWN = -1;
/** Every value is known and no row fits. */
export const OUTSIDE = -2;

interface TableShape {
  readonly inputs: readonly { readonly id: string; readonly field: string }[];
  readonly rules: readonly Readonly<Record<string, string>>[];
}

interface CompiledTest {
  /** Index of the input column. */
  readonly input: number;
  readonly acceptsUnknown: boolean;
  readonly accepts: ParsedCell['accepts'];
}

function compileRule(table: TableShape, rule: Readonly<Record<string, string>>): CompiledTest[] {
  return table.inputs.flatMap((input, index) => {
    const cell = parseCell(rule[input.id] ?? '');
    if (!cell) throw new Error(`unreadable cell in ${rule['_id']}: ${rule[input.id]}`);
    return cell.kind === 'any' ? [] : [{ input: index, acceptsUnknown: cell.acceptsUnknown, accepts: cell.accepts }];
  });
}

/** The number of the first row that fits, or UNKNOWN, or OUTSIDE. */
export type CompiledTable = (facts: Facts) => number;

export function compileTable(table: DecisionTable): CompiledTable {
  const rows = table.rules.map((rule) => compileRule(table, rule));
  const fields = table.inputs.map((input) => input.field);
  const [field = ''] = fields;
  const isSimple = fields.length === 1 && rows.every(([test, ...more]) => test !== undefined && more.length === 0 && !test.acceptsUnknown);
  return isSimple ? simpleTable(field, rows.map(([test]) => test as CompiledTest)) : generalTable(fields, rows);
}

/** One input, one test a row: most tables of a card. Each fact is read once. */
function simpleTable(field: string, tests: readonly CompiledTest[]): CompiledTable {
  const accepts = tests.map((test) => test.accepts);
  return (facts) => {
    const value = facts[field];
    if (value === null || value === undefined) return UNKNOWN;
    for (let row = 0; row < accepts.length; row += 1) if ((accepts[row] as ParsedCell['accepts'])(value)) return row;
    return OUTSIDE;
  };
}

function generalTable(fields: readonly string[], rows: readonly (readonly CompiledTest[])[]): CompiledTable {
  // Reused from call to call: nothing in here calls back.
  const values: (FactValue | undefined)[] = fields.map(() => null);
  return (facts) => {
    for (let i = 0; i < fields.length; i += 1) values[i] = facts[fields[i] as string];
    let couldFit = false;
    for (let row = 0; row < rows.length; row += 1) {
      const fit = fitOf(rows[row] as readonly CompiledTest[], values);
      if (fit === FITS) return row;
      if (fit === UNSURE) couldFit = true;
    }
    return couldFit ? UNKNOWN : OUTSIDE;
  };
}

const FITS = 1;
const UNSURE = 0;
const NO = -1;

function fitOf(tests: readonly CompiledTest[], values: readonly (FactValue | undefined)[]): number {
  let fit = FITS;
  for (let i = 0; i < tests.length; i += 1) {
    const test = tests[i] as CompiledTest;
    const value = values[test.input];
    if (value === null || value === undefined) {
      if (!test.acceptsUnknown) fit = UNSURE;
    } else if (!test.accepts(value)) return NO;
  }
  return fit;
}

/** For each row the fields that it cannot do without. */
export const neededFields = (table: DecisionTable): readonly (readonly string[])[] =>
  table.rules.map((rule) => table.inputs.filter((input) => !(parseCell(rule[input.id] ?? '')?.acceptsUnknown ?? true)).map((input) => input.field));

/**
 * True when no row could be taken because each needs a field that these facts do not have at all: nobody collected it when
 * they were taken. A field that is there and null was asked for and is unknown.
 */
export const isNotCollected = (needed: readonly (readonly string[])[], facts: Facts): boolean =>
  needed.every((fields) => fields.some((field) => facts[field] === undefined));

/** An output cell as text ("'18-24'" → "18-24"). */
export function outputText(table: DecisionTable, row: number, field: string): string {
  const column = table.outputs.find((output) => output.field === field);
  return (table.rules[row]?.[column?.id ?? ''] ?? '').replace(/^(['"])(.*)\1$/, '$2');
}

/** An output cell as a whole number. @throws RangeError when it is none: documents are checked when they are read. */
export function outputInteger(table: DecisionTable, row: number, field: string): number {
  const source = outputText(table, row, field);
  if (!/^-?\d+$/.test(source)) throw new RangeError(`${field} of row ${row} is no whole number: ${source}`);
  return Number(source);
}

/** The facts that the table asks for, in the order of its columns. */
export function fieldsOf(table: DecisionTable): readonly string[] {
  return table.inputs.map((input) => input.field);
}
