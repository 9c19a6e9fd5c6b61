/**
 * One more digital signature on a paper: an incremental update with a visible signature field, sealed as PAdES.
 *
 * What was signed before stays byte for byte, so earlier signatures stay valid. The mark that one sees is the field's
 * appearance, never page content: a reader that compares revisions finds nothing but added fields.
 */
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString, type PDFRef } from '@cantoo/pdf-lib';
import { SignPdf } from '@signpdf/signpdf';
import { DEFAULT_BYTE_RANGE_PLACEHOLDER, SIG_FLAGS, SUBFILTER_ETSI_CADES_DETACHED } from '@signpdf/utils';
import { CadesSigner } from './cades-signer.ts';
import type { SealKey } from './read-p12.ts';

export interface Mark {
  /** A page of one PDF, which becomes the field's picture. */
  readonly pdf: Uint8Array;
  /** 0 = first page. */
  readonly page: number;
  /** In points from the lower left corner; width and height are the mark's own. */
  readonly x: number;
  readonly y: number;
}

export interface SealInput {
  /** Unique in the paper: "signature1". */
  readonly fieldName: string;
  /** Who sealed, why and where, as readers show it. */
  readonly name: string;
  readonly reason: string;
  readonly location: string;
  /** UTC milliseconds. */
  readonly signedAt: number;
  readonly mark: Mark;
}

/** Room for the CMS with its certificates, in bytes. */
const CONTENTS_BYTES = 12_288;

/** @returns the paper with the new signature; `paper` is its beginning, unchanged. */
export async function sealPdf(paper: Uint8Array, seal: SealKey, input: SealInput): Promise<Uint8Array> {
  const prepared = await withSignatureField(paper, input);
  return new Uint8Array(await new SignPdf().sign(Buffer.from(prepared), new CadesSigner(seal), new Date(input.signedAt)));
}

async function withSignatureField(paper: Uint8Array, input: SealInput): Promise<Uint8Array> {
  const document = await PDFDocument.load(paper, { forIncrementalUpdate: true, updateMetadata: false });
  const { context } = document;
  const [picture] = await document.embedPdf(input.mark.pdf, [0]);
  if (!picture) throw new Error('the mark has no page');
  await picture.embed();
  const page = document.getPage(input.mark.page);
  const { x, y } = input.mark;
  const signature = context.register(context.obj({
    Type: 'Sig', Filter: 'Adobe.PPKLite', SubFilter: SUBFILTER_ETSI_CADES_DETACHED,
    ByteRange: placeholderRange(context), Contents: PDFHexString.of('0'.repeat(CONTENTS_BYTES * 2)),
    Name: PDFHexString.fromText(input.name), Reason: PDFHexString.fromText(input.reason), Location: PDFHexString.fromText(input.location),
    M: PDFString.fromDate(new Date(input.signedAt)),
  }));
  const field = context.register(context.obj({
    Type: 'Annot', Subtype: 'Widget', FT: 'Sig', Rect: [x, y, x + picture.width, y + picture.height], V: signature, P: page.ref,
    T: PDFString.of(input.fieldName), F: PRINT | LOCKED, AP: { N: picture.ref },
  }));
  addAnnotation(document, page.node, page.ref, field);
  addField(document, field);
  return document.save({ useObjectStreams: false, updateFieldAppearances: false, addDefaultPage: false });
}

const PRINT = 4;
const LOCKED = 128;

function placeholderRange(context: PDFDocument['context']): PDFArray {
  const range = PDFArray.withContext(context);
  const unknown = PDFName.of(DEFAULT_BYTE_RANGE_PLACEHOLDER);
  for (const value of [PDFNumber.of(0), unknown, unknown, unknown]) range.push(value);
  return range;
}

function addAnnotation({ context }: PDFDocument, page: PDFDict, pageRef: PDFRef, field: PDFRef): void {
  const annotations = page.lookupMaybe(PDFName.of('Annots'), PDFArray);
  if (annotations) annotations.push(field);
  else page.set(PDFName.of('Annots'), context.obj([field]));
  context.snapshot?.markRefForSave(pageRef);
  if (annotations) context.snapshot?.markObjForSave(annotations);
}

function addField({ context, catalog }: PDFDocument, field: PDFRef): void {
  const flags = SIG_FLAGS.SIGNATURES_EXIST | SIG_FLAGS.APPEND_ONLY;
  const form = catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict);
  if (!form) catalog.set(PDFName.of('AcroForm'), context.register(context.obj({ SigFlags: flags, Fields: [field] })));
  else {
    form.lookup(PDFName.of('Fields'), PDFArray).push(field);
    context.snapshot?.markObjForSave(form);
  }
  if (context.trailerInfo.Root) context.snapshot?.markRefForSave(context.trailerInfo.Root as PDFRef);
}
