/** 短信发送: what was made for whom, and whether it has gone. */
import { App, Button } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { MessageRow } from '../../../core/contract/message.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { useSession } from '../../app/session.ts';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';
import { Page } from '../../components/page.tsx';
import { QueryFault } from '../../components/query-state.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import type { Tone } from '../../components/tone.ts';

const statusTone: Readonly<Record<MessageRow['status'], Tone>> = { queued: 'waiting', sent: 'accent', failed: 'danger' };

export default function MessageScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const outbox = useBranchQuery('message.outbox', {});
  const [chosen, setChosen] = useState<MessageRow | null>(null);
  const columns = useMemo(() => messageColumns(t), [t]);
  return (
    <Page title={t('navigation.message')} subtitle={t('message.note')}>
      <div className="page-column">
        {outbox.error ? <QueryFault error={outbox.error} onRetry={() => void outbox.refetch()} /> : null}
        <DataGrid
          gridId="message.outbox" columns={columns} rows={outbox.data} rowId={(row) => row.id} totalsText="message.total" searchPlaceholder={t('message.search')}
          label={t('message.outbox')} empty={{ sentence: t('message.empty') }} onPreview={setChosen} onOpen={(row) => void navigate(`/household/${row.householdId}`)}
          onFocusRow={(row) => setChosen((current) => (current ? row : null))}
        />
      </div>
      {chosen ? <MessagePanel row={chosen} onClose={() => setChosen(null)} /> : null}
    </Page>
  );
}

/** Operators bill 70 characters a segment, 67 each once there is more than one. */
const segmentsOf = (text: string): number => ([...text].length <= 70 ? 1 : Math.ceil([...text].length / 67));

function MessagePanel({ row, onClose }: { readonly row: MessageRow; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <SidePanel title={t('message.detail')} subtitle={`${row.headName} ${row.phoneMask ?? t('message.noPhone')}`} onClose={onClose} width={330}>
      <p className="message-text">{row.text}</p>
      <p className="tone-muted">{t('message.characters', { n: [...row.text].length, segments: segmentsOf(row.text) })}</p>
      {row.status === 'failed' ? <Requeue messageId={row.id} onDone={onClose} /> : null}
    </SidePanel>
  );
}

function Requeue({ messageId, onDone }: { readonly messageId: string; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { permissions } = useSession();
  const requeue = useCommand('message.requeue', {
    invalidates: ['message'],
    onDone: () => {
      void message.success(t('message.requeued'));
      onDone();
    },
  });
  if (!permissions.includes('household.edit')) return null;
  return <Button type="primary" loading={requeue.isRunning} onClick={() => void requeue.run({ messageId })}>{t('message.requeue')}</Button>;
}

function messageColumns(t: TFunction): readonly GridColumn<MessageRow>[] {
  return [
    { id: 'queuedOn', title: t('message.columns.queuedOn'), kind: 'date', width: 92, value: (row) => row.queuedOn },
    { id: 'headName', title: t('message.columns.headName'), kind: 'text', width: 80, value: (row) => row.headName },
    { id: 'phone', title: t('message.columns.phone'), kind: 'id', width: 110, value: (row) => row.phoneMask, missing: t('message.noPhone') },
    { id: 'template', title: t('message.columns.template'), kind: 'choice', width: 92, value: (row) => row.template, labels: t('message.templates', { returnObjects: true }) },
    { id: 'status', title: t('message.columns.status'), kind: 'choice', width: 84, value: (row) => row.status, labels: t('message.statuses', { returnObjects: true }), tone: (row) => statusTone[row.status] },
    { id: 'text', title: t('message.columns.text'), kind: 'text', width: 420, flex: 2, value: (row) => row.text, tooltip: (row) => row.text },
  ];
}
