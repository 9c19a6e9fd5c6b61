/** Closing the business day: how things stand, what will be closed, and what came of it. */
import { CheckOutlined, MoonOutlined } from '@ant-design/icons';
import { Alert, Button, Progress } from 'antd';
import dayjs from 'dayjs';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayEndResult, WorkdayStatus } from '../../../core/contract/workday.ts';
import { addDays, daysBetween, parseDate } from '../../../core/kernel/business-date.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { usePermission } from '../../app/session.ts';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { FactList, FigureStrip } from '../../components/facts.tsx';
import { formatCount, yuan } from '../../components/format.ts';
import { Page } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { useShortcut } from '../../components/use-shortcut.ts';
import { ReportAction } from '../document/report-action.tsx';
import { DayEndDone } from './day-end-done.tsx';
import './workday.css';

export default function WorkdayScreen() {
  const { t } = useTranslation();
  const status = useBranchQuery('workday.status', {});
  const [result, setResult] = useState<DayEndResult | null>(null);
  const dayEnd = useCommand('workday.dayEnd', { onDone: setResult });
  return (
    <Page title={t('workday.title')} isScrolling actions={<ReportAction />}>
      <QueryState query={status}>
        {(found) => (
          <div className="workday">
            <StatusFigures status={found} />
            {result ? <DayEndDone result={result} /> : null}
            {dayEnd.isRunning ? <Running progress={dayEnd.progress} /> : <CloseDay key={found.businessDate} status={found} onClose={(openOn) => void dayEnd.run({ openOn })} />}
          </div>
        )}
      </QueryState>
    </Page>
  );
}

function StatusFigures({ status }: { readonly status: WorkdayStatus }) {
  const { t } = useTranslation();
  return (
    <FigureStrip
      figures={[
        {
          key: 'date', label: t('workday.businessDate'), value: status.businessDate, ...(status.daysBehind > 0 ? { tone: 'danger' as const } : {}),
          note: calendarText(status, t),
        },
        {
          key: 'closed', label: t('workday.lastClosed'), value: status.lastClosedOn ?? '—',
          note: status.lastClosedOn ? t('workday.today', { date: dayjs().format('YYYY-MM-DD') }) : t('workday.neverClosed'),
        },
        {
          key: 'backup', label: t('workday.lastBackup'), value: status.lastBackupAt ? dayjs(status.lastBackupAt).format('YYYY-MM-DD') : '—',
          note: status.lastBackupAt ? dayjs(status.lastBackupAt).format('HH:mm:ss') : t('workday.neverBackedUp'),
        },
      ]}
    />
  );
}

/** How the business date stands to the calendar. */
function calendarText({ businessDate, daysBehind }: WorkdayStatus, t: TFunction): string {
  if (daysBehind > 0) return t('workday.daysBehind', { n: daysBehind });
  const [calendar, date] = [parseDate(dayjs().format('YYYY-MM-DD')), parseDate(businessDate)];
  const ahead = calendar && date ? daysBetween(calendar, date) : 0;
  return ahead > 0 ? t('workday.daysAhead', { n: ahead }) : t('workday.isToday');
}

const STEPS = ['settle', 'overdue', 'classify', 'balance', 'backup'] as const;

function Running({ progress }: { readonly progress: { readonly done: number; readonly total: number } | null }) {
  const { t } = useTranslation();
  const done = progress?.done ?? 0;
  const total = progress?.total ?? 0;
  return (
    <section className="panel workday-running">
      <b>{total > 0 ? t('workday.running', { done: formatCount(done), total: formatCount(total) }) : t('common.loading')}</b>
      <Progress percent={total > 0 ? Math.floor((done * 100) / total) : 0} showInfo={false} />
    </section>
  );
}

function CloseDay({ status, onClose }: { readonly status: WorkdayStatus; readonly onClose: (openOn: string) => void }) {
  const { t } = useTranslation();
  const mayClose = usePermission('workday.close');
  const today = parseDate(status.businessDate);
  const earliest = today ? addDays(today, 1) : status.businessDate;
  const [openOn, setOpenOn] = useState(status.daysBehind > 0 && today ? addDays(today, status.daysBehind) : earliest);
  const [isConfirming, setIsConfirming] = useState(false);
  useShortcut('ctrl+enter', () => { if (mayClose && !isConfirming) setIsConfirming(true); });
  return (
    <div className="workday-columns">
      <section className="panel">
        <header className="panel-head">{t('workday.before')}</header>
        <div className="panel-body"><TodayFacts /></div>
      </section>
      <section className="panel">
        <header className="panel-head">{t('workday.doesTitle')}</header>
        <ul className="panel-body workday-steps">{STEPS.map((step) => <li key={step}><CheckOutlined /> {t(`workday.does.${step}`)}</li>)}</ul>
      </section>
      <section className="panel workday-close">
        <header className="panel-head">{t('workday.close')}</header>
        <div className="panel-body">
          <label>{t('workday.openOn')}<DateInput value={openOn} min={earliest} onChange={(date) => setOpenOn(date ?? earliest)} label={t('workday.openOn')} /></label>
          <p>{closingText(status.businessDate, openOn, t)}</p>
          {mayClose ? null : <Alert type="info" showIcon title={t('workday.mayNotClose')} />}
          <Button
            type="primary" size="large" block icon={<MoonOutlined />} disabled={!mayClose} title="Ctrl+Enter" onClick={() => setIsConfirming(true)}
          >
            {t('workday.close')}
          </Button>
          <p className="workday-hint">{t('workday.openOnHint')}</p>
        </div>
      </section>
      {isConfirming ? (
        <ConfirmSummary
          title={t('workday.closeTitle', { date: status.businessDate })} sentence={t('workday.closeHelp', { next: openOn })}
          confirmLabel={t('workday.close')} isRunning={false}
          facts={[{ key: 'range', label: closingText(status.businessDate, openOn, t), value: '' }]}
          onCancel={() => setIsConfirming(false)} onConfirm={() => { setIsConfirming(false); onClose(openOn); }}
        >
          <TodayFacts />
        </ConfirmSummary>
      ) : null}
    </div>
  );
}

function closingText(businessDate: string, openOn: string, t: TFunction): string {
  const [from, to] = [parseDate(businessDate), parseDate(openOn)];
  const days = from && to ? daysBetween(from, to) : 1;
  return days > 1 && to ? t('workday.willClose', { n: days, from: businessDate, to: addDays(to, -1) }) : t('workday.willCloseOne', { date: businessDate });
}

function TodayFacts() {
  const { t } = useTranslation();
  const journal = useBranchQuery('loan.postingsOn', {});
  if (!journal.data) return null;
  const { rows, drawn, repaid } = journal.data;
  if (rows.length === 0) return <p className="workday-hint">{t('workday.checks.noPostings')}</p>;
  return (
    <FactList
      facts={[
        { key: 'count', label: t('workday.checks.count'), value: formatCount(rows.length), isNumber: true },
        { key: 'drawn', label: t('workday.checks.drawn'), value: yuan(drawn), isNumber: true },
        { key: 'repaid', label: t('workday.checks.repaid'), value: yuan(repaid.total), isNumber: true },
        { key: 'principal', label: t('workday.checks.principal'), value: yuan(repaid.principal), isNumber: true },
        { key: 'interest', label: t('workday.checks.interest'), value: yuan(repaid.interest + repaid.penalty + repaid.compound), isNumber: true },
      ]}
    />
  );
}
