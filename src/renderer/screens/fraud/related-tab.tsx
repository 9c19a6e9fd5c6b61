/** 员工关系人: staff and the near relatives that they declared. */
import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Form, Input, Select } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { staffRelations, type RelatedPersonRow } from '../../../core/contract/fraud.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { useSession } from '../../app/session.ts';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { DeskForm } from '../../components/desk-form.tsx';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';
import { isReason, ReasonInput } from '../../components/reason-input.tsx';
import { ScreenModal } from '../../components/screen-modal.tsx';

export function RelatedTab() {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const related = useBranchQuery('fraud.relatedPersons', {});
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const columns = useMemo(() => relatedColumns(t), [t]);
  const mayManage = permissions.includes('organisation.manage');
  const chosen = related.data?.find(({ id }) => id === chosenId) ?? null;
  const add = { label: t('fraud.related.add'), onClick: () => setIsAdding(true) };
  return (
    <div className="tab-body">
      <DataGrid
        gridId="fraud.related" columns={columns} rows={related.data} rowId={(row) => row.id} totalsText="fraud.related.total" label={t('fraud.related.title')}
        searchPlaceholder={t('fraud.related.search')} onFocusRow={(row) => setChosenId(row.id)}
        actions={mayManage ? (
          <>
            {chosen && chosen.endedOn === null ? <EndRelated key={chosen.id} person={chosen} /> : null}
            <Button type="primary" icon={<PlusOutlined />} onClick={add.onClick}>{add.label}</Button>
          </>
        ) : null}
        empty={mayManage ? { sentence: t('fraud.related.empty'), action: add } : { sentence: t('fraud.related.empty') }}
      />
      {isAdding ? <AddRelated onClose={() => setIsAdding(false)} /> : null}
    </div>
  );
}

interface RelatedValues {
  readonly staffId: string;
  readonly relation: RelatedPersonRow['relation'];
  readonly identityNumber: string;
}

function AddRelated({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<RelatedValues>();
  const staff = useBranchQuery('organisation.staff', {});
  const register = useCommand('fraud.registerRelated', { failure: 'field', invalidates: ['fraud'] });
  const save = async (values: RelatedValues) => {
    const answer = await register.attempt(values);
    if (!answer.ok) return;
    void message.success(t('fraud.related.added'));
    onClose();
  };
  return (
    <ScreenModal title={t('fraud.related.add')} width={440} onCancel={onClose} onOk={() => form.submit()} okText={t('common.save')} cancelText={t('common.cancel')} confirmLoading={register.isRunning}>
      <DeskForm<RelatedValues> form={form} error={register.error} onFinish={(values) => void save(values)}>
        <Form.Item name="staffId" label={t('fraud.related.staff')} rules={[{ required: true, message: t('fraud.related.staffRule') }]}>
          <Select showSearch optionFilterProp="label" options={staff.data?.map(({ id, name, staffNo }) => ({ value: id, label: `${name} ${staffNo}` })) ?? []} />
        </Form.Item>
        <Form.Item name="relation" label={t('fraud.related.relation')} rules={[{ required: true, message: t('fraud.related.relationRule') }]}>
          <Select options={staffRelations.map((value) => ({ value, label: t(`fraud.related.relations.${value}`) }))} />
        </Form.Item>
        <Form.Item name="identityNumber" label={t('fraud.related.identity')} extra={t('fraud.related.identityHint')} rules={[{ required: true, message: t('fraud.related.identityRule') }]}>
          <Input autoComplete="off" maxLength={20} />
        </Form.Item>
      </DeskForm>
    </ScreenModal>
  );
}

function EndRelated({ person }: { readonly person: RelatedPersonRow }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const end = useCommand('fraud.endRelated', { failure: 'field', invalidates: ['fraud'] });
  const run = async () => { if ((await end.attempt({ relatedId: person.id, reason })).ok) setIsOpen(false); };
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('fraud.related.end')}</Button>
      {isOpen ? (
        <ConfirmSummary
          title={t('fraud.related.end')} sentence={t('fraud.related.endHelp')} confirmLabel={t('fraud.related.end')} isRunning={end.isRunning} error={end.error} isConfirmable={isReason(reason)}
          facts={[
            { key: 'staff', label: t('fraud.related.staff'), value: `${person.staffName} ${person.staffNo}` },
            { key: 'relation', label: t('fraud.related.relation'), value: t(`fraud.related.relations.${person.relation}`) },
            { key: 'identity', label: t('fraud.related.identity'), value: person.identityMask },
          ]}
          onCancel={() => setIsOpen(false)} onConfirm={() => void run()}
        >
          <ReasonInput value={reason} onChange={setReason} />
        </ConfirmSummary>
      ) : null}
    </>
  );
}

function relatedColumns(t: TFunction): readonly GridColumn<RelatedPersonRow>[] {
  return [
    { id: 'staffNo', title: t('fraud.related.staffNo'), kind: 'text', width: 90, value: (row) => row.staffNo },
    { id: 'staffName', title: t('fraud.related.staff'), kind: 'text', width: 100, value: (row) => row.staffName },
    { id: 'relation', title: t('fraud.related.relation'), kind: 'choice', width: 110, value: (row) => row.relation, labels: t('fraud.related.relations', { returnObjects: true }) },
    { id: 'identity', title: t('fraud.related.identity'), kind: 'id', width: 180, value: (row) => row.identityMask },
    { id: 'registeredOn', title: t('fraud.related.registeredOn'), kind: 'date', width: 100, value: (row) => row.registeredOn },
    { id: 'registeredBy', title: t('fraud.related.registeredBy'), kind: 'text', width: 100, value: (row) => row.registeredByName },
    { id: 'endedOn', title: t('fraud.related.endedOn'), kind: 'date', width: 100, value: (row) => row.endedOn, missing: '' },
  ];
}
