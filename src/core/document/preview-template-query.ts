/** A wording filled with the sample's facts, for a look before it is put into force. */
import type { ProducedFile } from '../contract/schemas.ts';
import type { Template } from '../contract/template.ts';
import { Refusal } from '../kernel/result.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { digestOf } from './document-store.ts';
import { fillTemplate } from './filled-document.ts';
import { printableCharacters, printPaper, requirePrintable } from './print-papers-pdf.ts';
import { sampleFacts, sampleInstitution, sampleNumbers } from './sample-papers.ts';
import { requireFaultless } from './write-template-command.ts';

/** @throws Refusal `template_faulty`, `characters_not_printable`. */
export async function previewTemplate(context: QueryContext, { content }: { content: Template }): Promise<ProducedFile> {
  requireFaultless(content);
  const filled = fillTemplate(content, sampleFacts(content.kind));
  if (!filled.ok) throw new Refusal('document_incomplete', { places: filled.error.join(', ') });
  requirePrintable(filled.value, await printableCharacters(context.environment));
  const frame = { ...sampleInstitution, ...sampleNumbers(content.kind), createdOn: context.businessDate, digest: digestOf(filled.value), isDemonstration: true };
  const { bytes } = await printPaper(context.environment, filled.value, frame);
  return { name: `${content.version}-${content.title}.pdf`, mediaType: 'application/pdf', bytes };
}
