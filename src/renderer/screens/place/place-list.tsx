/** The rows of one kind with what can be done to the ticked ones; a panel explains the one under the keyboard. */
import { Button } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaceAct, PlaceKind, PlaceRow } from '../../../core/contract/credit.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { usePermission, useSession } from '../../app/session.ts';
import { FilterChips } from '../../components/filter-chips.tsx';
import { formatCount } from '../../components/format.ts';
import { DataGrid, type DataGridHandle } from '../../components/grid/data-grid.tsx';
import { QueryFault } from '../../components/query-state.tsx';
import { DecidePlaces } from './decide-places.tsx';
import { placeColumns } from './place-columns.ts';
import { isInPlaceFilter, placeFilters, type PlaceFilter } from './place-filter.ts';
import { PlacePanel } from './place-panel.tsx';
import { ProposePlaces } from './propose-places.tsx';

const rowIdOf = (row: PlaceRow): string => row.subjectId;
const ROW_CLASSES = { 'row-danger': (row: PlaceRow) => row.isRemovalDue };

type Dialog = { readonly act: PlaceAct } | { readonly decision: 'approve' | 'reject' };

export function PlaceList({ kind }: { readonly kind: PlaceKind }) {
  const { t } = useTranslation();
  const places = useBranchQuery('credit.places', { kind });
  const [filter, setFilter] = useState<PlaceFilter>('all');
  const [ticked, setTicked] = useState<readonly PlaceRow[]>([]);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const grid = useRef<DataGridHandle<PlaceRow> | null>(null);
  const columns = useMemo(() => placeColumns(t, kind), [t, kind]);
  const rowFilter = useMemo(() => (filter === 'all' ? null : (row: PlaceRow) => isInPlaceFilter(row, filter)), [filter]);
  const chosen = places.data?.find((row) => row.subjectId === chosenId) ?? null;
  const counts = (one: PlaceFilter): number => (places.data ?? []).filter((row) => isInPlaceFilter(row, one)).length;
  const close = () => { setDialog(null); grid.current?.clearTicks(); };
  return (
    <div className="tab-body place-list">
      <FilterChips
        label={t('common.status')} value={filter} onChange={setFilter}
        chips={placeFilters.filter((key) => key === 'all' || key === filter || counts(key) > 0).map((key) => ({
          key, label: t(`places.filters.${key}`), count: counts(key), isDanger: key === 'removalDue' || key === 'reviewDue',
        }))}
      />
      {places.error ? <QueryFault error={places.error} onRetry={() => void places.refetch()} /> : null}
      <div className="place-desk">
        <DataGrid<PlaceRow>
          gridId={`place.${kind}`} label={t(`places.kinds.${kind}`)} columns={columns} rows={places.data} rowId={rowIdOf} rowFilter={rowFilter} rowClassRules={ROW_CLASSES} handle={grid}
          totalsText={kind === 'household' ? 'grid.total' : 'places.total'} hasTicks onTicksChange={setTicked} onFocusRow={(row) => setChosenId(row.subjectId)} onOpen={(row) => setChosenId(row.subjectId)}
          empty={{ sentence: t(`places.empty.${kind}`) }} actions={<Acts ticked={ticked} onDialog={setDialog} />}
        />
        {chosen ? <PlacePanel key={chosen.subjectId} row={chosen} onClose={() => setChosenId(null)} /> : null}
      </div>
      {dialog && 'act' in dialog ? <ProposePlaces kind={kind} act={dialog.act} rows={ticked.filter((row) => mayPropose(row, dialog.act))} onClose={close} /> : null}
      {dialog && 'decision' in dialog ? <DecidePlaces decision={dialog.decision} rows={ticked.filter((row) => row.pending !== null)} onClose={close} /> : null}
    </div>
  );
}

/** As the core judges; what it refuses is greyed here. */
function mayPropose(row: PlaceRow, act: PlaceAct): boolean {
  if (row.pending !== null) return false;
  if (act === 'award') return row.status !== 'active' && row.meetsAll;
  return row.status === 'active' && (act === 'remove' || row.meetsAll);
}

function Acts({ ticked, onDialog }: { readonly ticked: readonly PlaceRow[]; readonly onDialog: (dialog: Dialog) => void }) {
  const { t } = useTranslation();
  const { staffId } = useSession();
  const isManager = usePermission('credit.rate');
  const isHead = usePermission('credit.approve');
  const count = (act: PlaceAct): number => ticked.filter((row) => mayPropose(row, act)).length;
  const waiting = ticked.filter((row) => row.pending !== null && row.pending.madeById !== staffId).length;
  const label = (text: string, n: number): string => (n === 0 ? text : t('places.withCount', { text, n: formatCount(n) }));
  const hint = ticked.length === 0 ? t('common.selectFirst') : undefined;
  return (
    <>
      {isManager ? (['remove', 'review', 'award'] as const).map((act) => (
        <Button key={act} type={act === 'award' ? 'primary' : 'default'} danger={act === 'remove'} disabled={count(act) === 0} title={hint ?? (count(act) === 0 ? t(`places.unsuitable.${act}`) : undefined)} onClick={() => onDialog({ act })}>
          {label(t(`places.propose.${act}`), count(act))}
        </Button>
      )) : null}
      {isHead ? (
        <>
          <Button danger disabled={waiting === 0} title={hint} onClick={() => onDialog({ decision: 'reject' })}>{label(t('places.reject'), waiting)}</Button>
          <Button type="primary" disabled={waiting === 0} title={hint} onClick={() => onDialog({ decision: 'approve' })}>{label(t('places.approve'), waiting)}</Button>
        </>
      ) : null}
    </>
  );
}
