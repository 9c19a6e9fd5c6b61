/** The next steps of a version's life, for those who may take them. */
import { CopyOutlined, DiffOutlined, EditOutlined, ExperimentOutlined } from '@ant-design/icons';
import { App, Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ModelDetail } from '../../../core/contract/decision.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { useBusinessDate } from '../../app/business-date.ts';
import { usePermission } from '../../app/session.ts';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { isReason, ReasonInput } from '../../components/reason-input.tsx';
import { NewVersion } from './new-version.tsx';
import { nextDay } from './next-day.ts';

const steps = ['submit', 'approve', 'sendBack', 'discard', 'withdraw', 'rollBack', 'retire', 'agreeRetire'] as const;
type Step = (typeof steps)[number];

interface StepLook {
  readonly needs: 'edit' | 'approve';
  readonly isPrimary?: boolean;
  readonly isDangerous?: boolean;
  readonly isOpen: (model: ModelDetail) => boolean;
}

const isDraft = ({ status }: ModelDetail): boolean => status === 'draft' || status === 'simulated';
const looks: Readonly<Record<Step, StepLook>> = {
  submit: { needs: 'edit', isPrimary: true, isOpen: (model) => model.status === 'simulated' },
  approve: { needs: 'approve', isPrimary: true, isOpen: (model) => model.status === 'submitted' && !model.isOwn },
  sendBack: { needs: 'approve', isOpen: (model) => model.status === 'submitted' },
  discard: { needs: 'edit', isDangerous: true, isOpen: isDraft },
  withdraw: { needs: 'approve', isDangerous: true, isOpen: (model) => model.status === 'approved' },
  rollBack: { needs: 'edit', isOpen: (model) => model.status === 'retired' },
  retire: { needs: 'edit', isDangerous: true, isOpen: (model) => model.kind === 'product' && model.status === 'inForce' && model.retirementAskedFor === null && model.heldUntil === null },
  agreeRetire: { needs: 'approve', isDangerous: true, isOpen: (model) => model.status === 'inForce' && model.retirementAskedFor !== null && !model.isOwn },
};

export function ModelActs({ model }: { readonly model: ModelDetail }) {
  const { t } = useTranslation();
  const may = { edit: usePermission('decision.edit'), approve: usePermission('decision.approve') };
  const [step, setStep] = useState<Step | null>(null);
  const [isCopying, setIsCopying] = useState(false);
  return (
    <>
      <CompareWith model={model} />
      <EditAndSimulate model={model} mayEdit={may.edit} />
      {may.edit ? <Button icon={<CopyOutlined />} onClick={() => setIsCopying(true)}>{t('decision.act.new')}</Button> : null}
      {steps.filter((one) => may[looks[one].needs] && looks[one].isOpen(model)).map((one) => (
        <Button key={one} type={looks[one].isPrimary ? 'primary' : 'default'} danger={looks[one].isDangerous === true} onClick={() => setStep(one)}>{t(`decision.act.${one}`)}</Button>
      ))}
      {isCopying ? <NewVersion source={model} onClose={() => setIsCopying(false)} /> : null}
      {step ? <TakeStep model={model} step={step} onClose={() => setStep(null)} /> : null}
    </>
  );
}

/** A draft is edited, then simulated; what a version did in its simulation stays to be looked at. */
function EditAndSimulate({ model, mayEdit }: { readonly model: ModelDetail; readonly mayEdit: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const to = (part: 'edit' | 'simulation') => void navigate(`/decision/${model.kind}/${model.version}/${part}`);
  return (
    <>
      {isDraft(model) && mayEdit ? <Button icon={<EditOutlined />} onClick={() => to('edit')}>{t('decision.page.edit')}</Button> : null}
      {model.simulatedOn !== null || isDraft(model) ? <Button icon={<ExperimentOutlined />} onClick={() => to('simulation')}>{t('decision.page.simulate')}</Button> : null}
    </>
  );
}

/** Another version of the same kind beside this one. */
function CompareWith({ model }: { readonly model: ModelDetail }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const others = useBranchQuery('decision.models', { kind: model.kind }).data?.filter((row) => row.version !== model.version) ?? [];
  if (others.length === 0) return null;
  return (
    <Select
      className="model-compare" placeholder={t('decision.act.compareWith')} aria-label={t('decision.act.compareWith')} suffixIcon={<DiffOutlined />} value={null}
      options={others.map((row) => ({ value: row.version, label: `${row.version} ${t(`decision.statuses.${row.status}`)}` }))}
      onChange={(version: string | null) => void navigate(`/decision/${model.kind}/compare?left=${version}&right=${model.version}`)}
    />
  );
}

const asksDate: ReadonlySet<Step> = new Set(['submit', 'approve', 'rollBack', 'retire']);
const asksReason: ReadonlySet<Step> = new Set(['sendBack', 'withdraw', 'rollBack', 'retire']);

function TakeStep({ model, step, onClose }: { readonly model: ModelDetail; readonly step: Step; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const earliest = nextDay(useBusinessDate());
  const proposed = model.inForceFrom !== null && model.status === 'submitted' && model.inForceFrom > earliest ? model.inForceFrom : earliest;
  const [date, setDate] = useState(proposed);
  const [reason, setReason] = useState('');
  const act = useStep(model, step, date, reason, onClose);
  const name = `${t(`decision.kinds.${model.kind}`)} ${model.version}`;
  const dateLabel = step === 'retire' ? t('decision.act.retiresFrom') : t('decision.act.inForceFrom');
  const help = step === 'agreeRetire' ? t('decision.act.retireHelp') : t(`decision.act.${step}Help`);
  return (
    <ConfirmSummary
      title={t(`decision.act.${step}Title`, { name })} sentence={help} confirmLabel={t(`decision.act.${step}`)} isDangerous={looks[step].isDangerous === true}
      isRunning={act.isRunning} error={act.error} isConfirmable={!asksReason.has(step) || isReason(reason)} onCancel={onClose} onConfirm={act.run}
      facts={step === 'agreeRetire' ? [{ key: 'from', label: t('decision.act.retiresFrom'), value: model.retirementAskedFor }] : [{ key: 'purpose', label: t('decision.columns.purpose'), value: model.purpose }]}
    >
      {asksDate.has(step) ? <label className="model-date"><span>{dateLabel}</span><DateInput value={date} min={earliest} label={dateLabel} onChange={(next) => setDate(next ?? earliest)} /></label> : null}
      {asksReason.has(step) ? <ReasonInput value={reason} onChange={setReason} autoFocus={!asksDate.has(step)} /> : null}
      {step === 'agreeRetire' ? <RefuseRetirement model={model} onDone={onClose} /> : null}
    </ConfirmSummary>
  );
}

function RefuseRetirement({ model, onDone }: { readonly model: ModelDetail; readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const refuse = useCommand('decision.decideRetirement', { invalidates: ['decision'], onDone: () => { void message.success(t('decision.act.retireRefused')); onDone(); } });
  return <p className="model-refuse"><Button loading={refuse.isRunning} onClick={() => void refuse.run({ kind: model.kind, version: model.version, isAgreed: false })}>{t('decision.act.refuseRetire')}</Button></p>;
}

/** Every step is one command; this ties the dialog to it. */
function useStep(model: ModelDetail, step: Step, date: string, reason: string, onClose: () => void) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const told = (sentence: string) => () => { void message.success(sentence); onClose(); };
  const options = (sentence: string) => ({ failure: 'field', invalidates: ['decision'], onDone: told(sentence) }) as const;
  const name = { kind: model.kind, version: model.version };
  const submit = useCommand('decision.submitModel', options(t('decision.act.submitted')));
  const approve = useCommand('decision.approveModel', options(t('decision.act.approved', { date })));
  const sendBack = useCommand('decision.sendBackModel', options(t('decision.act.sentBack')));
  const discard = useCommand('decision.discardDraft', options(t('decision.act.discarded')));
  const withdraw = useCommand('decision.withdrawModel', options(t('decision.act.withdrawn')));
  const retire = useCommand('decision.askRetirement', options(t('decision.act.retireAsked')));
  const agreeRetire = useCommand('decision.decideRetirement', options(t('decision.act.retired')));
  const rollBack = useCommand('decision.rollBackModel', {
    failure: 'field', invalidates: ['decision'],
    onDone: ({ version }) => { told(t('decision.act.rolledBack', { version }))(); void navigate(`/decision/${model.kind}/${version}`); },
  });
  const handles = { submit, approve, sendBack, discard, withdraw, rollBack, retire, agreeRetire };
  const runs: Readonly<Record<Step, () => void>> = {
    submit: () => void submit.run({ ...name, inForceFrom: date }), approve: () => void approve.run({ ...name, inForceFrom: date }),
    sendBack: () => void sendBack.run({ ...name, reason }), discard: () => void discard.run(name), withdraw: () => void withdraw.run({ ...name, reason }),
    rollBack: () => void rollBack.run({ ...name, reason, inForceFrom: date }), retire: () => void retire.run({ ...name, reason, from: date }),
    agreeRetire: () => void agreeRetire.run({ ...name, isAgreed: true }),
  };
  return { run: runs[step], isRunning: handles[step].isRunning, error: handles[step].error };
}
