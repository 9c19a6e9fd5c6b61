/** Columns of the lines. */
import type { TFunction } from 'i18next';
import type { LineRow } from '../../../core/contract/credit.ts';
import type { GridColumn } from '../../components/grid/data-grid.tsx';
import { lineStatusTone } from '../rating/credit-tones.ts';
import { papersOf } from './line-filter.ts';

export function lineColumns(t: TFunction): readonly GridColumn<LineRow>[] {
  return [
    {
      id: 'headName', title: t('common.headName'), kind: 'text', value: (row) => row.headName, width: 84, isPinned: true,
      searchAlso: (row) => `${row.householdNo} ${row.lineNo} ${row.contractNo ?? ''}`,
    },
    { id: 'village', title: t('common.village'), kind: 'text', value: (row) => row.villageName, width: 80 },
    { id: 'group', title: t('common.group'), kind: 'count', value: (row) => row.groupNo, width: 48, total: 'none' },
    {
      id: 'status', title: t('common.status'), kind: 'choice', value: (row) => row.status, width: 84,
      labels: t('credit.lineStatuses', { returnObjects: true }), tone: (row) => lineStatusTone(row.status),
    },
    { id: 'grade', title: t('common.grade'), kind: 'text', value: (row) => row.grade, width: 56 },
    { id: 'limit', title: t('line.columns.limit'), kind: 'money', value: (row) => row.limit },
    { id: 'used', title: t('line.columns.used'), kind: 'money', value: (row) => row.used },
    { id: 'available', title: t('line.columns.available'), kind: 'money', value: (row) => row.available },
    { id: 'rate', title: t('line.columns.rate'), kind: 'rate', value: (row) => row.ratePpm, width: 82 },
    { id: 'term', title: t('line.columns.term'), kind: 'count', value: (row) => row.termMonths, width: 72, total: 'none' },
    {
      id: 'papers', title: t('line.columns.papers'), kind: 'choice', value: papersOf, width: 96, labels: t('line.papers', { returnObjects: true }),
      tone: (row) => (papersOf(row) === 'contract' ? 'accent' : papersOf(row) === 'none' ? 'muted' : 'waiting'),
    },
    { id: 'approvedOn', title: t('line.columns.approvedOn'), kind: 'date', value: (row) => row.approvedOn },
    { id: 'expiresOn', title: t('line.columns.expiresOn'), kind: 'date', value: (row) => row.expiresOn },
    { id: 'reviewDueOn', title: t('line.life.reviewDueOn'), kind: 'date', value: (row) => row.reviewDueOn, missing: '', tone: (row) => (row.reviewState === 'none' ? 'plain' : 'danger') },
    {
      id: 'request', title: t('line.life.requested'), kind: 'choice', value: (row) => row.pendingRequest, width: 84, missing: '', labels: t('line.life.kinds', { returnObjects: true }),
      tone: () => 'waiting',
    },
    { id: 'contractNo', title: t('line.columns.contractNo'), kind: 'id', value: (row) => row.contractNo, width: 170, missing: '' },
    { id: 'manager', title: t('common.manager'), kind: 'text', value: (row) => row.managerName, missing: t('common.noManager') },
    { id: 'lineNo', title: t('line.columns.lineNo'), kind: 'id', value: (row) => row.lineNo, isHidden: true, width: 170 },
    { id: 'startsOn', title: t('line.columns.startsOn'), kind: 'date', value: (row) => row.startsOn, isHidden: true },
    { id: 'identity', title: t('common.identity'), kind: 'id', value: (row) => row.identityMask, isHidden: true, width: 156 },
  ];
}
