/** Several papers as one PDF for one print job; the stored ones stay as they are. */
import { PDFDocument } from '@cantoo/pdf-lib';

/** In the order given. `afterEach` lets other calls in between. */
export async function mergePapers(papers: readonly Uint8Array[], afterEach: (done: number) => Promise<void>): Promise<Uint8Array> {
  const merged = await PDFDocument.create({ updateMetadata: false });
  for (const [index, bytes] of papers.entries()) {
    const paper = await PDFDocument.load(bytes, { updateMetadata: false });
    for (const page of await merged.copyPages(paper, paper.getPageIndices())) merged.addPage(page);
    await afterEach(index + 1);
  }
  return merged.save();
}
