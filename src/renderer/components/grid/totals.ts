/** The totals line: sums over the rows that the filter lets through. */
import type { GridApi } from 'ag-grid-community';
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
