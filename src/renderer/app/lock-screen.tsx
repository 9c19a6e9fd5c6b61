/** The locked screen: everything behind it is out of sight; the same person's password opens it. */
import { LockOutlined } from '@ant-design/icons';
import { Button, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../core/contract/organisation.ts';
import { useCommand } from '../api/use-command.ts';
import { useErrorText } from '../text/error-text.ts';
import { useSessionHandle } from './session.ts';

export function LockScreen({ onUnlocked }: { readonly onUnlocked: (session: SessionView) => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { session, signOut } = useSessionHandle();
  const input = useRef<InputRef>(null);
  const unlock = useCommand('organisation.unlock', { failure: 'field', invalidates: [] });
  useEffect(() => { input.current?.focus(); }, []);
  const submit = async ({ password }: { readonly password: string }) => {
    const answer = await unlock.attempt({ password });
    if (answer.ok) onUnlocked(answer.value);
    else input.current?.focus({ cursor: 'all' });
  };
  return (
    <main className="veil veil-solid" aria-label={t('app.locked')}>
      <div className="veil-box lock-box">
        <LockOutlined className="veil-icon" />
        <h2>{t('app.locked')}</h2>
        <p>{t('app.lockedPerson', { name: session.name, staffNo: session.staffNo })}</p>
        <Form layout="vertical" onFinish={(values: { password: string }) => void submit(values)} size="large">
          <Form.Item name="password" rules={[{ required: true, message: t('app.passwordRequired') }]}>
            <Input.Password ref={input} autoComplete="off" maxLength={128} placeholder={t('app.password')} aria-label={t('app.password')} />
          </Form.Item>
          <p className="sign-in-error" role="alert">{unlock.error ? errorText(unlock.error) : ''}</p>
          <Button type="primary" htmlType="submit" block loading={unlock.isRunning}>{t('app.unlock')}</Button>
        </Form>
        <Button type="link" onClick={signOut}>{t('app.otherPerson')}</Button>
      </div>
    </main>
  );
}
