/** Makes the papers of many subjects: fill, print, number, seal, record. One that fails does not stop the others. */
import type { DocumentKind, GenerateResult } from '../contract/document.ts';
import type { Template } from '../contract/template.ts';
import { businessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { currentDocument, digestOf, documentNamed, insertDocument, nextDocumentNo, type DocumentRecord, type NewDocument } from './document-store.ts';
import { fillTemplate, type FilledDocument } from './filled-document.ts';
import { periodOf, readPaper, tellsOfOneMoment, type Paper } from './paper-store.ts';
import { printableCharacters, printPaper, requirePrintable, threadCount } from './print-papers-pdf.ts';
import type { RenderedDocument } from './render-pdf.ts';
import { templateInForce } from './template-store.ts';

interface Wanted {
  readonly kind: DocumentKind;
  readonly period: string;
  readonly template: Template;
  readonly printable: ReadonlySet<number>;
}

/** Filled and numbered, and with the threads; kept once it is printed. */
interface Underway {
  readonly paper: Omit<NewDocument, 'rendered'>;
  readonly rendered: Promise<RenderedDocument>;
}

type Step = { readonly subjectId: string } & ({ readonly existing: DocumentRecord } | { readonly underway: Underway });

/**
 * In the order given, each subject once. What exists and still says the same is answered as it is.
 *
 * The facts are read here, the PDFs made by threads, a few at a time; papers are kept in the order of the subjects.
 *
 * @throws Refusal `cancelled`: nothing is kept then. Other refusals are listed with their subject.
 */
export async function generate(context: CommandContext, input: { kind: DocumentKind; subjectIds: readonly string[]; period?: string | undefined }): Promise<GenerateResult> {
  const subjectIds = [...new Set(input.subjectIds)];
  const wanted: Wanted = {
    kind: input.kind, period: periodOf(context, input.kind, input.period), template: templateInForce(context, input.kind), printable: await printableCharacters(context.environment),
  };
  const made: GenerateResult['made'][number][] = [];
  const failed: GenerateResult['failed'][number][] = [];
  const steps: Step[] = [];
  const finish = async (): Promise<void> => {
    const step = steps.shift();
    if (step) made.push({ subjectId: step.subjectId, ...('existing' in step ? madeOf(step.existing) : await keep(context, step.underway)) });
  };
  for (const [index, subjectId] of subjectIds.entries()) {
    await context.progress('document.generating', index, subjectIds.length);
    try {
      steps.push({ subjectId, ...asOneStep(context, () => begin(context, wanted, subjectId)) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      failed.push({ subjectId, code: error.code, params: error.params });
    }
    if (steps.length > 2 * threadCount) await finish();
  }
  while (steps.length > 0) await finish();
  await context.progress('document.generating', subjectIds.length, subjectIds.length);
  return { made, failed };
}

/** Gives a taken number back when the paper is refused: the series stays without gaps. */
function asOneStep<T>({ db }: CommandContext, work: () => T): T {
  db.exec('SAVEPOINT paper');
  try {
    const result = work();
    db.exec('RELEASE paper');
    return result;
  } catch (error) {
    db.exec('ROLLBACK TO paper; RELEASE paper');
    throw error;
  }
}

function begin(context: CommandContext, { kind, period, template, printable }: Wanted, subjectId: string): { existing: DocumentRecord } | { underway: Underway } {
  const existing = currentDocument(context, kind, subjectId, period);
  if (existing) documentNamed(context, existing.id); // not another manager's
  if (existing && (existing.signedOn !== null || tellsOfOneMoment.has(kind))) return { existing };
  const paper = readPaper(context, kind, subjectId, period);
  if (existing && digestOf(fill(template, paper, existing.documentNo, existing.createdOn)) === existing.factsSha256) return { existing };

  const documentNo = paper.ownNumber ?? nextDocumentNo(context, kind);
  const filled = fill(template, paper, documentNo, context.businessDate);
  requirePrintable(filled, printable);
  const digest = digestOf(filled);
  const frame = {
    ...paper.institution, documentNo, contractNo: paper.contractNo, createdOn: context.businessDate, digest, isDemonstration: context.environment.isDemonstration,
  };
  const rendered = printPaper(context.environment, filled, frame);
  rendered.catch(() => undefined); // told where it is waited for; a cancelled batch waits for none
  return { underway: { paper: { documentNo, householdId: paper.householdId, subjectId, period, filled, digest, replaces: existing }, rendered } };
}

interface Made {
  readonly documentId: string;
  readonly documentNo: string;
}

async function keep(context: CommandContext, { paper, rendered }: Underway): Promise<Made> {
  return { documentId: insertDocument(context, { ...paper, rendered: await rendered }), documentNo: paper.documentNo };
}

const madeOf = ({ id, documentNo }: DocumentRecord): Made => ({ documentId: id, documentNo });

/** @throws Refusal `document_incomplete` with the places that have no value. */
function fill(template: Template, paper: Paper, documentNo: string, createdOn: string): FilledDocument {
  const filled = fillTemplate(template, paper.facts(documentNo, businessDate(createdOn)));
  if (!filled.ok) throw new Refusal('document_incomplete', { places: filled.error.join(', ') });
  return filled.value;
}
