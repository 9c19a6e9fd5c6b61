/** Household by household: which papers are made and signed. Enter shows them. */
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineRow } from '../../../core/contract/credit.ts';
import type { DocumentRow } from '../../../core/contract/document.ts';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';
import type { Tone } from '../../components/tone.ts';
import { signingKinds, signingRows, type SigningKind, type SigningRow } from './signing-state.ts';

interface SigningListProps {
  readonly lines: readonly LineRow[];
  readonly documents: readonly DocumentRow[];
  readonly onShow: (rows: readonly DocumentRow[]) => void;
}

type PaperState = 'none' | 'unsigned' | 'signed';

function stateOf(row: SigningRow, kind: SigningKind): PaperState {
  const paper = row.papers[kind];
  if (paper?.signedOn) return 'signed';
  if (paper) return 'unsigned';
  return kind === 'inquiryAuthorisation' && row.line.authorisationSigned ? 'signed' : 'none';
}

const toneOf = (state: PaperState): Tone => (state === 'signed' ? 'accent' : state === 'unsigned' ? 'waiting' : 'muted');

function columnsOf(t: TFunction): readonly GridColumn<SigningRow>[] {
  const labels = { none: t('line.signing.notMade'), unsigned: t('document.unsigned'), signed: t('document.signed') };
  return [
    { id: 'headName', title: t('common.headName'), kind: 'text', value: (row) => row.line.headName, width: 74 },
    { id: 'limit', title: t('line.columns.limit'), kind: 'money', value: (row) => row.line.limit, width: 104 },
    ...signingKinds.map((kind): GridColumn<SigningRow> => ({
      id: kind, title: t(`line.signing.short.${kind}`), kind: 'choice', value: (row) => stateOf(row, kind), width: 72, labels,
      tone: (row) => toneOf(stateOf(row, kind)),
    })),
  ];
}

const rowIdOf = (row: SigningRow): string => row.line.id;

export function SigningList({ lines, documents, onShow }: SigningListProps) {
  const { t } = useTranslation();
  const rows = useMemo(() => signingRows(lines, documents), [lines, documents]);
  const columns = useMemo(() => columnsOf(t), [t]);
  const showRow = (row: SigningRow) => {
    const papers = signingKinds.flatMap((kind) => row.papers[kind] ?? []);
    if (papers.length > 0) onShow(papers);
  };
  return (
    <div className="signing-list">
      <DataGrid<SigningRow>
        gridId="line.signing" isPlain label={t('line.signing.list')} columns={columns} rows={rows} rowId={rowIdOf} onOpen={showRow} onPreview={showRow}
        empty={{ sentence: t('line.emptyStatus') }}
      />
    </div>
  );
}
