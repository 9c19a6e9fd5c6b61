/** Columns of what officers asked for. */
import type { TFunction } from 'i18next';
import type { LoanActRow } from '../../../core/contract/loan.ts';
import type { GridColumn } from '../../components/grid/data-grid.tsx';
import { actLine } from './act-text.ts';

export function actColumns(t: TFunction, isOfOneReceipt: boolean): readonly GridColumn<LoanActRow>[] {
  const receipt: readonly GridColumn<LoanActRow>[] = isOfOneReceipt ? [] : [
    { id: 'headName', title: t('common.headName'), kind: 'text', value: (row) => row.headName, width: 76 },
    { id: 'village', title: t('common.village'), kind: 'text', value: (row) => row.villageName, width: 80 },
    { id: 'receiptNo', title: t('loan.columns.receiptNo'), kind: 'id', value: (row) => row.receiptNo, width: 166 },
    { id: 'outstanding', title: t('loan.columns.outstanding'), kind: 'money', value: (row) => row.outstanding },
  ];
  return [
    ...receipt,
    { id: 'kind', title: t('loan.acts.columns.kind'), kind: 'choice', value: (row) => row.act.kind, width: 92, labels: t('loan.acts.kinds', { returnObjects: true }), tone: () => 'plain' },
    { id: 'change', title: t('loan.acts.columns.change'), kind: 'text', value: (row) => actLine(t, row), width: 200, flex: 1, tooltip: (row) => actLine(t, row) },
    { id: 'reason', title: t('loan.columns.reason'), kind: 'text', value: (row) => row.reason, width: 140, tooltip: (row) => row.reason },
    {
      id: 'status', title: t('common.status'), kind: 'choice', value: (row) => row.status, width: 84, labels: t('loan.acts.statuses', { returnObjects: true }),
      tone: (row) => (row.status === 'waiting' ? 'waiting' : row.status === 'approved' ? 'accent' : 'muted'),
    },
    { id: 'maker', title: t('loan.acts.columns.maker'), kind: 'text', value: (row) => row.makerName, width: 76 },
    { id: 'proposedOn', title: t('loan.acts.columns.proposedOn'), kind: 'date', value: (row) => row.proposedOn },
    ...(isOfOneReceipt ? decidedColumns(t) : []),
  ];
}

const decidedColumns = (t: TFunction): readonly GridColumn<LoanActRow>[] => [
  { id: 'checker', title: t('loan.acts.columns.checker'), kind: 'text', value: (row) => row.checkerName, width: 76, missing: '' },
  { id: 'decidedOn', title: t('loan.acts.columns.decidedOn'), kind: 'date', value: (row) => row.decidedOn, missing: '' },
  { id: 'decisionReason', title: t('loan.acts.columns.decisionReason'), kind: 'text', value: (row) => row.decisionReason, width: 120, missing: '', tooltip: (row) => row.decisionReason },
];
