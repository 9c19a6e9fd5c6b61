/** Takes a posting back by an opposite one. Never one's own, always with a reason. */
import { RollbackOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostingRow } from '../../../core/contract/loan.ts';
import { useCommand } from '../../api/use-command.ts';
import { usePermission, useSession } from '../../app/session.ts';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { yuan } from '../../components/format.ts';
import { isReason, ReasonInput } from '../../components/reason-input.tsx';
import { amountOf } from '../line/loan-columns.ts';

const REVERSIBLE: ReadonlySet<PostingRow['kind']> = new Set(['draw', 'repay']);

/** Acts on the posting under the keyboard; only for those who may reverse. */
export function ReverseButton({ posting }: { readonly posting: PostingRow | null }) {
  const { t } = useTranslation();
  const { name } = useSession();
  const mayReverse = usePermission('loan.reverse');
  const [isOpen, setIsOpen] = useState(false);
  if (!mayReverse) return null;
  const isPossible = posting !== null && posting.reversedBy === null && REVERSIBLE.has(posting.kind);
  const isOwn = posting?.staffName === name;
  return (
    <div className="tab-actions">
      <Button size="small" icon={<RollbackOutlined />} disabled={!isPossible || isOwn} title={isOwn ? t('counter.reverseOwn') : undefined} onClick={() => setIsOpen(true)}>
        {t('counter.reverse')}{posting && isPossible ? ` ${posting.voucherNo}` : ''}
      </Button>
      {isOpen && posting ? <ReversePosting posting={posting} onClose={() => setIsOpen(false)} /> : null}
    </div>
  );
}

function ReversePosting({ posting, onClose }: { readonly posting: PostingRow; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const reverse = useCommand('loan.reverse', { failure: 'field', onDone: () => { void message.success(t('counter.reversed')); onClose(); } });
  return (
    <ConfirmSummary
      title={t('counter.reverseTitle', { no: posting.voucherNo })} sentence={t('counter.reverseHelp')} confirmLabel={t('counter.reverse')} isDangerous
      isRunning={reverse.isRunning} error={reverse.error}
      headline={{ label: t(`loan.postingKinds.${posting.kind}`), value: yuan(amountOf(posting)) }}
      facts={[
        { key: 'who', label: t('common.headName'), value: posting.headName },
        { key: 'receipt', label: t('loan.columns.receiptNo'), value: posting.receiptNo },
        { key: 'date', label: t('loan.columns.valueDate'), value: posting.valueDate },
        { key: 'operator', label: t('loan.columns.operator'), value: posting.staffName },
      ]}
      isConfirmable={isReason(reason)} onCancel={onClose} onConfirm={() => void reverse.run({ postingId: posting.id, reason })}
    >
      <ReasonInput value={reason} onChange={setReason} />
    </ConfirmSummary>
  );
}
