/** Columns of the household list, in the order in which a manager reads them. */
import type { TFunction } from 'i18next';
import { grades } from './grades.ts';
import type { HouseholdRow } from '../../../core/contract/household.ts';
import type { GridColumn } from '../../components/grid/data-grid.tsx';
import type { Tone } from '../../components/tone.ts';

export const statusTone: Readonly<Record<HouseholdRow['status'], Tone>> = { collected: 'muted', rated: 'plain', credited: 'accent', drawing: 'accent' };

export function householdColumns(t: TFunction): readonly GridColumn<HouseholdRow>[] {
  const statuses = t('household.statuses', { returnObjects: true });
  return [
    { id: 'headName', title: t('common.headName'), kind: 'text', width: 64, value: (row) => row.headName, searchAlso: (row) => `${row.pinyinInitials} ${row.householdNo}` },
    { id: 'identity', title: t('household.list.tail'), kind: 'id', width: 138, value: (row) => row.identityMask },
    { id: 'village', title: t('common.village'), kind: 'text', width: 62, value: (row) => row.villageName },
    { id: 'group', title: t('common.group'), kind: 'count', width: 38, value: (row) => row.groupNo },
    { id: 'familySize', title: t('household.list.familySize'), kind: 'count', width: 46, value: (row) => row.familySize, total: 'sum' },
    { id: 'netIncome', title: t('household.list.netIncome'), kind: 'money', width: 96, value: (row) => row.netIncome },
    { id: 'netAssets', title: t('household.list.netAssets'), kind: 'money', width: 102, value: (row) => row.netAssets },
    { id: 'grade', title: t('household.list.grade'), kind: 'choice', width: 46, value: (row) => row.grade, labels: grades, missing: t('household.list.notRated') },
    { id: 'limit', title: t('household.list.limit'), kind: 'money', width: 96, value: (row) => row.limit },
    { id: 'balance', title: t('household.list.balance'), kind: 'money', width: 96, value: (row) => row.balance },
    { id: 'status', title: t('common.status'), kind: 'choice', width: 66, value: (row) => row.status, labels: statuses, tone: (row) => statusTone[row.status] },
    { id: 'updatedOn', title: t('household.list.updatedOn'), kind: 'date', width: 82, value: (row) => row.updatedOn },
    { id: 'manager', title: t('common.manager'), kind: 'text', width: 68, value: (row) => row.managerName, missing: t('common.noManager') },
    { id: 'householdNo', title: t('common.householdNo'), kind: 'id', width: 130, value: (row) => row.householdNo, isHidden: true },
  ];
}
