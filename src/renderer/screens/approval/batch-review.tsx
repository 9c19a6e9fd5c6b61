/** One batch: before and after, filters with outliers first, the rows, the explanation, the decision. */
import { Alert, Button } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchDetail, BatchRow } from '../../../core/contract/credit.ts';
import { callBranch } from '../../api/branch.ts';
import { useFileActions } from '../../api/desk.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { usePermission, useSession } from '../../app/session.ts';
import { FilterChips } from '../../components/filter-chips.tsx';
import { formatCount } from '../../components/format.ts';
import { DataGrid, type DataGridHandle } from '../../components/grid/data-grid.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { useShortcut } from '../../components/use-shortcut.ts';
import { QuotaMeters } from '../parameters/quota-meter.tsx';
import { ExplanationPanel } from '../rating/explanation-panel.tsx';
import { isUnderReview } from './batch-figures.ts';
import { BeforeAfterBand } from './before-after.tsx';
import { DecideRows, type Decision } from './decide-rows.tsx';
import { DecisionSummary, type Decided } from './decision-summary.tsx';
import { reviewColumns } from './review-columns.ts';
import { obstacleOf, reviewFilters, reviewGroups, riseOf, type ReviewFilter } from './review-filter.ts';

interface BatchReviewProps {
  readonly batchId: string;
  /** To the next batch that waits; null when there is none. */
  readonly onNext: (() => void) | null;
}

export function BatchReview({ batchId, onNext }: BatchReviewProps) {
  const batch = useBranchQuery('credit.batch', { batchId });
  return <QueryState query={batch}>{(detail) => <ReviewDesk batch={detail} onNext={onNext} />}</QueryState>;
}

const rowIdOf = (row: BatchRow): string => row.householdId;

function ReviewDesk({ batch, onNext }: { readonly batch: BatchDetail; readonly onNext: (() => void) | null }) {
  const { t } = useTranslation();
  const { save } = useFileActions();
  const grid = useRef<DataGridHandle<BatchRow> | null>(null);
  const rows = useMemo(() => batch.rows.filter(isUnderReview), [batch.rows]);
  const groups = useMemo(() => reviewGroups(rows), [rows]);
  const [filter, setFilter] = useState<ReviewFilter>(groups.waiting.size > 0 ? 'waiting' : 'all');
  const [explainedId, setExplainedId] = useState<string | null>(null);
  const [ticked, setTicked] = useState<readonly BatchRow[]>([]);
  const [decision, setDecision] = useState<Decision | null>(null);
  const [decided, setDecided] = useState<Decided | null>(null);
  const obstacle = useObstacle(batch);
  const columns = useMemo(() => reviewColumns(t, obstacle), [t, obstacle]);
  const rowFilter = useMemo(() => (filter === 'all' ? null : (row: BatchRow) => groups[filter].has(row.householdId)), [filter, groups]);
  const rowClasses = useMemo(() => rowClassRules(obstacle), [obstacle]);
  const explained = explainedId === null ? null : rows.find((row) => row.householdId === explainedId) ?? null;
  const taking = useMemo(() => takenBy(ticked), [ticked]);
  const isIdle = decision === null && decided === null;
  useFirstRowFocus(grid, rows);
  useShortcut('ctrl+enter', () => { if (isIdle && ticked.length > 0) setDecision('approve'); });
  useShortcut('escape', () => { if (isIdle) setExplainedId(null); });
  return (
    <div className="page-column review">
      <BeforeAfterBand rows={rows} />
      <QuotaMeters kinds={['credit', 'households']} taking={taking} />
      <OwnBatchNotice batch={batch} />
      <div className="review-bar">
        <FilterChips
          label={t('approval.columns.remark')} value={filter} onChange={setFilter}
          chips={reviewFilters.filter((key) => key === 'all' || key === 'waiting' || key === filter || groups[key].size > 0).map((key) => ({
            key, label: t(`approval.filters.${key}`), count: groups[key].size, ...(key in HINTED ? { hint: t(`approval.filterHints.${key as Hinted}`) } : {}),
          }))}
        />
      </div>
      <DataGrid<BatchRow>
        gridId="approval.rows" label={batch.batchNo} columns={columns} rows={rows} rowId={rowIdOf} rowFilter={rowFilter} rowClassRules={rowClasses}
        handle={grid}
        hasTicks isTickable={(row) => obstacle(row) === null} onTicksChange={setTicked} onOpen={(row) => setExplainedId(row.householdId)}
        onFocusRow={(row) => setExplainedId((id) => (id === null ? null : row.householdId))} empty={{ sentence: t('rating.emptyResult') }}
        onExport={() => void save(callBranch('credit.exportBatch', { batchId: batch.id }))}
        toolbar={<DecisionButtons ticked={ticked.length} canTick={rows.some((row) => obstacle(row) === null)} onTickAll={() => grid.current?.tickAllShown()} onDecide={setDecision} />}
      />
      {explained ? <div className="review-sheet"><ExplanationPanel batchId={batch.id} row={explained} onClose={() => setExplainedId(null)} /></div> : null}
      {decision ? (
        <DecideRows
          batch={batch} rows={ticked} decision={decision} onClose={() => setDecision(null)}
          onDecided={(outcome) => { setDecision(null); setDecided(outcome); grid.current?.clearTicks(); }}
        />
      ) : null}
      {decided ? (
        <DecisionSummary
          batch={batch} decided={decided} remaining={groups.waiting.size} onNext={onNext}
          onClose={() => { setDecided(null); if (groups.waiting.size === 0) setFilter('all'); }}
        />
      ) : null}
    </div>
  );
}

/** What the ticked rows take from the quotas: more than the line that each replaces. */
const takenBy = (ticked: readonly BatchRow[]) => {
  const rows = ticked.filter((row) => row.kind === 'credit'); // a pre-approved line is no commitment
  return {
    credit: rows.reduce((sum, row) => sum + Math.max(0, row.limit - (row.previousLimit ?? 0)), 0),
    households: rows.filter((row) => row.previousLimit === null).length,
  };
};

/** J and K work at once: the keyboard stands on the first row, unless somebody is typing. */
function useFirstRowFocus(grid: RefObject<DataGridHandle<BatchRow> | null>, rows: readonly BatchRow[]): void {
  const first = rows[0]?.householdId;
  useEffect(() => {
    if (!first) return undefined;
    const timer = setTimeout(() => { if (!document.activeElement?.closest('input, textarea, [role=dialog], .ag-root')) grid.current?.focusRow(first); }, 250);
    return () => clearTimeout(timer);
  }, [grid, first]);
}

const HINTED = { largestRise: 1, lowered: 1, atCap: 1, gradeDown: 1, missingData: 1, aboveAuthority: 1, preCredit: 1 };
type Hinted = keyof typeof HINTED;

function useObstacle(batch: BatchDetail) {
  const { staffId } = useSession();
  const mayApprove = usePermission('credit.approve');
  return useCallback((row: BatchRow) => obstacleOf(row, batch.makerId, { staffId, mayApprove }), [batch.makerId, staffId, mayApprove]);
}

function rowClassRules(obstacle: (row: BatchRow) => ReturnType<typeof obstacleOf>) {
  return {
    'row-muted': (row: BatchRow) => obstacle(row) === 'ownBatch' || obstacle(row) === 'aboveAuthorityRow',
    'row-raised': (row: BatchRow) => (riseOf(row) ?? 0) > 0,
    'row-cut': (row: BatchRow) => (riseOf(row) ?? 0) < 0,
  };
}

function OwnBatchNotice({ batch }: { readonly batch: BatchDetail }) {
  const { t } = useTranslation();
  const { staffId } = useSession();
  const mayApprove = usePermission('credit.approve');
  if (batch.byStatus.submitted === 0 || (batch.makerId !== staffId && mayApprove)) return null;
  return <Alert type="warning" showIcon title={batch.makerId === staffId ? t('approval.ownBatch') : t('approval.mayNotApprove')} />;
}

function DecisionButtons({ ticked, canTick, onTickAll, onDecide }: {
  readonly ticked: number; readonly canTick: boolean; readonly onTickAll: () => void; readonly onDecide: (decision: Decision) => void;
}) {
  const { t } = useTranslation();
  if (!canTick) return null;
  const n = formatCount(ticked);
  const isNone = ticked === 0;
  const hint = isNone ? t('common.selectFirst') : undefined;
  return (
    <>
      <Button onClick={onTickAll}>{t('approval.tickAll')}</Button>
      <Button type="primary" disabled={isNone} title={hint ?? 'Ctrl+Enter'} onClick={() => onDecide('approve')}>
        {isNone ? t('approval.approve') : t('approval.approveN', { n })}
      </Button>
      <Button disabled={isNone} title={hint} onClick={() => onDecide('return')}>{isNone ? t('approval.return') : t('approval.returnN', { n })}</Button>
      <Button danger disabled={isNone} title={hint} onClick={() => onDecide('reject')}>{isNone ? t('approval.reject') : t('approval.rejectN', { n })}</Button>
    </>
  );
}
