/** What the customer manager does with a rated batch: lower one limit, drop rows, submit, discard. */
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BatchDetail, BatchRow } from '../../../core/contract/credit.ts';
import { useCommand } from '../../api/use-command.ts';
import { usePermission } from '../../app/session.ts';
import { formatCount } from '../../components/format.ts';
import { useShortcut } from '../../components/use-shortcut.ts';
import { DropRows } from './drop-rows.tsx';
import { LowerLimit } from './lower-limit.tsx';
import { isSubmittable } from './result-filter.ts';
import { SubmitBatch } from './submit-batch.tsx';

interface ResultActionsProps {
  readonly batch: BatchDetail;
  readonly ticked: readonly BatchRow[];
  readonly isEditable: boolean;
  readonly onLeave: () => void;
}

export function ResultActions({ batch, ticked, isEditable, onLeave }: ResultActionsProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [open, setOpen] = useState<'drop' | 'submit' | null>(null);
  const discard = useCommand('credit.discardBatch', {
    invalidates: ['credit'], onDone: () => { void message.success(t('rating.discarded')); onLeave(); },
  });
  const hasSubmittable = batch.rows.some(isSubmittable);
  useShortcut('ctrl+enter', () => { if (isEditable && open === null && hasSubmittable) setOpen('submit'); });
  if (!isEditable) return <BatchState batch={batch} />;
  return (
    <>
      <Popconfirm
        title={t('rating.discardTitle', { batchNo: batch.batchNo })} description={t('rating.discardHelp')} okText={t('rating.discard')}
        cancelText={t('common.cancel')}
        okButtonProps={{ danger: true }} onConfirm={() => void discard.run({ batchId: batch.id })}
      >
        <Button type="text" danger loading={discard.isRunning}>{t('rating.discard')}</Button>
      </Popconfirm>
      <Button disabled={ticked.length === 0} title={ticked.length === 0 ? t('common.selectFirst') : undefined} onClick={() => setOpen('drop')}>
        {ticked.length === 0 ? t('rating.drop') : t('rating.dropN', { n: formatCount(ticked.length) })}
      </Button>
      <Button
        type="primary" disabled={!hasSubmittable} title={hasSubmittable ? 'Ctrl+Enter' : t('rating.nothingToSubmit')}
        onClick={() => setOpen('submit')}
      >
        {t('rating.submit')}
      </Button>
      {open === 'drop' ? <DropRows batch={batch} rows={ticked} onClose={() => setOpen(null)} /> : null}
      {open === 'submit' ? <SubmitBatch batch={batch} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function BatchState({ batch }: { readonly batch: BatchDetail }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayApprove = usePermission('credit.read');
  if (batch.status === 'submitted') {
    return (
      <>
        <span className="rating-state">{t('rating.awaiting', { n: batch.byStatus.submitted })}</span>
        {mayApprove ? <Button onClick={() => void navigate(`/approval?batch=${batch.id}`)}>{t('rating.toApproval')}</Button> : null}
      </>
    );
  }
  return <span className="rating-state">{t('rating.decidedSummary', { approved: batch.byStatus.approved, returned: batch.byStatus.returned, rejected: batch.byStatus.rejected })}</span>;
}

/** Below the explanation: what may be done with the row that it is about. */
export function RowActions({ batch, row }: { readonly batch: BatchDetail; readonly row: BatchRow }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'lower' | 'drop' | null>(null);
  if (row.status === 'dropped') return null;
  return (
    <>
      <Button disabled={row.limit === 0} onClick={() => setOpen('lower')}>{t('rating.lower')}</Button>
      <Button onClick={() => setOpen('drop')}>{t('rating.drop')}</Button>
      {open === 'lower' ? <LowerLimit batch={batch} row={row} onClose={() => setOpen(null)} /> : null}
      {open === 'drop' ? <DropRows batch={batch} rows={[row]} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
