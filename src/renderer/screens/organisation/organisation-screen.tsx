/** 参数与机构: the branch's villages with their managers, and its staff. */
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../../components/page.tsx';
import { SyncPanel } from '../sync/sync-panel.tsx';
import { StaffTab } from './staff-tab.tsx';
import { VillagesTab } from './villages-tab.tsx';

export default function OrganisationScreen() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  return (
    <Page title={t('navigation.admin')}>
      <div className="panel tabs-panel">
        <Tabs
          animated={false} activeKey={params.get('tab') ?? 'villages'} onChange={(tab) => setParams({ tab }, { replace: true })}
          items={[
            { key: 'villages', label: t('organisation.villages'), children: <VillagesTab /> },
            { key: 'staff', label: t('organisation.staff'), children: <StaffTab /> },
            { key: 'sync', label: t('sync.tab'), children: <SyncPanel /> },
          ]}
        />
      </div>
    </Page>
  );
}
