/** What the hub has sent down, and whether it could be carried out. */
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HubItemRow } from '../../../core/contract/sync.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';
import type { Tone } from '../../components/tone.ts';
import { errorTextOf } from '../../text/error-text.ts';

const tones: Readonly<Record<HubItemRow['status'], Tone>> = { applied: 'accent', quarantined: 'danger', dismissed: 'muted' };

export function ItemsTab() {
  const { t } = useTranslation();
  const items = useBranchQuery('sync.items', {});
  const columns = useMemo(() => itemColumns(t), [t]);
  return (
    <div className="sync-tab">
      <DataGrid gridId="sync.items" columns={columns} rows={items.data} rowId={(row) => String(row.feedNo)} totalsText="sync.total" label={t('sync.items')} empty={{ sentence: t('sync.emptyItems') }} />
    </div>
  );
}

function itemColumns(t: TFunction): readonly GridColumn<HubItemRow>[] {
  return [
    { id: 'feedNo', title: t('sync.columns.feedNo'), kind: 'count', width: 70, value: (row) => row.feedNo, total: 'none' },
    { id: 'receivedAt', title: t('sync.columns.received'), kind: 'moment', width: 140, value: (row) => row.receivedAt },
    { id: 'kind', title: t('sync.columns.about'), kind: 'choice', width: 120, value: (row) => row.kind, labels: t('sync.about', { returnObjects: true }) },
    { id: 'subject', title: t('sync.columns.subject'), kind: 'text', width: 240, flex: 2, value: (row) => row.subject },
    { id: 'status', title: t('sync.columns.state'), kind: 'choice', width: 90, value: (row) => row.status, labels: t('sync.itemStates', { returnObjects: true }), tone: (row) => tones[row.status] },
    { id: 'code', title: t('sync.columns.code'), kind: 'text', width: 240, flex: 2, value: (row) => row.code && errorTextOf({ code: row.code, params: row.params, correlationId: '' }) },
  ];
}
