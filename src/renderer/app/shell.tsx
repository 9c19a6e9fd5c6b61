/** The frame of the desk: navigation at the left, top bar, the screen, and the status line. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { PrintHeadingContext } from '../components/print-heading.ts';
import { KeptScreens } from './kept-screens.tsx';
import { screens } from './routes.tsx';
import { useSession } from './session.ts';
import { SideNavigation } from './side-navigation.tsx';
import { StatusLine } from './status-line.tsx';
import { TopBar } from './top-bar.tsx';

const COLLAPSED_KEY = 'navigation.collapsed';

export function Shell() {
  const { t } = useTranslation();
  const session = useSession();
  const location = useLocation();
  const [isCollapsed, setIsCollapsed] = useState(() => localStorage.getItem(COLLAPSED_KEY) === 'yes');
  const allowed = screens.filter((screen) => screen.needs === null || session.permissions.includes(screen.needs));
  const collapse = (next: boolean) => {
    localStorage.setItem(COLLAPSED_KEY, next ? 'yes' : 'no');
    setIsCollapsed(next);
  };
  const printHeading = useMemo(
    () => [`${session.branch.legalEntityName} ${session.branch.name}`, t('app.printedBy', { name: session.name, staffNo: session.staffNo })], [session, t],
  );
  const isKnown = allowed.some((screen) => screen.path.split('/')[0] === location.pathname.split('/')[1]);
  return (
    <div className={isCollapsed ? 'shell is-collapsed' : 'shell'}>
      <SideNavigation allowed={allowed} isCollapsed={isCollapsed} onCollapse={collapse} />
      <div className="shell-main">
        {session.isDemonstration ? <p className="demonstration-banner">{t('app.demonstration')}</p> : null}
        <TopBar />
        <main className="shell-screen">
          <PrintHeadingContext value={printHeading}>{isKnown ? <KeptScreens allowed={allowed} /> : <Navigate to="/home" replace />}</PrintHeadingContext>
        </main>
        <StatusLine />
      </div>
    </div>
  );
}
