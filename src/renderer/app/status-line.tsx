/** The quiet line at the bottom: what runs, how far it is, and a way to stop it. */
import { CheckCircleOutlined, LoadingOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cancelWork, useRunningWork, type RunningWork } from '../api/running-work.ts';
import { useBranchQuery } from '../api/use-branch-query.ts';
import { zhCN, type Texts } from '../text/zh-CN/index.ts';
import { formatCount } from '../components/grid/format-cell.ts';

/** Work shorter than this is not announced: a flicker tells nobody anything. */
const QUIET_MS = 400;

export function StatusLine() {
  const { t } = useTranslation();
  const longWork = useLongWork();
  return (
    <footer className="status-line">
      <span className="status-work" role="status">
        {longWork.length === 0
          ? <><CheckCircleOutlined /> {t('progress.idle')}</>
          : longWork.map((work) => <WorkItem key={work.commandId} work={work} />)}
      </span>
      <StatusFacts />
    </footer>
  );
}

function StatusFacts() {
  const { t } = useTranslation();
  const status = useBranchQuery('workday.status', {});
  const { lastClosedOn, lastBackupAt } = status.data ?? { lastClosedOn: null, lastBackupAt: null };
  return (
    <span className="status-facts">
      {lastClosedOn ? <span>{t('app.lastClosed', { date: lastClosedOn })}</span> : null}
      {lastBackupAt ? <span>{t('app.lastBackup', { moment: dayjs(lastBackupAt).format('MM-DD HH:mm') })}</span> : null}
      <span>{t('app.version', { version: window.desk.versions.app })}</span>
    </span>
  );
}

function WorkItem({ work }: { readonly work: RunningWork }) {
  const { t } = useTranslation();
  const { progress } = work;
  const share = progress && progress.total > 0 ? Math.floor((progress.done / progress.total) * 100) : 0;
  return (
    <span className="status-item">
      <LoadingOutlined /> {work.isCancelling ? t('progress.cancelling') : t(workNameKey(work.name))}
      {progress ? (
        <>
          <Progress percent={share} size="small" showInfo={false} className="status-progress" />
          <span>{t('progress.count', { done: formatCount(progress.done), total: formatCount(progress.total) })}</span>
        </>
      ) : null}
      <Button type="link" size="small" disabled={work.isCancelling} onClick={() => cancelWork(work.commandId)}>{t('progress.cancel')}</Button>
    </span>
  );
}

const NAMED: ReadonlySet<string> = new Set(Object.keys(zhCN.progress.commands));

/** "credit.runRating" → progress.commands.creditRunRating, or the general word for a command without a line of its own. */
function workNameKey(name: string): 'progress.working' | `progress.commands.${keyof Texts['progress']['commands']}` {
  const key = name.replace(/\.(\w)/, (_, first: string) => first.toUpperCase());
  return NAMED.has(key) ? `progress.commands.${key as keyof Texts['progress']['commands']}` : 'progress.working';
}

function useLongWork(): readonly RunningWork[] {
  const running = useRunningWork();
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (running.length === 0) return undefined;
    const timer = window.setTimeout(() => setNow(performance.now()), QUIET_MS + 20);
    return () => window.clearTimeout(timer);
  }, [running.length]);
  return running.filter((work) => now - work.startedAt >= QUIET_MS || work.progress !== null);
}
