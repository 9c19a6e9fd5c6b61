/** A new village of the branch. */
import { App, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { ScreenModal } from '../../components/screen-modal.tsx';
import { useManagers } from './use-managers.ts';

interface VillageValues {
  readonly name: string;
  readonly township: string;
  readonly managerId?: string;
}

export function AddVillage({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<VillageValues>();
  const managers = useManagers();
  const add = useCommand('organisation.addVillage', {
    failure: 'field', onDone: () => { void message.success(t('organisation.villageAdded', { name: form.getFieldValue('name') as string })); onClose(); },
  });
  const rules = [{ required: true, min: 2, max: 40, message: t('organisation.nameRule') }];
  return (
    <ScreenModal
      title={t('organisation.addVillage')} width={400} onCancel={onClose} onOk={() => form.submit()} okText={t('common.save')} cancelText={t('common.cancel')}
      confirmLoading={add.isRunning}
    >
      <DeskForm<VillageValues>
        form={form} error={add.error}
        onFinish={({ name, township, managerId }) => void add.run({ name: name.trim(), township: township.trim(), managerId: managerId ?? null })}
      >
        <Form.Item name="name" label={t('organisation.villageName')} rules={rules}><Input autoFocus placeholder={t('organisation.villageNameHint')} /></Form.Item>
        <Form.Item name="township" label={t('organisation.township')} rules={rules}><Input placeholder={t('organisation.townshipHint')} /></Form.Item>
        <Form.Item name="managerId" label={t('organisation.manager')}>
          <Select allowClear options={[...managers]} placeholder={t('organisation.laterManager')} />
        </Form.Item>
      </DeskForm>
    </ScreenModal>
  );
}
