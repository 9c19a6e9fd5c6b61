/** Takes households out of a batch before it is submitted. The reason stays with the batch. */
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchDetail, BatchRow } from '../../../core/contract/credit.ts';
import { useCommand } from '../../api/use-command.ts';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { formatCount } from '../../components/format.ts';
import { isReason, ReasonInput } from '../../components/reason-input.tsx';

interface DropRowsProps {
  readonly batch: BatchDetail;
  readonly rows: readonly BatchRow[];
  readonly onClose: () => void;
}

const MOST_NAMED = 6;

export function DropRows({ batch, rows, onClose }: DropRowsProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const drop = useCommand('credit.dropRows', {
    invalidates: ['credit'], failure: 'field', onDone: () => { void message.success(t('rating.droppedDone', { n: rows.length })); onClose(); },
  });
  const names = rows.slice(0, MOST_NAMED).map((row) => row.headName).join(t('common.listSeparator'));
  return (
    <ConfirmSummary
      title={t('rating.dropTitle', { n: formatCount(rows.length) })} sentence={t('rating.dropHelp')} confirmLabel={t('rating.drop')}
      isRunning={drop.isRunning} error={drop.error}
      facts={[{ key: 'who', label: t('common.headName'), value: rows.length > MOST_NAMED ? `${names}…` : names }]}
      isConfirmable={isReason(reason)} onCancel={onClose}
      onConfirm={() => void drop.run({ batchId: batch.id, householdIds: rows.map((row) => row.householdId), reason })}
    >
      <ReasonInput value={reason} onChange={setReason} />
    </ConfirmSummary>
  );
}
