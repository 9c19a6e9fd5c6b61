/** 签署复核: the second person's desk. Signed scans, papers that wait for the bank's seal, forms from the survey. `?tab=` chooses. */
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { formatCount } from '../../components/format.ts';
import { Page } from '../../components/page.tsx';
import { CollectedForms } from './collected-forms.tsx';
import { SealDesk } from './seal-desk.tsx';
import { ScanDesk } from './scan-desk.tsx';
import './signing.css';

export default function SigningScreen() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const scans = useBranchQuery('signing.paperReturns', { status: 'waiting' });
  const sessions = useBranchQuery('signing.openSessions', {});
  const forms = useBranchQuery('inquiry.authorisations', { states: ['waiting'] });
  const tabs = [
    { key: 'scans', count: scans.data?.length, children: <ScanDesk /> },
    { key: 'sessions', count: sessions.data?.length, children: <SealDesk /> },
    { key: 'forms', count: forms.data?.length, children: <CollectedForms /> },
  ] as const;
  return (
    <Page title={t('navigation.signing')} subtitle={t('signing.hint')}>
      <Tabs
        className="filling-tabs" animated={false} destroyOnHidden activeKey={params.get('tab') ?? 'scans'} onChange={(tab) => setParams({ tab }, { replace: true })}
        items={tabs.map(({ key, count, children }) => ({ key, children, label: `${t(`signing.tabs.${key}`)}${count ? ` ${formatCount(count)}` : ''}` }))}
      />
    </Page>
  );
}
