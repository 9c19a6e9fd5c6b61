/** Columns of the call list, and of the figures by person. */
import type { TFunction } from 'i18next';
import type { CollectionTaskRow, CollectorFigures } from '../../../core/contract/collection.ts';
import type { GridColumn } from '../../components/grid/data-grid.tsx';

export function taskColumns(t: TFunction, isClosed: boolean): readonly GridColumn<CollectionTaskRow>[] {
  const methods = t('collection.methods', { returnObjects: true });
  return [
    { id: 'headName', title: t('common.headName'), kind: 'text', width: 64, value: (row) => row.headName },
    { id: 'village', title: t('common.village'), kind: 'text', width: 64, value: (row) => row.villageName },
    { id: 'method', title: t('collection.columns.method'), kind: 'choice', width: 62, value: (row) => row.method, labels: methods, tone: (row) => (row.reason === 'strategy' ? 'plain' : 'waiting') },
    { id: 'daysOverdue', title: t('collection.columns.daysOverdue'), kind: 'count', width: 64, value: (row) => row.daysOverdue, tone: () => 'danger', total: 'none' },
    { id: 'dueTotal', title: t('collection.columns.dueTotal'), kind: 'money', width: 104, value: (row) => row.dueTotal },
    isClosed
      ? { id: 'closedOn', title: t('collection.columns.closedOn'), kind: 'date', value: (row) => row.closedOn }
      : { id: 'dueOn', title: t('collection.columns.dueOn'), kind: 'date', value: (row) => row.dueOn, tone: (row) => (row.deadline === 'late' ? 'danger' : 'plain') },
    { id: 'assignee', title: t('collection.columns.assignee'), kind: 'text', width: 64, value: (row) => row.assigneeName, missing: t('queue.nobody') },
    isClosed
      ? { id: 'closeReason', title: t('collection.columns.closeReason'), kind: 'choice', width: 90, value: (row) => row.closeReason, labels: { ...t('collection.results', { returnObjects: true }), ...t('collection.closeReasons', { returnObjects: true }) }, tone: () => 'muted' }
      : { id: 'lastResult', title: t('collection.columns.lastResult'), kind: 'choice', width: 80, value: (row) => row.lastResult, labels: t('collection.results', { returnObjects: true }), tone: () => 'plain', missing: '', isHidden: true },
    { id: 'reason', title: t('collection.columns.reason'), kind: 'choice', width: 84, value: (row) => row.reason, labels: t('collection.reasons', { returnObjects: true }), tone: (row) => (row.reason === 'strategy' ? 'muted' : 'waiting'), isHidden: true },
    { id: 'step', title: t('collection.columns.step'), kind: 'text', width: 56, value: (row) => row.step, isHidden: true },
    { id: 'promiseOn', title: t('collection.columns.promiseOn'), kind: 'date', value: (row) => row.promiseOn, missing: '', isHidden: true },
    { id: 'promiseAmount', title: t('collection.columns.promiseAmount'), kind: 'money', value: (row) => row.promiseAmount, missing: '', isHidden: true },
    { id: 'limitation', title: t('collection.columns.limitation'), kind: 'date', value: (row) => row.limitationUntil, tone: (row) => (row.limitationAlarm === null ? 'plain' : 'danger'), isHidden: true },
    { id: 'receiptNo', title: t('loan.columns.receiptNo'), kind: 'id', width: 166, value: (row) => row.receiptNo, isHidden: true },
    { id: 'taskNo', title: t('collection.columns.taskNo'), kind: 'id', width: 166, value: (row) => row.taskNo, isHidden: true },
  ];
}

export function figureColumns(t: TFunction): readonly GridColumn<CollectorFigures>[] {
  const counts = ['made', 'done', 'onTime', 'dialled', 'connected', 'visits', 'promisesDue', 'promisesKept'] as const;
  return [
    { id: 'name', title: t('collection.figures.name'), kind: 'text', width: 70, value: (row) => row.name },
    ...counts.map((key): GridColumn<CollectorFigures> => ({ id: key, title: t(`collection.figures.${key}`), kind: 'count', width: 72, value: (row) => row[key], total: 'sum' })),
    { id: 'contactRate', title: t('collection.figures.contactRate'), kind: 'rate', width: 78, value: (row) => shareOf(row.connected, row.dialled), total: 'none' },
    { id: 'keptRate', title: t('collection.figures.keptRate'), kind: 'rate', width: 84, value: (row) => shareOf(row.promisesKept, row.promisesDue), total: 'none' },
    { id: 'recovered', title: t('collection.figures.recovered'), kind: 'money', value: (row) => row.recovered },
  ];
}

/** In ppm; null when there is no whole. */
const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((part * 1_000_000) / whole));
