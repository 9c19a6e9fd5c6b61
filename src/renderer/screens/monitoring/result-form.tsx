/** The result in three fields: how, what, in words; with the checklist, evidence and what is asked for. Ctrl+Enter submits, the next order opens. */
import { App, Button, Checkbox, Input, Segmented } from 'antd';
import TextArea, { type TextAreaRef } from 'antd/es/input/TextArea';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findings, type CheckItem, type Finding, type WorkOrderDetail } from '../../../core/contract/monitoring.ts';
import { useCommand } from '../../api/use-command.ts';
import { onFormKey } from '../../components/desk-form.tsx';
import { MoneyInput } from '../../components/money-input.tsx';
import { useErrorText } from '../../text/error-text.ts';
import { EvidenceList } from './evidence-list.tsx';
import { readPosition } from './read-position.ts';

interface ResultFormProps {
  readonly detail: WorkOrderDetail;
  readonly focusAt: number;
  readonly onDone: () => void;
}

export function ResultForm({ detail, focusAt, onDone }: ResultFormProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const { order, checklist } = detail;
  const note = useRef<TextAreaRef>(null);
  const [method, setMethod] = useState<'phone' | 'visit' | 'file'>(order.modes.includes('VISIT') ? 'visit' : order.modes.includes('UPDATE') ? 'file' : 'phone');
  const [finding, setFinding] = useState<Finding>('confirmed');
  const [words, setWords] = useState(detail.result?.note ?? '');
  const [ticks, setTicks] = useState<readonly CheckItem[]>(detail.result?.checklist ?? []);
  const [unfreeze, setUnfreeze] = useState(false);
  const [lowerTo, setLowerTo] = useState<number | null | undefined>(null);
  const [place, setPlace] = useState('');
  const position = readPosition(place);
  const report = useCommand('monitoring.reportResult', { failure: 'field', onDone: ({ status }) => { void message.success(t(`monitoring.reported.${status as 'closed'}`)); onDone(); } });
  const add = useCommand('monitoring.addEvidence', { invalidates: ['monitoring'] });
  const open = useCommand('monitoring.openEvidence', { invalidates: [] });
  const isFrozen = order.lineStatus === 'frozen';
  useEffect(() => { if (focusAt > 0) note.current?.focus(); }, [focusAt]);
  const submit = () => {
    if (lowerTo === undefined || report.isRunning) return;
    void report.run({ orderId: order.id, method, finding, note: words, checklist: [...ticks], unfreeze: unfreeze && isFrozen, lowerTo });
  };
  return (
    <div className="queue-form" onKeyDown={(event) => onFormKey(event, submit)}>
      {detail.opinion && detail.result ? <p className="form-error">{t('monitoring.sentBack', { opinion: detail.opinion })}</p> : null}
      <p>{t('monitoring.form.modes')} <b>{order.modes.map((mode) => t(`monitoring.modes.${mode}`)).join(t('common.listSeparator'))}</b></p>
      <div className="queue-field">{t('monitoring.form.method')}
        <Segmented block value={method} onChange={setMethod} options={(['phone', 'visit', 'file'] as const).map((value) => ({ value, label: t(`monitoring.methods.${value}`) }))} />
      </div>
      <div className="queue-field">{t('monitoring.form.finding')}
        <Segmented block value={finding} onChange={setFinding} options={findings.map((value) => ({ value, label: t(`monitoring.findings.${value}`) }))} />
      </div>
      <label>{t('monitoring.form.note')}
        <TextArea ref={note} rows={3} maxLength={1000} value={words} placeholder={t('monitoring.form.notePlaceholder')} onChange={(event) => { setWords(event.target.value); report.clearError(); }} />
      </label>
      {checklist.length > 0 ? (
        <div className="queue-field">{t('monitoring.form.checklist')}
          <Checkbox.Group value={[...ticks]} onChange={(values) => setTicks(values)} options={checklist.map((value) => ({ value, label: t(`monitoring.checklist.${value}`) }))} />
        </div>
      ) : null}
      <div className="queue-field">{t('queue.evidence')}
        <EvidenceList
          rows={detail.evidence} isAdding={add.isRunning} open={(evidenceId) => open.run({ evidenceId })}
          onAdd={position === undefined ? null : async (file) => { report.clearError(); await add.run({ orderId: order.id, file: { name: file.name, bytes: file.bytes as Uint8Array<ArrayBuffer> }, position }); }}
        />
        <Input size="small" value={place} status={position === undefined ? 'error' : ''} placeholder={t('monitoring.form.position')} aria-label={t('monitoring.form.position')} onChange={(event) => setPlace(event.target.value)} />
      </div>
      {order.modes.includes('CUT') ? <label>{t('monitoring.form.lowerTo')}<MoneyInput value={lowerTo ?? null} onChange={setLowerTo} placeholder={t('monitoring.form.lowerHint')} /></label> : null}
      {isFrozen && order.needsCheck ? <Checkbox checked={unfreeze} onChange={(event) => setUnfreeze(event.target.checked)}>{t('monitoring.form.unfreeze')}</Checkbox> : null}
      {report.error ? <p className="form-error" role="alert">{errorText(report.error)}</p> : null}
      <div className="queue-buttons">
        <Button type="primary" loading={report.isRunning} disabled={[...words.trim()].length < 10} onClick={submit} title="Ctrl+Enter">{t(order.needsCheck ? 'monitoring.form.toCheck' : 'monitoring.form.close')}</Button>
        {[...words.trim()].length < 10 ? <span className="tone-muted">{t('queue.noteLeast')}</span> : null}
      </div>
    </div>
  );
}
