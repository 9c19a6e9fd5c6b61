/** Makes the papers of many subjects: fill, print, number, seal, record. One that fails does not stop the others. */
import type { DocumentKind, GenerateResult } from '../contract/document.ts';
import { businessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { currentDocument, digestOf, documentNamed, insertDocument, nextDocumentNo, type DocumentRecord } from './document-store.ts';
import { fillTemplate, type FilledDocument } from './filled-document.ts';
import { readPaper, tellsOfOneMoment, type Paper } from './paper-store.ts';
import { renderDocument } from './render-pdf.ts';

interface Made {
  readonly documentId: string;
  readonly documentNo: string;
}

/**
 * In the order given, each subject once. What exists and still says the same is answered as it is.
 *
 * @throws Refusal `cancelled`: nothing is kept then. Other refusals are listed with their subject.
 */
export async function generate(context: CommandContext, input: { kind: DocumentKind; subjectIds: readonly string[] }): Promise<GenerateResult> {
  const subjectIds = [...new Set(input.subjectIds)];
  const made: { subjectId: string; documentId: string; documentNo: string }[] = [];
  const failed: { subjectId: string; code: string }[] = [];
  for (const [index, subjectId] of subjectIds.entries()) {
    await context.progress('document.generating', index, subjectIds.length);
    try {
      made.push({ subjectId, ...(await asOneStep(context, () => makeDocument(context, input.kind, subjectId))) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      failed.push({ subjectId, code: error.code });
    }
  }
  await context.progress('document.generating', subjectIds.length, subjectIds.length);
  return { made, failed };
}

/** Gives a taken number back when the paper fails: the series stays without gaps. */
async function asOneStep<T>({ db }: CommandContext, work: () => Promise<T>): Promise<T> {
  db.exec('SAVEPOINT paper');
  try {
    const result = await work();
    db.exec('RELEASE paper');
    return result;
  } catch (error) {
    db.exec('ROLLBACK TO paper; RELEASE paper');
    throw error;
  }
}

async function makeDocument(context: CommandContext, kind: DocumentKind, subjectId: string): Promise<Made> {
  const existing = currentDocument(context, kind, subjectId);
  if (existing) documentNamed(context, existing.id); // not another manager's
  if (existing && (existing.signedOn !== null || tellsOfOneMoment.has(kind))) return madeOf(existing);
  const paper = readPaper(context, kind, subjectId);
  if (existing && digestOf(fill(paper, existing.documentNo, existing.createdOn)) === existing.factsSha256) return madeOf(existing);

  const documentNo = paper.ownNumber ?? nextDocumentNo(context, kind);
  const filled = fill(paper, documentNo, context.businessDate);
  const digest = digestOf(filled);
  const { isDemonstration, fontsFolder } = context.environment;
  const frame = { ...paper.institution, documentNo, createdOn: context.businessDate, digest, isDemonstration };
  const rendered = await renderDocument(filled, frame, fontsFolder);
  const documentId = insertDocument(context, { documentNo, householdId: paper.householdId, subjectId, filled, digest, rendered, replaces: existing });
  return { documentId, documentNo };
}

const madeOf = ({ id, documentNo }: DocumentRecord): Made => ({ documentId: id, documentNo });

/** @throws Refusal `document_incomplete` with the places that have no value. */
function fill(paper: Paper, documentNo: string, createdOn: string): FilledDocument {
  const filled = fillTemplate(paper.template, paper.facts(documentNo, businessDate(createdOn)));
  if (!filled.ok) throw new Refusal('document_incomplete', { places: filled.error.join(', ') });
  return filled.value;
}
