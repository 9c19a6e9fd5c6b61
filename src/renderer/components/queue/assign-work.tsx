/** Gives one or many pieces of work to a person, with what each has already. */
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerError } from '../../../core/contract/answers.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useErrorText } from '../../text/error-text.ts';
import { ScreenModal } from '../screen-modal.tsx';

interface AssignWorkProps {
  readonly count: number;
  readonly isRunning: boolean;
  readonly error: AnswerError | null;
  readonly onAssign: (staffId: string) => void;
  readonly onClose: () => void;
}

export function AssignWork({ count, isRunning, error, onAssign, onClose }: AssignWorkProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const workers = useBranchQuery('monitoring.workers', {});
  const [staffId, setStaffId] = useState<string | null>(null);
  return (
    <ScreenModal
      title={t('queue.assignTitle', { n: count })} okText={t('queue.assign')} cancelText={t('common.cancel')} confirmLoading={isRunning} width={420}
      okButtonProps={{ disabled: staffId === null }} onCancel={onClose} onOk={() => staffId && onAssign(staffId)}
    >
      <Select
        className="queue-wide" autoFocus defaultOpen showSearch={{ optionFilterProp: 'label' }} placeholder={t('queue.assignTo')} aria-label={t('queue.assignTo')} value={staffId} onChange={setStaffId}
        options={(workers.data ?? []).map((one) => ({ value: one.staffId, label: t('queue.worker', { name: one.name, orders: one.openOrders, tasks: one.openTasks }) }))}
      />
      {error ? <p className="form-error" role="alert">{errorText(error)}</p> : null}
    </ScreenModal>
  );
}
