/** The catalogue as a sheet (归档清单). The export is an event in the log, with what was searched for. */
import type { ProducedFile } from '../contract/schemas.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { writeSheet, xlsxMediaType, type SheetColumn } from '../store/sheet-xlsx.ts';
import { kindText, partNames, retentionNames } from './labels.ts';
import { allEntries, type ArchiveSearch } from './queries.ts';

const columns: readonly SheetColumn[] = [
  { heading: '档案编号', kind: 'text', width: 26 }, { heading: '户号', kind: 'text', width: 14 }, { heading: '户主', kind: 'text' }, { heading: '村', kind: 'text' },
  { heading: '档案', kind: 'text', width: 22 }, { heading: '内容', kind: 'text' }, { heading: '编号', kind: 'text', width: 26 }, { heading: '归档日', kind: 'date' },
  { heading: '归档人', kind: 'text' }, { heading: '保管类别', kind: 'text' }, { heading: '可销毁日', kind: 'date' }, { heading: '已销毁', kind: 'date' },
  { heading: 'SHA-256', kind: 'text', width: 66 },
];

export async function exportList(context: CommandContext, input: ArchiveSearch): Promise<ProducedFile> {
  const rows = allEntries(context, input);
  const bytes = await writeSheet({
    title: '归档清单', notes: [`${context.businessDate}　共 ${rows.length} 件`], columns,
    rows: rows.map((row) => [
      row.archiveNo, row.householdNo, row.headName, row.villageName, kindText(row.kind), partNames[row.part], row.number, row.filedOn, row.filedBy,
      retentionNames[row.retentionClass], row.destroyFrom, row.destroyedOn, row.sha256,
    ]),
  });
  context.record('archive.listExported', { rows: rows.length, kind: input.kind ?? null, householdId: input.householdId ?? null, filedFrom: input.filedFrom ?? null, filedTo: input.filedTo ?? null });
  return { name: `归档清单-${context.businessDate}.xlsx`, mediaType: xlsxMediaType, bytes };
}
