/** Runs in a thread of its own: prints papers, one after the other, on fonts that it has read once. */
import { parentPort, workerData } from 'node:worker_threads';
import type { FilledDocument } from './filled-document.ts';
import type { PageFrame } from './layout-pdf.ts';
import { fontCoverage, renderDocument } from './render-pdf.ts';
import type { FromThread, PrintedAnswer } from './print-papers-pdf.ts';

const { fontsFolder } = workerData as { readonly fontsFolder: string };

void fontCoverage(fontsFolder).then((coverage) => parentPort?.postMessage({ coverage } satisfies FromThread));
parentPort?.on('message', ({ id, document, frame }: { id: number; document: FilledDocument; frame: PageFrame }) => {
  void print(id, document, frame);
});

async function print(id: number, document: FilledDocument, frame: PageFrame): Promise<void> {
  try {
    const { bytes, pages } = await renderDocument(document, frame, fontsFolder);
    const own = new Uint8Array(bytes); // a buffer of the pool's cannot be handed over
    parentPort?.postMessage({ id, ok: true, bytes: own, pages } satisfies PrintedAnswer, [own.buffer]);
  } catch (error) {
    parentPort?.postMessage({ id, ok: false, stack: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies PrintedAnswer);
  }
}
