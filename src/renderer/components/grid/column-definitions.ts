/** GridColumn → AG Grid column definition: alignment, format, filter and the totals cell follow from the kind. */
import type { ColDef, IDateFilterParams, INumberFilterParams, ValueFormatterParams, ValueGetterParams } from 'ag-grid-community';
import { fen, parsePercent, parseYuan, percentText, ratePpm, yuanText } from '../../../core/kernel/money.ts';
import { ChipCell, type ChipCellParams } from './chip-cell.ts';
import { ChoiceFilter, choicePasses } from './choice-filter.tsx';
import { formatCell, NOT_KNOWN } from './format-cell.ts';
import type { GridColumn } from './grid-column.ts';
import { textComparator } from './text-order.ts';
import { isTotalsRow, type SumWidths } from './totals.ts';

/** Kinds whose column can say "total 300 households" in the totals line. */
const CARRIES_LABEL: ReadonlySet<string> = new Set(['text', 'id', 'date', 'moment']);

const IS_NUMERIC: ReadonlySet<string> = new Set(['money', 'count', 'rate']);

/** `rowsOf` answers the rows shown now, for the order of texts. */
export function columnDefinitions<Row>(
  columns: readonly GridColumn<Row>[], totalsText: (count: number) => string, rowsOf: () => readonly Row[] | undefined, sumWidths: SumWidths,
): ColDef<Row>[] {
  const labelled = columns.find((column) => CARRIES_LABEL.has(column.kind) && !column.isHidden)?.id;
  return columns.map((column) => ({
    ...basicsOf(column, sumWidths),
    ...orderOf(column, rowsOf),
    ...filterOf(column),
    ...chipOf(column),
    valueGetter: (params: ValueGetterParams<Row>) => valueIn(params, column),
    valueFormatter: (params: ValueFormatterParams<Row>) => {
      if (!isTotalsRow(params.data)) return formatCell(column, params.value as string | number | null);
      if (column.id === labelled) return totalsText(params.data.totalsOf);
      return params.value === null || params.value === undefined ? '' : formatCell(column, params.value as number);
    },
  }));
}

function basicsOf<Row>(column: GridColumn<Row>, sumWidths: SumWidths): ColDef<Row> {
  const isNumeric = IS_NUMERIC.has(column.kind);
  return {
    colId: column.id,
    headerName: column.title,
    headerTooltip: column.title,
    ...sizeOf(column, sumWidths[column.id] ?? 0),
    ...(column.isHidden ? { hide: true } : {}),
    ...(isNumeric ? { headerClass: 'header-right' } : {}),
    cellClass: (params) => cellClassOf(column, params.data),
    getQuickFilterText: (params) => (isTotalsRow(params.data) ? '' : searchTextOf(column, params.data, params.value as string | number | null)),
    tooltipValueGetter: ({ data, valueFormatted }) => (data && !isTotalsRow(data) ? column.tooltip?.(data) ?? valueFormatted : null),
  };
}

/** At least its width; what a wide screen leaves over goes mostly to text. */
function sizeOf<Row>(column: GridColumn<Row>, sumWidth: number): ColDef<Row> {
  const width = Math.max(column.width ?? defaultWidth(column.kind), titleWidth(column.title), sumWidth);
  if (column.isPinned) return { width, pinned: 'left' };
  return { minWidth: width, width, flex: (column.flex ?? 1) * (column.kind === 'text' ? width : width / 2) };
}

const WIDE_SIGN = 12.4;
const NARROW_SIGN = 6.9;
const HEADING_MARGINS = 18;

/** So that no heading is cut in any language. Chinese signs are as wide as the letters are high, Latin ones about half. */
function titleWidth(title: string): number {
  const signs = [...title].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e7f ? WIDE_SIGN : NARROW_SIGN), 0);
  return Math.ceil(signs) + HEADING_MARGINS;
}

function defaultWidth(kind: GridColumn<never>['kind']): number {
  const widths = { text: 90, money: 112, count: 72, rate: 76, date: 96, moment: 150, id: 144, choice: 84 } as const;
  return widths[kind];
}

function cellClassOf<Row>(column: GridColumn<Row>, row: Row | undefined): string {
  const classes = [IS_NUMERIC.has(column.kind) ? 'cell-number' : `cell-${column.kind}`];
  if (column.tone && column.kind !== 'choice' && row && !isTotalsRow(row)) classes.push(`tone-${column.tone(row)}`);
  return classes.join(' ');
}

function searchTextOf<Row>(column: GridColumn<Row>, row: Row, value: string | number | null): string {
  if (IS_NUMERIC.has(column.kind)) return '';
  const own = value === null ? '' : formatCell(column, value);
  return column.searchAlso ? `${own} ${column.searchAlso(row)}` : own;
}

function valueIn<Row>(params: ValueGetterParams<Row>, column: GridColumn<Row>): string | number | null {
  if (!params.data) return null;
  if (isTotalsRow(params.data)) return params.data.sums[column.id] ?? null;
  return column.value(params.data);
}

/** Choices in the order of their labels, texts by pinyin, numbers as AG Grid does. */
function orderOf<Row>(column: GridColumn<Row>, rowsOf: () => readonly Row[] | undefined): ColDef<Row> {
  if (IS_NUMERIC.has(column.kind) || column.kind === 'moment') return {};
  if (column.kind !== 'choice') return { comparator: textComparator(rowsOf, (rows) => (rows as readonly Row[]).map(column.value)) };
  const places = new Map(Object.keys(column.labels ?? {}).map((code, place) => [code, place]));
  const placeOf = (value: unknown) => (value === null || value === undefined ? -1 : places.get(String(value)) ?? places.size);
  return { comparator: (a: unknown, b: unknown) => placeOf(a) - placeOf(b) };
}

function chipOf<Row>(column: GridColumn<Row>): ColDef<Row> {
  if (column.kind !== 'choice' || !column.tone) return {};
  const params: ChipCellParams = { toneOf: (row) => column.tone?.(row as Row) ?? 'plain' };
  return { cellRenderer: ChipCell, cellRendererParams: params };
}

function filterOf<Row>(column: GridColumn<Row>): ColDef<Row> {
  if (column.kind === 'money') return { filter: 'agNumberColumnFilter', filterParams: moneyFilter };
  if (column.kind === 'rate') return { filter: 'agNumberColumnFilter', filterParams: rateFilter };
  if (column.kind === 'count') return { filter: 'agNumberColumnFilter', filterParams: { defaultOption: 'greaterThanOrEqual' } };
  if (column.kind === 'date') return { filter: 'agDateColumnFilter', filterParams: dateFilter };
  if (column.kind !== 'choice') return { filter: 'agTextColumnFilter' };
  return {
    filter: { component: ChoiceFilter, doesFilterPass: choicePasses },
    filterParams: { labels: column.labels ?? {}, missing: column.missing === undefined ? null : column.missing || NOT_KNOWN },
  };
}

const withoutSeparators = (text: string): string => text.replaceAll(/[,，\s]/g, '');

const moneyFilter: INumberFilterParams = {
  defaultOption: 'greaterThanOrEqual',
  allowedCharPattern: '\\d\\-\\.,',
  numberParser: (text) => (text === null ? null : parseYuan(withoutSeparators(text))),
  numberFormatter: (value) => (value === null ? null : yuanText(fen(value))),
};

const rateFilter: INumberFilterParams = {
  defaultOption: 'greaterThanOrEqual',
  allowedCharPattern: '\\d\\.',
  numberParser: (text) => (text === null ? null : parsePercent(withoutSeparators(text))),
  numberFormatter: (value) => (value === null ? null : percentText(ratePpm(value))),
};

const pad = (number: number): string => String(number).padStart(2, '0');
const dayText = (day: Date): string => `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;

const dateFilter: IDateFilterParams = {
  comparator: (day: Date, cell: unknown) => {
    const wanted = dayText(day);
    const given = String(cell ?? '');
    return given === wanted ? 0 : given < wanted ? -1 : 1;
  },
};

