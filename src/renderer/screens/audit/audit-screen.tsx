/** 审计: who did and saw what, and whether the record is whole. */
import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventRow, VerifyReport } from '../../../core/contract/audit.ts';
import { callBranch } from '../../api/branch.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import { formatCount } from '../../components/format.ts';
import { Page } from '../../components/page.tsx';
import { QueryFault } from '../../components/query-state.tsx';
import { auditColumns } from './audit-columns.ts';
import { EventPanel } from './event-panel.tsx';
import { VerifyResult } from './verify-result.tsx';

/** As many as one query answers. */
const PAGE_SIZE = 1000;

export default function AuditScreen() {
  const { t } = useTranslation();
  const latest = useBranchQuery('audit.events', { limit: PAGE_SIZE });
  const { rows, hasOlder, loadOlder } = useOlderEvents(latest.data);
  const [chosen, setChosen] = useState<EventRow | null>(null);
  const verification = useVerification();
  const columns = useMemo(() => auditColumns(t), [t]);
  return (
    <Page
      title={t('navigation.audit')} subtitle={rows ? t('audit.shown', { n: formatCount(rows.length) }) : ''}
      actions={(
        <Button type="primary" icon={<SafetyCertificateOutlined />} loading={verification.isRunning} onClick={verification.start} title={t('audit.verifyHint')}>
          {verification.isRunning ? t('audit.verifying') : t('audit.verify')}
        </Button>
      )}
    >
      <div className="page-column">
        {verification.report ? <VerifyResult report={verification.report} checkedAt={verification.checkedAt} onClose={verification.clear} /> : null}
        {latest.error ?? verification.error ? <QueryFault error={(latest.error ?? verification.error) as Error} onRetry={() => void latest.refetch()} /> : null}
        <DataGrid
          gridId="audit.events" columns={columns} rows={rows} rowId={(row) => row.eventId} totalsText="audit.total" searchPlaceholder={t('audit.search')}
          label={t('navigation.audit')} empty={{ sentence: t('audit.empty') }} onPreview={setChosen} onOpen={setChosen}
          onFocusRow={(row) => setChosen((current) => (current ? row : null))}
          actions={hasOlder ? <Button onClick={() => void loadOlder()}>{t('audit.older')}</Button> : null}
        />
      </div>
      {chosen ? <EventPanel event={chosen} onClose={() => setChosen(null)} /> : null}
    </Page>
  );
}

function useOlderEvents(latest: readonly EventRow[] | undefined): { readonly rows: readonly EventRow[] | undefined; readonly hasOlder: boolean; readonly loadOlder: () => Promise<void> } {
  const [older, setOlder] = useState<readonly EventRow[]>([]);
  const rows = useMemo(() => {
    if (!latest) return undefined;
    const oldest = latest.at(-1)?.branchSeq ?? 0;
    return [...latest, ...older.filter((event) => event.branchSeq < oldest)];
  }, [latest, older]);
  const first = rows?.at(-1)?.branchSeq ?? 1;
  const loadOlder = useCallback(async () => {
    const next = await callBranch('audit.events', { limit: PAGE_SIZE, beforeSeq: first });
    setOlder((known) => [...known, ...next]);
  }, [first]);
  return { rows, hasOlder: first > 1, loadOlder };
}

interface Verification {
  readonly report: VerifyReport | null;
  readonly checkedAt: number;
  readonly error: Error | null;
  readonly isRunning: boolean;
  readonly start: () => void;
  readonly clear: () => void;
}

function useVerification(): Verification {
  const [state, setState] = useState<Pick<Verification, 'report' | 'checkedAt' | 'error' | 'isRunning'>>({ report: null, checkedAt: 0, error: null, isRunning: false });
  const start = () => {
    setState({ report: null, checkedAt: 0, error: null, isRunning: true });
    callBranch('audit.verify', {}).then(
      (report) => setState({ report, checkedAt: Date.now(), error: null, isRunning: false }),
      (error: Error) => setState({ report: null, checkedAt: 0, error, isRunning: false }),
    );
  };
  return { ...state, start, clear: () => setState({ report: null, checkedAt: 0, error: null, isRunning: false }) };
}
