/** What branch and hub could not settle between them, and what customers asked for elsewhere: the work of a person. */
import { Checkbox } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { SyncMatter } from '../../../core/contract/sync.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';
import type { Tone } from '../../components/tone.ts';
import { errorTextOf } from '../../text/error-text.ts';
import { MatterPanel } from './matter-panel.tsx';

const tones: Readonly<Record<SyncMatter['kind'], Tone>> = { rejectedEvent: 'danger', quarantinedItem: 'danger', setAside: 'waiting', channelBusiness: 'accent' };

export function MattersTab() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isOpenOnly, setIsOpenOnly] = useState(true);
  const matters = useBranchQuery('sync.matters', { isOpenOnly }, { keepPrevious: true });
  const [chosenId, setChosenId] = useState<string | null>(null);
  const columns = useMemo(() => matterColumns(t), [t]);
  const chosen = matters.data?.find((row) => idOf(row) === chosenId) ?? null;
  return (
    <div className="sync-tab">
      <DataGrid
        gridId="sync.matters" columns={columns} rows={matters.data} rowId={idOf} totalsText="sync.total" label={t('sync.matters')} searchPlaceholder={t('sync.search')}
        toolbar={<Checkbox checked={isOpenOnly} onChange={(event) => setIsOpenOnly(event.target.checked)}>{t('sync.openOnly')}</Checkbox>}
        onFocusRow={(row) => setChosenId(idOf(row))} onOpen={(row) => { if (row.householdId) void navigate(`/household/${row.householdId}`); }}
        empty={{ sentence: t('sync.emptyMatters') }}
      />
      {chosen ? <MatterPanel matter={chosen} onClose={() => setChosenId(null)} /> : null}
    </div>
  );
}

const idOf = (row: SyncMatter): string => `${row.kind} ${row.id}`;

function matterColumns(t: TFunction): readonly GridColumn<SyncMatter>[] {
  return [
    { id: 'kind', title: t('sync.columns.kind'), kind: 'choice', width: 100, value: (row) => row.kind, labels: t('sync.kinds', { returnObjects: true }), tone: (row) => tones[row.kind] },
    { id: 'about', title: t('sync.columns.about'), kind: 'choice', width: 110, value: (row) => row.about, labels: t('sync.about', { returnObjects: true }) },
    { id: 'head', title: t('sync.columns.head'), kind: 'text', width: 84, value: (row) => row.headName },
    { id: 'receipt', title: t('sync.columns.receipt'), kind: 'id', width: 170, value: (row) => row.receiptNo },
    { id: 'amount', title: t('sync.columns.amount'), kind: 'money', width: 120, value: (row) => row.amount },
    { id: 'channel', title: t('sync.columns.channel'), kind: 'choice', width: 90, value: (row) => row.channel, labels: t('sync.channels', { returnObjects: true }) },
    { id: 'code', title: t('sync.columns.code'), kind: 'text', width: 200, flex: 2, value: (row) => row.code && errorTextOf({ code: row.code, params: row.params, correlationId: '' }) },
    { id: 'arrived', title: t('sync.columns.arrived'), kind: 'date', width: 92, value: (row) => row.arrivedOn },
    { id: 'state', title: t('sync.columns.state'), kind: 'choice', width: 80, value: (row) => (row.handledOn === null ? 'open' : 'done'), labels: t('sync.states2', { returnObjects: true }), tone: (row) => (row.handledOn === null ? 'waiting' : 'muted') },
    { id: 'handledBy', title: t('sync.columns.handledBy'), kind: 'text', width: 80, isHidden: true, value: (row) => row.handledBy },
    { id: 'note', title: t('sync.columns.note'), kind: 'text', width: 160, isHidden: true, value: (row) => row.note },
  ];
}
