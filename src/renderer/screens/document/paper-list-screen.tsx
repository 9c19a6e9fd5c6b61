/** 文书与打印: every paper of the branch with its preview, whether a paper is ours, and what waits for a printer. */
import { Segmented } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { DocumentRow } from '../../../core/contract/document.ts';
import type { ProducedFile } from '../../../core/contract/schemas.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';
import { Page } from '../../components/page.tsx';
import { QueryFault } from '../../components/query-state.tsx';
import { PdfPreview } from './pdf-preview.tsx';
import { PrintButton } from './print-button.tsx';
import { PrintQueueTab } from './print-queue-tab.tsx';
import { SavePapersButton } from './save-singles.tsx';
import { usePapers } from './use-papers.ts';
import { VerifyPaper } from './verify-paper.tsx';

type Tab = 'papers' | 'queue';

export default function PaperListScreen() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const tab: Tab = params.get('tab') === 'queue' ? 'queue' : 'papers';
  const jobs = useBranchQuery('printing.jobs', {});
  const waiting = jobs.data?.filter(({ state }) => state !== 'printed' && state !== 'cancelled').length ?? 0;
  return (
    <Page
      title={t('navigation.document')}
      actions={(
        <>
          <VerifyPaper />
          <Segmented<Tab>
            value={tab} onChange={(next) => setParams({ tab: next }, { replace: true })}
            options={[{ value: 'papers', label: t('document.tabs.papers') }, { value: 'queue', label: waiting > 0 ? t('document.tabs.queueCount', { n: waiting }) : t('document.tabs.queue') }]}
          />
        </>
      )}
    >
      {tab === 'papers' ? <Papers /> : <PrintQueueTab />}
    </Page>
  );
}

const rowIdOf = (row: DocumentRow): string => row.id;

function Papers() {
  const { t } = useTranslation();
  const papers = usePapers();
  const list = useBranchQuery('document.list', {});
  const [ticked, setTicked] = useState<readonly DocumentRow[]>([]);
  const [shown, setShown] = useState<{ readonly row: DocumentRow; readonly file: ProducedFile } | null>(null);
  const columns = useMemo(() => paperColumns(t), [t]);
  const show = async (row: DocumentRow) => {
    const file = await papers.fetch([row.id], 'view');
    if (file) setShown({ row, file });
  };
  const chosen = ticked.length > 0 ? ticked : shown ? [shown.row] : [];
  const kind = chosen[0]?.kind;
  const isOneKind = kind !== undefined && chosen.every((row) => row.kind === kind);
  const ids = chosen.map(rowIdOf);
  return (
    <div className="paper-list">
      <div className="page-column">
        {list.error ? <QueryFault error={list.error} onRetry={() => void list.refetch()} /> : null}
        <DataGrid<DocumentRow>
          gridId="document.list" hasTicks label={t('document.tabs.papers')} columns={columns} rows={list.data} rowId={rowIdOf} totalsText="document.total"
          searchPlaceholder={t('document.search')} onTicksChange={setTicked} onOpen={(row) => void show(row)} onPreview={(row) => void show(row)}
          empty={{ sentence: t('document.emptyList') }}
          actions={(
            <>
              <SavePapersButton size="small" documentIds={ids} mergedName={t('document.mergedName', { n: ids.length })} />
              {kind && isOneKind ? <PrintButton size="small" kind={kind} documentIds={ids} label={t('document.printChosen')} /> : null}
              {ids.length > 0 && !isOneKind ? <span className="tone-muted">{t('errors.kinds_differ')}</span> : null}
            </>
          )}
        />
      </div>
      <PdfPreview file={shown?.file ?? null} isLoading={papers.isFetching} />
    </div>
  );
}

function paperColumns(t: TFunction): readonly GridColumn<DocumentRow>[] {
  return [
    { id: 'kind', title: t('document.columns.kind'), kind: 'choice', value: (row) => row.kind, width: 128, labels: t('document.kinds', { returnObjects: true }) },
    { id: 'no', title: t('document.columns.no'), kind: 'id', value: (row) => row.documentNo, width: 168, tooltip: (row) => t('document.fingerprintHint', { sha: row.sha256 }) },
    { id: 'headName', title: t('common.headName'), kind: 'text', value: (row) => row.headName, width: 72 },
    { id: 'village', title: t('common.village'), kind: 'text', value: (row) => row.villageName, width: 84 },
    { id: 'period', title: t('document.columns.period'), kind: 'text', value: (row) => row.period || null, width: 90 },
    { id: 'createdOn', title: t('document.columns.createdOn'), kind: 'date', value: (row) => row.createdOn, width: 92 },
    { id: 'createdBy', title: t('document.columns.createdBy'), kind: 'text', value: (row) => row.createdBy, width: 72 },
    { id: 'signedOn', title: t('document.columns.signedOn'), kind: 'date', value: (row) => row.signedOn, width: 92, missing: t('document.unsigned'), tone: (row) => (row.signedOn ? 'accent' : 'muted') },
    { id: 'pages', title: t('document.columns.pages'), kind: 'count', value: (row) => row.pages, width: 60, total: 'sum' },
  ];
}
