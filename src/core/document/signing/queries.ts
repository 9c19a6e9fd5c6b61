/** What the signing screens read. */
import type { DocumentKind } from '../../contract/document.ts';
import type { PaperReturn, SignerView, SigningSession } from '../../contract/signing.ts';
import type { QueryContext } from '../../pipeline/context.ts';
import { statement } from '../../store/statement.ts';
import { documentNamed } from '../document-store.ts';
import { paperOfCodeText } from './hand-in-scan-command.ts';
import { signersOf, TRIES, type SignerRecord } from './session-store.ts';

interface SessionListRecord {
  id: string; document_id: string; document_no: string; kind: DocumentKind; pages: number; status: SigningSession['status']; opener: string; opened_by: string;
  expires_at: number; reading_seconds: number; end_reason: string | null; village_id: string | null;
}

const SESSIONS = `
  SELECT s.*, d.document_no, d.kind, d.pages, p.name AS opener, h.village_id
  FROM signing_session s JOIN document d ON d.id = s.document_id JOIN staff p ON p.id = s.opened_by LEFT JOIN household h ON h.id = d.household_id
  WHERE s.branch_id = @branchId AND (@documentId IS NULL OR s.document_id = @documentId) AND (@isOpen = 0 OR s.status = 'open')
  ORDER BY s.opened_at DESC, s.id DESC`;

/** @throws Refusal `not_found`, `outside_scope`. */
export function session(context: QueryContext, { documentId }: { documentId: string }): SigningSession | null {
  documentNamed(context, documentId);
  const row = statement<[object], SessionListRecord>(context.db, SESSIONS).get({ branchId: context.session.branchId, documentId, isOpen: 0 });
  return row ? sessionOf(context, row) : null;
}

export function openSessions(context: QueryContext): readonly SigningSession[] {
  return statement<[object], SessionListRecord>(context.db, SESSIONS).all({ branchId: context.session.branchId, documentId: null, isOpen: 1 })
    .filter((row) => !context.visibleVillages || (row.village_id !== null && context.visibleVillages.has(row.village_id)))
    .map((row) => sessionOf(context, row));
}

/** One that ran out shows so before anybody touches it. */
function sessionOf(context: QueryContext, row: SessionListRecord): SigningSession {
  const isOver = row.status === 'open' && context.environment.now() > row.expires_at;
  return {
    id: row.id, documentId: row.document_id, documentNo: row.document_no, kind: row.kind, pages: row.pages, status: isOver ? 'expired' : row.status,
    openedBy: row.opener, openedById: row.opened_by, expiresAt: row.expires_at, readingSeconds: row.reading_seconds, endReason: row.end_reason,
    isTestSeal: context.environment.institutionSeal?.isTest !== false, signers: signersOf(context, row.id).map((signer) => signerOf(context, signer)),
  };
}

function signerOf(context: QueryContext, signer: SignerRecord): SignerView {
  const witness = signer.witnessId === null ? null : statement<[string], { name: string }>(context.db, 'SELECT name FROM staff WHERE id = ?').get(signer.witnessId);
  return {
    position: signer.position, role: signer.role, name: signer.sealedName === null ? null : context.vault.decrypt(signer.sealedName), identityMask: signer.identityMask,
    checkMethod: signer.checkMethod, hasStartedReading: signer.readingStartedAt !== null, hasRead: signer.readAt !== null, codeExpiresAt: signer.codeExpiresAt,
    codeTriesLeft: Math.max(0, TRIES - signer.codeTries), isChecked: signer.checkedAt !== null, witnessName: witness?.name ?? null, signedAt: signer.signedAt,
  };
}

/** null: not a code of ours, or the paper was changed. @throws Refusal `outside_scope`. */
export function paperOfCode(context: QueryContext, { code }: { code: string }) {
  const record = paperOfCodeText(context, code);
  if (!record) return null;
  const head = record.householdId === null ? null : statement<[string], { head_name: string }>(context.db, 'SELECT head_name FROM household WHERE id = ?').get(record.householdId);
  return { documentId: record.id, documentNo: record.documentNo, kind: record.kind, headName: head?.head_name ?? null, pages: record.pages, isSigned: record.signedOn !== null };
}

interface ReturnRecord {
  id: string; document_id: string; document_no: string; kind: DocumentKind; household_id: string | null; head_name: string | null; village_id: string | null;
  village_name: string | null; signed_on: string; scan_entry_id: string; pages: number; printed_pages: number; matched: 'code' | 'hand'; status: PaperReturn['status'];
  hander: string; handed_in_by: string; handed_in_on: string; reason: string | null;
}

/** In the order in which they were handed in. */
export function paperReturns(context: QueryContext, { status }: { status: PaperReturn['status'] }): readonly PaperReturn[] {
  return statement<[string, string], ReturnRecord>(
    context.db,
    `SELECT r.*, d.document_no, d.kind, d.household_id, d.pages AS printed_pages, h.head_name, h.village_id, v.name AS village_name, s.name AS hander
     FROM paper_return r JOIN document d ON d.id = r.document_id JOIN staff s ON s.id = r.handed_in_by
     LEFT JOIN household h ON h.id = d.household_id LEFT JOIN village v ON v.id = h.village_id
     WHERE r.branch_id = ? AND r.status = ? ORDER BY r.handed_in_at, r.id`,
  ).all(context.session.branchId, status)
    .filter((row) => !context.visibleVillages || (row.village_id !== null && context.visibleVillages.has(row.village_id)))
    .map((row) => ({
      id: row.id, documentId: row.document_id, documentNo: row.document_no, kind: row.kind, householdId: row.household_id, headName: row.head_name,
      villageName: row.village_name, signedOn: row.signed_on, scanEntryId: row.scan_entry_id, pages: row.pages, printedPages: row.printed_pages,
      matched: row.matched, status: row.status, handedInBy: row.hander, handedInById: row.handed_in_by, handedInOn: row.handed_in_on, reason: row.reason,
    }));
}
