import type { TFunction } from 'i18next';
import type { FraudCheckRow } from '../../../core/contract/fraud.ts';
import type { GridColumn } from '../../components/grid/data-grid.tsx';
import { outcomeTone } from './fraud-tones.ts';
import { hitsText } from './hit-text.ts';

export function checkColumns(t: TFunction, hasHousehold: boolean): readonly GridColumn<FraudCheckRow>[] {
  const household: readonly GridColumn<FraudCheckRow>[] = [
    { id: 'headName', title: t('fraud.columns.headName'), kind: 'text', width: 80, value: (row) => row.headName },
    { id: 'village', title: t('fraud.columns.village'), kind: 'text', width: 90, value: (row) => row.villageName },
  ];
  return [
    { id: 'checkedAt', title: t('fraud.columns.checkedAt'), kind: 'moment', width: 150, value: (row) => row.checkedAt },
    { id: 'point', title: t('fraud.columns.point'), kind: 'choice', width: 70, value: (row) => row.point, labels: t('fraud.points', { returnObjects: true }) },
    ...(hasHousehold ? household : []),
    { id: 'outcome', title: t('fraud.columns.outcome'), kind: 'choice', width: 84, value: (row) => row.outcome, labels: t('fraud.outcomes', { returnObjects: true }), tone: (row) => outcomeTone[row.outcome] },
    { id: 'wentOn', title: t('fraud.columns.wentOn'), kind: 'choice', width: 84, value: (row) => (row.wentOn ? 'yes' : 'no'), labels: t('fraud.wentOn', { returnObjects: true }) },
    { id: 'hits', title: t('fraud.columns.hits'), kind: 'text', width: 300, flex: 2, value: (row) => hitsText(row, t), tooltip: (row) => hitsText(row, t), missing: '' },
    { id: 'taskNo', title: t('fraud.columns.taskNo'), kind: 'id', width: 184, value: (row) => row.taskNo, missing: '' },
    { id: 'staff', title: t('fraud.columns.maker'), kind: 'text', width: 76, value: (row) => row.staffName },
    { id: 'rulesVersion', title: t('fraud.columns.rulesVersion'), kind: 'text', width: 84, value: (row) => row.rulesVersion },
  ];
}
