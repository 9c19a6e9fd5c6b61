/** Opens a PDF for showing. pdf.js and its worker are loaded when the first paper is looked at, not at start. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

let library: Promise<typeof import('pdfjs-dist')> | null = null;

/** The legacy build runs on the older engine of a test runtime as well. */
function loadLibrary(): Promise<typeof import('pdfjs-dist')> {
  library ??= Promise.all([import('pdfjs-dist/legacy/build/pdf.mjs'), import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker')]).then(
    ([pdf, worker]) => {
      pdf.GlobalWorkerOptions.workerPort = new worker.default();
      return pdf;
    },
  );
  return library;
}

export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const pdf = await loadLibrary();
  // pdf.js takes the bytes for itself: the caller still needs them for printing.
  return pdf.getDocument({ data: bytes.slice(), useWasm: false, useSystemFonts: false }).promise;
}

/**
 * Draws a page `width` CSS pixels wide, as sharp as the screen is. It is drawn out of sight and then copied, so that a
 * page that is drawn anew never shows half done. Answers its height for a width of one.
 */
export async function drawPage(page: PDFPageProxy, canvas: HTMLCanvasElement, width: number): Promise<number> {
  const plain = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (width / plain.width) * window.devicePixelRatio });
  const hidden = document.createElement('canvas');
  hidden.width = Math.floor(viewport.width);
  hidden.height = Math.floor(viewport.height);
  await page.render({ canvas: hidden, viewport }).promise;
  canvas.width = hidden.width;
  canvas.height = hidden.height;
  canvas.getContext('2d')?.drawImage(hidden, 0, 0);
  return plain.height / plain.width;
}
