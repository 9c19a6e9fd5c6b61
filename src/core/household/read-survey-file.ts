/** A survey file (XLSX, CSV in UTF-8, GB18030 or Excel's UTF-16) to a sheet of text cells. */
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { Refusal } from '../kernel/result.ts';
import { inspectWorkbook } from './inspect-xlsx.ts';
import { recogniseColumns, type Sheet } from './recognise-columns.ts';

export type SurveyEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'xlsx';

export interface SurveyFile {
  readonly encoding: SurveyEncoding;
  readonly sheet: Sheet;
}

/**
 * @throws Refusal `survey_empty`, `survey_old_excel` (.xls), `survey_unreadable` (damaged, protected by a password, no
 * table), `survey_too_large`.
 */
export async function readSurveyFile(bytes: Uint8Array): Promise<SurveyFile> {
  if (bytes.byteLength === 0) throw new Refusal('survey_empty');
  // An .xlsx with a password is an OLE file too; either way Excel must save it anew.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new Refusal('survey_old_excel');
  if (startsWith(bytes, [0x50, 0x4b])) return { encoding: 'xlsx', sheet: await readWorkbook(bytes) };
  const { encoding, text } = decode(bytes);
  return { encoding, sheet: readCsv(text) };
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, i) => bytes[i] === byte);

function decode(bytes: Uint8Array): { encoding: SurveyEncoding; text: string } {
  if (startsWith(bytes, [0xff, 0xfe])) return { encoding: 'utf-16le', text: new TextDecoder('utf-16le').decode(bytes) };
  // No text of any of these encodings holds a NUL; pictures, PDF and programs do.
  if (bytes.includes(0)) throw new Refusal('survey_unreadable');
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    try {
      return { encoding, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
    } catch {
      // not this one
    }
  }
  throw new Refusal('survey_unreadable');
}

function readCsv(text: string): Sheet {
  try {
    return parse(text, {
      bom: true, delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true, skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as string[][];
  } catch {
    throw new Refusal('survey_unreadable');
  }
}

/** The sign that stands most often in the first lines. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 5000);
  const count = (sign: string): number => head.split(sign).length;
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** The first sheet of the workbook in which the columns of a survey are recognised, else the first. */
async function readWorkbook(bytes: Uint8Array): Promise<Sheet> {
  inspectWorkbook(bytes);
  const sheets = await parseWorkbook(bytes);
  const texts = sheets.map(({ data }) => data.map((row) => row.map(cellText)));
  const found = texts.find((sheet) => recogniseColumns(sheet).ok) ?? texts[0];
  if (!found || found.length === 0) throw new Refusal('survey_empty');
  return found;
}

async function parseWorkbook(bytes: Uint8Array): Promise<{ data: unknown[][] }[]> {
  try {
    // Numbers stay as they stand in the file: through a double, an identity number would come out with other digits.
    const options = { parseNumber: (text: string): NumberCell => ({ number: text }) };
    return (await readXlsxFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options)) as unknown as { data: unknown[][] }[];
  } catch {
    throw new Refusal('survey_unreadable');
  }
}

interface NumberCell {
  readonly number: string;
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return numberText((cell as NumberCell).number);
}

/** From here on a spreadsheet no longer has all the digits that were typed. */
const DIGITS_LOST_FROM = 1e15;

/** "0.10000000000000001" → "0.1"; a number that has lost digits → "5.19919198309282E+17", by which it is known. */
function numberText(text: string): string {
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  return Math.abs(value) >= DIGITS_LOST_FROM ? value.toExponential().toUpperCase() : String(value);
}
