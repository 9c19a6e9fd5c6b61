/** Prints the filtered rows of a grid as a plain table with a heading and the totals, through the system's dialog. */
import type { GridApi } from 'ag-grid-community';
import { formatCell } from './format-cell.ts';
import type { GridColumn } from './grid-column.ts';
import { computeTotals } from './totals.ts';

export interface PrintHeading {
  readonly title: string;
  /** Branch, person, moment: who prints what when. */
  readonly lines: readonly string[];
  readonly totalsText: string;
}

/** More than this is a job for the exported sheet. */
export const MOST_PRINTED = 3000;

export function printRows<Row>(api: GridApi<Row>, columns: readonly GridColumn<Row>[], heading: PrintHeading): void {
  const shown = columns.filter((column) => api.getColumn(column.id)?.isVisible());
  const sheet = element('div', 'print-sheet', [
    element('h1', '', [heading.title]),
    element('p', '', [heading.lines.join('    ')]),
    element('table', '', [headOf(shown), bodyOf(api, shown), footOf(api, shown, heading.totalsText)]),
  ]);
  document.body.append(sheet);
  window.print();
  sheet.remove();
}

function headOf<Row>(columns: readonly GridColumn<Row>[]): HTMLElement {
  return element('thead', '', [element('tr', '', columns.map((column) => element('th', classOf(column), [column.title])))]);
}

function bodyOf<Row>(api: GridApi<Row>, columns: readonly GridColumn<Row>[]): HTMLElement {
  const lines: HTMLElement[] = [];
  api.forEachNodeAfterFilterAndSort((node) => {
    const { data } = node;
    if (data) lines.push(element('tr', '', columns.map((column) => element('td', classOf(column), [formatCell(column, column.value(data))]))));
  });
  return element('tbody', '', lines);
}

function footOf<Row>(api: GridApi<Row>, columns: readonly GridColumn<Row>[], totalsText: string): HTMLElement {
  const { sums } = computeTotals(api, columns);
  const cells = columns.map((column, index) => {
    const sum = sums[column.id];
    return element('td', classOf(column), [sum === undefined ? (index === 0 ? totalsText : '') : formatCell(column, sum)]);
  });
  return element('tfoot', '', [element('tr', '', cells)]);
}

const classOf = <Row>(column: GridColumn<Row>): string => (column.kind === 'money' || column.kind === 'count' || column.kind === 'rate' ? 'number' : '');

function element(name: string, className: string, content: readonly (HTMLElement | string)[]): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}
