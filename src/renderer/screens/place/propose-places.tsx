/** The customer manager proposes: an award goes to public notice, everything waits for the branch head. */
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaceAct, PlaceKind, PlaceRow } from '../../../core/contract/credit.ts';
import { useCommand } from '../../api/use-command.ts';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { formatCount } from '../../components/format.ts';
import { isReason, ReasonInput } from '../../components/reason-input.tsx';
import { namesText } from './names-text.ts';

interface ProposePlacesProps {
  readonly kind: PlaceKind;
  readonly act: PlaceAct;
  readonly rows: readonly PlaceRow[];
  readonly onClose: () => void;
}

export function ProposePlaces({ kind, act, rows, onClose }: ProposePlacesProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const propose = useCommand('credit.proposePlaces', {
    invalidates: ['credit'], failure: 'field', onDone: ({ proposed }) => { void message.success(t('places.proposed', { n: formatCount(proposed) })); onClose(); },
  });
  return (
    <ConfirmSummary
      title={t('places.proposeTitle', { act: t(`places.propose.${act}`), kind: t(`places.kinds.${kind}`), n: formatCount(rows.length) })} sentence={t(`places.help.${act}`)} confirmLabel={t('places.send')}
      isDangerous={act === 'remove'} isRunning={propose.isRunning} error={propose.error}
      facts={[{ key: 'names', label: t(`places.names.${kind}`), value: namesText(t, rows) }]}
      isConfirmable={isReason(reason) && rows.length > 0} onCancel={onClose}
      onConfirm={() => void propose.run({ kind, act, subjectIds: rows.map((row) => row.subjectId), reason: reason.trim() })}
    >
      <ReasonInput value={reason} onChange={setReason} />
    </ConfirmSummary>
  );
}
