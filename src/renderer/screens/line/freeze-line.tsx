/** The branch head stops draws on a line, or lets them go on. What is owed is not touched. */
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineRow } from '../../../core/contract/credit.ts';
import { useCommand } from '../../api/use-command.ts';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { yuan } from '../../components/format.ts';
import { isReason, ReasonInput } from '../../components/reason-input.tsx';

export function FreezeLine({ line }: { readonly line: LineRow }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  if (line.status !== 'open' && line.status !== 'frozen') return null;
  const isFrozen = line.status === 'frozen';
  return (
    <>
      <Button danger={!isFrozen} onClick={() => setIsOpen(true)}>{isFrozen ? t('line.page.unfreeze') : t('line.page.freeze')}</Button>
      {isOpen ? <Confirm line={line} isFrozen={isFrozen} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}

function Confirm({ line, isFrozen, onClose }: { readonly line: LineRow; readonly isFrozen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const done = () => { void message.success(isFrozen ? t('line.page.unfrozen') : t('line.page.frozen')); onClose(); };
  const freeze = useCommand('credit.freezeLine', { failure: 'field', onDone: done });
  const unfreeze = useCommand('credit.unfreezeLine', { failure: 'field', onDone: done });
  const act = isFrozen ? unfreeze : freeze;
  return (
    <ConfirmSummary
      title={t(isFrozen ? 'line.page.unfreezeTitle' : 'line.page.freezeTitle', { name: line.headName })}
      sentence={t(isFrozen ? 'line.page.unfreezeHelp' : 'line.page.freezeHelp')}
      confirmLabel={t(isFrozen ? 'line.page.unfreeze' : 'line.page.freeze')} isDangerous={!isFrozen} isRunning={act.isRunning} error={act.error}
      facts={[
        { key: 'limit', label: t('line.columns.limit'), value: yuan(line.limit), isNumber: true },
        { key: 'used', label: t('line.columns.used'), value: yuan(line.used), isNumber: true },
      ]}
      isConfirmable={isReason(reason)} onCancel={onClose} onConfirm={() => void act.run({ lineId: line.id, reason })}
    >
      <ReasonInput value={reason} onChange={setReason} />
    </ConfirmSummary>
  );
}
