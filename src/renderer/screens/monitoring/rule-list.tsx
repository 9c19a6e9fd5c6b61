/** The rules in force: what fires, how bad it is, what has to be done by when, and which wait for data. */
import { Button, Drawer } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WarningRuleRow } from '../../../core/contract/monitoring.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';

export function RuleList() {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const rules = useBranchQuery('monitoring.rules', {}, { enabled: isOpen });
  const columns = useMemo(() => ruleColumns(t), [t]);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('monitoring.rules')}</Button>
      <Drawer open={isOpen} onClose={() => setIsOpen(false)} size={860} title={t('monitoring.rulesTitle', { version: rules.data?.version ?? '' })}>
        <div className="queue-rules"><DataGrid gridId="monitoring.rules" isPlain columns={columns} rows={rules.data?.rules} rowId={(row) => row.code} totalsText="monitoring.totalRules" empty={{ sentence: t('monitoring.noRules') }} label={t('monitoring.rules')} /></div>
      </Drawer>
    </>
  );
}

function ruleColumns(t: TFunction): readonly GridColumn<WarningRuleRow>[] {
  return [
    { id: 'code', title: t('monitoring.columns.code'), kind: 'id', width: 56, value: (row) => row.code },
    { id: 'dimension', title: t('monitoring.columns.dimension'), kind: 'choice', width: 76, value: (row) => row.dimension, labels: t('monitoring.dimensions', { returnObjects: true }), tone: () => 'plain' },
    { id: 'name', title: t('monitoring.columns.signal'), kind: 'text', width: 220, flex: 2, value: (row) => row.name, tooltip: (row) => row.name },
    { id: 'severity', title: t('monitoring.columns.severity'), kind: 'text', width: 70, value: (row) => row.severities.map((one) => t(`monitoring.severities.${one}`)).join('/') },
    { id: 'modes', title: t('monitoring.columns.modes'), kind: 'text', width: 140, value: (row) => row.modes.map((mode) => t(`monitoring.modes.${mode}`)).join(' ') },
    { id: 'dueDays', title: t('monitoring.columns.dueDays'), kind: 'count', width: 96, value: (row) => row.dueDays },
    { id: 'data', title: t('monitoring.columns.data'), kind: 'choice', width: 84, value: (row) => (row.isWaitingForData ? 'waiting' : 'ready'), labels: { waiting: t('monitoring.waitingForData'), ready: t('monitoring.computed') }, tone: (row) => (row.isWaitingForData ? 'waiting' : 'accent') },
  ];
}
