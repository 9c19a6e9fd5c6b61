/** The answer in three fields: how it was looked into, what came out, and whether the transaction may go on. */
import { App, Button, Checkbox, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reviewMethods, type FraudTaskDetail, type ReviewMethod } from '../../../core/contract/fraud.ts';
import { useCommand } from '../../api/use-command.ts';
import { onFormKey } from '../../components/desk-form.tsx';
import { isReason, ReasonInput } from '../../components/reason-input.tsx';

const REASON_CODE = /^[A-Za-z0-9_-]{1,20}$/;

export function AnswerForm({ detail, onAnswered }: { readonly detail: FraudTaskDetail; readonly onAnswered: () => void }) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const [method, setMethod] = useState<ReviewMethod>('phone');
  const [conclusion, setConclusion] = useState('');
  const [proposes, setProposes] = useState(false);
  const [listReason, setListReason] = useState('');
  const decide = useCommand('fraud.decideTask');
  const answer = async (result: 'cleared' | 'confirmed') => {
    const value = await decide.run({
      taskId: detail.id, result, method, conclusion, ...(result === 'confirmed' && proposes ? { listReason } : {}),
    });
    if (!value) return;
    void message.success(result === 'cleared' ? t('fraud.cleared', { date: value.validTo ?? '' }) : t(value.listId ? 'fraud.confirmedListed' : 'fraud.confirmed'));
    onAnswered();
  };
  const confirm = () => void modal.confirm({
    title: t('fraud.confirmTitle', { name: detail.headName }), content: t('fraud.confirmHelp'), okText: t('fraud.confirm'), okButtonProps: { danger: true }, cancelText: t('common.cancel'),
    onOk: () => answer('confirmed'),
  });
  const isReady = isReason(conclusion);
  return (
    <div className="fraud-part fraud-form" onKeyDown={(event) => onFormKey(event, () => { if (isReady) void answer('cleared'); })}>
      <h3>{t('fraud.answer')}</h3>
      <Radio.Group
        optionType="button" size="small" value={method} onChange={(event) => setMethod(event.target.value as ReviewMethod)} aria-label={t('fraud.method')}
        options={reviewMethods.map((value) => ({ value, label: t(`fraud.methods.${value}`) }))}
      />
      <ReasonInput autoFocus={false} value={conclusion} onChange={setConclusion} />
      <div className="fraud-propose">
        <Checkbox checked={proposes} onChange={(event) => setProposes(event.target.checked)}>{t('fraud.propose')}</Checkbox>
        {proposes ? <Input size="small" maxLength={20} value={listReason} placeholder={t('fraud.reasonCode')} aria-label={t('fraud.reasonCode')} onChange={(event) => setListReason(event.target.value.trim())} /> : null}
      </div>
      <div className="fraud-buttons">
        <Button danger disabled={!isReady || (proposes && !REASON_CODE.test(listReason))} loading={decide.isRunning} onClick={confirm}>{t('fraud.confirm')}</Button>
        <Button type="primary" disabled={!isReady || proposes} loading={decide.isRunning} onClick={() => void answer('cleared')}>{t('fraud.clear')}</Button>
      </div>
    </div>
  );
}
