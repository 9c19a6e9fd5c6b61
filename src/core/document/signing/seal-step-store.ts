/** One step of sealing: the mark in its place, one more digital signature, the evidence of it filed and chained. */
import canonicalize from 'canonicalize';
import { eq } from 'drizzle-orm';
import { fileInArchive } from '../../archive/archive-store.ts';
import { dropUnnamedFile, keepFile, readFile } from '../../archive/file-store.ts';
import { Refusal } from '../../kernel/result.ts';
import type { CommandContext, InstitutionSeal } from '../../pipeline/context.ts';
import { orm } from '../../store/orm.ts';
import { statement } from '../../store/statement.ts';
import { readInstitution } from '../line-paper-store.ts';
import { readP12, type SealKey } from '../seal/read-p12.ts';
import { certificateName } from '../seal/certificate-name.ts';
import { sealPdf } from '../seal/seal-pdf.ts';
import { signingSession } from '../tables.ts';
import type { Evidence } from './evidence.ts';
import { findPlace } from './find-place-pdf.ts';
import { updateSigner, type OpenSession, type SignerRecord } from './session-store.ts';

const keys = new WeakMap<InstitutionSeal, Promise<SealKey>>();

/** Opened once: deriving the key from the password takes its time. @throws Refusal `no_institution_seal`, `seal_unreadable`. */
function sealKey({ environment }: CommandContext): Promise<SealKey> {
  const seal = environment.institutionSeal;
  if (!seal) throw new Refusal('no_institution_seal');
  const known = keys.get(seal);
  if (known) return known;
  const opened = readP12(seal.p12, seal.password);
  keys.set(seal, opened);
  return opened;
}

export interface SealStep {
  readonly readSha256: string;
  readonly signedSha256: string;
  readonly bytes: Uint8Array;
  readonly sealCertificate: string;
}

const reasons = { authoriser: '授权人本人签署', borrower: '借款人本人签署', coBorrower: '共同还款人本人签署', bank: '贷款人签章' } as const;

/** @throws Refusal `document_altered` when the paper is no longer what it was. */
export async function sealStep(context: CommandContext, { session, record }: OpenSession, signer: SignerRecord, markPdf: Uint8Array): Promise<SealStep> {
  const { environment, vault } = context;
  const key = await sealKey(context);
  const before = readFile(context, session.currentSha256);
  if (!before) throw new Refusal('document_altered', { documentNo: record.documentNo });
  const { lenderName, branchName } = readInstitution(context);
  const bytes = await sealPdf(before, key, {
    fieldName: `signature${signer.position + 1}-${signer.role}`, name: signer.sealedName === null ? lenderName : vault.decrypt(signer.sealedName),
    reason: reasons[signer.role], location: branchName, signedAt: environment.now(),
    mark: { pdf: markPdf, ...(await findPlace(before, signer.role, signer.position)) },
  });
  const signedSha256 = keepFile(context, bytes, 'application/pdf');
  orm(context.db).update(signingSession).set({ currentSha256: signedSha256 }).where(eq(signingSession.id, session.id)).run();
  dropUnnamedFile(context, session.currentSha256); // a stage; the paper as printed is named by the catalogue and stays
  return { readSha256: session.currentSha256, signedSha256, bytes, sealCertificate: certificateName(key.chain[0]) };
}

export interface Handwriting {
  readonly strokesSha256: string;
  readonly imageSha256: string;
}

/** Files the evidence and says in the log which it is. @returns it, with its hash. */
export async function fileEvidence(
  context: CommandContext, open: OpenSession, signer: SignerRecord, step: Omit<SealStep, 'bytes'> & { readonly handwriting: Handwriting | null },
): Promise<{ evidence: Evidence; sha256: string }> {
  const { environment, session, businessDate, vault } = context;
  const { record, signers } = open;
  const current = { ...signer, signedAt: environment.now() };
  const evidence: Evidence = {
    version: 1, documentNo: record.documentNo, kind: record.kind, role: signer.role,
    name: signer.sealedName === null ? readInstitution(context).lenderName : vault.decrypt(signer.sealedName), identityMask: signer.identityMask,
    readSha256: step.readSha256, signedSha256: step.signedSha256, pages: record.pages, readingStartedAt: signer.readingStartedAt, readAt: signer.readAt,
    check: checkOf(context, signer), signedAt: current.signedAt, businessDate, deviceId: environment.deviceId, operator: `${session.staffNo} ${session.name}`,
    strokesSha256: step.handwriting?.strokesSha256 ?? null, imageSha256: step.handwriting?.imageSha256 ?? null, sealCertificate: step.sealCertificate,
    previousEvidenceSha256: signers.findLast(({ position }) => position < signer.position)?.evidenceSha256 ?? null,
  };
  const bytes = new TextEncoder().encode(canonicalize(evidence) ?? '');
  const { sha256 } = fileInArchive(context, {
    kind: record.kind, part: 'evidence', householdId: record.householdId, documentId: record.id, number: record.documentNo, bytes, mediaType: 'application/json',
  });
  updateSigner(context, signer, { signedAt: current.signedAt, signedOn: businessDate, signedBy: session.staffId, evidenceSha256: sha256 });
  context.record('signing.signed', {
    sessionId: signer.sessionId, position: signer.position, role: signer.role, documentId: record.id, documentNo: record.documentNo,
    readSha256: step.readSha256, signedSha256: step.signedSha256, evidenceSha256: sha256,
  });
  return { evidence, sha256 };
}

function checkOf({ db }: CommandContext, signer: SignerRecord): Evidence['check'] {
  if (signer.checkMethod === null || signer.checkedAt === null) return null;
  const witness = signer.witnessId === null ? null : statement<[string], { staff_no: string; name: string }>(db, 'SELECT staff_no, name FROM staff WHERE id = ?').get(signer.witnessId);
  return {
    method: signer.checkMethod, at: signer.checkedAt, witness: witness ? `${witness.staff_no} ${witness.name}` : null,
    codeSentAt: signer.codeSentAt, tries: signer.codeTries,
  };
}

/** The evidence that earlier signers of the session left. @throws Refusal `document_altered` when one is no longer what it was. */
export function readEvidence(context: CommandContext, { record, signers }: OpenSession): readonly Evidence[] {
  return signers.flatMap(({ evidenceSha256 }) => {
    if (evidenceSha256 === null) return [];
    const bytes = readFile(context, evidenceSha256);
    if (!bytes) throw new Refusal('document_altered', { documentNo: record.documentNo });
    return [JSON.parse(new TextDecoder().decode(bytes)) as Evidence];
  });
}
