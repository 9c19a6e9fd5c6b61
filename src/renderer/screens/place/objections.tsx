/** 公示异议: recorded by the customer manager, settled by the branch head; an open one holds the award up. */
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaceObjection, PlaceProposal } from '../../../core/contract/credit.ts';
import { useCommand } from '../../api/use-command.ts';
import { usePermission } from '../../app/session.ts';
import { Chip } from '../../components/chip.tsx';
import { isReason } from '../../components/reason-input.tsx';
import { useErrorText } from '../../text/error-text.ts';

export function Objections({ proposal }: { readonly proposal: PlaceProposal }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const mayRecord = usePermission('credit.rate');
  const [text, setText] = useState('');
  const record = useCommand('credit.recordObjection', { invalidates: ['credit'], onDone: () => { void message.success(t('places.objectionRecorded')); setText(''); } });
  return (
    <div className="place-objections">
      <h4>{t('places.objections', { n: proposal.objections.length })}</h4>
      {proposal.objections.map((one) => <Objection key={one.id} objection={one} />)}
      {proposal.objections.length === 0 ? <p className="tone-muted">{t('places.noObjections')}</p> : null}
      {mayRecord ? (
        <div className="place-objection-form">
          <Input.TextArea rows={2} maxLength={200} value={text} aria-label={t('places.objectionText')} placeholder={t('places.objectionText')} onChange={(event) => setText(event.target.value)} />
          <Button size="small" disabled={!isReason(text)} loading={record.isRunning} onClick={() => void record.run({ proposalId: proposal.id, text: text.trim() })}>{t('places.recordObjection')}</Button>
        </div>
      ) : null}
    </div>
  );
}

function Objection({ objection }: { readonly objection: PlaceObjection }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const maySettle = usePermission('credit.approve');
  const [finding, setFinding] = useState('');
  const settle = useCommand('credit.settleObjection', { invalidates: ['credit'], failure: 'field', onDone: () => void message.success(t('places.objectionSettled')) });
  const isOpen = objection.isUpheld === null;
  const give = (isUpheld: boolean) => void settle.run({ objectionId: objection.id, isUpheld, finding: finding.trim() });
  return (
    <div className="place-objection">
      <p>{objection.text} <Chip tone={isOpen ? 'waiting' : objection.isUpheld ? 'danger' : 'muted'}>{t(isOpen ? 'places.open' : objection.isUpheld ? 'places.upheld' : 'places.dismissed')}</Chip></p>
      <span className="tone-muted">{objection.recordedByName} {objection.recordedOn}{objection.settledByName ? ` · ${objection.settledByName} ${objection.settledOn ?? ''} · ${objection.finding ?? ''}` : ''}</span>
      {isOpen && maySettle ? (
        <div className="place-objection-form">
          <Input value={finding} maxLength={200} aria-label={t('places.finding')} placeholder={t('places.finding')} onChange={(event) => setFinding(event.target.value)} />
          <span>
            <Button size="small" danger disabled={!isReason(finding)} loading={settle.isRunning} onClick={() => give(true)}>{t('places.uphold')}</Button>{' '}
            <Button size="small" disabled={!isReason(finding)} loading={settle.isRunning} onClick={() => give(false)}>{t('places.dismiss')}</Button>
          </span>
          {settle.error ? <span className="form-error" role="alert">{errorText(settle.error)}</span> : null}
        </div>
      ) : null}
    </div>
  );
}
