/** Ink and scanner in short: papers come back as one scan, and a second person confirms them. */
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Answer } from '../../src/core/contract/answers.ts';
import type { BranchApi } from '../../src/core/contract/index.ts';

export interface TwoPersons {
  readonly maker: BranchApi;
  readonly checker: BranchApi;
}

/** So many empty pages, as a scanner gives them. */
export async function scanOf(pages: number): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (let page = 0; page < pages; page += 1) pdf.addPage();
  return { name: 'scan.pdf', bytes: Uint8Array.from(await pdf.save()) };
}

/** Answers how many lines were opened, or the refusal of the step that was refused. */
export async function signOnPaper({ maker, checker }: TwoPersons, documentIds: readonly string[], signedOn: string): Promise<Answer<{ confirmed: number; opened: number }>> {
  const papers = documentIds.map((documentId, index) => ({ documentId, code: null, pages: [index + 1] }));
  const handedIn = await maker.signing.handInScan({ scan: await scanOf(papers.length), signedOn, papers });
  if (!handedIn.ok) return handedIn;
  const waiting = await checker.signing.paperReturns({ status: 'waiting' });
  if (!waiting.ok) return waiting;
  const wanted = new Set(documentIds);
  return checker.signing.decideReturns({ returnIds: waiting.value.filter((row) => wanted.has(row.documentId)).map(({ id }) => id), decision: 'confirm' });
}

/** The forms that the survey says were signed are handed in by one person and confirmed by another. */
export async function confirmCollectedForms({ maker, checker }: TwoPersons, signedOn: string): Promise<void> {
  const awaited = await maker.inquiry.awaitedForms({});
  if (!awaited.ok) throw new Error(awaited.error.code);
  for (const some of portions(awaited.value)) {
    const handedIn = await maker.inquiry.handInCollected({ householdIds: some.map(({ householdId }) => householdId), signedOn, scan: await scanOf(1) });
    if (!handedIn.ok) throw new Error(handedIn.error.code);
  }
  const waiting = await checker.inquiry.authorisations({ states: ['waiting'] });
  if (!waiting.ok) throw new Error(waiting.error.code);
  for (const some of portions(waiting.value)) {
    const decided = await checker.inquiry.decideCollected({ authorisationIds: some.map(({ id }) => id), decision: 'confirm' });
    if (!decided.ok) throw new Error(decided.error.code);
  }
}

/** A command takes this many at once. */
const MOST_AT_ONCE = 1000;

const portions = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / MOST_AT_ONCE) }, (_, index) => rows.slice(index * MOST_AT_ONCE, (index + 1) * MOST_AT_ONCE));
