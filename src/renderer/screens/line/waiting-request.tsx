/** What is asked for on a line and not decided yet: its maker takes it back, the branch head agrees or not. */
import { Alert, App, Button } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineRequest, LineRow } from '../../../core/contract/credit.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { usePermission, useSession } from '../../app/session.ts';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { yuan } from '../../components/format.ts';
import { isReason, ReasonInput } from '../../components/reason-input.tsx';

export function WaitingRequest({ line }: { readonly line: LineRow }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { staffId } = useSession();
  const mayDecide = usePermission('credit.approve');
  const life = useBranchQuery('credit.lineLife', { lineId: line.id });
  const [decision, setDecision] = useState<'approve' | 'reject' | null>(null);
  const withdraw = useCommand('credit.withdrawLineChange', { invalidates: ['credit'], onDone: () => void message.success(t('line.life.withdrawn')) });
  const request = life.data?.requests.find(({ status }) => status === 'pending');
  if (!request) return null;
  const isOwn = request.madeById === staffId;
  return (
    <>
      <Alert
        type="warning" showIcon title={t('line.life.waitingTitle', { kind: t(`line.life.kinds.${request.kind}`), name: request.madeByName, date: request.madeOn })} description={textOf(t, line, request)}
        action={(
          <span className="line-request-acts">
            {isOwn ? <Button size="small" loading={withdraw.isRunning} onClick={() => void withdraw.run({ requestId: request.id })}>{t('line.life.withdraw')}</Button> : null}
            {mayDecide && !isOwn ? <Button size="small" onClick={() => setDecision('reject')}>{t('line.life.reject')}</Button> : null}
            {mayDecide && !isOwn ? <Button size="small" type="primary" onClick={() => setDecision('approve')}>{t('line.life.approve')}</Button> : null}
          </span>
        )}
      />
      {decision ? <Decide line={line} request={request} decision={decision} onClose={() => setDecision(null)} /> : null}
    </>
  );
}

function textOf(t: TFunction, line: LineRow, request: LineRequest): string {
  const change = request.kind === 'cancel' ? t('line.life.toCancel') : t('line.life.toLimit', { before: yuan(line.limit), after: yuan(request.limit) });
  return `${change} · ${request.reason}`;
}

function Decide({ line, request, decision, onClose }: { readonly line: LineRow; readonly request: LineRequest; readonly decision: 'approve' | 'reject'; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const isReject = decision === 'reject';
  const decide = useCommand('credit.decideLineChange', { failure: 'field', onDone: () => { void message.success(t(isReject ? 'line.life.rejected' : 'line.life.approved')); onClose(); } });
  return (
    <ConfirmSummary
      title={t('line.life.decideTitle', { kind: t(`line.life.kinds.${request.kind}`), name: line.headName })} sentence={isReject ? undefined : t('line.life.approveHelp')} confirmLabel={t(`line.life.${decision}`)}
      isDangerous={isReject || request.kind === 'cancel'} isRunning={decide.isRunning} error={decide.error}
      facts={[
        { key: 'before', label: t('line.columns.limit'), value: yuan(line.limit), isNumber: true },
        { key: 'after', label: t('line.life.newLimit'), value: request.kind === 'cancel' ? t('line.life.toCancel') : yuan(request.limit), isNumber: true },
        { key: 'used', label: t('line.columns.used'), value: yuan(line.used), isNumber: true },
        { key: 'reason', label: t('common.reason'), value: request.reason },
        { key: 'maker', label: t('common.operator'), value: request.madeByName },
      ]}
      isConfirmable={!isReject || isReason(reason)} onCancel={onClose} onConfirm={() => void decide.run({ requestId: request.id, decision, ...(isReject ? { reason: reason.trim() } : {}) })}
    >
      {isReject ? <ReasonInput value={reason} onChange={setReason} /> : null}
    </ConfirmSummary>
  );
}
