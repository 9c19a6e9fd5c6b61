/** 农户档案: who lives here and what they have. Tree of villages, the list, and a preview beside it. */
import { ImportOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import dayjs from 'dayjs';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { HouseholdRow } from '../../../core/contract/household.ts';
import { callBranch } from '../../api/branch.ts';
import { useFileActions } from '../../api/desk.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useBusinessDate } from '../../app/business-date.ts';
import { usePermission } from '../../app/session.ts';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import { Page } from '../../components/page.tsx';
import { PaperAction } from '../document/paper-action.tsx';
import { QueryFault } from '../../components/query-state.tsx';
import { householdColumns } from './household-columns.ts';
import { HouseholdPreview } from './household-preview.tsx';
import { VillageTree, type Place } from './village-tree.tsx';

const rowId = (row: HouseholdRow): string => row.id;

export default function HouseholdListScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayImport = usePermission('household.import');
  const list = useBranchQuery('household.list', {});
  const villages = useBranchQuery('organisation.villages', {});
  const [place, setPlace] = useState<Place | null>(null);
  const [previewed, setPreviewed] = useState<string | null>(null);
  const { save } = useFileActions();
  const stale = useStaleFilter();
  const columns = useMemo(() => householdColumns(t), [t]);
  const rowFilter = useMemo(() => combineFilters(place, stale.before), [place, stale.before]);
  const creditVillages = useMemo(() => new Set(villages.data?.filter((village) => village.isCreditVillage).map((village) => village.id)), [villages.data]);
  const townships = useMemo(() => new Map(villages.data?.map((village) => [village.id, village.township])), [villages.data]);
  const open = useCallback((row: HouseholdRow) => void navigate(`/household/${row.id}`), [navigate]);

  const importAction = { label: t('household.list.import'), onClick: () => void navigate('/import') };
  return (
    <Page
      title={t('navigation.household')} subtitle={t('household.list.previewHint')}
      actions={(
        <>
          {place ? <PaperAction key={place.villageId} papers={[{ kind: 'villageRating', subjectId: place.villageId }]} /> : null}
          {mayImport ? <Button type="primary" icon={<ImportOutlined />} onClick={importAction.onClick}>{importAction.label}</Button> : null}
        </>
      )}
    >
      <VillageTree rows={list.data ?? []} creditVillages={creditVillages} townships={townships} place={place} onPlace={setPlace} />
      <div className="page-column">
        {list.error ? <QueryFault error={list.error} onRetry={() => void list.refetch()} /> : null}
        <DataGrid
          gridId="household.list" columns={columns} rows={list.data} rowId={rowId} rowFilter={rowFilter} searchPlaceholder={t('household.list.search')}
          label={t('navigation.household')}
          onOpen={open} onPreview={(row) => setPreviewed((current) => (current === row.id ? null : row.id))}
          onFocusRow={(row) => setPreviewed((current) => (current === null ? null : row.id))}
          onExport={(rows) => void save(callBranch('household.exportList', { householdIds: rows.map(rowId) }))}
          toolbar={stale.before ? <Tag closable onClose={stale.clear}>{t('household.list.staleOnly')}</Tag> : null}
          empty={mayImport ? { sentence: t('household.list.empty'), action: importAction } : { sentence: t('household.list.emptyReadOnly') }}
        />
      </div>
      {previewed ? <HouseholdPreview householdId={previewed} onClose={() => setPreviewed(null)} /> : null}
    </Page>
  );
}

function combineFilters(place: Place | null, updatedBefore: string | null): ((row: HouseholdRow) => boolean) | null {
  if (!place && !updatedBefore) return null;
  return (row) =>
    (!place || (row.villageId === place.villageId && (place.groupNo === null || row.groupNo === place.groupNo)))
    && (!updatedBefore || row.updatedOn < updatedBefore);
}

/** Opened from the home card "files to bring up to date": older than twelve months on the business date. */
function useStaleFilter(): { readonly before: string | null; readonly clear: () => void } {
  const [params, setParams] = useSearchParams();
  const businessDate = useBusinessDate();
  const isStaleOnly = params.get('filter') === 'stale';
  return {
    before: isStaleOnly ? dayjs(businessDate).subtract(12, 'month').format('YYYY-MM-DD') : null,
    clear: useCallback(() => setParams({}), [setParams]),
  };
}
