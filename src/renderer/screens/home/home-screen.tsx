/** 工作台: what must I do now, in which order; and where my villages stand. */
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { usePermission, useSession } from '../../app/session.ts';
import { Page } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { HomeTasks } from './home-tasks.tsx';
import { HomeStanding } from './home-standing.tsx';

export default function HomeScreen() {
  const { t } = useTranslation();
  const session = useSession();
  const home = useBranchQuery('statistics.home', {});
  const mayReadFigures = usePermission('statistics.read');
  return (
    <Page title={t(`home.greeting.${partOfDay(dayjs().hour())}`, { name: session.name })} isScrolling>
      <div className="home">
        <QueryState query={home}>{({ cards }) => <HomeTasks cards={cards} />}</QueryState>
        {mayReadFigures ? <HomeStanding /> : null}
      </div>
    </Page>
  );
}

function partOfDay(hour: number): 'morning' | 'afternoon' | 'evening' {
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}
