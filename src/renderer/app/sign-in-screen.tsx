/** Signing in: the branch, staff number and password, and a clear word about what went wrong. */
import { Button, Form, Input, type FormInstance, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerError } from '../../core/contract/answers.ts';
import type { SessionView, SignInPage } from '../../core/contract/organisation.ts';
import { useBranchQuery } from '../api/use-branch-query.ts';
import { useCommand } from '../api/use-command.ts';
import { changeLanguage } from '../text/index.ts';
import { useErrorText } from '../text/error-text.ts';
import { BrandMark } from './brand-mark.tsx';
import { lastStaffNo, rememberStaffNo } from './sign-in-memory.ts';

interface SignInScreenProps {
  /** The core came up again: the work behind this page is still there. */
  readonly isSessionLost: boolean;
  readonly staffNo: string;
  readonly onSignedIn: (session: SessionView) => void;
}

interface Credentials {
  readonly staffNo: string;
  readonly password: string;
}

export function SignInScreen({ isSessionLost, staffNo, onSignedIn }: SignInScreenProps) {
  const { t, i18n } = useTranslation();
  const [form] = Form.useForm<Credentials>();
  const page = useBranchQuery('organisation.signInPage', {});
  return (
    <main className="sign-in">
      <section className="sign-in-side">
        <BrandMark size={44} />
        <h1>{t('app.product')}</h1>
        <p>{t('app.productLine')}</p>
        <ul>{(['one', 'two', 'three'] as const).map((key) => <li key={key}>{t(`app.promises.${key}`)}</li>)}</ul>
        <footer>{t('app.version', { version: window.desk.versions.app })}</footer>
      </section>
      <section className="sign-in-form">
        <Button className="sign-in-language" type="text" onClick={() => changeLanguage(i18n.language === 'en-US' ? 'zh-CN' : 'en-US')}>
          {t('app.otherLanguage')}
        </Button>
        <h2>{page.data?.branchName || t('app.signInTitle')}</h2>
        <p className="sign-in-entity">{page.data?.legalEntityName || t('app.signInHint')}</p>
        {isSessionLost ? <p className="sign-in-notice" role="status">{t('app.sessionLost')}</p> : null}
        <SignInForm form={form} staffNo={staffNo || lastStaffNo()} onSignedIn={onSignedIn} />
        {page.data?.demonstration && !isSessionLost ? <DemonstrationAccounts demonstration={page.data.demonstration} onChoose={(credentials) => form.setFieldsValue(credentials)} /> : null}
        <p className="sign-in-legal">{t('app.legal')}</p>
      </section>
    </main>
  );
}

interface SignInFormProps {
  readonly form: FormInstance<Credentials>;
  readonly staffNo: string;
  readonly onSignedIn: (session: SessionView) => void;
}

function SignInForm({ form, staffNo, onSignedIn }: SignInFormProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const password = useRef<InputRef>(null);
  const [failures, setFailures] = useState(0);
  const signIn = useCommand('organisation.signIn', { failure: 'field', invalidates: [] });
  useEffect(() => { if (staffNo || failures > 0) password.current?.focus({ cursor: 'all' }); }, [staffNo, failures]);

  const failureText = (error: AnswerError | null): string => {
    if (!error) return '';
    return error.code === 'wrong_password' ? t('app.wrongCredentials') : errorText(error);
  };
  const submit = async (credentials: Credentials) => {
    const answer = await signIn.attempt({ staffNo: credentials.staffNo.trim().toUpperCase(), password: credentials.password });
    if (!answer.ok) return setFailures((count) => count + 1);
    rememberStaffNo(answer.value.staffNo);
    return onSignedIn(answer.value);
  };
  return (
    <Form<Credentials> form={form} layout="vertical" initialValues={{ staffNo, password: '' }} onFinish={(values) => void submit(values)} size="large">
      <Form.Item name="staffNo" label={t('app.staffNo')} rules={[{ required: true, message: t('app.staffNoRequired') }]}>
        <Input autoFocus={!staffNo} autoComplete="off" maxLength={20} placeholder={t('app.staffNoExample')} onPressEnter={(event) => { event.preventDefault(); password.current?.focus(); }} />
      </Form.Item>
      <Form.Item name="password" label={t('app.password')} rules={[{ required: true, message: t('app.passwordRequired') }]}>
        <Input.Password ref={password} autoComplete="off" maxLength={128} />
      </Form.Item>
      <p className="sign-in-error" role="alert">{failureText(signIn.error)}</p>
      <Button type="primary" htmlType="submit" block loading={signIn.isRunning}>{t('app.signIn')}</Button>
    </Form>
  );
}

/** Only where the core says that this is a demonstration. */
function DemonstrationAccounts({ demonstration, onChoose }: {
  readonly demonstration: NonNullable<SignInPage['demonstration']>; readonly onChoose: (credentials: Credentials) => void;
}) {
  const { t } = useTranslation();
  const { password, accounts } = demonstration;
  return (
    <div className="sign-in-demo">
      {t('app.demonstrationAccounts', { password })}
      <div className="sign-in-demo-list">
        {accounts.map((account) => (
          <Button key={account.staffNo} size="small" onClick={() => onChoose({ staffNo: account.staffNo, password })}>
            {t('app.demonstrationAccount', { role: t(`app.roles.${account.role}`), staffNo: account.staffNo })}
          </Button>
        ))}
      </div>
    </div>
  );
}
