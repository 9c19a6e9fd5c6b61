/** One line: its figures, its receipts with all their postings, its papers. */
import { FileDoneOutlined, TransactionOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { LineRow } from '../../../core/contract/credit.ts';
import type { LoanRow } from '../../../core/contract/loan.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { usePermission } from '../../app/session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FactList } from '../../components/facts.tsx';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import { Page } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { HouseholdPapers } from '../document/household-papers.tsx';
import { ChangeLine } from './change-line.tsx';
import { FreezeLine } from './freeze-line.tsx';
import { LineChanges } from './line-changes.tsx';
import { LineFacts } from './line-facts.tsx';
import { loanColumns } from './loan-columns.ts';
import { LoanTabs } from './loan-tabs.tsx';
import { SigningDrawer } from './signing-drawer.tsx';
import { WaitingRequest } from './waiting-request.tsx';
import './line.css';

export default function LinePageScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { lineId } = useParams();
  const lines = useBranchQuery('credit.lines', {});
  const line = lines.data?.find((one) => one.id === lineId);
  const toList = () => void navigate('/line');
  if (line) return <LineDesk key={line.id} line={line} onBack={toList} />;
  return (
    <Page title={t('navigation.lineDetail')} onBack={toList}>
      <QueryState query={lines}>{() => <EmptyState sentence={t('line.page.notFound')} action={{ label: t('line.page.back'), onClick: toList }} />}</QueryState>
    </Page>
  );
}

function LineDesk({ line, onBack }: { readonly line: LineRow; readonly onBack: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isSigning, setIsSigning] = useState(false);
  const mayMake = usePermission('document.generate');
  const mayAsk = usePermission('credit.rate');
  const mayFreeze = usePermission('credit.approve');
  return (
    <Page
      title={line.headName} subtitle={`${line.villageName} ${t('common.groupNo', { no: line.groupNo })} · ${line.identityMask} · ${line.lineNo}`}
      onBack={onBack}
      actions={(
        <>
          {mayAsk ? <ChangeLine line={line} /> : null}
          {mayFreeze ? <FreezeLine line={line} /> : null}
          {mayMake ? <Button icon={<FileDoneOutlined />} onClick={() => setIsSigning(true)}>{t('line.prepare')}</Button> : null}
          <Button type="primary" icon={<TransactionOutlined />} onClick={() => void navigate(`/counter?household=${line.householdId}`)}>
            {t('line.page.draw')}
          </Button>
        </>
      )}
    >
      <aside className="side-panel line-side">
        <div className="side-panel-body">
          <LineFacts line={line} />
          <FactList
            facts={[
              { key: 'contract', label: t('line.columns.contractNo'), value: line.contractNo ?? t('common.none') },
              { key: 'approved', label: t('line.columns.approvedOn'), value: line.approvedOn },
              { key: 'starts', label: t('line.columns.startsOn'), value: line.startsOn ?? '—' },
              { key: 'term', label: t('line.columns.term'), value: line.termMonths, isNumber: true },
              { key: 'manager', label: t('common.manager'), value: line.managerName ?? t('common.noManager') },
            ]}
          />
        </div>
      </aside>
      <div className="page-column panel line-main">
        {line.pendingRequest ? <WaitingRequest line={line} /> : null}
        <Tabs
          className="filling-tabs"
          items={[
            { key: 'receipts', label: t('line.page.receipts'), children: <Receipts line={line} /> },
            { key: 'documents', label: t('line.page.documents'), children: <HouseholdPapers householdId={line.householdId} /> },
            { key: 'changes', label: t('line.life.tab'), children: <LineChanges lineId={line.id} /> },
          ]}
        />
      </div>
      {isSigning ? <SigningDrawer lineIds={[line.id]} onClose={() => setIsSigning(false)} /> : null}
    </Page>
  );
}

const rowIdOf = (row: LoanRow): string => row.id;
const ROW_CLASSES = { 'row-muted': (row: LoanRow) => row.status === 'settled', 'row-danger': (row: LoanRow) => row.daysOverdue > 0 };

/** As high as its rows, with heading and totals, up to five of them. */
const receiptsHeight = (rows: number): number => 82 + 30 * Math.min(Math.max(rows, 2), 5);

function Receipts({ line }: { readonly line: LineRow }) {
  const { t } = useTranslation();
  const counter = useBranchQuery('loan.counter', { householdId: line.householdId });
  const loans = useMemo(() => counter.data?.loans.filter((loan) => loan.lineId === line.id), [counter.data, line.id]);
  const columns = useMemo(() => loanColumns(t), [t]);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = loans?.find((loan) => loan.id === chosenId) ?? loans?.[0];
  return (
    <div className="tab-column">
      <div className="line-receipts" style={{ height: receiptsHeight(loans?.length ?? 0) }}>
        <DataGrid<LoanRow>
          gridId="line.receipts" isPlain totalsText="grid.totalRows" label={t('line.page.receipts')} columns={columns} rows={loans} rowId={rowIdOf}
          rowClassRules={ROW_CLASSES} onFocusRow={(row) => setChosenId(row.id)}
          empty={{ sentence: t('line.page.noReceipts') }}
        />
      </div>
      {chosen ? <section className="line-loan"><h3>{t('loan.detail.title', { no: chosen.receiptNo })}</h3><LoanTabs loanId={chosen.id} /></section> : null}
    </div>
  );
}
