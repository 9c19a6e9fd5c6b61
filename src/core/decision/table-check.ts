/**
 * What a careful reader would find wrong in a decision table: cells that say nothing, values that no row takes, rows that
 * no value reaches, rows that disagree about the same values.
 *
 * Every value of a field is a whole number, one of its texts, or yes and no, so ranges are compared exactly: [18..25) and
 * [25..35) meet, [18..25) and [26..35) leave 25 out.
 */
import type { DecisionTable } from './decision-table.ts';
import { factFields, type FactField } from './fact-fields.ts';
import { parseCell, type ParsedCell } from './unary-test.ts';

/**
 * What a value that no row takes means. `complete`: the decision ends without an answer (bands, matrix), so every value
 * needs a row. `card`: no points, and a flag; a hole between two ranges is a mistake, an open end may be meant (an age
 * that the rules refuse). `selective`: the table has nothing to say (a rule, a price factor).
 */
export type TableUse = 'complete' | 'card' | 'selective';

export interface OutputCheck {
  /** The column's `field`. */
  readonly field: string;
  /** The values that it may give; a whole number when left out. */
  readonly oneOf?: readonly string[];
}

export interface TableFinding {
  readonly code:
    | 'unreadable_cell' | 'wrong_type' | 'unknown_value' | 'unknown_field'
    | 'no_whole_number' | 'output_not_allowed'
    | 'missing_range' | 'missing_value' | 'open_end' | 'never_reached' | 'overlap' | 'too_large_to_check';
  /** An error keeps the table from being put in force; a warning is to be looked at. */
  readonly severity: 'error' | 'warning';
  /** Index of the row; null: the table or a column as a whole. */
  readonly row: number | null;
  /** Id of the input or output column. */
  readonly column: string | null;
  /** `missing_*`, `open_end`: the values that no row takes, by column, as a cell would say it; '' = whatever it is. */
  readonly values: Readonly<Record<string, string>>;
  /** `overlap`: the other row. */
  readonly otherRow: number | null;
}

/** More regions than these are not looked through: no table that a person can read has them. */
const MOST_REGIONS = 20_000;

/** Fields that may be below zero; all others count from zero. */
const mayBeNegative = new Set(['netIncome', 'netAssets', 'statisticalScore']);

const { NEGATIVE_INFINITY: LOWEST, POSITIVE_INFINITY: HIGHEST } = Number;

export function checkTable(table: DecisionTable, use: TableUse, outputs: readonly OutputCheck[]): TableFinding[] {
  const cells = table.rules.map((rule) => table.inputs.map((input) => parseCell(rule[input.id] ?? '')));
  const found = [...fieldFindings(table), ...cellFindings(table, cells), ...outputFindings(table, outputs)];
  if (table.inputs.some((input) => !factFields[input.field])) return found;
  const broken = new Set(found.flatMap(({ row, column }) => (row !== null && isInput(table, column) ? [row] : [])));
  const rows = cells.flatMap((row, index) => (broken.has(index) ? [] : [{ index, cells: row as ParsedCell[] }]));
  return [...found, ...coverageFindings(table, rows, use, broken.size > 0), ...overlapFindings(table, rows)].sort((a, b) => (a.row ?? -1) - (b.row ?? -1));
}

const isInput = (table: DecisionTable, column: string | null): boolean => table.inputs.some((input) => input.id === column);

function finding(code: TableFinding['code'], at: Partial<Omit<TableFinding, 'code'>>): TableFinding {
  return { code, severity: 'error', row: null, column: null, values: {}, otherRow: null, ...at };
}

// --- cell by cell ---

const fieldFindings = (table: DecisionTable): TableFinding[] =>
  table.inputs.filter((input) => !Object.hasOwn(factFields, input.field)).map((input) => finding('unknown_field', { column: input.id }));

function cellFindings(table: DecisionTable, cells: readonly (readonly (ParsedCell | null)[])[]): TableFinding[] {
  return cells.flatMap((row, index) => row.flatMap((cell, at) => {
    const input = table.inputs[at];
    const field = input && factFields[input.field];
    const code = field && cellProblem(cell, field);
    return input && code ? [finding(code, { row: index, column: input.id })] : [];
  }));
}

function cellProblem(cell: ParsedCell | null, field: FactField): 'unreadable_cell' | 'wrong_type' | 'unknown_value' | null {
  if (!cell) return 'unreadable_cell';
  if (cell.kind === 'any' || cell.kind === 'unknown') return null;
  if (cell.kind !== field.type) return 'wrong_type';
  if (field.type === 'text' && cell.texts.some((value) => !Object.hasOwn(field.values, value))) return 'unknown_value';
  // [5..5) takes nothing, and is never meant.
  return cell.span && cell.span[0] > cell.span[1] ? 'unreadable_cell' : null;
}

function outputFindings(table: DecisionTable, outputs: readonly OutputCheck[]): TableFinding[] {
  return outputs.flatMap(({ field, oneOf }) => {
    const column = table.outputs.find((output) => output.field === field);
    if (!column) return [finding('unknown_field', { column: field })];
    return table.rules.flatMap((rule, row) => {
      const value = (rule[column.id] ?? '').replace(/^(['"])(.*)\1$/, '$2');
      if (oneOf ? oneOf.includes(value) : /^-?\d+$/.test(value)) return [];
      return [finding(oneOf ? 'output_not_allowed' : 'no_whole_number', { row, column: column.id })];
    });
  });
}

// --- all values ---

interface Row {
  readonly index: number;
  readonly cells: readonly ParsedCell[];
}

/** Values that every cell of a column treats alike. */
interface Atom {
  readonly kind: 'number' | 'value' | 'unknown';
  readonly first: number;
  readonly last: number;
  readonly value: string | boolean | null;
}

function atomsOf(field: FactField, fieldName: string, cells: readonly ParsedCell[]): Atom[] {
  const unknown: Atom = { kind: 'unknown', first: 0, last: 0, value: null };
  const value = (one: string | boolean): Atom => ({ kind: 'value', first: 0, last: 0, value: one });
  if (field.type === 'flag') return [value(true), value(false), unknown];
  if (field.type === 'text') return [...Object.keys(field.values).map(value), unknown];
  const least = mayBeNegative.has(fieldName) ? LOWEST : 0;
  const starts = new Set([least]);
  for (const { span } of cells) {
    if (!span) continue;
    if (span[0] > least) starts.add(span[0]);
    if (span[1] < HIGHEST && span[1] >= least) starts.add(span[1] + 1);
  }
  const sorted = [...starts].sort((a, b) => a - b);
  const numbers = sorted.map((first, index): Atom => ({ kind: 'number', first, last: (sorted[index + 1] ?? HIGHEST) - 1, value: null }));
  return [...numbers, unknown];
}

function takes(cell: ParsedCell, atom: Atom): boolean {
  if (cell.kind === 'any') return true;
  if (atom.kind === 'unknown') return cell.acceptsUnknown;
  if (atom.kind === 'number') return cell.span !== null && cell.span[0] <= atom.first && atom.last <= cell.span[1];
  return atom.value !== null && cell.accepts(atom.value);
}

interface Region {
  readonly atoms: readonly Atom[];
  readonly rows: readonly Row[];
}

/** Atoms that the same rows take belong together; of numbers only neighbours, so that a region stays one range. */
function regionsOf(rows: readonly Row[], at: number, atoms: readonly Atom[]): Region[] {
  const regions: { atoms: Atom[]; rows: Row[]; key: string }[] = [];
  for (const atom of atoms) {
    const taking = rows.filter((row) => takes(row.cells[at] as ParsedCell, atom));
    const key = `${atom.kind}:${taking.map((row) => row.index).join()}`;
    const same = atom.kind === 'number' ? regions.slice(-1).find((region) => region.key === key) : regions.find((region) => region.key === key);
    if (same) same.atoms.push(atom);
    else regions.push({ atoms: [atom], rows: taking, key });
  }
  return regions;
}

interface Walk {
  readonly table: DecisionTable;
  readonly columns: readonly (readonly Atom[])[];
  readonly reached: Set<number>;
  readonly gaps: (readonly Region[])[];
  regions: number;
}

/** Column by column: which rows are left; whoever comes first at the end is reached, nobody left is a gap. */
function walkThrough(walk: Walk, rows: readonly Row[], path: readonly Region[], isKnown: boolean): void {
  walk.regions += 1;
  if (walk.regions > MOST_REGIONS) return;
  const at = path.length;
  const [first] = rows;
  if (!first) {
    if (isKnown) walk.gaps.push(path);
    return;
  }
  if (first.cells.slice(at).every((cell) => cell.kind === 'any')) {
    walk.reached.add(first.index);
    return;
  }
  for (const region of regionsOf(rows, at, walk.columns[at] ?? [])) {
    walkThrough(walk, region.rows, [...path, region], isKnown && region.atoms[0]?.kind !== 'unknown');
  }
}

function coverageFindings(table: DecisionTable, rows: readonly Row[], use: TableUse, hasBrokenRows: boolean): TableFinding[] {
  const columns = table.inputs.map((input, at) => atomsOf(factFields[input.field] as FactField, input.field, rows.map((row) => row.cells[at] as ParsedCell)));
  const walk: Walk = { table, columns, reached: new Set(), gaps: [], regions: 0 };
  walkThrough(walk, rows, [], true);
  if (walk.regions > MOST_REGIONS) return [finding('too_large_to_check', { severity: 'warning' })];
  const unreached = rows.filter((row) => !walk.reached.has(row.index)).map((row) => finding('never_reached', { row: row.index }));
  // What a broken row should take is not known yet.
  if (use === 'selective' || hasBrokenRows) return unreached;
  return [...walk.gaps.map((gap) => gapFinding(table, gap, use)), ...unreached];
}

function gapFinding(table: DecisionTable, gap: readonly Region[], use: TableUse): TableFinding {
  const values: Record<string, string> = {};
  let kind = 'missing_value' as 'missing_value' | 'missing_range' | 'open_end';
  let at: string | null = null;
  gap.forEach((region, index) => {
    const input = table.inputs[index];
    if (!input) return;
    const text = cellText(region, factFields[input.field] as FactField, input.field);
    values[input.id] = text;
    if (text === '') return;
    at = input.id;
    if (region.atoms[0]?.kind === 'number') kind = isOpen(region, input.field) ? (kind === 'missing_range' ? kind : 'open_end') : 'missing_range';
  });
  for (const input of table.inputs) values[input.id] ??= '';
  const isError = use === 'complete' || kind === 'missing_range' || (kind === 'missing_value' && table.inputs.length === 1);
  return finding(kind, { severity: isError ? 'error' : 'warning', column: at, values });
}

const lowestOf = (fieldName: string): number => (mayBeNegative.has(fieldName) ? LOWEST : 0);
const boundsOf = (region: Region): readonly [number, number] => [region.atoms[0]?.first ?? 0, region.atoms.at(-1)?.last ?? 0];

function isOpen(region: Region, fieldName: string): boolean {
  const [first, last] = boundsOf(region);
  return first === lowestOf(fieldName) || last === HIGHEST;
}

/** The region as a cell would say it: '' for everything that the field may be. */
function cellText(region: Region, field: FactField, fieldName: string): string {
  if (region.atoms[0]?.kind !== 'number') {
    const all = field.type === 'text' ? Object.keys(field.values).length : 2;
    if (region.atoms.length === all) return '';
    return region.atoms.map((atom) => (typeof atom.value === 'boolean' ? String(atom.value) : `'${atom.value}'`)).join(',');
  }
  const [first, last] = boundsOf(region);
  const isFromStart = first === lowestOf(fieldName);
  if (isFromStart && last === HIGHEST) return '';
  if (first === last) return String(first);
  if (isFromStart) return `< ${last + 1}`;
  return last === HIGHEST ? `>= ${first}` : `[${first}..${last + 1})`;
}

// --- row against row ---

/**
 * Two rows that say the same but for one column, where their ranges cross and neither lies within the other. A narrow row
 * before a wide one is how exceptions are written; crossing ranges are a bound that was moved on one side only.
 */
function overlapFindings(table: DecisionTable, rows: readonly Row[]): TableFinding[] {
  return rows.flatMap((later, place) => rows.slice(0, place).flatMap((earlier) => {
    const different = table.inputs.flatMap((input, at) => (textOf(table, earlier, input.id) === textOf(table, later, input.id) ? [] : [at]));
    const [at] = different;
    if (at === undefined || different.length > 1) return [];
    const isCrossing = crosses(earlier.cells[at] as ParsedCell, later.cells[at] as ParsedCell);
    return isCrossing ? [finding('overlap', { row: later.index, column: table.inputs[at]?.id ?? null, otherRow: earlier.index })] : [];
  }));
}

const textOf = (table: DecisionTable, row: Row, column: string): string => (table.rules[row.index]?.[column] ?? '').trim();

function crosses(a: ParsedCell, b: ParsedCell): boolean {
  if (a.span && b.span) {
    const [firstA, lastA] = a.span;
    const [firstB, lastB] = b.span;
    const isApart = lastA < firstB || lastB < firstA;
    const isWithin = (firstA <= firstB && lastB <= lastA) || (firstB <= firstA && lastA <= lastB);
    return !isApart && !isWithin;
  }
  if (a.kind !== 'text' || b.kind !== 'text') return false;
  const common = a.texts.filter((text) => b.texts.includes(text)).length;
  return common > 0 && common < a.texts.length && common < b.texts.length;
}
