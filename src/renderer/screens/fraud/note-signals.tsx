/** What the counter's devices said of the applicant: face, document, phone, card. What is left empty stays unknown. */
import { App, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FraudFindings } from '../../../core/contract/fraud.ts';
import { useCommand } from '../../api/use-command.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { ScreenModal } from '../../components/screen-modal.tsx';

const flags = ['documentMatches', 'phoneOwnerMatches', 'virtualNumber', 'payeeIsBorrower', 'signingElsewhere'] as const;
const numbers = ['faceScore', 'phoneMonths', 'payeeCardDays', 'phoneChangedHours'] as const;

type Values = Readonly<Partial<Record<(typeof flags)[number], boolean> & Record<(typeof numbers)[number], number>>> & { readonly deviceId?: string; readonly payerIdentityNumber?: string };

export function NoteSignals({ householdId, onClose }: { readonly householdId: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const note = useCommand('fraud.noteSignals', { failure: 'field', invalidates: ['fraud'] });
  const save = async ({ deviceId, payerIdentityNumber, ...found }: Values) => {
    const findings = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined && value !== null)) as FraudFindings;
    const answer = await note.attempt({ householdId, channel: 'counter', findings, ...(deviceId ? { deviceId } : {}), ...(payerIdentityNumber ? { payerIdentityNumber } : {}) });
    if (!answer.ok) return;
    void message.success(t('fraud.signals.noted'));
    onClose();
  };
  const yesNo = [{ value: true, label: t('common.yes') }, { value: false, label: t('common.no') }];
  return (
    <ScreenModal title={t('fraud.signals.note')} width={560} onCancel={onClose} onOk={() => form.submit()} okText={t('common.save')} cancelText={t('common.cancel')} confirmLoading={note.isRunning}>
      <p className="tone-muted">{t('fraud.signals.help')}</p>
      <DeskForm<Values> form={form} error={note.error} className="fraud-signals" onFinish={(values) => void save(values)}>
        {flags.map((name) => <Form.Item key={name} name={name} label={t(`fraud.signals.fields.${name}`)}><Select allowClear options={yesNo} placeholder={t('fraud.unknown')} /></Form.Item>)}
        {numbers.map((name) => <Form.Item key={name} name={name} label={t(`fraud.signals.fields.${name}`)}><InputNumber min={0} max={name === 'faceScore' ? 100 : 100_000} precision={0} placeholder={t('fraud.unknown')} /></Form.Item>)}
        <Form.Item name="deviceId" label={t('fraud.signals.fields.deviceId')}><Input maxLength={64} autoComplete="off" /></Form.Item>
        <Form.Item name="payerIdentityNumber" label={t('fraud.signals.fields.payer')}><Input maxLength={20} autoComplete="off" /></Form.Item>
      </DeskForm>
    </ScreenModal>
  );
}
