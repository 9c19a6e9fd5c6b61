/** 额度占用: every quota with what is taken, frozen and left. */
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuotaMeter } from '../../../core/contract/credit.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { shareText } from '../../components/format.ts';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';
import { QueryFault } from '../../components/query-state.tsx';
import { amountText, quotaTone } from './quota-text.ts';

const rowIdOf = (row: QuotaMeter): string => `${row.kind} ${row.unitId}`;
const ROW_CLASSES = { 'row-danger': (row: QuotaMeter) => row.state === 'full' };

export function QuotasTab() {
  const { t } = useTranslation();
  const quotas = useBranchQuery('credit.quotas', {});
  const columns = useMemo(() => quotaColumns(t), [t]);
  return (
    <div className="tab-body parameters">
      <p className="parameters-note">{t('parameters.quotas.note')}</p>
      {quotas.error ? <QueryFault error={quotas.error} onRetry={() => void quotas.refetch()} /> : null}
      <DataGrid<QuotaMeter>
        gridId="parameters.quotas" label={t('parameters.tabs.quotas')} columns={columns} rows={quotas.data} rowId={rowIdOf} totalsText="parameters.quotas.total" rowClassRules={ROW_CLASSES}
        empty={{ sentence: t('parameters.quotas.empty') }}
      />
    </div>
  );
}

function quotaColumns(t: TFunction): readonly GridColumn<QuotaMeter>[] {
  const amount = (id: 'quota' | 'used' | 'frozen' | 'available'): GridColumn<QuotaMeter> => ({
    id, title: t(`parameters.quotas.${id}`), kind: 'count', width: 140, total: 'none', value: (row) => amountText(t, row, row[id]),
    tone: (row) => (row[id] === null ? 'muted' : 'plain'),
  });
  return [
    { id: 'kind', title: t('parameters.quotas.columns.kind'), kind: 'choice', width: 90, value: (row) => row.kind, labels: t('parameters.quotas.kinds', { returnObjects: true }) },
    { id: 'level', title: t('parameters.quotas.columns.level'), kind: 'choice', width: 84, value: (row) => row.level, labels: t('parameters.levels', { returnObjects: true }) },
    { id: 'name', title: t('parameters.quotas.columns.name'), kind: 'text', width: 150, value: (row) => row.name },
    amount('quota'), amount('used'), amount('frozen'), amount('available'),
    { id: 'share', title: t('parameters.quotas.share'), kind: 'count', width: 84, total: 'none', value: (row) => (row.quota === null ? null : shareText(row.used + row.frozen, row.quota)) },
    {
      id: 'state', title: t('common.status'), kind: 'choice', width: 76, value: (row) => (row.quota === null ? null : row.state), labels: t('parameters.quotas.states', { returnObjects: true }),
      tone: quotaTone,
    },
  ];
}
