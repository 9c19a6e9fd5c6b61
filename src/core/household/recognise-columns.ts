/** Finds the heading row of a survey sheet and what each column holds; and the rows that hold no household. */
import { err, ok, type Result } from '../kernel/result.ts';
import { compact, withoutSpaces, toUsualWidth } from './normalise-text.ts';
import { surveyFields, type SurveyField } from './survey-fields.ts';

/** A sheet as read: rows of cells as text, empty cells as ''. */
export type Sheet = readonly (readonly string[])[];

export interface Column {
  readonly index: number;
  /** As it stands in the sheet, without spaces; a second column of the same heading gets " (2)". */
  readonly heading: string;
  /** null = not known: its cells are kept with the household as they came. */
  readonly field: SurveyField | null;
  /** Zeros of the heading's unit: 4 under "(万元)". */
  readonly unitDigits: number;
}

export interface RecognisedColumns {
  /** Index of the heading row in the sheet. */
  readonly headerIndex: number;
  readonly columns: readonly Column[];
}
export type UnrecognisedSheet = { readonly code: 'no_header_row' } | { readonly code: 'missing_columns'; readonly headings: readonly string[] };

/** What our own sheet of refused rows adds; taken in again, it says nothing about a household. */
export const rejectionHeadings = { row: '原表行号', reason: '退回原因', column: '问题列' } as const;
const OWN_HEADINGS: ReadonlySet<string> = new Set(Object.values(rejectionHeadings));

/** Titles, notes and a merged group line may stand above the heading row. */
const ROWS_SEARCHED = 20;
/** Fewer known headings are a chance hit in a title or a note. */
const FEWEST_HEADINGS = 3;
const ESSENTIAL = ['headName', 'identityNumber', 'village'] as const;

const fieldByHeading = new Map(surveyFields.flatMap((f) => f.headings.map((heading) => [heading, f] as const)));

const plainHeading = (cell: string): string => withoutSpaces(toUsualWidth(cell)).replace(/^[*※★]+|[*※★::]+$/gu, '');
const withoutBrackets = (heading: string): string => heading.replace(/[([【〔].*?[)\]】〕]/gu, '').replace(/[*※★::]+$/gu, '');
const unitDigitsOf = (heading: string): number => (/[([【〔]\s*(?:单位[::]?)?万元?\s*[)\]】〕]/u.test(heading) ? 4 : 0);

function fieldOf(heading: string): SurveyField | null {
  return fieldByHeading.get(heading) ?? fieldByHeading.get(withoutBrackets(heading)) ?? null;
}

function knownHeadings(row: readonly string[]): number {
  const found = new Set<string>();
  for (const cell of row) {
    const known = cell === '' ? null : fieldOf(plainHeading(cell));
    if (known) found.add(known.path);
  }
  return found.size;
}

function columnsOf(header: readonly string[]): Column[] {
  const columns: Column[] = [];
  const taken = new Set<string>();
  const seen = new Map<string, number>();
  header.forEach((cell, index) => {
    const heading = plainHeading(cell);
    if (heading === '' || OWN_HEADINGS.has(heading)) return;
    const times = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, times);
    const known = fieldOf(heading);
    const field = known && !taken.has(known.path) ? known : null;
    if (field) taken.add(field.path);
    columns.push({ index, heading: times === 1 ? heading : `${heading} (${times})`, field, unitDigits: unitDigitsOf(heading) });
  });
  return columns;
}

/**
 * The row with the most known headings among the first rows, with its columns in any order. Of two columns for one
 * field the first counts, the other is kept as unknown. A sheet without name, identity number and village is refused.
 */
export function recogniseColumns(sheet: Sheet): Result<RecognisedColumns, UnrecognisedSheet> {
  let headerIndex = -1;
  let most = FEWEST_HEADINGS - 1;
  sheet.slice(0, ROWS_SEARCHED).forEach((row, index) => {
    const count = knownHeadings(row);
    if (count > most) [headerIndex, most] = [index, count];
  });
  const header = sheet[headerIndex];
  if (!header) return err({ code: 'no_header_row' });
  const columns = columnsOf(header);
  const present = new Set(columns.map((column) => column.field?.path));
  const missing = ESSENTIAL.filter((path) => !present.has(path));
  if (missing.length > 0) {
    const headings = missing.map((path) => surveyFields.find((f) => f.path === path)?.headings[0] ?? path);
    return err({ code: 'missing_columns', headings });
  }
  return ok({ headerIndex, columns });
}

const TOTAL = /^(?:合计|总计|小计|共计|累计|本页合计|合计户数|总户数)(?:[::(].*|\d+户?)?$/u;
const FOOTNOTE = /^(?:制表|填表|审核|复核|经办|负责人|备注|说明|注|附注|单位(?:盖章|负责人)|第\d+页|本表)/u;
/** A household has more than a name: a line of a total, a note or a signature does not. */
const FEWEST_CELLS = 4;

/**
 * True for the rows under the headings that hold no household: empty ones, totals (合计), notes and signatures at the
 * foot, and the headings repeated at the top of a printed page.
 */
export function holdsNoHousehold(row: readonly string[], { columns }: RecognisedColumns, header: readonly string[]): boolean {
  const filled = row.map(compact).filter((cell) => cell !== '');
  const [first] = filled;
  if (first === undefined || TOTAL.test(first)) return true;
  const identity = columns.find((column) => column.field?.kind === 'identity');
  const identityCell = compact(row[identity?.index ?? -1] ?? '');
  if (/\d{6}/.test(identityCell)) return false;
  if (filled.slice(0, 3).some((cell) => TOTAL.test(cell))) return true;
  if (filled.length < FEWEST_CELLS && FOOTNOTE.test(first)) return true;
  return columns.every((column) => compact(row[column.index] ?? '') === compact(header[column.index] ?? ''));
}
