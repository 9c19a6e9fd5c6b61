/** 展期, 调息, 分类下调, 核销 of one receipt: what was asked for and decided, and asking for more. */
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoanActKind, LoanActRow, LoanRow } from '../../../core/contract/loan.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { usePermission } from '../../app/session.ts';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import { QueryFault } from '../../components/query-state.tsx';
import { actColumns } from './act-columns.ts';
import { DecideAct } from './decide-act.tsx';
import { ProposeAct } from './propose-act.tsx';

const KINDS: readonly LoanActKind[] = ['extend', 'changeRate', 'downgradeClass', 'writeOff'];
const rowIdOf = (row: LoanActRow): string => row.id;

/** Whether the act makes sense at all; the core says why it refuses one that does. */
function isPossible(kind: LoanActKind, loan: LoanRow): boolean {
  if (kind === 'downgradeClass') return loan.status !== 'settled';
  return loan.outstanding > 0 && loan.status !== 'writtenOff' && (kind !== 'writeOff' || loan.fiveClass === 'loss');
}

export function LoanActs({ loan }: { readonly loan: LoanRow }) {
  const { t } = useTranslation();
  const mayPropose = usePermission('loan.propose');
  const acts = useBranchQuery('loan.acts', { loanId: loan.id });
  const columns = useMemo(() => actColumns(t, true), [t]);
  const [focused, setFocused] = useState<LoanActRow | null>(null);
  const [proposing, setProposing] = useState<LoanActKind | null>(null);
  if (acts.error) return <QueryFault error={acts.error} onRetry={() => void acts.refetch()} />;
  const chosen = acts.data?.find((row) => row.id === focused?.id) ?? null;
  return (
    <div className="tab-column">
      <DataGrid<LoanActRow>
        gridId="loan.acts" isPlain hasTotals={false} label={t('loan.detail.acts')} columns={columns} rows={acts.data} rowId={rowIdOf} onFocusRow={setFocused}
        empty={{ sentence: t(mayPropose ? 'loan.acts.emptyPropose' : 'loan.acts.empty') }}
      />
      <div className="tab-actions">
        {mayPropose ? KINDS.map((kind) => (
          <Button key={kind} size="small" disabled={!isPossible(kind, loan)} title={kind === 'writeOff' ? t('loan.acts.writeOffHint') : undefined} onClick={() => setProposing(kind)}>
            {t(`loan.acts.ask.${kind}`)}
          </Button>
        )) : null}
        <DecideAct act={chosen} />
      </div>
      {proposing ? <ProposeAct loan={loan} kind={proposing} onClose={() => setProposing(null)} /> : null}
    </div>
  );
}
