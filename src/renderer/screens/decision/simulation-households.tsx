/** The households behind a figure or a cell, before and after, with the reasons of both. */
import { Tag } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RatingOutcome } from '../../../core/contract/credit.ts';
import { simulationGroups, type SimulatedHousehold, type SimulationDetail } from '../../../core/contract/simulation.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterChips } from '../../components/filter-chips.tsx';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';
import { QueryFault } from '../../components/query-state.tsx';
import { outcomeTone } from '../rating/credit-tones.ts';

export interface HouseholdChoice {
  readonly group: (typeof simulationGroups)[number];
  readonly outcomes?: readonly [RatingOutcome, RatingOutcome];
  readonly grades?: readonly [string | null, string | null];
}

interface HouseholdsProps {
  readonly detail: SimulationDetail;
  readonly choice: HouseholdChoice;
  readonly onChoose: (choice: HouseholdChoice) => void;
}

export function SimulationHouseholds({ detail, choice, onChoose }: HouseholdsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { group, outcomes, grades } = choice;
  const found = useBranchQuery('simulation.households', {
    simulationId: detail.id, group, ...(outcomes ? { outcomes: [...outcomes] } : {}), ...(grades ? { grades: [...grades] } : {}),
  }, { enabled: detail.hasRows, keepPrevious: true });
  const columns = useMemo(() => householdColumns(t), [t]);
  if (!detail.hasRows) return <EmptyState sentence={t('simulation.rowsGone')} />;
  const isCell = outcomes !== undefined || grades !== undefined;
  return (
    <>
      {found.isError ? <QueryFault error={found.error} onRetry={() => void found.refetch()} /> : null}
      <DataGrid<SimulatedHousehold>
        gridId="simulation.households" label={t('simulation.parts.households')} columns={columns} rows={found.data} rowId={rowIdOf} empty={{ sentence: t('simulation.nobody') }}
        onOpen={(row) => void navigate(`/household/${row.householdId}`)}
        toolbar={isCell
          ? <Tag closable onClose={() => onChoose({ group: 'changed' })}>{cellName(choice, t)}</Tag>
          : (
            <FilterChips
              label={t('simulation.parts.households')} value={group} onChange={(next) => onChoose({ group: next })}
              chips={simulationGroups.map((key) => ({ key, label: t(`simulation.groups.${key}`), count: countOf(detail, key), hint: t(`simulation.groupHints.${key}`) }))}
            />
          )}
      />
    </>
  );
}

const rowIdOf = (row: SimulatedHousehold): string => row.householdId;

function countOf({ summary, changed }: SimulationDetail, group: HouseholdChoice['group']): number {
  const { newlyRefused, newlyAccepted, raised, lowered, households, grades } = summary;
  const changedGrade = grades.filter((move) => move.before !== move.after).reduce((sum, move) => sum + move.households, 0);
  return { newlyRefused, newlyAccepted, raised, lowered, changedGrade, changed, all: households }[group];
}

function cellName({ outcomes, grades }: HouseholdChoice, t: TFunction): string {
  if (outcomes) return outcomes.map((outcome) => t(`credit.outcomes.${outcome}`)).join(' → ');
  return (grades ?? []).map((grade) => grade ?? t('simulation.noGrade')).join(' → ');
}

type Column = GridColumn<SimulatedHousehold>;

function householdColumns(t: TFunction): readonly Column[] {
  const both = (make: (side: 'champion' | 'challenger', name: string) => Column): readonly Column[] =>
    (['champion', 'challenger'] as const).map((side) => make(side, t(`simulation.short.${side}`)));
  const labels = t('credit.outcomes', { returnObjects: true });
  return [
    { id: 'headName', title: t('common.headName'), kind: 'text', value: (row) => row.headName, width: 84, isPinned: true, searchAlso: (row) => row.householdNo },
    { id: 'village', title: t('common.village'), kind: 'text', value: (row) => row.villageName, width: 76 },
    ...both((side, name) => ({ id: `outcome.${side}`, title: t('simulation.columns.outcome', { side: name }), kind: 'choice', labels, width: 96, value: (row) => row[side].outcome, tone: (row) => outcomeTone(row[side].outcome) })),
    ...both((side, name) => ({ id: `grade.${side}`, title: t('simulation.columns.grade', { side: name }), kind: 'text', width: 64, value: (row) => row[side].grade })),
    ...both((side, name) => ({ id: `limit.${side}`, title: t('simulation.columns.limit', { side: name }), kind: 'money', width: 112, value: (row) => row[side].limit })),
    { id: 'change', title: t('simulation.columns.change'), kind: 'money', width: 108, isDelta: true, value: (row) => row.challenger.limit - row.champion.limit },
    ...both((side, name) => ({ id: `reasons.${side}`, title: t('simulation.columns.reasons', { side: name }), kind: 'text', width: 130, flex: 1, missing: '', value: (row) => row[side].reasons.join(t('common.clauseSeparator')) || null, tooltip: (row) => row[side].reasons.join('\n') || null })),
    ...both((side, name) => ({ id: `rate.${side}`, title: t('simulation.columns.rate', { side: name }), kind: 'rate', width: 92, value: (row) => row[side].ratePpm })),
    ...both((side, name) => ({ id: `expert.${side}`, title: t('simulation.columns.expert', { side: name }), kind: 'count', width: 84, total: 'none', value: (row) => row[side].expertScore })),
    ...both((side, name) => ({ id: `statistical.${side}`, title: t('simulation.columns.statistical', { side: name }), kind: 'count', width: 84, total: 'none', value: (row) => row[side].statisticalScore })),
    { id: 'group', title: t('common.group'), kind: 'count', value: (row) => row.groupNo, width: 48, total: 'none', isHidden: true },
    { id: 'identity', title: t('common.identity'), kind: 'id', value: (row) => row.identityMask, isHidden: true, width: 156 },
    { id: 'householdNo', title: t('common.householdNo'), kind: 'id', value: (row) => row.householdNo, isHidden: true },
  ];
}
