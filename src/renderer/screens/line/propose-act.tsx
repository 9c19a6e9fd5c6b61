/** The officer asks for 展期, 调息, 分类下调 or 核销 of a receipt. Nothing happens to it before somebody else approves. */
import { App, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { fiveClasses, type FiveClass, type LoanAct, type LoanActKind, type LoanRow } from '../../../core/contract/loan.ts';
import { parsePercent } from '../../../core/kernel/money.ts';
import type { InputFor } from '../../api/operation-types.ts';
import { useCommand } from '../../api/use-command.ts';
import { useBusinessDate } from '../../app/business-date.ts';
import { DateInput } from '../../components/date-input.tsx';
import { DeskForm } from '../../components/desk-form.tsx';
import { FactList } from '../../components/facts.tsx';
import { percent, yuan } from '../../components/format.ts';
import { ReasonInput } from '../../components/reason-input.tsx';
import { ScreenModal } from '../../components/screen-modal.tsx';

/** As the form holds it; the rate as typed, in percent. */
interface Values {
  readonly act: { readonly maturesOn?: string; readonly ratePercent?: string; readonly from?: string; readonly fiveClass?: FiveClass; readonly approvalNo?: string };
  readonly reason: string;
}

type ActInput = InputFor<'loan.proposeAct'>['act'];

function actOf(kind: LoanActKind, { maturesOn = '', ratePercent = '', from = '', fiveClass = 'normal', approvalNo = '' }: Values['act']): ActInput {
  switch (kind) {
    case 'extend': return { kind, maturesOn };
    case 'changeRate': return { kind, ratePpm: parsePercent(ratePercent) ?? 0, from };
    case 'downgradeClass': return { kind, fiveClass: fiveClass === 'normal' ? null : fiveClass };
    case 'writeOff': return { kind, approvalNo };
  }
}

interface ProposeActProps {
  readonly loan: LoanRow;
  readonly kind: LoanActKind;
  readonly onClose: () => void;
}

export function ProposeAct({ loan, kind, onClose }: ProposeActProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const businessDate = useBusinessDate();
  const [form] = Form.useForm<Values>();
  const propose = useCommand('loan.proposeAct', { failure: 'field', onDone: () => { void message.success(t('loan.acts.proposed')); onClose(); } });
  return (
    <ScreenModal
      title={t('loan.acts.proposeTitle', { kind: t(`loan.acts.kinds.${kind}`), name: loan.headName })} width={460} onCancel={onClose} onOk={() => form.submit()}
      okText={t('loan.acts.propose')} cancelText={t('common.cancel')} confirmLoading={propose.isRunning} okButtonProps={{ title: 'Ctrl+Enter' }}
    >
      <p className="confirm-sentence">{t(`loan.acts.help.${kind}`)}</p>
      <FactList
        facts={[
          { key: 'receipt', label: t('loan.columns.receiptNo'), value: loan.receiptNo },
          { key: 'outstanding', label: t('loan.columns.outstanding'), value: yuan(loan.outstanding), isNumber: true },
          { key: 'matures', label: t('loan.columns.maturesOn'), value: loan.maturesOn },
          { key: 'rate', label: t('counter.rate'), value: percent(loan.ratePpm), isNumber: true },
          { key: 'class', label: t('loan.columns.fiveClass'), value: t(`loan.fiveClasses.${loan.fiveClass}`) },
        ]}
      />
      <DeskForm<Values>
        form={form} error={propose.error} initialValues={{ act: { from: businessDate } }}
        onFinish={({ act, reason }) => void propose.run({ loanId: loan.id, act: actOf(kind, act), reason: reason.trim() })}
      >
        <ActFields kind={kind} loan={loan} />
        <Form.Item name="reason" label={t('common.reason')} rules={[{ required: true, min: 2, max: 200, message: t('loan.acts.reasonRule') }]}>
          <FormReason />
        </Form.Item>
      </DeskForm>
    </ScreenModal>
  );
}

/** The form gives value and change to its only child. */
function FormReason({ value = '', onChange }: { readonly value?: string; readonly onChange?: (reason: string) => void }) {
  return <ReasonInput value={value} autoFocus={false} onChange={(reason) => onChange?.(reason)} />;
}

function ActFields({ kind, loan }: { readonly kind: LoanAct['kind']; readonly loan: LoanRow }) {
  const { t } = useTranslation();
  const businessDate = useBusinessDate();
  const required = { required: true, message: t('loan.acts.required') };
  switch (kind) {
    case 'extend':
      return <Form.Item name={['act', 'maturesOn']} label={t('loan.acts.newMaturity')} rules={[required]}><DateInput min={loan.maturesOn} /></Form.Item>;
    case 'changeRate':
      return (
        <>
          <Form.Item
            name={['act', 'ratePercent']} label={t('loan.acts.newRate')}
            rules={[required, { validator: (_, text: string) => (!text || parsePercent(text) !== null ? Promise.resolve() : Promise.reject(new Error(t('loan.acts.rateRule')))) }]}
          >
            <Input className="money-input" suffix="%" inputMode="decimal" autoComplete="off" autoFocus />
          </Form.Item>
          <Form.Item name={['act', 'from']} label={t('loan.acts.rateFrom')} rules={[required]}><DateInput min={loan.drawnOn} max={businessDate} /></Form.Item>
        </>
      );
    case 'downgradeClass':
      return (
        <Form.Item name={['act', 'fiveClass']} label={t('loan.acts.newClass')} rules={[required]}>
          <Select options={fiveClasses.map((value) => ({ value, label: value === 'normal' ? t('loan.acts.liftDowngrade') : t(`loan.fiveClasses.${value}`) }))} />
        </Form.Item>
      );
    case 'writeOff':
      return (
        <Form.Item name={['act', 'approvalNo']} label={t('loan.acts.approvalNo')} rules={[{ required: true, min: 3, max: 40, message: t('loan.acts.required') }]}>
          <Input autoComplete="off" autoFocus />
        </Form.Item>
      );
  }
}
