/** Step three: what came out of a batch, why, and what to do with it: lower, drop, submit, discard. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchDetail, BatchRow } from '../../../core/contract/credit.ts';
import { callBranch } from '../../api/branch.ts';
import { useFileActions } from '../../api/desk.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { usePermission, useSession } from '../../app/session.ts';
import { Chip } from '../../components/chip.tsx';
import { FigureStrip } from '../../components/facts.tsx';
import { FilterChips } from '../../components/filter-chips.tsx';
import { formatCount, signedYuan, yuan } from '../../components/format.ts';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { batchStatusTone } from './credit-tones.ts';
import { ExplanationPanel } from './explanation-panel.tsx';
import { averageOf } from './average.ts';
import { reasonText } from './reason-text.ts';
import { ResultActions, RowActions } from './result-actions.tsx';
import { resultColumns } from './result-columns.ts';
import { countKinds, countReasonCodes, isDropped, isInResult, resultKinds, sumSubmittable, wholeBatch, type ResultChoice } from './result-filter.ts';

interface RatingResultProps {
  readonly batchId: string;
  readonly onLeave: () => void;
}

export function RatingResult({ batchId, onLeave }: RatingResultProps) {
  const batch = useBranchQuery('credit.batch', { batchId });
  return <QueryState query={batch}>{(detail) => <ResultView batch={detail} onLeave={onLeave} />}</QueryState>;
}

const rowIdOf = (row: BatchRow): string => row.householdId;
const ROW_CLASSES = { 'row-muted': isDropped };

function ResultView({ batch, onLeave }: { readonly batch: BatchDetail; readonly onLeave: () => void }) {
  const { t } = useTranslation();
  const { staffId } = useSession();
  const isEditable = usePermission('credit.rate') && batch.makerId === staffId && (batch.status === 'draft' || batch.status === 'returned');
  const [choice, setChoice] = useState<ResultChoice>(batch.status === 'returned' ? { kind: 'returned', reason: 'all' } : wholeBatch);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const [ticked, setTicked] = useState<readonly BatchRow[]>([]);
  const columns = useMemo(() => resultColumns(t), [t]);
  const hasDropped = batch.byStatus.dropped > 0;
  const rowFilter = useMemo(() => (choice.kind === 'all' && !hasDropped ? null : (row: BatchRow) => isInResult(row, choice)), [choice, hasDropped]);
  const firstShown = useMemo(() => batch.rows.find((row) => rowFilter?.(row) ?? true), [batch.rows, rowFilter]);
  const focused = useMemo(() => batch.rows.find((row) => row.householdId === focusedId) ?? firstShown ?? null, [batch.rows, focusedId, firstShown]);
  const { save } = useFileActions();
  return (
    <>
      <div className="page-column">
        <ResultFigures batch={batch} />
        <div className="rating-bar">
          <ResultChips batch={batch} choice={choice} onChoice={setChoice} />
          <span className="page-space" />
          <ResultActions batch={batch} ticked={ticked} isEditable={isEditable} onLeave={onLeave} />
        </div>
        <DataGrid<BatchRow>
          gridId="rating.result" label={t('rating.steps.result')} columns={columns} rows={batch.rows} rowId={rowIdOf} rowFilter={rowFilter}
          rowClassRules={ROW_CLASSES}
          hasTicks={isEditable} isTickable={(row) => row.status !== 'dropped'} onTicksChange={setTicked} onFocusRow={(row) => setFocusedId(row.householdId)}
          onExport={() => void save(callBranch('credit.exportBatch', { batchId: batch.id }))} empty={{ sentence: t('rating.emptyResult') }}
        />
      </div>
      <div className="rating-explanation">
        <ExplanationPanel batchId={batch.id} row={focused} actions={isEditable && focused ? <RowActions batch={batch} row={focused} /> : null} />
      </div>
    </>
  );
}

function ResultFigures({ batch }: { readonly batch: BatchDetail }) {
  const { t } = useTranslation();
  const own = useMemo(() => sumSubmittable(batch.rows), [batch.rows]);
  const isOpen = batch.status === 'draft' || batch.status === 'returned';
  const households = isOpen ? own.households : batch.byStatus.submitted + batch.byStatus.approved + batch.byStatus.returned + batch.byStatus.rejected;
  const total = isOpen ? own.total : batch.totalLimit;
  const previous = isOpen ? own.previous : batch.previousTotalLimit;
  return (
    <FigureStrip
      figures={[
        {
          key: 'batch', label: batch.batchNo, value: formatCount(batch.households), unit: t('common.unitHouseholds'),
          note: <><Chip tone={batchStatusTone(batch.status)}>{t(`credit.batchStatuses.${batch.status}`)}</Chip> {t('rating.madeOn', { date: batch.createdOn, version: batch.modelVersion })}</>,
        },
        {
          key: 'households', label: isOpen ? t('rating.toSubmit') : t('rating.underReview'), value: formatCount(households),
          unit: t('common.unitHouseholds'), note: t('credit.outcomes.refused') + ` ${batch.byOutcome.refused}`,
        },
        { key: 'total', label: t('rating.sum'), value: yuan(total), note: `${t('rating.average')} ${averageOf(total, households)}` },
        { key: 'change', label: t('rating.change'), value: signedYuan(total - previous), note: `${t('rating.previousSum')} ${yuan(previous)}` },
      ]}
    />
  );
}

function ResultChips({ batch, choice, onChoice }: { readonly batch: BatchDetail; readonly choice: ResultChoice; readonly onChoice: (choice: ResultChoice) => void }) {
  const { t } = useTranslation();
  const counts = useMemo(() => countKinds(batch.rows), [batch.rows]);
  const reasons = useMemo(() => (choice.kind === 'all' || choice.kind === 'accepted' || choice.kind === 'dropped' ? [] : countReasonCodes(batch.rows, choice.kind)), [batch.rows, choice.kind]);
  const names = { ...t('credit.outcomes', { returnObjects: true }), all: t('rating.all'), returned: t('rating.returned'), dropped: t('rating.dropped') };
  return (
    <div className="chip-rows">
      <FilterChips
        label={t('rating.columns.outcome')} value={choice.kind} onChange={(kind) => onChoice({ kind, reason: 'all' })}
        chips={resultKinds.filter((kind) => kind === 'all' || counts[kind] > 0 || kind === choice.kind).map((kind) => ({
          key: kind, label: names[kind], count: counts[kind], isDanger: kind === 'refused',
        }))}
      />
      {reasons.length > 0 ? (
        <FilterChips
          label={t('rating.refusedBecause')} value={choice.reason} onChange={(reason) => onChoice({ ...choice, reason })}
          chips={[{ key: 'all', label: t('rating.all'), count: counts[choice.kind] }, ...reasons.map(([code, count]) => ({ key: code, label: reasonText(code, t), count }))]}
        />
      ) : null}
    </div>
  );
}
