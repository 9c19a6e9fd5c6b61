/** The catalogue with its search, and the file that one stands on. */
import { DeleteOutlined, ExportOutlined, PrinterOutlined, SaveOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Input, Select } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArchiveRow } from '../../../core/contract/archive.ts';
import { useFileActions } from '../../api/desk.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { usePermission } from '../../app/session.ts';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { formatCount } from '../../components/format.ts';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';
import { QueryFault } from '../../components/query-state.tsx';
import { isReason, ReasonInput } from '../../components/reason-input.tsx';
import { FileView } from '../signing/file-view.tsx';

const rowIdOf = (row: ArchiveRow): string => row.id;
const NOTHING_CHANGES: readonly never[] = [];
const NONE: readonly ArchiveRow[] = [];

interface Search {
  readonly text: string;
  readonly kind: string | null;
  readonly filedFrom: string | null;
  readonly filedTo: string | null;
  readonly isDue: boolean;
}

const EVERYTHING: Search = { text: '', kind: null, filedFrom: null, filedTo: null, isDue: false };

const inputOf = (search: Search, householdId: string | null) => ({
  ...(search.text.trim() ? { text: search.text.trim() } : {}), ...(search.kind ? { kind: search.kind } : {}), ...(search.filedFrom ? { filedFrom: search.filedFrom } : {}),
  ...(search.filedTo ? { filedTo: search.filedTo } : {}), ...(search.isDue ? { isDue: true } : {}), ...(householdId ? { householdId } : {}),
});

const kindNames = (t: TFunction): Readonly<Record<string, string>> => ({ ...t('document.kinds', { returnObjects: true }), ...t('archive.otherKinds', { returnObjects: true }) });

function columnsOf(t: TFunction): readonly GridColumn<ArchiveRow>[] {
  return [
    { id: 'headName', title: t('common.headName'), kind: 'text', value: (row) => row.headName, width: 74 },
    { id: 'village', title: t('common.village'), kind: 'text', value: (row) => row.villageName, width: 80 },
    { id: 'kind', title: t('archive.columns.kind'), kind: 'choice', value: (row) => row.kind, labels: kindNames(t), width: 128 },
    { id: 'part', title: t('archive.columns.part'), kind: 'choice', value: (row) => row.part, labels: t('archive.parts', { returnObjects: true }), width: 96 },
    { id: 'number', title: t('archive.columns.number'), kind: 'id', value: (row) => row.number, width: 166, tooltip: (row) => t('document.fingerprintHint', { sha: row.sha256 }) },
    { id: 'filedOn', title: t('archive.columns.filedOn'), kind: 'date', value: (row) => row.filedOn },
    { id: 'class', title: t('archive.columns.class'), kind: 'choice', value: (row) => row.retentionClass, labels: t('archive.classes', { returnObjects: true }), width: 88 },
    { id: 'destroyFrom', title: t('archive.columns.destroyFrom'), kind: 'date', value: (row) => row.destroyFrom, missing: t('archive.relationGoesOn'), width: 112 },
    { id: 'destroyedOn', title: t('archive.columns.destroyedOn'), kind: 'date', value: (row) => row.destroyedOn, tone: () => 'muted' },
    { id: 'size', title: t('archive.columns.size'), kind: 'count', value: (row) => (row.size === null ? null : Math.ceil(row.size / 1024)), width: 84 },
    { id: 'filedBy', title: t('archive.columns.filedBy'), kind: 'text', value: (row) => row.filedBy, width: 76 },
    { id: 'archiveNo', title: t('archive.columns.archiveNo'), kind: 'id', value: (row) => row.archiveNo, width: 176 },
  ];
}

export function ArchiveFiles({ householdId }: { readonly householdId: string | null }) {
  const { t } = useTranslation();
  const mayDestroy = usePermission('archive.destroy');
  const [search, setSearch] = useState(EVERYTHING);
  const input = useMemo(() => inputOf(search, householdId), [search, householdId]);
  const found = useBranchQuery('archive.search', input, { keepPrevious: true });
  const [shown, setShown] = useState<ArchiveRow | null>(null);
  const [ticked, setTicked] = useState(NONE);
  const [isProposing, setIsProposing] = useState(false);
  const columns = useMemo(() => columnsOf(t), [t]);
  const rows = found.data?.rows;
  const current = shown && rows?.some((row) => row.id === shown.id) ? shown : null;
  const isSearch = Object.keys(input).length > 0;
  return (
    <div className="tab-column">
      <SearchBar search={search} onSearch={setSearch} input={input} />
      {found.isError ? <QueryFault error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.data && found.data.total > found.data.rows.length ? <p className="tone-waiting">{t('archive.shownOf', { shown: formatCount(found.data.rows.length), total: formatCount(found.data.total) })}</p> : null}
      <div className="desk-split">
        <DataGrid<ArchiveRow>
          gridId="archive.files" label={t('archive.tabs.files')} columns={columns} rows={rows} rowId={rowIdOf} totalsText="archive.total"
          hasTicks={mayDestroy && search.isDue} onTicksChange={setTicked} onOpen={setShown} onPreview={setShown} onFocusRow={(row) => setShown((before) => (before ? row : before))}
          empty={{ sentence: isSearch ? t('archive.emptySearch') : t('archive.empty') }}
          actions={mayDestroy && search.isDue ? (
            <Button icon={<DeleteOutlined />} disabled={ticked.length === 0} onClick={() => setIsProposing(true)}>
              {ticked.length > 0 ? t('archive.proposeN', { n: formatCount(ticked.length) }) : t('archive.propose')}
            </Button>
          ) : null}
        />
        <FileView
          entryId={current && current.destroyedOn === null ? current.id : null} empty={current?.destroyedOn ? t('archive.destroyedNote') : t('document.previewEmpty')}
          actions={current && current.destroyedOn === null ? <FileButtons row={current} /> : null}
        />
      </div>
      {isProposing ? <Propose rows={ticked} onClose={() => setIsProposing(false)} /> : null}
    </div>
  );
}

interface SearchBarProps {
  readonly search: Search;
  readonly onSearch: (search: Search) => void;
  readonly input: ReturnType<typeof inputOf>;
}

function SearchBar({ search, onSearch, input }: SearchBarProps) {
  const { t } = useTranslation();
  const { save } = useFileActions();
  const exportList = useCommand('archive.exportList', { invalidates: NOTHING_CHANGES });
  const run = async () => {
    const file = await exportList.run(input);
    if (file) await save(file);
  };
  return (
    <div className="archive-search" role="search">
      <Input.Search allowClear placeholder={t('archive.search')} aria-label={t('archive.search')} defaultValue={search.text} onSearch={(text) => onSearch({ ...search, text })} />
      <Select
        allowClear placeholder={t('archive.kind')} aria-label={t('archive.kind')} value={search.kind} onChange={(kind) => onSearch({ ...search, kind: kind ?? null })}
        options={Object.entries(kindNames(t)).map(([value, label]) => ({ value, label }))}
      />
      <span>{t('archive.from')}</span><DateInput isClearable label={t('archive.from')} value={search.filedFrom} onChange={(filedFrom) => onSearch({ ...search, filedFrom })} />
      <span>{t('archive.to')}</span><DateInput isClearable label={t('archive.to')} value={search.filedTo} onChange={(filedTo) => onSearch({ ...search, filedTo })} />
      <Checkbox checked={search.isDue} onChange={(event) => onSearch({ ...search, isDue: event.target.checked })}>{t('archive.due')}</Checkbox>
      <span className="page-space" />
      <Button icon={<ExportOutlined />} loading={exportList.isRunning} onClick={() => void run()}>{t('archive.export')}</Button>
    </div>
  );
}

function FileButtons({ row }: { readonly row: ArchiveRow }) {
  const { t } = useTranslation();
  const { save, print } = useFileActions();
  const open = useCommand('archive.open', { invalidates: NOTHING_CHANGES });
  const saveIt = async () => {
    const file = await open.run({ entryId: row.id, purpose: 'save' });
    if (file) await save(file);
  };
  const printIt = async () => {
    const file = await open.run({ entryId: row.id, purpose: 'print' });
    if (file) await print(file);
  };
  return (
    <>
      {row.mediaType === 'application/pdf' ? <Button size="small" icon={<PrinterOutlined />} onClick={() => void printIt()}>{t('document.print')}</Button> : null}
      <Button size="small" icon={<SaveOutlined />} onClick={() => void saveIt()}>{t('document.save')}</Button>
    </>
  );
}

function Propose({ rows, onClose }: { readonly rows: readonly ArchiveRow[]; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const propose = useCommand('archive.proposeDestruction', {
    failure: 'field', invalidates: ['archive'], onDone: ({ listNo }) => { void message.success(t('archive.proposed', { no: listNo })); onClose(); },
  });
  return (
    <ConfirmSummary
      title={t('archive.proposeTitle', { n: formatCount(rows.length) })} sentence={t('archive.proposeHelp')} confirmLabel={t('archive.propose')} isDangerous facts={[]}
      isRunning={propose.isRunning} error={propose.error} isConfirmable={isReason(reason)} onCancel={onClose}
      onConfirm={() => void propose.run({ entryIds: rows.map((row) => row.id), reason: reason.trim() })}
    >
      <ReasonInput value={reason} onChange={setReason} />
    </ConfirmSummary>
  );
}
