/** The bureau tab of a household's file: who may be asked about, under which form, and what was answered. */
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuthorisationRow, BureauReportRow } from '../../../core/contract/inquiry.ts';
import type { HouseholdDetail } from '../../../core/contract/household.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { usePermission } from '../../app/session.ts';
import { Chip } from '../../components/chip.tsx';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { FileSectionTab } from '../household/file-section.tsx';
import { RecordReport } from './record-report.tsx';
import { WithdrawAuthorisation } from './withdraw-authorisation.tsx';
import './inquiry.css';

export function HouseholdInquiry({ detail }: { readonly detail: HouseholdDetail }) {
  const { t } = useTranslation();
  const inquiry = useBranchQuery('inquiry.household', { householdId: detail.id });
  const mayRecord = usePermission('inquiry.record');
  const [isRecording, setIsRecording] = useState(false);
  const [withdrawing, setWithdrawing] = useState<AuthorisationRow | null>(null);
  const [chosen, setChosen] = useState<AuthorisationRow | null>(null);
  const authorisationColumns = useMemo(() => columnsOfAuthorisations(t), [t]);
  const reportColumns = useMemo(() => columnsOfReports(t), [t]);
  return (
    <QueryState query={inquiry}>{(data) => (
      <div className="inquiry">
        <div className="inquiry-persons">
          {data.persons.map((person) => (
            <span key={String(person.position)}>
              {t(`inquiry.roles.${person.personRole}`)} {person.name} <span className="tone-muted number">{person.identityMask}</span>
              <Chip tone={person.isInForce ? 'accent' : 'waiting'}>{person.isInForce ? t('inquiry.inForce') : t('inquiry.notInForce')}</Chip>
            </span>
          ))}
          <span className="page-space" />
          {mayRecord ? <Button type="primary" onClick={() => setIsRecording(true)}>{t('inquiry.record')}</Button> : null}
        </div>
        <div className="inquiry-head">
          <h3>{t('inquiry.authorisations')}</h3><span className="page-space" />
          {mayRecord ? <Button size="small" disabled={chosen?.state !== 'inForce'} onClick={() => setWithdrawing(chosen)}>{t('inquiry.withdraw')}</Button> : null}
        </div>
        <DataGrid<AuthorisationRow>
          gridId="inquiry.authorisations" isPlain hasTotals={false} label={t('inquiry.authorisations')} columns={authorisationColumns} rows={data.authorisations} rowId={(row) => row.id}
          onFocusRow={setChosen} empty={{ sentence: t('inquiry.emptyAuthorisations') }}
        />
        <div className="inquiry-head"><h3>{t('inquiry.reports')}</h3></div>
        <DataGrid<BureauReportRow>
          gridId="inquiry.reports" isPlain hasTotals={false} label={t('inquiry.reports')} columns={reportColumns} rows={data.reports} rowId={(row) => row.id} empty={{ sentence: t('inquiry.emptyReports') }}
        />
        <p className="tone-muted">{t('inquiry.surveyNote')}</p>
        <FileSectionTab detail={detail} section="creditRecord" />
        {isRecording ? <RecordReport householdId={detail.id} persons={data.persons} onClose={() => setIsRecording(false)} /> : null}
        {withdrawing ? <WithdrawAuthorisation authorisation={withdrawing} onClose={() => setWithdrawing(null)} /> : null}
      </div>
    )}</QueryState>
  );
}

function columnsOfAuthorisations(t: TFunction): readonly GridColumn<AuthorisationRow>[] {
  const states = { ...t('inquiry.states', { returnObjects: true }), expired: t('inquiry.expired') };
  const stateOf = (row: AuthorisationRow) => (row.state === 'inForce' && !row.isInForce ? 'expired' : row.state);
  return [
    { id: 'person', title: t('inquiry.columns.person'), kind: 'text', value: (row) => `${t(`inquiry.roles.${row.personRole}`)} ${row.personName}`, width: 130 },
    { id: 'state', title: t('inquiry.columns.state'), kind: 'choice', value: stateOf, labels: states, width: 88, tone: (row) => (row.isInForce ? 'accent' : row.state === 'waiting' ? 'waiting' : 'muted'), tooltip: (row) => (row.endReason === 'applicationRejected' ? t('inquiry.applicationRejected') : row.endReason) },
    { id: 'signedOn', title: t('inquiry.columns.signedOn'), kind: 'date', value: (row) => row.signedOn },
    { id: 'expiresOn', title: t('inquiry.columns.expiresOn'), kind: 'date', value: (row) => row.expiresOn },
    { id: 'source', title: t('inquiry.columns.source'), kind: 'choice', value: (row) => row.source, labels: t('inquiry.sources', { returnObjects: true }), width: 96 },
    { id: 'purposes', title: t('inquiry.columns.purposes'), kind: 'text', value: (row) => row.purposes.map((purpose) => t(`inquiry.purposes.${purpose}`)).join(t('common.listSeparator')), width: 220 },
  ];
}

function columnsOfReports(t: TFunction): readonly GridColumn<BureauReportRow>[] {
  const days = (row: BureauReportRow) => (row.result.longestOverdueDays === 'none' ? t('inquiry.none') : t('inquiry.days', { n: row.result.longestOverdueDays }));
  return [
    { id: 'person', title: t('inquiry.columns.person'), kind: 'text', value: (row) => `${t(`inquiry.roles.${row.personRole}`)} ${row.personName}`, width: 130 },
    { id: 'queriedOn', title: t('inquiry.columns.queriedOn'), kind: 'date', value: (row) => row.queriedOn },
    { id: 'reportNo', title: t('inquiry.columns.reportNo'), kind: 'id', value: (row) => row.reportNo, width: 150 },
    { id: 'purpose', title: t('inquiry.columns.purpose'), kind: 'choice', value: (row) => row.purpose, labels: t('inquiry.purposes', { returnObjects: true }), width: 96 },
    { id: 'overdue', title: t('inquiry.columns.overdue'), kind: 'text', value: (row) => t(row.result.currentlyOverdue ? 'common.yes' : 'common.no'), width: 84, tone: (row) => (row.result.currentlyOverdue ? 'danger' : 'plain') },
    { id: 'longest', title: t('inquiry.columns.longest'), kind: 'text', value: days, width: 140 },
    { id: 'lenders', title: t('inquiry.columns.lenders'), kind: 'count', value: (row) => row.result.lenders, total: 'none', width: 96 },
    { id: 'inquiries', title: t('inquiry.columns.inquiries'), kind: 'count', value: (row) => row.result.inquiries6Months, total: 'none', width: 120 },
    { id: 'recordedBy', title: t('inquiry.columns.recordedBy'), kind: 'text', value: (row) => row.recordedBy, width: 84 },
  ];
}
