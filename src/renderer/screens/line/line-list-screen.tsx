/** All lines by status; those that wait for signature are ticked and their papers made. `?status=` chooses the filter. */
import { FileDoneOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { LineRow } from '../../../core/contract/credit.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useBusinessDate } from '../../app/business-date.ts';
import { usePermission } from '../../app/session.ts';
import { FilterChips } from '../../components/filter-chips.tsx';
import { formatCount } from '../../components/format.ts';
import { DataGrid, type DataGridHandle } from '../../components/grid/data-grid.tsx';
import { Page } from '../../components/page.tsx';
import { QueryFault } from '../../components/query-state.tsx';
import { useShortcut } from '../../components/use-shortcut.ts';
import { lineColumns } from './line-columns.ts';
import { countLines, isInFilter, isLineFilter, lineFilters, soonUntil, type LineFilter } from './line-filter.ts';
import { SigningDrawer } from './signing-drawer.tsx';
import './line.css';

const NO_LINES: readonly LineRow[] = [];
const rowIdOf = (row: LineRow): string => row.id;

export default function LineListScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const businessDate = useBusinessDate();
  const mayRate = usePermission('credit.rate');
  const mayMake = usePermission('document.generate');
  const [params, setParams] = useSearchParams();
  const asked = params.get('status');
  const filter: LineFilter = isLineFilter(asked) ? asked : 'all';
  const lines = useBranchQuery('credit.lines', {});
  const [ticked, setTicked] = useState<readonly LineRow[]>(NO_LINES);
  const [signing, setSigning] = useState<readonly string[] | null>(null);
  const grid = useRef<DataGridHandle<LineRow> | null>(null);
  const soon = soonUntil(businessDate);
  const columns = useMemo(() => lineColumns(t), [t]);
  const counts = useMemo(() => countLines(lines.data ?? NO_LINES, soon), [lines.data, soon]);
  const rowFilter = useMemo(() => (filter === 'all' ? null : (row: LineRow) => isInFilter(row, filter, soon)), [filter, soon]);
  const startSigning = () => { if (mayMake && ticked.length > 0) setSigning(ticked.map((line) => line.id)); };
  useShortcut('ctrl+enter', () => { if (signing === null) startSigning(); });
  const names: Readonly<Record<LineFilter, string>> = { ...t('credit.lineStatuses', { returnObjects: true }), all: t('line.all'), expiring: t('line.expiring'), reviewDue: t('line.life.reviewDue'), requested: t('line.life.requested') };
  return (
    <Page title={t('navigation.line')}>
      <div className="page-column">
        <div className="line-bar">
          <FilterChips
            label={t('common.status')} value={filter} onChange={(key) => setParams(key === 'all' ? {} : { status: key }, { replace: true })}
            chips={lineFilters.filter((key) => key === 'all' || key === filter || counts[key] > 0).map((key) => ({ key, label: names[key], count: counts[key], isDanger: key === 'frozen' || key === 'reviewDue' }))}
          />
        </div>
        {lines.isError ? <QueryFault error={lines.error} onRetry={() => void lines.refetch()} /> : null}
        <DataGrid<LineRow>
          gridId="line.list" label={t('navigation.line')} columns={columns} rows={lines.data} rowId={rowIdOf} rowFilter={rowFilter} handle={grid}
          searchPlaceholder={t('line.searchHint')}
          hasTicks={mayMake} onTicksChange={setTicked} onOpen={(row) => void navigate(`/line/${row.id}`)}
          empty={{ sentence: t('line.empty'), ...(mayRate ? { action: { label: t('line.toRating'), onClick: () => void navigate('/rating') } } : {}) }}
          actions={mayMake ? (
            <>
              <Button disabled={counts[filter] === 0} onClick={() => grid.current?.tickAllShown()}>{t('rating.tickFiltered')}</Button>
              <Button type="primary" icon={<FileDoneOutlined />} disabled={ticked.length === 0} title={ticked.length === 0 ? t('common.selectFirst') : t('line.prepareHint')} onClick={startSigning}>
                {ticked.length === 0 ? t('line.prepare') : t('line.prepareN', { n: formatCount(ticked.length) })}
              </Button>
            </>
          ) : null}
        />
      </div>
      {signing ? <SigningDrawer lineIds={signing} onClose={() => setSigning(null)} /> : null}
    </Page>
  );
}
