/** Every parameter as it holds at one place: where the value comes from, what is set here, what the levels above leave open. */
import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parameterGroups, type ParameterGroup, type ParameterRow } from '../../../core/contract/parameters.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { FilterChips } from '../../components/filter-chips.tsx';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import { QueryFault } from '../../components/query-state.tsx';
import { parameterColumns, stateOf } from './parameter-columns.ts';
import { ParameterPanel } from './parameter-panel.tsx';
import './parameters.css';

type Filter = 'all' | ParameterGroup;
const filters: readonly Filter[] = ['all', ...parameterGroups];
const rowIdOf = (row: ParameterRow): string => row.key;
const ROW_CLASSES = { 'row-danger': (row: ParameterRow) => stateOf(row) === 'clipped', 'row-muted': (row: ParameterRow) => !row.maySetHere };

export function ParametersTab() {
  const { t } = useTranslation();
  const places = useBranchQuery('parameters.places', {});
  const [unitId, setUnitId] = useState<string | null>(null);
  const branch = places.data?.find(({ level }) => level === 'branch');
  const place = places.data?.find((one) => one.unitId === unitId) ?? branch;
  const list = useBranchQuery('parameters.list', unitId === null ? {} : { unitId }, { keepPrevious: true });
  const [filter, setFilter] = useState<Filter>('all');
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const columns = useMemo(() => parameterColumns(t), [t]);
  const rowFilter = useMemo(() => (filter === 'all' ? null : (row: ParameterRow) => row.group === filter), [filter]);
  const chosen = list.data?.find((row) => row.key === chosenKey) ?? null;
  const counts = (one: Filter): number => (list.data ?? []).filter((row) => one === 'all' || row.group === one).length;
  return (
    <div className="tab-body parameters">
      <div className="parameters-bar">
        <label className="parameters-place">
          {t('parameters.place')}
          <Select
            aria-label={t('parameters.placeHint')} title={t('parameters.placeHint')} showSearch={{ optionFilterProp: 'label' }} popupMatchSelectWidth={false}
            value={place?.unitId ?? null} onChange={setUnitId}
            options={(places.data ?? []).map((one) => ({ value: one.unitId, label: `${t(`parameters.levels.${one.level}`)} · ${one.name}` }))}
          />
        </label>
        <FilterChips
          label={t('parameters.columns.group')} value={filter} onChange={setFilter}
          chips={filters.map((key) => ({ key, label: t(`parameters.groups.${key}`), count: counts(key) }))}
        />
      </div>
      {list.error ? <QueryFault error={list.error} onRetry={() => void list.refetch()} /> : null}
      <div className="parameters-desk">
        <DataGrid<ParameterRow>
          gridId="parameters.values" label={t('parameters.title')} columns={columns} rows={list.data} rowId={rowIdOf} rowFilter={rowFilter} rowClassRules={ROW_CLASSES}
          totalsText="parameters.quotas.total" searchPlaceholder={t('parameters.search')} onFocusRow={(row) => setChosenKey(row.key)} onOpen={(row) => setChosenKey(row.key)}
          empty={{ sentence: t('parameters.empty') }}
        />
        {chosen && place ? <ParameterPanel key={`${chosen.key} ${place.unitId}`} row={chosen} place={place} onClose={() => setChosenKey(null)} /> : null}
      </div>
    </div>
  );
}
