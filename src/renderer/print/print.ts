/**
 * The hidden page that a document is printed from. main opens it, and calls `printing.open()` and `printing.show()`.
 *
 * Chromium prints pages, not PDFs: each sheet is drawn by pdf.js as a picture, fine enough for small print.
 */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { openPdf } from '../screens/document/pdf-file.ts';

const DOCUMENT_URL = '/document.pdf';
/** What an office laser printer shows of text; PDF units are 72 to the inch. */
const DOTS_PER_INCH = 200;
const UNITS_PER_INCH = 72;
const MM_PER_INCH = 25.4;

declare global {
  interface Window {
    readonly printing: Printing;
  }
}

interface Printing {
  /** Reads the document; answers its number of pages, and the size of the first, which is that of all, in whole millimetres. */
  open(): Promise<{ pages: number; width: number; height: number }>;
  /** Fills the page with the sheets `first` to `last`, counted from 1, ready to be printed. */
  show(first: number, last: number): Promise<void>;
}

let pdf: PDFDocumentProxy | null = null;

const printing: Printing = {
  async open() {
    const response = await fetch(DOCUMENT_URL);
    pdf = await openPdf(new Uint8Array(await response.arrayBuffer()));
    const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
    const [wide, high] = [width, height].map((points) => Math.round((points / UNITS_PER_INCH) * MM_PER_INCH)) as [number, number];
    fitSheets(wide, high);
    return { pages: pdf.numPages, width: wide, height: high };
  },
  async show(first, last) {
    if (!pdf) throw new Error('nothing is open');
    const canvas = document.createElement('canvas');
    const sheets: HTMLImageElement[] = [];
    for (let number = first; number <= last; number += 1) sheets.push(await draw(await pdf.getPage(number), canvas));
    for (const old of document.images) URL.revokeObjectURL(old.src);
    document.body.replaceChildren(...sheets);
    await Promise.all(sheets.map((sheet) => sheet.decode()));
  },
};
Object.defineProperty(window, 'printing', { value: printing });

/** One picture is one sheet of this size. */
function fitSheets(width: number, height: number): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page { size: ${width}mm ${height}mm; margin: 0; } img { width: ${width}mm; height: ${height}mm; }`);
  document.adoptedStyleSheets = [sheet];
}

async function draw(page: PDFPageProxy, canvas: HTMLCanvasElement): Promise<HTMLImageElement> {
  const viewport = page.getViewport({ scale: DOTS_PER_INCH / UNITS_PER_INCH });
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  page.cleanup();
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!picture) throw new Error('a sheet could not be drawn');
  const sheet = new Image();
  sheet.src = URL.createObjectURL(picture);
  return sheet;
}
