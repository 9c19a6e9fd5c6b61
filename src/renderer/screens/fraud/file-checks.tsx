/** The household's checks, newest first, and what the counter or a channel found out about the applicant. */
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useSession } from '../../app/session.ts';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import { checkColumns } from './check-columns.ts';
import { NoteSignals } from './note-signals.tsx';
import './fraud.css';

export function FileChecks({ householdId }: { readonly householdId: string }) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const checks = useBranchQuery('fraud.householdChecks', { householdId });
  const signals = useBranchQuery('fraud.signals', { householdId });
  const [isNoting, setIsNoting] = useState(false);
  const columns = useMemo(() => checkColumns(t, false), [t]);
  const last = signals.data?.[0];
  return (
    <div className="file-section file-grid fraud-file">
      <div className="fraud-file-line">
        <span className="tone-muted">{last ? t('fraud.signals.last', { date: last.notedOn, name: last.staffName, n: Object.keys(last.findings).length + (last.hasDevice ? 1 : 0) }) : t('fraud.signals.none')}</span>
        {permissions.includes('household.edit') ? <Button icon={<PlusOutlined />} onClick={() => setIsNoting(true)}>{t('fraud.signals.note')}</Button> : null}
      </div>
      <DataGrid gridId="fraud.file" isPlain hasTotals={false} columns={columns} rows={checks.data} rowId={(row) => String(row.id)} label={t('household.tabs.checks')} empty={{ sentence: t('fraud.empty.file') }} />
      {isNoting ? <NoteSignals householdId={householdId} onClose={() => setIsNoting(false)} /> : null}
    </div>
  );
}
