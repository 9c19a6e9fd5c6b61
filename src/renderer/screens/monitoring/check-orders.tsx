/** The second person's check: one order with its result in view, or many ticked ones. */
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkOrderRow } from '../../../core/contract/monitoring.ts';
import { useCommand } from '../../api/use-command.ts';
import { useSession } from '../../app/session.ts';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { isReason, ReasonInput } from '../../components/reason-input.tsx';

interface CheckProps {
  readonly rows: readonly WorkOrderRow[];
  readonly onDone: () => void;
}

export function CheckMany({ rows, onDone }: CheckProps) {
  const { t } = useTranslation();
  const { staffId } = useSession();
  const [isOpen, setIsOpen] = useState(false);
  const ready = rows.filter((row) => row.status === 'checking' && row.resultedById !== staffId);
  return (
    <>
      <Button disabled={ready.length === 0} onClick={() => setIsOpen(true)}>{t('monitoring.checkMany', { n: ready.length })}</Button>
      {isOpen ? <ConfirmCheck rows={ready} decision="approve" onDone={onDone} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}

interface ConfirmCheckProps extends CheckProps {
  readonly decision: 'approve' | 'return';
  readonly onClose: () => void;
}

export function ConfirmCheck({ rows, decision, onDone, onClose }: ConfirmCheckProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [opinion, setOpinion] = useState('');
  const check = useCommand('monitoring.check', {
    failure: 'field', onDone: ({ closed, returned }) => { void message.success(decision === 'return' ? t('monitoring.returned', { n: returned }) : t('monitoring.checked', { n: closed })); onDone(); onClose(); },
  });
  return (
    <ConfirmSummary
      title={t(`monitoring.checkTitle.${decision}`, { n: rows.length })} sentence={t(`monitoring.checkHelp.${decision}`)} confirmLabel={t(`monitoring.check.${decision}`)}
      isDangerous={decision === 'return'} isRunning={check.isRunning} error={check.error} isConfirmable={decision === 'approve' || isReason(opinion)}
      facts={rows.slice(0, 8).map((row) => ({ key: row.id, label: row.headName, value: row.ruleNames }))}
      onCancel={onClose} onConfirm={() => void check.run({ orderIds: rows.map(({ id }) => id), decision, ...(isReason(opinion) ? { opinion } : {}) })}
    >
      <ReasonInput value={opinion} onChange={setOpinion} />
    </ConfirmSummary>
  );
}
