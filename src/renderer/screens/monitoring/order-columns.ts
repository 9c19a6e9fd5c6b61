/** Columns of the inbox of orders. */
import type { TFunction } from 'i18next';
import type { Severity, WorkOrderRow } from '../../../core/contract/monitoring.ts';
import type { GridColumn } from '../../components/grid/data-grid.tsx';
import type { Tone } from '../../components/tone.ts';

export const severityTone: Readonly<Record<Severity, Tone>> = { red: 'danger', orange: 'waiting', yellow: 'plain' };

export function orderColumns(t: TFunction, isClosed: boolean): readonly GridColumn<WorkOrderRow>[] {
  return [
    { id: 'severity', title: t('monitoring.columns.severity'), kind: 'choice', width: 50, value: (row) => row.severity, labels: t('monitoring.severities', { returnObjects: true }), tone: (row) => severityTone[row.severity] },
    { id: 'headName', title: t('common.headName'), kind: 'text', width: 64, value: (row) => row.headName },
    { id: 'village', title: t('common.village'), kind: 'text', width: 64, value: (row) => row.villageName },
    { id: 'signal', title: t('monitoring.columns.signal'), kind: 'text', width: 120, flex: 2, value: (row) => row.ruleNames, tooltip: (row) => row.ruleNames },
    isClosed
      ? { id: 'closedOn', title: t('monitoring.columns.closedOn'), kind: 'date', value: (row) => row.closedOn }
      : { id: 'dueOn', title: t('monitoring.columns.dueOn'), kind: 'date', value: (row) => row.dueOn, tone: (row) => (row.deadline === 'late' ? 'danger' : 'plain') },
    { id: 'assignee', title: t('monitoring.columns.assignee'), kind: 'text', width: 64, value: (row) => row.assigneeName, missing: t('queue.nobody') },
    { id: 'status', title: t('common.status'), kind: 'choice', width: 70, value: (row) => row.status, labels: t('monitoring.statuses', { returnObjects: true }), tone: (row) => (row.status === 'checking' ? 'waiting' : row.closedOn ? 'muted' : 'plain') },
    { id: 'balance', title: t('monitoring.columns.balance'), kind: 'money', value: (row) => row.balance, isHidden: true },
    { id: 'modes', title: t('monitoring.columns.modes'), kind: 'text', width: 130, value: (row) => row.modes.map((mode) => t(`monitoring.modes.${mode}`)).join(' '), isHidden: true },
    { id: 'orderNo', title: t('monitoring.columns.orderNo'), kind: 'id', width: 160, value: (row) => row.orderNo, isHidden: true },
    { id: 'createdOn', title: t('monitoring.columns.createdOn'), kind: 'date', value: (row) => row.createdOn, isHidden: true },
    { id: 'escalation', title: t('monitoring.columns.escalation'), kind: 'choice', width: 80, value: (row) => String(row.escalation), labels: t('monitoring.escalations', { returnObjects: true }), tone: (row) => (row.escalation > 0 ? 'danger' : 'muted'), isHidden: true },
  ];
}
