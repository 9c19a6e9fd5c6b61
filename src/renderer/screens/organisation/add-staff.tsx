/** A new person: number, name, roles that go together, and a first password. */
import { App, Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../../core/contract/permissions.ts';
import { useCommand } from '../../api/use-command.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { ScreenModal } from '../../components/screen-modal.tsx';

interface StaffValues {
  readonly staffNo: string;
  readonly name: string;
  readonly roles: Role[];
  readonly password: string;
}

const ROLES = ['teller', 'customerManager', 'branchHead', 'riskOfficer', 'auditor', 'administrator'] as const;

export function AddStaff({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<StaffValues>();
  const add = useCommand('organisation.addStaff', {
    failure: 'field', onDone: () => { void message.success(t('organisation.staffAdded', { ...form.getFieldsValue() })); onClose(); },
  });
  return (
    <ScreenModal
      title={t('organisation.addStaff')} width={440} onCancel={onClose} onOk={() => form.submit()} okText={t('common.save')} cancelText={t('common.cancel')}
      confirmLoading={add.isRunning}
    >
      <DeskForm<StaffValues> form={form} error={add.error} onFinish={(values) => void add.run({ ...values, name: values.name.trim() })}>
        <Form.Item
          name="staffNo" label={t('organisation.staffNo')} normalize={(text: string) => text.trim().toUpperCase()}
          rules={[{ required: true, pattern: /^[A-Z]{2}\d{4}$/, message: t('organisation.staffNoRule') }]}
        >
          <Input autoFocus placeholder={t('organisation.staffNoRule')} />
        </Form.Item>
        <Form.Item name="name" label={t('organisation.staffName')} rules={[{ required: true, min: 2, max: 40, message: t('organisation.nameRule') }]}><Input /></Form.Item>
        <Form.Item name="roles" label={t('organisation.roles')} rules={[{ required: true, type: 'array', min: 1, message: t('organisation.rolesRule') }]}>
          <Checkbox.Group
            className="role-choice"
            options={ROLES.map((role) => ({ value: role, label: <>{t(`app.roles.${role}`)} <span className="tone-muted">{t(`organisation.roleHints.${role}`)}</span></> }))}
          />
        </Form.Item>
        <Form.Item name="password" label={t('organisation.initialPassword')} extra={t('organisation.initialPasswordHint')} rules={[{ required: true, min: 8, max: 128, message: t('app.passwordRule') }]}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </DeskForm>
    </ScreenModal>
  );
}
