/** Identity number, phone, card and address: masked, and in full only with a reason that goes into the log. */
import { EditOutlined, EyeOutlined } from '@ant-design/icons';
import { Button, Input, Radio } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseholdDetail } from '../../../core/contract/household.ts';
import type { OutputFor } from '../../api/operation-types.ts';
import { useCommand } from '../../api/use-command.ts';
import { usePermission } from '../../app/session.ts';
import { ScreenModal } from '../../components/screen-modal.tsx';
import { ContactForm } from './contact-form.tsx';

type Revealed = OutputFor<'household.reveal'>;

/** A screen that faces the counter does not keep a full number for long. */
const SHOWN_SECONDS = 60;
const REASONS = ['signing', 'contact', 'correction', 'visit'] as const;

export function Personal({ detail }: { readonly detail: HouseholdDetail }) {
  const { t } = useTranslation();
  const mayReveal = usePermission('household.reveal');
  const mayEdit = usePermission('household.edit');
  const [isAsking, setIsAsking] = useState(false);
  const [isEditing, setIsEditing] = useState(false);
  const [revealed, setRevealed] = useState<Revealed | null>(null);
  const seconds = useCountdown(revealed, () => setRevealed(null));
  const missing = t('common.notCollected');
  return (
    <div className="file-head-line file-personal">
      <Item label={t('common.identity')} value={revealed?.identityNumber ?? detail.identityMask} />
      <Item label={t('common.phone')} value={revealed ? revealed.phone ?? missing : detail.phoneMask ?? missing} />
      <Item label={t('household.fields.personal.bankCard')} value={revealed ? revealed.bankCard ?? missing : detail.bankCardMask ?? missing} />
      {revealed ? <Item label={t('household.fields.personal.address')} value={revealed.address ?? missing} /> : null}
      {revealed ? (
        <span className="file-hide">
          {t('household.reveal.hiddenAgain', { seconds })}
          <Button size="small" type="link" onClick={() => setRevealed(null)}>{t('household.reveal.hide')}</Button>
        </span>
      ) : null}
      {mayReveal && !revealed ? (
        <Button size="small" type="link" icon={<EyeOutlined />} onClick={() => setIsAsking(true)}>{t('household.reveal.button')}</Button>
      ) : null}
      {mayEdit && !revealed ? (
        <Button size="small" type="link" icon={<EditOutlined />} onClick={() => setIsEditing(true)}>{t('household.contact.button')}</Button>
      ) : null}
      {isEditing ? <ContactForm detail={detail} onClose={() => setIsEditing(false)} /> : null}
      {isAsking ? <AskReason householdId={detail.id} onClose={() => setIsAsking(false)} onRevealed={(value) => { setRevealed(value); setIsAsking(false); }} /> : null}
    </div>
  );
}

function Item({ label, value }: { readonly label: string; readonly value: string }) {
  return <span><span className="file-personal-label">{label}</span> <span className="number">{value}</span></span>;
}

interface AskReasonProps {
  readonly householdId: string;
  readonly onClose: () => void;
  readonly onRevealed: (value: Revealed) => void;
}

function AskReason({ householdId, onClose, onRevealed }: AskReasonProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<(typeof REASONS)[number] | 'other'>('signing');
  const [other, setOther] = useState('');
  const reveal = useCommand('household.reveal', { onDone: onRevealed, invalidates: ['audit'] });
  const reason = chosen === 'other' ? other.trim() : t(`household.reveal.reasons.${chosen}`);
  return (
    <ScreenModal
      title={t('household.reveal.title')} width={420} onCancel={onClose} okText={t('household.reveal.confirm')} cancelText={t('common.cancel')}
      confirmLoading={reveal.isRunning} okButtonProps={{ disabled: reason.length < 2 }} onOk={() => void reveal.run({ householdId, reason })}
    >
      <p className="reveal-notice">{t('household.reveal.notice')}</p>
      <Radio.Group
        className="reveal-reasons" value={chosen} onChange={(event) => setChosen(event.target.value as typeof chosen)}
        options={[...REASONS.map((one) => ({ value: one, label: t(`household.reveal.reasons.${one}`) })), { value: 'other', label: t('household.reveal.other') }]}
      />
      {chosen === 'other' ? <Input autoFocus value={other} maxLength={100} aria-label={t('household.reveal.reason')} onChange={(event) => setOther(event.target.value)} /> : null}
    </ScreenModal>
  );
}

function useCountdown(revealed: Revealed | null, onEnd: () => void): number {
  const [seconds, setSeconds] = useState(SHOWN_SECONDS);
  useEffect(() => {
    if (!revealed) return undefined;
    setSeconds(SHOWN_SECONDS);
    const timer = window.setInterval(() => setSeconds((left) => left - 1), 1000);
    return () => window.clearInterval(timer);
  }, [revealed]);
  useEffect(() => { if (seconds <= 0) onEnd(); }, [seconds, onEnd]);
  return seconds;
}
