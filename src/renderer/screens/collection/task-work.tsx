/** The task in hand: the debtor and what was said before at the left; script, call and result at the right. */
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CollectionTaskDetail, CollectionTaskRow } from '../../../core/contract/collection.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { usePermission } from '../../app/session.ts';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FactList, type Fact } from '../../components/facts.tsx';
import { yuan } from '../../components/format.ts';
import { DeadlineBar } from '../../components/queue/deadline.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { EvidenceList } from '../monitoring/evidence-list.tsx';
import { ContactForm } from './contact-form.tsx';
import { SettleDispute } from './settle-dispute.tsx';
import { TaskLetters } from './task-letters.tsx';

interface TaskWorkProps {
  readonly task: CollectionTaskRow | null;
  readonly focusAt: number;
  readonly onDone: () => void;
}

export function TaskWork({ task, focusAt, onDone }: TaskWorkProps) {
  const { t } = useTranslation();
  const detail = useBranchQuery('collection.task', { taskId: task?.id ?? '' }, { enabled: task !== null });
  if (!task) return <section className="queue-work is-empty"><EmptyState sentence={t('collection.chooseTask')} /></section>;
  return (
    <section className="queue-work" aria-label={t('collection.work')}>
      <TaskHead task={task} />
      <QueryState query={detail}>
        {(data) => (
          <div className="queue-columns">
            <div className="queue-column"><KnownOfTask detail={data} /></div>
            <div className="queue-column"><Act detail={data} focusAt={focusAt} onDone={onDone} /></div>
          </div>
        )}
      </QueryState>
    </section>
  );
}

function TaskHead({ task }: { readonly task: CollectionTaskRow }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <>
      <header className="queue-head">
        <h2>{task.headName}</h2>
        <Chip tone="danger">{t('collection.overdueDays', { n: task.daysOverdue })}</Chip>
        {task.reason === 'strategy' ? null : <Chip tone="waiting">{t(`collection.reasons.${task.reason}`)}</Chip>}
        {task.isLost ? <Chip tone="danger">{t('collection.lost')}</Chip> : null}
        <span className="queue-place">{t('household.file.places', { village: task.villageName, group: task.groupNo })}</span>
        <span className="page-space" />
        <Button size="small" onClick={() => void navigate(`/counter?household=${task.householdId}`)}>{t('navigation.counter')}</Button>
      </header>
      {task.status === 'open' ? <DeadlineBar deadline={task.deadline} dueOn={task.dueOn} /> : null}
    </>
  );
}

function Act({ detail, focusAt, onDone }: { readonly detail: CollectionTaskDetail; readonly focusAt: number; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { task } = detail;
  const mayWork = usePermission('collection.work');
  const add = useCommand('collection.addEvidence', { invalidates: ['collection'] });
  const open = useCommand('collection.openEvidence', { invalidates: [] });
  const canAdd = mayWork && task.status === 'open';
  return (
    <>
      <h3>{t('collection.script')}</h3>
      <p className="queue-script">{detail.script}</p>
      {task.isDisputed ? <SettleDispute loanId={task.loanId} /> : null}
      {mayWork && task.status === 'open' && !task.isDisputed ? <ContactForm detail={detail} focusAt={focusAt} onDone={onDone} /> : null}
      <h3>{t('collection.letters')}</h3>
      <TaskLetters detail={detail} />
      <h3>{t('queue.evidence')}</h3>
      <EvidenceList
        rows={detail.evidence} isAdding={add.isRunning} open={(evidenceId) => open.run({ evidenceId })}
        onAdd={canAdd ? async (file) => { await add.run({ taskId: task.id, file: { name: file.name, bytes: file.bytes as Uint8Array<ArrayBuffer> } }); } : null}
      />
    </>
  );
}

function KnownOfTask({ detail }: { readonly detail: CollectionTaskDetail }) {
  const { t } = useTranslation();
  const { task, known } = detail;
  const money = (key: 'duePrincipal' | 'dueInterest' | 'penalty' | 'compound'): Fact => ({ key, label: t(`collection.known.${key}`), value: yuan(task[key]), isNumber: true });
  const facts: Fact[] = [
    { key: 'receipt', label: t('loan.columns.receiptNo'), value: task.receiptNo, isNumber: true },
    money('duePrincipal'), money('dueInterest'), money('penalty'), money('compound'),
    { key: 'total', label: t('collection.known.dueTotal'), value: yuan(task.dueTotal), isNumber: true, tone: 'danger' },
    { key: 'outstanding', label: t('collection.known.outstanding'), value: yuan(known.outstanding), isNumber: true },
    { key: 'maturesOn', label: t('collection.known.maturesOn'), value: known.maturesOn, isNumber: true },
    { key: 'since', label: t('collection.known.since'), value: known.oldestDueOn ?? '', isNumber: true },
    { key: 'netIncome', label: t('household.list.netIncome'), value: yuan(known.netIncome), isNumber: true },
    { key: 'deposits', label: t('collection.known.deposits'), value: yuan(known.deposits), isNumber: true },
    { key: 'broken', label: t('collection.known.broken'), value: t('collection.times', { n: task.brokenPromises }), isNumber: true, tone: task.brokenPromises > 0 ? 'danger' : 'plain' },
    { key: 'limitation', label: t('collection.known.limitation'), value: task.limitationUntil, isNumber: true, tone: task.limitationAlarm === null ? 'plain' : 'danger' },
    { key: 'basis', label: t('collection.known.basis'), value: t(`collection.bases.${known.limitationBasis}`, { date: known.limitationFrom }) },
    { key: 'today', label: t('collection.known.today'), value: t('collection.known.calls', { dialled: known.dialledToday, most: known.dialledMost, connected: known.connectedToday, mostConnected: known.connectedMost }) },
  ];
  return (
    <>
      <h3>{t('queue.known')}</h3>
      <FactList facts={facts} />
      {detail.promises.length > 0 ? <h3>{t('collection.promises')}</h3> : null}
      <ul className="queue-steps">
        {detail.promises.map((promise) => (
          <li key={promise.id}><b>{t(`collection.promiseStatuses.${promise.status}`)}</b> {t('collection.promiseLine', { date: promise.dueOn, amount: yuan(promise.amount), paid: yuan(promise.paid) })}</li>
        ))}
      </ul>
      <h3>{t('collection.contacts')}</h3>
      {detail.contacts.length === 0 ? <p className="tone-muted">{t('collection.noContacts')}</p> : null}
      <ul className="queue-steps">
        {detail.contacts.map((contact) => (
          <li key={contact.id}>
            <b>{t(`collection.methods.${contact.method}`)} {contact.result ? t(`collection.results.${contact.result}`) : ''}</b> {new Date(contact.startedAt).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 16)} {contact.staffName}{contact.secondStaffName ? `${t('common.listSeparator')}${contact.secondStaffName}` : ''} {contact.note}
          </li>
        ))}
      </ul>
    </>
  );
}
