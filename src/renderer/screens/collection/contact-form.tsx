/** A call or a visit: begun here (which shows the number), then told of in three fields. Ctrl+Enter submits, the next task opens. */
import { PhoneOutlined } from '@ant-design/icons';
import { App, Button, Segmented, Select } from 'antd';
import TextArea from 'antd/es/input/TextArea';
import dayjs from 'dayjs';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contactPersons, contactResults, type CollectionTaskDetail, type ContactPerson, type ContactResult } from '../../../core/contract/collection.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { useBusinessDate } from '../../app/business-date.ts';
import { DateInput } from '../../components/date-input.tsx';
import { onFormKey } from '../../components/desk-form.tsx';
import { MoneyInput } from '../../components/money-input.tsx';
import { useErrorText } from '../../text/error-text.ts';

interface ContactFormProps {
  readonly detail: CollectionTaskDetail;
  readonly focusAt: number;
  readonly onDone: () => void;
}

export function ContactForm({ detail, focusAt, onDone }: ContactFormProps) {
  const { known } = detail;
  const [begun, setBegun] = useState<{ contactId: string; phone: string | null } | null>(known.begunContactId ? { contactId: known.begunContactId, phone: null } : null);
  const [person, setPerson] = useState<ContactPerson>('borrower');
  if (!begun) return <BeginContact detail={detail} focusAt={focusAt} person={person} onPerson={setPerson} onBegun={setBegun} />;
  return <TellResult detail={detail} contactId={begun.contactId} phone={begun.phone} onDone={onDone} />;
}

interface BeginProps {
  readonly detail: CollectionTaskDetail;
  readonly focusAt: number;
  readonly person: ContactPerson;
  readonly onPerson: (person: ContactPerson) => void;
  readonly onBegun: (begun: { contactId: string; phone: string | null }) => void;
}

function BeginContact({ detail, focusAt, person, onPerson, onBegun }: BeginProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { task, known } = detail;
  const button = useRef<HTMLButtonElement>(null);
  const [method, setMethod] = useState<'phone' | 'visit'>(task.method === 'visit' || task.method === 'legal' ? 'visit' : 'phone');
  const [secondStaffId, setSecond] = useState<string | null>(null);
  const colleagues = useBranchQuery('collection.colleagues', {});
  const start = useCommand('collection.startContact', { failure: 'field', invalidates: ['collection'], onDone: onBegun });
  useEffect(() => { if (focusAt > 0) button.current?.focus(); }, [focusAt]);
  return (
    <div className="queue-form">
      <Segmented block value={method} onChange={setMethod} options={(['phone', 'visit'] as const).map((value) => ({ value, label: t(`collection.methods.${value}`) }))} />
      <Segmented block value={person} onChange={onPerson} options={contactPersons.map((value) => ({ value, label: t(`collection.persons.${value}`) }))} />
      {method === 'visit' ? (
        <Select
          value={secondStaffId} onChange={setSecond} placeholder={t('collection.second')} aria-label={t('collection.second')} showSearch={{ optionFilterProp: 'label' }}
          options={(colleagues.data ?? []).map((one) => ({ value: one.staffId, label: one.name }))}
        />
      ) : null}
      {start.error ? <p className="form-error" role="alert">{errorText(start.error)}</p> : null}
      <div className="queue-buttons">
        <Button ref={button} type="primary" icon={<PhoneOutlined />} loading={start.isRunning} onClick={() => void start.run({ taskId: task.id, method, person, secondStaffId })}>
          {method === 'phone' ? t('collection.call', { phone: known.phoneMask ?? t('collection.noPhone') }) : t('collection.visit')}
        </Button>
        <span className="tone-muted">{t('collection.hours', { from: known.fromHour, to: known.toHour })}</span>
      </div>
    </div>
  );
}

interface TellProps {
  readonly detail: CollectionTaskDetail;
  readonly contactId: string;
  readonly phone: string | null;
  readonly onDone: () => void;
}

function TellResult({ detail, contactId, phone, onDone }: TellProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const businessDate = useBusinessDate();
  const [result, setResult] = useState<ContactResult>('promise');
  const [note, setNote] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(dayjs(businessDate).add(3, 'day').format('YYYY-MM-DD'));
  const [amount, setAmount] = useState<number | null | undefined>(detail.task.dueTotal);
  const [nextOn, setNextOn] = useState<string | null>(null);
  const record = useCommand('collection.recordResult', { failure: 'field', onDone: () => { void message.success(t('collection.recorded')); onDone(); } });
  const isPromise = result === 'promise';
  const submit = () => {
    if (record.isRunning) return;
    const promise = isPromise && dueOn && amount ? { dueOn, amount } : null;
    void record.run({ contactId, result, note, promise, nextOn: isPromise ? null : nextOn });
  };
  return (
    <div className="queue-form" onKeyDown={(event) => onFormKey(event, submit)}>
      {phone ? <div className="queue-phone number">{phone}</div> : <div className="tone-muted">{t('collection.begun')}</div>}
      <label>{t('collection.form.result')}
        <Select autoFocus value={result} onChange={setResult} aria-label={t('collection.form.result')} options={contactResults.map((value) => ({ value, label: t(`collection.results.${value}`) }))} />
      </label>
      {isPromise ? (
        <div className="queue-pair">
          <label>{t('collection.form.promiseOn')}<DateInput value={dueOn} onChange={setDueOn} min={businessDate} label={t('collection.form.promiseOn')} /></label>
          <label>{t('collection.form.promiseAmount')}<MoneyInput value={amount ?? null} onChange={setAmount} label={t('collection.form.promiseAmount')} /></label>
        </div>
      ) : <label>{t('collection.form.nextOn')}<DateInput value={nextOn} onChange={setNextOn} min={businessDate} isClearable label={t('collection.form.nextOn')} /></label>}
      <label>{t('collection.form.note')}
        <TextArea rows={3} maxLength={1000} value={note} placeholder={t('collection.form.notePlaceholder')} onChange={(event) => { setNote(event.target.value); record.clearError(); }} />
      </label>
      {record.error ? <p className="form-error" role="alert">{errorText(record.error)}</p> : null}
      <div className="queue-buttons"><Button type="primary" loading={record.isRunning} onClick={submit} title="Ctrl+Enter">{t('collection.form.save')}</Button></div>
    </div>
  );
}
