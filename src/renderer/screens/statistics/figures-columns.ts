/** Columns of the figures. A rate says on hover what it is made of. */
import type { TFunction } from 'i18next';
import type { FiguresRow, statisticsGroupings } from '../../../core/contract/statistics.ts';
import type { GridColumn } from '../../components/grid/data-grid.tsx';
import { definitionOf } from './figure-definitions.ts';
import { averageOfRow, shareOf, type AverageKey, type ShareKey } from './shares.ts';

export type Grouping = (typeof statisticsGroupings)[number];

type Column = GridColumn<FiguresRow>;

export function figuresColumns(t: TFunction, by: Grouping): readonly Column[] {
  const count = (id: 'onFile' | 'rated' | 'credited' | 'signed' | 'drawing' | 'overdueHouseholds'): Column => ({
    id, title: t(`statistics.columns.${id}`), kind: 'count', value: (row) => row[id], total: 'sum', width: 76, ...(id === 'overdueHouseholds' ? { tone: (row: FiguresRow) => (row.overdueHouseholds > 0 ? 'danger' as const : 'plain' as const) } : {}),
  });
  const money = (id: 'creditTotal' | 'balance' | 'overdueBalance'): Column => ({
    id, title: t(`statistics.columns.${id}`), kind: 'money', value: (row) => row[id], width: 118, ...(id === 'overdueBalance' ? { tone: (row: FiguresRow) => (row.overdueBalance > 0 ? 'danger' as const : 'plain' as const) } : {}),
  });
  const share = (id: ShareKey): Column => ({ id, title: t(`statistics.columns.${id}`), kind: 'rate', value: (row) => shareOf(row, id), width: id === 'creditedRate' || id === 'usage' ? 108 : 88, tooltip: (row) => definitionOf(row, id, t) });
  const average = (id: AverageKey): Column => ({ id, title: t(`statistics.columns.${id}`), kind: 'money', value: (row) => averageOfRow(row, id), total: 'none', width: 116, tooltip: (row) => definitionOf(row, id, t) });
  return [
    {
      id: 'name', title: t(`statistics.nameColumn.${by}`), kind: 'text', value: (row) => row.name || t('common.noManager'),
      width: by === 'group' ? 120 : 100, isPinned: true,
    },
    count('onFile'), count('rated'), share('ratedRate'), count('credited'), share('creditedRate'), count('signed'), share('signedRate'),
    count('drawing'), share('drawingRate'),
    money('creditTotal'), money('balance'), share('usage'), average('averageCredit'), average('averageBalance'), count('overdueHouseholds'),
    money('overdueBalance'), share('overdueRate'),
  ];
}
