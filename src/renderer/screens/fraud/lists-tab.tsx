/** Lists as they came: who proposed them, who released them. */
import { ImportOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WatchListRow } from '../../../core/contract/fraud.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { useSession } from '../../app/session.ts';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { formatCount } from '../../components/format.ts';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';
import { isReason, ReasonInput } from '../../components/reason-input.tsx';
import { listTone } from './fraud-tones.ts';
import { ImportList } from './import-list.tsx';

export function ListsTab() {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const lists = useBranchQuery('fraud.lists', {});
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isImporting, setIsImporting] = useState(false);
  const columns = useMemo(() => listColumns(t), [t]);
  const mayPropose = permissions.includes('fraud.proposeList');
  const chosen = lists.data?.find(({ id }) => id === chosenId) ?? null;
  const importing = { label: t('fraud.list.import'), onClick: () => setIsImporting(true) };
  return (
    <div className="tab-body">
      <DataGrid
        gridId="fraud.lists" columns={columns} rows={lists.data} rowId={(row) => row.id} totalsText="fraud.list.totalLists" label={t('fraud.list.lists')} searchPlaceholder={t('fraud.list.searchLists')}
        onFocusRow={(row) => setChosenId(row.id)}
        actions={(
          <>
            {chosen && permissions.includes('fraud.releaseList') ? <DecideList key={chosen.id} list={chosen} /> : null}
            {mayPropose ? <Button type="primary" icon={<ImportOutlined />} onClick={importing.onClick}>{importing.label}</Button> : null}
          </>
        )}
        empty={mayPropose ? { sentence: t('fraud.list.emptyLists'), action: importing } : { sentence: t('fraud.list.emptyLists') }}
      />
      {isImporting ? <ImportList onClose={() => setIsImporting(false)} /> : null}
    </div>
  );
}

function DecideList({ list }: { readonly list: WatchListRow }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [decision, setDecision] = useState<'release' | 'refuse' | null>(null);
  const [reason, setReason] = useState('');
  const close = () => setDecision(null);
  const decide = useCommand('fraud.decideList', {
    failure: 'field',
    onDone: ({ matched }) => { void message.success(t(decision === 'release' ? 'fraud.list.released' : 'fraud.list.refused', { n: formatCount(matched) })); close(); },
  });
  if (list.status !== 'proposed') return null;
  const isRelease = decision === 'release';
  return (
    <>
      <Button danger disabled={list.isOwn} onClick={() => setDecision('refuse')}>{t('fraud.list.refuse')}</Button>
      <Button disabled={list.isOwn} title={list.isOwn ? t('errors.maker_is_checker') : ''} onClick={() => setDecision('release')}>{t('fraud.list.release')}</Button>
      {decision ? (
        <ConfirmSummary
          title={t(isRelease ? 'fraud.list.releaseTitle' : 'fraud.list.refuseTitle')} sentence={t(isRelease ? 'fraud.list.releaseHelp' : 'fraud.list.refuseHelp')} isDangerous={!isRelease}
          confirmLabel={t(isRelease ? 'fraud.list.release' : 'fraud.list.refuse')} isRunning={decide.isRunning} error={decide.error} isConfirmable={isRelease || isReason(reason)}
          facts={[
            { key: 'kind', label: t('fraud.list.kind'), value: t(`fraud.list.kinds.${list.kind}`) },
            { key: 'source', label: t('fraud.list.source'), value: list.source },
            { key: 'entries', label: t('fraud.list.columns.entries'), value: formatCount(list.entries), isNumber: true },
          ]}
          onCancel={close} onConfirm={() => void decide.run({ listId: list.id, decision, ...(isRelease ? {} : { reason }) })}
        >
          {isRelease ? null : <ReasonInput value={reason} onChange={setReason} />}
        </ConfirmSummary>
      ) : null}
    </>
  );
}

function listColumns(t: TFunction): readonly GridColumn<WatchListRow>[] {
  return [
    { id: 'status', title: t('fraud.columns.status'), kind: 'choice', width: 84, value: (row) => row.status, labels: t('fraud.list.statuses', { returnObjects: true }), tone: (row) => listTone[row.status] },
    { id: 'kind', title: t('fraud.list.kind'), kind: 'choice', width: 130, value: (row) => row.kind, labels: t('fraud.list.kinds', { returnObjects: true }) },
    { id: 'source', title: t('fraud.list.source'), kind: 'text', width: 150, value: (row) => row.source },
    { id: 'origin', title: t('fraud.list.origin'), kind: 'choice', width: 84, value: (row) => row.origin, labels: t('fraud.list.origins', { returnObjects: true }) },
    { id: 'entries', title: t('fraud.list.columns.entries'), kind: 'count', width: 84, value: (row) => row.entries, total: 'sum' },
    { id: 'active', title: t('fraud.list.columns.active'), kind: 'count', width: 92, value: (row) => row.active, total: 'sum' },
    { id: 'proposedBy', title: t('fraud.list.columns.proposedBy'), kind: 'text', width: 84, value: (row) => row.proposedByName },
    { id: 'proposedOn', title: t('fraud.list.columns.proposedOn'), kind: 'date', width: 96, value: (row) => row.proposedOn },
    { id: 'decidedBy', title: t('fraud.list.columns.decidedBy'), kind: 'text', width: 84, value: (row) => row.decidedByName, missing: '' },
    { id: 'decidedOn', title: t('fraud.list.columns.decidedOn'), kind: 'date', width: 96, value: (row) => row.decidedOn, missing: '' },
    { id: 'reason', title: t('common.reason'), kind: 'text', width: 120, value: (row) => row.reason, missing: '' },
  ];
}
