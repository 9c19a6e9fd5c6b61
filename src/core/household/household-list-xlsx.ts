/** The grid of households as a sheet. Personal data stays masked, whoever exports it. */
import type { HouseholdRow } from '../contract/household.ts';
import type { ProducedFile } from '../contract/schemas.ts';
import { writeSheet, xlsxMediaType, type SheetColumn, type SheetValue } from '../store/sheet-xlsx.ts';

const STATUSES: Readonly<Record<HouseholdRow['status'], string>> = { collected: '已建档', rated: '已评级', credited: '已授信', drawing: '用信中' };

interface ListColumn extends SheetColumn {
  readonly value: (row: HouseholdRow) => SheetValue;
}

const COLUMNS: readonly ListColumn[] = [
  { heading: '户号', kind: 'text', value: (row) => row.householdNo },
  { heading: '户主', kind: 'text', value: (row) => row.headName },
  { heading: '身份证号码', kind: 'text', width: 22, value: (row) => row.identityMask },
  { heading: '村', kind: 'text', value: (row) => row.villageName },
  { heading: '组', kind: 'count', value: (row) => (row.groupNo === 0 ? null : row.groupNo) },
  { heading: '家庭人口', kind: 'count', value: (row) => row.familySize },
  { heading: '年纯收入(元)', kind: 'money', value: (row) => row.netIncome },
  { heading: '净资产(元)', kind: 'money', value: (row) => row.netAssets },
  { heading: '评级', kind: 'text', value: (row) => row.grade },
  { heading: '授信额度(元)', kind: 'money', value: (row) => row.limit },
  { heading: '贷款余额(元)', kind: 'money', value: (row) => row.balance },
  { heading: '状态', kind: 'text', value: (row) => STATUSES[row.status] },
  { heading: '信息更新日', kind: 'date', value: (row) => row.updatedOn },
  { heading: '客户经理', kind: 'text', value: (row) => row.managerName },
];

export async function householdListSheet(rows: readonly HouseholdRow[], businessDate: string): Promise<ProducedFile> {
  const sum = (value: (row: HouseholdRow) => number | null): number => rows.reduce((total, row) => total + (value(row) ?? 0), 0);
  const totals = COLUMNS.map(({ heading }): SheetValue => {
    if (heading === '户号') return '合计';
    if (heading === '户主') return `${rows.length}户`;
    if (heading === '授信额度(元)') return sum((row) => row.limit);
    return heading === '贷款余额(元)' ? sum((row) => row.balance) : null;
  });
  const bytes = await writeSheet({
    title: '农户档案', notes: [`营业日期：${businessDate}`], columns: COLUMNS, rows: rows.map((row) => COLUMNS.map(({ value }) => value(row))), totals,
  });
  return { name: `农户档案-${businessDate}.xlsx`, mediaType: xlsxMediaType, bytes };
}
