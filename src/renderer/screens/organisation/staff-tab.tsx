/** Staff of the branch: roles, and whether each may sign in. */
import { PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffView } from '../../../core/contract/organisation.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { useSession } from '../../app/session.ts';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';
import type { Tone } from '../../components/tone.ts';
import { AddStaff } from './add-staff.tsx';

type State = 'active' | 'locked' | 'inactive';
const stateTone: Readonly<Record<State, Tone>> = { active: 'accent', locked: 'danger', inactive: 'muted' };
const stateOf = (person: StaffView): State => (!person.isActive ? 'inactive' : person.isLocked ? 'locked' : 'active');

export function StaffTab() {
  const { t } = useTranslation();
  const staff = useBranchQuery('organisation.staff', {});
  const [chosen, setChosen] = useState<StaffView | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const columns = useMemo(() => staffColumns(t), [t]);
  const current = staff.data?.find((person) => person.id === chosen?.id) ?? null;
  return (
    <div className="tab-body">
      <DataGrid
        gridId="organisation.staff" columns={columns} rows={staff.data} rowId={(row) => row.id} onFocusRow={setChosen} totalsText="organisation.totalStaff"
        searchPlaceholder={t('organisation.searchStaff')} label={t('organisation.staff')}
        actions={(
          <>
            <StaffActions person={current} />
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setIsAdding(true)}>{t('organisation.addStaff')}</Button>
          </>
        )}
        empty={{ sentence: t('organisation.emptyStaff'), action: { label: t('organisation.addStaff'), onClick: () => setIsAdding(true) } }}
      />
      {isAdding ? <AddStaff onClose={() => setIsAdding(false)} /> : null}
    </div>
  );
}

function StaffActions({ person }: { readonly person: StaffView | null }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const { staffId } = useSession();
  const setActive = useCommand('organisation.setStaffActive');
  if (!person) return null;
  const set = async (isActive: boolean) => {
    const answer = await setActive.attempt({ staffId: person.id, isActive });
    if (answer.ok) void message.success(isActive ? t('organisation.enabled') : t('organisation.disabled'));
  };
  const askToDisable = () => void modal.confirm({
    title: t('organisation.disableTitle', { name: person.name, staffNo: person.staffNo }), content: t('organisation.disableNotice'),
    okText: t('organisation.disable'), okButtonProps: { danger: true }, cancelText: t('common.cancel'), onOk: () => set(false),
  });
  const state = stateOf(person);
  if (state !== 'active') {
    return <Button loading={setActive.isRunning} onClick={() => void set(true)}>{t(state === 'locked' ? 'organisation.unlock' : 'organisation.enable')} {person.name}</Button>;
  }
  return <Button disabled={person.id === staffId} onClick={askToDisable}>{t('organisation.disable')} {person.name}</Button>;
}

function staffColumns(t: TFunction): readonly GridColumn<StaffView>[] {
  return [
    { id: 'staffNo', title: t('organisation.columns.staffNo'), kind: 'text', width: 100, value: (row) => row.staffNo },
    { id: 'name', title: t('organisation.columns.staffName'), kind: 'text', width: 110, value: (row) => row.name },
    { id: 'roles', title: t('organisation.columns.roles'), kind: 'text', width: 200, value: (row) => row.roles.map((role) => t(`app.roles.${role}`)).join(t('common.listSeparator')) },
    { id: 'state', title: t('organisation.columns.state'), kind: 'choice', width: 90, value: stateOf, labels: t('organisation.states', { returnObjects: true }), tone: (row) => stateTone[stateOf(row)] },
  ];
}
