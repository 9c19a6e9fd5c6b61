/** A draw: amount, purpose, term, method; what it will cost stands below while it is typed. */
import { Alert, Button, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineRow } from '../../../core/contract/credit.ts';
import type { CounterView, PurposeCode, SettlementMethod } from '../../../core/contract/loan.ts';
import type { InputFor } from '../../api/operation-types.ts';
import { useBusinessDate } from '../../app/business-date.ts';
import { yuan } from '../../components/format.ts';
import { onFormKey } from '../../components/desk-form.tsx';
import { MoneyInput } from '../../components/money-input.tsx';
import { useShortcut } from '../../components/use-shortcut.ts';
import { QuotaMeters } from '../parameters/quota-meter.tsx';
import type { Done } from './act-done.tsx';
import { ConfirmDraw } from './confirm-draw.tsx';
import { DrawPreviewView } from './draw-preview.tsx';
import { longestTerm, methods, purposeGroups, purposesIn, termChoices } from './draw-terms.ts';
import { useDrawPreview } from './use-preview.ts';

interface DrawFormProps {
  readonly view: CounterView;
  readonly onDone: (done: Done) => void;
}

export type DrawInput = InputFor<'loan.draw'>;

export function DrawForm({ view, onDone }: DrawFormProps) {
  const { t } = useTranslation();
  const { line } = view;
  const obstacle = line ? (line.status === 'open' ? null : line.status) : 'noLine';
  if (!line || obstacle) return <Alert type="warning" showIcon title={t(`counter.cannotDraw.${obstacle ?? 'noLine'}`)} />;
  return <OpenDrawForm line={line} onDone={onDone} />;
}

function OpenDrawForm({ line, onDone }: { readonly line: LineRow; readonly onDone: (done: Done) => void }) {
  const { t } = useTranslation();
  const businessDate = useBusinessDate();
  const longest = longestTerm(businessDate, line.expiresOn);
  const [amount, setAmount] = useState<number | null | undefined>(null);
  const [purpose, setPurpose] = useState<PurposeCode | null>(null);
  const [term, setTerm] = useState(Math.min(12, longest));
  const [method, setMethod] = useState<SettlementMethod>('Q_INT');
  const [isConfirming, setIsConfirming] = useState(false);
  const input: DrawInput | null = amount && purpose && term >= 1 ? { lineId: line.id, amount, purpose, termMonths: term, method } : null;
  const preview = useDrawPreview(amount && term >= 1 ? { lineId: line.id, amount, purpose: purpose ?? 'A01', termMonths: term, method } : null);
  const isReady = input !== null && preview.data !== undefined && !preview.isStale && !preview.error;
  const confirm = () => { if (isReady) setIsConfirming(true); };
  useShortcut('ctrl+enter', () => { if (!isConfirming) confirm(); });
  return (
    <>
      <div className="counter-form" onKeyDown={(event) => onFormKey(event, confirm)}>
        <label>
          {t('counter.amount')}
          <span className="counter-amount">
            <MoneyInput size="large" autoFocus value={amount ?? null} onChange={setAmount} label={t('counter.amount')} />
            <Button onClick={() => setAmount(line.available)} disabled={line.available === 0}>{t('counter.drawAll')}</Button>
          </span>
          <FieldError text={amount === undefined ? t('counter.notAnAmount') : null} />
        </label>
        <label>
          {t('counter.purpose')}
          <Select<PurposeCode>
            showSearch={{ optionFilterProp: 'label' }} placeholder={t('counter.purposePick')} aria-label={t('counter.purpose')} value={purpose}
            onChange={setPurpose}
            options={purposeGroups.map((group) => ({
              label: t(`loan.purposeGroups.${group}`), title: group,
              options: purposesIn(group).map((code) => ({ value: code, label: `${code} ${t(`loan.purposes.${code}`)}` })),
            }))}
          />
        </label>
        <div className="counter-pair">
          <label>
            {t('counter.term')}
            <InputNumber min={1} max={60} precision={0} value={term} onChange={(months) => setTerm(months ?? 0)} aria-label={t('counter.term')} />
            <FieldError text={term > longest ? t('counter.tooLong', { months: longest }) : null} />
          </label>
          <div className="term-taps">{termChoices(longest).map((months) => <Button key={months} size="small" type={months === term ? 'primary' : 'default'} ghost={months === term} onClick={() => setTerm(months)}>{months}</Button>)}</div>
        </div>
        <label>
          {t('counter.method')}
          <Select<SettlementMethod>
            aria-label={t('counter.method')} value={method} onChange={setMethod}
            options={methods.map((code) => ({ value: code, label: t(`loan.methods.${code}`) }))}
          />
        </label>
        <QuotaMeters kinds={['balance']} taking={{ balance: amount ?? 0 }} />
        <DrawPreviewView preview={preview} />
        <Button type="primary" size="large" block disabled={!isReady} title="Ctrl+Enter" onClick={confirm}>
          {t('counter.draw')}{amount ? ` ${yuan(amount)} ${t('common.unitYuan')}` : ''}
        </Button>
      </div>
      {isConfirming && input && preview.data ? (
        <ConfirmDraw
          line={line} input={input} preview={preview.data} onClose={() => setIsConfirming(false)}
          onDone={(done) => { setIsConfirming(false); setAmount(null); onDone(done); }}
        />
      ) : null}
    </>
  );
}

export function FieldError({ text }: { readonly text: string | null }) {
  return text ? <span className="form-error" role="alert">{text}</span> : null;
}
