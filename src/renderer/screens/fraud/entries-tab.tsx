/** Every number on a list, as a mask. Taking one off needs two persons. */
import { App, Button } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WatchEntryRow } from '../../../core/contract/fraud.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { useSession } from '../../app/session.ts';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';
import { isReason, ReasonInput } from '../../components/reason-input.tsx';
import { entryTone } from './fraud-tones.ts';

export function EntriesTab() {
  const { t } = useTranslation();
  const entries = useBranchQuery('fraud.listEntries', {});
  const [chosenId, setChosenId] = useState<number | null>(null);
  const columns = useMemo(() => entryColumns(t), [t]);
  const chosen = entries.data?.find(({ id }) => id === chosenId) ?? null;
  return (
    <div className="tab-body">
      <DataGrid
        gridId="fraud.entries" columns={columns} rows={entries.data} rowId={(row) => String(row.id)} totalsText="fraud.list.totalEntries" label={t('fraud.list.entries')}
        searchPlaceholder={t('fraud.list.searchEntries')} onFocusRow={(row) => setChosenId(row.id)} actions={chosen ? <EntryActs key={chosen.id} entry={chosen} /> : null}
        empty={{ sentence: t('fraud.list.emptyEntries') }}
      />
    </div>
  );
}

function EntryActs({ entry }: { readonly entry: WatchEntryRow }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { permissions } = useSession();
  const [isAsking, setIsAsking] = useState(false);
  const [reason, setReason] = useState('');
  const ask = useCommand('fraud.askEnding', { failure: 'field', invalidates: ['fraud'], onDone: () => { void message.success(t('fraud.list.endingAsked')); setIsAsking(false); } });
  const decide = useCommand('fraud.decideEnding', { invalidates: ['fraud'], onDone: () => void message.success(t('fraud.list.endingDecided')) });
  const mayDecide = entry.status === 'endingAsked' && permissions.includes('fraud.releaseList');
  return (
    <>
      {mayDecide ? <Button disabled={entry.isOwnRequest} loading={decide.isRunning} onClick={() => void decide.run({ entryId: entry.id, isAgreed: false })}>{t('fraud.list.keepEntry')}</Button> : null}
      {mayDecide ? <Button disabled={entry.isOwnRequest} loading={decide.isRunning} onClick={() => void decide.run({ entryId: entry.id, isAgreed: true })}>{t('fraud.list.endEntry')}</Button> : null}
      {entry.status === 'active' && permissions.includes('fraud.proposeList') ? <Button onClick={() => setIsAsking(true)}>{t('fraud.list.askEnding')}</Button> : null}
      {isAsking ? (
        <ConfirmSummary
          title={t('fraud.list.askEnding')} sentence={t('fraud.list.askEndingHelp')} confirmLabel={t('fraud.list.askEnding')} isRunning={ask.isRunning} error={ask.error} isConfirmable={isReason(reason)}
          facts={[{ key: 'mask', label: t('fraud.list.columns.mask'), value: entry.mask }, { key: 'kind', label: t('fraud.list.kind'), value: t(`fraud.list.kinds.${entry.kind}`) }]}
          onCancel={() => setIsAsking(false)} onConfirm={() => void ask.run({ entryId: entry.id, reason })}
        >
          <ReasonInput value={reason} onChange={setReason} />
        </ConfirmSummary>
      ) : null}
    </>
  );
}

function entryColumns(t: TFunction): readonly GridColumn<WatchEntryRow>[] {
  return [
    { id: 'status', title: t('fraud.columns.status'), kind: 'choice', width: 92, value: (row) => row.status, labels: t('fraud.list.entryStatuses', { returnObjects: true }), tone: (row) => entryTone[row.status] },
    { id: 'kind', title: t('fraud.list.kind'), kind: 'choice', width: 130, value: (row) => row.kind, labels: t('fraud.list.kinds', { returnObjects: true }) },
    { id: 'subject', title: t('fraud.list.columns.subject'), kind: 'choice', width: 80, value: (row) => row.subject, labels: t('fraud.list.subjects', { returnObjects: true }) },
    { id: 'mask', title: t('fraud.list.columns.mask'), kind: 'id', width: 170, value: (row) => row.mask },
    { id: 'reasonCode', title: t('fraud.reasonCode'), kind: 'text', width: 100, value: (row) => row.reasonCode },
    { id: 'source', title: t('fraud.list.source'), kind: 'text', width: 150, value: (row) => row.source },
    { id: 'fromOn', title: t('fraud.list.columns.fromOn'), kind: 'date', width: 96, value: (row) => row.fromOn },
    { id: 'toOn', title: t('fraud.list.columns.toOn'), kind: 'date', width: 96, value: (row) => row.toOn, missing: t('fraud.list.noEnd') },
    { id: 'endingReason', title: t('fraud.list.columns.endingReason'), kind: 'text', width: 120, value: (row) => row.endingReason, missing: '' },
    { id: 'endedOn', title: t('fraud.list.columns.endedOn'), kind: 'date', width: 96, value: (row) => row.endedOn, missing: '' },
  ];
}
