/** Destruction lists: who proposed, and the other person's decision. */
import { App, Button } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DestructionList } from '../../../core/contract/archive.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { useSession } from '../../app/session.ts';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { formatCount } from '../../components/format.ts';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';
import { QueryFault } from '../../components/query-state.tsx';
import { isReason, ReasonInput } from '../../components/reason-input.tsx';

const rowIdOf = (row: DestructionList): string => row.id;

function columnsOf(t: TFunction): readonly GridColumn<DestructionList>[] {
  return [
    { id: 'no', title: t('archive.listColumns.no'), kind: 'id', value: (row) => row.listNo, width: 150 },
    {
      id: 'status', title: t('archive.listColumns.status'), kind: 'choice', value: (row) => row.status, labels: t('archive.listStatuses', { returnObjects: true }), width: 90,
      tone: (row) => (row.status === 'proposed' ? 'waiting' : row.status === 'destroyed' ? 'accent' : 'muted'),
    },
    { id: 'entries', title: t('archive.listColumns.entries'), kind: 'count', value: (row) => row.entries, width: 80 },
    { id: 'reason', title: t('archive.listColumns.reason'), kind: 'text', value: (row) => row.reason, width: 240 },
    { id: 'proposedBy', title: t('archive.listColumns.proposedBy'), kind: 'text', value: (row) => row.proposedBy, width: 90 },
    { id: 'proposedOn', title: t('archive.listColumns.proposedOn'), kind: 'date', value: (row) => row.proposedOn },
    { id: 'decidedBy', title: t('archive.listColumns.decidedBy'), kind: 'text', value: (row) => row.decidedBy, width: 90 },
    { id: 'decidedOn', title: t('archive.listColumns.decidedOn'), kind: 'date', value: (row) => row.decidedOn },
  ];
}

export function DestructionLists() {
  const { t } = useTranslation();
  const { staffId } = useSession();
  const lists = useBranchQuery('archive.destructionLists', {});
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [deciding, setDeciding] = useState<'destroy' | 'reject' | null>(null);
  const columns = useMemo(() => columnsOf(t), [t]);
  const chosen = lists.data?.find((row) => row.id === chosenId) ?? null;
  const isOwn = chosen?.proposedById === staffId;
  const mayDecide = chosen?.status === 'proposed' && !isOwn;
  return (
    <div className="tab-column">
      {lists.isError ? <QueryFault error={lists.error} onRetry={() => void lists.refetch()} /> : null}
      <DataGrid<DestructionList>
        gridId="archive.lists" label={t('archive.tabs.lists')} columns={columns} rows={lists.data} rowId={rowIdOf} totalsText="grid.totalRows" onFocusRow={(row) => setChosenId(row.id)}
        empty={{ sentence: t('archive.emptyLists') }}
        actions={(
          <>
            <Button disabled={!mayDecide} title={isOwn ? t('archive.ownList') : undefined} onClick={() => setDeciding('reject')}>{t('archive.reject')}</Button>
            <Button danger disabled={!mayDecide} title={isOwn ? t('archive.ownList') : undefined} onClick={() => setDeciding('destroy')}>{t('archive.destroy')}</Button>
          </>
        )}
      />
      {deciding && chosen ? <Decide list={chosen} decision={deciding} onClose={() => setDeciding(null)} /> : null}
    </div>
  );
}

interface DecideProps {
  readonly list: DestructionList;
  readonly decision: 'destroy' | 'reject';
  readonly onClose: () => void;
}

function Decide({ list, decision, onClose }: DecideProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const decide = useCommand('archive.decideDestruction', {
    failure: 'field', invalidates: ['archive'],
    onDone: ({ destroyed }) => { void message.success(decision === 'destroy' ? t('archive.destroyed', { n: destroyed }) : t('archive.rejected')); onClose(); },
  });
  return (
    <ConfirmSummary
      title={decision === 'destroy' ? t('archive.destroyTitle', { no: list.listNo, n: formatCount(list.entries) }) : t('archive.rejectTitle', { no: list.listNo })}
      {...(decision === 'destroy' ? { warning: t('archive.destroyHelp') } : {})} confirmLabel={decision === 'destroy' ? t('archive.destroy') : t('archive.reject')} isDangerous={decision === 'destroy'}
      isRunning={decide.isRunning} error={decide.error} isConfirmable={isReason(reason)} onCancel={onClose}
      facts={[
        { key: 'by', label: t('archive.listColumns.proposedBy'), value: list.proposedBy }, { key: 'reason', label: t('archive.listColumns.reason'), value: list.reason },
        { key: 'n', label: t('archive.listColumns.entries'), value: formatCount(list.entries), isNumber: true },
      ]}
      onConfirm={() => void decide.run({ listId: list.id, decision, reason: reason.trim() })}
    >
      <ReasonInput value={reason} onChange={setReason} />
    </ConfirmSummary>
  );
}
