/** Asks why, and copies a version as a draft; for a product also as another product. */
import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ModelRow } from '../../../core/contract/decision.ts';
import { useCommand } from '../../api/use-command.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { ScreenModal } from '../../components/screen-modal.tsx';

interface Wish {
  readonly purpose: string;
  readonly code?: string;
}

export function NewVersion({ source, onClose }: { readonly source: Pick<ModelRow, 'kind' | 'version'>; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Wish>();
  const create = useCommand('decision.createDraft', {
    failure: 'field', invalidates: ['decision'],
    onDone: ({ version }) => {
      void message.success(t('decision.act.created', { version }));
      onClose();
      void navigate(`/decision/${source.kind}/${version}`);
    },
  });
  const submit = ({ purpose, code }: Wish) => void create.run({ kind: source.kind, from: source.version, purpose, ...(code ? { code } : {}) });
  return (
    <ScreenModal
      title={t('decision.act.newTitle', { name: `${t(`decision.kinds.${source.kind}`)} ${source.version}` })} onCancel={onClose} onOk={() => form.submit()}
      okText={t('decision.list.new')} cancelText={t('common.cancel')} confirmLoading={create.isRunning} width={480}
    >
      <p className="confirm-sentence">{t('decision.act.newHelp')}</p>
      <DeskForm form={form} error={create.error} onFinish={submit}>
        <Form.Item name="purpose" label={t('decision.act.purpose')} rules={[{ required: true, whitespace: true, min: 2, max: 200, message: t('common.reasonPlaceholder') }]}>
          <Input autoFocus maxLength={200} />
        </Form.Item>
        {source.kind === 'product' ? (
          <Form.Item name="code" label={t('decision.act.newProduct')} extra={t('decision.act.newProductHint')} rules={[{ pattern: /^[A-Z][A-Z0-9]{1,19}$/, message: t('decision.act.newProductHint') }]}>
            <Input maxLength={20} />
          </Form.Item>
        ) : null}
      </DeskForm>
    </ScreenModal>
  );
}
