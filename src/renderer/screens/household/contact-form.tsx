/** Corrections to name, group, phone, card and address. What is left empty stays as it is: the full values are not shown here. */
import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { HouseholdDetail } from '../../../core/contract/household.ts';
import { useCommand } from '../../api/use-command.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { ScreenModal } from '../../components/screen-modal.tsx';

interface ContactValues {
  readonly headName: string;
  readonly groupNo: string;
  readonly phone?: string;
  readonly bankCard?: string;
  readonly address?: string;
}

export function ContactForm({ detail, onClose }: { readonly detail: HouseholdDetail; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<ContactValues>();
  const edit = useCommand('household.editContact', { failure: 'field', onDone: () => { void message.success(t('household.file.saved')); onClose(); } });
  const kept = (mask: string | null) => (mask ? t('household.contact.unchanged', { mask }) : t('household.contact.unchangedEmpty'));
  const submit = (values: ContactValues) => void edit.run({
    householdId: detail.id, revision: detail.revision, headName: values.headName.trim(), groupNo: Number(values.groupNo),
    ...given('phone', values.phone), ...given('bankCard', values.bankCard), ...given('address', values.address),
  });
  return (
    <ScreenModal
      title={t('household.contact.title')} width={420} onCancel={onClose} onOk={() => form.submit()} okText={t('common.save')} cancelText={t('common.cancel')}
      confirmLoading={edit.isRunning}
    >
      <p className="reveal-notice">{t('household.contact.notice')}</p>
      <DeskForm<ContactValues> form={form} error={edit.error} initialValues={{ headName: detail.headName, groupNo: String(detail.groupNo) }} onFinish={submit}>
        <Form.Item name="headName" label={t('household.fields.personal.headName')} rules={[{ required: true, message: t('household.members.nameRequired') }]}>
          <Input autoFocus maxLength={40} />
        </Form.Item>
        <Form.Item name="groupNo" label={t('household.contact.group')} rules={[{ required: true, pattern: /^\d{1,2}$/, message: t('household.contact.groupRule') }]}><Input /></Form.Item>
        <Form.Item name="phone" label={t('common.phone')}><Input maxLength={20} placeholder={kept(detail.phoneMask)} /></Form.Item>
        <Form.Item name="bankCard" label={t('household.fields.personal.bankCard')}><Input maxLength={30} placeholder={kept(detail.bankCardMask)} /></Form.Item>
        <Form.Item name="address" label={t('household.fields.personal.address')}><Input maxLength={200} placeholder={t('household.contact.unchanged', { mask: detail.villageName })} /></Form.Item>
      </DeskForm>
    </ScreenModal>
  );
}

function given<Name extends string>(name: Name, text: string | undefined): Partial<Record<Name, string>> {
  return text?.trim() ? ({ [name]: text.trim() } as Record<Name, string>) : {};
}
