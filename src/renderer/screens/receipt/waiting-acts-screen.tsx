/** 借据事项审批: what officers asked for on receipts and nobody has decided yet. */
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { LoanActRow } from '../../../core/contract/loan.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import { Page } from '../../components/page.tsx';
import { QueryFault } from '../../components/query-state.tsx';
import { actColumns } from '../line/act-columns.ts';
import { DecideAct } from '../line/decide-act.tsx';

const rowIdOf = (row: LoanActRow): string => row.id;
const ROW_CLASSES = { 'row-muted': (row: LoanActRow) => row.isOwn };

export default function WaitingActsScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const acts = useBranchQuery('loan.acts', { onlyWaiting: true });
  const columns = useMemo(() => actColumns(t, false), [t]);
  const [focused, setFocused] = useState<LoanActRow | null>(null);
  const chosen = acts.data?.find((row) => row.id === focused?.id) ?? null;
  const open = (row: LoanActRow) => void navigate(`/line/${row.lineId}`);
  return (
    <Page title={t('navigation.loanActs')} subtitle={t('loan.acts.listHint')} onBack={() => void navigate('/receipt')}>
      <div className="page-column">
        {acts.error ? <QueryFault error={acts.error} onRetry={() => void acts.refetch()} /> : null}
        <DataGrid<LoanActRow>
          gridId="receipt.acts" label={t('navigation.loanActs')} columns={columns} rows={acts.data} rowId={rowIdOf} totalsText="grid.totalRows" rowClassRules={ROW_CLASSES}
          onFocusRow={setFocused} onOpen={open}
          empty={{ sentence: t('loan.acts.noneWaiting') }}
          actions={(
            <>
              <Button size="small" disabled={!chosen} onClick={() => chosen && open(chosen)}>{t('loan.acts.openLine')}</Button>
              <DecideAct act={chosen} />
            </>
          )}
        />
      </div>
    </Page>
  );
}
