/** Papers signed with ink come back as one scan: matched by the code on their pages, filed, waiting for a second person. */
import { acceptFile, pagesOf, type AcceptedFile } from '../../archive/accept-file-pdf.ts';
import { fileInArchive } from '../../archive/archive-store.ts';
import type { BusinessDate } from '../../kernel/business-date.ts';
import { Refusal } from '../../kernel/result.ts';
import type { CommandContext, QueryContext } from '../../pipeline/context.ts';
import { orm } from '../../store/orm.ts';
import { statement } from '../../store/statement.ts';
import { documentNamed, type DocumentRecord } from '../document-store.ts';
import { readPaperCode } from '../paper-code.ts';
import { paperReturn } from '../tables.ts';
import { lawfulOrder, requireUnsigned } from './signed-paper-store.ts';

interface HandIn {
  readonly scan: { readonly name: string; readonly bytes: Uint8Array };
  readonly signedOn: BusinessDate;
  readonly papers: readonly { readonly documentId: string | null; readonly code: string | null; readonly pages: readonly number[] }[];
}

/**
 * All or none. @throws Refusal `scan_not_ours`, `already_handed_in`, `signed_in_future`, `signed_before_printed`,
 * `file_not_accepted`, `page_given_twice`, `cancelled`, and those of requireUnsigned.
 */
export async function handInScan(context: CommandContext, { scan, signedOn, papers }: HandIn): Promise<{ handedIn: number }> {
  if (signedOn > context.businessDate) throw new Refusal('signed_in_future', { businessDate: context.businessDate }, 'signedOn');
  const file = await acceptFile(scan);
  requirePagesOnce(file, papers);
  const matched = papers.map((paper) => ({ paper, ...match(context, paper) }));
  matched.sort((a, b) => lawfulOrder.indexOf(a.record.kind) - lawfulOrder.indexOf(b.record.kind));
  for (const [index, { paper, record, by }] of matched.entries()) {
    await context.progress('signing.handingIn', index, matched.length);
    requireReturnable(context, record, signedOn);
    await keepReturn(context, record, { file, pages: paper.pages, signedOn, by });
  }
  return { handedIn: matched.length };
}

/** One page belongs to one paper. */
function requirePagesOnce(file: AcceptedFile, papers: HandIn['papers']): void {
  const given = papers.flatMap(({ pages }) => pages);
  const [twice] = given.filter((page, index) => given.indexOf(page) !== index);
  if (twice !== undefined) throw new Refusal('page_given_twice', { page: twice }, 'papers');
  if (given.some((page) => page > file.pages)) throw new Refusal('file_not_accepted', { why: 'pages' }, 'papers');
}

/** The code on the page wins over what the person says. */
function match(context: CommandContext, { code, documentId }: HandIn['papers'][number]): { record: DocumentRecord; by: 'code' | 'hand' } {
  if (code !== null) {
    const record = paperOfCodeText(context, code);
    if (!record || (documentId !== null && documentId !== record.id)) throw new Refusal('scan_not_ours', {}, 'papers');
    return { record, by: 'code' };
  }
  if (documentId === null) throw new Refusal('scan_not_ours', {}, 'papers');
  return { record: documentNamed(context, documentId), by: 'hand' };
}

/** Number and digest must both be the paper's; null: neither ours nor unchanged. @throws Refusal `outside_scope`. */
export function paperOfCodeText(context: QueryContext, text: string): DocumentRecord | null {
  const code = readPaperCode(text);
  if (!code) return null;
  const found = statement<[string, string], { id: string; facts_sha256: string }>(context.db, 'SELECT id, facts_sha256 FROM document WHERE document_no = ? AND branch_id = ?')
    .get(code.documentNo, context.session.branchId);
  return found?.facts_sha256.startsWith(code.digest) ? documentNamed(context, found.id) : null;
}

function requireReturnable(context: CommandContext, record: DocumentRecord, signedOn: BusinessDate): void {
  const { documentNo, createdOn } = record;
  requireUnsigned(record);
  if (signedOn < createdOn) throw new Refusal('signed_before_printed', { documentNo, createdOn }, 'signedOn');
  const waiting = statement<[string], { one: number }>(context.db, "SELECT 1 AS one FROM paper_return WHERE document_id = ? AND status = 'waiting'").get(record.id);
  if (waiting) throw new Refusal('already_handed_in', { name: documentNo });
}

interface Return {
  readonly file: AcceptedFile;
  readonly pages: readonly number[];
  readonly signedOn: BusinessDate;
  readonly by: 'code' | 'hand';
}

async function keepReturn(context: CommandContext, record: DocumentRecord, { file, pages, signedOn, by }: Return): Promise<void> {
  const { environment, session, businessDate } = context;
  const isWhole = file.mediaType !== 'application/pdf' || pages.length === file.pages;
  const bytes = isWhole ? file.bytes : await pagesOf(file.bytes, pages);
  const { entryId, sha256 } = fileInArchive(context, {
    kind: record.kind, part: 'scan', householdId: record.householdId, documentId: record.id, number: record.documentNo, bytes, mediaType: file.mediaType,
  });
  const id = environment.newId();
  orm(context.db).insert(paperReturn).values({
    id, branchId: session.branchId, documentId: record.id, signedOn, scanEntryId: entryId, pages: pages.length, matched: by, status: 'waiting',
    handedInBy: session.staffId, handedInOn: businessDate, handedInAt: environment.now(),
  }).run();
  context.record('signing.scanHandedIn', {
    returnId: id, documentId: record.id, documentNo: record.documentNo, householdId: record.householdId, signedOn, scanSha256: sha256, pages: pages.length, matched: by,
  });
}
