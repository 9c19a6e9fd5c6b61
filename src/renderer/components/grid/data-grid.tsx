/**
 * The one grid of the app: dense, virtual, with a totals line that follows the filter, ticks, quick search, saved views
 * and full keyboard (arrows move, Space previews or ticks, Enter opens). Screens describe columns; only this folder knows AG Grid.
 */
import type {
  CellFocusedEvent, CellKeyDownEvent, GetRowIdParams, GridApi, RowClassRules, RowSelectionOptions, SuppressKeyboardEventParams,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { App } from 'antd';
import dayjs from 'dayjs';
import type { ParseKeys } from 'i18next';
import { useCallback, useDeferredValue, useEffect, useImperativeHandle, useMemo, useRef, useState, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { columnDefinitions } from './column-definitions.ts';
import { formatCount } from './format-cell.ts';
import type { GridColumn } from './grid-column.ts';
import { rememberedState, rememberState } from './grid-memory.ts';
import { gridTexts } from './grid-setup.ts';
import { GridToolbar } from './grid-toolbar.tsx';
import { gridTheme } from './grid-theme.ts';
import { MOST_PRINTED, printRows } from './print-rows.ts';
import { computeTotals, isTotalsRow, sumWidthsOf, type SumWidths } from './totals.ts';
import { EmptyState } from '../empty-state.tsx';
import { usePrintHeading } from '../print-heading.ts';

export type { GridColumn } from './grid-column.ts';

export interface GridEmptyState {
  readonly sentence: string;
  readonly action?: { readonly label: string; readonly onClick: () => void };
}

export interface DataGridHandle<Row> {
  /** Rows that the filter lets through, in the order shown. */
  readonly shownRows: () => readonly Row[];
  readonly tickedRows: () => readonly Row[];
  readonly clearTicks: () => void;
  readonly tickAllShown: () => void;
  /** Puts the keyboard on a row and scrolls to it. */
  readonly focusRow: (rowId: string) => void;
}

export interface DataGridProps<Row> {
  /** Its memory's name, unique in the app: "household.list". */
  readonly gridId: string;
  readonly columns: readonly GridColumn<Row>[];
  /** undefined = still loading. */
  readonly rows: readonly Row[] | undefined;
  readonly rowId: (row: Row) => string;
  readonly empty: GridEmptyState;
  /** A tick per row, and one in the heading for all rows that the filter lets through. */
  readonly hasTicks?: boolean;
  readonly isTickable?: (row: Row) => boolean;
  readonly onTicksChange?: (rows: readonly Row[]) => void;
  /** The row under the keyboard or the click: for a panel beside the grid. */
  readonly onFocusRow?: (row: Row) => void;
  /** Space. Without it Space ticks. */
  readonly onPreview?: (row: Row) => void;
  /** Enter or double click. */
  readonly onOpen?: (row: Row) => void;
  readonly onExport?: (rows: readonly Row[]) => void;
  readonly hasTotals?: boolean;
  /** How the totals line counts: households if left out. */
  readonly totalsText?: ParseKeys;
  readonly rowClassRules?: Readonly<Record<string, (row: Row) => boolean>>;
  /** The screen's own filter (chips above the grid), on top of the grid's: hidden rows keep their ticks. Memoise it. */
  readonly rowFilter?: ((row: Row) => boolean) | null;
  /** Left of the quick search. */
  readonly toolbar?: ReactNode;
  /** Right of the toolbar, before the grid's own buttons. */
  readonly actions?: ReactNode;
  readonly searchPlaceholder?: string;
  /** For a small list inside a panel: neither search nor views. */
  readonly isPlain?: boolean;
  readonly handle?: Ref<DataGridHandle<Row>>;
  readonly label?: string;
}

export interface GridCounts {
  readonly shown: number;
  readonly ticked: number;
  /** Ticked rows that the filter hides. */
  readonly tickedHidden: number;
  readonly isFiltered: boolean;
}

const NOTHING_COUNTED: GridCounts = { shown: 0, ticked: 0, tickedHidden: 0, isFiltered: false };

export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { gridId, columns, rows, rowId, hasTicks = false, hasTotals = true, isPlain = false } = props;
  const { t, i18n } = useTranslation();
  const [api, setApi] = useState<GridApi<Row> | null>(null);
  const [counts, setCounts] = useState(NOTHING_COUNTED);
  const [search, setSearch] = useState('');
  const latest = useRef(props);
  latest.current = props;

  const { totalsText = 'grid.total' } = props;
  // As text, so that new rows with the same widths leave the columns alone.
  const sumWidths = useMemo(() => JSON.stringify(hasTotals ? sumWidthsOf(columns, rows ?? []) : {}), [columns, rows, hasTotals]);
  const columnDefs = useMemo(
    () => columnDefinitions(
      columns, (count) => t(totalsText as 'grid.total', { n: formatCount(count) }), () => latest.current.rows, JSON.parse(sumWidths) as SumWidths,
    ),
    [columns, totalsText, t, latest, sumWidths],
  );
  const print = usePrint(api, props, counts.shown);
  const recount = useRecount(latest, setCounts, hasTotals);
  const events = useGridEvents(latest);
  const initialState = useMemo(() => (isPlain ? undefined : rememberedState(gridId)), [gridId, isPlain]);
  const rowSelection = useMemo(() => (hasTicks ? tickOptions(latest) : undefined), [hasTicks, latest]);
  const rowClassRules = useRowClassRules(props.rowClassRules);
  useGridHandle(props.handle, api);
  const { rowFilter } = props;
  useEffect(() => { if (rowFilter !== undefined) api?.onFilterChanged(); }, [api, rowFilter]);

  return (
    <div className="data-grid">
      {isPlain ? null : (
        <GridToolbar
          gridId={gridId} api={api as GridApi | null} columns={columns} counts={counts} total={rows?.length ?? 0} search={search} onSearch={setSearch}
          hasTicks={hasTicks} placeholder={props.searchPlaceholder ?? t('grid.search')} left={props.toolbar} right={props.actions}
          onPrint={print}
          onExport={props.onExport && api ? () => props.onExport?.(shownRowsOf(api)) : undefined}
        />
      )}
      <div className="data-grid-body" role="region" aria-label={props.label}>
        <AgGridReact<Row>
          key={i18n.language}
          theme={gridTheme}
          localeText={gridTexts(i18n.language)}
          columnDefs={columnDefs}
          defaultColDef={DEFAULT_COLUMN}
          rowData={rows as Row[] | undefined}
          getRowId={useCallback((params: GetRowIdParams<Row>) => (isTotalsRow(params.data) ? 'totals' : rowId(params.data)), [rowId])}
          rowSelection={rowSelection}
          selectionColumnDef={TICK_COLUMN}
          initialState={initialState}
          enableFilterHandlers
          cacheQuickFilter
          quickFilterText={useDeferredValue(search)}
          rowClassRules={rowClassRules}
          isExternalFilterPresent={useCallback(() => Boolean(latest.current.rowFilter), [latest])}
          doesExternalFilterPass={useCallback((node: { data?: Row | undefined }) => !node.data || (latest.current.rowFilter?.(node.data) ?? true), [latest])}
          suppressOverlays={NO_OVERLAYS}
          loading={rows === undefined}
          animateRows={false}
          suppressCellFocus={false}
          tooltipShowDelay={500}
          tooltipShowMode="whenTruncated"
          onGridReady={(event) => { setApi(event.api); recount(event.api); }}
          onGridPreDestroyed={() => setApi(null)}
          onModelUpdated={(event) => recount(event.api)}
          onSelectionChanged={(event) => { recount(event.api); latest.current.onTicksChange?.(event.api.getSelectedRows()); }}
          onStateUpdated={(event) => { if (!isPlain && event.sources.some((source) => source !== 'gridInitializing')) rememberState(gridId, event.state); }}
          onCellFocused={events.focused}
          onCellKeyDown={events.keyDown as never}
          onRowDoubleClicked={(event) => { if (event.data && !isTotalsRow(event.data)) latest.current.onOpen?.(event.data); }}
        />
        <GridEmptiness rows={rows} counts={counts} empty={props.empty} onClear={() => { setSearch(''); api?.setFilterModel(null); }} />
      </div>
    </div>
  );
}

const NO_OVERLAYS: ('noRows' | 'noMatchingRows')[] = ['noRows', 'noMatchingRows'];
const TICK_COLUMN = { width: 38, minWidth: 38, maxWidth: 38, pinned: 'left' as const, resizable: false, suppressHeaderMenuButton: true, sortable: false };
const DEFAULT_COLUMN = {
  resizable: true, sortable: true, minWidth: 46, suppressHeaderMenuButton: true,
  // Space and Enter mean preview and open here, not what AG Grid makes of them; and Space must not scroll.
  suppressKeyboardEvent: ({ editing, event }: SuppressKeyboardEventParams) => {
    const isOurs = !editing && (event.key === ' ' || event.key === 'Enter');
    if (isOurs) event.preventDefault();
    return isOurs;
  },
};

function GridEmptiness({ rows, counts, empty, onClear }: {
  readonly rows: readonly unknown[] | undefined; readonly counts: GridCounts; readonly empty: GridEmptyState; readonly onClear: () => void;
}) {
  const { t } = useTranslation();
  if (rows === undefined) return null;
  if (rows.length === 0) return <div className="data-grid-empty"><EmptyState sentence={empty.sentence} action={empty.action} /></div>;
  if (counts.shown > 0 || !counts.isFiltered) return null;
  return (
    <div className="data-grid-empty">
      <EmptyState sentence={t('grid.nothingMatches')} action={{ label: t('grid.clearFilters'), onClick: onClear }} />
    </div>
  );
}

function tickOptions<Row>(latest: { readonly current: DataGridProps<Row> }): RowSelectionOptions<Row> {
  return {
    mode: 'multiRow', checkboxes: true, headerCheckbox: true, selectAll: 'filtered', enableClickSelection: false,
    isRowSelectable: (node) => node.data !== undefined && !isTotalsRow(node.data) && (latest.current.isTickable?.(node.data) ?? true),
    hideDisabledCheckboxes: false,
  };
}

function useRowClassRules<Row>(rules: DataGridProps<Row>['rowClassRules']): RowClassRules<Row> | undefined {
  return useMemo(() => rules && Object.fromEntries(Object.entries(rules).map(([name, applies]) => [
    name, (params: { data: Row | undefined }) => params.data !== undefined && !isTotalsRow(params.data) && applies(params.data),
  ])), [rules]);
}

/** Counts and totals after every change of rows, filter or ticks: once per frame, however many events there were. */
function useRecount<Row>(latest: { readonly current: DataGridProps<Row> }, onCounts: (counts: GridCounts) => void, hasTotals: boolean) {
  const frame = useRef(0);
  return useCallback((api: GridApi<Row>) => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      if (api.isDestroyed()) return;
      const totals = computeTotals(api, latest.current.columns);
      const pinned = hasTotals && totals.totalsOf > 0 ? [totals as unknown as Row] : [];
      if (JSON.stringify(api.getGridOption('pinnedBottomRowData') ?? []) !== JSON.stringify(pinned)) api.setGridOption('pinnedBottomRowData', pinned);
      onCounts({ shown: totals.totalsOf, ...countTicks(api), isFiltered: api.isAnyFilterPresent() });
    });
  }, [latest, onCounts, hasTotals]);
}

function countTicks<Row>(api: GridApi<Row>): { ticked: number; tickedHidden: number } {
  const ticked = api.getSelectedNodes();
  return { ticked: ticked.length, tickedHidden: ticked.filter((node) => !node.displayed).length };
}

function useGridEvents<Row>(latest: { readonly current: DataGridProps<Row> }) {
  const focused = useCallback((event: CellFocusedEvent<Row>) => {
    if (event.rowIndex === null || event.rowPinned) return;
    const row = event.api.getDisplayedRowAtIndex(event.rowIndex)?.data;
    if (row) latest.current.onFocusRow?.(row);
  }, [latest]);
  const keyDown = useCallback((event: CellKeyDownEvent<Row>) => {
    const key = event.event instanceof KeyboardEvent ? event.event.key : '';
    if (key === 'j' || key === 'k') moveFocus(event.api, key === 'j' ? 1 : -1);
    if (!event.data || isTotalsRow(event.data) || (key !== ' ' && key !== 'Enter')) return;
    // Ctrl+Enter is the screen's: submit, approve.
    if (key === 'Enter') return (event.event as KeyboardEvent).ctrlKey ? undefined : void latest.current.onOpen?.(event.data);
    const isOnTick = event.column.getColId() === 'ag-Grid-SelectionColumn';
    if (latest.current.onPreview && !isOnTick && !(event.event as KeyboardEvent).ctrlKey) return void latest.current.onPreview(event.data);
    if (event.node.selectable) event.node.setSelected(!event.node.isSelected());
  }, [latest]);
  return { focused, keyDown };
}

/** J and K, for hands that stay on the letters. */
function moveFocus<Row>(api: GridApi<Row>, by: 1 | -1): void {
  const cell = api.getFocusedCell();
  const next = cell && !cell.rowPinned ? cell.rowIndex + by : -1;
  if (!cell || next < 0 || next >= api.getDisplayedRowCount()) return;
  api.ensureIndexVisible(next);
  api.setFocusedCell(next, cell.column);
}

function shownRowsOf<Row>(api: GridApi<Row>): readonly Row[] {
  const shown: Row[] = [];
  api.forEachNodeAfterFilterAndSort((node) => { if (node.data) shown.push(node.data); });
  return shown;
}

function usePrint<Row>(api: GridApi<Row> | null, props: DataGridProps<Row>, shown: number): () => void {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const heading = usePrintHeading();
  return () => {
    if (!api) return;
    if (shown > MOST_PRINTED) return void message.warning(t('grid.tooManyToPrint', { most: formatCount(MOST_PRINTED) }));
    printRows(api, props.columns, {
      title: props.label ?? t('grid.list'), lines: [...heading, t('grid.printedAt', { moment: dayjs().format('YYYY-MM-DD HH:mm') })],
      totalsText: t((props.totalsText ?? 'grid.total') as 'grid.total', { n: formatCount(shown) }),
    });
  };
}

function useGridHandle<Row>(handle: Ref<DataGridHandle<Row>> | undefined, api: GridApi<Row> | null): void {
  useImperativeHandle(handle, () => ({
    shownRows: () => (api ? shownRowsOf(api) : []),
    tickedRows: () => api?.getSelectedRows() ?? [],
    clearTicks: () => api?.deselectAll(),
    tickAllShown: () => api?.selectAll('filtered'),
    focusRow: (rowId: string) => {
      const node = api?.getRowNode(rowId);
      const column = api?.getAllDisplayedColumns().find((one) => one.getColId() !== 'ag-Grid-SelectionColumn');
      if (!api || !node || node.rowIndex === null || !column) return;
      api.ensureNodeVisible(node);
      api.setFocusedCell(node.rowIndex, column);
    },
  }), [api]);
}
