/** Reads PDFs back as others would: their text, their size, their QR codes, their colours. */
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import jsQR from 'jsqr';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

async function pagesOf(bytes: Uint8Array): Promise<PDFPageProxy[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  return Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
}

/** The text of each page, as a reader extracts it. */
export async function pdfText(bytes: Uint8Array): Promise<string[]> {
  const pages = await pagesOf(bytes);
  return Promise.all(pages.map(async (page) => (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join('')));
}

/** Width and height of each page in points. */
export async function pageSizes(bytes: Uint8Array): Promise<[number, number][]> {
  return (await pagesOf(bytes)).map((page) => {
    const { width, height } = page.getViewport({ scale: 1 });
    return [width, height];
  });
}

async function draw(page: PDFPageProxy, scale: number): Promise<Canvas> {
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas: canvas as never, viewport }).promise;
  return canvas;
}

/** As a scanner of 200 dpi sees them: the QR code in the lower half of each page, null where it reads none. */
export async function scanPages(bytes: Uint8Array): Promise<(string | null)[]> {
  const found: (string | null)[] = [];
  for (const page of await pagesOf(bytes)) {
    const canvas = await draw(page, 200 / 72);
    const top = Math.floor(canvas.height / 2);
    const { data, width, height } = canvas.getContext('2d').getImageData(0, top, canvas.width, canvas.height - top);
    found.push(jsQR(data, width, height)?.data ?? null);
  }
  return found;
}

/** How many dots are neither black, white nor grey. */
export async function colourfulDots(bytes: Uint8Array): Promise<number> {
  let colourful = 0;
  for (const page of await pagesOf(bytes)) {
    const canvas = await draw(page, 1);
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    for (let at = 0; at < data.length; at += 4) if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) colourful += 1;
  }
  return colourful;
}
