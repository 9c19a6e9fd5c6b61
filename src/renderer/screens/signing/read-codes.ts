/** Reads the QR codes of a scan, page by page, in the sandboxed page: a hostile file is drawn here and nowhere else. */
import { decodeQR } from 'qr/decode.js';
import { openPdf } from '../document/pdf-file.ts';

export interface ScannedPage {
  /** 1 = first page. */
  readonly no: number;
  /** Text of the QR code; null: none could be read. */
  readonly code: string | null;
}

/** Wide enough for the small code at the foot of an A4 page. */
const WIDTHS = [1700, 2500] as const;
/** Codes stand at the foot, right; there they are read larger. */
const CORNER = { width: 0.42, height: 0.22 };
const MOST_PIXELS = 40_000_000;

/** @throws Error when it is neither a PDF nor an image that can be shown. */
export async function readCodes(file: File, onPage: (done: number, total: number) => void): Promise<readonly ScannedPage[]> {
  if (file.type !== 'application/pdf' && !file.name.toLowerCase().endsWith('.pdf')) {
    onPage(0, 1);
    return [{ no: 1, code: await codeOfImage(file) }];
  }
  const pdf = await openPdf(new Uint8Array(await file.arrayBuffer()));
  const pages: ScannedPage[] = [];
  try {
    for (let no = 1; no <= pdf.numPages; no += 1) {
      onPage(no - 1, pdf.numPages);
      const page = await pdf.getPage(no);
      const plain = page.getViewport({ scale: 1 });
      let code: string | null = null;
      for (const width of WIDTHS) {
        const canvas = document.createElement('canvas');
        const viewport = page.getViewport({ scale: width / plain.width });
        canvas.width = Math.floor(viewport.width);
        canvas.height = Math.floor(viewport.height);
        await page.render({ canvas, viewport }).promise;
        code = codeOfCanvas(canvas);
        if (code !== null) break;
      }
      pages.push({ no, code });
    }
  } finally {
    void pdf.loadingTask.destroy();
  }
  return pages;
}

async function codeOfImage(file: File): Promise<string | null> {
  const image = await createImageBitmap(file);
  const shrink = Math.min(1, Math.sqrt(MOST_PIXELS / (image.width * image.height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(image.width * shrink);
  canvas.height = Math.floor(image.height * shrink);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  return codeOfCanvas(canvas);
}

/** The corner where our code stands, then the whole page: a scan may be upside down. */
function codeOfCanvas(canvas: HTMLCanvasElement): string | null {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  const [width, height] = [Math.floor(canvas.width * CORNER.width), Math.floor(canvas.height * CORNER.height)];
  return decode(context.getImageData(canvas.width - width, canvas.height - height, width, height)) ?? decode(context.getImageData(0, 0, canvas.width, canvas.height));
}

function decode(image: ImageData): string | null {
  try {
    return decodeQR(image);
  } catch {
    return null; // no code, or not a readable one
  }
}
