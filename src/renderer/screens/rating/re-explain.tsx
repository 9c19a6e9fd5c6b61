/** Computes a rating again from what was kept with it, and says whether everything came out the same. */
import { CheckCircleOutlined, CloseCircleOutlined, RedoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useErrorText } from '../../text/error-text.ts';

export function ReExplain({ batchId, householdId }: { readonly batchId: string; readonly householdId: string }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [asked, setAsked] = useState<string | null>(null);
  const isAsked = asked === `${batchId} ${householdId}`;
  const answer = useBranchQuery('credit.reExplain', { batchId, householdId }, { enabled: isAsked });
  if (!isAsked) return <Button size="small" type="link" icon={<RedoOutlined />} onClick={() => setAsked(`${batchId} ${householdId}`)} title={t('credit.explanation.reExplainHint')}>{t('credit.explanation.reExplain')}</Button>;
  if (answer.error) return <span className="tone-danger">{errorText(answer.error.detail)}</span>;
  if (!answer.data) return <Button size="small" type="link" loading>{t('credit.explanation.reExplain')}</Button>;
  const different = answer.data.compared.filter((one) => !one.isEqual).map((one) => one.field);
  return answer.data.isEqual
    ? <span className="re-explained tone-accent" role="status"><CheckCircleOutlined /> {t('credit.explanation.reExplained', { n: answer.data.compared.length })}</span>
    : <span className="re-explained tone-danger" role="status"><CloseCircleOutlined /> {t('credit.explanation.reExplainedOther', { fields: different.join(t('common.listSeparator')) })}</span>;
}
