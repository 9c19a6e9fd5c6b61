/** Columns of credit households, villages and townships: their standing and each criterion with its figure. */
import type { TFunction } from 'i18next';
import type { PlaceCriterion, PlaceKind, PlaceRow } from '../../../core/contract/credit.ts';
import { fen, formatYuan } from '../../../core/kernel/money.ts';
import { formatCount, percent } from '../../components/format.ts';
import type { GridColumn } from '../../components/grid/data-grid.tsx';
import type { Tone } from '../../components/tone.ts';
import { choiceText } from '../../text/parameter-text.ts';

const codes: Readonly<Record<PlaceKind, readonly PlaceCriterion['code'][]>> = {
  household: ['grade', 'cleanMonths', 'panelReview'],
  village: ['filedShare', 'creditHouseholdShare', 'collectionShare', 'badLoanShare'],
  township: ['creditVillageShare', 'badLoanShare'],
};
const statusTones: Readonly<Record<PlaceRow['status'], Tone>> = { none: 'muted', proposed: 'waiting', active: 'accent', removed: 'danger' };

export const placeStatusTone = (row: PlaceRow): Tone => statusTones[row.status];

export function figureText(t: TFunction, criterion: PlaceCriterion): string {
  const { figure } = criterion;
  if (criterion.code === 'cleanMonths') return figure === null ? t('places.never') : t('places.lastOverdue', { date: figure });
  if (criterion.unit === 'ppm') {
    if (figure !== null) return percent(Number(figure));
    return criterion.isMet && (criterion.code === 'collectionShare' || criterion.code === 'badLoanShare') ? t(`places.nothing.${criterion.code}`) : t('places.unknown');
  }
  return figure === null ? t('places.unknown') : criterion.unit === 'review' ? choiceText(String(figure)) : String(figure);
}

export function boundText(t: TFunction, { code, bound, unit }: PlaceCriterion): string {
  if (code === 'cleanMonths') return t('places.bounds.cleanMonths', { n: bound });
  if (unit !== 'ppm') return t('places.bounds.atLeast', { value: unit === 'review' ? choiceText(String(bound)) : bound });
  return t(code === 'badLoanShare' ? 'places.bounds.upTo' : 'places.bounds.atLeast', { value: percent(Number(bound)) });
}

/** 180 / 200 households, or an amount in yuan. */
export function partsText({ code, top, bottom }: PlaceCriterion): string | null {
  if (top === null || bottom === null || bottom === 0) return null;
  const text = (amount: number) => (code === 'badLoanShare' || code === 'collectionShare' ? formatYuan(fen(amount)) : formatCount(amount));
  return `${text(top)} / ${text(bottom)}`;
}

/** Shares as numbers, so that they sort and filter; a dash where there is nothing to divide by. */
function figureColumn(t: TFunction, kind: PlaceKind, code: PlaceCriterion['code']): Pick<GridColumn<PlaceRow>, 'title' | 'kind' | 'width' | 'value'> {
  const title = t(`places.criteria.${code}`);
  if (kind !== 'household') return { title: t('common.percentIn', { label: title }), kind: 'rate', width: 104, value: (row) => criterionOf(row, code)?.figure ?? null };
  return { title, kind: 'text', width: 96, value: (row) => { const one = criterionOf(row, code); return one ? figureText(t, one) : null; } };
}

const criterionOf = (row: PlaceRow, code: PlaceCriterion['code']): PlaceCriterion | undefined => row.criteria.find((one) => one.code === code);

export function placeColumns(t: TFunction, kind: PlaceKind): readonly GridColumn<PlaceRow>[] {
  const where: readonly GridColumn<PlaceRow>[] = kind === 'household'
    ? [{ id: 'village', title: t('common.village'), kind: 'text', width: 84, value: (row) => row.villageName }]
    : [];
  return [
    { id: 'name', title: t(`places.names.${kind}`), kind: 'text', width: 96, isPinned: true, value: (row) => row.name },
    ...where,
    ...(kind === 'township' ? [] : [{ id: 'township', title: t('common.township'), kind: 'text', width: 84, value: (row) => row.township } satisfies GridColumn<PlaceRow>]),
    { id: 'status', title: t('common.status'), kind: 'choice', width: 84, value: (row) => row.status, labels: t('places.statuses', { returnObjects: true }), tone: placeStatusTone },
    { id: 'meets', title: t('places.columns.meets'), kind: 'choice', width: 80, value: (row) => (row.meetsAll ? 'yes' : 'no'), labels: t('places.meets', { returnObjects: true }), tone: (row) => (row.meetsAll ? 'accent' : 'muted') },
    ...codes[kind].map((code): GridColumn<PlaceRow> => ({
      id: code, ...figureColumn(t, kind, code),
      tone: (row) => (criterionOf(row, code)?.isMet ? 'plain' : 'danger'), tooltip: (row) => { const one = criterionOf(row, code); return one ? partsText(one) : null; },
    })),
    ...(kind === 'village' ? [{ id: 'total', title: t('places.columns.total'), kind: 'count', width: 92, value: (row) => row.householdTotal, total: 'sum', missing: t('places.unknown') } satisfies GridColumn<PlaceRow>] : []),
    { id: 'pending', title: t('places.columns.pending'), kind: 'choice', width: 84, value: (row) => row.pending?.act ?? null, labels: t('places.acts', { returnObjects: true }), tone: () => 'waiting', missing: '' },
    { id: 'notice', title: t('places.columns.notice'), kind: 'date', value: (row) => row.pending?.noticeUntil ?? null, missing: '' },
    { id: 'since', title: t('places.columns.since'), kind: 'date', value: (row) => row.since, missing: '' },
    { id: 'reviewDueOn', title: t('places.columns.reviewDueOn'), kind: 'date', value: (row) => row.reviewDueOn, missing: '', tone: (row) => (row.isReviewDue ? 'danger' : 'plain') },
    ...(kind === 'township' ? [] : [{ id: 'manager', title: t('common.manager'), kind: 'text', width: 80, value: (row) => row.managerName, missing: t('common.noManager') } satisfies GridColumn<PlaceRow>]),
  ];
}
