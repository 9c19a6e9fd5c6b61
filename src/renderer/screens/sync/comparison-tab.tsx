/** Both sides' tables added up, row by row equal or not. */
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SyncComparison } from '../../../core/contract/sync.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';
import { QueryFault } from '../../components/query-state.tsx';

const NONE: readonly SyncComparison[] = [];

export function ComparisonTab() {
  const { t } = useTranslation();
  const [isWanted, setIsWanted] = useState(false);
  const comparison = useBranchQuery('sync.compare', {}, { enabled: isWanted });
  const columns = useMemo(() => comparisonColumns(t), [t]);
  const compare = () => (isWanted ? void comparison.refetch() : setIsWanted(true));
  const action = <Button type="primary" loading={comparison.isFetching} onClick={compare}>{comparison.isFetching ? t('sync.comparing') : t('sync.compare')}</Button>;
  return (
    <div className="sync-tab">
      <div className="page-column">
        {comparison.error ? <QueryFault error={comparison.error} onRetry={compare} /> : null}
        <DataGrid
          gridId="sync.comparison" columns={columns} rows={comparison.data ?? NONE} rowId={(row) => row.table} totalsText="sync.totalTables" label={t('sync.comparison')}
          toolbar={<span className="tone-muted">{t('sync.compareHint')}</span>} actions={action} empty={{ sentence: t('sync.emptyComparison') }}
        />
      </div>
    </div>
  );
}

function comparisonColumns(t: TFunction): readonly GridColumn<SyncComparison>[] {
  return [
    { id: 'table', title: t('sync.comparisonColumns.table'), kind: 'choice', width: 130, value: (row) => row.table, labels: t('sync.tables', { returnObjects: true }) },
    { id: 'branchRows', title: t('sync.comparisonColumns.branchRows'), kind: 'count', width: 110, value: (row) => row.branchRows },
    { id: 'hubRows', title: t('sync.comparisonColumns.hubRows'), kind: 'count', width: 110, value: (row) => row.hubRows },
    { id: 'branchSum', title: t('sync.comparisonColumns.branchSum'), kind: 'money', width: 150, value: (row) => row.branchSum, total: 'none' },
    { id: 'hubSum', title: t('sync.comparisonColumns.hubSum'), kind: 'money', width: 150, value: (row) => row.hubSum, total: 'none' },
    { id: 'isEqual', title: t('sync.comparisonColumns.equal'), kind: 'choice', width: 100, value: (row) => (row.isEqual ? 'yes' : 'no'), labels: t('sync.equal', { returnObjects: true }), tone: (row) => (row.isEqual ? 'accent' : 'danger') },
  ];
}
