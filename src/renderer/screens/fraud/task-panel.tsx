/** One review: what fired on which values, who hangs together with the household, and the answer. */
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { FraudTaskDetail } from '../../../core/contract/fraud.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { useSession } from '../../app/session.ts';
import { Chip } from '../../components/chip.tsx';
import { FactList } from '../../components/facts.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { AnswerForm } from './answer-form.tsx';
import { outcomeTone, taskTone } from './fraud-tones.ts';
import { valueText } from './hit-text.ts';
import { ReopenTask } from './reopen-task.tsx';

export function TaskPanel({ taskId, onAnswered }: { readonly taskId: string; readonly onAnswered: () => void }) {
  const detail = useBranchQuery('fraud.task', { taskId });
  return <QueryState query={detail}>{(data) => <Task detail={data} onAnswered={onAnswered} />}</QueryState>;
}

function Task({ detail, onAnswered }: { readonly detail: FraudTaskDetail; readonly onAnswered: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { permissions } = useSession();
  const mayReview = permissions.includes('fraud.review');
  const isOpen = detail.status === 'open';
  return (
    <SidePanel
      width={420} title={detail.headName} subtitle={`${detail.identityMask} · ${t('household.file.places', { village: detail.villageName, group: detail.groupNo })}`}
      footer={<Button onClick={() => void navigate(`/household/${detail.householdId}?tab=checks`)}>{t('fraud.toFile')}</Button>}
    >
      <FactList
        columns={2} facts={[
          { key: 'point', label: t('fraud.columns.point'), value: t(`fraud.points.${detail.point}`) },
          { key: 'maker', label: t('fraud.columns.maker'), value: detail.makerName },
          { key: 'holds', label: t('fraud.columns.holds'), value: t(detail.holds ? 'fraud.holds.holds' : 'fraud.holds.after') },
          { key: 'due', label: t('fraud.columns.dueOn'), value: detail.dueOn, tone: detail.isOverdue ? 'danger' : 'plain' },
        ]}
      />
      <p className="fraud-number">
        <span className="tone-muted">{t('common.labelled', { label: t('fraud.columns.taskNo'), value: detail.taskNo })}</span>
        <Chip tone={taskTone[detail.status]}>{t(`fraud.statuses.${detail.status}`)}</Chip>
      </p>
      <Hits detail={detail} />
      <Linked detail={detail} />
      {isOpen && mayReview ? <Assign detail={detail} /> : null}
      {isOpen && detail.isOwn ? <p className="fraud-own" role="note">{t('fraud.own')}</p> : null}
      {isOpen && mayReview && !detail.isOwn ? <AnswerForm detail={detail} onAnswered={onAnswered} /> : null}
      {isOpen ? null : <Answer detail={detail} />}
      {!isOpen && mayReview ? <ReopenTask detail={detail} /> : null}
    </SidePanel>
  );
}

function Hits({ detail }: { readonly detail: FraudTaskDetail }) {
  const { t } = useTranslation();
  return (
    <section className="fraud-part">
      <h3>{t('fraud.hits')}</h3>
      {detail.hits.map((hit) => (
        <div className="fraud-hit" key={hit.code}>
          <p><Chip tone={outcomeTone[hit.outcome]}>{t(`fraud.outcomes.${hit.outcome}`)}</Chip> <b>{hit.code}</b> {hit.name}</p>
          <ul>{hit.values.map((value) => <li key={value.name}>{t('common.labelled', { label: value.name, value: valueText(value, t) })}</li>)}</ul>
        </div>
      ))}
    </section>
  );
}

function Linked({ detail }: { readonly detail: FraudTaskDetail }) {
  const { t } = useTranslation();
  if (detail.linked.length === 0) return null;
  return (
    <section className="fraud-part">
      <h3>{t('fraud.linked', { n: detail.linked.length })}</h3>
      <ul className="fraud-linked">
        {detail.linked.map((one) => (
          <li key={one.householdId}>
            <span>{one.headName}</span><span className="tone-muted">{one.householdNo} {one.villageName}</span>
            <span>{one.shares.map((share) => t(`fraud.shares.${share}`)).join(t('common.listSeparator'))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Assign({ detail }: { readonly detail: FraudTaskDetail }) {
  const { t } = useTranslation();
  const reviewers = useBranchQuery('fraud.reviewers', { taskId: detail.id });
  const assign = useCommand('fraud.assignTask', { invalidates: ['fraud'] });
  return (
    <section className="fraud-part fraud-assign">
      <h3>{t('fraud.columns.assignee')}</h3>
      <Select
        showSearch optionFilterProp="label" value={detail.assigneeId} loading={assign.isRunning} placeholder={t('fraud.assignPlaceholder')} aria-label={t('fraud.columns.assignee')}
        options={reviewers.data?.map(({ staffId, name, staffNo }) => ({ value: staffId, label: `${name} ${staffNo}` })) ?? []}
        onChange={(staffId: string) => void assign.run({ taskId: detail.id, staffId })}
      />
    </section>
  );
}

function Answer({ detail }: { readonly detail: FraudTaskDetail }) {
  const { t } = useTranslation();
  return (
    <section className="fraud-part">
      <h3>{t('fraud.answer')}</h3>
      <FactList
        columns={2} facts={[
          { key: 'by', label: t('fraud.columns.decidedBy'), value: detail.decidedByName },
          { key: 'on', label: t('fraud.columns.decidedOn'), value: detail.decidedOn },
          { key: 'method', label: t('fraud.method'), value: detail.method ? t(`fraud.methods.${detail.method}`) : '' },
          ...(detail.validTo === null ? [] : [{ key: 'validTo', label: t('fraud.columns.validTo'), value: detail.validTo }]),
        ]}
      />
      <p className="fraud-conclusion">{detail.conclusion}</p>
    </section>
  );
}
