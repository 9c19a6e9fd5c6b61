/** Photographs and scans of a piece of work: added here, shown on demand. */
import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Image, Upload } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceRow, EvidenceType } from '../../../core/contract/monitoring.ts';
import { positionText } from './read-position.ts';
import { PdfPreview } from '../document/pdf-preview.tsx';
import { ScreenModal } from '../../components/screen-modal.tsx';

export interface Opened {
  readonly name: string;
  readonly mediaType: EvidenceType;
  readonly bytes: Uint8Array;
}

interface EvidenceListProps {
  readonly rows: readonly EvidenceRow[];
  /** Null: nothing can be added. */
  readonly onAdd: ((file: { name: string; bytes: Uint8Array }) => Promise<void>) | null;
  readonly isAdding: boolean;
  /** Null when it was refused, which was told. */
  readonly open: (evidenceId: string) => Promise<Opened | null>;
}

export function EvidenceList({ rows, onAdd, isAdding, open }: EvidenceListProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Opened | null>(null);
  const show = async (evidenceId: string) => setShown(await open(evidenceId));
  const add = async (file: File) => onAdd?.({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  return (
    <div className="evidence-list">
      {rows.map((row) => (
        <button key={row.id} type="button" className="evidence-item" onClick={() => void show(row.id)} title={factsOf(row)}>
          <PaperClipOutlined /> {row.fileName}
        </button>
      ))}
      {onAdd ? (
        <Upload accept="image/jpeg,image/png,application/pdf" multiple showUploadList={false} disabled={isAdding} beforeUpload={(file) => { void add(file); return false; }}>
          <Button size="small" loading={isAdding} icon={<PaperClipOutlined />} title={t('queue.evidenceHint')}>{t('queue.addEvidence')}</Button>
        </Upload>
      ) : null}
      {rows.length === 0 && !onAdd ? <span className="tone-muted">{t('queue.noEvidence')}</span> : null}
      {shown ? <EvidenceView shown={shown} onClose={() => setShown(null)} /> : null}
    </div>
  );
}

function factsOf({ addedBy, addedOn, latitude, longitude, sha256 }: EvidenceRow): string {
  const place = latitude === null || longitude === null ? [] : [positionText({ latitude, longitude })];
  return [`${addedBy} ${addedOn}`, ...place, `SHA-256 ${sha256}`].join(' · ');
}

function EvidenceView({ shown, onClose }: { readonly shown: Opened; readonly onClose: () => void }) {
  return (
    <ScreenModal title={shown.name} footer={null} width={820} onCancel={onClose}>
      {shown.mediaType === 'application/pdf' ? <Paper shown={shown} /> : <Picture shown={shown} />}
    </ScreenModal>
  );
}

function Paper({ shown }: { readonly shown: Opened }) {
  // The preview opens anew whenever it is given another file.
  const file = useMemo(() => ({ name: shown.name, mediaType: 'application/pdf' as const, bytes: shown.bytes }), [shown]);
  return <div className="evidence-pdf"><PdfPreview file={file} /></div>;
}

function Picture({ shown }: { readonly shown: Opened }) {
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([shown.bytes as Uint8Array<ArrayBuffer>], { type: shown.mediaType }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [shown]);
  return address ? <Image src={address} alt={shown.name} className="evidence-picture" preview={false} /> : null;
}
