/** Members of the family besides the head. */
import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseholdDetail } from '../../../core/contract/household.ts';
import { usePermission } from '../../app/session.ts';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';
import { MembersForm } from './members-form.tsx';

type Member = HouseholdDetail['file']['members'][number] & { readonly index: number };

export function FileMembers({ detail }: { readonly detail: HouseholdDetail }) {
  const { t } = useTranslation();
  const mayEdit = usePermission('household.edit');
  const [isEditing, setIsEditing] = useState(false);
  const rows = useMemo(() => detail.file.members.map((member, index) => ({ ...member, index })), [detail.file.members]);
  const columns = useMemo<readonly GridColumn<Member>[]>(() => [
    { id: 'name', title: t('household.members.name'), kind: 'text', width: 120, value: (row) => row.name },
    { id: 'relation', title: t('household.members.relation'), kind: 'text', width: 120, value: (row) => row.relation },
    { id: 'identity', title: t('household.members.identity'), kind: 'id', width: 160, value: (row) => row.identityMask },
    { id: 'health', title: t('household.members.health'), kind: 'choice', width: 120, value: (row) => row.health, labels: t('household.choices.health', { returnObjects: true }), missing: t('common.notCollected') },
  ], [t]);
  if (isEditing) return <MembersForm detail={detail} onClose={() => setIsEditing(false)} />;
  return (
    <div className="file-section file-grid">
      <p className="file-note">{t('household.members.count', { n: rows.length })}</p>
      <DataGrid gridId="household.members" isPlain hasTotals={false} columns={columns} rows={rows} rowId={(row) => String(row.index)} empty={{ sentence: t('household.members.empty') }} />
      {mayEdit ? <div className="file-section-foot"><Button icon={<EditOutlined />} onClick={() => setIsEditing(true)}>{t('household.members.edit')}</Button></div> : null}
    </div>
  );
}
