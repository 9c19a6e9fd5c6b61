/** The counter: one field finds the customer; line, receipts and the act stand side by side; today's journal below. `?household=`. */
import { Switch } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { CounterView, LoanRow } from '../../../core/contract/loan.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { yuan } from '../../components/format.ts';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import { HouseholdSearch } from '../../components/household-search.tsx';
import { Page } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { loanColumns } from '../line/loan-columns.ts';
import { CounterAct } from './counter-act.tsx';
import { CounterLine } from './counter-line.tsx';
import { Journal } from './journal.tsx';
import { LoanDrawer } from './loan-drawer.tsx';
import '../line/line.css';
import './counter.css';

export default function CounterScreen() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const householdId = params.get('household');
  return (
    <Page
      title={t('navigation.counter')}
      actions={<HouseholdSearch size="large" placeholder={t('counter.find')} shortcut="f2" shortcutName="F2" autoFocus={!householdId} onPick={(id) => setParams({ household: id })} />}
    >
      <div className="counter-desk">
        {householdId ? <Customer key={householdId} householdId={householdId} /> : <div className="panel counter-start"><EmptyState sentence={t('counter.start')} /></div>}
        <Journal />
      </div>
    </Page>
  );
}

function Customer({ householdId }: { readonly householdId: string }) {
  const counter = useBranchQuery('loan.counter', { householdId });
  return <div className="counter-customer"><QueryState query={counter}>{(view) => <CustomerDesk view={view} />}</QueryState></div>;
}

function CustomerDesk({ view }: { readonly view: CounterView }) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [detail, setDetail] = useState<LoanRow | null>(null);
  const open = useMemo(() => view.loans.filter((loan) => loan.status !== 'settled'), [view.loans]);
  const chosen = open.find((loan) => loan.id === chosenId) ?? open[0] ?? null;
  return (
    <>
      <CounterLine view={view} />
      <Receipts view={view} chosen={chosen} onChoose={setChosenId} onDetail={setDetail} />
      <CounterAct view={view} loans={open} chosen={chosen} onChoose={setChosenId} />
      {detail ? <LoanDrawer loan={detail} onClose={() => setDetail(null)} /> : null}
    </>
  );
}

const rowIdOf = (row: LoanRow): string => row.id;

function Receipts({ view, chosen, onChoose, onDetail }: {
  readonly view: CounterView; readonly chosen: LoanRow | null; readonly onChoose: (id: string) => void; readonly onDetail: (loan: LoanRow) => void;
}) {
  const { t } = useTranslation();
  const [withSettled, setWithSettled] = useState(false);
  const columns = useMemo(() => loanColumns(t), [t]);
  const loans = useMemo(() => view.loans.filter((loan) => withSettled || loan.status !== 'settled'), [view.loans, withSettled]);
  const rules = useMemo(() => ({
    'row-chosen': (row: LoanRow) => row.id === chosen?.id, 'row-danger': (row: LoanRow) => row.daysOverdue > 0, 'row-muted': (row: LoanRow) => row.status === 'settled',
  }), [chosen?.id]);
  const outstanding = view.loans.reduce((sum, loan) => sum + loan.outstanding, 0);
  return (
    <section className="panel counter-receipts">
      <header className="panel-head">
        {t('counter.receipts')}
        <span className="counter-sum">{t('counter.outstanding')} <b className="number">{yuan(outstanding)}</b></span>
        <span className="page-space" />
        <label className="counter-switch"><Switch size="small" checked={withSettled} onChange={setWithSettled} /> {t('counter.showSettled')}</label>
      </header>
      <DataGrid<LoanRow>
        gridId="counter.receipts" isPlain totalsText="grid.totalRows" label={t('counter.receipts')} columns={columns} rows={loans} rowId={rowIdOf}
        rowClassRules={rules}
        onFocusRow={(row) => onChoose(row.id)} onOpen={onDetail} empty={{ sentence: t('counter.noReceipts') }}
      />
    </section>
  );
}
