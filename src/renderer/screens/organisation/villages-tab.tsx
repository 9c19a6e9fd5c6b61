/** Villages of the branch: who manages each; a manager sees the households of his villages only. */
import { PlusOutlined, SwapOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VillageView } from '../../../core/contract/organisation.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { DataGrid, type DataGridHandle, type GridColumn } from '../../components/grid/data-grid.tsx';
import { AddVillage } from './add-village.tsx';
import { AssignManager } from './assign-manager.tsx';

export function VillagesTab() {
  const { t } = useTranslation();
  const villages = useBranchQuery('organisation.villages', {});
  const grid = useRef<DataGridHandle<VillageView>>(null);
  const [ticked, setTicked] = useState<readonly VillageView[]>([]);
  const [dialog, setDialog] = useState<'add' | 'assign' | null>(null);
  const columns = useMemo(() => villageColumns(t), [t]);
  const unassigned = villages.data?.filter((village) => village.managerId === null).length ?? 0;
  const close = () => setDialog(null);
  return (
    <div className="tab-body">
      <DataGrid
        gridId="organisation.villages" columns={columns} rows={villages.data} rowId={(row) => row.id} hasTicks onTicksChange={setTicked} handle={grid}
        totalsText="organisation.totalVillages" searchPlaceholder={t('organisation.search')} label={t('organisation.villages')}
        toolbar={unassigned > 0 ? <span className="tone-waiting">{t('organisation.unassignedOnly', { n: unassigned })}</span> : null}
        actions={(
          <>
            <Button icon={<SwapOutlined />} disabled={ticked.length === 0} title={ticked.length === 0 ? t('common.selectFirst') : ''} onClick={() => setDialog('assign')}>{t('organisation.assign')}</Button>
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setDialog('add')}>{t('organisation.addVillage')}</Button>
          </>
        )}
        empty={{ sentence: t('organisation.emptyVillages'), action: { label: t('organisation.addVillage'), onClick: () => setDialog('add') } }}
      />
      {dialog === 'add' ? <AddVillage onClose={close} /> : null}
      {dialog === 'assign' ? <AssignManager villages={ticked} onClose={close} onDone={() => { grid.current?.clearTicks(); close(); }} /> : null}
    </div>
  );
}

function villageColumns(t: TFunction): readonly GridColumn<VillageView>[] {
  const yesNo = t('organisation.yesNo', { returnObjects: true });
  return [
    { id: 'name', title: t('organisation.columns.name'), kind: 'text', width: 120, value: (row) => row.name },
    { id: 'township', title: t('organisation.columns.township'), kind: 'text', width: 110, value: (row) => row.township },
    { id: 'groups', title: t('organisation.columns.groups'), kind: 'count', width: 70, value: (row) => row.groups.length, total: 'sum' },
    { id: 'households', title: t('organisation.columns.households'), kind: 'count', width: 90, value: (row) => row.householdCount, total: 'sum' },
    { id: 'manager', title: t('organisation.columns.manager'), kind: 'text', width: 110, value: (row) => row.managerName, missing: t('organisation.unassigned'), tone: (row) => (row.managerId === null ? 'waiting' : 'plain') },
    { id: 'creditVillage', title: t('organisation.columns.creditVillage'), kind: 'choice', width: 80, value: (row) => (row.isCreditVillage ? 'yes' : 'no'), labels: yesNo, tone: (row) => (row.isCreditVillage ? 'accent' : 'muted') },
    { id: 'creditTownship', title: t('organisation.columns.creditTownship'), kind: 'choice', width: 86, value: (row) => (row.isCreditTownship ? 'yes' : 'no'), labels: yesNo, tone: (row) => (row.isCreditTownship ? 'accent' : 'muted') },
  ];
}
