/** 借据台账: every receipt of the branch; which are overdue or fall due soon. `?list=` chooses, as the home cards do. */
import { Button } from 'antd';
import dayjs from 'dayjs';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { LoanRow } from '../../../core/contract/loan.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useBusinessDate } from '../../app/business-date.ts';
import { FilterChips } from '../../components/filter-chips.tsx';
import { DataGrid, type DataGridHandle, type GridColumn } from '../../components/grid/data-grid.tsx';
import { Page } from '../../components/page.tsx';
import { QueryFault } from '../../components/query-state.tsx';
import { LoanDrawer } from '../counter/loan-drawer.tsx';
import { usePermission } from '../../app/session.ts';
import { BatchPapers, type Subject } from '../document/batch-papers.tsx';
import { loanColumns } from '../line/loan-columns.ts';
import { isInList, receiptLists, type ReceiptList } from './receipt-lists.ts';

const NO_LOANS: readonly LoanRow[] = [];
const rowIdOf = (row: LoanRow): string => row.id;

export default function ReceiptListScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const businessDate = useBusinessDate();
  const loans = useBranchQuery('loan.loans', { onlyOutstanding: false });
  const [opened, setOpened] = useState<LoanRow | null>(null);
  const [chosen, setChosen] = useState<LoanRow | null>(null);
  const grid = useRef<DataGridHandle<LoanRow>>(null);
  const list = receiptLists.find((one) => one === params.get('list')) ?? 'outstanding';
  const soon = dayjs(businessDate).add(7, 'day').format('YYYY-MM-DD');
  const columns = useMemo<readonly GridColumn<LoanRow>[]>(
    () => [{ id: 'headName', title: t('common.headName'), kind: 'text', width: 72, value: (row) => row.headName }, ...loanColumns(t)], [t],
  );
  const rowFilter = useMemo(() => (row: LoanRow) => isInList(row, list, businessDate, soon), [list, businessDate, soon]);
  const countOf = (one: ReceiptList) => (loans.data ?? NO_LOANS).filter((row) => isInList(row, one, businessDate, soon)).length;
  return (
    <Page title={t('navigation.receipt')} subtitle={t('loan.receiptList.hint')}>
      <div className="page-column">
        <FilterChips
          label={t('common.status')} value={list} onChange={(key) => setParams({ list: key }, { replace: true })}
          chips={receiptLists.map((key) => ({ key, label: t(`loan.receiptList.${key}`), count: countOf(key), isDanger: key === 'overdue' }))}
        />
        {loans.isError ? <QueryFault error={loans.error} onRetry={() => void loans.refetch()} /> : null}
        <DataGrid
          gridId="receipt.list" handle={grid} label={t('navigation.receipt')} columns={columns} rows={loans.data} rowId={rowIdOf} rowFilter={rowFilter}
          totalsText="grid.totalRows" searchPlaceholder={t('loan.receiptList.search')} onFocusRow={setChosen} onOpen={setOpened} onPreview={setOpened}
          empty={{ sentence: t('loan.receiptList.empty') }}
          actions={(
            <>
              <ToWaitingActs />
              {list === 'overdue' ? <OverdueNotices rows={() => grid.current?.shownRows() ?? []} /> : null}
              <Button disabled={!chosen} onClick={() => chosen && void navigate(`/counter?household=${chosen.householdId}`)}>
                {chosen ? t('loan.receiptList.toCounter', { name: chosen.headName }) : t('navigation.counter')}
              </Button>
            </>
          )}
        />
      </div>
      {opened ? <LoanDrawer loan={opened} onClose={() => setOpened(null)} /> : null}
    </Page>
  );
}

function ToWaitingActs() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const acts = useBranchQuery('loan.acts', { onlyWaiting: true });
  return <Button onClick={() => void navigate('/receipt/acts')}>{t('loan.acts.toWaiting', { n: acts.data?.length ?? 0 })}</Button>;
}

/** Of the receipts that the list shows, in its order. */
function OverdueNotices({ rows }: { readonly rows: () => readonly LoanRow[] }) {
  const { t } = useTranslation();
  const mayMake = usePermission('document.generate');
  const [subjects, setSubjects] = useState<readonly Subject[] | null>(null);
  if (!mayMake) return null;
  const start = () => {
    const shown = rows().map(({ id, headName, receiptNo }) => ({ id, name: `${headName} ${receiptNo}` }));
    if (shown.length > 0) setSubjects(shown);
  };
  return (
    <>
      <Button onClick={start}>{t('document.batch.overdueNotices')}</Button>
      {subjects ? <BatchPapers kind="overdueNotice" subjects={subjects} onClose={() => setSubjects(null)} /> : null}
    </>
  );
}
