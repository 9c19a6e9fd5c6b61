/** A file of the archive beside a list: PDF and images are shown, each look is logged by the core. */
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProducedFile } from '../../../core/contract/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { PdfPreview } from '../document/pdf-preview.tsx';
import './signing.css';

interface FileViewProps {
  /** null: nothing is chosen. */
  readonly entryId: string | null;
  readonly empty: string;
  readonly actions?: ReactNode;
}

const NOTHING_CHANGES: readonly never[] = [];

export function FileView({ entryId, empty, actions }: FileViewProps) {
  const { t } = useTranslation();
  const open = useCommand('archive.open', { invalidates: NOTHING_CHANGES });
  const [shown, setShown] = useState<{ readonly entryId: string; readonly file: ProducedFile } | null>(null);
  const { run } = open;
  useEffect(() => {
    if (entryId === null) return undefined;
    let isCurrent = true;
    void run({ entryId, purpose: 'view' }).then((file) => { if (isCurrent && file) setShown({ entryId, file }); });
    return () => { isCurrent = false; };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `run` is made anew with each state of the command; a look is logged once
  }, [entryId]);
  const file = shown && shown.entryId === entryId ? shown.file : null;
  if (entryId === null) return <div className="desk-image"><EmptyState sentence={empty} /></div>;
  if (file?.mediaType === 'image/png' || file?.mediaType === 'image/jpeg') return <Image file={file} actions={actions} />;
  if (file && file.mediaType !== 'application/pdf') return <div className="desk-image">{actions}<EmptyState sentence={t('archive.noPreview')} /></div>;
  return <PdfPreview file={file} isLoading={open.isRunning} actions={actions} />;
}

function Image({ file, actions }: { readonly file: ProducedFile; readonly actions?: ReactNode }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([Uint8Array.from(file.bytes)], { type: file.mediaType }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return <div className="desk-image"><div className="desk-bar">{actions}</div>{url ? <img src={url} alt={file.name} /> : null}</div>;
}
