/** Print: straight to the printer that this kind of paper was printed on last; the arrow, or the first time, asks. */
import { DownOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '../../../core/contract/document.ts';
import { useFileActions } from '../../api/desk.ts';
import { PrintDialog } from './print-dialog.tsx';
import { usePrintQueue } from './print-queue.ts';
import { printSettings, type PrintSettings } from './print-settings.ts';
import { usePapers } from './use-papers.ts';

interface PrintButtonProps {
  readonly kind: DocumentKind;
  /** In the order of printing. */
  readonly documentIds: readonly string[];
  readonly label?: string;
  readonly isPrimary?: boolean;
  readonly size?: 'small' | 'middle';
  readonly onPrinted?: () => void;
}

export function PrintButton({ kind, documentIds, label, isPrimary = false, size = 'middle', onPrinted }: PrintButtonProps) {
  const { t } = useTranslation();
  const queue = usePrintQueue();
  const papers = usePapers();
  const { print } = useFileActions();
  const [isAsking, setIsAsking] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const settings = printSettings(kind);
  const run = async (work: () => Promise<boolean>) => {
    setIsAsking(false);
    setIsBusy(true);
    try {
      if (await work()) onPrinted?.();
    } finally {
      setIsBusy(false);
    }
  };
  const printOn = (chosen: PrintSettings & { readonly printer: string }) => void run(() => queue.add(kind, documentIds, chosen));
  const start = () => (settings.printer === null ? setIsAsking(true) : printOn({ ...settings, printer: settings.printer }));
  const systemDialog = () => void run(async () => {
    const file = await papers.fetch(documentIds, 'print');
    return file ? print(file) : false;
  });
  const isDisabled = documentIds.length === 0;
  const look = { size, type: isPrimary ? 'primary' : 'default' } as const;
  return (
    <>
      <Space.Compact>
        <Button
          {...look} icon={<PrinterOutlined />} disabled={isDisabled} loading={isBusy} onClick={start}
          title={settings.printer ? t('document.printHere', { printer: settings.printer }) : t('document.choosePrinter')}
        >
          {label ?? t('document.print')}
        </Button>
        <Button {...look} icon={<DownOutlined />} disabled={isDisabled || isBusy} onClick={() => setIsAsking(true)} aria-label={t('document.choosePrinter')} />
      </Space.Compact>
      {isAsking ? <PrintDialog kind={kind} papers={documentIds.length} onPrint={printOn} onSystemDialog={systemDialog} onClose={() => setIsAsking(false)} /> : null}
    </>
  );
}
