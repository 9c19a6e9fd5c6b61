/** 贷中预警: which signals, by when, what was found. The keyboard walks through: J K next and previous, A assigns, Enter acts. */
import { App, Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { isInOrderList, orderLists, type OrderList, type WorkOrderRow } from '../../../core/contract/monitoring.ts';
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
import { CheckMany } from './check-orders.tsx';
import { orderColumns } from './order-columns.ts';
import { OrderWork } from './order-work.tsx';
import { RaiseWarning } from './raise-warning.tsx';
import { RuleList } from './rule-list.tsx';
import '../../components/queue/queue.css';

const rowIdOf = (row: WorkOrderRow): string => row.id;
const NO_ROWS: readonly WorkOrderRow[] = [];
type ListName = OrderList | 'closed';

export default function MonitoringScreen() {
  const { t } = useTranslation();
  const { staffId } = useSession();
  const mayWork = usePermission('monitoring.work');
  const mayCheck = usePermission('monitoring.check');
  const mayRaise = usePermission('monitoring.raise');
  const [params, setParams] = useSearchParams();
  const first: ListName = mayWork ? 'mine' : mayCheck ? 'toCheck' : 'all';
  const list = ([...orderLists, 'closed'] as const).find((one) => one === params.get('list')) ?? first;
  const isClosed = list === 'closed';
  const open = useBranchQuery('monitoring.orders', {});
  const closed = useBranchQuery('monitoring.orders', { isClosed: true }, { enabled: isClosed });
  const source = isClosed ? closed : open;
  const rows = useMemo(() => (list === 'closed' ? source.data : source.data?.filter((row) => isInOrderList(row, list, staffId))), [source.data, list, staffId]);
  const queue = useQueue(rows);
  const [ticked, setTicked] = useState<readonly WorkOrderRow[]>([]);
  const [isAssigning, setIsAssigning] = useState(false);
  const columns = useMemo(() => orderColumns(t, isClosed), [t, isClosed]);
  const { current } = queue;
  const chosen = ticked.length > 0 ? ticked : current ? [current] : NO_ROWS;
  useQueueKeys({ onNext: queue.next, onPrevious: queue.previous, onAct: queue.act, onAssign: mayCheck && !isClosed && chosen.length > 0 ? () => setIsAssigning(true) : undefined });
  const countOf = (one: OrderList) => (open.data ?? NO_ROWS).filter((row) => isInOrderList(row, one, staffId)).length;
  const lists = orderLists.filter((one) => (one !== 'mine' || mayWork) && (one !== 'toCheck' || mayCheck));
  return (
    <Page title={t('navigation.monitoring')} subtitle={t('monitoring.hint')} actions={<>{mayRaise ? <RaiseWarning /> : null}<RuleList /></>}>
      <div className="page-column">
        <FilterChips<ListName>
          label={t('common.status')} value={list} onChange={(key) => setParams({ list: key }, { replace: true })}
          chips={[...lists.map((key) => ({ key, label: t(`monitoring.lists.${key}`), count: countOf(key), isDanger: key === 'late' })), { key: 'closed' as const, label: t('monitoring.lists.closed'), count: closed.data?.length ?? 0 }]}
        />
        {source.isError ? <QueryFault error={source.error} onRetry={() => void source.refetch()} /> : null}
        <DataGrid
          gridId={isClosed ? 'monitoring.closed' : 'monitoring.orders'} key={isClosed ? 'closed' : 'open'} label={t('navigation.monitoring')} columns={columns} rows={rows} rowId={rowIdOf} handle={queue.grid} hasTicks={!isClosed}
          onTicksChange={setTicked} onFocusRow={queue.choose} onOpen={queue.act} rowClassRules={deadlineRowClasses} totalsText="monitoring.total"
          empty={{ sentence: t(`monitoring.empty.${list}`) }}
          actions={isClosed ? null : (
            <>
              {mayWork ? <ClaimOrders rows={ticked} onDone={() => queue.grid.current?.clearTicks()} /> : null}
              {mayCheck ? <Button disabled={chosen.length === 0} onClick={() => setIsAssigning(true)}>{t('queue.assignKey')}</Button> : null}
              {mayCheck ? <CheckMany rows={ticked} onDone={() => queue.grid.current?.clearTicks()} /> : null}
            </>
          )}
        />
        <QueueKeysHint canAssign={mayCheck} />
      </div>
      <OrderWork key={current?.id ?? ''} order={current} focusAt={queue.focusAt} onDone={queue.done} />
      {isAssigning ? <AssignOrders rows={chosen} onClose={() => setIsAssigning(false)} onDone={() => queue.grid.current?.clearTicks()} /> : null}
    </Page>
  );
}

interface ManyProps {
  readonly rows: readonly WorkOrderRow[];
  readonly onDone: () => void;
}

function ClaimOrders({ rows, onDone }: ManyProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const claim = useCommand('monitoring.claim', { onDone: ({ claimed }) => { void message.success(t('monitoring.claimed', { n: claimed })); onDone(); } });
  return <Button disabled={rows.length === 0} loading={claim.isRunning} onClick={() => void claim.run({ orderIds: rows.map(({ id }) => id) })}>{t('monitoring.claim', { n: rows.length })}</Button>;
}

function AssignOrders({ rows, onDone, onClose }: ManyProps & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const assign = useCommand('monitoring.assign', { failure: 'field', onDone: ({ assigned }) => { void message.success(t('queue.assigned', { n: assigned })); onDone(); onClose(); } });
  return <AssignWork count={rows.length} isRunning={assign.isRunning} error={assign.error} onClose={onClose} onAssign={(staffId) => void assign.run({ orderIds: rows.map(({ id }) => id), staffId })} />;
}
