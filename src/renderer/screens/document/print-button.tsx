/** Print: straight to the printer chosen last, or through the system's dialog; the arrow chooses. */
import { DownOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Dropdown, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Printer } from '../../../core/contract/desk.ts';
import type { ProducedFile } from '../../../core/contract/schemas.ts';
import { useFileActions } from '../../api/desk.ts';
import { rememberedPrinter, rememberPrinter } from './printer-choice.ts';

interface PrintButtonProps {
  /** Null when it could not be had: that was told already. */
  readonly getFile: () => Promise<ProducedFile | null>;
  readonly label?: string;
  readonly isDisabled?: boolean;
  readonly isPrimary?: boolean;
  readonly size?: 'small' | 'middle';
  readonly onPrinted?: () => void;
}

const DIALOG = 'dialog:';

export function PrintButton({ getFile, label, isDisabled = false, isPrimary = false, size = 'middle', onPrinted }: PrintButtonProps) {
  const { t } = useTranslation();
  const { print } = useFileActions();
  const [printers, setPrinters] = useState<readonly Printer[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const chosen = rememberedPrinter();
  const run = async (deviceName: string | null) => {
    setIsBusy(true);
    try {
      const file = await getFile();
      if (file && await print(file, deviceName ?? undefined)) onPrinted?.();
    } finally {
      setIsBusy(false);
    }
  };
  const listPrinters = (isOpen: boolean) => {
    if (isOpen) void window.desk.printers().then((answer) => setPrinters(answer.ok ? answer.value : []));
  };
  const choose = (key: string) => {
    const name = key === DIALOG ? null : key;
    rememberPrinter(name);
    void run(name);
  };
  return (
    <Space.Compact>
      <Button
        size={size} type={isPrimary ? 'primary' : 'default'} icon={<PrinterOutlined />} disabled={isDisabled} loading={isBusy} onClick={() => void run(chosen)}
        title={chosen ? t('document.printHere', { printer: chosen }) : t('document.printDialog')}
      >
        {label ?? t('document.print')}
      </Button>
      <Dropdown
        trigger={['click']} disabled={isDisabled || isBusy} onOpenChange={listPrinters}
        menu={{
          selectedKeys: [chosen ?? DIALOG], onClick: ({ key }) => choose(key),
          items: [
            { key: DIALOG, label: t('document.printDialog') },
            ...printers.map((printer) => ({ key: printer.name, label: printer.displayName })),
            ...(printers.length === 0 ? [{ key: 'none', label: t('document.noPrinter'), disabled: true }] : []),
          ],
        }}
      >
        <Button size={size} type={isPrimary ? 'primary' : 'default'} icon={<DownOutlined />} aria-label={t('document.choosePrinter')} />
      </Dropdown>
    </Space.Compact>
  );
}
