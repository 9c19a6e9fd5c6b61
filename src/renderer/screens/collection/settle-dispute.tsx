/** The borrower disputes the debt: nobody contacts him until the branch head has cleared it up. */
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command.ts';
import { usePermission } from '../../app/session.ts';
import { isReason, ReasonInput } from '../../components/reason-input.tsx';

export function SettleDispute({ loanId }: { readonly loanId: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const maySettle = usePermission('collection.assign');
  const [reason, setReason] = useState('');
  const settle = useCommand('collection.settleDispute', { onDone: () => void message.success(t('collection.disputeSettled')) });
  return (
    <div className="queue-form">
      <p className="form-error">{t('collection.disputed')}</p>
      {maySettle ? (
        <>
          <ReasonInput value={reason} onChange={setReason} autoFocus={false} />
          <div className="queue-buttons"><Button disabled={!isReason(reason)} loading={settle.isRunning} onClick={() => void settle.run({ loanId, reason })}>{t('collection.settleDispute')}</Button></div>
        </>
      ) : null}
    </div>
  );
}
