/** Who signs is who he says: the check that policy sets. */
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignerView, SigningSession } from '../../../core/contract/signing.ts';
import { useCommand } from '../../api/use-command.ts';
import { useErrorText } from '../../text/error-text.ts';

interface CheckStepProps {
  readonly session: SigningSession;
  readonly signer: SignerView;
}

export function CheckStep({ session, signer }: CheckStepProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const check = useCommand('signing.check', { failure: 'field', invalidates: ['signing'] });
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const at = { sessionId: session.id, position: signer.position };
  const submit = () => {
    if (signer.checkMethod === 'idCard') void check.run({ ...at, check: { method: 'idCard', identityNumber: first } });
    if (signer.checkMethod === 'witness') void check.run({ ...at, check: { method: 'witness', staffNo: first, password: second } });
    if (signer.checkMethod === 'oneTimeCode') void check.run({ ...at, check: { method: 'oneTimeCode', code: first } });
  };
  if (signer.checkMethod === null) return null;
  return (
    <form className="device-act" onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <b>{t('common.labelled', { label: t('signing.device.check'), value: t(`signing.methods.${signer.checkMethod}`) })}</b>
      {signer.checkMethod === 'idCard' ? <label>{t('signing.device.idNumber')}<Input autoFocus value={first} maxLength={20} placeholder={t('signing.device.idHint')} onChange={(event) => setFirst(event.target.value)} /></label> : null}
      {signer.checkMethod === 'witness' ? (
        <>
          <label>{t('signing.device.staffNo')}<Input autoFocus value={first} maxLength={20} onChange={(event) => setFirst(event.target.value)} /></label>
          <label>{t('signing.device.password')}<Input.Password autoComplete="off" value={second} onChange={(event) => setSecond(event.target.value)} /></label>
        </>
      ) : null}
      {signer.checkMethod === 'oneTimeCode' ? <CodeInput at={at} value={first} onChange={setFirst} /> : null}
      {check.error ? <span className="tone-danger" role="alert">{errorText(check.error)}</span> : null}
      <Button type="primary" htmlType="submit" loading={check.isRunning} disabled={first.trim() === ''}>{t('signing.device.confirmCheck')}</Button>
    </form>
  );
}

interface CodeInputProps {
  readonly at: { readonly sessionId: string; readonly position: number };
  readonly value: string;
  readonly onChange: (code: string) => void;
}

const GOOD_FOR_MINUTES = 5;

function CodeInput({ at, value, onChange }: CodeInputProps) {
  const { t } = useTranslation();
  const send = useCommand('signing.sendCode', { invalidates: ['signing', 'message'] });
  const [isSent, setIsSent] = useState(false);
  const run = async () => { if (await send.run(at)) setIsSent(true); };
  return (
    <>
      <div className="device-row">
        <Button loading={send.isRunning} onClick={() => void run()}>{t('signing.device.send')}</Button>
        {isSent ? <span className="tone-muted">{t('signing.device.sent', { minutes: GOOD_FOR_MINUTES })}</span> : null}
      </div>
      <label>{t('signing.device.code')}<Input value={value} maxLength={6} inputMode="numeric" onChange={(event) => onChange(event.target.value)} /></label>
    </>
  );
}
