/** Papers of many subjects at once: made with progress and a way to stop, those that fail named, then one print job or single files. */
import { Button, Progress } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '../../../core/contract/document.ts';
import { ScreenModal } from '../../components/screen-modal.tsx';
import { useErrorText } from '../../text/error-text.ts';
import { PrintButton } from './print-button.tsx';
import { SavePapersButton } from './save-singles.tsx';
import { usePapers, type MakeResult } from './use-papers.ts';

export interface Subject {
  readonly id: string;
  readonly name: string;
}

interface BatchPapersProps {
  readonly kind: DocumentKind;
  /** In the order of the list that they come from. */
  readonly subjects: readonly Subject[];
  readonly onClose: () => void;
}

export function BatchPapers({ kind, subjects, onClose }: BatchPapersProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { make, making } = usePapers();
  const [result, setResult] = useState<MakeResult | null>(null);
  const isAsked = useRef(false);
  useEffect(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    void make(kind, subjects.map(({ id }) => id)).then(setResult);
  }, [make, kind, subjects]);
  const ids = result?.made.map(({ documentId }) => documentId) ?? [];
  const nameOf = (subjectId: string) => subjects.find(({ id }) => id === subjectId)?.name ?? '';
  const name = t(`document.kinds.${kind}`);
  return (
    <ScreenModal
      title={t('document.batch.title', { kind: name, n: subjects.length })} width={520} onCancel={making.isRunning ? undefined : onClose} closable={!making.isRunning}
      footer={result ? [
        <SavePapersButton key="save" documentIds={ids} mergedName={`${name}-${ids.length}`} />,
        <PrintButton key="print" isPrimary kind={kind} documentIds={ids} />,
        <Button key="close" onClick={onClose}>{t('common.close')}</Button>,
      ] : [<Button key="stop" onClick={making.cancel}>{t('line.signing.stop')}</Button>]}
    >
      {result ? <p>{t(result.isPartial ? 'document.batch.stopped' : 'document.batch.done', { made: result.made.length, total: subjects.length })}</p> : (
        <Progress percent={making.total > 0 ? Math.floor((making.done * 100) / making.total) : 0} format={() => t('progress.count', { done: making.done, total: subjects.length })} />
      )}
      {result && result.failed.length > 0 ? (
        <ul className="signing-failures" aria-label={t('line.signing.failures')}>
          {result.failed.map(({ subjectId, code, params }) => <li key={subjectId}>{nameOf(subjectId)} · {errorText({ code, params, correlationId: '' })}</li>)}
        </ul>
      ) : null}
    </ScreenModal>
  );
}
