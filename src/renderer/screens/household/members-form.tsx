/** The family's members in editing, one line each. A number that is on file stays unless it is typed anew. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { HouseholdDetail } from '../../../core/contract/household.ts';
import { useCommand } from '../../api/use-command.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { zhCN } from '../../text/zh-CN/index.ts';

type Health = keyof typeof zhCN.household.choices.health;

interface MemberValues {
  readonly name: string;
  readonly relation?: string;
  readonly health?: Health | null;
  readonly identityNumber?: string;
  /** Its place in the list on file; null = new. */
  readonly place: number | null;
}

const MOST_MEMBERS = 30;

export function MembersForm({ detail, onClose }: { readonly detail: HouseholdDetail; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ members: MemberValues[] }>();
  const edit = useCommand('household.editMembers', { failure: 'field', onDone: () => { void message.success(t('household.members.saved')); onClose(); } });
  const submit = ({ members }: { members: readonly MemberValues[] }) => void edit.run({
    householdId: detail.id, revision: detail.revision,
    members: members.map(({ name, relation, health, identityNumber, place }) => ({
      name, relation: relation ?? '', health: health ?? null, keepsIdentityOf: identityNumber?.trim() ? null : place, identityNumber: identityNumber?.trim() || null,
    })),
  });
  const present = detail.file.members.map((member, place): MemberValues => ({ name: member.name, relation: member.relation, health: member.health, place }));
  return (
    <DeskForm form={form} error={edit.error} className="section-form" initialValues={{ members: present }} onFinish={submit}>
      <Form.List name="members">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field) => <MemberLine key={field.key} index={field.name} detail={detail} onRemove={() => remove(field.name)} />)}
            <Button icon={<PlusOutlined />} disabled={fields.length >= MOST_MEMBERS} onClick={() => add({ name: '', place: null })}>{t('household.members.add')}</Button>
          </>
        )}
      </Form.List>
      <div className="file-section-foot">
        <Button type="primary" htmlType="submit" loading={edit.isRunning}>{t('household.file.saveHint')}</Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <span className="tone-muted">{t('household.file.editNotice')}</span>
      </div>
    </DeskForm>
  );
}

function MemberLine({ index, detail, onRemove }: { readonly index: number; readonly detail: HouseholdDetail; readonly onRemove: () => void }) {
  const { t } = useTranslation();
  const place = Form.useWatch(['members', index, 'place']) as number | null | undefined;
  const mask = typeof place === 'number' ? detail.file.members[place]?.identityMask : null;
  const label = (key: 'name' | 'relation' | 'identity' | 'health') => (index === 0 ? t(`household.members.${key}`) : undefined);
  return (
    <div className="member-line">
      <Form.Item name={[index, 'name']} label={label('name')} rules={[{ required: true, whitespace: true, message: t('household.members.nameRequired') }]}><Input maxLength={40} /></Form.Item>
      <Form.Item name={[index, 'relation']} label={label('relation')}><Input maxLength={20} /></Form.Item>
      <Form.Item name={[index, 'identityNumber']} label={label('identity')}>
        <Input maxLength={30} placeholder={mask ? t('household.members.keepsIdentity', { mask }) : t('household.members.identityOptional')} />
      </Form.Item>
      <Form.Item name={[index, 'health']} label={label('health')}>
        <Select allowClear placeholder={t('common.notCollected')} options={Object.keys(zhCN.household.choices.health).map((code) => ({ value: code, label: t(`household.choices.health.${code as Health}`) }))} />
      </Form.Item>
      <Form.Item name={[index, 'place']} hidden><Input /></Form.Item>
      <Form.Item label={index === 0 ? ' ' : undefined} colon={false}>
        <Button type="text" icon={<DeleteOutlined />} onClick={onRemove} aria-label={t('household.members.remove')} />
      </Form.Item>
    </div>
  );
}
