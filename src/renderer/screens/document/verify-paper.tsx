/** Whether a paper that somebody brings is ours and unchanged: a scanner types its QR code here, or a person the number and the code. */
import { SafetyCertificateOutlined } from '@ant-design/icons';
import { App, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperVerdict } from '../../../core/contract/document.ts';
import { callBranch, errorDetailOf } from '../../api/branch.ts';
import { Chip } from '../../components/chip.tsx';
import { useErrorText } from '../../text/error-text.ts';
import type { Tone } from '../../components/tone.ts';

const tones: Readonly<Record<PaperVerdict['verdict'], Tone>> = { genuine: 'accent', altered: 'danger', unknown: 'danger', unreadable: 'waiting' };

export function VerifyPaper() {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const errorText = useErrorText();
  const [text, setText] = useState('');
  const [verdict, setVerdict] = useState<PaperVerdict | null>(null);
  const verify = async () => {
    if (text.trim().length < 4) return;
    try {
      setVerdict(await callBranch('document.verifyPaper', { text }));
    } catch (thrown) {
      notification.error({ title: errorText(errorDetailOf(thrown)), placement: 'bottomRight' });
    }
  };
  return (
    <div className="verify-paper" role="search">
      {verdict ? <Verdict verdict={verdict} /> : null}
      <Input
        value={text} allowClear prefix={<SafetyCertificateOutlined />} placeholder={t('document.verify.placeholder')} aria-label={t('document.verify.label')}
        onChange={(event) => { setText(event.target.value); setVerdict(null); }} onPressEnter={() => void verify()}
      />
    </div>
  );
}

function Verdict({ verdict }: { readonly verdict: PaperVerdict }) {
  const { t } = useTranslation();
  const kind = verdict.kind ? t(`document.kinds.${verdict.kind}`) : '';
  const rest = verdict.verdict === 'genuine'
    ? [kind, verdict.createdOn ?? '', verdict.signedOn ? t('document.verify.signed', { date: verdict.signedOn }) : t('document.unsigned'), verdict.replacedBy ? t('document.verify.replaced', { no: verdict.replacedBy }) : '']
    : [kind];
  return (
    <span className="verify-verdict" role="status">
      <Chip tone={verdict.replacedBy ? 'waiting' : tones[verdict.verdict]}>{t(`document.verify.${verdict.verdict}`)}</Chip> {rest.filter((part) => part !== '').join(' · ')}
    </span>
  );
}
