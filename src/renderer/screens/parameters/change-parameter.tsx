/** A new value, or none any more, from a day on. Nothing holds before a second administrator has checked it. */
import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ParameterPlace, ParameterRow, ParameterScalar } from '../../../core/contract/parameters.ts';
import { addDays, businessDate } from '../../../core/kernel/business-date.ts';
import { useCommand } from '../../api/use-command.ts';
import { useBusinessDate } from '../../app/business-date.ts';
import { DateInput } from '../../components/date-input.tsx';
import { DeskForm } from '../../components/desk-form.tsx';
import { FactList } from '../../components/facts.tsx';
import { ReasonInput } from '../../components/reason-input.tsx';
import { ScreenModal } from '../../components/screen-modal.tsx';
import { parameterNameText, parameterText } from '../../text/parameter-text.ts';
import { boundText, placeText } from './parameter-columns.ts';
import { ValueInput } from './value-input.tsx';

interface Values {
  readonly value?: ParameterScalar;
  readonly effectiveFrom: string;
  readonly reason: string;
}

interface ChangeParameterProps {
  readonly row: ParameterRow;
  readonly place: ParameterPlace;
  readonly isClearing: boolean;
  readonly onClose: () => void;
}

export function ChangeParameter({ row, place, isClearing, onClose }: ChangeParameterProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const earliest = addDays(businessDate(useBusinessDate()), 1);
  const propose = useCommand('parameters.propose', { invalidates: ['parameters'], failure: 'field', onDone: () => { void message.success(t('parameters.form.sent')); onClose(); } });
  const send = ({ value, effectiveFrom, reason }: Values) => void propose.run({
    key: row.key, level: place.level, unitId: place.unitId, value: isClearing ? null : (value as never), effectiveFrom, reason: reason.trim(),
  });
  const name = parameterNameText(row.key, row.name);
  const required = { required: true, message: t('common.required') };
  return (
    <ScreenModal
      title={t(isClearing ? 'parameters.form.clearTitle' : 'parameters.form.title', { name })} width={460} onCancel={onClose} onOk={() => form.submit()} okText={t('parameters.form.send')}
      cancelText={t('common.cancel')} confirmLoading={propose.isRunning} okButtonProps={{ title: 'Ctrl+Enter' }}
    >
      {isClearing ? <p className="confirm-sentence">{t('parameters.form.clearHelp')}</p> : null}
      <FactList
        facts={[
          { key: 'place', label: t('parameters.columns.place'), value: placeText(t, place) },
          { key: 'now', label: t('parameters.columns.before'), value: parameterText(row.effective, row.unit, row.key) },
          { key: 'bound', label: t('parameters.columns.bound'), value: boundText(t, row) ?? '—' },
        ]}
      />
      <DeskForm<Values> form={form} error={propose.error} initialValues={{ effectiveFrom: earliest, ...(row.own ? { value: row.own.value } : {}) }} onFinish={send}>
        {isClearing ? null : <Form.Item name="value" label={t('parameters.form.value')} rules={[required]}><ValueInput row={row} /></Form.Item>}
        <Form.Item name="effectiveFrom" label={t('parameters.form.effectiveFrom')} extra={t('parameters.form.effectiveHint', { date: earliest })} rules={[required]}>
          <DateInput min={earliest} />
        </Form.Item>
        <Form.Item name="reason" label={t('parameters.form.reason')} rules={[{ required: true, min: 2, max: 200, message: t('common.reasonTooShort') }]}><FormReason /></Form.Item>
      </DeskForm>
    </ScreenModal>
  );
}

/** The form gives value and change to its only child. */
export function FormReason({ value = '', onChange }: { readonly value?: string; readonly onChange?: (reason: string) => void }) {
  return <ReasonInput value={value} autoFocus={false} onChange={(reason) => onChange?.(reason)} />;
}
