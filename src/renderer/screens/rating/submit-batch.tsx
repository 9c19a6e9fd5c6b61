/** The last look before a batch goes to approval: how many, how much, who decides. */
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BatchDetail } from '../../../core/contract/credit.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { formatCount, yuan } from '../../components/format.ts';
import { averageOf } from './average.ts';
import { sumSubmittable } from './result-filter.ts';

export function SubmitBatch({ batch, onClose }: { readonly batch: BatchDetail; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const submit = useCommand('credit.submitBatch', {
    invalidates: ['credit'], failure: 'field', onDone: ({ submitted }) => { void message.success(t('rating.submitted', { n: submitted })); onClose(); },
  });
  const staff = useBranchQuery('organisation.staff', {});
  const approvers = staff.data?.filter((person) => person.isActive && person.roles.includes('branchHead') && person.id !== batch.makerId).map((person) => person.name);
  const sums = sumSubmittable(batch.rows);
  const heldBack = batch.rows.filter((row) => row.status !== 'dropped').length - sums.households;
  const warnings = [
    approvers?.length === 0 ? t('rating.submitToNobody') : null,
    sums.aboveAuthority > 0 ? t('rating.submitAbove', { n: sums.aboveAuthority }) : null,
  ].filter((warning) => warning !== null);
  return (
    <ConfirmSummary
      title={t('rating.submitTitle', { batchNo: batch.batchNo })}
      sentence={approvers?.length ? t('rating.submitTo', { names: approvers.join(t('common.listSeparator')) }) : undefined}
      headline={{ label: t('rating.sum'), value: yuan(sums.total) }} confirmLabel={t('rating.submit')} isRunning={submit.isRunning} error={submit.error}
      facts={[
        { key: 'households', label: t('rating.households'), value: formatCount(sums.households), isNumber: true },
        { key: 'average', label: t('rating.average'), value: averageOf(sums.total, sums.households), isNumber: true },
        { key: 'previous', label: t('rating.previousSum'), value: yuan(sums.previous), isNumber: true },
        ...(heldBack > 0 ? [{ key: 'held', label: t('rating.submitNot', { n: heldBack }), value: '' }] : []),
        { key: 'final', label: t('rating.submitFinal'), value: '' },
      ]}
      warning={warnings.length > 0 ? warnings.join(t('common.clauseSeparator')) : undefined}
      onConfirm={() => void submit.run({ batchId: batch.id })} onCancel={onClose}
    />
  );
}
