/** The branch head's desk: batches that wait, what is unusual in them, and the decision. `?batch=` names the one that is open. */
import { Segmented } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { BatchSummary } from '../../../core/contract/credit.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { formatCount, yuan } from '../../components/format.ts';
import { Page } from '../../components/page.tsx';
import { QueryFault } from '../../components/query-state.tsx';
import { BatchReview } from './batch-review.tsx';
import './approval.css';

type Side = 'waiting' | 'decided';

export default function ApprovalScreen() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const [side, setSide] = useState<Side>('waiting');
  const batches = useBranchQuery('credit.batches', { statuses: ['submitted', 'decided', 'returned'] });
  const shown = useMemo(() => batches.data?.filter((batch) => isOnSide(batch, side)).sort((a, b) => b.batchNo.localeCompare(a.batchNo)), [batches.data, side]);
  const batchId = params.get('batch');
  const open = useCallback((id: string | null) => setParams(id ? { batch: id } : {}, { replace: true }), [setParams]);
  // The first one opens by itself, and stays open when its last row is decided.
  const first = shown?.[0]?.id ?? null;
  useEffect(() => { if (!batchId && first) open(first); }, [batchId, first, open]);
  const next = batches.data?.find((batch) => batch.status === 'submitted' && batch.id !== batchId)?.id ?? null;
  return (
    <Page title={t('navigation.approval')} subtitle={t('approval.keysHint')}>
      <aside className="side-panel batch-list">
        <Segmented<Side>
          block value={side} onChange={(chosen) => { setSide(chosen); open(null); }}
          options={[{ value: 'waiting', label: t('approval.batches') }, { value: 'decided', label: t('approval.decidedBatches') }]}
        />
        {batches.isError ? <QueryFault error={batches.error} onRetry={() => void batches.refetch()} /> : null}
        <div className="batch-list-body">
          {shown?.map((batch) => <BatchButton key={batch.id} batch={batch} isOpen={batch.id === batchId} onOpen={() => open(batch.id)} />)}
          {shown?.length === 0 ? <EmptyState sentence={t('approval.noBatches')} /> : null}
        </div>
      </aside>
      {batchId ? <BatchReview key={batchId} batchId={batchId} onNext={next ? () => open(next) : null} /> : <div className="panel page-column"><EmptyState sentence={shown?.length === 0 ? t('approval.noBatches') : t('approval.pick')} /></div>}
    </Page>
  );
}

const isOnSide = (batch: BatchSummary, side: Side): boolean => (batch.byStatus.submitted > 0) === (side === 'waiting') && (side === 'waiting' || batch.status !== 'draft');

function BatchButton({ batch, isOpen, onOpen }: { readonly batch: BatchSummary; readonly isOpen: boolean; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const waiting = batch.byStatus.submitted;
  return (
    <button type="button" className={isOpen ? 'batch-button is-open' : 'batch-button'} aria-current={isOpen} onClick={onOpen}>
      <b>{batch.batchNo}</b>
      <span className="batch-button-line">
        <span>{batch.makerName} · {batch.submittedOn ?? batch.createdOn}</span>
        {waiting > 0 ? <Chip tone="waiting">{t('approval.waiting', { n: waiting })}</Chip> : <Chip tone="accent">{t('approval.waitingDone')}</Chip>}
      </span>
      <span className="number">{t('rating.batchOf', { households: formatCount(batch.households), total: yuan(batch.totalLimit) })}</span>
    </button>
  );
}
