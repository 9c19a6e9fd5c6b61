/** Where, how often and on which sides: asked once for a kind of paper, then remembered. */
import { Alert, Checkbox, InputNumber, Modal, Radio, Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Printer } from '../../../core/contract/desk.ts';
import type { DocumentKind } from '../../../core/contract/document.ts';
import { duplexModes, type DuplexMode } from '../../../core/contract/printing.ts';
import { printSettings, rememberPrintSettings, type PrintSettings } from './print-settings.ts';

interface PrintDialogProps {
  readonly kind: DocumentKind;
  readonly papers: number;
  readonly onPrint: (settings: PrintSettings & { readonly printer: string }) => void;
  /** Left out where papers are several: the system's dialog takes one file. */
  readonly onSystemDialog?: () => void;
  readonly onClose: () => void;
}

/** Kinds that a counter prints without looking. */
const QUICK: ReadonlySet<DocumentKind> = new Set(['drawNote', 'repaymentReceipt', 'repaymentSlip']);

export function PrintDialog({ kind, papers, onPrint, onSystemDialog, onClose }: PrintDialogProps) {
  const { t } = useTranslation();
  const printers = usePrinters();
  const [settings, setSettings] = useState<PrintSettings>(() => printSettings(kind));
  const chosen = settings.printer ?? printers?.find(({ isDefault }) => isDefault)?.name ?? printers?.[0]?.name ?? null;
  const submit = () => {
    if (chosen === null) return;
    const final = { ...settings, printer: chosen };
    rememberPrintSettings(kind, final);
    onPrint(final);
  };
  const away = printers?.find(({ name }) => name === chosen)?.away ?? null;
  return (
    <Modal
      open width={460} title={t('document.dialog.title', { kind: t(`document.kinds.${kind}`), n: papers })} okText={t('document.print')} cancelText={t('common.cancel')} onCancel={onClose} onOk={submit}
      okButtonProps={{ disabled: chosen === null }} className="print-dialog"
    >
      <section aria-label={t('document.choosePrinter')}>
        <h4>{t('document.choosePrinter')}</h4>
        {printers?.length === 0 ? <Alert type="warning" showIcon title={t('errors.no_printer')} /> : null}
        <Radio.Group value={chosen} onChange={(event) => setSettings({ ...settings, printer: event.target.value as string })} className="print-printers">
          {(printers ?? []).map((printer) => (
            <Radio key={printer.name} value={printer.name}>{printer.displayName}{printer.away ? <small className="tone-danger"> {t('document.dialog.away', { reason: printer.away })}</small> : null}</Radio>
          ))}
        </Radio.Group>
        {away ? <p className="tone-waiting">{t('document.dialog.awayNote')}</p> : null}
      </section>
      <section className="print-row">
        <label>{t('document.dialog.copies')} <InputNumber<number> min={1} max={20} precision={0} value={settings.copies} onChange={(copies) => setSettings({ ...settings, copies: copies ?? 1 })} aria-label={t('document.dialog.copies')} /></label>
        <Segmented<DuplexMode> value={settings.duplex} onChange={(duplex) => setSettings({ ...settings, duplex })} options={duplexModes.map((mode) => ({ value: mode, label: t(`document.duplex.${mode}`) }))} />
      </section>
      {QUICK.has(kind) ? <Checkbox checked={settings.isAutomatic} onChange={(event) => setSettings({ ...settings, isAutomatic: event.target.checked })}>{t('document.dialog.automatic')}</Checkbox> : null}
      <p className="tone-muted">{t('document.dialog.remembered')} {onSystemDialog ? <a role="button" tabIndex={0} onClick={onSystemDialog} onKeyDown={(event) => { if (event.key === 'Enter') onSystemDialog(); }}>{t('document.printDialog')}</a> : null}</p>
    </Modal>
  );
}

/** undefined = still asked for. */
export function usePrinters(): readonly Printer[] | undefined {
  const [printers, setPrinters] = useState<readonly Printer[] | undefined>(undefined);
  useEffect(() => {
    let isCurrent = true;
    void window.desk.printers().then((answer) => { if (isCurrent) setPrinters(answer.ok ? answer.value : []); });
    return () => { isCurrent = false; };
  }, []);
  return printers;
}
