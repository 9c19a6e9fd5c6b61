/** Branch, business date, search, the signed-in person, lock and language. */
import { CalendarOutlined, DownOutlined, GlobalOutlined, LockOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../text/index.ts';
import { useShortcut } from '../components/use-shortcut.ts';
import { SyncChip } from '../screens/sync/sync-chip.tsx';
import { todayInChina, useBusinessDate } from './business-date.ts';
import { ChangePassword } from './change-password.tsx';
import { SearchBox } from './search-box.tsx';
import { usePermission, useSessionHandle } from './session.ts';

export function TopBar() {
  const { t } = useTranslation();
  const { session, lock } = useSessionHandle();
  const maySearch = usePermission('household.read');
  useShortcut('ctrl+l', lock);
  return (
    <header className="top-bar">
      <span className="top-bar-branch" title={session.branch.legalEntityName}>
        <b>{session.branch.name}</b>
        <span className="top-bar-entity">{session.branch.legalEntityName}</span>
      </span>
      <BusinessDateText />
      <SyncChip />
      <span className="top-bar-space" />
      {maySearch ? <SearchBox /> : null}
      <span className="top-bar-space" />
      <LanguageSwitch />
      <PersonMenu />
      <Tooltip title={t('app.lockHint')}>
        <Button type="text" icon={<LockOutlined />} onClick={lock} aria-label={t('app.lock')} />
      </Tooltip>
    </header>
  );
}

/** Red, with a word, when the business date is not today. */
function BusinessDateText() {
  const { t } = useTranslation();
  const date = useBusinessDate();
  const isToday = date === todayInChina();
  return (
    <span className={isToday ? 'top-bar-date' : 'top-bar-date tone-danger'} data-testid="business-date">
      <CalendarOutlined /> {t('app.businessDate')} <b>{date}</b>
      {isToday ? null : <span className="chip chip-danger">{t('app.notToday')}</span>}
    </span>
  );
}

function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const other = i18n.language === 'en-US' ? 'zh-CN' : 'en-US';
  return (
    <Button type="text" icon={<GlobalOutlined />} onClick={() => changeLanguage(other)} aria-label={t('app.switchLanguage')}>
      {t('app.otherLanguage')}
    </Button>
  );
}

function PersonMenu() {
  const { t } = useTranslation();
  const { session, signOut } = useSessionHandle();
  const [isChanging, setIsChanging] = useState(false);
  const roles = session.roles.map((role) => t(`app.roles.${role}`)).join(t('common.listSeparator'));
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [{ key: 'password', label: t('app.changePassword') }, { type: 'divider' }, { key: 'signOut', label: t('app.signOut') }],
          onClick: ({ key }) => (key === 'signOut' ? signOut() : setIsChanging(true)),
        }}
      >
        <Button type="text" icon={<UserOutlined />} className="top-bar-person">
          <b>{session.name}</b><span className="top-bar-role">{roles}</span><DownOutlined className="top-bar-caret" />
        </Button>
      </Dropdown>
      {isChanging ? <ChangePassword onClose={() => setIsChanging(false)} /> : null}
    </>
  );
}
