/** The branch's (or one manager's) figures, and each village's. */
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { FiguresRow } from '../../../core/contract/statistics.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { FigureStrip, type Figure } from '../../components/facts.tsx';
import { formatCount, shareText, yuan } from '../../components/format.ts';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';
import { QueryState } from '../../components/query-state.tsx';

export function HomeStanding() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const figures = useBranchQuery('statistics.figures', { by: 'village' });
  const columns = useMemo(() => villageColumns(t), [t]);
  return (
    <>
      <h2 className="home-heading">{t('home.standing')}</h2>
      <QueryState query={figures}>{({ total }) => <FigureStrip figures={standingOf(t, total)} />}</QueryState>
      <div className="home-heading">
        <h2>{t('home.byVillage')}</h2>
        <Button type="link" size="small" onClick={() => void navigate('/statistics')}>{t('home.toStatistics')}</Button>
      </div>
      <div className="home-grid">
        <DataGrid
          gridId="home.villages" isPlain columns={columns} rows={figures.data?.rows} rowId={(row) => row.key} totalsText="home.total"
          empty={{ sentence: t('home.empty') }} label={t('home.byVillage')}
        />
      </div>
    </>
  );
}

function standingOf(t: TFunction, total: FiguresRow): readonly Figure[] {
  const households = t('common.unitHouseholds');
  const money = t('common.unitYuan');
  const count = (key: 'rated' | 'credited' | 'signed'): Figure => ({
    key, label: t(`home.figures.${key}`), value: formatCount(total[key]), unit: households, note: t('home.shareOf', { share: shareText(total[key], total.onFile) }),
  });
  return [
    { key: 'onFile', label: t('home.figures.onFile'), value: formatCount(total.onFile), unit: households },
    count('rated'), count('credited'), count('signed'),
    { key: 'drawing', label: t('home.figures.drawing'), value: formatCount(total.drawing), unit: households, note: t('home.drawShare', { share: shareText(total.drawing, total.credited) }) },
    { key: 'creditTotal', label: t('home.figures.creditTotal'), value: yuan(total.creditTotal), unit: money },
    { key: 'balance', label: t('home.figures.balance'), value: yuan(total.balance), unit: money },
    {
      key: 'overdueBalance', label: t('home.figures.overdueBalance'), value: yuan(total.overdueBalance), unit: money, tone: total.overdueBalance > 0 ? 'danger' : 'plain',
      note: t('home.overdueShare', { share: shareText(total.overdueBalance, total.balance) }),
    },
  ];
}

function villageColumns(t: TFunction): readonly GridColumn<FiguresRow>[] {
  const counts = ['onFile', 'rated', 'credited', 'signed', 'drawing'] as const;
  return [
    { id: 'name', title: t('home.columns.name'), kind: 'text', width: 110, value: (row) => row.name },
    ...counts.map((key): GridColumn<FiguresRow> => ({ id: key, title: t(`home.columns.${key}`), kind: 'count', width: 74, value: (row) => row[key], total: 'sum' })),
    { id: 'creditTotal', title: t('home.columns.creditTotal'), kind: 'money', width: 124, value: (row) => row.creditTotal },
    { id: 'balance', title: t('home.columns.balance'), kind: 'money', width: 124, value: (row) => row.balance },
    { id: 'overdueHouseholds', title: t('home.columns.overdueHouseholds'), kind: 'count', width: 74, value: (row) => row.overdueHouseholds, total: 'sum' },
    {
      id: 'overdueBalance', title: t('home.columns.overdueBalance'), kind: 'money', width: 116, value: (row) => row.overdueBalance,
      tone: (row) => (row.overdueBalance > 0 ? 'danger' : 'plain'),
    },
  ];
}
