/** 同步: how this device stands with the hub, for everybody who works with what comes and goes. */
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/page.tsx';
import { SyncPanel } from './sync-panel.tsx';

export default function SyncScreen() {
  const { t } = useTranslation();
  return (
    <Page title={t('sync.title')}>
      <div className="panel tabs-panel"><SyncPanel /></div>
    </Page>
  );
}
