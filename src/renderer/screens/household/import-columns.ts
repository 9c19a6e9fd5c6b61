/** Columns of the import preview. */
import type { TFunction } from 'i18next';
import type { ImportRow } from '../../../core/contract/household.ts';
import type { GridColumn } from '../../components/grid/data-grid.tsx';
import type { Tone } from '../../components/tone.ts';

const outcomeTone: Readonly<Record<ImportRow['outcome'], Tone>> = { new: 'accent', changed: 'plain', unchanged: 'muted', newVillage: 'waiting', rejected: 'danger' };

export function importColumns(t: TFunction): readonly GridColumn<ImportRow>[] {
  return [
    { id: 'sheetRow', title: t('importing.columns.sheetRow'), kind: 'count', width: 56, value: (row) => row.sheetRow },
    { id: 'outcome', title: t('importing.columns.outcome'), kind: 'choice', width: 80, value: (row) => row.outcome, labels: t('importing.outcomes', { returnObjects: true }), tone: (row) => outcomeTone[row.outcome] },
    { id: 'headName', title: t('importing.columns.headName'), kind: 'text', width: 72, value: (row) => row.headName },
    { id: 'identity', title: t('importing.columns.identity'), kind: 'id', width: 132, value: (row) => row.identityMask },
    { id: 'village', title: t('importing.columns.village'), kind: 'text', width: 70, value: (row) => row.villageName },
    { id: 'group', title: t('importing.columns.group'), kind: 'count', width: 44, value: (row) => row.groupNo },
    { id: 'reason', title: t('importing.columns.reason'), kind: 'choice', width: 128, value: (row) => row.rejection?.code ?? null, labels: t('importing.reasons', { returnObjects: true }), missing: '' },
    { id: 'column', title: t('importing.columns.column'), kind: 'text', width: 96, value: (row) => row.rejection?.column ?? null, missing: '' },
    { id: 'value', title: t('importing.columns.value'), kind: 'text', width: 110, value: (row) => (row.rejection ? row.rejection.value || t('importing.emptyValue') : null), missing: '' },
    { id: 'normalised', title: t('importing.columns.normalised'), kind: 'count', width: 60, value: (row) => row.normalised.length || null, missing: '' },
  ];
}
