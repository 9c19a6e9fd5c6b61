/** A repayment: the sum handed over or the principal wanted; the split stands below before anything is posted. */
import { Alert, Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoanRow, PaymentChannel } from '../../../core/contract/loan.ts';
import { addDays, daysBetween, parseDate } from '../../../core/kernel/business-date.ts';
import type { InputFor } from '../../api/operation-types.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useBusinessDate } from '../../app/business-date.ts';
import { DateInput } from '../../components/date-input.tsx';
import { yuan } from '../../components/format.ts';
import { onFormKey } from '../../components/desk-form.tsx';
import { MoneyInput } from '../../components/money-input.tsx';
import { useShortcut } from '../../components/use-shortcut.ts';
import { useErrorText } from '../../text/error-text.ts';
import type { Done } from './act-done.tsx';
import { ConfirmRepay } from './confirm-repay.tsx';
import { FieldError } from './draw-form.tsx';
import { SplitTable } from './split-table.tsx';
import { useRepaymentPreview, type Preview, type RepaymentPreview } from './use-preview.ts';

interface RepayFormProps {
  readonly headName: string;
  readonly loans: readonly LoanRow[];
  readonly loan: LoanRow | null;
  readonly onChoose: (loanId: string) => void;
  readonly onDone: (done: Done) => void;
}

export type RepayInput = InputFor<'loan.previewRepayment'>;
type Mode = RepayInput['mode'];

export function RepayForm({ headName, loans, loan, onChoose, onDone }: RepayFormProps) {
  const { t } = useTranslation();
  const businessDate = useBusinessDate();
  const [mode, setMode] = useState<Mode>('tendered');
  const [amount, setAmount] = useState<number | null | undefined>(null);
  const [valueDate, setValueDate] = useState(businessDate);
  const [channel, setChannel] = useState<PaymentChannel>('transfer');
  const [isConfirming, setIsConfirming] = useState(false);
  const input: RepayInput | null = loan && amount ? { loanId: loan.id, mode, amount, channel, ...(valueDate === businessDate ? {} : { valueDate }) } : null;
  const preview = useRepaymentPreview(input);
  const isReady = input !== null && preview.data !== undefined && !preview.isStale;
  const confirm = () => { if (isReady) setIsConfirming(true); };
  useShortcut('ctrl+enter', () => { if (!isConfirming) confirm(); });
  const fill = (sum: number) => { setMode('tendered'); setAmount(sum); };
  return (
    <>
      <div className="counter-form" onKeyDown={(event) => onFormKey(event, confirm)}>
        <label>
          {t('counter.receipt')}
          <Select
            aria-label={t('counter.receipt')} placeholder={t('counter.pickReceipt')} value={loan?.id} onChange={onChoose}
            options={loans.map((one) => ({ value: one.id, label: `${one.receiptNo} · ${yuan(one.outstanding)}` }))}
          />
        </label>
        {loan ? <PayOffSums loan={loan} onFill={fill} /> : null}
        <Segmented<Mode>
          block value={mode} onChange={setMode}
          options={[{ value: 'tendered', label: t('counter.mode.tendered') }, { value: 'principal', label: t('counter.mode.principal') }]}
        />
        <label>
          <span className="counter-hint">{t(`counter.modeHint.${mode}`)}</span>
          <MoneyInput size="large" autoFocus value={amount ?? null} onChange={setAmount} label={t('counter.amount')} />
          <FieldError text={amount === undefined ? t('counter.notAnAmount') : null} />
        </label>
        <div className="counter-pair">
          <label>{t('counter.channel')}<Segmented<PaymentChannel> block value={channel} onChange={setChannel} options={[{ value: 'transfer', label: t('loan.channels.transfer') }, { value: 'cash', label: t('loan.channels.cash') }]} /></label>
          <label>{t('counter.valueDate')}<DateInput value={valueDate} max={businessDate} {...(loan ? { min: loan.drawnOn } : {})} onChange={(date) => setValueDate(date ?? businessDate)} label={t('counter.valueDate')} /></label>
        </div>
        <Backdated valueDate={valueDate} businessDate={businessDate} />
        <SplitPreview preview={preview} />
        <Button type="primary" size="large" block disabled={!isReady} title="Ctrl+Enter" onClick={confirm}>
          {t('counter.repay')}{preview.data && isReady ? ` ${yuan(preview.data.split.total)} ${t('common.unitYuan')}` : ''}
        </Button>
      </div>
      {isConfirming && input && loan && preview.data ? (
        <ConfirmRepay
          headName={headName} loan={loan} input={input} preview={preview.data} onClose={() => setIsConfirming(false)}
          onDone={(done) => { setIsConfirming(false); setAmount(null); onDone(done); }}
        />
      ) : null}
    </>
  );
}

function Backdated({ valueDate, businessDate }: { readonly valueDate: string; readonly businessDate: string }) {
  const { t } = useTranslation();
  const [from, to] = [parseDate(valueDate), parseDate(businessDate)];
  if (!from || !to || from >= to) return null;
  return <Alert type="warning" showIcon title={t('counter.backdated', { days: daysBetween(from, to) })} />;
}

/** What settles the receipt today and tomorrow; a click fills it in. */
function PayOffSums({ loan, onFill }: { readonly loan: LoanRow; readonly onFill: (sum: number) => void }) {
  const { t } = useTranslation();
  const businessDate = useBusinessDate();
  const today = parseDate(businessDate);
  const dates = today ? [today, addDays(today, 1)] : [];
  const payOff = useBranchQuery('loan.payOff', { loanId: loan.id, dates }, { enabled: dates.length > 0, keepPrevious: true });
  const [now, tomorrow] = payOff.data ?? [];
  return (
    <div className="pay-off">
      <button type="button" disabled={!now} onClick={() => now && onFill(now.split.total)} title={t('counter.fill')}><span>{t('counter.payOffToday')}</span><b className="number">{yuan(now?.split.total)}</b></button>
      <div><span>{t('counter.payOffTomorrow')}</span><b className="number">{yuan(tomorrow?.split.total)}</b></div>
    </div>
  );
}

function SplitPreview({ preview }: { readonly preview: Preview<RepaymentPreview> }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  if (preview.error) return <Alert type="error" showIcon title={errorText(preview.error.detail)} />;
  if (!preview.data) return <p className="counter-hint">{t('counter.noPreview')}</p>;
  const { split, outstandingAfter, settles } = preview.data;
  return (
    <section className={preview.isStale ? 'counter-preview is-stale' : 'counter-preview'} aria-label={t('counter.split')}>
      <SplitTable split={split} />
      <p className="split-after">{t('counter.remaining')} <b className="number">{yuan(outstandingAfter)}</b>{settles ? <span className="chip chip-accent">{t('counter.settlesReceipt')}</span> : null}</p>
    </section>
  );
}
