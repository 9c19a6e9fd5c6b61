/** One's own password: the present one, then the new one twice. */
import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api/use-command.ts';
import { useErrorText } from '../text/error-text.ts';

interface Passwords {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

export function ChangePassword({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const [form] = Form.useForm<Passwords>();
  const change = useCommand('organisation.changePassword', {
    failure: 'field', invalidates: [],
    onDone: () => { void message.success(t('app.passwordChanged')); onClose(); },
  });
  return (
    <Modal
      open title={t('app.changePassword')} width={380} onCancel={onClose} onOk={() => form.submit()} confirmLoading={change.isRunning}
      okText={t('common.save')} cancelText={t('common.cancel')}
    >
      <Form<Passwords> form={form} layout="vertical" onFinish={({ current, next }) => void change.run({ current, next })}>
        <Form.Item name="current" label={t('app.currentPassword')} rules={[{ required: true, message: t('app.passwordRequired') }]}>
          <Input.Password autoFocus autoComplete="off" />
        </Form.Item>
        <Form.Item name="next" label={t('app.newPassword')} rules={[{ required: true, min: 8, max: 128, message: t('app.passwordRule') }]}>
          <Input.Password autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="again" label={t('app.newPasswordAgain')} dependencies={['next']}
          rules={[{ validator: async (_, value) => { if (value !== form.getFieldValue('next')) throw new Error(t('app.passwordsDiffer')); } }]}
        >
          <Input.Password autoComplete="off" />
        </Form.Item>
        <p className="sign-in-error" role="alert">{change.error ? errorText(change.error) : ''}</p>
      </Form>
    </Modal>
  );
}
