/** Where on a printed paper a role signs: the layout left a named place there. */
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString, type PDFObject } from '@cantoo/pdf-lib';
import type { SignerRole } from '../../contract/signing.ts';
import { HANDWRITING_SIZE, SEAL_SIZE } from './marks-pdf.ts';
import { placeName } from './signers.ts';

export interface Place {
  /** 0 = first page. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** Right of the label "签名（按指印）：", on its line. */
const BESIDE_LABEL = 74;
/** A paper that was laid out before places were named: at the foot of the last page, side by side. */
const AT_FOOT = { x: 60, y: 70, step: 160 };

/** The lower left corner of the mark. `position` is the signer's in the order. */
export async function findPlace(paper: Uint8Array, role: SignerRole, position: number): Promise<Place> {
  const document = await PDFDocument.load(paper, { updateMetadata: false });
  const named = namedPlaces(document).get(placeName(role));
  if (!named) return { page: document.getPageCount() - 1, x: AT_FOOT.x + AT_FOOT.step * position, y: AT_FOOT.y };
  return role === 'bank'
    ? { page: named.page, x: named.x + 108, y: named.y - SEAL_SIZE.height + 32 }
    : { page: named.page, x: named.x + BESIDE_LABEL, y: named.y - HANDWRITING_SIZE.height + 20 };
}

/** Names of the PDF's name tree, flat. `y` is the top of the line. */
function namedPlaces(document: PDFDocument): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const pages = document.getPages().map(({ ref }) => ref.toString());
  const walk = (node: PDFDict | undefined): void => {
    for (const kid of node?.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? []) walk(document.context.lookupMaybe(kid, PDFDict));
    const names = node?.lookupMaybe(PDFName.of('Names'), PDFArray);
    const count = names?.size() ?? 0;
    for (let index = 0; index + 1 < count; index += 2) {
      const place = placeOf(names?.lookup(index + 1), pages);
      if (place) places.set(textOf(names?.lookup(index)), place);
    }
  };
  walk(document.catalog.lookupMaybe(PDFName.of('Names'), PDFDict)?.lookupMaybe(PDFName.of('Dests'), PDFDict));
  return places;
}

function placeOf(value: PDFObject | undefined, pages: readonly string[]): Place | null {
  const target = value instanceof PDFDict ? value.lookupMaybe(PDFName.of('D'), PDFArray) : value;
  if (!(target instanceof PDFArray)) return null;
  const [x, y] = [target.lookupMaybe(2, PDFNumber), target.lookupMaybe(3, PDFNumber)];
  const page = pages.indexOf(String(target.get(0)));
  return x && y && page >= 0 ? { page, x: x.asNumber(), y: y.asNumber() } : null;
}

const textOf = (name: PDFObject | undefined): string => (name instanceof PDFString || name instanceof PDFHexString ? name.decodeText() : '');
