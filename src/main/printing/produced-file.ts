/** A file that a page hands over for saving or printing: checked, because a page can hand over anything. */
import type { ProducedFile } from '../../core/contract/schemas.ts';

export const fileKinds = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'text/csv': 'csv',
  'application/json': 'json',
  'image/png': 'png',
  'image/jpeg': 'jpg',
} as const satisfies Record<ProducedFile['mediaType'], string>;

export type FileKind = (typeof fileKinds)[ProducedFile['mediaType']];

const MAX_BYTES = 512 * 1024 * 1024;

export function asProducedFile(value: unknown): ProducedFile | null {
  if (typeof value !== 'object' || value === null) return null;
  const { name, mediaType, bytes } = value as Partial<Record<keyof ProducedFile, unknown>>;
  if (typeof name !== 'string' || typeof mediaType !== 'string' || !(bytes instanceof Uint8Array)) return null;
  if (!Object.hasOwn(fileKinds, mediaType) || bytes.byteLength > MAX_BYTES) return null;
  return { name, mediaType: mediaType as ProducedFile['mediaType'], bytes };
}

const MAX_NAME_LENGTH = 120;
/** What Windows and Linux do not take in a name, and the marks that turn the direction of text around. */
// oxlint-disable-next-line no-control-regex
const NOT_IN_NAMES = /[\u0000-\u001f\u007f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const RESERVED_ON_WINDOWS = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A plain name in one folder with the ending of its kind, whatever the page called it. */
export function safeFileName(file: Pick<ProducedFile, 'name' | 'mediaType'>): string {
  const ending = `.${fileKinds[file.mediaType]}`;
  const given = file.name.replace(NOT_IN_NAMES, '_');
  const stem = (given.toLowerCase().endsWith(ending) ? given.slice(0, -ending.length) : given).replace(/^[.\s]+|[.\s]+$/g, '').slice(0, MAX_NAME_LENGTH);
  return `${stem === '' || RESERVED_ON_WINDOWS.test(stem) ? `_${stem}` : stem}${ending}`;
}
