/** Columns of the event list. */
import type { TFunction } from 'i18next';
import type { EventRow } from '../../../core/contract/audit.ts';
import type { GridColumn } from '../../components/grid/data-grid.tsx';

export function auditColumns(t: TFunction): readonly GridColumn<EventRow>[] {
  return [
    { id: 'seq', title: t('audit.columns.seq'), kind: 'count', width: 76, value: (row) => row.branchSeq },
    { id: 'recordedAt', title: t('audit.columns.recordedAt'), kind: 'moment', width: 150, value: (row) => row.recordedAt },
    { id: 'businessDate', title: t('audit.columns.businessDate'), kind: 'date', width: 96, value: (row) => row.businessDate },
    { id: 'staff', title: t('audit.columns.staff'), kind: 'text', width: 90, value: (row) => row.staffName || t('audit.system') },
    { id: 'type', title: t('audit.columns.type'), kind: 'choice', width: 150, value: (row) => row.type, labels: t('audit.types', { returnObjects: true }) },
    { id: 'permission', title: t('audit.columns.permission'), kind: 'choice', width: 130, flex: 2, value: (row) => row.permission, labels: t('audit.permissions', { returnObjects: true }) },
    { id: 'hash', title: t('audit.columns.hash'), kind: 'id', width: 150, flex: 2, value: (row) => row.hash },
  ];
}
