/** Another customer manager for the ticked villages, one command each. */
import { App, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VillageView } from '../../../core/contract/organisation.ts';
import { useCommand } from '../../api/use-command.ts';
import { ScreenModal } from '../../components/screen-modal.tsx';
import { useManagers } from './use-managers.ts';

interface AssignManagerProps {
  readonly villages: readonly VillageView[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function AssignManager({ villages, onClose, onDone }: AssignManagerProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const managers = useManagers();
  const [managerId, setManagerId] = useState<string>();
  const assign = useCommand('organisation.assignVillageManager');
  const assignAll = async () => {
    if (managerId === undefined) return;
    for (const village of villages) {
      const answer = await assign.attempt({ villageId: village.id, managerId });
      if (!answer.ok) return;
    }
    void message.success(t('organisation.assigned'));
    onDone();
  };
  return (
    <ScreenModal
      title={t('organisation.assignTitle', { n: villages.length })} width={420} onCancel={onClose} onOk={() => void assignAll()} okText={t('common.confirm')}
      cancelText={t('common.cancel')} confirmLoading={assign.isRunning} okButtonProps={{ disabled: managerId === undefined }}
    >
      <p className="confirm-sentence">{villages.map((village) => village.name).join(t('common.listSeparator'))}</p>
      <Select
        className="wide" autoFocus value={managerId} onChange={setManagerId} options={[...managers]} placeholder={t('organisation.assignTo')} aria-label={t('organisation.assignTo')}
        showSearch={{ optionFilterProp: 'label' }}
      />
      <p className="tone-muted confirm-alert">{t('organisation.assignNotice')}</p>
    </ScreenModal>
  );
}
