/** Every rating of the household; a row opens how it came about. */
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseholdRating } from '../../../core/contract/credit.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';
import type { Tone } from '../../components/tone.ts';
import { ExplanationPanel } from '../rating/explanation-panel.tsx';
import { grades } from './grades.ts';

const outcomeTone: Readonly<Record<HouseholdRating['outcome'], Tone>> = { accepted: 'accent', manualReview: 'waiting', refused: 'danger', incomplete: 'muted' };

export function FileRatings({ householdId }: { readonly householdId: string }) {
  const { t } = useTranslation();
  const ratings = useBranchQuery('credit.householdRatings', { householdId });
  const columns = useMemo(() => ratingColumns(t), [t]);
  const [chosen, setChosen] = useState<HouseholdRating | null>(null);
  return (
    <div className="file-section file-beside">
      <DataGrid
        gridId="household.ratings" isPlain hasTotals={false} columns={columns} rows={ratings.data} rowId={(row) => row.batchId}
        onFocusRow={setChosen} empty={{ sentence: t('household.ratings.none') }}
      />
      {chosen ? <ExplanationPanel batchId={chosen.batchId} row={chosen} onClose={() => setChosen(null)} /> : null}
    </div>
  );
}

function ratingColumns(t: TFunction): readonly GridColumn<HouseholdRating>[] {
  return [
    { id: 'ratedOn', title: t('household.ratings.date'), kind: 'date', value: (row) => row.ratedOn },
    { id: 'batchNo', title: t('household.ratings.batchNo'), kind: 'text', width: 190, value: (row) => row.batchNo },
    { id: 'kind', title: t('household.ratings.kind'), kind: 'choice', width: 70, value: (row) => row.kind, labels: t('credit.kinds', { returnObjects: true }) },
    { id: 'outcome', title: t('household.ratings.outcome'), kind: 'choice', width: 88, value: (row) => row.outcome, labels: t('credit.outcomes', { returnObjects: true }), tone: (row) => outcomeTone[row.outcome] },
    { id: 'expert', title: t('household.ratings.expert'), kind: 'count', width: 70, value: (row) => row.expertScore },
    { id: 'statistical', title: t('household.ratings.statistical'), kind: 'count', width: 70, value: (row) => row.statisticalScore },
    { id: 'grade', title: t('common.grade'), kind: 'choice', width: 60, value: (row) => row.grade, labels: grades },
    { id: 'limit', title: t('common.yuanIn', { label: t('common.limit') }), kind: 'money', width: 110, value: (row) => row.limit },
    { id: 'rate', title: t('common.percentIn', { label: t('common.rate') }), kind: 'rate', width: 84, value: (row) => row.ratePpm },
    { id: 'status', title: t('common.status'), kind: 'choice', width: 84, value: (row) => row.status, labels: t('credit.rowStatuses', { returnObjects: true }) },
    { id: 'maker', title: t('common.operator'), kind: 'text', width: 80, value: (row) => row.makerName },
  ];
}
