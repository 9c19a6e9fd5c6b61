/** The last look before money goes out. Enter posts, Escape goes back. */
import { useTranslation } from 'react-i18next';
import type { LineRow } from '../../../core/contract/credit.ts';
import type { DrawPreview } from '../../../core/contract/loan.ts';
import { chineseAmount } from '../../../core/kernel/chinese-amount.ts';
import { fen } from '../../../core/kernel/money.ts';
import { useCommand } from '../../api/use-command.ts';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { percent, yuan } from '../../components/format.ts';
import type { Done } from './act-done.tsx';
import type { DrawInput } from './draw-form.tsx';

interface ConfirmDrawProps {
  readonly line: LineRow;
  readonly input: DrawInput;
  readonly preview: DrawPreview;
  readonly onClose: () => void;
  readonly onDone: (done: Done) => void;
}

export function ConfirmDraw({ line, input, preview, onClose, onDone }: ConfirmDrawProps) {
  const { t } = useTranslation();
  const draw = useCommand('loan.draw', {
    failure: 'field',
    onDone: ({ loanId, receiptNo }) => onDone({ act: 'draw', loanId, no: receiptNo, amount: input.amount, kind: 'drawNote', subjectId: loanId }),
  });
  return (
    <ConfirmSummary
      title={`${t('counter.confirmDraw')} · ${line.headName}`} sentence={t('counter.check')} confirmLabel={t('counter.post')}
      isRunning={draw.isRunning} error={draw.error}
      headline={{ label: t('counter.amount'), value: yuan(input.amount), words: chineseAmount(fen(input.amount)) }}
      facts={[
        { key: 'purpose', label: t('counter.purpose'), value: `${input.purpose} ${t(`loan.purposes.${input.purpose}`)}` },
        { key: 'term', label: t('counter.term'), value: input.termMonths, isNumber: true },
        { key: 'dates', label: t('counter.period'), value: `${preview.drawnOn} — ${preview.maturesOn}` },
        { key: 'rate', label: t('counter.drawPreview.rate'), value: percent(preview.ratePpm), isNumber: true },
        { key: 'method', label: t('counter.method'), value: t(`loan.methods.${input.method}`) },
        { key: 'interest', label: t('counter.drawPreview.interestToMaturity'), value: yuan(preview.interestToMaturity), isNumber: true },
      ]}
      onConfirm={() => void draw.run(input)} onCancel={onClose}
    />
  );
}
