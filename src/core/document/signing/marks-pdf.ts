/** What one sees of a signature: the handwriting with name and time, or the institution's round seal. One small PDF page each. */
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { FONT } from '../layout-pdf.ts';
import { fontsFrom } from '../render-pdf.ts';

export const TEST_SEAL_TEXT = '演示签章，无法律效力';
const RED = '#c8161d';

interface HandwritingMark {
  readonly image: Uint8Array;
  readonly caption: string;
  readonly isTest: boolean;
}

export const HANDWRITING_SIZE = { width: 150, height: 38 };

export function handwritingMark(mark: HandwritingMark, fontsFolder: string): Promise<Uint8Array> {
  const lines: Content[] = [
    { image: `data:image/png;base64,${Buffer.from(mark.image).toString('base64')}`, fit: [140, 22] },
    { text: mark.caption, fontSize: 5.5, margin: [0, 1, 0, 0] },
    ...(mark.isTest ? [{ text: TEST_SEAL_TEXT, fontSize: 5.5, color: RED } satisfies Content] : []),
  ];
  return page(HANDWRITING_SIZE, lines, fontsFolder);
}

interface SealMark {
  readonly institution: string;
  readonly date: string;
  readonly isTest: boolean;
}

export const SEAL_SIZE = { width: 104, height: 104 };

export function sealMark(mark: SealMark, fontsFolder: string): Promise<Uint8Array> {
  const centre = SEAL_SIZE.width / 2;
  const centred = (text: string, y: number, fontSize: number, bold = false): Content => ({ columns: [{ width: SEAL_SIZE.width, text, alignment: 'center', fontSize, bold, color: RED }], absolutePosition: { x: 0, y } });
  const half = Math.ceil(mark.institution.length / 2);
  const [first, second] = mark.institution.length > 9 ? [mark.institution.slice(0, half), mark.institution.slice(half)] : [mark.institution, ''];
  return page(SEAL_SIZE, [
    { canvas: [{ type: 'ellipse', x: centre, y: centre, r1: 49, r2: 49, lineWidth: 2.5, lineColor: RED }], absolutePosition: { x: 0, y: 0 } },
    { canvas: [star(centre, 46, 9)], absolutePosition: { x: 0, y: 0 } },
    centred(first, 16, 8, true), centred(second, 26, 8, true), centred('合同专用章（电子）', 58, 7), centred(mark.date, 68, 6.5),
    ...(mark.isTest ? [centred(TEST_SEAL_TEXT, 79, 6, true)] : []),
  ], fontsFolder);
}

/** A five-pointed star around a centre. */
function star(x: number, y: number, radius: number) {
  const points = Array.from({ length: 10 }, (_, index) => {
    const angle = (Math.PI / 5) * index - Math.PI / 2;
    const r = index % 2 === 0 ? radius : radius * 0.4;
    return { x: x + r * Math.cos(angle), y: y + r * Math.sin(angle) };
  });
  return { type: 'polyline' as const, closePath: true, color: RED, lineWidth: 0, points };
}

async function page(size: { readonly width: number; readonly height: number }, content: Content[], fontsFolder: string): Promise<Uint8Array> {
  await fontsFrom(fontsFolder);
  const definition: TDocumentDefinitions = { pageSize: { ...size }, pageMargins: [2, 1, 2, 0], defaultStyle: { font: FONT, lineHeight: 1 }, content };
  const buffer = await pdfmake.createPdf(definition).getBuffer();
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}
