/** Where the hub is, and the code that an administrator there has given for this branch. */
import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command.ts';
import { ScreenModal } from '../../components/screen-modal.tsx';
import { useErrorText } from '../../text/error-text.ts';

interface Link {
  readonly hubUrl: string;
  readonly code: string;
}

export function EnrolDevice({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const [form] = Form.useForm<Link>();
  const enrol = useCommand('sync.enrol', { failure: 'field', invalidates: ['sync'] });
  const submit = async (link: Link) => {
    if (!(await enrol.attempt(link)).ok) return;
    void message.success(t('sync.enrolStarted'));
    onClose();
  };
  return (
    <ScreenModal title={t('sync.enrolTitle')} width={460} onCancel={onClose} onOk={() => form.submit()} confirmLoading={enrol.isRunning} okText={t('sync.enrol')} cancelText={t('common.cancel')}>
      <Form<Link> form={form} layout="vertical" onFinish={(link) => void submit(link)}>
        <Form.Item name="hubUrl" label={t('sync.hubUrl')} rules={[{ required: true, message: t('sync.hubUrlHint') }]}>
          <Input autoFocus maxLength={200} placeholder={t('sync.hubUrlHint')} />
        </Form.Item>
        <Form.Item name="code" label={t('sync.code')} extra={t('sync.codeHint')} rules={[{ required: true, min: 8, message: t('sync.codeHint') }]}>
          <Input maxLength={80} autoComplete="off" />
        </Form.Item>
        <p className="tone-muted">{t('sync.enrolNotice')}</p>
        <p className="sign-in-error" role="alert">{enrol.error ? errorText(enrol.error) : ''}</p>
      </Form>
    </ScreenModal>
  );
}
