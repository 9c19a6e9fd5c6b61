/** 打印队列: what waits for a printer, what failed and why, what was printed. */
import { Button, Dropdown } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintJobRow, PrintState } from '../../../core/contract/printing.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';
import { QueryFault } from '../../components/query-state.tsx';
import type { Tone } from '../../components/tone.ts';
import { errorTextOf } from '../../text/error-text.ts';
import { usePrinters } from './print-dialog.tsx';
import { isUnderWay, usePrintQueue } from './print-queue.ts';

const tones: Readonly<Record<PrintState, Tone>> = { waiting: 'waiting', printing: 'plain', printed: 'accent', failed: 'danger', cancelled: 'muted' };
const rowIdOf = (row: PrintJobRow): string => row.id;
/** Begun by a program that ended before it was done. */
const isInterrupted = (row: PrintJobRow): boolean => row.state === 'printing' && !isUnderWay(row.id);

export function PrintQueueTab() {
  const { t } = useTranslation();
  const jobs = useBranchQuery('printing.jobs', {});
  const columns = useMemo(() => jobColumns(t), [t]);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const focused = jobs.data?.find(({ id }) => id === focusedId) ?? null;
  return (
    <div className="page-column">
      {jobs.error ? <QueryFault error={jobs.error} onRetry={() => void jobs.refetch()} /> : null}
      <DataGrid<PrintJobRow>
        gridId="printing.jobs" label={t('document.tabs.queue')} columns={columns} rows={jobs.data} rowId={rowIdOf} totalsText="document.queue.total" searchPlaceholder={t('document.queue.search')}
        onFocusRow={(row) => setFocusedId(row.id)} empty={{ sentence: t('document.queue.empty') }} actions={<JobActions job={focused} />}
      />
    </div>
  );
}

function JobActions({ job }: { readonly job: PrintJobRow | null }) {
  const { t } = useTranslation();
  const queue = usePrintQueue();
  const printers = usePrinters();
  const cancel = useCommand('printing.cancel', { invalidates: ['printing'] });
  const mayRetry = job !== null && (job.state === 'waiting' || job.state === 'failed' || isInterrupted(job));
  const again = (printer?: string) => { if (job) void queue.again(job.id, job.state === 'waiting', printer); };
  const others = (printers ?? []).filter(({ name }) => name !== job?.printer);
  return (
    <>
      <Button disabled={!mayRetry} onClick={() => again()}>{t('document.queue.retry')}</Button>
      <Dropdown
        trigger={['click']} disabled={!mayRetry || job?.state === 'waiting' || others.length === 0}
        menu={{ items: others.map(({ name, displayName }) => ({ key: name, label: displayName })), onClick: ({ key }) => again(key) }}
      >
        <Button>{t('document.queue.otherPrinter')}</Button>
      </Dropdown>
      <Button danger disabled={!mayRetry} loading={cancel.isRunning} onClick={() => job && void cancel.run({ jobId: job.id })}>{t('document.queue.cancel')}</Button>
    </>
  );
}

function jobColumns(t: TFunction): readonly GridColumn<PrintJobRow>[] {
  return [
    { id: 'state', title: t('common.status'), kind: 'choice', value: (row) => row.state, width: 84, labels: t('document.queue.states', { returnObjects: true }), tone: (row) => tones[row.state] },
    { id: 'kind', title: t('document.columns.kind'), kind: 'choice', value: (row) => row.kind, width: 128, labels: t('document.kinds', { returnObjects: true }) },
    { id: 'no', title: t('document.queue.firstNo'), kind: 'id', value: (row) => row.documentNo, width: 168 },
    { id: 'papers', title: t('document.queue.papers'), kind: 'count', value: (row) => row.papers, width: 60, total: 'sum' },
    { id: 'pages', title: t('document.columns.pages'), kind: 'count', value: (row) => row.pages, width: 60, total: 'sum' },
    { id: 'copies', title: t('document.queue.copies'), kind: 'count', value: (row) => row.copies, width: 60, total: 'none' },
    { id: 'duplex', title: t('document.queue.sides'), kind: 'choice', value: (row) => row.duplex, width: 84, labels: t('document.duplex', { returnObjects: true }) },
    { id: 'printer', title: t('document.queue.printer'), kind: 'text', value: (row) => row.printer, width: 110 },
    { id: 'reason', title: t('document.queue.reason'), kind: 'text', value: reasonOf, width: 150, flex: 2, tooltip: reasonOf, tone: () => 'danger' },
    { id: 'attempts', title: t('document.queue.attempts'), kind: 'count', value: (row) => row.attempts, width: 60, total: 'none' },
    { id: 'queuedBy', title: t('document.queue.queuedBy'), kind: 'text', value: (row) => row.queuedBy, width: 72 },
    { id: 'queuedAt', title: t('document.queue.queuedAt'), kind: 'moment', value: (row) => row.queuedAt, width: 130 },
  ];
}

function reasonOf(row: PrintJobRow): string | null {
  if (isInterrupted(row)) return errorTextOf({ code: 'print_interrupted', params: {}, correlationId: '' });
  if (row.fault === null) return null;
  return errorTextOf({ code: row.fault, params: paramsOf(row.faultDetail), correlationId: '' });
}

function paramsOf(detail: string | null): Record<string, string> {
  try {
    return JSON.parse(detail ?? '{}') as Record<string, string>;
  } catch {
    return {}; // cut off where it was too long
  }
}
