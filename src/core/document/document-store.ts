/** Papers in the store: numbered, sealed, found, read back with their hash checked. */
import canonicalize from 'canonicalize';
import { and, eq, isNull } from 'drizzle-orm';
import { fileInArchive, latestEntry } from '../archive/archive-store.ts';
import { readFile, sha256Of } from '../archive/file-store.ts';
import type { DocumentKind } from '../contract/document.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import { requireVillageInScope, type CommandContext, type QueryContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import type { FilledDocument } from './filled-document.ts';
import type { RenderedDocument } from './render-pdf.ts';
import { document } from './tables.ts';

export type DocumentRecord = typeof document.$inferSelect;

/** Of wording and facts: two papers with the same digest say the same. */
export const digestOf = (filled: FilledDocument): string => sha256Of(canonicalize(filled) ?? '');

/** Series of the kinds that have a number of their own; draw notes and receipts carry the number of what they certify. */
const series: Partial<Record<DocumentKind, string>> = {
  informationConsent: 'GZ', inquiryAuthorisation: 'SQ', application: 'SX', costDisclosure: 'CB', lineContract: 'HT', settlementCertificate: 'JQ', overdueNotice: 'YQ',
  collectionLetter: 'CS', approvalForm: 'SP', villageRating: 'GS', dailyReport: 'RB', monthlyReport: 'YB',
};

/** The next number of a kind: series, branch, year, six digits. @throws Error for a kind without a series. */
export function nextDocumentNo(context: CommandContext, kind: DocumentKind): string {
  const prefix = series[kind];
  if (!prefix) throw new Error(`${kind} has no series`);
  return `${prefix}${context.session.branchCode}${context.businessDate.slice(0, 4)}${String(context.nextNumber(prefix)).padStart(6, '0')}`;
}

/** The paper of a kind that counts for a subject (and day or month); null when there is none yet. */
export function currentDocument(context: QueryContext, kind: DocumentKind, subjectId: string, period = ''): DocumentRecord | null {
  const wanted = and(eq(document.subjectId, subjectId), eq(document.kind, kind), eq(document.period, period), isNull(document.replacedBy));
  return orm(context.db).select().from(document).where(wanted).get() ?? null;
}

export interface NewDocument {
  readonly documentNo: string;
  readonly householdId: string | null;
  readonly subjectId: string;
  readonly period: string;
  readonly filled: FilledDocument;
  readonly digest: string;
  readonly rendered: RenderedDocument;
  /** An unsigned paper that this one takes the place of. */
  readonly replaces: DocumentRecord | null;
}

/** Keeps the paper and records it. @returns its id. */
export function insertDocument(context: CommandContext, paper: NewDocument): string {
  const { db, environment, session, businessDate } = context;
  const { filled, rendered, replaces } = paper;
  const id = environment.newId();
  const facts = {
    kind: filled.kind, documentNo: paper.documentNo, householdId: paper.householdId, subjectId: paper.subjectId, period: paper.period, templateVersion: filled.version,
    factsSha256: paper.digest, sha256: sha256Of(rendered.bytes), pages: rendered.pages, size: rendered.bytes.byteLength,
  };
  if (replaces) orm(db).update(document).set({ replacedBy: id }).where(eq(document.id, replaces.id)).run();
  orm(db).insert(document).values({ id, branchId: session.branchId, ...facts, createdOn: businessDate, createdAt: environment.now(), createdBy: session.staffId }).run();
  const { householdId, documentNo: number } = paper;
  fileInArchive(context, { kind: filled.kind, part: 'printed', householdId, documentId: id, number, bytes: rendered.bytes, mediaType: 'application/pdf' });
  context.record('document.generated', { documentId: id, ...facts, replaces: replaces?.id ?? null });
  return id;
}

/** @throws Refusal `not_found`, `outside_scope`. */
export function documentNamed(context: QueryContext, documentId: string): DocumentRecord {
  const found = orm(context.db).select().from(document).where(and(eq(document.id, documentId), eq(document.branchId, context.session.branchId))).get();
  if (!found) throw new Refusal('not_found', {}, 'documentId');
  if (found.householdId) requireVillageInScope(context, villageOf(context, found.householdId));
  else if (context.visibleVillages && found.createdBy !== context.session.staffId) throw new Refusal('outside_scope');
  return found;
}

function villageOf({ db }: QueryContext, householdId: string): string {
  return statement<[string], { village_id: string }>(db, 'SELECT village_id FROM household WHERE id = ?').get(householdId)?.village_id ?? '';
}

/** The PDF as it counts: sealed by all who signed on a device, while they sign as the signatures so far leave it, else as it was printed. @throws Refusal `document_altered` when the store no longer holds those bytes. */
export function readContent(context: QueryContext, record: DocumentRecord): Uint8Array {
  const sealed = latestEntry(context, record.id, 'signed');
  const underway = statement<[string], { sha256: string }>(context.db, "SELECT current_sha256 AS sha256 FROM signing_session WHERE document_id = ? AND status = 'open'").get(record.id);
  const bytes = readFile(context, sealed?.sha256 ?? underway?.sha256 ?? record.sha256);
  if (!bytes) throw new Refusal('document_altered', { documentNo: record.documentNo });
  return bytes;
}

/** The paper was signed, before the witness. The caller has checked that it may be. */
export function setSigned(context: CommandContext, record: DocumentRecord, signedOn: BusinessDate, witnessId: string): void {
  orm(context.db).update(document).set({ signedOn, signedAt: context.environment.now(), witnessId }).where(eq(document.id, record.id)).run();
  context.record('document.signed', {
    documentId: record.id, kind: record.kind, documentNo: record.documentNo, householdId: record.householdId, subjectId: record.subjectId,
    sha256: record.sha256, signedOn, witnessId,
  });
}
