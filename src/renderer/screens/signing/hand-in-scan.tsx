/** Signed paper comes back: choose the scan, see which page is of which paper, say where the code was unreadable. */
import { InboxOutlined } from '@ant-design/icons';
import { Alert, App, Progress, Select, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '../../../core/contract/document.ts';
import { callBranch } from '../../api/branch.ts';
import { useCommand } from '../../api/use-command.ts';
import { useBusinessDate } from '../../app/business-date.ts';
import { Chip } from '../../components/chip.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { formatCount } from '../../components/format.ts';
import { ScreenModal } from '../../components/screen-modal.tsx';
import { useErrorText } from '../../text/error-text.ts';
import { readCodes } from './read-codes.ts';
import { paperOfPage, papersOfScan, type PageOfScan } from './scan-pages.ts';
import './signing.css';

interface HandInScanProps {
  /** Papers that are expected; others that the codes name are taken as well. */
  readonly documents: readonly DocumentRow[];
  readonly title: string;
  readonly onClose: () => void;
}

interface Scan {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: readonly PageOfScan[];
}

export function HandInScan({ documents, title, onClose }: HandInScanProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const businessDate = useBusinessDate();
  const [signedOn, setSignedOn] = useState(businessDate);
  const { scan, setScan, read, reading, hasFailed } = useScan();
  const handIn = useCommand('signing.handInScan', {
    failure: 'field', invalidates: ['signing', 'document', 'archive'],
    onDone: ({ handedIn }) => { void message.success(t('signing.handedIn', { n: handedIn })); onClose(); },
  });
  const papers = scan ? papersOfScan(scan.pages) : [];
  const submit = () => {
    if (!scan) return;
    void handIn.run({
      scan: { name: scan.name, bytes: scan.bytes }, signedOn,
      papers: papers.map((paper) => ({ documentId: paper.documentId, code: paper.code, pages: [...paper.pages] })),
    });
  };
  return (
    <ScreenModal
      title={title} width={620} onCancel={onClose} onOk={submit} okText={t('signing.handIn')} cancelText={t('common.cancel')} mask={{ closable: false }}
      okButtonProps={{ disabled: papers.length === 0, loading: handIn.isRunning }}
    >
      <p className="confirm-sentence">{t('signing.handInHelp')}</p>
      <div className="scan-date"><span>{t('signing.signedOn')}</span><DateInput value={signedOn} onChange={(date) => setSignedOn(date ?? businessDate)} max={businessDate} label={t('signing.signedOn')} /></div>
      <Upload.Dragger accept=".pdf,.png,.jpg,.jpeg" showUploadList={false} disabled={reading !== null} beforeUpload={(file) => { void read(file); return false; }}>
        {reading ? (
          <div className="scan-reading">
            {t('signing.reading', reading)}
            <Progress percent={Math.floor((reading.done * 100) / reading.total)} showInfo={false} size="small" />
          </div>
        ) : <p className="scan-drop"><InboxOutlined /> {scan?.name ?? t('signing.drop')}</p>}
      </Upload.Dragger>
      {hasFailed ? <Alert className="confirm-alert" type="error" showIcon title={errorText({ code: 'file_not_accepted', params: { why: 'damaged' }, correlationId: '' })} /> : null}
      {scan ? <ScanPages scan={scan} documents={documents} onChange={(pages) => setScan({ ...scan, pages })} matched={papers.length} /> : null}
      {handIn.error ? <Alert className="confirm-alert" type="error" showIcon title={errorText(handIn.error)} /> : null}
    </ScreenModal>
  );
}

function useScan() {
  const [scan, setScan] = useState<Scan | null>(null);
  const [reading, setReading] = useState<{ done: number; total: number } | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const read = async (file: File) => {
    setScan(null);
    setHasFailed(false);
    setReading({ done: 0, total: 1 });
    try {
      const codes = await readCodes(file, (done, total) => setReading({ done, total }));
      const pages = await Promise.all(codes.map(async (page): Promise<PageOfScan> => ({ ...page, documentId: await documentOf(page.code) })));
      setScan({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), pages });
    } catch {
      setHasFailed(true);
    } finally {
      setReading(null);
    }
  };
  return { scan, setScan, read, reading, hasFailed };
}

/** null: not a paper of ours, or not of this person's villages. */
async function documentOf(code: string | null): Promise<string | null> {
  if (code === null) return null;
  try {
    return (await callBranch('signing.paperOfCode', { code }))?.documentId ?? null;
  } catch {
    return null;
  }
}

interface ScanPagesProps {
  readonly scan: Scan;
  readonly documents: readonly DocumentRow[];
  readonly matched: number;
  readonly onChange: (pages: readonly PageOfScan[]) => void;
}

const NO_PAPER = 'none';

function ScanPages({ scan, documents, matched, onChange }: ScanPagesProps) {
  const { t } = useTranslation();
  const options = [
    ...documents.map((row) => ({ value: row.id, label: `${row.headName ?? ''} ${row.documentNo}`.trim() })), { value: NO_PAPER, label: t('signing.ignore') },
  ];
  const known = new Set(documents.map((row) => row.id));
  const choose = (index: number, value: string) => onChange(scan.pages.map((page, at) => (at === index ? { ...page, chosen: value === NO_PAPER ? null : value } : page)));
  return (
    <>
      <p className="scan-count">{t('signing.pages', { n: formatCount(scan.pages.length), matched: formatCount(matched) })}</p>
      <ul className="scan-pages" aria-label={t('signing.columns.pages')}>
        {scan.pages.map((page, index) => {
          const paper = paperOfPage(scan.pages, index);
          return (
            <li key={page.no}>
              <span className="number">{t('signing.page', { n: page.no })}</span>
              {page.documentId !== null
                ? <Chip tone="accent">{t('signing.byCode')}</Chip>
                : <Chip tone="waiting">{page.code === null ? t('signing.noCode') : t('signing.foreign')}</Chip>}
              {page.documentId !== null && paper !== null && !known.has(paper)
                ? <span>{page.code?.split('|')[1]}</span>
                : <Select size="small" value={paper ?? NO_PAPER} options={options} onChange={(value) => choose(index, value)} disabled={page.documentId !== null} aria-label={t('signing.unmatched')} popupMatchSelectWidth={false} />}
            </li>
          );
        })}
      </ul>
    </>
  );
}
