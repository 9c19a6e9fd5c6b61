/** Hands a paper out for looking, printing or saving; each of these is an event in the log. */
import type { ProducedFile } from '../contract/schemas.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { documentNamed, readContent } from './document-store.ts';
import { documentNames } from './labels.ts';
import { mergePapers } from './merge-pdf.ts';

type Purpose = 'view' | 'print' | 'save';

/** @throws Refusal `not_found`, `outside_scope`, `document_altered`. */
export function openDocument(context: CommandContext, { documentId, purpose }: { documentId: string; purpose: Purpose }): ProducedFile {
  const record = documentNamed(context, documentId);
  const bytes = readContent(context, record);
  context.record('document.opened', { documentId, documentNo: record.documentNo, purpose });
  return { name: `${record.documentNo}-${documentNames[record.kind]}.pdf`, mediaType: 'application/pdf', bytes };
}

/** One PDF in the order given. @throws Refusal `not_found`, `outside_scope`, `document_altered`, `cancelled`. */
export async function openMerged(context: CommandContext, { documentIds, purpose, isDuplex = false }: { documentIds: readonly string[]; purpose: Purpose; isDuplex?: boolean | undefined }): Promise<ProducedFile> {
  const records = documentIds.map((id) => documentNamed(context, id));
  const papers = records.map((record) => readContent(context, record));
  const bytes = await mergePapers(papers, isDuplex, (done) => context.progress('document.merging', done, papers.length));
  context.record('document.mergedOpened', { documentIds, documentNos: records.map(({ documentNo }) => documentNo), purpose });
  return { name: `文书-${context.businessDate}-${records.length}份.pdf`, mediaType: 'application/pdf', bytes };
}
