/**
 * Looks into an XLSX before it is read, for what would take the process down: a small archive that unpacks to gigabytes
 * (zip bomb), entries hidden from the directory, a sheet with one cell at XFD1048576 that would be filled up to it.
 *
 * The reading library unpacks everything it meets, without a limit; this is the limit.
 */
import { inflateRawSync } from 'node:zlib';
import { Refusal } from '../kernel/result.ts';

/** About 40,000 households of 63 columns, written the long way. */
export const LARGEST_UNPACKED = 160 * 1024 * 1024;
const MOST_ENTRIES = 500;
/** A sheet is filled to a rectangle of its last row and last column. */
const LAST_COLUMN = 256;
const LAST_ROW = 100_000;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const LONGEST_COMMENT = 65_535;
/** Signature, CRC and two sizes that a streaming writer puts after an entry's data; the signature may be absent. */
const DESCRIPTOR_LENGTHS = new Set([0, 12, 16]);

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly localOffset: number;
}

/** @throws Refusal `survey_unreadable` for a damaged archive, `survey_too_large` for one beyond the limits. */
export function inspectWorkbook(bytes: Uint8Array): void {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    inspect(archive);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new Refusal('survey_too_large');
    throw new Refusal('survey_unreadable');
  }
}

function inspect(archive: Buffer): void {
  const end = findEnd(archive);
  const directoryOffset = archive.readUInt32LE(end + 16);
  const entries = readDirectory(archive, directoryOffset, archive.readUInt16LE(end + 10));
  let left = LARGEST_UNPACKED;
  let expectedOffset = 0;
  for (const entry of entries) {
    // Entries must lie side by side: what lies between them is unpacked by a reader that walks the file, yet not listed.
    if (!DESCRIPTOR_LENGTHS.has(entry.localOffset - expectedOffset)) throw new Refusal('survey_unreadable');
    const start = dataOffset(archive, entry);
    const packed = archive.subarray(start, start + entry.packedSize);
    if (packed.length !== entry.packedSize) throw new Refusal('survey_unreadable');
    const content = unpack(packed, entry, left);
    left -= content.length;
    if (/worksheets\/[^/]+\.xml$/i.test(entry.name)) inspectSheet(content.toString('latin1'));
    if (content.subarray(0, 2000).includes('<!DOCTYPE')) throw new Refusal('survey_unreadable');
    expectedOffset = start + entry.packedSize;
  }
  if (!DESCRIPTOR_LENGTHS.has(directoryOffset - expectedOffset)) throw new Refusal('survey_unreadable');
}

function findEnd(archive: Buffer): number {
  for (let at = archive.length - 22; at >= Math.max(0, archive.length - 22 - LONGEST_COMMENT); at--) {
    if (archive.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new Refusal('survey_unreadable');
}

function readDirectory(archive: Buffer, offset: number, count: number): Entry[] {
  if (count > MOST_ENTRIES) throw new Refusal('survey_too_large');
  const entries: Entry[] = [];
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Refusal('survey_unreadable');
    const nameLength = archive.readUInt16LE(at + 28);
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
      method: archive.readUInt16LE(at + 10),
      packedSize: archive.readUInt32LE(at + 20),
      localOffset: archive.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries.sort((a, b) => a.localOffset - b.localOffset);
}

function dataOffset(archive: Buffer, { localOffset }: Entry): number {
  if (archive.readUInt32LE(localOffset) !== LOCAL_ENTRY) throw new Refusal('survey_unreadable');
  return localOffset + 30 + archive.readUInt16LE(localOffset + 26) + archive.readUInt16LE(localOffset + 28);
}

function unpack(packed: Buffer, { method }: Entry, left: number): Buffer {
  if (method === 8) return inflateRawSync(packed, { maxOutputLength: Math.max(left, 1) });
  if (method !== 0) throw new Refusal('survey_unreadable');
  if (packed.length > left) throw new Refusal('survey_too_large');
  return packed;
}

function inspectSheet(xml: string): void {
  for (const [, letters = '', digits = ''] of xml.matchAll(/\br="([A-Z]{0,4})(\d{1,9})"/g)) {
    let column = 0;
    for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
    if (column > LAST_COLUMN || Number(digits) > LAST_ROW) throw new Refusal('survey_too_large', { column, row: Number(digits) });
  }
}
