/** 参数与机构: the branch's villages with their managers, its staff, the parameters with their quotas and the work calendar. */
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { Page } from '../../components/page.tsx';
import { CalendarTab } from '../parameters/calendar-tab.tsx';
import { ParametersTab } from '../parameters/parameters-tab.tsx';
import { QueueTab } from '../parameters/queue-tab.tsx';
import { QuotasTab } from '../parameters/quotas-tab.tsx';
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
            { key: 'parameters', label: t('parameters.tabs.values'), children: <ParametersTab /> },
            { key: 'queue', label: <QueueLabel />, children: <QueueTab /> },
            { key: 'quotas', label: t('parameters.tabs.quotas'), children: <QuotasTab /> },
            { key: 'calendar', label: t('parameters.tabs.calendar'), children: <CalendarTab /> },
            { key: 'sync', label: t('sync.tab'), children: <SyncPanel /> },
          ]}
        />
      </div>
    </Page>
  );
}

/** With the number of changes that wait for a second administrator. */
function QueueLabel() {
  const { t } = useTranslation();
  const waiting = useBranchQuery('parameters.proposals', { status: 'pending' });
  const count = waiting.data?.length ?? 0;
  return <>{t('parameters.tabs.queue')}{count > 0 ? <span className="navigation-badge tab-badge">{count}</span> : null}</>;
}
