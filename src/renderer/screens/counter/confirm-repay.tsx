/** The last look before money is taken. What was confirmed is what is posted: another sum in between is refused. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LoanRow } from '../../../core/contract/loan.ts';
import { chineseAmount } from '../../../core/kernel/chinese-amount.ts';
import { fen } from '../../../core/kernel/money.ts';
import { useCommand } from '../../api/use-command.ts';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { yuan } from '../../components/format.ts';
import type { Done } from './act-done.tsx';
import type { RepayInput } from './repay-form.tsx';
import { SplitTable } from './split-table.tsx';
import type { RepaymentPreview } from './use-preview.ts';

interface ConfirmRepayProps {
  readonly headName: string;
  readonly loan: LoanRow;
  readonly input: RepayInput;
  readonly preview: RepaymentPreview;
  readonly onClose: () => void;
  readonly onDone: (done: Done) => void;
}

export function ConfirmRepay({ headName, loan, input, preview, onClose, onDone }: ConfirmRepayProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { split, outstandingAfter, settles } = preview;
  const repay = useCommand('loan.repay', {
    failure: 'field',
    onDone: (posted) => onDone({ act: 'repay', loanId: loan.id, no: posted.voucherNo, amount: posted.split.total, kind: 'repaymentReceipt', subjectId: posted.postingId }),
  });
  const confirm = async () => {
    const posted = await repay.run({ ...input, expectedTotal: split.total });
    // Refused because the figures moved: the split below is fetched anew before it is confirmed again.
    if (!posted) void queries.invalidateQueries({ queryKey: ['loan'] });
  };
  return (
    <ConfirmSummary
      title={`${t('counter.confirmRepay')} · ${headName}`} sentence={t('counter.checkRepay')} confirmLabel={t('counter.post')}
      isRunning={repay.isRunning} error={repay.error}
      headline={{ label: t('counter.amount'), value: yuan(split.total), words: chineseAmount(fen(split.total)) }}
      facts={[
        { key: 'receipt', label: t('counter.receipt'), value: loan.receiptNo },
        { key: 'channel', label: t('counter.channel'), value: t(`loan.channels.${input.channel ?? 'transfer'}`) },
        ...(input.valueDate ? [{ key: 'date', label: t('counter.valueDate'), value: input.valueDate, tone: 'waiting' as const }] : []),
        { key: 'after', label: t('counter.remaining'), value: settles ? t('counter.settlesReceipt') : yuan(outstandingAfter), isNumber: true },
      ]}
      onConfirm={() => void confirm()} onCancel={onClose}
    >
      <SplitTable split={split} />
    </ConfirmSummary>
  );
}
