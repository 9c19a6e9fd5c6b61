/** How each kind of paper is printed on this device: printer, copies, sides. Remembered by kind. */
import type { DocumentKind } from '../../../core/contract/document.ts';
import { duplexModes, type DuplexMode } from '../../../core/contract/printing.ts';

export interface PrintSettings {
  /** null = not chosen yet: the first print asks. */
  readonly printer: string | null;
  readonly copies: number;
  readonly duplex: DuplexMode;
  /** Prints as soon as the paper is made, without a question. */
  readonly isAutomatic: boolean;
}

const keyOf = (kind: DocumentKind): string => `print.${kind}`;
const UNSET: PrintSettings = { printer: null, copies: 1, duplex: 'simplex', isAutomatic: false };
const MAX_COPIES = 20;

export function printSettings(kind: DocumentKind): PrintSettings {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(kind)) ?? '{}') as Partial<Record<keyof PrintSettings, unknown>>;
    return {
      printer: typeof kept.printer === 'string' && kept.printer !== '' ? kept.printer : null,
      copies: typeof kept.copies === 'number' && Number.isInteger(kept.copies) ? Math.min(Math.max(kept.copies, 1), MAX_COPIES) : 1,
      duplex: duplexModes.find((mode) => mode === kept.duplex) ?? 'simplex',
      isAutomatic: kept.isAutomatic === true,
    };
  } catch {
    return UNSET;
  }
}

export function rememberPrintSettings(kind: DocumentKind, settings: PrintSettings): void {
  localStorage.setItem(keyOf(kind), JSON.stringify(settings));
}
