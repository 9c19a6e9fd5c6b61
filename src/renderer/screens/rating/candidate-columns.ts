/** Columns of the households that may be rated now. */
import type { TFunction } from 'i18next';
import type { CandidateRow } from '../../../core/contract/credit.ts';
import type { GridColumn } from '../../components/grid/data-grid.tsx';

export function candidateColumns(t: TFunction): readonly GridColumn<CandidateRow>[] {
  return [
    {
      id: 'headName', title: t('common.headName'), kind: 'text', value: (row) => row.headName, width: 84, isPinned: true,
      searchAlso: (row) => row.householdNo,
    },
    { id: 'identity', title: t('common.identity'), kind: 'id', value: (row) => row.identityMask, width: 156, isHidden: true },
    { id: 'village', title: t('common.village'), kind: 'text', value: (row) => row.villageName, width: 78 },
    { id: 'group', title: t('common.group'), kind: 'count', value: (row) => row.groupNo, width: 56, total: 'none' },
    {
      id: 'reason', title: t('rating.columns.reason'), kind: 'choice', value: (row) => row.reason, width: 118,
      labels: t('credit.candidateReasons', { returnObjects: true }), tone: (row) => (row.reason === 'neverCredited' ? 'plain' : 'waiting'),
      tooltip: (row) => t(`credit.candidateReasonHints.${row.reason}`),
    },
    {
      id: 'netIncome', title: t('rating.columns.netIncome'), kind: 'money', value: (row) => row.netIncome, width: 124, total: 'none',
      missing: t('common.notCollected'),
    },
    { id: 'netAssets', title: t('rating.columns.netAssets'), kind: 'money', value: (row) => row.netAssets, total: 'none', missing: t('common.notCollected') },
    { id: 'previousGrade', title: t('rating.columns.previousGrade'), kind: 'text', value: (row) => row.previousGrade, width: 92 },
    { id: 'previousLimit', title: t('rating.columns.previousLimit'), kind: 'money', value: (row) => row.previousLimit, width: 124 },
    { id: 'updatedOn', title: t('rating.columns.updatedOn'), kind: 'date', value: (row) => row.updatedOn, width: 108 },
    { id: 'manager', title: t('common.manager'), kind: 'text', value: (row) => row.managerName, missing: t('common.noManager'), width: 96 },
    { id: 'householdNo', title: t('common.householdNo'), kind: 'id', value: (row) => row.householdNo, isHidden: true },
  ];
}
