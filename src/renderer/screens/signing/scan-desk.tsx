/** Scans of signed paper that wait for a second person: the list, the scan beside it, confirm or return. */
import { App, Button } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperReturn } from '../../../core/contract/signing.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { usePermission, useSession } from '../../app/session.ts';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { formatCount } from '../../components/format.ts';
import { DataGrid, type DataGridHandle, type GridColumn } from '../../components/grid/data-grid.tsx';
import { QueryFault } from '../../components/query-state.tsx';
import { isReason, ReasonInput } from '../../components/reason-input.tsx';
import { FileView } from './file-view.tsx';

const rowIdOf = (row: PaperReturn): string => row.id;
const NONE: readonly PaperReturn[] = [];

function columnsOf(t: TFunction): readonly GridColumn<PaperReturn>[] {
  return [
    { id: 'headName', title: t('common.headName'), kind: 'text', value: (row) => row.headName, width: 78 },
    { id: 'village', title: t('common.village'), kind: 'text', value: (row) => row.villageName, width: 84 },
    { id: 'kind', title: t('signing.columns.document'), kind: 'choice', value: (row) => row.kind, width: 128, labels: t('document.kinds', { returnObjects: true }) },
    {
      id: 'matched', title: t('signing.columns.matched'), kind: 'choice', value: (row) => row.matched, width: 92,
      labels: { code: t('signing.byCode'), hand: t('signing.byHand') }, tone: (row) => (row.matched === 'code' ? 'accent' : 'waiting'),
    },
    { id: 'pages', title: t('signing.columns.pages'), kind: 'count', value: (row) => row.pages, width: 60, total: 'none', tone: (row) => (row.pages === row.printedPages ? 'plain' : 'waiting') },
    { id: 'signedOn', title: t('signing.columns.signedOn'), kind: 'date', value: (row) => row.signedOn },
    { id: 'handedInBy', title: t('signing.columns.handedInBy'), kind: 'text', value: (row) => row.handedInBy, width: 76 },
    { id: 'no', title: t('signing.columns.no'), kind: 'id', value: (row) => row.documentNo, width: 164 },
  ];
}

export function ScanDesk() {
  const { t } = useTranslation();
  const { staffId } = useSession();
  const mayConfirm = usePermission('document.confirm');
  const returns = useBranchQuery('signing.paperReturns', { status: 'waiting' });
  const [ticked, setTicked] = useState<readonly PaperReturn[]>(NONE);
  const [shown, setShown] = useState<PaperReturn | null>(null);
  const [deciding, setDeciding] = useState<'confirm' | 'return' | null>(null);
  const grid = useRef<DataGridHandle<PaperReturn> | null>(null);
  const columns = useMemo(() => columnsOf(t), [t]);
  const isOthers = useMemo(() => (row: PaperReturn) => row.handedInById !== staffId, [staffId]);
  const still = shown && returns.data?.some((row) => row.id === shown.id) ? shown : null;
  return (
    <div className="tab-column">
      {returns.isError ? <QueryFault error={returns.error} onRetry={() => void returns.refetch()} /> : null}
      <div className="desk-split">
        <DataGrid<PaperReturn>
          gridId="signing.scans" label={t('signing.tabs.scans')} columns={columns} rows={returns.data} rowId={rowIdOf} hasTicks={mayConfirm} isTickable={isOthers}
          onTicksChange={setTicked} onFocusRow={(row) => setShown((current) => (current ? row : current))} onOpen={setShown} onPreview={setShown} handle={grid}
          totalsText="signing.total" empty={{ sentence: t('signing.emptyScans') }}
          actions={mayConfirm ? (
            <>
              <Button disabled={ticked.length === 0} onClick={() => setDeciding('return')}>{t('signing.return')}</Button>
              <Button type="primary" disabled={ticked.length === 0} title={ticked.length === 0 ? t('signing.own') : undefined} onClick={() => setDeciding('confirm')}>
                {ticked.length > 0 ? t('signing.confirmN', { n: formatCount(ticked.length) }) : t('signing.confirm')}
              </Button>
            </>
          ) : null}
        />
        <FileView entryId={still?.scanEntryId ?? null} empty={t('document.previewEmpty')} />
      </div>
      {deciding ? <Decide rows={ticked} decision={deciding} onClose={() => setDeciding(null)} onDone={() => { setDeciding(null); grid.current?.clearTicks(); }} /> : null}
    </div>
  );
}

interface DecideProps {
  readonly rows: readonly PaperReturn[];
  readonly decision: 'confirm' | 'return';
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const MOST_NAMED = 6;

function Decide({ rows, decision, onClose, onDone }: DecideProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const decide = useCommand('signing.decideReturns', {
    failure: 'field',
    onDone: ({ confirmed, opened }) => {
      void message.success(decision === 'return' ? t('signing.returned', { n: rows.length }) : opened > 0 ? t('signing.opened', { n: opened }) : t('signing.confirmed', { n: confirmed }));
      onDone();
    },
  });
  const n = formatCount(rows.length);
  const names = rows.slice(0, MOST_NAMED).map((row) => row.headName ?? row.documentNo).join(t('common.listSeparator'));
  return (
    <ConfirmSummary
      title={decision === 'confirm' ? t('signing.confirmN', { n }) : t('signing.returnTitle', { n })} sentence={decision === 'confirm' ? t('signing.confirmHelp') : t('signing.returnHelp')}
      confirmLabel={decision === 'confirm' ? t('signing.confirm') : t('signing.return')} isDangerous={decision === 'return'} isRunning={decide.isRunning} error={decide.error}
      facts={[{ key: 'who', label: t('common.headName'), value: rows.length > MOST_NAMED ? `${names}…` : names }]}
      isConfirmable={decision === 'confirm' || isReason(reason)} onCancel={onClose}
      onConfirm={() => void decide.run({ returnIds: rows.map((row) => row.id), decision, ...(decision === 'return' ? { reason: reason.trim() } : {}) })}
    >
      {decision === 'return' ? <ReasonInput value={reason} onChange={setReason} /> : null}
    </ConfirmSummary>
  );
}
