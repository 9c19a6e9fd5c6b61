/** One household's file: head with what matters and the next thing to do, then a tab for each kind of information. */
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { HouseholdDetail } from '../../../core/contract/household.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { Page } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { HouseholdInquiry } from '../inquiry/household-inquiry.tsx';
import { HouseholdPapers } from '../document/household-papers.tsx';
import { FileChecks } from '../fraud/file-checks.tsx';
import { FileHead } from './file-head.tsx';
import { FileHistory } from './file-history.tsx';
import { FileLine } from './file-line.tsx';
import { FileMembers } from './file-members.tsx';
import { FileRatings } from './file-ratings.tsx';
import { FileSectionTab } from './file-section.tsx';

const SECTIONS = ['basics', 'assets', 'debts', 'incomeExpense', 'production', 'social', 'creditRecord'] as const;

export default function HouseholdFileScreen() {
  const { householdId = '' } = useParams();
  const navigate = useNavigate();
  const { t } = useTranslation();
  const detail = useBranchQuery('household.detail', { householdId });
  return (
    <Page
      title={detail.data?.headName ?? t('navigation.householdFile')} onBack={() => void navigate('/household')}
      subtitle={detail.data ? `${detail.data.householdNo} · ${t('household.file.places', { village: detail.data.villageName, group: detail.data.groupNo })}` : ''}
      isScrolling
    >
      <QueryState query={detail}>{(data) => <File key={data.id} detail={data} />}</QueryState>
    </Page>
  );
}

function File({ detail }: { readonly detail: HouseholdDetail }) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const [basics, ...others] = SECTIONS.map((section) => ({
    key: section,
    label: <TabName name={t(`household.tabs.${section}`)} changed={detail.changedSinceRating.filter((path) => path.startsWith(`${section}.`)).length} />,
    children: section === 'creditRecord' ? <HouseholdInquiry detail={detail} /> : <FileSectionTab detail={detail} section={section} />,
  }));
  const tabs = [
    ...(basics ? [basics] : []),
    { key: 'members', label: t('household.tabs.members'), children: <FileMembers detail={detail} /> },
    ...others,
    { key: 'ratings', label: t('household.tabs.ratings'), children: <FileRatings householdId={detail.id} /> },
    { key: 'line', label: t('household.tabs.line'), children: <FileLine householdId={detail.id} /> },
    { key: 'documents', label: t('household.tabs.documents'), children: <div className="file-section file-papers"><HouseholdPapers householdId={detail.id} /></div> },
    { key: 'checks', label: t('household.tabs.checks'), children: <FileChecks householdId={detail.id} /> },
    { key: 'history', label: t('household.tabs.history'), children: <FileHistory detail={detail} /> },
  ];
  return (
    <div className="file">
      <FileHead detail={detail} />
      <div className="panel file-tabs">
        <Tabs animated={false} items={tabs} activeKey={params.get('tab') ?? 'basics'} onChange={(tab) => setParams({ tab }, { replace: true })} />
      </div>
    </div>
  );
}

function TabName({ name, changed }: { readonly name: string; readonly changed: number }) {
  const { t } = useTranslation();
  return <span>{name}{changed > 0 ? <span className="changed-dot" title={t('household.file.changedMark')}>●</span> : null}</span>;
}
