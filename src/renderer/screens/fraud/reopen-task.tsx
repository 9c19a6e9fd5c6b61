/** 申请人工复核: the customer asks to be looked at again; somebody other than the first reviewer opens it. */
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FraudTaskDetail } from '../../../core/contract/fraud.ts';
import { useCommand } from '../../api/use-command.ts';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { isReason, ReasonInput } from '../../components/reason-input.tsx';

export function ReopenTask({ detail }: { readonly detail: FraudTaskDetail }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const close = () => setIsOpen(false);
  const reopen = useCommand('fraud.reopenTask', { failure: 'field', invalidates: ['fraud'], onDone: () => { void message.success(t('fraud.reopened')); close(); } });
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('fraud.reopen')}</Button>
      {isOpen ? (
        <ConfirmSummary
          title={t('fraud.reopenTitle', { name: detail.headName })} sentence={t('fraud.reopenHelp')} confirmLabel={t('fraud.reopen')} isRunning={reopen.isRunning} error={reopen.error}
          facts={[{ key: 'taskNo', label: t('fraud.columns.taskNo'), value: detail.taskNo }]}
          isConfirmable={isReason(reason)} onCancel={close} onConfirm={() => void reopen.run({ taskId: detail.id, reason })}
        >
          <ReasonInput value={reason} onChange={setReason} />
        </ConfirmSummary>
      ) : null}
    </>
  );
}
