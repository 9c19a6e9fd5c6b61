/** What may be done with an act that waits: its maker takes it back, a second person approves or rejects it. */
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoanActRow } from '../../../core/contract/loan.ts';
import { useCommand } from '../../api/use-command.ts';
import { usePermission } from '../../app/session.ts';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { yuan } from '../../components/format.ts';
import { isReason, ReasonInput } from '../../components/reason-input.tsx';
import { actLine } from './act-text.ts';

type Decision = 'approve' | 'reject';

/** Acts on the row under the keyboard. */
export function DecideAct({ act }: { readonly act: LoanActRow | null }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const mayDecide = usePermission('credit.approve');
  const mayPropose = usePermission('loan.propose');
  const [decision, setDecision] = useState<Decision | null>(null);
  const withdraw = useCommand('loan.withdrawAct', { onDone: () => void message.success(t('loan.acts.withdrawn')) });
  const isWaiting = act?.status === 'waiting';
  const ownHint = act?.isOwn ? t('loan.acts.ownHint') : undefined;
  return (
    <>
      {mayPropose ? (
        <Button size="small" disabled={!isWaiting || !act.isOwn} loading={withdraw.isRunning} onClick={() => act && void withdraw.run({ actId: act.id })}>
          {t('loan.acts.withdraw')}
        </Button>
      ) : null}
      {mayDecide ? (
        <>
          <Button size="small" disabled={!isWaiting || act.isOwn} title={ownHint} onClick={() => setDecision('reject')}>{t('loan.acts.reject')}</Button>
          <Button size="small" type="primary" disabled={!isWaiting || act.isOwn} title={ownHint} onClick={() => setDecision('approve')}>{t('loan.acts.approve')}</Button>
        </>
      ) : null}
      {decision && act ? <ConfirmDecision act={act} decision={decision} onClose={() => setDecision(null)} /> : null}
    </>
  );
}

function ConfirmDecision({ act, decision, onClose }: { readonly act: LoanActRow; readonly decision: Decision; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const decide = useCommand('loan.decideAct', { failure: 'field', onDone: () => { void message.success(t(`loan.acts.decided.${decision}`)); onClose(); } });
  const isReject = decision === 'reject';
  return (
    <ConfirmSummary
      title={t('loan.acts.decideTitle', { kind: t(`loan.acts.kinds.${act.act.kind}`), name: act.headName })} sentence={t(`loan.acts.decideHelp.${decision}`)}
      confirmLabel={t(`loan.acts.${decision}`)} isDangerous={act.act.kind === 'writeOff' || isReject} isRunning={decide.isRunning} error={decide.error}
      facts={[
        { key: 'receipt', label: t('loan.columns.receiptNo'), value: act.receiptNo },
        { key: 'outstanding', label: t('loan.columns.outstanding'), value: yuan(act.outstanding), isNumber: true },
        { key: 'change', label: t('loan.acts.columns.change'), value: actLine(t, act) },
        { key: 'reason', label: t('loan.columns.reason'), value: act.reason },
        { key: 'maker', label: t('loan.acts.columns.maker'), value: act.makerName },
      ]}
      isConfirmable={!isReject || isReason(reason)} onCancel={onClose}
      onConfirm={() => void decide.run({ actId: act.id, decision, ...(isReason(reason) ? { reason } : {}) })}
    >
      {isReject ? <ReasonInput value={reason} onChange={setReason} /> : null}
    </ConfirmSummary>
  );
}
