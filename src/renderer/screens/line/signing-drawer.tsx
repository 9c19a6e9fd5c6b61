/** Papers of the chosen lines in their mandatory order: make, look, print, save, mark as signed. */
import { FileAddOutlined } from '@ant-design/icons';
import { Button, Drawer, Progress } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineRow } from '../../../core/contract/credit.ts';
import type { DocumentRow } from '../../../core/contract/document.ts';
import type { ProducedFile } from '../../../core/contract/schemas.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useIsScreenShown } from '../../app/shown-screen.ts';
import { formatCount } from '../../components/format.ts';
import { useErrorText } from '../../text/error-text.ts';
import { PdfPreview } from '../document/pdf-preview.tsx';
import { usePapers, type Papers } from '../document/use-papers.ts';
import { MarkSigned } from './mark-signed.tsx';
import { SigningList } from './signing-list.tsx';
import { SigningStage } from './signing-stage.tsx';
import { signingStages, type SigningKind, type Stage } from './signing-state.ts';

interface SigningDrawerProps {
  readonly lineIds: readonly string[];
  readonly onClose: () => void;
}

const NO_PAPERS: readonly DocumentRow[] = [];

export function SigningDrawer({ lineIds, onClose }: SigningDrawerProps) {
  const { t } = useTranslation();
  const lines = useChosenLines(lineIds);
  const documents = useSigningPapers();
  const isShown = useIsScreenShown();
  const papers = usePapers();
  const [file, setFile] = useState<ProducedFile | null>(null);
  const [signing, setSigning] = useState<Stage | null>(null);
  const stages = useMemo(() => signingStages(lines, documents), [lines, documents]);
  const show = useCallback(async (rows: readonly DocumentRow[]) => {
    const shown = await papers.fetch(rows.map((row) => row.id), 'view');
    if (shown) setFile(shown);
  }, [papers]);
  const [only] = lines;
  return (
    <Drawer
      open={isShown} size="min(1180px, 94vw)" onClose={onClose} className="signing" keyboard={!papers.making.isRunning && signing === null}
      title={lines.length === 1 && only ? t('line.signing.titleOne', { name: only.headName }) : t('line.signing.title', { n: formatCount(lines.length) })}
    >
      <div className="signing-left">
        <MakeAll papers={papers} stages={stages} lines={lines} />
        {stages.map((stage, index) => (
          <SigningStage key={stage.kind} no={index + 1} stage={stage} onShow={(rows) => void show(rows)} onSign={() => setSigning(stage)} />
        ))}
        <SigningList lines={lines} documents={documents} onShow={(rows) => void show(rows)} />
      </div>
      <PdfPreview file={file} isLoading={papers.isFetching} />
      {signing ? <MarkSigned kind={signing.kind} documents={signing.signable} onClose={() => setSigning(null)} /> : null}
    </Drawer>
  );
}

function useChosenLines(lineIds: readonly string[]): readonly LineRow[] {
  const { data } = useBranchQuery('credit.lines', {});
  return useMemo(() => { const ids = new Set(lineIds); return data?.filter((line) => ids.has(line.id)) ?? []; }, [data, lineIds]);
}

function useSigningPapers(): readonly DocumentRow[] {
  const authorisations = useBranchQuery('document.list', { kind: 'inquiryAuthorisation' }).data;
  const disclosures = useBranchQuery('document.list', { kind: 'costDisclosure' }).data;
  const contracts = useBranchQuery('document.list', { kind: 'lineContract' }).data;
  return useMemo(() => [...(authorisations ?? NO_PAPERS), ...(disclosures ?? NO_PAPERS), ...(contracts ?? NO_PAPERS)], [authorisations, disclosures, contracts]);
}

interface Failure {
  readonly kind: SigningKind;
  readonly subjectId: string;
  readonly reason: string;
}

/** Kind after kind, so that an interruption leaves whole steps. */
function MakeAll({ papers, stages, lines }: { readonly papers: Papers; readonly stages: readonly Stage[]; readonly lines: readonly LineRow[] }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [running, setRunning] = useState<SigningKind | null>(null);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const makeAll = async () => {
    setFailures([]);
    for (const stage of stages) {
      if (stage.subjectIds.length === 0) continue;
      setRunning(stage.kind);
      const outcome = await papers.make(stage.kind, stage.subjectIds);
      const failed = outcome.failed.map(({ subjectId, code, params }) => ({ kind: stage.kind, subjectId, reason: errorText({ code, params, correlationId: '' }) }));
      setFailures((before) => [...before, ...failed]);
      if (outcome.isPartial) break;
    }
    setRunning(null);
  };
  const { done, total, cancel } = papers.making;
  const nameOf = (subjectId: string): string => lines.find(({ id, householdId }) => id === subjectId || householdId === subjectId)?.headName ?? '';
  return (
    <div className="signing-make">
      <p>{t('line.signing.order')}</p>
      {running ? (
        <div className="signing-progress">
          <span>{t(`document.kinds.${running}`)}</span>
          <Progress percent={total > 0 ? Math.floor((done * 100) / total) : 0} size="small" showInfo={false} />
          <span className="number">{t('progress.count', { done, total })}</span>
          <Button size="small" onClick={cancel}>{t('line.signing.stop')}</Button>
        </div>
      ) : <Button type="primary" icon={<FileAddOutlined />} autoFocus onClick={() => void makeAll()}>{t('line.signing.generate')}</Button>}
      {failures.length > 0 ? (
        <ul className="signing-failures" aria-label={t('line.signing.failures')}>
          <li className="tone-danger">{t('line.signing.failedCount', { n: failures.length })}</li>
          {failures.map(({ kind, subjectId, reason }) => <li key={`${kind} ${subjectId}`}>{nameOf(subjectId)} · {t(`document.kinds.${kind}`)} · {reason}</li>)}
        </ul>
      ) : null}
    </div>
  );
}
