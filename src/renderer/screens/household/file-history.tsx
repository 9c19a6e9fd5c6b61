/** Who changed what and when, newest first. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseholdChange, HouseholdDetail } from '../../../core/contract/household.ts';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';
import { fieldLabel, historyValueText } from './field-text.ts';

type Change = HouseholdChange & { readonly index: number };

export function FileHistory({ detail }: { readonly detail: HouseholdDetail }) {
  const { t } = useTranslation();
  const rows = useMemo(() => detail.history.map((change, index) => ({ ...change, index })), [detail.history]);
  const columns = useMemo<readonly GridColumn<Change>[]>(() => [
    { id: 'changedAt', title: t('household.history.changedAt'), kind: 'moment', width: 150, value: (row) => row.changedAt },
    { id: 'businessDate', title: t('household.history.businessDate'), kind: 'date', width: 96, value: (row) => row.businessDate },
    { id: 'staff', title: t('household.history.staff'), kind: 'text', width: 90, value: (row) => row.staffName },
    { id: 'source', title: t('household.history.source'), kind: 'choice', width: 70, value: (row) => row.source, labels: t('household.history.sources', { returnObjects: true }) },
    { id: 'field', title: t('household.history.field'), kind: 'text', width: 140, value: (row) => fieldLabel(t, row.field) },
    { id: 'from', title: t('household.history.from'), kind: 'text', width: 140, value: (row) => historyValueText(t, row.field, row.from) },
    { id: 'to', title: t('household.history.to'), kind: 'text', width: 140, value: (row) => historyValueText(t, row.field, row.to) },
  ], [t]);
  return (
    <div className="file-section file-grid">
      <DataGrid gridId="household.history" isPlain hasTotals={false} columns={columns} rows={rows} rowId={(row) => String(row.index)} empty={{ sentence: t('household.history.empty') }} />
    </div>
  );
}
