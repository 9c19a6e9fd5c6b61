import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuthorisationRow } from '../../../core/contract/inquiry.ts';
import { useCommand } from '../../api/use-command.ts';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { isReason, ReasonInput } from '../../components/reason-input.tsx';

interface WithdrawProps {
  readonly authorisation: AuthorisationRow;
  readonly onClose: () => void;
}

/** The person takes the consent back: from now on nothing is asked. */
export function WithdrawAuthorisation({ authorisation, onClose }: WithdrawProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const withdraw = useCommand('inquiry.withdraw', { failure: 'field', onDone: () => { void message.success(t('inquiry.withdrawn')); onClose(); } });
  return (
    <ConfirmSummary
      title={t('inquiry.withdrawTitle', { name: authorisation.personName })} sentence={t('inquiry.withdrawHelp')} confirmLabel={t('inquiry.withdraw')} isDangerous
      isRunning={withdraw.isRunning} error={withdraw.error} isConfirmable={isReason(reason)} onCancel={onClose}
      facts={[{ key: 'signedOn', label: t('inquiry.columns.signedOn'), value: authorisation.signedOn }, { key: 'expiresOn', label: t('inquiry.columns.expiresOn'), value: authorisation.expiresOn }]}
      onConfirm={() => void withdraw.run({ authorisationId: authorisation.id, reason: reason.trim() })}
    >
      <ReasonInput value={reason} onChange={setReason} />
    </ConfirmSummary>
  );
}
