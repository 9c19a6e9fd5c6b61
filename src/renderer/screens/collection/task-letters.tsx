/** Notices and letters of the receipt: made and printed here, and how each reached the debtor. */
import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deliveryMethods, deliverySigners, type CollectionTaskDetail } from '../../../core/contract/collection.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { useBusinessDate } from '../../app/business-date.ts';
import { usePermission } from '../../app/session.ts';
import { DateInput } from '../../components/date-input.tsx';
import { onFormKey } from '../../components/desk-form.tsx';
import { ScreenModal } from '../../components/screen-modal.tsx';
import { useErrorText } from '../../text/error-text.ts';
import { PrintButton } from '../document/print-button.tsx';

type Letter = CollectionTaskDetail['letters'][number];

export function TaskLetters({ detail }: { readonly detail: CollectionTaskDetail }) {
  const { t } = useTranslation();
  const { task, letters } = detail;
  const mayMake = usePermission('document.generate');
  const mayWork = usePermission('collection.work');
  const businessDate = useBusinessDate();
  const [delivered, setDelivered] = useState<Letter | null>(null);
  const make = useCommand('document.generate', { invalidates: ['document', 'collection'] });
  const kind = task.letter ?? (task.daysOverdue > 30 ? 'collectionLetter' : 'overdueNotice');
  const ofToday = letters.find((letter) => letter.kind === kind && letter.createdOn === businessDate);
  return (
    <>
      <ul className="queue-steps">
        {letters.map((letter) => (
          <li key={`${letter.documentId}${letter.deliveredOn ?? ''}${letter.signedBy ?? ''}`}>
            <b>{t(`document.kinds.${letter.kind}`)}</b> {letter.documentNo} {letter.createdOn}{' '}
            {letter.deliveredOn ? t('collection.deliveredLine', { date: letter.deliveredOn, method: t(`collection.deliveries.${letter.deliveryMethod as 'post'}`), signer: t(`collection.signers.${letter.signedBy as 'nobody'}`) }) : null}
            {mayWork && letter.signedBy !== 'borrower' && letter.signedBy !== 'coBorrower' ? <Button type="link" size="small" onClick={() => setDelivered(letter)}>{t('collection.recordDelivery')}</Button> : null}
          </li>
        ))}
      </ul>
      {mayMake && task.daysOverdue > 0 ? <div className="queue-buttons">{ofToday
        ? <PrintButton size="small" label={t('collection.printLetter', { kind: t(`document.kinds.${kind}`) })} kind={kind} documentIds={[ofToday.documentId]} />
        : <Button size="small" loading={make.isRunning} onClick={() => void make.run({ kind, subjectIds: [task.loanId] })}>{t('collection.makeLetter', { kind: t(`document.kinds.${kind}`) })}</Button>}</div> : null}
      {delivered ? <DeliveryDialog letter={delivered} onClose={() => setDelivered(null)} /> : null}
    </>
  );
}

function DeliveryDialog({ letter, onClose }: { readonly letter: Letter; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const businessDate = useBusinessDate();
  const colleagues = useBranchQuery('collection.colleagues', {});
  const [method, setMethod] = useState<(typeof deliveryMethods)[number]>('inPerson');
  const [signedBy, setSignedBy] = useState<(typeof deliverySigners)[number]>('borrower');
  const [deliveredOn, setDeliveredOn] = useState<string | null>(businessDate);
  const [trackingNo, setTrackingNo] = useState('');
  const [secondStaffId, setSecond] = useState<string | null>(null);
  const record = useCommand('collection.recordDelivery', { failure: 'field', onDone: () => { void message.success(t('collection.deliveryRecorded')); onClose(); } });
  const submit = () => {
    if (deliveredOn) void record.run({ documentId: letter.documentId, method, signedBy, deliveredOn, trackingNo: trackingNo || null, secondStaffId: method === 'post' ? null : secondStaffId });
  };
  return (
    <ScreenModal title={t('collection.deliveryTitle', { no: letter.documentNo })} okText={t('collection.recordDelivery')} cancelText={t('common.cancel')} confirmLoading={record.isRunning} onOk={submit} onCancel={onClose} width={440}>
      <div className="queue-form" onKeyDown={(event) => onFormKey(event, submit)}>
        <label>{t('collection.delivery.method')}<Select value={method} onChange={setMethod} options={deliveryMethods.map((value) => ({ value, label: t(`collection.deliveries.${value}`) }))} /></label>
        <label>{t('collection.delivery.signedBy')}<Select value={signedBy} onChange={setSignedBy} options={deliverySigners.map((value) => ({ value, label: t(`collection.signers.${value}`) }))} /></label>
        <label>{t('collection.delivery.on')}<DateInput value={deliveredOn} onChange={setDeliveredOn} max={businessDate} label={t('collection.delivery.on')} /></label>
        {method === 'post'
          ? <label>{t('collection.delivery.trackingNo')}<Input value={trackingNo} maxLength={40} onChange={(event) => setTrackingNo(event.target.value)} /></label>
          : <label>{t('collection.second')}<Select value={secondStaffId} onChange={setSecond} aria-label={t('collection.second')} showSearch={{ optionFilterProp: 'label' }} options={(colleagues.data ?? []).map((one) => ({ value: one.staffId, label: one.name }))} /></label>}
        {signedBy === 'borrower' || signedBy === 'coBorrower' ? <p className="tone-muted">{t('collection.delivery.restarts')}</p> : null}
        {record.error ? <p className="form-error" role="alert">{errorText(record.error)}</p> : null}
      </div>
    </ScreenModal>
  );
}
