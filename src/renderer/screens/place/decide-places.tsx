/** The branch head's word on what was proposed. */
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaceRow } from '../../../core/contract/credit.ts';
import { useCommand } from '../../api/use-command.ts';
import { useSession } from '../../app/session.ts';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { formatCount } from '../../components/format.ts';
import { isReason, ReasonInput } from '../../components/reason-input.tsx';
import { namesText } from './names-text.ts';

interface DecidePlacesProps {
  readonly rows: readonly PlaceRow[];
  readonly decision: 'approve' | 'reject';
  readonly onClose: () => void;
}

export function DecidePlaces({ rows, decision, onClose }: DecidePlacesProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { staffId } = useSession();
  const [reason, setReason] = useState('');
  const isReject = decision === 'reject';
  const judged = rows.filter((row) => row.pending !== null && row.pending.madeById !== staffId);
  const decide = useCommand('credit.decidePlaces', {
    invalidates: ['credit', 'organisation'], failure: 'field',
    onDone: ({ decided }) => { void message.success(t(isReject ? 'places.rejected' : 'places.approved', { n: formatCount(decided) })); onClose(); },
  });
  return (
    <ConfirmSummary
      title={t('places.decideTitle', { decision: t(`places.${decision}`), n: formatCount(judged.length) })} sentence={t(isReject ? 'places.rejectHelp' : 'places.approveHelp')} confirmLabel={t(`places.${decision}`)}
      isDangerous={isReject} isRunning={decide.isRunning} error={decide.error}
      facts={(['award', 'review', 'remove'] as const).flatMap((act) => {
        const ofAct = judged.filter((row) => row.pending?.act === act);
        return ofAct.length === 0 ? [] : [{ key: act, label: t(`places.acts.${act}`), value: namesText(t, ofAct) }];
      })}
      isConfirmable={judged.length > 0 && (!isReject || isReason(reason))} onCancel={onClose}
      onConfirm={() => void decide.run({ proposalIds: judged.flatMap((row) => row.pending?.id ?? []), decision, ...(isReject ? { reason: reason.trim() } : {}) })}
    >
      {isReject ? <ReasonInput value={reason} onChange={setReason} /> : null}
    </ConfirmSummary>
  );
}
