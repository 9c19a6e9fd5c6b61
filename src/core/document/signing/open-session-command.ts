/** Signing on this device begins: the policy of the day is kept with the session. */
import { coBorrowerOf } from '../line-paper-store.ts';
import { identityHash, readPersonalData } from '../../household/household-store.ts';
import { maskIdentityNumber } from '../../household/mask.ts';
import { Refusal } from '../../kernel/result.ts';
import { effectiveParameter } from '../../parameters/parameter-store.ts';
import type { CommandContext } from '../../pipeline/context.ts';
import { orm } from '../../store/orm.ts';
import type { CheckMethod, SignerRole } from '../../contract/signing.ts';
import { documentNamed, type DocumentRecord } from '../document-store.ts';
import { signingSession, signingSigner } from '../tables.ts';
import { requireCleanContracts, requireGates, requireUnsigned } from './signed-paper-store.ts';
import { endSession, type SessionRecord } from './session-store.ts';
import { signerRolesOf } from './signers.ts';
import { and, eq } from 'drizzle-orm';

/**
 * @throws Refusal `not_signed_here`, `no_institution_seal`, `session_open`, `not_found`, `outside_scope`, and those of
 * requireUnsigned, requireGates and requireCleanContracts.
 */
export function openSession(context: CommandContext, { documentId }: { documentId: string }): { sessionId: string } {
  const { db, environment, session, businessDate } = context;
  const record = documentNamed(context, documentId);
  requireUnsigned(record);
  const signers = signersFor(context, record);
  if (!environment.institutionSeal) throw new Refusal('no_institution_seal');
  requireGates(context, record, businessDate);
  requireCleanContracts(context, [record]);
  endIfOver(context, record);
  const parameter = <K extends Parameters<typeof effectiveParameter>[1]>(key: K) => effectiveParameter(db, key, session.branchId);
  const openedAt = environment.now();
  const opened: SessionRecord = {
    id: environment.newId(), branchId: session.branchId, documentId, status: 'open', openedBy: session.staffId, openedOn: businessDate, openedAt,
    expiresAt: openedAt + parameter('document.sessionMinutes') * 60_000, readingSeconds: parameter('document.readingSeconds'),
    checkMethod: parameter('document.signerCheck'), currentSha256: record.sha256, endedAt: null, endedOn: null, endReason: null,
  };
  orm(db).insert(signingSession).values(opened).run();
  for (const [position, signer] of signers.entries()) {
    const method = checkFor(opened.checkMethod, signer);
    orm(db).insert(signingSigner).values({
      sessionId: opened.id, position, role: signer.role, sealedName: signer.name && context.vault.encrypt(signer.name), identityHash: signer.identityHash,
      identityMask: signer.identityMask, checkMethod: method,
    }).run();
  }
  context.record('signing.sessionOpened', {
    sessionId: opened.id, documentId, documentNo: record.documentNo, documentSha256: record.sha256, signers: signers.map(({ role }) => role),
    checkMethod: opened.checkMethod, readingSeconds: opened.readingSeconds, expiresAt: opened.expiresAt,
  });
  return { sessionId: opened.id };
}

/** An earlier session that ran out gives way; one that still runs does not. */
function endIfOver(context: CommandContext, record: DocumentRecord): void {
  const running = orm(context.db).select().from(signingSession).where(and(eq(signingSession.documentId, record.id), eq(signingSession.status, 'open'))).get();
  if (!running) return;
  if (context.environment.now() <= running.expiresAt) throw new Refusal('session_open', { documentNo: record.documentNo });
  endSession(context, running, 'expired', 'expired');
}

interface Signer {
  readonly role: SignerRole;
  readonly name: string | null;
  readonly identityHash: string | null;
  readonly identityMask: string | null;
  readonly hasPhone: boolean;
}

function signersFor(context: CommandContext, record: DocumentRecord): readonly Signer[] {
  const householdId = record.householdId ?? '';
  const personal = readPersonalData(context, householdId);
  const coBorrower = coBorrowerOf(context, householdId, personal);
  const roles = signerRolesOf(record.kind, coBorrower !== null);
  if (!roles) throw new Refusal('not_signed_here', {}, 'documentId');
  const person = (role: SignerRole, name: string, number: string, hasPhone: boolean): Signer => ({
    role, name, identityHash: identityHash(context.vault, number), identityMask: maskIdentityNumber(number), hasPhone,
  });
  return roles.map((role) => {
    if (role === 'bank') return { role, name: null, identityHash: null, identityMask: null, hasPhone: false };
    if (role === 'coBorrower' && coBorrower) return person(role, coBorrower.name, coBorrower.identityNumber, false);
    return person(role, personal.headName, personal.identityNumber, personal.phone !== null);
  });
}

/** Where no phone is on file, no code can be sent: a witness takes its place. */
function checkFor(method: CheckMethod, { role, hasPhone }: Signer): CheckMethod | null {
  if (role === 'bank') return null;
  return method === 'oneTimeCode' && !hasPhone ? 'witness' : method;
}
