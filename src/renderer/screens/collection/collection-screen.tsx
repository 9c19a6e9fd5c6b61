/** 贷后催收: whom do I call or visit next, what did they promise. The keyboard walks through: J K, A, Enter. */
import { App, Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { isInTaskList, taskLists, type CollectionTaskRow, type TaskList } from '../../../core/contract/collection.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { usePermission, useSession } from '../../app/session.ts';
import { FilterChips } from '../../components/filter-chips.tsx';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import { Page } from '../../components/page.tsx';
import { AssignWork } from '../../components/queue/assign-work.tsx';
import { deadlineRowClasses } from '../../components/queue/deadline.tsx';
import { QueueKeysHint } from '../../components/queue/keys-hint.tsx';
import { useQueueKeys } from '../../components/queue/use-queue-keys.ts';
import { useQueue } from '../../components/queue/use-queue.ts';
import { QueryFault } from '../../components/query-state.tsx';
import { CollectorFiguresButton } from './collector-figures.tsx';
import { taskColumns } from './task-columns.ts';
import { TaskWork } from './task-work.tsx';
import '../../components/queue/queue.css';

const rowIdOf = (row: CollectionTaskRow): string => row.id;
const NO_ROWS: readonly CollectionTaskRow[] = [];
type ListName = TaskList | 'closed';

export default function CollectionScreen() {
  const { t } = useTranslation();
  const { staffId } = useSession();
  const mayAssign = usePermission('collection.assign');
  const mayWork = usePermission('collection.work');
  const [params, setParams] = useSearchParams();
  const list = ([...taskLists, 'closed'] as const).find((one) => one === params.get('list')) ?? (mayAssign || !mayWork ? 'all' : 'mine');
  const isClosed = list === 'closed';
  const open = useBranchQuery('collection.tasks', {});
  const closed = useBranchQuery('collection.tasks', { isClosed: true }, { enabled: isClosed });
  const source = isClosed ? closed : open;
  const rows = useMemo(() => (list === 'closed' ? source.data : source.data?.filter((row) => isInTaskList(row, list, staffId))), [source.data, list, staffId]);
  const queue = useQueue(rows);
  const [ticked, setTicked] = useState<readonly CollectionTaskRow[]>([]);
  const [isAssigning, setIsAssigning] = useState(false);
  const columns = useMemo(() => taskColumns(t, isClosed), [t, isClosed]);
  const { current } = queue;
  const chosen = ticked.length > 0 ? ticked : current ? [current] : NO_ROWS;
  const clearTicks = () => queue.grid.current?.clearTicks();
  useQueueKeys({ onNext: queue.next, onPrevious: queue.previous, onAct: queue.act, onAssign: mayAssign && !isClosed && chosen.length > 0 ? () => setIsAssigning(true) : undefined });
  const countOf = (one: TaskList) => (open.data ?? NO_ROWS).filter((row) => isInTaskList(row, one, staffId)).length;
  const lists = taskLists.filter((one) => one !== 'mine' || mayWork);
  return (
    <Page title={t('navigation.collection')} subtitle={t('collection.hint')} actions={<CollectorFiguresButton />}>
      <div className="page-column">
        <FilterChips<ListName>
          label={t('common.status')} value={list} onChange={(key) => setParams({ list: key }, { replace: true })}
          chips={[...lists.map((key) => ({ key, label: t(`collection.lists.${key}`), count: countOf(key), isDanger: key === 'late' || key === 'limitation' })), { key: 'closed' as const, label: t('collection.lists.closed'), count: closed.data?.length ?? 0 }]}
        />
        {source.isError ? <QueryFault error={source.error} onRetry={() => void source.refetch()} /> : null}
        <DataGrid
          gridId={isClosed ? 'collection.closed' : 'collection.tasks'} key={isClosed ? 'closed' : 'open'} label={t('navigation.collection')} columns={columns} rows={rows} rowId={rowIdOf} handle={queue.grid} hasTicks={!isClosed}
          onTicksChange={setTicked} onFocusRow={queue.choose} onOpen={queue.act} rowClassRules={deadlineRowClasses} totalsText="collection.total"
          empty={{ sentence: t(`collection.empty.${list}`) }}
          actions={isClosed ? null : (
            <>
              {mayWork ? <SendSms rows={ticked} onDone={clearTicks} /> : null}
              {mayAssign ? <Button disabled={chosen.length === 0} onClick={() => setIsAssigning(true)}>{t('queue.assignKey')}</Button> : null}
            </>
          )}
        />
        <QueueKeysHint canAssign={mayAssign} />
      </div>
      <TaskWork key={current?.id ?? ''} task={current} focusAt={queue.focusAt} onDone={queue.done} />
      {isAssigning ? <AssignTasks rows={chosen} onClose={() => setIsAssigning(false)} onDone={clearTicks} /> : null}
    </Page>
  );
}

interface ManyProps {
  readonly rows: readonly CollectionTaskRow[];
  readonly onDone: () => void;
}

function SendSms({ rows, onDone }: ManyProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const send = useCommand('collection.sendSms', { onDone: ({ sent }) => { void message.success(t('collection.smsSent', { n: sent })); onDone(); } });
  const ready = rows.filter(({ method }) => method === 'sms');
  return <Button disabled={ready.length === 0} loading={send.isRunning} onClick={() => void send.run({ taskIds: ready.map(({ id }) => id) })}>{t('collection.sendSms', { n: ready.length })}</Button>;
}

function AssignTasks({ rows, onDone, onClose }: ManyProps & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const assign = useCommand('collection.assign', { failure: 'field', onDone: ({ assigned }) => { void message.success(t('queue.assigned', { n: assigned })); onDone(); onClose(); } });
  return <AssignWork count={rows.length} isRunning={assign.isRunning} error={assign.error} onClose={onClose} onAssign={(staffId) => void assign.run({ taskIds: rows.map(({ id }) => id), staffId })} />;
}
