import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { DocumentKind } from '../contract/document.ts';
import type { duplexModes, printStates } from '../contract/printing.ts';
import type { CheckMethod, SignerRole, SigningSession } from '../contract/signing.ts';
import type { templateStatuses } from '../contract/template.ts';

export const document = sqliteTable('document', {
  id: text().primaryKey(),
  branchId: text('branch_id').notNull(),
  kind: text().$type<DocumentKind>().notNull(),
  documentNo: text('document_no').notNull(),
  /** null: a paper about many. */
  householdId: text('household_id'),
  subjectId: text('subject_id').notNull(),
  /** Day or month of a notice or report; empty for others. */
  period: text().notNull(),
  templateVersion: text('template_version').notNull(),
  factsSha256: text('facts_sha256').notNull(),
  createdOn: text('created_on').notNull(),
  createdAt: integer('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  pages: integer().notNull(),
  size: integer().notNull(),
  sha256: text().notNull(),
  replacedBy: text('replaced_by'),
  signedOn: text('signed_on'),
  signedAt: integer('signed_at'),
  witnessId: text('witness_id'),
});

export const signingSession = sqliteTable('signing_session', {
  id: text().primaryKey(),
  branchId: text('branch_id').notNull(),
  documentId: text('document_id').notNull(),
  status: text().$type<SigningSession['status']>().notNull(),
  openedBy: text('opened_by').notNull(),
  openedOn: text('opened_on').notNull(),
  openedAt: integer('opened_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
  readingSeconds: integer('reading_seconds').notNull(),
  checkMethod: text('check_method').$type<CheckMethod>().notNull(),
  currentSha256: text('current_sha256').notNull(),
  endedAt: integer('ended_at'),
  endedOn: text('ended_on'),
  endReason: text('end_reason'),
});

export const signingSigner = sqliteTable(
  'signing_signer',
  {
    sessionId: text('session_id').notNull(),
    position: integer().notNull(),
    role: text().$type<SignerRole>().notNull(),
    /** null: the bank. */
    sealedName: text('sealed_name'),
    identityHash: text('identity_hash'),
    identityMask: text('identity_mask'),
    checkMethod: text('check_method').$type<CheckMethod>(),
    readingStartedAt: integer('reading_started_at'),
    readAt: integer('read_at'),
    codeHash: text('code_hash'),
    codeSentAt: integer('code_sent_at'),
    codeExpiresAt: integer('code_expires_at'),
    codeTries: integer('code_tries').notNull().default(0),
    checkedAt: integer('checked_at'),
    witnessId: text('witness_id'),
    signedAt: integer('signed_at'),
    signedOn: text('signed_on'),
    signedBy: text('signed_by'),
    evidenceSha256: text('evidence_sha256'),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.position] })],
);

export const paperReturn = sqliteTable('paper_return', {
  id: text().primaryKey(),
  branchId: text('branch_id').notNull(),
  documentId: text('document_id').notNull(),
  signedOn: text('signed_on').notNull(),
  scanEntryId: text('scan_entry_id').notNull(),
  pages: integer().notNull(),
  matched: text().$type<'code' | 'hand'>().notNull(),
  status: text().$type<'waiting' | 'confirmed' | 'returned'>().notNull(),
  handedInBy: text('handed_in_by').notNull(),
  handedInOn: text('handed_in_on').notNull(),
  handedInAt: integer('handed_in_at').notNull(),
  decidedBy: text('decided_by'),
  decidedOn: text('decided_on'),
  reason: text(),
});

export const documentTemplate = sqliteTable('document_template', {
  id: text().primaryKey(),
  branchId: text('branch_id').notNull(),
  kind: text().$type<DocumentKind>().notNull(),
  version: text().notNull(),
  content: text().notNull(),
  sha256: text().notNull(),
  status: text().$type<(typeof templateStatuses)[number]>().notNull(),
  changeNote: text('change_note').notNull(),
  inForceFrom: text('in_force_from').notNull(),
  madeBy: text('made_by'),
  madeOn: text('made_on').notNull(),
  decidedBy: text('decided_by'),
  decidedOn: text('decided_on'),
  decisionNote: text('decision_note'),
});

export const printJob = sqliteTable('print_job', {
  id: text().primaryKey(),
  branchId: text('branch_id').notNull(),
  kind: text().$type<DocumentKind>().notNull(),
  documentIds: text('document_ids', { mode: 'json' }).$type<readonly string[]>().notNull(),
  printer: text().notNull(),
  copies: integer().notNull(),
  duplex: text().$type<(typeof duplexModes)[number]>().notNull(),
  state: text().$type<(typeof printStates)[number]>().notNull(),
  fault: text(),
  faultDetail: text('fault_detail'),
  attempts: integer().notNull(),
  queuedBy: text('queued_by').notNull(),
  queuedOn: text('queued_on').notNull(),
  queuedAt: integer('queued_at').notNull(),
  endedAt: integer('ended_at'),
});
