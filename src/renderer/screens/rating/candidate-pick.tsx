/** Step one: whom to rate. Place, manager and reason narrow the list; ticks stay when the filter changes. */
import { Button, Select } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { candidateReasons, type CandidateRow } from '../../../core/contract/credit.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { usePermission } from '../../app/session.ts';
import { FilterChips } from '../../components/filter-chips.tsx';
import { formatCount } from '../../components/format.ts';
import { DataGrid, type DataGridHandle } from '../../components/grid/data-grid.tsx';
import { QueryFault } from '../../components/query-state.tsx';
import { useShortcut } from '../../components/use-shortcut.ts';
import { OwnBatchList } from './batch-picker.tsx';
import { candidateColumns } from './candidate-columns.ts';
import { countReasons, everybody, isChosen, isUnfiltered, optionsOf, type CandidateChoice, type PlaceOption } from './candidate-filter.ts';

interface CandidatePickProps {
  readonly isShown: boolean;
  readonly isRunning: boolean;
  readonly onStart: (householdIds: readonly string[]) => void;
  readonly onOpenBatch: (batchId: string) => void;
}

const NOBODY: readonly CandidateRow[] = [];

export function CandidatePick({ isShown, isRunning, onStart, onOpenBatch }: CandidatePickProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayImport = usePermission('household.import');
  const candidates = useBranchQuery('credit.candidates', {});
  const rows = candidates.data;
  const [choice, setChoice] = useState<CandidateChoice>(everybody);
  const [ticked, setTicked] = useState<readonly CandidateRow[]>(NOBODY);
  const grid = useRef<DataGridHandle<CandidateRow> | null>(null);
  const columns = useMemo(() => candidateColumns(t), [t]);
  const counts = useMemo(() => countReasons(rows ?? NOBODY, choice), [rows, choice]);
  const rowFilter = useMemo(() => (isUnfiltered(choice) ? null : (row: CandidateRow) => isChosen(row, choice)), [choice]);
  const start = () => { if (ticked.length > 0 && !isRunning) onStart(ticked.map((row) => row.householdId)); };
  useShortcut('ctrl+enter', () => { if (isShown) start(); });
  return (
    <>
      <div className="page-column">
        <div className="rating-bar">
          <FilterChips
            label={t('rating.reason')} value={choice.reason} onChange={(reason) => setChoice({ ...choice, reason })}
            chips={[
              { key: 'all' as const, label: t('rating.allReasons'), count: counts.all },
              ...candidateReasons.filter((reason) => counts[reason] > 0 || choice.reason === reason).map((reason) => ({
                key: reason, label: t(`credit.candidateReasons.${reason}`), count: counts[reason], hint: t(`credit.candidateReasonHints.${reason}`),
              })),
            ]}
          />
          <span className="page-space" />
          {ticked.length > 0 ? <Button type="text" onClick={() => grid.current?.clearTicks()}>{t('rating.clearTicks')}</Button> : null}
          <Button disabled={counts[choice.reason] === 0} onClick={() => grid.current?.tickAllShown()}>{t('rating.tickFiltered')}</Button>
          <Button type="primary" disabled={ticked.length === 0} loading={isRunning} onClick={start} title={ticked.length === 0 ? t('rating.tickFirst') : t('rating.startHint')}>
            {ticked.length === 0 ? t('rating.start') : t('rating.startWith', { n: formatCount(ticked.length) })}
          </Button>
        </div>
        {candidates.isError ? <QueryFault error={candidates.error} onRetry={() => void candidates.refetch()} /> : null}
        <DataGrid<CandidateRow>
          gridId="rating.candidates" label={t('rating.steps.pick')} columns={columns} rows={rows} rowId={rowIdOf} rowFilter={rowFilter} hasTicks handle={grid}
          onTicksChange={setTicked} searchPlaceholder={t('rating.searchHint')}
          toolbar={<PlaceSelects rows={rows ?? NOBODY} choice={choice} onChoice={setChoice} />}
          onOpen={(row) => void navigate(`/household/${row.householdId}`)}
          empty={{ sentence: t('rating.emptyCandidates'), ...(mayImport ? { action: { label: t('rating.toImport'), onClick: () => void navigate('/import') } } : {}) }}
        />
      </div>
      <OwnBatchList onOpen={onOpenBatch} />
    </>
  );
}

const rowIdOf = (row: CandidateRow): string => row.householdId;

function PlaceSelects({ rows, choice, onChoice }: {
  readonly rows: readonly CandidateRow[]; readonly choice: CandidateChoice; readonly onChoice: (choice: CandidateChoice) => void;
}) {
  const { t } = useTranslation();
  const inVillage = useMemo(() => rows.filter((row) => row.villageId === choice.villageId), [rows, choice.villageId]);
  const villages = useMemo(() => optionsOf(rows, (row) => row.villageId, (row) => row.villageName), [rows]);
  const groups = useMemo(() => optionsOf(inVillage, (row) => row.groupNo, (row) => t('common.groupNo', { no: row.groupNo })), [inVillage, t]);
  const managers = useMemo(() => optionsOf(rows, (row) => row.managerName ?? '', (row) => row.managerName ?? t('common.noManager')), [rows, t]);
  return (
    <>
      <Select
        className="rating-select" allowClear showSearch optionFilterProp="label" placeholder={t('rating.village')} aria-label={t('rating.village')}
        popupMatchSelectWidth={false}
        value={choice.villageId} options={counted(villages)} onChange={(villageId) => onChoice({ ...choice, villageId: villageId ?? null, groupNo: null })}
      />
      <Select
        className="rating-select" allowClear placeholder={t('rating.group')} aria-label={t('rating.group')} disabled={choice.villageId === null}
        popupMatchSelectWidth={false}
        value={choice.groupNo} options={counted(groups)} onChange={(groupNo) => onChoice({ ...choice, groupNo: groupNo ?? null })}
      />
      {managers.length > 1 ? (
        <Select
          className="rating-select" allowClear placeholder={t('rating.manager')} aria-label={t('rating.manager')} popupMatchSelectWidth={false}
          value={choice.manager} options={counted(managers)} onChange={(manager) => onChoice({ ...choice, manager: manager ?? null })}
        />
      ) : null}
    </>
  );
}

function counted<Value>(options: readonly PlaceOption<Value>[]) {
  return options.map((option) => ({ value: option.value, label: `${option.label} (${option.count})` }));
}
