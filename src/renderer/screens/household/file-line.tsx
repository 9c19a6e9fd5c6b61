/** The household's credit lines and the receipts under them. */
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { LineRow } from '../../../core/contract/credit.ts';
import type { LoanRow } from '../../../core/contract/loan.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FactList } from '../../components/facts.tsx';
import { percent, yuan } from '../../components/format.ts';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';
import { QueryState } from '../../components/query-state.tsx';
import type { Tone } from '../../components/tone.ts';
import { currentLine } from './current-line.ts';

const lineTone: Readonly<Record<LineRow['status'], Tone>> = {
  preApproved: 'plain', pendingSignature: 'waiting', open: 'accent', frozen: 'danger', expired: 'muted', cancelled: 'muted',
};
const loanTone: Readonly<Record<LoanRow['status'], Tone>> = { normal: 'accent', overdue: 'danger', nonAccrual: 'danger', writtenOff: 'danger', settled: 'muted' };

export function FileLine({ householdId }: { readonly householdId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const lines = useBranchQuery('credit.lines', { householdId });
  return (
    <div className="file-section">
      <QueryState query={lines}>
        {(rows) => {
          const line = currentLine(rows);
          if (!line) return <EmptyState sentence={t('household.line.none')} />;
          return (
            <>
              <LineFacts line={line} />
              <Receipts householdId={householdId} />
              <div className="file-section-foot">
                <Button onClick={() => void navigate(`/line/${line.id}`)}>{t('common.details')}</Button>
                <Button onClick={() => void navigate(`/counter?household=${householdId}`)}>{t('household.file.toCounter')}</Button>
              </div>
            </>
          );
        }}
      </QueryState>
    </div>
  );
}

function LineFacts({ line }: { readonly line: LineRow }) {
  const { t } = useTranslation();
  return (
    <FactList
      columns={3}
      facts={[
        { key: 'status', label: t('common.status'), value: <Chip tone={lineTone[line.status]}>{t(`credit.lineStatuses.${line.status}`)}</Chip> },
        { key: 'lineNo', label: t('household.line.lineNo'), value: line.lineNo },
        { key: 'contractNo', label: t('household.line.contractNo'), value: line.contractNo ?? t('common.notAvailable') },
        { key: 'limit', label: t('common.yuanIn', { label: t('common.limit') }), value: yuan(line.limit), isNumber: true },
        { key: 'used', label: t('common.yuanIn', { label: t('household.line.used') }), value: yuan(line.used), isNumber: true },
        { key: 'available', label: t('common.yuanIn', { label: t('household.file.available') }), value: yuan(line.available), isNumber: true },
        { key: 'rate', label: t('common.rate'), value: percent(line.ratePpm), isNumber: true },
        { key: 'term', label: t('common.term'), value: `${line.termMonths} ${t('common.unitMonths')}`, isNumber: true },
        { key: 'expiresOn', label: t('household.line.expiresOn'), value: line.expiresOn ?? t('common.notAvailable'), isNumber: true },
      ]}
    />
  );
}

function Receipts({ householdId }: { readonly householdId: string }) {
  const { t } = useTranslation();
  const counter = useBranchQuery('loan.counter', { householdId });
  const columns = useMemo<readonly GridColumn<LoanRow>[]>(() => [
    { id: 'receiptNo', title: t('household.line.receiptNo'), kind: 'text', width: 150, value: (row) => row.receiptNo },
    { id: 'drawnOn', title: t('household.line.drawnOn'), kind: 'date', value: (row) => row.drawnOn },
    { id: 'maturesOn', title: t('household.line.maturesOn'), kind: 'date', value: (row) => row.maturesOn },
    { id: 'rate', title: t('common.percentIn', { label: t('common.rate') }), kind: 'rate', width: 86, value: (row) => row.ratePpm },
    { id: 'principal', title: t('household.line.principal'), kind: 'money', value: (row) => row.principal },
    { id: 'outstanding', title: t('household.line.outstanding'), kind: 'money', value: (row) => row.outstanding },
    { id: 'accrued', title: t('household.line.accrued'), kind: 'money', value: (row) => row.accruedInterest },
    { id: 'daysOverdue', title: t('household.line.daysOverdue'), kind: 'count', value: (row) => row.daysOverdue, tone: (row) => (row.daysOverdue > 0 ? 'danger' : 'plain') },
    { id: 'status', title: t('household.line.status'), kind: 'choice', value: (row) => row.status, labels: t('loan.statuses', { returnObjects: true }), tone: (row) => loanTone[row.status] },
  ], [t]);
  return (
    <div className="file-grid file-receipts">
      <h3>{t('household.line.receipts')}</h3>
      <DataGrid
        gridId="household.receipts" isPlain columns={columns} rows={counter.data?.loans} rowId={(row) => row.id} totalsText="grid.totalRows"
        empty={{ sentence: t('household.line.noReceipts') }}
      />
    </div>
  );
}
