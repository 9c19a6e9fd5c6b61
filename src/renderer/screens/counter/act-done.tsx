/** After a posting: its number, and the paper, made, shown and ready to print. */
import { CheckCircleFilled } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '../../../core/contract/document.ts';
import type { ProducedFile } from '../../../core/contract/schemas.ts';
import { yuan } from '../../components/format.ts';
import { useErrorText } from '../../text/error-text.ts';
import { PaperAction } from '../document/paper-action.tsx';
import { PdfPreview } from '../document/pdf-preview.tsx';
import { PrintButton } from '../document/print-button.tsx';
import { usePrintQueue } from '../document/print-queue.ts';
import { printSettings } from '../document/print-settings.ts';
import { SavePapersButton } from '../document/save-singles.tsx';
import { usePapers } from '../document/use-papers.ts';

export interface Done {
  readonly act: 'draw' | 'repay';
  readonly loanId: string;
  /** Receipt number of a draw, voucher number of a repayment. */
  readonly no: string;
  readonly amount: number;
  readonly kind: DocumentKind;
  readonly subjectId: string;
}

export function ActDone({ done, onClose }: { readonly done: Done; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const paper = usePaperOf(done);
  const ids = paper.madeId ? [paper.madeId] : [];
  return (
    <div className="act-done">
      <p className="act-done-sentence"><CheckCircleFilled /> {done.act === 'draw' ? t('counter.drawn') : t('counter.repaid')} <b className="number">{yuan(done.amount)}</b> {t('common.unitYuan')}</p>
      <p className="act-done-no">{done.act === 'draw' ? t('counter.receiptNo') : t('counter.voucherNo')} {done.no}</p>
      {paper.failure ? (
        <Alert
          type="warning" showIcon title={t('counter.receiptFailed', { reason: paper.failure })}
          action={<Button size="small" onClick={paper.make}>{t('counter.tryReceipt')}</Button>}
        />
      ) : null}
      <div className="act-done-paper"><PdfPreview file={paper.file} isLoading={paper.isMaking} /></div>
      <div className="act-done-actions">
        <PrintButton isPrimary kind={done.kind} label={t('counter.printReceipt')} documentIds={ids} />
        {done.kind === 'repaymentReceipt' ? <PaperAction papers={[{ kind: 'repaymentSlip', subjectId: done.subjectId }]} /> : null}
        <SavePapersButton documentIds={ids} mergedName="" />
        <span className="page-space" />
        <Button autoFocus onClick={onClose}>{t('counter.another')}</Button>
      </div>
    </div>
  );
}

/** Makes the paper of a posting once; a failure leaves the posting as it is and can be tried again. */
function usePaperOf({ kind, subjectId }: Done) {
  const errorText = useErrorText();
  const papers = usePapers();
  const [file, setFile] = useState<ProducedFile | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isMaking, setIsMaking] = useState(false);
  const [madeId, setMadeId] = useState<string | null>(null);
  const queue = usePrintQueue();
  const isAsked = useRef(false);
  const make = useCallback(async () => {
    setIsMaking(true);
    setFailure(null);
    const outcome = await papers.make(kind, [subjectId]);
    const failed = outcome.failed[0];
    const documentId = outcome.made[0]?.documentId ?? null;
    setMadeId(documentId);
    if (documentId) setFile(await papers.fetch([documentId], 'view'));
    else setFailure(errorText({ code: failed?.code ?? 'internal_error', params: failed?.params ?? {}, correlationId: '' }));
    setIsMaking(false);
    const settings = printSettings(kind);
    if (documentId && settings.isAutomatic && settings.printer !== null) void queue.add(kind, [documentId], { ...settings, printer: settings.printer });
  }, [papers, queue, kind, subjectId, errorText]);
  useEffect(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    void make();
  }, [make]);
  return { file, failure, isMaking, madeId, make: () => void make() };
}
