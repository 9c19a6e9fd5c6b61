/**
 * A file from outside, looked at as hostile: only PDF, PNG and JPEG, recognised by their content and never by their name,
 * within bounds, a PDF without anything that acts when it is opened.
 */
import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStream, type PDFObject } from '@cantoo/pdf-lib';
import { Refusal } from '../kernel/result.ts';

export interface AcceptedFile {
  readonly bytes: Uint8Array;
  readonly mediaType: 'application/pdf' | 'image/png' | 'image/jpeg';
  readonly pages: number;
}

const MOST_BYTES = 32 * 1024 * 1024;
const MOST_PAGES = 2000;
const MOST_SIDE = 20_000;
const MOST_PIXELS = 120_000_000;

/** @throws Refusal `file_not_accepted` with `why`: kind, size, damaged, encrypted, active, pages. */
export async function acceptFile({ bytes }: { readonly bytes: Uint8Array }): Promise<AcceptedFile> {
  if (bytes.byteLength === 0 || bytes.byteLength > MOST_BYTES) throw refused('size');
  if (startsWith(bytes, '%PDF-')) return { bytes, mediaType: 'application/pdf', pages: await pagesOfSafePdf(bytes) };
  const size = pngSize(bytes) ?? jpegSize(bytes);
  if (!size) throw refused('kind');
  const { width, height } = size;
  if (width < 1 || height < 1 || width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS) throw refused('size');
  return { bytes, mediaType: size.mediaType, pages: 1 };
}

/** Some pages of a scan as a PDF of their own, in the order given. 1 = first page. */
export async function pagesOf(bytes: Uint8Array, pages: readonly number[]): Promise<Uint8Array> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  const part = await PDFDocument.create({ updateMetadata: false });
  for (const page of await part.copyPages(source, pages.map((no) => no - 1))) part.addPage(page);
  return part.save();
}

/** Width and height of a PNG, from its header; null for anything else. */
export function pngSize(bytes: Uint8Array): { mediaType: 'image/png'; width: number; height: number } | null {
  if (bytes.byteLength < 33 || !startsWith(bytes, '\u0089PNG\r\n\u001a\n') || !startsWith(bytes.subarray(12), 'IHDR')) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

const refused = (why: string): Refusal => new Refusal('file_not_accepted', { why });

const startsWith = (bytes: Uint8Array, text: string): boolean => [...text].every((character, index) => bytes[index] === character.charCodeAt(0));

/** Walks the segments of a JPEG to its frame header. */
function jpegSize(bytes: Uint8Array): { mediaType: 'image/jpeg'; width: number; height: number } | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.byteLength; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { mediaType: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

async function pagesOfSafePdf(bytes: Uint8Array): Promise<number> {
  let document: PDFDocument;
  try {
    document = await PDFDocument.load(bytes, { updateMetadata: false });
  } catch (error) {
    throw refused(error instanceof Error && /encrypt/i.test(error.message) ? 'encrypted' : 'damaged');
  }
  for (const [, object] of document.context.enumerateIndirectObjects()) if (acts(object)) throw refused('active');
  const pages = pageCount(document);
  if (pages < 1 || pages > MOST_PAGES) throw refused('pages');
  return pages;
}

function pageCount(document: PDFDocument): number {
  try {
    return document.getPageCount();
  } catch {
    throw refused('damaged');
  }
}

const actions = new Set(['/JavaScript', '/Launch', '/SubmitForm', '/ImportData', '/GoToR', '/GoToE', '/RichMediaExecute', '/Movie', '/Sound', '/URI']);
const activeKeys = ['JS', 'JavaScript', 'EmbeddedFiles', 'EmbeddedFile', 'RichMedia', 'XFA', 'AA'].map((name) => PDFName.of(name));
const NESTED = 40;

/** Anything in it that runs, opens, sends or carries another file. A scan has none of these. */
function acts(object: PDFObject, depth = 0): boolean {
  if (depth > NESTED) return true;
  if (object instanceof PDFRawStream || object instanceof PDFStream) return acts(object.dict, depth + 1);
  if (!(object instanceof PDFDict)) return 'asArray' in object && (object as { asArray(): PDFObject[] }).asArray().some((one) => acts(one, depth + 1));
  if (activeKeys.some((key) => object.has(key)) || actions.has(String(object.get(PDFName.of('S'))))) return true;
  return object.values().some((value) => acts(value, depth + 1));
}
