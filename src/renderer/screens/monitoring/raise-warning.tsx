/** 上报预警: what no rule can see, of one household or of a whole village. */
import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { onFormKey } from '../../components/desk-form.tsx';
import { ScreenModal } from '../../components/screen-modal.tsx';
import { useErrorText } from '../../text/error-text.ts';

export function RaiseWarning() {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('monitoring.raise')}</Button>
      {isOpen ? <RaiseDialog onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}

function RaiseDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const rules = useBranchQuery('monitoring.rules', {});
  const lines = useBranchQuery('credit.lines', { statuses: ['open', 'frozen'] });
  const [ruleCode, setRuleCode] = useState<string | null>(null);
  const [households, setHouseholds] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const raise = useCommand('monitoring.raise', { failure: 'field', onDone: ({ raised, skipped }) => { void message.success(t('monitoring.raised', { raised, skipped })); onClose(); } });
  const isReady = ruleCode !== null && households.length > 0 && [...note.trim()].length >= 10;
  const submit = () => { if (isReady) void raise.run({ ruleCode, householdIds: [...households], note }); };
  const rows = lines.data ?? [];
  const villages = [...new Set(rows.map(({ villageName }) => villageName))];
  return (
    <ScreenModal title={t('monitoring.raise')} okText={t('monitoring.raise')} cancelText={t('common.cancel')} okButtonProps={{ disabled: !isReady }} confirmLoading={raise.isRunning} onOk={submit} onCancel={onClose}>
      <div className="queue-form" onKeyDown={(event) => onFormKey(event, submit)}>
        <label>{t('monitoring.columns.signal')}
          <Select value={ruleCode} onChange={setRuleCode} showSearch={{ optionFilterProp: 'label' }} placeholder={t('monitoring.raiseRule')} options={(rules.data?.rules ?? []).map((rule) => ({ value: rule.code, label: `${rule.code} ${rule.name}` }))} />
        </label>
        <label>{t('monitoring.raiseHouseholds', { n: households.length })}
          <Select
            mode="multiple" maxTagCount={3} value={[...households]} onChange={setHouseholds} showSearch={{ optionFilterProp: 'label' }} placeholder={t('monitoring.raiseWho')}
            options={rows.map((row) => ({ value: row.householdId, label: `${row.headName} ${row.villageName}` }))}
          />
        </label>
        <div className="queue-buttons">
          {villages.slice(0, 8).map((village) => <Button key={village} size="small" onClick={() => setHouseholds(rows.filter((row) => row.villageName === village).map((row) => row.householdId))}>{t('monitoring.wholeVillage', { village })}</Button>)}
        </div>
        <label>{t('monitoring.form.note')}<Input.TextArea rows={2} maxLength={1000} value={note} placeholder={t('queue.noteLeast')} onChange={(event) => setNote(event.target.value)} /></label>
        {raise.error ? <p className="form-error" role="alert">{errorText(raise.error)}</p> : null}
      </div>
    </ScreenModal>
  );
}
