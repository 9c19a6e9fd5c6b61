/** A survey sheet as a file, in the forms in which branches hand them in. */
import writeXlsxFile, { type Row } from 'write-excel-file/node';
import type { DemoSurvey } from './make-survey.ts';

/** A field with the separator, a quote or a line break is quoted (RFC 4180). */
const csvCell = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** UTF-8 text with a title row, the headings, the rows and a total row. */
export function surveyCsv({ title, headings, rows }: DemoSurvey): string {
  const lines = [[title], headings, ...rows, ['合计', String(rows.length)]];
  return lines.map((line) => headings.map((_, i) => csvCell(line[i] ?? '')).join(',')).join('\r\n') + '\r\n';
}

/** XLSX with a merged title row and the headings in row 2; everything is text, as identity numbers must be. */
export async function surveyXlsx({ title, headings, rows }: DemoSurvey): Promise<Uint8Array> {
  const text = (value: string): Row[number] => (value === '' ? null : { value, type: String });
  const top: Row = [{ value: title, type: String, columnSpan: headings.length }, ...headings.slice(1).map(() => null)];
  const buffer = await writeXlsxFile([top, headings.map(text), ...rows.map((row) => row.map(text))], { sheet: '采集表' }).toBuffer();
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}
