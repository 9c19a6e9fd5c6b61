/** Papers under signature on a device: how far they are, and the bank's seal by another person than who led the session. */
import { App, Button } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SigningSession } from '../../../core/contract/signing.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { usePermission, useSession } from '../../app/session.ts';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';
import { QueryFault } from '../../components/query-state.tsx';
import { PdfPreview } from '../document/pdf-preview.tsx';
import { usePapers } from '../document/use-papers.ts';
import type { ProducedFile } from '../../../core/contract/schemas.ts';

const rowIdOf = (row: SigningSession): string => row.id;

/** All persons have signed; what is left is the bank. */
export const waitsForBank = (session: SigningSession): boolean => session.status === 'open' && session.signers.every((signer) => signer.role === 'bank' || signer.signedAt !== null);

function columnsOf(t: TFunction): readonly GridColumn<SigningSession>[] {
  return [
    { id: 'headName', title: t('common.headName'), kind: 'text', value: (row) => row.signers[0]?.name ?? null, width: 78 },
    { id: 'kind', title: t('signing.columns.document'), kind: 'choice', value: (row) => row.kind, width: 132, labels: t('document.kinds', { returnObjects: true }) },
    {
      id: 'signers', title: t('signing.columns.signers'), kind: 'text', width: 128,
      value: (row) => `${row.signers.filter((signer) => signer.signedAt !== null).length} / ${row.signers.length}`, tone: (row) => (waitsForBank(row) ? 'accent' : 'waiting'),
    },
    { id: 'status', title: t('common.status'), kind: 'choice', value: (row) => row.status, width: 84, labels: t('signing.device.statuses', { returnObjects: true }) },
    { id: 'openedBy', title: t('signing.columns.openedBy'), kind: 'text', value: (row) => row.openedBy, width: 80 },
    { id: 'no', title: t('signing.columns.no'), kind: 'id', value: (row) => row.documentNo, width: 168 },
  ];
}

export function SealDesk() {
  const { t } = useTranslation();
  const { staffId } = useSession();
  const mayConfirm = usePermission('document.confirm');
  const sessions = useBranchQuery('signing.openSessions', {});
  const papers = usePapers();
  const [chosen, setChosen] = useState<SigningSession | null>(null);
  const [file, setFile] = useState<ProducedFile | null>(null);
  const [isSealing, setIsSealing] = useState(false);
  const columns = useMemo(() => columnsOf(t), [t]);
  const current = sessions.data?.find((row) => row.id === chosen?.id) ?? null;
  const show = async (row: SigningSession) => {
    setChosen(row);
    setFile(await papers.fetch([row.documentId], 'view'));
  };
  const obstacle = current && current.openedById === staffId ? t('signing.own') : null;
  return (
    <div className="tab-column">
      {sessions.isError ? <QueryFault error={sessions.error} onRetry={() => void sessions.refetch()} /> : null}
      <div className="desk-split">
        <DataGrid<SigningSession>
          gridId="signing.sessions" label={t('signing.tabs.sessions')} columns={columns} rows={sessions.data} rowId={rowIdOf} totalsText="signing.total"
          onFocusRow={setChosen} onOpen={(row) => void show(row)} onPreview={(row) => void show(row)} empty={{ sentence: t('signing.emptySessions') }}
          actions={mayConfirm ? (
            <Button type="primary" disabled={!current || !waitsForBank(current) || obstacle !== null} title={obstacle ?? undefined} onClick={() => setIsSealing(true)}>{t('signing.seal')}</Button>
          ) : null}
        />
        <PdfPreview file={current ? file : null} isLoading={papers.isFetching} />
      </div>
      {isSealing && current ? <Seal session={current} onClose={() => setIsSealing(false)} /> : null}
    </div>
  );
}

function Seal({ session, onClose }: { readonly session: SigningSession; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const seal = useCommand('signing.sealForBank', {
    failure: 'field',
    onDone: ({ opened }) => { void message.success(opened > 0 ? t('signing.opened', { n: opened }) : t('signing.sealed')); onClose(); },
  });
  return (
    <ConfirmSummary
      title={t('signing.sealTitle', { kind: t(`document.kinds.${session.kind}`), no: session.documentNo })} sentence={t('signing.sealHelp')} confirmLabel={t('signing.seal')}
      isRunning={seal.isRunning} error={seal.error} onCancel={onClose} {...(session.isTestSeal ? { warning: t('signing.testSeal') } : {})}
      facts={session.signers.filter((signer) => signer.role !== 'bank').map((signer) => ({ key: String(signer.position), label: t(`signing.roles.${signer.role}`), value: signer.name }))}
      onConfirm={() => void seal.run({ sessionId: session.id })}
    />
  );
}
