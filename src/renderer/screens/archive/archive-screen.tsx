/** 档案查询: files by household, number, kind and date, looked at beside the list; and what becomes of them when their time is over. */
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePermission } from '../../app/session.ts';
import { Page } from '../../components/page.tsx';
import { ArchiveFiles } from './archive-files.tsx';
import { DestructionLists } from './destruction-lists.tsx';
import './archive.css';

export default function ArchiveScreen() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const mayDestroy = usePermission('archive.destroy');
  const items = [
    { key: 'files', label: t('archive.tabs.files'), children: <ArchiveFiles householdId={params.get('household')} /> },
    ...(mayDestroy ? [{ key: 'lists', label: t('archive.tabs.lists'), children: <DestructionLists /> }] : []),
  ];
  return (
    <Page title={t('navigation.archive')}>
      <Tabs className="filling-tabs" animated={false} activeKey={params.get('tab') ?? 'files'} onChange={(tab) => setParams({ tab }, { replace: true })} items={items} />
    </Page>
  );
}
