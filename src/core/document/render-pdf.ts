/** Turns a laid-out document into PDF bytes. Fonts are embedded as subsets, so the paper reads everywhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pdfmake from 'pdfmake';
import type { FilledDocument } from './filled-document.ts';
import { documentDefinition, FONT, type PageFrame } from './layout-pdf.ts';

export interface RenderedDocument {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** `fontsFolder` holds the two weights as they come in @expo-google-fonts/noto-sans-sc. They are read and parsed at the first paper only. */
export async function renderDocument(document: FilledDocument, frame: PageFrame, fontsFolder: string): Promise<RenderedDocument> {
  await fontsFrom(fontsFolder);
  let pages = 1;
  const definition = documentDefinition(document, frame);
  const { footer } = definition;
  if (typeof footer === 'function') {
    definition.footer = (page, count, size) => {
      pages = count;
      return footer(page, count, size);
    };
  }
  const buffer = await pdfmake.createPdf(definition).getBuffer();
  return { bytes: new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength), pages };
}

const weights = { normal: '400Regular/NotoSansSC_400Regular.ttf', bold: '700Bold/NotoSansSC_700Bold.ttf' } as const;

/** What is needed of a parsed font here. */
interface ParsedFont {
  /** Code points that have a glyph. */
  readonly characterSet: readonly number[];
}

let loaded: { readonly folder: string; readonly font: Promise<ParsedFont> } | null = null;

/** Reads and parses the fonts once; pdfmake keeps them. Whoever lays out another PDF waits for it first. */
export function fontsFrom(folder: string): Promise<ParsedFont> {
  if (loaded?.folder !== folder) loaded = { folder, font: loadFonts(folder) };
  return loaded.font;
}

async function loadFonts(folder: string): Promise<ParsedFont> {
  // The types of pdfmake leave its file system out.
  const { virtualfs } = pdfmake as unknown as { virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void } };
  for (const file of Object.values(weights)) virtualfs.writeFileSync(file, readFileSync(join(folder, file)));
  pdfmake.setFonts({ [FONT]: { normal: weights.normal, bold: weights.bold, italics: weights.normal, bolditalics: weights.bold } });
  // Papers are made of our own data only: nothing is fetched, no file is read on a document's behalf.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  return keepParsedFonts();
}

/** pdfkit's font of one document: the parsed file and the subset that the document uses. */
interface DocumentFont {
  readonly name: string;
  readonly font: ParsedFont;
  readonly constructor: new (document: PdfkitDocument, font: ParsedFont, id: string) => DocumentFont;
}

/** What pdfmake's document has beyond its types. */
interface PdfkitDocument {
  fontCache: Record<string, Record<string, DocumentFont>>;
  _fontFamilies: Record<string, DocumentFont>;
  _fontCount: number;
  getFontType(bold: boolean, italics: boolean): string;
  provideFont(family: string, bold: boolean, italics: boolean): DocumentFont;
}

/**
 * pdfmake parses both font files for every document, a third of the time that one takes. The parsed file is the same for all: a document
 * of both weights is made once, and later ones get a font of their own (its subset) on the parsed files of that.
 */
async function keepParsedFonts(): Promise<ParsedFont> {
  const first = (await pdfmake.createPdf({ content: ['一', { text: '一', bold: true }], defaultStyle: { font: FONT } }).getStream()) as unknown as PdfkitDocument;
  const { normal, bold } = first.fontCache[FONT] ?? {};
  if (!normal || !bold) throw new Error('pdfmake keeps its fonts elsewhere now');
  const prototype = Object.getPrototypeOf(first) as PdfkitDocument;
  const { provideFont } = prototype;
  prototype.provideFont = function provideParsed(this: PdfkitDocument, family, isBold, isItalic) {
    if (family !== FONT) return provideFont.call(this, family, isBold, isItalic);
    const weight = this.getFontType(isBold, isItalic).startsWith('bold') ? 'bold' : 'normal';
    const own = (this.fontCache[family] ??= {});
    const parsed = weight === 'bold' ? bold : normal;
    if (!own[weight]) {
      // oxlint-disable-next-line no-underscore-dangle -- pdfkit's own counter
      const font = new parsed.constructor(this, parsed.font, `F${(this._fontCount += 1)}`);
      own[weight] = font;
      // oxlint-disable-next-line no-underscore-dangle -- pdfkit's own register
      this._fontFamilies[font.name] = font; // what is here is written out at the end
    }
    return own[weight];
  };
  return normal.font;
}

/** The characters that both weights have. */
export async function fontCoverage(fontsFolder: string): Promise<Uint32Array> {
  return Uint32Array.from((await fontsFrom(fontsFolder)).characterSet);
}
