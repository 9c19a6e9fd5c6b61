/** One matter beside the list: what it is, and what this person may do about it. */
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SyncMatter } from '../../../core/contract/sync.ts';
import type { Permission } from '../../../core/contract/permissions.ts';
import { fen, formatYuan } from '../../../core/kernel/money.ts';
import { useCommand } from '../../api/use-command.ts';
import { useSession } from '../../app/session.ts';
import { FactList } from '../../components/facts.tsx';
import { isReason, ReasonInput } from '../../components/reason-input.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { errorTextOf } from '../../text/error-text.ts';

/** Who settles what: the same permissions as in the contract. */
const needs: Readonly<Record<SyncMatter['kind'], Permission>> = {
  rejectedEvent: 'loan.reverse', setAside: 'loan.reverse', channelBusiness: 'loan.post', quarantinedItem: 'organisation.manage',
};

export function MatterPanel({ matter, onClose }: { readonly matter: SyncMatter; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const labels = t('sync.about', { returnObjects: true });
  const channels = t('sync.channels', { returnObjects: true });
  const facts = [
    { key: 'head', label: t('sync.columns.head'), value: matter.headName },
    { key: 'receipt', label: t('sync.columns.receipt'), value: matter.receiptNo },
    { key: 'amount', label: t('sync.columns.amount'), value: matter.amount === null ? null : formatYuan(fen(matter.amount)), isNumber: true },
    { key: 'channel', label: t('sync.columns.channel'), value: matter.channel && (channels[matter.channel] ?? matter.channel) },
    { key: 'arrived', label: t('sync.columns.arrived'), value: matter.arrivedOn },
    { key: 'handledBy', label: t('sync.columns.handledBy'), value: matter.handledBy },
    { key: 'note', label: t('sync.columns.note'), value: matter.note },
  ].filter(({ value }) => value !== null);
  const isOpen = matter.handledOn === null && permissions.includes(needs[matter.kind]);
  return (
    <SidePanel title={t(`sync.kinds.${matter.kind}`)} subtitle={labels[matter.about] ?? matter.about} width={340} onClose={onClose}>
      {matter.code ? <p className="message-text">{errorTextOf({ code: matter.code, params: matter.params, correlationId: '' })}</p> : null}
      <FactList facts={facts} />
      {matter.about === 'apply' && permissions.includes('household.reveal') ? <ApplicantFacts key={matter.id} id={matter.id} /> : null}
      {isOpen ? <HandleMatter key={`${matter.kind} ${matter.id}`} matter={matter} onDone={onClose} /> : null}
    </SidePanel>
  );
}

function HandleMatter({ matter, onDone }: { readonly matter: SyncMatter; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [note, setNote] = useState('');
  const rejected = useCommand('sync.handleRejected');
  const setAside = useCommand('sync.handleSetAside');
  const business = useCommand('sync.handleBusiness');
  const retry = useCommand('sync.retryItem');
  const dismiss = useCommand('sync.dismissItem');
  const isRunning = [rejected, setAside, business, retry, dismiss].some((command) => command.isRunning);
  const settle = async (attempt: () => Promise<{ readonly ok: boolean }>, text: string) => {
    if (!(await attempt()).ok) return;
    void message.success(text);
    onDone();
  };
  const { id } = matter;
  const handle = (isDone: boolean) => settle(() => {
    switch (matter.kind) {
      case 'rejectedEvent': return rejected.attempt({ id, note });
      case 'setAside': return setAside.attempt({ id, note });
      case 'channelBusiness': return business.attempt({ id, note, isDone });
      case 'quarantinedItem': return dismiss.attempt({ feedNo: Number(id), note });
    }
  }, t('sync.handled'));
  return (
    <div className="panel-block">
      <h3>{t('sync.handleTitle')}</h3>
      <p className="tone-muted">{t('sync.handleNotice')}</p>
      <ReasonInput value={note} onChange={setNote} autoFocus={false} />
      <div className="sync-actions">
        <Button type="primary" disabled={!isReason(note)} loading={isRunning} onClick={() => void handle(true)}>{t(matter.kind === 'quarantinedItem' ? 'sync.dismiss' : 'sync.handle')}</Button>
        {matter.kind === 'channelBusiness' ? <Button disabled={!isReason(note)} loading={isRunning} onClick={() => void handle(false)}>{t('sync.reject')}</Button> : null}
        {matter.kind === 'quarantinedItem' ? <Button loading={isRunning} onClick={() => void settle(() => retry.attempt({ feedNo: Number(id) }), t('sync.retried'))}>{t('sync.retry')}</Button> : null}
      </div>
    </div>
  );
}

/** Who applies, after a reason: the look is logged. */
function ApplicantFacts({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [person, setPerson] = useState<{ name: string; identityNumber: string; phone: string | null } | null>(null);
  const reveal = useCommand('sync.revealApplicant', { invalidates: [] });
  if (person) {
    return (
      <FactList facts={[
        { key: 'name', label: t('sync.person.name'), value: person.name },
        { key: 'identityNumber', label: t('sync.person.identityNumber'), value: person.identityNumber },
        { key: 'phone', label: t('sync.person.phone'), value: person.phone ?? '—' },
      ]} />
    );
  }
  return (
    <div className="panel-block">
      <h3>{t('sync.applicantTitle')}</h3>
      <p className="tone-muted">{t('sync.applicantReason')}</p>
      <ReasonInput value={reason} onChange={setReason} autoFocus={false} />
      <Button disabled={!isReason(reason)} loading={reveal.isRunning} onClick={() => void reveal.run({ id, reason }).then((found) => { if (found) setPerson(found); })}>{t('sync.applicant')}</Button>
    </div>
  );
}
