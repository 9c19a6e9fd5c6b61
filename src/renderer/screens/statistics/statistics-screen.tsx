/** Where the branch stands by village, group or manager, with totals that equal the ledger. */
import { CheckCircleOutlined, DownloadOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Segmented, Tooltip } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { statisticsGroupings, type Figures, type FiguresRow } from '../../../core/contract/statistics.ts';
import { callBranch } from '../../api/branch.ts';
import { useFileActions } from '../../api/desk.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { usePermission } from '../../app/session.ts';
import { yuan } from '../../components/format.ts';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import { Page } from '../../components/page.tsx';
import { QueryFault } from '../../components/query-state.tsx';
import { ReportAction } from '../document/report-action.tsx';
import { chartOptions, type Measure } from './chart-options.ts';
import { FigureCards } from './figure-cards.tsx';
import { FiguresChart } from './figures-chart.tsx';
import { figuresColumns, type Grouping } from './figures-columns.ts';
import './statistics.css';

export default function StatisticsScreen() {
  const { t } = useTranslation();
  const { save } = useFileActions();
  const [by, setBy] = useState<Grouping>('village');
  const figures = useBranchQuery('statistics.figures', { by }, { keepPrevious: true });
  const { data } = figures;
  return (
    <Page
      title={t('navigation.statistics')} subtitle={data ? t('statistics.asOf', { date: data.businessDate }) : null}
      actions={(
        <>
          {data ? <LedgerCheck figures={data} /> : null}
          <Segmented<Grouping>
            value={by} onChange={setBy} options={statisticsGroupings.map((grouping) => ({ value: grouping, label: t(`statistics.by.${grouping}`) }))}
          />
          <ReportAction />
          <Button icon={<DownloadOutlined />} disabled={!data} onClick={() => void save(callBranch('statistics.exportFigures', { by }))}>
            {t('statistics.exportXlsx')}
          </Button>
        </>
      )}
    >
      <div className="page-column">
        {figures.isError ? <QueryFault error={figures.error} onRetry={() => void figures.refetch()} /> : null}
        {data ? <FigureCards total={data.total} /> : null}
        {data && data.rows.length > 0 ? <ChartPanel figures={data} /> : null}
        <FiguresTable figures={data} by={by} />
      </div>
    </Page>
  );
}

/** The sum of the rows against the loan accounts of the general ledger. */
function LedgerCheck({ figures }: { readonly figures: Figures }) {
  const { t } = useTranslation();
  const sums = { total: yuan(figures.total.balance), ledger: yuan(figures.ledgerBalance) };
  if (figures.isBalanced) return <Tooltip title={t('statistics.ledgerEqualHint', sums)}><span className="ledger-check tone-accent"><CheckCircleOutlined /> {t('statistics.ledgerEqual')}</span></Tooltip>;
  const difference = yuan(Math.abs(figures.ledgerBalance - figures.total.balance));
  return <Tooltip title={t('statistics.ledgerDiffersHint', sums)}><span className="ledger-check tone-danger" role="alert"><WarningOutlined /> {t('statistics.ledgerDiffers', { difference })}</span></Tooltip>;
}

function ChartPanel({ figures }: { readonly figures: Figures }) {
  const { t } = useTranslation();
  const [measure, setMeasure] = useState<Measure>('money');
  const options = useMemo(() => chartOptions(figures.rows, measure, t, (row) => row.name || t('common.noManager')), [figures.rows, measure, t]);
  return (
    <section className="panel chart-panel">
      <header>
        <b>{t('statistics.chart.title')}</b>
        <Segmented<Measure>
          size="small" value={measure} onChange={setMeasure}
          options={[{ value: 'money', label: t('statistics.chart.measure.money') }, { value: 'households', label: t('statistics.chart.measure.households') }]}
        />
        <span className="chart-unit">{measure === 'money' ? t('statistics.chart.unit') : t('common.unitHouseholds')}</span>
      </header>
      <FiguresChart options={options} label={t('statistics.chart.title')} />
    </section>
  );
}

const rowIdOf = (row: FiguresRow): string => row.key;

function FiguresTable({ figures, by }: { readonly figures: Figures | undefined; readonly by: Grouping }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayImport = usePermission('household.import');
  const columns = useMemo(() => figuresColumns(t, by), [t, by]);
  return (
    <div className="figures-table">
      <DataGrid<FiguresRow>
        key={by} gridId={`statistics.${by}`} isPlain totalsText="statistics.totals" label={t('navigation.statistics')} columns={columns}
        rows={figures?.rows} rowId={rowIdOf}
        empty={{ sentence: t('statistics.empty'), ...(mayImport ? { action: { label: t('statistics.toImport'), onClick: () => void navigate('/import') } } : {}) }}
      />
    </div>
  );
}
