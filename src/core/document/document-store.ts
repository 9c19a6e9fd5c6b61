/** Papers in the store: numbered, sealed, found, read back with their hash checked. */
import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { DocumentKind } from '../contract/document.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import { requireVillageInScope, type CheckReport, type CommandContext, type QueryContext } from '../pipeline/context.ts';
import type { Connection } from '../store/open-store.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import type { Vault } from '../store/vault.ts';
import type { FilledDocument } from './filled-document.ts';
import type { RenderedDocument } from './render-pdf.ts';
import { document, documentContent } from './tables.ts';

export type DocumentRecord = typeof document.$inferSelect;

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Of wording and facts: two papers with the same digest say the same. */
export const digestOf = (filled: FilledDocument): string => sha256(canonicalize(filled) ?? '');

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
  const { db, environment, session, businessDate, vault } = context;
  const { filled, rendered, replaces } = paper;
  const id = environment.newId();
  const facts = {
    kind: filled.kind, documentNo: paper.documentNo, householdId: paper.householdId, subjectId: paper.subjectId, period: paper.period, templateVersion: filled.version,
    factsSha256: paper.digest, sha256: sha256(rendered.bytes), pages: rendered.pages, size: rendered.bytes.byteLength,
  };
  if (replaces) orm(db).update(document).set({ replacedBy: id }).where(eq(document.id, replaces.id)).run();
  orm(db).insert(document).values({ id, branchId: session.branchId, ...facts, createdOn: businessDate, createdAt: environment.now(), createdBy: session.staffId }).run();
  orm(db).insert(documentContent).values({ documentId: id, sealed: vault.seal(rendered.bytes) }).run();
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

/** The PDF as it was printed. @throws Refusal `document_altered` when the store no longer holds those bytes. */
export function readContent(context: QueryContext, record: DocumentRecord): Uint8Array {
  const bytes = unsealed(context.db, context.vault, record.id);
  if (!bytes || sha256(bytes) !== record.sha256) throw new Refusal('document_altered', { documentNo: record.documentNo });
  return bytes;
}

function unsealed(db: Connection, vault: Vault, documentId: string): Uint8Array | null {
  const row = statement<[string], { sealed: Buffer }>(db, 'SELECT sealed FROM document_content WHERE document_id = ?').get(documentId);
  try {
    return row ? vault.unseal(row.sealed) : null;
  } catch {
    return null; // altered: the seal does not open
  }
}

/** The paper was signed. The caller has checked that it may be. */
export function setSigned(context: CommandContext, record: DocumentRecord, signedOn: BusinessDate): void {
  const { environment, session } = context;
  orm(context.db).update(document).set({ signedOn, signedAt: environment.now(), witnessId: session.staffId }).where(eq(document.id, record.id)).run();
  context.record('document.signed', {
    documentId: record.id, kind: record.kind, documentNo: record.documentNo, householdId: record.householdId, subjectId: record.subjectId,
    sha256: record.sha256, signedOn, witnessId: session.staffId,
  });
}

/** For `verify`: each paper still opens and has its hash. */
export function checkDocuments(db: Connection, vault: Vault): CheckReport {
  const records = statement<[], { id: string; document_no: string; sha256: string }>(db, 'SELECT id, document_no, sha256 FROM document ORDER BY id').all();
  const problems = records.filter((record) => {
    const bytes = unsealed(db, vault, record.id);
    return !bytes || sha256(bytes) !== record.sha256;
  });
  return { name: 'documents', ok: problems.length === 0, compared: records.length, problems: problems.map((record) => `${record.document_no} altered`) };
}
