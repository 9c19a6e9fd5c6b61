/** The refused rows of a survey as a sheet: their cells as they came, what is wrong, in which column. Mended, it can be taken in again. */
import type { ProducedFile } from '../contract/schemas.ts';
import { writeSheet, xlsxMediaType, type SheetColumn } from '../store/sheet-xlsx.ts';
import { rejectionHeadings } from './recognise-columns.ts';
import { rejectionReasons } from './rejection-reasons.ts';
import type { HeldPreview } from './survey-preview.ts';

export async function rejectedRowsSheet({ fileName, columns, rejected, cells }: HeldPreview): Promise<ProducedFile> {
  const text = (heading: string): SheetColumn => ({ heading, kind: 'text' });
  const bytes = await writeSheet({
    title: '退回的采集表行',
    columns: [
      text(rejectionHeadings.row), { ...text(rejectionHeadings.reason), width: 36 }, text(rejectionHeadings.column), ...columns.map(({ heading }) => text(heading)),
    ],
    rows: rejected.map(({ sheetRow, fault }) => {
      const row = cells.get(sheetRow) ?? [];
      return [String(sheetRow), rejectionReasons[fault.code], fault.column, ...columns.map(({ index }) => row[index] ?? '')];
    }),
  });
  return { name: `${fileName.replace(/\.[^.]*$/, '')}-退回.xlsx`, mediaType: xlsxMediaType, bytes };
}
