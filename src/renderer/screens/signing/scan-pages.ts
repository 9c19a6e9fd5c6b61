/** Which page of a scan belongs to which paper. Pure. */
export interface PageOfScan {
  readonly no: number;
  readonly code: string | null;
  /** The paper that the code is of; null: none of ours, or no code. */
  readonly documentId: string | null;
  /** By a person; undefined: nothing said. null: belongs to no paper. */
  readonly chosen?: string | null;
}

export interface PaperOfScan {
  readonly documentId: string;
  /** null: matched by hand. */
  readonly code: string | null;
  readonly pages: readonly number[];
}

/** A page without a code goes with the paper before it: a page with fingerprints over its code is still a page of it. */
export function paperOfPage(pages: readonly PageOfScan[], index: number): string | null {
  const page = pages[index];
  if (!page) return null;
  if (page.chosen !== undefined) return page.chosen;
  if (page.documentId !== null) return page.documentId;
  return page.code === null && index > 0 ? paperOfPage(pages, index - 1) : null;
}

/** Papers in the order of their first page. */
export function papersOfScan(pages: readonly PageOfScan[]): readonly PaperOfScan[] {
  const papers = new Map<string, { code: string | null; pages: number[] }>();
  pages.forEach((page, index) => {
    const documentId = paperOfPage(pages, index);
    if (documentId === null) return;
    const paper = papers.get(documentId) ?? { code: null, pages: [] };
    paper.pages.push(page.no);
    if (page.documentId === documentId) paper.code ??= page.code;
    papers.set(documentId, paper);
  });
  return [...papers].map(([documentId, paper]) => ({ documentId, ...paper }));
}
