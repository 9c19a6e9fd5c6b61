/** 名单管理: black lists from a file, their release by another person, each number as a mask; and the register of related persons. */
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../../components/page.tsx';
import { EntriesTab } from './entries-tab.tsx';
import { ListsTab } from './lists-tab.tsx';
import { RelatedTab } from './related-tab.tsx';
import './fraud.css';

export default function WatchListScreen() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  return (
    <Page title={t('navigation.watchList')} subtitle={t('fraud.list.note')}>
      <div className="panel tabs-panel">
        <Tabs
          animated={false} activeKey={params.get('tab') ?? 'lists'} onChange={(tab) => setParams({ tab }, { replace: true })}
          items={[
            { key: 'lists', label: t('fraud.list.lists'), children: <ListsTab /> },
            { key: 'entries', label: t('fraud.list.entries'), children: <EntriesTab /> },
            { key: 'related', label: t('fraud.related.title'), children: <RelatedTab /> },
          ]}
        />
      </div>
    </Page>
  );
}
