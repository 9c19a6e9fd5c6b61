/** The totals line: sums over the rows that the filter lets through. */
import type { GridApi } from 'ag-grid-community';
import { formatCell } from './format-cell.ts';
import type { GridColumn } from './grid-column.ts';

/** Stands in for a row in the pinned line at the bottom. */
export interface TotalsRow {
  readonly totalsOf: number;
  readonly sums: Readonly<Record<string, number>>;
}

export const isTotalsRow = (data: unknown): data is TotalsRow => typeof data === 'object' && data !== null && 'totalsOf' in data;

export function isSummed<Row>(column: GridColumn<Row>): boolean {
  return column.total === undefined ? column.kind === 'money' : column.total === 'sum';
}

export function computeTotals<Row>(api: GridApi<Row>, columns: readonly GridColumn<Row>[]): TotalsRow {
  const summed = columns.filter(isSummed);
  const sums: Record<string, number> = Object.fromEntries(summed.map((column) => [column.id, 0]));
  let count = 0;
  api.forEachNodeAfterFilter((node) => {
    if (!node.data) return;
    count += 1;
    for (const column of summed) sums[column.id] = (sums[column.id] ?? 0) + Number(column.value(node.data) ?? 0);
  });
  return { totalsOf: count, sums };
}

/** Pixels that each summed column needs for the sum of all rows, by column id: a filter only makes sums smaller. */
export type SumWidths = Readonly<Record<string, number>>;

const DIGIT_WIDTH = 6.9;
const POINT_WIDTH = 3.4;
const CELL_MARGINS = 18;

export function sumWidthsOf<Row>(columns: readonly GridColumn<Row>[], rows: readonly Row[]): SumWidths {
  return Object.fromEntries(columns.filter(isSummed).map((column) => {
    let sum = 0;
    for (const row of rows) sum += Number(column.value(row) ?? 0);
    return [column.id, widthOf(formatCell(column, sum))];
  }));
}

function widthOf(sum: string): number {
  const points = sum.replaceAll(/[^,.]/g, '').length;
  return Math.ceil(points * POINT_WIDTH + (sum.length - points) * DIGIT_WIDTH) + CELL_MARGINS;
}
