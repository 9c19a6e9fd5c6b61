/** Facts of the link, what is wrong with it, and the lists: to handle, received, comparison. */
import { CloudSyncOutlined, LinkOutlined } from '@ant-design/icons';
import { Alert, App, Button, Tabs } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fen, formatYuan } from '../../../core/kernel/money.ts';
import type { SyncStatus } from '../../../core/contract/sync.ts';
import { useCommand } from '../../api/use-command.ts';
import { usePermission } from '../../app/session.ts';
import { FactList, type Fact } from '../../components/facts.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { errorTextOf } from '../../text/error-text.ts';
import { ComparisonTab } from './comparison-tab.tsx';
import { EnrolDevice } from './enrol-device.tsx';
import { ItemsTab } from './items-tab.tsx';
import { MattersTab } from './matters-tab.tsx';
import './sync.css';
import { useSyncStatus } from './use-sync-status.ts';

export function SyncPanel() {
  const { t } = useTranslation();
  const status = useSyncStatus();
  return (
    <div className="sync-panel">
      <QueryState query={status}>{(data) => <SyncHead status={data} onStarted={() => void status.refetch()} />}</QueryState>
      <Tabs
        animated={false} className="sync-tabs"
        items={[
          { key: 'matters', label: t('sync.matters'), children: <MattersTab /> },
          { key: 'items', label: t('sync.items'), children: <ItemsTab /> },
          { key: 'comparison', label: t('sync.comparison'), children: <ComparisonTab /> },
        ]}
      />
    </div>
  );
}

function SyncHead({ status, onStarted }: { readonly status: SyncStatus; readonly onStarted: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const mayEnrol = usePermission('organisation.manage');
  const [isEnrolling, setIsEnrolling] = useState(false);
  const start = useCommand('sync.start', { invalidates: ['sync'] });
  const meet = async () => {
    if ((await start.attempt({})).ok) void message.success(t('sync.started'));
    onStarted();
  };
  return (
    <header className="sync-head">
      <FactList columns={3} facts={useFacts(status)} />
      <div className="sync-actions">
        {status.state === 'enrolled' ? (
          <Button type="primary" icon={<CloudSyncOutlined />} loading={status.stage !== null} onClick={() => void meet()}>
            {status.stage === null ? t('sync.start') : t(`sync.stages.${status.stage}`)}
          </Button>
        ) : null}
        {mayEnrol && status.state !== 'enrolled' ? (
          <Button type="primary" icon={<LinkOutlined />} loading={status.stage !== null} onClick={() => setIsEnrolling(true)}>{t('sync.enrol')}</Button>
        ) : null}
      </div>
      <Notices status={status} />
      {isEnrolling ? <EnrolDevice onClose={() => { setIsEnrolling(false); onStarted(); }} /> : null}
    </header>
  );
}

function useFacts(status: SyncStatus): readonly Fact[] {
  const { t } = useTranslation();
  const moment = (at: number | null): string => (at === null ? t('sync.facts.never') : dayjs(at).format('YYYY-MM-DD HH:mm'));
  return [
    { key: 'state', label: t('sync.facts.state'), value: t(`sync.states.${status.state}`), tone: status.state === 'enrolled' ? 'accent' : 'waiting' },
    { key: 'hub', label: t('sync.facts.hub'), value: status.hubUrl ?? t('sync.facts.none') },
    { key: 'device', label: t('sync.facts.device'), value: status.deviceId },
    { key: 'lastSuccess', label: t('sync.facts.lastSuccess'), value: moment(status.lastSuccessAt) },
    { key: 'lastAttempt', label: t('sync.facts.lastAttempt'), value: moment(status.lastAttemptAt) },
    { key: 'waiting', label: t('sync.facts.waiting'), value: status.waiting.toLocaleString('en-US'), isNumber: true },
    { key: 'acknowledged', label: t('sync.facts.acknowledged'), value: status.acknowledged.toLocaleString('en-US'), isNumber: true },
    { key: 'offline', label: t('sync.facts.offline'), value: `${formatYuan(fen(status.offlineDrawn))} / ${formatYuan(fen(status.offlineAllowance))}`, isNumber: true },
  ];
}

function Notices({ status }: { readonly status: SyncStatus }) {
  const { t } = useTranslation();
  const sentence = (code: string): string => errorTextOf({ code, params: status.faultParams, correlationId: '' });
  const { clockAheadMinutes: ahead } = status;
  return (
    <>
      {status.state === 'alone' ? <Alert type="info" showIcon title={t('sync.aloneNotice')} /> : null}
      {status.state === 'refused' ? <Alert type="error" showIcon title={t('sync.refusedTitle')} description={sentence(status.refusal ?? 'unknown')} /> : null}
      {status.state === 'enrolled' && status.lastFault !== null ? <Alert type="warning" showIcon title={t('sync.faultTitle')} description={sentence(status.lastFault)} /> : null}
      {ahead !== 0 ? <Alert type="warning" showIcon title={t(ahead > 0 ? 'sync.clockAhead' : 'sync.clockBehind', { n: Math.abs(ahead) })} /> : null}
    </>
  );
}
