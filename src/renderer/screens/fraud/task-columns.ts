import type { TFunction } from 'i18next';
import type { FraudTaskRow } from '../../../core/contract/fraud.ts';
import type { GridColumn } from '../../components/grid/data-grid.tsx';
import { taskTone } from './fraud-tones.ts';

export function taskColumns(t: TFunction, side: 'open' | 'answered'): readonly GridColumn<FraudTaskRow>[] {
  const isOpen = side === 'open';
  return [
    { id: 'dueOn', title: t('fraud.columns.dueOn'), kind: 'date', width: 92, value: (row) => row.dueOn, tone: (row) => (row.isOverdue ? 'danger' : 'plain'), isHidden: !isOpen },
    { id: 'status', title: t('fraud.columns.status'), kind: 'choice', width: 86, value: (row) => row.status, labels: t('fraud.statuses', { returnObjects: true }), tone: (row) => taskTone[row.status], isHidden: isOpen },
    { id: 'point', title: t('fraud.columns.point'), kind: 'choice', width: 66, value: (row) => row.point, labels: t('fraud.points', { returnObjects: true }) },
    { id: 'headName', title: t('fraud.columns.headName'), kind: 'text', width: 74, value: (row) => row.headName },
    { id: 'village', title: t('fraud.columns.village'), kind: 'text', width: 84, value: (row) => row.villageName },
    { id: 'codes', title: t('fraud.columns.codes'), kind: 'text', width: 84, value: (row) => row.codes.join(t('common.listSeparator')) },
    { id: 'holds', title: t('fraud.columns.holds'), kind: 'choice', width: 76, value: (row) => (row.holds ? 'holds' : 'after'), labels: t('fraud.holds', { returnObjects: true }), isHidden: !isOpen },
    { id: 'assignee', title: t('fraud.columns.assignee'), kind: 'text', width: 74, value: (row) => row.assigneeName, missing: t('fraud.notAssigned'), isHidden: !isOpen },
    { id: 'maker', title: t('fraud.columns.maker'), kind: 'text', width: 74, value: (row) => row.makerName },
    { id: 'decidedBy', title: t('fraud.columns.decidedBy'), kind: 'text', width: 74, value: (row) => row.decidedByName, isHidden: isOpen },
    { id: 'decidedOn', title: t('fraud.columns.decidedOn'), kind: 'date', width: 92, value: (row) => row.decidedOn, isHidden: isOpen },
    { id: 'validTo', title: t('fraud.columns.validTo'), kind: 'date', width: 92, value: (row) => row.validTo, isHidden: isOpen },
    { id: 'createdOn', title: t('fraud.columns.createdOn'), kind: 'date', width: 92, value: (row) => row.createdOn, isHidden: isOpen },
    { id: 'taskNo', title: t('fraud.columns.taskNo'), kind: 'id', width: 160, value: (row) => row.taskNo, isHidden: true },
    { id: 'householdNo', title: t('fraud.columns.householdNo'), kind: 'id', width: 110, value: (row) => row.householdNo, isHidden: true },
  ];
}
