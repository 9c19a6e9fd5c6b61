/** A paper from the screen where it is needed: made, shown, printed, saved. */
import { FileTextOutlined } from '@ant-design/icons';
import { Alert, Button, Dropdown, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '../../../core/contract/document.ts';
import type { ProducedFile } from '../../../core/contract/schemas.ts';
import { usePermission } from '../../app/session.ts';
import { useErrorText } from '../../text/error-text.ts';
import { PdfPreview } from './pdf-preview.tsx';
import { PrintButton } from './print-button.tsx';
import { SavePapersButton } from './save-singles.tsx';
import { usePapers } from './use-papers.ts';

export interface PaperWanted {
  readonly kind: DocumentKind;
  readonly subjectId: string;
  /** Day or month of a report. */
  readonly period?: string;
  /** Left out: the kind's name. */
  readonly label?: string;
}

interface PaperActionProps {
  readonly papers: readonly PaperWanted[];
  readonly label?: string;
  readonly size?: 'small' | 'middle';
}

/** One paper is a button, several a menu. Nothing for who may not make papers. */
export function PaperAction({ papers, label, size = 'middle' }: PaperActionProps) {
  const { t } = useTranslation();
  const mayMake = usePermission('document.generate');
  const [wanted, setWanted] = useState<PaperWanted | null>(null);
  const [only] = papers;
  if (!mayMake || !only) return null;
  const nameOf = (paper: PaperWanted) => paper.label ?? t(`document.kinds.${paper.kind}`);
  return (
    <>
      {papers.length === 1 ? <Button size={size} icon={<FileTextOutlined />} onClick={() => setWanted(only)}>{label ?? nameOf(only)}</Button> : (
        <Dropdown
          trigger={['click']}
          menu={{ items: papers.map((paper, index) => ({ key: String(index), label: nameOf(paper) })), onClick: ({ key }) => setWanted(papers[Number(key)] ?? null) }}
        >
          <Button size={size} icon={<FileTextOutlined />}>{label ?? t('document.issue')}</Button>
        </Dropdown>
      )}
      {wanted ? <PaperModal wanted={wanted} title={nameOf(wanted)} onClose={() => setWanted(null)} /> : null}
    </>
  );
}

interface Made {
  readonly documentId: string;
  readonly file: ProducedFile | null;
}

/** The paper itself: made when it opens. */
export function PaperModal({ wanted, title, onClose }: { readonly wanted: PaperWanted; readonly title: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { made, failure } = usePaper(wanted);
  const ids = made ? [made.documentId] : [];
  return (
    <Modal
      open width={860} title={title} onCancel={onClose} className="paper-modal"
      footer={[
        <SavePapersButton key="save" documentIds={ids} mergedName="" />,
        <PrintButton key="print" isPrimary kind={wanted.kind} documentIds={ids} />,
        <Button key="close" onClick={onClose}>{t('common.close')}</Button>,
      ]}
    >
      {failure ? <Alert type="warning" showIcon title={failure} /> : <div className="paper-modal-body"><PdfPreview file={made?.file ?? null} isLoading={made === null} /></div>}
    </Modal>
  );
}

/** Made once, when it opens. */
function usePaper({ kind, subjectId, period }: PaperWanted): { readonly made: Made | null; readonly failure: string | null } {
  const { t } = useTranslation();
  const { make, fetch } = usePapers();
  const errorText = useErrorText();
  const [made, setMade] = useState<Made | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const isAsked = useRef(false);
  useEffect(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    void make(kind, [subjectId], period).then(async (outcome) => {
      const documentId = outcome.made[0]?.documentId;
      const failed = outcome.failed[0];
      if (documentId === undefined) setFailure(failed ? errorText({ ...failed, correlationId: '' }) : t('document.notMade'));
      else setMade({ documentId, file: await fetch([documentId], 'view') });
    });
  }, [make, fetch, kind, subjectId, period, errorText, t]);
  return { made, failure };
}
