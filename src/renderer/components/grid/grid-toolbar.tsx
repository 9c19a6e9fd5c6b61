/** Above a grid: the screen's own controls, quick search, counts, filters in force, views, columns, export. */
import { DownloadOutlined, FilterOutlined, PrinterOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input, Tag, Tooltip } from 'antd';
import type { GridApi } from 'ag-grid-community';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../use-shortcut.ts';
import { ColumnChooser } from './column-chooser.tsx';
import type { GridCounts } from './data-grid.tsx';
import { formatCount } from './format-cell.ts';
import type { GridColumn } from './grid-column.ts';
import { ViewMenu } from './view-menu.tsx';

interface GridToolbarProps<Row> {
  readonly gridId: string;
  readonly api: GridApi | null;
  readonly columns: readonly GridColumn<Row>[];
  readonly counts: GridCounts;
  readonly total: number;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly hasTicks: boolean;
  readonly placeholder: string;
  readonly left?: ReactNode;
  readonly right?: ReactNode;
  readonly onExport?: (() => void) | undefined;
  readonly onPrint: () => void;
}

export function GridToolbar<Row>(props: GridToolbarProps<Row>) {
  const { api, columns, counts, gridId } = props;
  const { t } = useTranslation();
  return (
    <div className="grid-toolbar">
      {props.left}
      <QuickSearch value={props.search} onChange={props.onSearch} placeholder={props.placeholder} />
      <GridCountText counts={counts} total={props.total} hasTicks={props.hasTicks} />
      <FiltersInForce api={api} columns={columns} isFiltered={counts.isFiltered} />
      <span className="grid-toolbar-space" />
      {props.right}
      {api ? <ViewMenu gridId={gridId} api={api} /> : null}
      {api ? <ColumnChooser api={api} columns={columns} /> : null}
      <Button icon={<PrinterOutlined />} onClick={props.onPrint} disabled={counts.shown === 0} title={t('grid.print')} aria-label={t('grid.print')} />
      {props.onExport ? (
        <Tooltip title={t('grid.exportHint')}>
          <Button icon={<DownloadOutlined />} onClick={props.onExport} aria-label={t('grid.export')}>{t('grid.export')}</Button>
        </Tooltip>
      ) : null}
    </div>
  );
}

function QuickSearch({ value, onChange, placeholder }: {
  readonly value: string; readonly onChange: (text: string) => void; readonly placeholder: string;
}) {
  const input = useRef<HTMLInputElement | null>(null);
  useShortcut('ctrl+f', () => input.current?.focus());
  return (
    <Input
      ref={(instance) => { input.current = instance?.input ?? null; }}
      className="grid-search" prefix={<SearchOutlined />} allowClear value={value} placeholder={placeholder} aria-label={placeholder}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function GridCountText({ counts, total, hasTicks }: { readonly counts: GridCounts; readonly total: number; readonly hasTicks: boolean }) {
  const { t } = useTranslation();
  const shown = counts.isFiltered
    ? t('grid.shownOf', { shown: formatCount(counts.shown), total: formatCount(total) })
    : t('grid.shown', { total: formatCount(total) });
  return (
    <span className="grid-counts" aria-live="polite">
      {shown}
      {hasTicks && counts.ticked > 0 ? <b>{t('grid.ticked', { n: formatCount(counts.ticked) })}</b> : null}
      {counts.tickedHidden > 0 ? <span className="tone-danger">{t('grid.tickedHidden', { n: formatCount(counts.tickedHidden) })}</span> : null}
    </span>
  );
}

function FiltersInForce<Row>({ api, columns, isFiltered }: {
  readonly api: GridApi | null; readonly columns: readonly GridColumn<Row>[]; readonly isFiltered: boolean;
}) {
  const { t } = useTranslation();
  const model = isFiltered && api && !api.isDestroyed() ? api.getFilterModel() : {};
  const filtered = columns.filter((column) => column.id in model);
  if (!api || filtered.length === 0) return null;
  const drop = (id: string) => api.setFilterModel(Object.fromEntries(Object.entries(model).filter(([key]) => key !== id)));
  return (
    <span className="grid-filters">
      {filtered.map((column) => (
        <Tag key={column.id} closable icon={<FilterOutlined />} onClose={(event) => { event.preventDefault(); drop(column.id); }}>{column.title}</Tag>
      ))}
      {filtered.length > 1 ? (
        <Button type="link" size="small" onClick={() => api.setFilterModel(null)}>{t('grid.clearFilters')}</Button>
      ) : null}
    </span>
  );
}

