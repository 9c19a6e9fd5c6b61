/** The batches of the signed-in person, open ones first: as a drop-down in the title line and as a list beside the pick. */
import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchSummary } from '../../../core/contract/credit.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useSession } from '../../app/session.ts';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { formatCount, yuan } from '../../components/format.ts';
import { batchStatusTone } from './credit-tones.ts';

const ORDER: readonly BatchSummary['status'][] = ['returned', 'draft', 'submitted', 'decided', 'discarded'];

/** Who rates sees his own batches; discarded ones only when asked for by name. */
function useOwnBatches(): readonly BatchSummary[] | undefined {
  const { staffId } = useSession();
  const { data } = useBranchQuery('credit.batches', {});
  return useMemo(() => data
    ?.filter((batch) => batch.makerId === staffId && batch.status !== 'discarded')
    .sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || b.batchNo.localeCompare(a.batchNo)), [data, staffId]);
}

export function BatchPicker({ batchId, onPick }: { readonly batchId: string | null; readonly onPick: (id: string) => void }) {
  const { t } = useTranslation();
  const batches = useOwnBatches();
  if (!batchId || !batches?.length) return null;
  return (
    <Select
      className="batch-picker" value={batches.some((batch) => batch.id === batchId) ? batchId : undefined} onChange={onPick} aria-label={t('rating.myBatches')}
      popupMatchSelectWidth={false}
      options={batches.map((batch) => ({
        value: batch.id,
        label: <span className="batch-option"><b>{batch.batchNo}</b><Chip tone={batchStatusTone(batch.status)}>{t(`credit.batchStatuses.${batch.status}`)}</Chip></span>,
      }))}
    />
  );
}

export function OwnBatchList({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  const batches = useOwnBatches();
  return (
    <aside className="side-panel own-batches">
      <header className="panel-head">{t('rating.myBatches')}</header>
      <div className="own-batch-list">
        {batches?.length === 0 ? <EmptyState sentence={t('rating.noBatches')} /> : null}
        {batches?.map((batch) => (
          <button type="button" key={batch.id} className="own-batch" onClick={() => onOpen(batch.id)}>
            <span className="own-batch-line"><b>{batch.batchNo}</b><Chip tone={batchStatusTone(batch.status)}>{t(`credit.batchStatuses.${batch.status}`)}</Chip></span>
            <span className="number">{t('rating.batchOf', { households: formatCount(batch.households), total: yuan(batch.totalLimit) })}</span>
            <span>{t('rating.madeOn', { date: batch.createdOn, version: batch.modelVersion })}</span>
          </button>
        ))}
      </div>
    </aside>
  );
}
