/** Columns of a rated batch. */
import type { TFunction } from 'i18next';
import type { BatchRow } from '../../../core/contract/credit.ts';
import type { GridColumn } from '../../components/grid/data-grid.tsx';
import { outcomeTone, rowStatusTone } from './credit-tones.ts';
import { reasonsText } from './reason-text.ts';

/** New minus old; null where there was no line before. */
export const changeOf = (row: BatchRow): number | null => (row.previousLimit === null || row.limit === 0 ? null : row.limit - row.previousLimit);

export function resultColumns(t: TFunction): readonly GridColumn<BatchRow>[] {
  return [...whoColumns(t), ...scoreColumns(t), ...limitColumns(t), ...reasonColumns(t)];
}

function whoColumns(t: TFunction): readonly GridColumn<BatchRow>[] {
  return [
    {
      id: 'headName', title: t('common.headName'), kind: 'text', value: (row) => row.headName, width: 84, isPinned: true,
      searchAlso: (row) => row.householdNo,
    },
    { id: 'village', title: t('common.village'), kind: 'text', value: (row) => row.villageName, width: 76 },
    {
      id: 'outcome', title: t('rating.columns.outcome'), kind: 'choice', value: (row) => row.outcome, width: 96,
      labels: t('credit.outcomes', { returnObjects: true }), tone: (row) => outcomeTone(row.outcome),
    },
  ];
}

function scoreColumns(t: TFunction): readonly GridColumn<BatchRow>[] {
  return [
    {
      id: 'grade', title: t('common.grade'), kind: 'text', value: (row) => row.grade, width: 52,
      tooltip: (row) => (row.previousGrade ? `${row.previousGrade} → ${row.grade ?? '—'}` : null),
    },
    { id: 'expertScore', title: t('rating.columns.expertScore'), kind: 'count', value: (row) => row.expertScore, width: 66, total: 'none' },
    { id: 'statisticalScore', title: t('rating.columns.statisticalScore'), kind: 'count', value: (row) => row.statisticalScore, width: 66, total: 'none' },
  ];
}

function limitColumns(t: TFunction): readonly GridColumn<BatchRow>[] {
  return [
    {
      id: 'limit', title: t('rating.columns.limit'), kind: 'money', value: (row) => (row.limit > 0 ? row.limit : null), width: 108,
      tone: (row) => (row.limit < row.proposedLimit ? 'waiting' : 'plain'), tooltip: (row) => row.managerReason,
    },
    {
      id: 'binding', title: t('rating.columns.binding'), kind: 'choice', value: (row) => row.bindingConstraint, width: 76,
      labels: t('credit.constraints', { returnObjects: true }),
    },
    { id: 'rate', title: t('rating.columns.rate'), kind: 'rate', value: (row) => row.ratePpm, width: 84 },
    { id: 'term', title: t('rating.columns.term'), kind: 'count', value: (row) => row.termMonths, width: 76, total: 'none' },
    { id: 'previousLimit', title: t('rating.columns.previousLimit'), kind: 'money', value: (row) => row.previousLimit, width: 112, missing: t('rating.first') },
    { id: 'change', title: t('rating.columns.change'), kind: 'money', value: changeOf, width: 104, isDelta: true, missing: '' },
  ];
}

function reasonColumns(t: TFunction): readonly GridColumn<BatchRow>[] {
  return [
    {
      id: 'why', title: t('rating.columns.why'), kind: 'text',
      value: (row) => (row.reasonCodes.length > 0 ? reasonsText(row.reasonCodes, t) : row.managerReason), flex: 1, width: 130, missing: '',
      tooltip: (row) => reasonsText(row.reasonCodes, t) || row.managerReason,
    },
    {
      id: 'status', title: t('rating.columns.status'), kind: 'choice', value: (row) => row.status, width: 80,
      labels: t('credit.rowStatuses', { returnObjects: true }), tone: (row) => rowStatusTone(row.status),
    },
    { id: 'group', title: t('common.group'), kind: 'count', value: (row) => row.groupNo, width: 48, total: 'none' },
    { id: 'kind', title: t('rating.columns.kind'), kind: 'choice', value: (row) => row.kind, width: 76, labels: t('credit.kinds', { returnObjects: true }) },
    { id: 'manager', title: t('common.manager'), kind: 'text', value: (row) => row.managerName, missing: t('common.noManager') },
    { id: 'decisionReason', title: t('rating.columns.decisionReason'), kind: 'text', value: (row) => row.decisionReason, width: 140, missing: '' },
    { id: 'identity', title: t('common.identity'), kind: 'id', value: (row) => row.identityMask, isHidden: true, width: 156 },
    { id: 'householdNo', title: t('common.householdNo'), kind: 'id', value: (row) => row.householdNo, isHidden: true },
    { id: 'proposedLimit', title: t('rating.columns.proposedLimit'), kind: 'money', value: (row) => row.proposedLimit, isHidden: true },
  ];
}
