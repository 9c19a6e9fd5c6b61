/** Columns of a batch under review: what changes against the earlier line, and what to look at. */
import type { TFunction } from 'i18next';
import type { BatchRow } from '../../../core/contract/credit.ts';
import type { GridColumn } from '../../components/grid/data-grid.tsx';
import type { Tone } from '../../components/tone.ts';
import { rowStatusTone } from '../rating/credit-tones.ts';
import { isAtCap, isGradeDown, isGradeUp, isLowered, riseOf, type Obstacle } from './review-filter.ts';

const riseTone = (row: BatchRow): Tone => {
  const rise = riseOf(row) ?? 0;
  return rise > 0 ? 'accent' : rise < 0 ? 'waiting' : 'muted';
};

function gradeText(row: BatchRow): string | null {
  return row.previousGrade && row.previousGrade !== row.grade ? `${row.previousGrade} → ${row.grade ?? '—'}` : row.grade;
}

/** Short words for what is unusual; the obstacle of this person first. */
export function remarkOf(row: BatchRow, obstacle: Obstacle | null, t: TFunction): string {
  const words = [
    obstacle === 'ownBatch' ? t('approval.remarks.own') : null,
    row.aboveAuthority ? t('approval.remarks.aboveAuthority') : null,
    isLowered(row) ? t('approval.remarks.lowered') : null,
    isAtCap(row) ? t('approval.remarks.atCap') : null,
    row.kind === 'preCredit' ? t('approval.remarks.preCredit') : null,
  ];
  return words.filter((word) => word !== null).join(t('common.listSeparator'));
}

export function reviewColumns(t: TFunction, obstacleOf: (row: BatchRow) => Obstacle | null): readonly GridColumn<BatchRow>[] {
  const why = (row: BatchRow): string | null => { const obstacle = obstacleOf(row); return obstacle ? t(`approval.${obstacle}`) : row.managerReason; };
  return [
    {
      id: 'headName', title: t('common.headName'), kind: 'text', value: (row) => row.headName, width: 84, isPinned: true,
      searchAlso: (row) => row.householdNo, tooltip: why,
    },
    { id: 'village', title: t('common.village'), kind: 'text', value: (row) => row.villageName, width: 80 },
    {
      id: 'grade', title: t('approval.columns.grade'), kind: 'text', value: gradeText, width: 88,
      tone: (row) => (isGradeDown(row) ? 'waiting' : isGradeUp(row) ? 'accent' : 'plain'),
    },
    {
      id: 'previousLimit', title: t('approval.columns.previousLimit'), kind: 'money', value: (row) => row.previousLimit, width: 112,
      missing: t('rating.first'),
    },
    { id: 'limit', title: t('approval.columns.limit'), kind: 'money', value: (row) => row.limit, width: 112 },
    { id: 'change', title: t('approval.columns.change'), kind: 'money', value: riseOf, width: 112, isDelta: true, missing: '', tone: riseTone },
    { id: 'rate', title: t('rating.columns.rate'), kind: 'rate', value: (row) => row.ratePpm, width: 84 },
    { id: 'term', title: t('rating.columns.term'), kind: 'count', value: (row) => row.termMonths, width: 72, total: 'none' },
    {
      id: 'status', title: t('common.status'), kind: 'choice', value: (row) => row.status, width: 80,
      labels: t('credit.rowStatuses', { returnObjects: true }), tone: (row) => rowStatusTone(row.status),
    },
    {
      id: 'remark', title: t('approval.columns.remark'), kind: 'text', value: (row) => remarkOf(row, obstacleOf(row), t), width: 116, missing: '',
      tooltip: why,
    },
    {
      id: 'binding', title: t('rating.columns.binding'), kind: 'choice', value: (row) => row.bindingConstraint, width: 80,
      labels: t('credit.constraints', { returnObjects: true }),
    },
    { id: 'decisionReason', title: t('approval.columns.decisionReason'), kind: 'text', value: (row) => row.decisionReason, width: 140, missing: '' },
    { id: 'manager', title: t('common.manager'), kind: 'text', value: (row) => row.managerName, missing: t('common.noManager') },
    { id: 'group', title: t('common.group'), kind: 'count', value: (row) => row.groupNo, width: 56, total: 'none', isHidden: true },
    { id: 'expertScore', title: t('rating.columns.expertScore'), kind: 'count', value: (row) => row.expertScore, total: 'none', isHidden: true },
    { id: 'statisticalScore', title: t('rating.columns.statisticalScore'), kind: 'count', value: (row) => row.statisticalScore, total: 'none', isHidden: true },
    { id: 'identity', title: t('common.identity'), kind: 'id', value: (row) => row.identityMask, isHidden: true },
  ];
}
