/** One receipt in full: schedule, every posting with its split, where each fen of interest comes from, and a calculator. */
import { PrinterOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterestSegment, LoanDetail, PostingRow, ScheduleRow } from '../../../core/contract/loan.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { yuan } from '../../components/format.ts';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { ReverseButton } from '../counter/reverse-posting.tsx';
import { PaperAction, type PaperWanted } from '../document/paper-action.tsx';
import { LoanActs } from './loan-acts.tsx';
import { InterestPrint } from './interest-print.tsx';
import { interestColumns, postingColumns, scheduleColumns } from './loan-columns.ts';
import { RepaymentCalculator } from './repayment-calculator.tsx';

export function LoanTabs({ loanId }: { readonly loanId: string }) {
  const detail = useBranchQuery('loan.detail', { loanId });
  return <QueryState query={detail}>{(loan) => <Tabbed detail={loan} />}</QueryState>;
}

function Tabbed({ detail }: { readonly detail: LoanDetail }) {
  const { t } = useTranslation();
  return (
    <Tabs
      className="filling-tabs" key={detail.loan.id} tabBarExtraContent={<PaperAction size="small" papers={papersOf(detail)} />}
      items={[
        { key: 'schedule', label: t('loan.detail.schedule'), children: <div className="tab-column"><Schedule rows={detail.schedule} /></div> },
        { key: 'postings', label: `${t('loan.detail.postings')} ${detail.postings.length}`, children: <Postings rows={detail.postings} /> },
        { key: 'interest', label: t('loan.detail.interest'), children: <Interest detail={detail} /> },
        { key: 'acts', label: t('loan.detail.acts'), children: <LoanActs loan={detail.loan} /> },
        { key: 'calculator', label: t('loan.detail.calculator'), children: <RepaymentCalculator loan={detail.loan} /> },
      ]}
    />
  );
}

/** What can be issued for the receipt as it stands. */
function papersOf({ loan }: LoanDetail): readonly PaperWanted[] {
  const subjectId = loan.id;
  return [
    { kind: 'drawNote', subjectId },
    ...(loan.status === 'settled' ? [{ kind: 'settlementCertificate' as const, subjectId }] : []),
    ...(loan.daysOverdue > 0 ? [{ kind: 'overdueNotice' as const, subjectId }, { kind: 'collectionLetter' as const, subjectId }] : []),
  ];
}

/** Of one posting: what the customer gets for it. */
function papersOfPosting({ id: subjectId, kind, reversedBy, voucherNo }: PostingRow): readonly PaperWanted[] {
  if (reversedBy !== null || voucherNo === '') return [];
  if (kind === 'rate') return [{ kind: 'rateChangeNotice', subjectId }];
  return kind === 'repay' ? [{ kind: 'repaymentReceipt', subjectId }, { kind: 'repaymentSlip', subjectId }] : [];
}

const instalmentId = (row: ScheduleRow): string => String(row.no);

export function Schedule({ rows }: { readonly rows: readonly ScheduleRow[] }) {
  const { t } = useTranslation();
  const columns = useMemo(() => scheduleColumns(t), [t]);
  return <DataGrid<ScheduleRow> gridId="loan.schedule" isPlain totalsText="grid.totalRows" label={t('loan.detail.schedule')} columns={columns} rows={rows} rowId={instalmentId} empty={{ sentence: t('loan.detail.noSchedule') }} />;
}

const postingId = (row: PostingRow): string => row.id;
const POSTING_CLASSES = { 'row-muted': (row: PostingRow) => row.reversedBy !== null };

function Postings({ rows }: { readonly rows: readonly PostingRow[] }) {
  const { t } = useTranslation();
  const columns = useMemo(() => postingColumns(t, false), [t]);
  const [focused, setFocused] = useState<PostingRow | null>(null);
  return (
    <div className="tab-column">
      <DataGrid<PostingRow>
        gridId="loan.postings" isPlain hasTotals={false} label={t('loan.detail.postings')} columns={columns} rows={rows} rowId={postingId}
        rowClassRules={POSTING_CLASSES}
        onFocusRow={setFocused} empty={{ sentence: t('loan.detail.noPostings') }}
      />
      <div className="tab-actions">
        <ReverseButton posting={focused} />
        {focused ? <PaperAction key={focused.id} size="small" papers={papersOfPosting(focused)} /> : null}
      </div>
    </div>
  );
}

const segmentId = (row: InterestSegment): string => `${row.kind} ${row.from} ${row.to} ${row.principal} ${row.ratePpm}`;

function Interest({ detail }: { readonly detail: LoanDetail }) {
  const { t } = useTranslation();
  const columns = useMemo(() => interestColumns(t), [t]);
  const [isPrinting, setIsPrinting] = useState(false);
  return (
    <div className="tab-column">
      <div className="tab-note">
        <span>{t('loan.detail.interestRule')}</span>
        <span>{t('loan.detail.accruedSoFar')} <b className="number">{yuan(detail.loan.accruedInterest)}</b></span>
        <Button size="small" icon={<PrinterOutlined />} disabled={detail.interest.length === 0} onClick={() => setIsPrinting(true)}>
          {t('loan.detail.printInterest')}
        </Button>
      </div>
      <DataGrid<InterestSegment>
        gridId="loan.interest" isPlain hasTotals={false} label={t('loan.detail.interest')} columns={columns} rows={detail.interest} rowId={segmentId}
        empty={{ sentence: t('loan.detail.noInterest') }}
      />
      {isPrinting ? <InterestPrint detail={detail} onDone={() => setIsPrinting(false)} /> : null}
    </div>
  );
}
