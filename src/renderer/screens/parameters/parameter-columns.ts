/** Columns of the parameters as they hold at one place, and of their changes. */
import type { TFunction } from 'i18next';
import type { ParameterPlace, ParameterProposal, ParameterRow } from '../../../core/contract/parameters.ts';
import type { GridColumn } from '../../components/grid/data-grid.tsx';
import type { Tone } from '../../components/tone.ts';
import { parameterDescriptionText, parameterNameText, parameterText } from '../../text/parameter-text.ts';

export type ParameterState = 'pending' | 'clipped' | 'coming' | 'own' | 'inherited';
const stateTones: Readonly<Record<ParameterState, Tone>> = { pending: 'waiting', clipped: 'danger', coming: 'waiting', own: 'accent', inherited: 'muted' };

/** The most pressing of what there is to say. */
export function stateOf(row: ParameterRow): ParameterState {
  if (row.pending) return 'pending';
  if (row.own?.isClipped) return 'clipped';
  if (row.coming) return 'coming';
  return row.own ? 'own' : 'inherited';
}

export const placeText = (t: TFunction, place: ParameterPlace | null): string =>
  place ? `${t(`parameters.levels.${place.level}`)} · ${place.name}` : t('parameters.levels.default');

/** What the levels above leave open, in words; null at the outermost level. */
export function boundText(t: TFunction, row: ParameterRow): string | null {
  if (row.bound === null || !row.maySetHere) return null;
  const value = parameterText(row.bound, row.unit, row.key);
  if (value === t('parameters.unlimited')) return null;
  if (row.tightest === 'lowest') return t('parameters.upTo', { value });
  if (row.tightest === 'highest') return t('parameters.atLeast', { value });
  if (row.tightest === 'any') return t('parameters.within', { value });
  return row.boundFrom ? t('parameters.asAbove') : null;
}

export function parameterColumns(t: TFunction): readonly GridColumn<ParameterRow>[] {
  return [
    {
      id: 'name', title: t('parameters.columns.name'), kind: 'text', width: 176, isPinned: true, value: (row) => parameterNameText(row.key, row.name),
      searchAlso: (row) => `${row.key} ${parameterDescriptionText(row.key, row.description)}`, tooltip: (row) => parameterDescriptionText(row.key, row.description),
    },
    {
      id: 'state', title: t('parameters.columns.state'), kind: 'choice', width: 80, value: stateOf, labels: t('parameters.states', { returnObjects: true }),
      tone: (row) => stateTones[stateOf(row)],
    },
    { id: 'effective', title: t('parameters.columns.effective'), kind: 'text', width: 130, value: (row) => parameterText(row.effective, row.unit, row.key) },
    { id: 'source', title: t('parameters.columns.source'), kind: 'text', width: 130, value: (row) => placeText(t, row.effectiveFrom), tone: (row) => (row.effectiveFrom ? 'plain' : 'muted') },
    {
      id: 'own', title: t('parameters.columns.own'), kind: 'text', width: 110, value: (row) => (row.own ? parameterText(row.own.value, row.unit, row.key) : null),
      missing: t('parameters.inherit'), tone: (row) => (row.own?.isClipped ? 'danger' : row.own ? 'plain' : 'muted'),
    },
    { id: 'bound', title: t('parameters.columns.bound'), kind: 'text', width: 150, value: (row) => boundText(t, row) },
    { id: 'group', title: t('parameters.columns.group'), kind: 'choice', width: 76, value: (row) => row.group, labels: t('parameters.groups', { returnObjects: true }) },
    { id: 'since', title: t('parameters.columns.since'), kind: 'date', width: 98, value: (row) => row.chain.find((step) => step.unitId === row.effectiveFrom?.unitId)?.effectiveFrom ?? null },
    { id: 'description', title: t('parameters.columns.description'), kind: 'text', width: 220, isHidden: true, value: (row) => parameterDescriptionText(row.key, row.description) },
  ];
}

const proposalTones: Readonly<Record<ParameterProposal['status'], Tone>> = { pending: 'waiting', approved: 'accent', rejected: 'danger', withdrawn: 'muted' };

export const valueText = (t: TFunction, proposal: ParameterProposal): string =>
  proposal.value === null ? t('parameters.inherit') : parameterText(proposal.value, proposal.unit, proposal.key);

export function proposalColumns(t: TFunction): readonly GridColumn<ParameterProposal>[] {
  return [
    { id: 'name', title: t('parameters.columns.name'), kind: 'text', width: 160, isPinned: true, value: (row) => parameterNameText(row.key, row.name) },
    { id: 'place', title: t('parameters.columns.place'), kind: 'text', width: 150, value: (row) => placeText(t, row.place) },
    { id: 'before', title: t('parameters.columns.before'), kind: 'text', width: 116, value: (row) => parameterText(row.before, row.unit, row.key) },
    { id: 'after', title: t('parameters.columns.after'), kind: 'text', width: 116, value: (row) => valueText(t, row) },
    { id: 'effectiveFrom', title: t('parameters.columns.effectiveFrom'), kind: 'date', value: (row) => row.effectiveFrom },
    { id: 'reason', title: t('parameters.columns.reason'), kind: 'text', width: 120, value: (row) => row.reason, tooltip: (row) => row.reason },
    {
      id: 'status', title: t('common.status'), kind: 'choice', width: 80, value: (row) => row.status, labels: t('parameters.proposalStatuses', { returnObjects: true }),
      tone: (row) => proposalTones[row.status],
    },
    { id: 'maker', title: t('parameters.columns.maker'), kind: 'text', width: 76, value: (row) => row.madeByName },
    { id: 'madeOn', title: t('parameters.columns.madeOn'), kind: 'date', value: (row) => row.madeOn },
    { id: 'checker', title: t('parameters.columns.checker'), kind: 'text', width: 76, value: (row) => row.decidedByName, missing: '' },
    { id: 'decidedOn', title: t('parameters.columns.decidedOn'), kind: 'date', value: (row) => row.decidedOn, missing: '' },
    { id: 'decisionReason', title: t('parameters.columns.decisionReason'), kind: 'text', width: 110, value: (row) => row.decisionReason, missing: '', tooltip: (row) => row.decisionReason },
  ];
}
