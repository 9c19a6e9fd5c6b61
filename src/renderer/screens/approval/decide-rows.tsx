/** The last look before a decision: how many, how much, what follows; return and reject ask for a reason. */
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchDetail, BatchRow } from '../../../core/contract/credit.ts';
import { chineseAmount } from '../../../core/kernel/chinese-amount.ts';
import { fen } from '../../../core/kernel/money.ts';
import { useCommand } from '../../api/use-command.ts';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { formatCount, signedYuan, yuan } from '../../components/format.ts';
import { isReason, ReasonInput } from '../../components/reason-input.tsx';
import { averageOf } from '../rating/average.ts';
import type { Decided } from './decision-summary.tsx';

export type Decision = 'approve' | 'return' | 'reject';

interface DecideRowsProps {
  readonly batch: BatchDetail;
  readonly rows: readonly BatchRow[];
  readonly decision: Decision;
  readonly onClose: () => void;
  readonly onDecided: (decided: Decided) => void;
}

export function DecideRows({ batch, rows, decision, onClose, onDecided }: DecideRowsProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const n = formatCount(rows.length);
  const total = rows.reduce((sum, row) => sum + row.limit, 0);
  const previous = rows.reduce((sum, row) => sum + (row.previousLimit ?? 0), 0);
  const decide = useCommand('credit.decideRows', {
    invalidates: ['credit', 'message'], failure: 'field',
    onDone: (outcome) => onDecided({ decision, households: outcome.decided, lines: outcome.linesCreated, total }),
  });
  const titles = { approve: t('approval.confirmApprove', { n }), return: t('approval.confirmReturn', { n }), reject: t('approval.confirmReject', { n }) };
  const effects = { approve: t('approval.confirmEffect'), return: t('approval.returnEffect', { maker: batch.makerName }), reject: t('approval.rejectEffect') };
  const labels = { approve: t('approval.approveN', { n }), return: t('approval.returnN', { n }), reject: t('approval.rejectN', { n }) };
  return (
    <ConfirmSummary
      title={titles[decision]} sentence={effects[decision]} confirmLabel={labels[decision]} isDangerous={decision === 'reject'}
      isRunning={decide.isRunning} error={decide.error}
      headline={{ label: t('approval.sum'), value: yuan(total), ...(decision === 'approve' ? { words: chineseAmount(fen(total)) } : {}) }}
      facts={[
        { key: 'households', label: t('approval.households'), value: n, isNumber: true },
        { key: 'average', label: t('approval.average'), value: averageOf(total, rows.length), isNumber: true },
        { key: 'change', label: t('approval.change'), value: signedYuan(total - previous), isNumber: true },
        { key: 'maker', label: t('common.manager'), value: batch.makerName },
      ]}
      isConfirmable={decision === 'approve' || isReason(reason)} onCancel={onClose}
      onConfirm={() => void decide.run({ batchId: batch.id, householdIds: rows.map((row) => row.householdId), decision, ...(reason.trim() ? { reason: reason.trim() } : {}) })}
    >
      {decision === 'approve'
        ? <Input className="approval-remark" value={reason} maxLength={200} placeholder={t('approval.remarkOptional')} aria-label={t('approval.remarkOptional')} onChange={(event) => setReason(event.target.value)} />
        : <ReasonInput value={reason} onChange={setReason} />}
    </ConfirmSummary>
  );
}
