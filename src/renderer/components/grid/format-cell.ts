/** Cell values as text, by kind of column. Money and rates through the kernel, never through floats. */
import dayjs from 'dayjs';
import { fen, formatYuan, percentText, ratePpm } from '../../../core/kernel/money.ts';
import type { GridColumn } from './grid-column.ts';

export const NOT_KNOWN = '—';

type CellFormat = Pick<GridColumn<never>, 'kind' | 'labels' | 'missing' | 'isDelta'>;

export function formatCell(column: CellFormat, value: string | number | null | undefined): string {
  if (value === null || value === undefined || value === '') return column.missing ?? NOT_KNOWN;
  if (column.kind === 'choice') return column.labels?.[String(value)] ?? String(value);
  if (typeof value === 'string') return value;
  return formatNumber(column, value);
}

function formatNumber(column: CellFormat, value: number): string {
  if (column.kind === 'money') return `${column.isDelta && value > 0 ? '+' : ''}${formatYuan(fen(value))}`;
  if (column.kind === 'rate') return percentText(ratePpm(value));
  if (column.kind === 'moment') return dayjs(value).format('YYYY-MM-DD HH:mm:ss');
  return formatCount(value);
}

/** 20000 → "20,000". */
export function formatCount(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
