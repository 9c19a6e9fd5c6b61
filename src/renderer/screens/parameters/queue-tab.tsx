/** 待复核: what one administrator changes is checked here by another; and the record of all changes. */
import { App, Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParameterProposal } from '../../../core/contract/parameters.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { useSession } from '../../app/session.ts';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { FilterChips } from '../../components/filter-chips.tsx';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import { QueryFault } from '../../components/query-state.tsx';
import { isReason, ReasonInput } from '../../components/reason-input.tsx';
import { parameterNameText, parameterText } from '../../text/parameter-text.ts';
import { placeText, proposalColumns, valueText } from './parameter-columns.ts';

type Filter = 'pending' | 'all';
type Decision = 'approve' | 'reject';
const rowIdOf = (row: ParameterProposal): string => row.id;

export function QueueTab() {
  const { t } = useTranslation();
  const { staffId } = useSession();
  const { message } = App.useApp();
  const proposals = useBranchQuery('parameters.proposals', {});
  const [filter, setFilter] = useState<Filter>('pending');
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const [decision, setDecision] = useState<Decision | null>(null);
  const columns = useMemo(() => proposalColumns(t), [t]);
  const rows = useMemo(() => proposals.data?.filter((row) => filter === 'all' || row.status === 'pending'), [proposals.data, filter]);
  const chosen = rows?.find((row) => row.id === focusedId) ?? null;
  const withdraw = useCommand('parameters.withdraw', { invalidates: ['parameters'], onDone: () => void message.success(t('parameters.queue.withdrawn')) });
  const isPending = chosen?.status === 'pending';
  const isOwn = chosen?.madeById === staffId;
  const hint = isOwn ? t('parameters.queue.own') : chosen ? undefined : t('common.selectFirst');
  return (
    <div className="tab-body parameters">
      <div className="parameters-bar">
        <FilterChips
          label={t('common.status')} value={filter} onChange={setFilter}
          chips={[
            { key: 'pending', label: t('parameters.queue.pending'), count: proposals.data?.filter((row) => row.status === 'pending').length ?? 0 },
            { key: 'all', label: t('parameters.queue.all'), count: proposals.data?.length ?? 0 },
          ]}
        />
      </div>
      {proposals.error ? <QueryFault error={proposals.error} onRetry={() => void proposals.refetch()} /> : null}
      <DataGrid<ParameterProposal>
        gridId="parameters.queue" label={t('parameters.tabs.queue')} columns={columns} rows={rows} rowId={rowIdOf} totalsText="parameters.quotas.total" onFocusRow={(row) => setFocusedId(row.id)}
        empty={{ sentence: t('parameters.queue.empty') }}
        actions={(
          <>
            <Button disabled={!isPending || !isOwn} loading={withdraw.isRunning} onClick={() => chosen && void withdraw.run({ proposalId: chosen.id })}>{t('parameters.queue.withdraw')}</Button>
            <Button disabled={!isPending || isOwn} title={hint} onClick={() => setDecision('reject')}>{t('parameters.queue.reject')}</Button>
            <Button type="primary" disabled={!isPending || isOwn} title={hint} onClick={() => setDecision('approve')}>{t('parameters.queue.approve')}</Button>
          </>
        )}
      />
      {decision && chosen ? <Decide proposal={chosen} decision={decision} onClose={() => setDecision(null)} /> : null}
    </div>
  );
}

function Decide({ proposal, decision, onClose }: { readonly proposal: ParameterProposal; readonly decision: Decision; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const isReject = decision === 'reject';
  const done = isReject ? t('parameters.queue.rejected') : t('parameters.queue.approved', { date: proposal.effectiveFrom });
  const decide = useCommand('parameters.decide', { failure: 'field', onDone: () => { void message.success(done); onClose(); } });
  const name = parameterNameText(proposal.key, proposal.name);
  return (
    <ConfirmSummary
      title={t(isReject ? 'parameters.queue.rejectTitle' : 'parameters.queue.approveTitle', { name })} confirmLabel={t(`parameters.queue.${decision}`)} isDangerous={isReject}
      isRunning={decide.isRunning} error={decide.error}
      facts={[
        { key: 'place', label: t('parameters.columns.place'), value: placeText(t, proposal.place) },
        { key: 'before', label: t('parameters.columns.before'), value: parameterText(proposal.before, proposal.unit, proposal.key) },
        { key: 'after', label: t('parameters.columns.after'), value: <b>{valueText(t, proposal)}</b> },
        { key: 'from', label: t('parameters.columns.effectiveFrom'), value: proposal.effectiveFrom },
        { key: 'reason', label: t('parameters.columns.reason'), value: proposal.reason },
        { key: 'maker', label: t('parameters.columns.maker'), value: proposal.madeByName },
      ]}
      isConfirmable={!isReject || isReason(reason)} onCancel={onClose}
      onConfirm={() => void decide.run({ proposalId: proposal.id, decision, ...(isReject ? { reason } : {}) })}
    >
      {isReject ? <ReasonInput value={reason} onChange={setReason} /> : null}
    </ConfirmSummary>
  );
}
