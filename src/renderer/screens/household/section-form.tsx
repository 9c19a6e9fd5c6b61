/** A section in editing: the same places, fields in them; errors stand beside the field, Ctrl+Enter saves. */
import { App, Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EditableSection, HouseholdDetail } from '../../../core/contract/household.ts';
import { useCommand } from '../../api/use-command.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { fieldSpecs } from './file-fields.ts';
import { FieldInput, fieldRules } from './field-input.tsx';
import { fieldLabel } from './field-text.ts';

interface SectionFormProps {
  readonly detail: HouseholdDetail;
  readonly section: EditableSection;
  readonly onClose: () => void;
}

type Values = Record<string, unknown>;

export function SectionForm({ detail, section, onClose }: SectionFormProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const edit = useCommand('household.editSection', {
    failure: 'field',
    onDone: () => { void message.success(t('household.file.saved')); onClose(); },
  });
  const submit = (values: Values) => void edit.run({ householdId: detail.id, revision: detail.revision, section, values });
  const error = edit.error && { ...edit.error, field: edit.error.field?.replace(/^values\./, '') };
  return (
    <DeskForm<Values> form={form} error={error} className="section-form" initialValues={{ ...detail.file[section] }} onFinish={submit}>
      <div className="section-form-grid">
        {fieldSpecs[section].map((spec, index) => (
          <Form.Item key={spec.name} name={spec.name} label={fieldLabel(t, `${section}.${spec.name}`)} rules={fieldRules(t, spec)}>
            <FieldInput spec={spec} autoFocus={index === 0} />
          </Form.Item>
        ))}
      </div>
      <div className="file-section-foot">
        <Button type="primary" htmlType="submit" loading={edit.isRunning} title={t('household.file.saveHint')}>{t('household.file.saveHint')}</Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <span className="tone-muted">{t('household.file.editNotice')}</span>
      </div>
    </DeskForm>
  );
}
