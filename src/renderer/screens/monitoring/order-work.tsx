/** The order in hand: what the system knows at the left, the result at the right. */
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { SignalFact, WorkOrderDetail, WorkOrderRow } from '../../../core/contract/monitoring.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { usePermission, useSession } from '../../app/session.ts';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FactList, type Fact } from '../../components/facts.tsx';
import { formatCount, NOT_KNOWN, yuan } from '../../components/format.ts';
import { DeadlineBar } from '../../components/queue/deadline.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { ConfirmCheck } from './check-orders.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { severityTone } from './order-columns.ts';
import { ResultForm } from './result-form.tsx';

interface OrderWorkProps {
  readonly order: WorkOrderRow | null;
  /** The form takes the keyboard whenever this counts up. */
  readonly focusAt: number;
  readonly onDone: () => void;
}

export function OrderWork({ order, focusAt, onDone }: OrderWorkProps) {
  const { t } = useTranslation();
  const detail = useBranchQuery('monitoring.order', { orderId: order?.id ?? '' }, { enabled: order !== null });
  if (!order) return <section className="queue-work is-empty"><EmptyState sentence={t('monitoring.chooseOrder')} /></section>;
  return (
    <section className="queue-work" aria-label={t('monitoring.work')}>
      <OrderHead order={order} />
      <QueryState query={detail}>
        {(data) => (
          <div className="queue-columns">
            <div className="queue-column"><KnownOfOrder detail={data} /></div>
            <div className="queue-column"><Act detail={data} focusAt={focusAt} onDone={onDone} /></div>
          </div>
        )}
      </QueryState>
    </section>
  );
}

function OrderHead({ order }: { readonly order: WorkOrderRow }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <>
      <header className="queue-head">
        <h2>{order.headName}</h2>
        <Chip tone={severityTone[order.severity]}>{t(`monitoring.severities.${order.severity}`)}</Chip>
        <span className="queue-place">{t('household.file.places', { village: order.villageName, group: order.groupNo })}</span>
        <span className="page-space" />
        {order.escalation > 0 ? <Chip tone="danger">{t('monitoring.escalations', { returnObjects: true })[order.escalation as 1]}</Chip> : null}
        <Button size="small" onClick={() => void navigate(`/household/${order.householdId}`)}>{t('household.list.openFile')}</Button>
      </header>
      {order.closedOn === null ? <DeadlineBar deadline={order.deadline} dueOn={order.dueOn} /> : null}
    </>
  );
}

function Act({ detail, focusAt, onDone }: { readonly detail: WorkOrderDetail; readonly focusAt: number; readonly onDone: () => void }) {
  const { staffId } = useSession();
  const mayWork = usePermission('monitoring.work');
  const { order } = detail;
  const isMine = order.assigneeId === staffId && (order.status === 'open' || order.status === 'working');
  if (mayWork && isMine) return <ResultForm detail={detail} focusAt={focusAt} onDone={onDone} />;
  return <ResultRead detail={detail} focusAt={focusAt} onDone={onDone} />;
}

/** What was found, for who checks it; or that nothing is there yet. */
function ResultRead({ detail, focusAt, onDone }: { readonly detail: WorkOrderDetail; readonly focusAt: number; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { staffId } = useSession();
  const mayWork = usePermission('monitoring.work');
  const mayCheck = usePermission('monitoring.check');
  const { order, result } = detail;
  const approve = useRef<HTMLButtonElement>(null);
  const [decision, setDecision] = useState<'approve' | 'return' | null>(null);
  useEffect(() => { if (focusAt > 0) approve.current?.focus(); }, [focusAt]);
  const claim = useCommand('monitoring.claim');
  const open = useCommand('monitoring.openEvidence', { invalidates: [] });
  const isToCheck = mayCheck && order.status === 'checking';
  return (
    <>
      <h3>{t('monitoring.result')}</h3>
      {result ? <FactList facts={resultFacts(t, detail)} /> : <p className="tone-muted">{t('monitoring.noResult')}</p>}
      {result ? <p>{result.note}</p> : null}
      <h3>{t('queue.evidence')}</h3>
      <EvidenceList rows={detail.evidence} onAdd={null} isAdding={false} open={(evidenceId) => open.run({ evidenceId })} />
      {mayWork && order.assigneeId === null ? <p><Button type="primary" loading={claim.isRunning} onClick={() => void claim.run({ orderIds: [order.id] })}>{t('monitoring.claimOne')}</Button></p> : null}
      {isToCheck ? (
        <p className="queue-buttons">
          <Button disabled={order.resultedById === staffId} onClick={() => setDecision('return')}>{t('monitoring.check.return')}</Button>
          <Button ref={approve} type="primary" disabled={order.resultedById === staffId} onClick={() => setDecision('approve')}>{t('monitoring.check.approve')}</Button>
          {order.resultedById === staffId ? <span className="tone-muted">{t('monitoring.ownResult')}</span> : null}
        </p>
      ) : null}
      {decision ? <ConfirmCheck rows={[order]} decision={decision} onDone={onDone} onClose={() => setDecision(null)} /> : null}
    </>
  );
}

function resultFacts(t: TFunction, { result, resultedBy, opinion }: WorkOrderDetail): Fact[] {
  if (!result) return [];
  const ticks = result.checklist.map((item) => t(`monitoring.checklist.${item}`)).join(t('common.listSeparator'));
  return [
    { key: 'finding', label: t('monitoring.form.finding'), value: t(`monitoring.findings.${result.finding}`) },
    { key: 'method', label: t('monitoring.form.method'), value: t(`monitoring.methods.${result.method}`) },
    { key: 'by', label: t('monitoring.resultedBy'), value: resultedBy ?? NOT_KNOWN },
    { key: 'checklist', label: t('monitoring.form.checklist'), value: ticks || NOT_KNOWN },
    ...(result.lowerTo === null ? [] : [{ key: 'lowerTo', label: t('monitoring.form.lowerTo'), value: yuan(result.lowerTo), isNumber: true }]),
    ...(result.unfreeze ? [{ key: 'unfreeze', label: t('monitoring.form.unfreeze'), value: t('common.yes') }] : []),
    ...(opinion ? [{ key: 'opinion', label: t('monitoring.opinion'), value: opinion }] : []),
  ];
}

function KnownOfOrder({ detail }: { readonly detail: WorkOrderDetail }) {
  const { t } = useTranslation();
  const { order, known, signals } = detail;
  const facts: Fact[] = [
    { key: 'line', label: t('monitoring.known.line'), value: known.limit === null ? NOT_KNOWN : t('monitoring.known.limit', { amount: yuan(known.limit), status: t(`credit.lineStatuses.${order.lineStatus as 'open'}`) }), isNumber: true },
    { key: 'balance', label: t('monitoring.known.balance'), value: yuan(order.balance), isNumber: true },
    { key: 'overdue', label: t('monitoring.known.overdueSince'), value: known.oldestDueOn ?? t('monitoring.known.nothingDue'), isNumber: true },
    { key: 'grade', label: t('monitoring.known.grade'), value: known.grade ?? NOT_KNOWN },
    { key: 'netIncome', label: t('household.list.netIncome'), value: yuan(known.netIncome), isNumber: true },
    { key: 'debts', label: t('monitoring.known.debts'), value: yuan(known.totalDebts), isNumber: true },
    { key: 'netAssets', label: t('household.list.netAssets'), value: yuan(known.netAssets), isNumber: true },
    { key: 'phone', label: t('common.phone'), value: known.phoneMask ?? t('common.notCollected'), isNumber: true },
    { key: 'updatedOn', label: t('common.updatedOn'), value: known.updatedOn, isNumber: true },
    { key: 'earlier', label: t('monitoring.known.earlier'), value: formatCount(known.earlierOrders), isNumber: true },
  ];
  return (
    <>
      <h3>{t('monitoring.signals')}</h3>
      {signals.map((signal) => (
        <div key={signal.ruleCode} className="queue-signal">
          <b>{signal.ruleCode} {signal.ruleName}</b>
          {signal.facts.map((fact) => <div key={fact.field}>{t(`monitoring.facts.${fact.field}` as 'monitoring.facts.netIncomeChange')} <span className="number">{factText(t, fact, fact.before)} → {factText(t, fact, fact.after)}</span></div>)}
          {signal.note ? <div>{signal.note}</div> : null}
          <small className="tone-muted">{signal.raisedOn} · {t('monitoring.rulesVersion', { version: signal.rulesVersion })}</small>
        </div>
      ))}
      <h3>{t('queue.known')}</h3>
      <FactList facts={facts} />
      <h3>{t('queue.history')}</h3>
      <ul className="queue-steps">
        {detail.steps.toReversed().map((step) => (
          <li key={`${step.at}${step.kind}`}><b>{t(`monitoring.steps.${step.kind}` as 'monitoring.steps.raised')}</b> {step.businessDate} {step.staffName} {step.detail.to ?? step.detail.opinion ?? ''}</li>
        ))}
      </ul>
    </>
  );
}

function factText(t: TFunction, { field, unit }: SignalFact, value: string | number | null): string {
  if (value === null) return NOT_KNOWN;
  if (unit === 'fen') return t('home.amount', { amount: yuan(Number(value)) });
  if (unit === 'days') return t('queue.days', { n: value });
  if (unit === 'months') return t('queue.months', { n: value });
  if (unit === 'count') return field === 'landChange' ? String(Number(value) / 100) : formatCount(Number(value));
  const known = t('monitoring.values', { returnObjects: true }) as Readonly<Record<string, string>>;
  return known[String(value)] ?? String(value);
}
