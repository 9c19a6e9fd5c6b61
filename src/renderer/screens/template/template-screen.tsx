/** 文书模板: the wording of each paper; one person drafts a new version, another approves it, and it holds from its day. */
import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateRow } from '../../../core/contract/template.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { usePermission, useSession } from '../../app/session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';
import { Page } from '../../components/page.tsx';
import { QueryFault, QueryState } from '../../components/query-state.tsx';
import type { Tone } from '../../components/tone.ts';
import { TemplateEditor } from './template-editor.tsx';
import '../document/document.css';

const tones: Readonly<Record<TemplateRow['status'], Tone>> = { draft: 'plain', submitted: 'waiting', approved: 'accent', returned: 'danger', discarded: 'muted' };
export const rowIdOf = (row: TemplateRow): string => row.id ?? `first ${row.kind}`;

export default function TemplateScreen() {
  const { t } = useTranslation();
  const list = useBranchQuery('template.list', {});
  const columns = useMemo(() => versionColumns(t), [t]);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isDrafting, setIsDrafting] = useState(false);
  const chosen = list.data?.find((row) => rowIdOf(row) === chosenId) ?? null;
  const choose = (id: string) => {
    setIsDrafting(false);
    setChosenId(id);
  };
  return (
    <Page title={t('navigation.template')} subtitle={t('template.hint')}>
      <div className="template-screen">
        <div className="template-column">
          {list.error ? <QueryFault error={list.error} onRetry={() => void list.refetch()} /> : null}
          <DataGrid<TemplateRow>
            gridId="template.list" isPlain hasTotals={false} label={t('navigation.template')} columns={columns} rows={list.data} rowId={rowIdOf}
            onFocusRow={(row) => choose(rowIdOf(row))} onOpen={(row) => choose(rowIdOf(row))} empty={{ sentence: t('template.empty') }}
          />
        </div>
        {chosen ? <Version key={`${rowIdOf(chosen)} ${chosen.status} ${isDrafting}`} row={chosen} isDrafting={isDrafting} onDraft={() => setIsDrafting(true)} onSaved={choose} /> : <EmptyState sentence={t('template.choose')} />}
      </div>
    </Page>
  );
}

interface VersionProps {
  readonly row: TemplateRow;
  readonly isDrafting: boolean;
  readonly onDraft: () => void;
  readonly onSaved: (id: string) => void;
}

function Version({ row, isDrafting, onDraft, onSaved }: VersionProps) {
  const { t } = useTranslation();
  const { staffId } = useSession();
  const mayEdit = usePermission('template.edit');
  const detail = useBranchQuery('template.detail', { kind: row.kind, id: row.id ?? undefined });
  const isOwnDraft = mayEdit && row.madeById === staffId && (row.status === 'draft' || row.status === 'returned');
  const startDraft = mayEdit && !isOwnDraft && !isDrafting
    ? <Button type="primary" icon={<EditOutlined />} onClick={onDraft}>{t('template.startDraft')}</Button> : null;
  return (
    <QueryState query={detail}>
      {({ content, fields }) => <TemplateEditor row={row} given={content} fields={fields} mode={isDrafting ? 'new' : isOwnDraft ? 'own' : 'look'} startDraft={startDraft} onSaved={onSaved} />}
    </QueryState>
  );
}

function versionColumns(t: TFunction): readonly GridColumn<TemplateRow>[] {
  return [
    { id: 'kind', title: t('document.columns.kind'), kind: 'choice', value: (row) => row.kind, width: 118, labels: t('document.kinds', { returnObjects: true }) },
    { id: 'version', title: t('template.columns.version'), kind: 'id', value: (row) => row.version, width: 62 },
    {
      id: 'status', title: t('common.status'), kind: 'choice', value: (row) => (row.isInForce ? 'inForce' : row.status), width: 78, labels: { ...t('template.statuses', { returnObjects: true }), inForce: t('template.inForce') },
      tone: (row) => tones[row.status], tooltip: (row) => row.changeNote,
    },
  ];
}
