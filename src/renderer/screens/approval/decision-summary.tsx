/** After a decision: what was done, what is left, and the approval form to print. */
import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BatchDetail } from '../../../core/contract/credit.ts';
import type { ProducedFile } from '../../../core/contract/schemas.ts';
import { yuan } from '../../components/format.ts';
import { ScreenModal } from '../../components/screen-modal.tsx';
import { PdfPreview } from '../document/pdf-preview.tsx';
import { PrintButton } from '../document/print-button.tsx';
import { SavePapersButton } from '../document/save-singles.tsx';
import { usePapers } from '../document/use-papers.ts';
import type { Decision } from './decide-rows.tsx';

export interface Decided {
  readonly decision: Decision;
  readonly households: number;
  readonly lines: number;
  readonly total: number;
}

interface DecisionSummaryProps {
  readonly batch: BatchDetail;
  readonly decided: Decided;
  readonly remaining: number;
  readonly onNext: (() => void) | null;
  readonly onClose: () => void;
}

export function DecisionSummary({ batch, decided, remaining, onNext, onClose }: DecisionSummaryProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const form = useApprovalForm(batch.id);
  const sentences = {
    approve: t('approval.doneApprove', { n: decided.households, lines: decided.lines }), return: t('approval.doneReturn', { n: decided.households }),
    reject: t('approval.doneReject', { n: decided.households }),
  };
  return (
    <ScreenModal
      width={form.file ? 860 : 460} title={t('approval.summaryTitle')} onCancel={onClose} className="decision-summary"
      footer={[
        onNext && remaining === 0 ? <Button key="next" onClick={() => { onClose(); onNext(); }}>{t('approval.next')}</Button> : null,
        decided.lines > 0 ? <Button key="lines" onClick={() => { onClose(); void navigate('/line?status=pendingSignature'); }}>{t('approval.toLines')}</Button> : null,
        <SavePapersButton key="save" documentIds={form.ids} mergedName="" />,
        <PrintButton key="print" kind="approvalForm" label={t('approval.printForm')} documentIds={form.ids} />,
        <Button key="close" type="primary" autoFocus onClick={onClose}>{t('common.close')}</Button>,
      ]}
    >
      <div className="decision-body">
        <div className="decision-text">
          <p className="decision-sentence"><CheckCircleFilled /> {sentences[decided.decision]}</p>
          {decided.decision === 'approve' ? <p>{t('approval.confirmSum', { total: yuan(decided.total) })}</p> : null}
          <p>{remaining > 0 ? t('approval.remaining', { n: remaining }) : t('approval.allDone')}</p>
          {form.documentNo ? <p>{t('approval.formNo', { no: form.documentNo })}</p> : null}
        </div>
        {form.file ? <div className="decision-form"><PdfPreview file={form.file} /></div> : null}
      </div>
    </ScreenModal>
  );
}

/** Made once, when the summary opens; a failure was told and leaves the summary without it. */
function useApprovalForm(batchId: string) {
  const papers = usePapers();
  const [documentNo, setDocumentNo] = useState<string | null>(null);
  const [file, setFile] = useState<ProducedFile | null>(null);
  const [ids, setIds] = useState<readonly string[]>([]);
  const isAsked = useRef(false);
  useEffect(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    void papers.make('approvalForm', [batchId]).then(async (outcome) => {
      const made = outcome.made[0];
      if (!made) return;
      setIds([made.documentId]);
      setDocumentNo(made.documentNo);
      setFile(await papers.fetch([made.documentId], 'view'));
    });
  }, [papers, batchId]);
  return { file, documentNo, ids };
}
