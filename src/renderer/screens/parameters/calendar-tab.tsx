/** 工作日历: a year at a glance, its days off and worked weekends, and the way to change them by two persons. */
import { DownloadOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDay, CalendarProposal, CalendarYear } from '../../../core/contract/parameters.ts';
import { callBranch } from '../../api/branch.ts';
import { useFileActions } from '../../api/desk.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { useBusinessDate } from '../../app/business-date.ts';
import { usePermission, useSession } from '../../app/session.ts';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { isReason, ReasonInput } from '../../components/reason-input.tsx';
import { EditCalendar } from './edit-calendar.tsx';
import { monthGrid, MONTHS, WEEKDAYS } from './month-grid.ts';
import './parameters.css';

export function CalendarTab() {
  const { t } = useTranslation();
  const { save } = useFileActions();
  const mayManage = usePermission('organisation.manage');
  const [year, setYear] = useState(Number(useBusinessDate().slice(0, 4)));
  const calendar = useBranchQuery('parameters.calendar', { year });
  const [isEditing, setIsEditing] = useState(false);
  return (
    <div className="tab-body parameters calendar-tab">
      <div className="parameters-bar">
        <span className="calendar-year">
          <Button icon={<LeftOutlined />} aria-label={String(year - 1)} onClick={() => setYear(year - 1)} />
          <b>{year}</b>
          <Button icon={<RightOutlined />} aria-label={String(year + 1)} onClick={() => setYear(year + 1)} />
        </span>
        {calendar.data ? <span className="tone-muted">{t('parameters.calendar.workingDays', { n: calendar.data.workingDays })} · {t('parameters.calendar.days', { n: calendar.data.days.length })}</span> : null}
        <span className="page-space" />
        <Button icon={<DownloadOutlined />} onClick={() => void save(callBranch('parameters.exportCalendar', { year }))}>{t('parameters.calendar.export')}</Button>
        {mayManage ? <Button type="primary" disabled={!calendar.data || calendar.data.pending !== null} onClick={() => setIsEditing(true)}>{t('parameters.calendar.edit')}</Button> : null}
      </div>
      <p className="parameters-note">{t('parameters.calendar.note')}</p>
      <QueryState query={calendar}>{(data) => <Year year={data} />}</QueryState>
      {isEditing && calendar.data ? <EditCalendar year={calendar.data} onClose={() => setIsEditing(false)} /> : null}
    </div>
  );
}

function Year({ year }: { readonly year: CalendarYear }) {
  const { t } = useTranslation();
  // What waits is shown as it would be: that is what the second person judges.
  const days = year.pending?.days ?? year.days;
  const byDate = new Map(days.map((day) => [day.date, day]));
  return (
    <>
      {year.pending ? <Pending pending={year.pending} now={year.days} /> : null}
      {days.length === 0 ? <p className="tone-muted">{t('parameters.calendar.empty', { year: year.year })}</p> : null}
      <div className="calendar-months">
        {MONTHS.map((month) => <Month key={month} year={year.year} month={month} byDate={byDate} />)}
      </div>
    </>
  );
}

function Month({ year, month, byDate }: { readonly year: number; readonly month: number; readonly byDate: ReadonlyMap<string, CalendarDay> }) {
  const { t } = useTranslation();
  return (
    <table className="calendar-month">
      <caption>{t('parameters.calendar.month', { n: month })}</caption>
      <thead><tr>{WEEKDAYS.map((day) => <th key={day}>{t(`parameters.calendar.weekdays.${day}`)}</th>)}</tr></thead>
      <tbody>
        {monthGrid(year, month).map((week) => (
          <tr key={week.find((day) => day !== null)?.date}>
            {week.map((day, index) => <Day key={day?.date ?? WEEKDAYS[index]} day={day} special={day ? byDate.get(day.date) : undefined} />)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, special }: { readonly day: { readonly date: string; readonly isWeekend: boolean } | null; readonly special: CalendarDay | undefined }) {
  const { t } = useTranslation();
  if (!day) return <td />;
  const isOff = special ? special.kind === 'holiday' : day.isWeekend;
  return (
    <td className={isOff ? 'is-off' : special ? 'is-worked' : ''} title={special ? `${special.date} ${t(`parameters.calendar.kinds.${special.kind}`)} ${special.name}` : undefined}>
      {Number(day.date.slice(8))}{special ? <i>{t(special.kind === 'holiday' ? 'parameters.calendar.legendOff' : 'parameters.calendar.legendWorked')}</i> : null}
    </td>
  );
}

function Pending({ pending, now }: { readonly pending: CalendarProposal; readonly now: readonly CalendarDay[] }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { staffId } = useSession();
  const mayManage = usePermission('organisation.manage');
  const [decision, setDecision] = useState<'approve' | 'reject' | null>(null);
  const [reason, setReason] = useState('');
  const decide = useCommand('parameters.decideCalendar', {
    failure: 'field', onDone: () => { void message.success(t(decision === 'approve' ? 'parameters.calendar.approved' : 'parameters.queue.rejected')); setDecision(null); },
  });
  const withdraw = useCommand('parameters.withdrawCalendar', { invalidates: ['parameters'], onDone: () => void message.success(t('parameters.queue.withdrawn')) });
  const changes = changesOf(pending.days, now);
  const isOwn = pending.madeById === staffId;
  const isReject = decision === 'reject';
  return (
    <>
      <Alert
        type="warning" showIcon title={t('parameters.calendar.pending', { name: pending.madeByName, date: pending.madeOn })} description={`${t('parameters.calendar.changes', { n: changes.length })} · ${pending.reason}`}
        action={!mayManage ? null : isOwn
          ? <Button size="small" loading={withdraw.isRunning} onClick={() => void withdraw.run({ proposalId: pending.id })}>{t('parameters.calendar.withdraw')}</Button>
          : (
            <span className="calendar-decide">
              <Button size="small" onClick={() => setDecision('reject')}>{t('parameters.calendar.reject')}</Button>
              <Button size="small" type="primary" onClick={() => setDecision('approve')}>{t('parameters.calendar.approve')}</Button>
            </span>
          )}
      />
      {decision ? (
        <ConfirmSummary
          title={t('parameters.calendar.editTitle', { year: pending.year })} confirmLabel={t(`parameters.calendar.${decision}`)} isDangerous={isReject} isRunning={decide.isRunning} error={decide.error}
          facts={changes.map((day) => ({ key: day.date, label: day.date, value: day.text === null ? t('parameters.calendar.remove') : `${t(`parameters.calendar.kinds.${day.text.kind}`)} ${day.text.name}` }))}
          isConfirmable={!isReject || isReason(reason)} onCancel={() => setDecision(null)} onConfirm={() => void decide.run({ proposalId: pending.id, decision, ...(isReject ? { reason } : {}) })}
        >
          {isReject ? <ReasonInput value={reason} onChange={setReason} /> : null}
        </ConfirmSummary>
      ) : null}
    </>
  );
}

/** Days that become another, and those that go (null). */
function changesOf(next: readonly CalendarDay[], now: readonly CalendarDay[]): { date: string; text: CalendarDay | null }[] {
  const same = (a: CalendarDay | undefined, b: CalendarDay | undefined) => a?.kind === b?.kind && a?.name === b?.name;
  const find = (days: readonly CalendarDay[], date: string) => days.find((day) => day.date === date);
  const dates = [...new Set([...next, ...now].map(({ date }) => date))].sort();
  return dates.filter((date) => !same(find(next, date), find(now, date))).map((date) => ({ date, text: find(next, date) ?? null }));
}
