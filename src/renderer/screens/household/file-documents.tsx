/** Papers made for the household: authorisation, disclosure, contract, notes and receipts. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '../../../core/contract/document.ts';
import { useFileActions } from '../../api/desk.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';

export function FileDocuments({ householdId }: { readonly householdId: string }) {
  const { t } = useTranslation();
  const { save } = useFileActions();
  const list = useBranchQuery('document.list', { householdId });
  const openDocument = useCommand('document.open', { invalidates: ['audit'], onDone: (file) => void save(file) });
  const columns = useMemo<readonly GridColumn<DocumentRow>[]>(() => [
    { id: 'no', title: t('document.columns.no'), kind: 'text', width: 170, value: (row) => row.documentNo },
    { id: 'kind', title: t('document.columns.kind'), kind: 'choice', width: 160, value: (row) => row.kind, labels: t('document.kinds', { returnObjects: true }) },
    { id: 'createdOn', title: t('document.columns.createdOn'), kind: 'date', width: 100, value: (row) => row.createdOn },
    { id: 'createdBy', title: t('common.operator'), kind: 'text', width: 90, value: (row) => row.createdBy },
    { id: 'pages', title: t('document.columns.pages'), kind: 'count', width: 60, value: (row) => row.pages },
    { id: 'signedOn', title: t('document.columns.signedOn'), kind: 'date', width: 100, value: (row) => row.signedOn },
  ], [t]);
  return (
    <div className="file-section file-grid">
      <DataGrid
        gridId="household.documents" isPlain hasTotals={false} columns={columns} rows={list.data} rowId={(row) => row.id}
        onOpen={(row) => void openDocument.run({ documentId: row.id, purpose: 'save' })}
        empty={{ sentence: t('household.documents.empty') }}
      />
    </div>
  );
}
