/** The figures as a sheet, each with its unit, each share with its denominator. */
import type { Figures, FiguresRow } from '../contract/statistics.ts';
import type { ProducedFile } from '../contract/schemas.ts';
import { divideHalfUp } from '../kernel/money.ts';
import { writeSheet, xlsxMediaType, type SheetColumnKind, type SheetValue } from '../store/sheet-xlsx.ts';
import type { Grouping } from './figures-store.ts';

const groupNames: Readonly<Record<Grouping, string>> = { village: '村', group: '村组', manager: '客户经理' };

interface Column {
  readonly heading: string;
  readonly kind: SheetColumnKind;
  readonly value: (row: FiguresRow) => SheetValue;
}

/** A share in ppm, or an empty cell where nothing is divided by. */
const share = (top: number, bottom: number): number | null => (bottom === 0 ? null : Number(divideHalfUp(BigInt(top) * 1_000_000n, BigInt(bottom))));
const average = (total: number, count: number): number | null => (count === 0 ? null : Number(divideHalfUp(BigInt(total), BigInt(count))));

const columns: readonly Column[] = [
  { heading: '建档户', kind: 'count', value: (row) => row.onFile },
  { heading: '评级户', kind: 'count', value: (row) => row.rated },
  { heading: '评级率（%）评级户/建档户', kind: 'rate', value: (row) => share(row.rated, row.onFile) },
  { heading: '授信户', kind: 'count', value: (row) => row.credited },
  { heading: '授信覆盖率（%）授信户/建档户', kind: 'rate', value: (row) => share(row.credited, row.onFile) },
  { heading: '签约户', kind: 'count', value: (row) => row.signed },
  { heading: '签约率（%）签约户/授信户', kind: 'rate', value: (row) => share(row.signed, row.credited) },
  { heading: '用信户', kind: 'count', value: (row) => row.drawing },
  { heading: '用信率（%）用信户/授信户', kind: 'rate', value: (row) => share(row.drawing, row.credited) },
  { heading: '授信总额（元）', kind: 'money', value: (row) => row.creditTotal },
  { heading: '户均授信（元）', kind: 'money', value: (row) => average(row.creditTotal, row.credited) },
  { heading: '贷款余额（元）', kind: 'money', value: (row) => row.balance },
  { heading: '户均用信（元）', kind: 'money', value: (row) => average(row.balance, row.drawing) },
  { heading: '额度使用率（%）余额/授信总额', kind: 'rate', value: (row) => share(row.balance, row.creditTotal) },
  { heading: '逾期户', kind: 'count', value: (row) => row.overdueHouseholds },
  { heading: '逾期余额（元）全额口径', kind: 'money', value: (row) => row.overdueBalance },
  { heading: '逾期率（%）逾期余额/贷款余额', kind: 'rate', value: (row) => share(row.overdueBalance, row.balance) },
];

export async function figuresSheet(figures: Figures, by: Grouping, institution: string): Promise<ProducedFile> {
  const { businessDate, rows, total, ledgerBalance, isBalanced } = figures;
  const cells = (row: FiguresRow, name: string): SheetValue[] => [name, ...columns.map(({ value }) => value(row))];
  const bytes = await writeSheet({
    title: `授信用信统计表（按${groupNames[by]}）`,
    notes: [
      `机构：${institution}　营业日期：${businessDate}　单位：户、元、%`,
      `口径：授信户含待签约、有效、冻结额度；逾期余额为逾期贷款全部余额。总账贷款余额与合计${isBalanced ? '一致' : `不一致，相差 ${ledgerBalance - total.balance} 分`}。`,
    ],
    columns: [{ heading: groupNames[by], kind: 'text' }, ...columns],
    rows: rows.map((row) => cells(row, row.name || '未分配')),
    totals: cells(total, '合计'),
  });
  return { name: `授信用信统计表-按${groupNames[by]}-${businessDate}.xlsx`, mediaType: xlsxMediaType, bytes };
}
