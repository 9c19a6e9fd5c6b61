/** Turns a laid-out document into PDF bytes. Fonts are embedded as subsets, so the paper reads everywhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pdfmake from 'pdfmake';
import { Refusal } from '../kernel/result.ts';
import type { FilledDocument } from './filled-document.ts';
import { documentDefinition, FONT, type PageFrame } from './layout-pdf.ts';

export interface RenderedDocument {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/**
 * `fontsFolder` holds the two weights as they come in @expo-google-fonts/noto-sans-sc.
 *
 * @throws Refusal `characters_not_printable` when a name has a character that the font lacks: no paper shows a box for it.
 */
export async function renderDocument(document: FilledDocument, frame: PageFrame, fontsFolder: string): Promise<RenderedDocument> {
  loadFonts(fontsFolder);
  let pages = 0;
  const definition = documentDefinition(document, frame);
  const { footer } = definition;
  if (typeof footer === 'function') {
    definition.footer = (page, count, size) => {
      pages = count;
      return footer(page, count, size);
    };
  }
  const pdf = pdfmake.createPdf(definition);
  const lacking = charactersLacking(document, (await pdf.getStream()) as unknown as WithFonts);
  if (lacking !== '') throw new Refusal('characters_not_printable', { characters: lacking });
  const buffer = await pdf.getBuffer();
  return { bytes: new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength), pages };
}

const weights = { normal: '400Regular/NotoSansSC_400Regular.ttf', bold: '700Bold/NotoSansSC_700Bold.ttf' } as const;
let loadedFrom: string | null = null;

/** Reads the fonts once; pdfmake keeps them in memory. */
function loadFonts(folder: string): void {
  if (loadedFrom === folder) return;
  // The types of pdfmake leave its file system out.
  const { virtualfs } = pdfmake as unknown as { virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void } };
  for (const file of Object.values(weights)) virtualfs.writeFileSync(file, readFileSync(join(folder, file)));
  pdfmake.setFonts({ [FONT]: { normal: weights.normal, bold: weights.bold, italics: weights.normal, bolditalics: weights.bold } });
  // Papers are made of our own data only: nothing is fetched, no file is read on a document's behalf.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  loadedFrom = folder;
}

/** What pdfmake's stream has beyond its types: the fonts that it opened. */
interface WithFonts {
  readonly fontCache: Readonly<Record<string, Readonly<Record<string, { readonly font: { hasGlyphForCodePoint(code: number): boolean } }>>>>;
}

/** All text of the document goes through its JSON; both weights cover the same characters. */
function charactersLacking(document: FilledDocument, { fontCache }: WithFonts): string {
  const font = Object.values(fontCache[FONT] ?? {})[0]?.font;
  const characters = [...new Set(JSON.stringify(document))];
  return font ? characters.filter((character) => character >= ' ' && !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)).join('') : '';
}
