/** What the bureau answered, typed in, with the report as a file beside it. The core refuses it without an authorisation in force. */
import { App, Button, Checkbox, Form, Input, InputNumber, Select, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inquiryPurposes, type InquiryPerson, type InquiryPurpose } from '../../../core/contract/inquiry.ts';
import { useCommand } from '../../api/use-command.ts';
import { useBusinessDate } from '../../app/business-date.ts';
import { DateInput } from '../../components/date-input.tsx';
import { DeskForm } from '../../components/desk-form.tsx';
import { ScreenModal } from '../../components/screen-modal.tsx';

interface RecordReportProps {
  readonly householdId: string;
  readonly persons: readonly InquiryPerson[];
  readonly onClose: () => void;
}

interface Values {
  readonly person: number;
  readonly purpose: InquiryPurpose;
  readonly reportNo: string;
  readonly queriedOn: string;
  readonly currentlyOverdue: boolean;
  readonly hasNoRecord: boolean;
  readonly longestOverdueDays?: number;
  readonly lenders: number;
  readonly inquiries6Months: number;
}

/** The head has no place in the list of members. */
const HEAD = -1;

export function RecordReport({ householdId, persons, onClose }: RecordReportProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const businessDate = useBusinessDate();
  const [form] = Form.useForm<Values>();
  const hasNoRecord = Form.useWatch('hasNoRecord', form);
  const [file, setFile] = useState<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | null>(null);
  const record = useCommand('inquiry.recordReport', { failure: 'field', onDone: () => { void message.success(t('inquiry.recorded')); onClose(); } });
  const submit = (values: Values) => void record.run({
    householdId, position: values.person === HEAD ? null : values.person, purpose: values.purpose, reportNo: values.reportNo, queriedOn: values.queriedOn,
    result: {
      currentlyOverdue: values.currentlyOverdue, longestOverdueDays: values.hasNoRecord ? 'none' : values.longestOverdueDays ?? 0,
      lenders: values.lenders, inquiries6Months: values.inquiries6Months,
    },
    ...(file ? { file } : {}),
  });
  const error = record.error && { ...record.error, field: record.error.field === 'position' ? 'person' : record.error.field };
  const required = [{ required: true, message: t('common.required') }];
  return (
    <ScreenModal title={t('inquiry.recordTitle')} onCancel={onClose} onOk={() => form.submit()} okText={t('inquiry.record')} cancelText={t('common.cancel')} confirmLoading={record.isRunning} mask={{ closable: false }}>
      <DeskForm<Values>
        form={form} error={error} className="inquiry-form" onFinish={submit}
        initialValues={{ person: HEAD, purpose: 'approval', queriedOn: businessDate, currentlyOverdue: false, hasNoRecord: false, longestOverdueDays: 0, lenders: 0, inquiries6Months: 0 }}
      >
        <Form.Item name="person" label={t('inquiry.person')} rules={required}>
          <Select options={persons.map((person) => ({ value: person.position ?? HEAD, label: `${t(`inquiry.roles.${person.personRole}`)} ${person.name}` }))} />
        </Form.Item>
        <Form.Item name="purpose" label={t('inquiry.purpose')} rules={required}><Select options={inquiryPurposes.map((value) => ({ value, label: t(`inquiry.purposes.${value}`) }))} /></Form.Item>
        <Form.Item name="reportNo" label={t('inquiry.reportNo')} rules={required}><Input maxLength={40} /></Form.Item>
        <Form.Item name="queriedOn" label={t('inquiry.queriedOn')} rules={required}><DateInput max={businessDate} /></Form.Item>
        <Form.Item name="longestOverdueDays" label={`${t('inquiry.columns.longest')}(${t('common.unitDays')})`}><InputNumber min={0} max={10_000} precision={0} disabled={hasNoRecord} /></Form.Item>
        <Form.Item name="hasNoRecord" label=" " valuePropName="checked"><Checkbox>{t('inquiry.noRecord')}</Checkbox></Form.Item>
        <Form.Item name="lenders" label={t('inquiry.columns.lenders')} rules={required}><InputNumber min={0} max={500} precision={0} /></Form.Item>
        <Form.Item name="inquiries6Months" label={t('inquiry.columns.inquiries')} rules={required}><InputNumber min={0} max={1000} precision={0} /></Form.Item>
        <Form.Item name="currentlyOverdue" valuePropName="checked"><Checkbox>{t('inquiry.columns.overdue')}</Checkbox></Form.Item>
        <Form.Item label={t('inquiry.file')}>
          <Upload accept=".pdf,.png,.jpg,.jpeg" showUploadList={false} beforeUpload={(chosen) => { void chosen.arrayBuffer().then((bytes) => setFile({ name: chosen.name, bytes: new Uint8Array(bytes) })); return false; }}>
            <Button size="small">{file?.name ?? t('inquiry.chooseFile')}</Button>
          </Upload>
        </Form.Item>
      </DeskForm>
    </ScreenModal>
  );
}
