/** Work areas with icon, name and the number of what waits there. */
import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useBranchQuery } from '../api/use-branch-query.ts';
import { BrandMark } from './brand-mark.tsx';
import type { Screen } from './routes.tsx';

interface SideNavigationProps {
  readonly allowed: readonly Screen[];
  readonly isCollapsed: boolean;
  readonly onCollapse: (next: boolean) => void;
}

export function SideNavigation({ allowed, isCollapsed, onCollapse }: SideNavigationProps) {
  const { t } = useTranslation();
  const counts = useCardCounts();
  const label = isCollapsed ? t('navigation.expand') : t('navigation.collapse');
  return (
    <nav className="side-navigation" aria-label={t('navigation.label')}>
      <div className="brand">
        <BrandMark />
        <span className="brand-name">{t('app.product')}</span>
      </div>
      <ul>
        {allowed.filter((screen) => screen.icon).map((screen) => (
          <NavigationItem key={screen.path} screen={screen} isCollapsed={isCollapsed} count={screen.badge ? counts.get(screen.badge) ?? 0 : 0} />
        ))}
      </ul>
      <button type="button" className="collapse-button" onClick={() => onCollapse(!isCollapsed)} aria-label={label} title={label}>
        {isCollapsed ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
        <span className="navigation-name">{t('navigation.collapse')}</span>
      </button>
    </nav>
  );
}

function NavigationItem({ screen, isCollapsed, count }: { readonly screen: Screen; readonly isCollapsed: boolean; readonly count: number }) {
  const { t } = useTranslation();
  const Icon = screen.icon;
  const name = t(`navigation.${screen.name}`);
  return (
    <li>
      <Tooltip title={isCollapsed ? name : ''} placement="right">
        <NavLink to={`/${screen.path}`} className="navigation-item">
          {Icon ? <Icon /> : null}
          <span className="navigation-name">{name}</span>
          {count > 0 ? <span className="navigation-badge">{count > 999 ? '999+' : count}</span> : null}
        </NavLink>
      </Tooltip>
    </li>
  );
}

function useCardCounts(): ReadonlyMap<string, number> {
  const home = useBranchQuery('statistics.home', {});
  return new Map(home.data?.cards.map((card) => [card.key, card.count]));
}
