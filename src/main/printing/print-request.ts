/** A page's wish to print, checked. */
import type { PrintRequest } from '../../core/contract/desk.ts';
import type { DuplexMode } from '../../core/contract/printing.ts';
import { asProducedFile } from './produced-file.ts';

const MAX_COPIES = 20;
const MAX_NAME_LENGTH = 255;

export function asPrintRequest(value: unknown): Required<Pick<PrintRequest, 'file' | 'copies' | 'duplex'>> & PrintRequest | null {
  if (typeof value !== 'object' || value === null) return null;
  const { file: given, deviceName, copies = 1, duplex = 'simplex' } = value as Partial<Record<keyof PrintRequest, unknown>>;
  const file = asProducedFile(given);
  if (!file || file.mediaType !== 'application/pdf') return null;
  if (deviceName !== undefined && (typeof deviceName !== 'string' || deviceName === '' || deviceName.length > MAX_NAME_LENGTH)) return null;
  if (typeof copies !== 'number' || !Number.isInteger(copies) || copies < 1 || copies > MAX_COPIES) return null;
  if (!isDuplexMode(duplex)) return null;
  return { file, deviceName, copies, duplex };
}

const isDuplexMode = (value: unknown): value is DuplexMode => value === 'simplex' || value === 'longEdge' || value === 'shortEdge';
