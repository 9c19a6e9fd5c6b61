/** All papers of a household beside their preview. Space or Enter shows one. */
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '../../../core/contract/document.ts';
import type { ProducedFile } from '../../../core/contract/schemas.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';
import { PdfPreview } from './pdf-preview.tsx';
import { PrintButton } from './print-button.tsx';
import { SavePapersButton } from './save-singles.tsx';
import { usePapers } from './use-papers.ts';

function columnsOf(t: TFunction): readonly GridColumn<DocumentRow>[] {
  return [
    {
      id: 'kind', title: t('document.columns.kind'), kind: 'choice', value: (row) => row.kind, width: 132,
      labels: t('document.kinds', { returnObjects: true }),
    },
    {
      id: 'signedOn', title: t('document.columns.signedOn'), kind: 'date', value: (row) => row.signedOn, width: 98, missing: t('document.unsigned'),
      tooltip: (row) => row.signedWitness, tone: (row) => (row.signedOn ? 'accent' : 'muted'),
    },
    {
      id: 'no', title: t('document.columns.no'), kind: 'id', value: (row) => row.documentNo, width: 168,
      tooltip: (row) => t('document.fingerprintHint', { sha: row.sha256 }),
    },
    { id: 'createdOn', title: t('document.columns.createdOn'), kind: 'date', value: (row) => row.createdOn },
    { id: 'createdBy', title: t('document.columns.createdBy'), kind: 'text', value: (row) => row.createdBy },
    { id: 'pages', title: t('document.columns.pages'), kind: 'count', value: (row) => row.pages, total: 'none', width: 60 },
  ];
}

const rowIdOf = (row: DocumentRow): string => row.id;

export function HouseholdPapers({ householdId }: { readonly householdId: string }) {
  const { t } = useTranslation();
  const papers = usePapers();
  const documents = useBranchQuery('document.list', { householdId });
  const [shown, setShown] = useState<{ readonly row: DocumentRow; readonly file: ProducedFile } | null>(null);
  const columns = useMemo(() => columnsOf(t), [t]);
  const show = async (row: DocumentRow) => {
    const file = await papers.fetch([row.id], 'view');
    if (file) setShown({ row, file });
  };
  return (
    <div className="household-papers">
      <DataGrid<DocumentRow>
        gridId="document.household" isPlain hasTotals={false} label={t('line.page.documents')} columns={columns} rows={documents.data} rowId={rowIdOf}
        onOpen={(row) => void show(row)} onPreview={(row) => void show(row)} empty={{ sentence: t('document.empty') }}
      />
      <PdfPreview
        file={shown?.file ?? null} isLoading={papers.isFetching}
        actions={shown ? (
          <>
            <PrintButton size="small" kind={shown.row.kind} documentIds={[shown.row.id]} />
            <SavePapersButton size="small" documentIds={[shown.row.id]} mergedName="" />
          </>
        ) : null}
      />
    </div>
  );
}
