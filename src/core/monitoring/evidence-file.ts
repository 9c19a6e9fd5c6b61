/** What a file of evidence really is: told by its bytes, never by its name. Hostile input. */
import type { EvidenceType } from '../contract/monitoring.ts';

const MOST_PIXELS_A_SIDE = 20_000;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** What makes a PDF do something when it is opened, or carry another file. */
const ACTIVE_PDF = /\/(JavaScript|JS|Launch|EmbeddedFile|OpenAction|AA|RichMedia|XFA)\b/;

/** null: not a photograph or paper that is taken, or not a whole one. */
export function evidenceTypeOf(bytes: Uint8Array): EvidenceType | null {
  if (startsWith(bytes, PNG)) return isPng(bytes) ? 'image/png' : null;
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return isJpeg(bytes) ? 'image/jpeg' : null;
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return isQuietPdf(bytes) ? 'application/pdf' : null;
  return null;
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);

/** Signature, then the IHDR chunk with width and height; IEND at the end. */
function isPng(bytes: Uint8Array): boolean {
  if (bytes.byteLength < 45 || ascii(bytes, 12, 16) !== 'IHDR') return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isSized = [view.getUint32(16), view.getUint32(20)].every((side) => side > 0 && side <= MOST_PIXELS_A_SIDE);
  return isSized && ascii(bytes, bytes.byteLength - 8, bytes.byteLength - 4) === 'IEND';
}

/** Walks the segments to the frame header (SOF), which has height and width. */
function isJpeg(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 < bytes.byteLength && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return [view.getUint16(at + 5), view.getUint16(at + 7)].every((side) => side > 0 && side <= MOST_PIXELS_A_SIDE);
    const length = view.getUint16(at + 2);
    if (length < 2) return false;
    at += 2 + length;
  }
  return false;
}

/** SOF0 to SOF15, without the tables DHT, JPG and DAC that lie between them. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function isQuietPdf(bytes: Uint8Array): boolean {
  const text = ascii(bytes, 0, bytes.byteLength);
  return text.slice(-1024).includes('%%EOF') && !ACTIVE_PDF.test(text);
}

const ascii = (bytes: Uint8Array, from: number, to: number): string => new TextDecoder('latin1').decode(bytes.subarray(from, to));

const endings: Readonly<Record<EvidenceType, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' };

/** A name without folders, control characters and tricks of writing direction, with the ending of what the file is. */
export function safeFileName(name: string, type: EvidenceType): string {
  const base = (name.split(/[/\\]/).pop() ?? '').replace(/\.[^.]*$/, '');
  const clean = [...base].filter((sign) => /[\p{L}\p{N} ._()-]/u.test(sign)).join('').replace(/^[.\s]+/, '').slice(0, 60).trim();
  return `${clean || 'evidence'}.${endings[type]}`;
}
