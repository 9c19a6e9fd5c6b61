/**
 * Sheets as XLSX: title, notes, header, rows, totals. Every export of the product is written here, so all look alike.
 *
 * Values come in the kernel's units (fen, ppm, hundredths, `YYYY-MM-DD`) and go out as numbers and dates that a
 * spreadsheet can add and sort. Text stays text: an identity number never becomes 5.1E+17, a name that starts with
 * "=" never becomes a formula.
 */
import writeXlsxFile, { type Cell, type CellObject, type Row } from 'write-excel-file/node';
import { dayNumber, businessDate } from '../kernel/business-date.ts';
import { fen, percentText, ratePpm, yuanText } from '../kernel/money.ts';

/** `money` fen shown as yuan, `rate` ppm as percent, `hundredths` 350 as 3.50, `date` `YYYY-MM-DD`, `count` a whole number. */
export type SheetColumnKind = 'text' | 'money' | 'rate' | 'hundredths' | 'count' | 'date';

export interface SheetColumn {
  readonly heading: string;
  readonly kind: SheetColumnKind;
  /** In characters; left out: what suits the kind and the heading. */
  readonly width?: number;
}

/** A value in the unit of its column; null is an empty cell. */
export type SheetValue = string | number | null;

export interface SheetInput {
  readonly title: string;
  /** Lines under the title: institution, date, unit, definitions (口径). */
  readonly notes?: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetValue[])[];
  /** As many values as columns; the first says 合计. */
  readonly totals?: readonly SheetValue[];
}

export const xlsxMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** @throws RangeError for a value that does not fit its column's kind, or a row of another length: a defect. */
export const writeSheet = (sheet: SheetInput): Promise<Uint8Array> => writeSheets([sheet]);

/** Several sheets in one file, in their order; their titles name them and differ. @throws RangeError as `writeSheet`. */
export async function writeSheets(sheets: readonly SheetInput[]): Promise<Uint8Array> {
  const buffer = await writeXlsxFile(sheets.map(laidOut), { fontFamily: '宋体', fontSize: 11 }).toBuffer();
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

function laidOut(sheet: SheetInput) {
  const { columns, rows, totals, notes = [] } = sheet;
  const head = [spanning(sheet.title, columns.length, titleStyle), ...notes.map((note) => spanning(note, columns.length, noteStyle))];
  const header = columns.map((column): CellObject => ({ value: column.heading, ...headerStyle }));
  const body = rows.map((row) => cellsOf(columns, row, bodyStyle));
  return {
    data: [...head, header, ...body, ...(totals ? [cellsOf(columns, totals, totalStyle)] : [])],
    sheet: sheetName(sheet.title),
    columns: columns.map((column) => ({ width: column.width ?? widthOf(column) })),
    stickyRowsCount: head.length + 1,
    ...(columns.length > 7 ? { orientation: 'landscape' as const } : {}),
  };
}

const border = { borderStyle: 'thin', borderColor: '#808080' } as const;
const titleStyle = { fontWeight: 'bold', fontSize: 15, align: 'center', height: 26 } as const;
const noteStyle = { textColor: '#404040' } as const;
const headerStyle = { ...border, fontWeight: 'bold', align: 'center', alignVertical: 'center', wrap: true, backgroundColor: '#E8ECF0' } as const;
const bodyStyle = { ...border } as const;
const totalStyle = { ...border, fontWeight: 'bold', backgroundColor: '#F4F6F8' } as const;

const formats: Readonly<Record<SheetColumnKind, string>> = {
  text: '@', money: '#,##0.00', rate: '0.00##', hundredths: '#,##0.00', count: '#,##0', date: 'yyyy-mm-dd',
};
const widths: Readonly<Record<SheetColumnKind, number>> = { text: 14, money: 16, rate: 10, hundredths: 12, count: 10, date: 12 };

function spanning(text: string, columns: number, style: Partial<CellObject>): Row {
  const cell: CellObject = { value: text, type: String, columnSpan: columns, ...style };
  return [cell, ...Array.from({ length: columns - 1 }, () => null)];
}

function cellsOf(columns: readonly SheetColumn[], row: readonly SheetValue[], style: Partial<CellObject>): Row {
  if (row.length !== columns.length) throw new RangeError(`a row has ${row.length} values for ${columns.length} columns`);
  return columns.map((column, index) => cellOf(column.kind, row[index] ?? null, style));
}

function cellOf(kind: SheetColumnKind, value: SheetValue, style: Partial<CellObject>): Cell {
  if (value === null || value === '') return { ...style };
  if (kind === 'text') return { value: String(value), type: String, format: formats.text, ...style };
  if (kind === 'date') {
    return { value: new Date(dayNumber(businessDate(String(value))) * 86_400_000), type: Date, format: formats.date, align: 'center', ...style };
  }
  // 合计 stands in the first column, whatever its kind.
  if (typeof value === 'string') return { value, type: String, ...style };
  return { value: Number(digits(kind, value)), type: Number, format: formats[kind], ...style };
}

/**
 * Exact digits of a value. A sheet keeps decimal digits, and a number read from at most 15 significant digits prints
 * the same digits again, so no fen is lost on the way into the file.
 */
function digits(kind: SheetColumnKind, value: number): string {
  if (kind === 'rate') return percentText(ratePpm(value));
  if (kind === 'money' || kind === 'hundredths') return yuanText(fen(value));
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`);
  return String(value);
}

/** A Chinese character is as wide as two digits. */
function widthOf(column: SheetColumn): number {
  const heading = [...column.heading].reduce((sum, char) => sum + (char > '\u2E7F' ? 2 : 1), 0);
  return Math.max(widths[column.kind], Math.min(heading + 2, 24));
}

/** Excel refuses []:*?/\ and more than 31 characters. */
function sheetName(title: string): string {
  return title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}
