/** The special days of a year, one line each, typed or read from a sheet, sent to a second administrator. */
import { DeleteOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { Alert, App, Button, Input, Select, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerError } from '../../../core/contract/answers.ts';
import type { CalendarDay, CalendarYear } from '../../../core/contract/parameters.ts';
import { callBranch, errorDetailOf } from '../../api/branch.ts';
import { useCommand } from '../../api/use-command.ts';
import { DateInput } from '../../components/date-input.tsx';
import { isReason, ReasonInput } from '../../components/reason-input.tsx';
import { ScreenModal } from '../../components/screen-modal.tsx';
import { useErrorText } from '../../text/error-text.ts';

interface Line {
  readonly key: number;
  readonly date: string | null;
  readonly kind: CalendarDay['kind'];
  readonly name: string;
}

let keys = 0;
const lineOf = (day?: CalendarDay): Line => ({ key: (keys += 1), date: day?.date ?? null, kind: day?.kind ?? 'holiday', name: day?.name ?? '' });

export function EditCalendar({ year, onClose }: { readonly year: CalendarYear; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const [lines, setLines] = useState<readonly Line[]>(() => (year.days.length > 0 ? year.days.map(lineOf) : [lineOf()]));
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<AnswerError | null>(null);
  const propose = useCommand('parameters.proposeCalendar', { invalidates: ['parameters'], failure: 'field', onDone: () => { void message.success(t('parameters.calendar.sent')); onClose(); } });
  const change = (key: number, next: Partial<Line>) => setLines(lines.map((line) => (line.key === key ? { ...line, ...next } : line)));
  const read = async (file: File) => {
    setFault(null);
    try {
      const days = await callBranch('workday.readCalendar', { year: year.year, file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } });
      setLines(days.map(lineOf));
      void message.success(t('parameters.calendar.imported', { n: days.length }));
    } catch (thrown) {
      setFault(errorDetailOf(thrown));
    }
  };
  const days = lines.flatMap((line) => (line.date ? [{ date: line.date, kind: line.kind, name: line.name.trim() }] : []));
  const error = fault ?? propose.error;
  return (
    <ScreenModal
      title={t('parameters.calendar.editTitle', { year: year.year })} width={560} onCancel={onClose} okText={t('parameters.calendar.send')} cancelText={t('common.cancel')}
      confirmLoading={propose.isRunning} okButtonProps={{ disabled: !isReason(reason) || lines.some((line) => line.date === null) }}
      onOk={() => void propose.run({ year: year.year, days, reason: reason.trim() })}
    >
      <div className="calendar-tools">
        <Button icon={<PlusOutlined />} onClick={() => setLines([...lines, lineOf()])}>{t('parameters.calendar.add')}</Button>
        <Upload accept=".xlsx,.csv,.txt" showUploadList={false} beforeUpload={(file) => { void read(file); return false; }}><Button icon={<UploadOutlined />}>{t('parameters.calendar.import')}</Button></Upload>
        <span className="tone-muted">{t('parameters.calendar.days', { n: lines.length })}</span>
      </div>
      <ul className="calendar-lines">
        {lines.map((line) => (
          <li key={line.key}>
            <DateInput value={line.date} min={`${year.year}-01-01`} max={`${year.year}-12-31`} label={t('parameters.calendar.date')} onChange={(date) => change(line.key, { date })} />
            <Select
              aria-label={t('parameters.calendar.kind')} value={line.kind} onChange={(kind) => change(line.key, { kind })}
              options={(['holiday', 'workday'] as const).map((kind) => ({ value: kind, label: t(`parameters.calendar.kinds.${kind}`) }))}
            />
            <Input aria-label={t('parameters.calendar.name')} placeholder={t('parameters.calendar.nameHint')} maxLength={20} value={line.name} onChange={(event) => change(line.key, { name: event.target.value })} />
            <Button type="text" icon={<DeleteOutlined />} aria-label={t('parameters.calendar.remove')} onClick={() => setLines(lines.filter((one) => one.key !== line.key))} />
          </li>
        ))}
      </ul>
      <ReasonInput value={reason} autoFocus={false} onChange={setReason} />
      {error ? <Alert className="confirm-alert" type="error" showIcon title={errorText(error)} /> : null}
    </ScreenModal>
  );
}
