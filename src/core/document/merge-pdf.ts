/** Several papers as one PDF for one print job; the stored ones stay as they are. */
import { PDFDocument } from '@cantoo/pdf-lib';

/** In the order given. `isDuplex` adds an empty back where a paper ends on a front. `afterEach` lets other calls in between. */
export async function mergePapers(papers: readonly Uint8Array[], isDuplex: boolean, afterEach: (done: number) => Promise<void>): Promise<Uint8Array> {
  const merged = await PDFDocument.create({ updateMetadata: false });
  for (const [index, bytes] of papers.entries()) {
    const paper = await PDFDocument.load(bytes, { updateMetadata: false });
    const pages = await merged.copyPages(paper, paper.getPageIndices());
    for (const page of pages) merged.addPage(page);
    const last = pages.at(-1);
    if (isDuplex && last && pages.length % 2 === 1 && index < papers.length - 1) merged.addPage([last.getWidth(), last.getHeight()]);
    await afterEach(index + 1);
  }
  return merged.save();
}
