/** Lowers one proposed limit. Only down, always with a reason. */
import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BatchDetail, BatchRow } from '../../../core/contract/credit.ts';
import { useCommand } from '../../api/use-command.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { yuan } from '../../components/format.ts';
import { MoneyInput } from '../../components/money-input.tsx';
import { isReason, ReasonInput } from '../../components/reason-input.tsx';
import { ScreenModal } from '../../components/screen-modal.tsx';
import { useShortcut } from '../../components/use-shortcut.ts';

interface LowerLimitProps {
  readonly batch: BatchDetail;
  readonly row: BatchRow;
  readonly onClose: () => void;
}

interface Values {
  readonly limit: number;
  readonly reason: string;
}

export function LowerLimit({ batch, row, onClose }: LowerLimitProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const done = () => {
    void message.success(t('rating.lowered', { limit: yuan(form.getFieldValue('limit') as number) }));
    onClose();
  };
  const lower = useCommand('credit.lowerLimit', { invalidates: ['credit'], failure: 'field', onDone: done });
  useShortcut('ctrl+enter', () => form.submit());
  return (
    <ScreenModal
      width={400} title={t('rating.lowerTitle', { name: row.headName })} okText={t('rating.lower')} cancelText={t('common.cancel')}
      confirmLoading={lower.isRunning}
      okButtonProps={{ title: 'Ctrl+Enter' }} onOk={() => form.submit()} onCancel={onClose}
    >
      <DeskForm<Values> form={form} error={lower.error} onFinish={({ limit, reason }) => void lower.run({ batchId: batch.id, householdId: row.householdId, limit, reason })} initialValues={{ limit: row.limit, reason: '' }}>
        <Form.Item
          name="limit" label={t('rating.lowerTo')} extra={t('rating.lowerHelp', { proposed: yuan(row.proposedLimit) })} validateTrigger="onSubmit"
          rules={[{ validator: (_rule, limit: unknown) => checkLower(limit, row.limit, t('rating.notAnAmount'), t('rating.notLower', { limit: yuan(row.limit) })) }]}
        >
          <MoneyInput autoFocus label={t('rating.lowerTo')} />
        </Form.Item>
        <Form.Item name="reason" label={t('common.reason')} rules={[{ validator: (_rule, reason: unknown) => (isReason(String(reason ?? '')) ? Promise.resolve() : Promise.reject(new Error(t('common.reasonTooShort')))) }]}>
          <ReasonField />
        </Form.Item>
      </DeskForm>
    </ScreenModal>
  );
}

function ReasonField({ value = '', onChange }: { readonly value?: string; readonly onChange?: (reason: string) => void }) {
  return <ReasonInput value={value} onChange={(reason) => onChange?.(reason)} autoFocus={false} />;
}

function checkLower(limit: unknown, present: number, notAnAmount: string, notLower: string): Promise<void> {
  if (typeof limit !== 'number') return Promise.reject(new Error(notAnAmount));
  return limit < present ? Promise.resolve() : Promise.reject(new Error(notLower));
}
