/** Pay this much on that day: what happens? Pay all: how much? Nothing is posted here. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoanRow } from '../../../core/contract/loan.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useBusinessDate } from '../../app/business-date.ts';
import { DateInput } from '../../components/date-input.tsx';
import { FactList } from '../../components/facts.tsx';
import { yuan } from '../../components/format.ts';
import { MoneyInput } from '../../components/money-input.tsx';
import { QueryFault } from '../../components/query-state.tsx';
import { SplitTable } from '../counter/split-table.tsx';

export function RepaymentCalculator({ loan }: { readonly loan: LoanRow }) {
  const { t } = useTranslation();
  const businessDate = useBusinessDate();
  const [date, setDate] = useState(businessDate);
  const [amount, setAmount] = useState<number | null>(null);
  return (
    <div className="calculator">
      <div className="calculator-form">
        <label>{t('loan.detail.payOnDate')}<DateInput value={date} min={loan.drawnOn} onChange={(next) => setDate(next ?? businessDate)} label={t('loan.detail.payOnDate')} /></label>
        <label>{t('counter.mode.tendered')}<MoneyInput value={amount} onChange={(next) => setAmount(next ?? null)} label={t('counter.mode.tendered')} /></label>
        <p className="signing-note">{t('loan.detail.calculatorHint')}</p>
        {date > businessDate ? <p className="signing-note">{t('loan.detail.futureHint')}</p> : null}
        {date < businessDate ? <p className="signing-note">{t('loan.detail.pastHint')}</p> : null}
      </div>
      {date >= businessDate ? <PayOff loan={loan} date={date} /> : null}
      {amount ? <Split loan={loan} date={date} amount={amount} /> : null}
    </div>
  );
}

function PayOff({ loan, date }: { readonly loan: LoanRow; readonly date: string }) {
  const { t } = useTranslation();
  const payOff = useBranchQuery('loan.payOff', { loanId: loan.id, dates: [date] }, { keepPrevious: true, enabled: loan.outstanding > 0 });
  const [found] = payOff.data ?? [];
  if (payOff.error) return <QueryFault error={payOff.error} onRetry={() => void payOff.refetch()} />;
  if (!found) return null;
  return (
    <section className="panel">
      <header className="panel-head">{t('loan.detail.payOffOn', { date: found.date })}</header>
      <div className="panel-body"><SplitTable split={found.split} /></div>
    </section>
  );
}

function Split({ loan, date, amount }: { readonly loan: LoanRow; readonly date: string; readonly amount: number }) {
  const { t } = useTranslation();
  const preview = useBranchQuery('loan.previewRepayment', { loanId: loan.id, mode: 'tendered', amount, valueDate: date }, { keepPrevious: true });
  if (preview.error) return <QueryFault error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return null;
  const { split, outstandingAfter, settles } = preview.data;
  return (
    <section className="panel">
      <header className="panel-head">{t('counter.split')}</header>
      <div className="panel-body">
        <SplitTable split={split} />
        <FactList facts={[{ key: 'after', label: t('loan.detail.afterwards'), value: settles ? t('loan.detail.settles') : yuan(outstandingAfter), isNumber: true }]} />
      </div>
    </section>
  );
}
