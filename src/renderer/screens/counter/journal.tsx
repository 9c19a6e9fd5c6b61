/** The counter's journal of the day, with totals that the accounting equals. */
import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostingRow } from '../../../core/contract/loan.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useBusinessDate } from '../../app/business-date.ts';
import { formatCount, yuan } from '../../components/format.ts';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import { QueryFault } from '../../components/query-state.tsx';
import { postingColumns } from '../line/loan-columns.ts';
import { ReverseButton } from './reverse-posting.tsx';

const rowIdOf = (row: PostingRow): string => row.id;
const ROW_CLASSES = { 'row-muted': (row: PostingRow) => row.reversedBy !== null };
const KEY = 'counter.journal';

export function Journal() {
  const { t } = useTranslation();
  const businessDate = useBusinessDate();
  const [isOpen, setIsOpen] = useState(() => localStorage.getItem(KEY) !== 'closed');
  const [focused, setFocused] = useState<PostingRow | null>(null);
  const journal = useBranchQuery('loan.postingsOn', {});
  const columns = useMemo(() => postingColumns(t, true), [t]);
  const toggle = () => {
    localStorage.setItem(KEY, isOpen ? 'closed' : 'open');
    setIsOpen(!isOpen);
  };
  const { data } = journal;
  return (
    <section className={isOpen ? 'panel journal is-open' : 'panel journal'}>
      <header className="panel-head">
        {t('counter.todayOf', { date: businessDate })}
        {data ? (
          <span className="journal-sums">
            <span>{t('counter.countOf', { n: formatCount(data.rows.length) })}</span>
            <span>{t('counter.drawnTotal', { amount: yuan(data.drawn) })}</span>
            <span title={t('counter.repaidSplit', { principal: yuan(data.repaid.principal), interest: yuan(data.repaid.interest), penalty: yuan(data.repaid.penalty), compound: yuan(data.repaid.compound), refund: yuan(data.repaid.refund) })}>
              {t('counter.repaidTotal', { amount: yuan(data.repaid.total) })}
            </span>
          </span>
        ) : null}
        <span className="page-space" />
        {isOpen ? <ReverseButton posting={focused} /> : null}
        <Button size="small" type="text" icon={isOpen ? <DownOutlined /> : <UpOutlined />} onClick={toggle}>
          {isOpen ? t('counter.hideJournal') : t('counter.showJournal')}
        </Button>
      </header>
      {journal.error ? <QueryFault error={journal.error} onRetry={() => void journal.refetch()} /> : null}
      {isOpen ? (
        <DataGrid<PostingRow>
          gridId="counter.journal" isPlain hasTotals={false} label={t('counter.today')} columns={columns} rows={data?.rows} rowId={rowIdOf}
          rowClassRules={ROW_CLASSES}
          onFocusRow={setFocused} empty={{ sentence: t('counter.noPostings') }}
        />
      ) : null}
    </section>
  );
}
