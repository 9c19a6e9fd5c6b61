/** Signing sessions in the store: found, checked, ended. */
import { and, asc, eq } from 'drizzle-orm';
import type { SigningSession } from '../../contract/signing.ts';
import { Refusal } from '../../kernel/result.ts';
import { RecordedRefusal, type CommandContext, type QueryContext } from '../../pipeline/context.ts';
import { orm } from '../../store/orm.ts';
import { documentNamed, type DocumentRecord } from '../document-store.ts';
import { signingSession, signingSigner } from '../tables.ts';

export type SessionRecord = typeof signingSession.$inferSelect;
export type SignerRecord = typeof signingSigner.$inferSelect;

export const TRIES = 5;

export function signersOf({ db }: Pick<QueryContext, 'db'>, sessionId: string): readonly SignerRecord[] {
  return orm(db).select().from(signingSigner).where(eq(signingSigner.sessionId, sessionId)).orderBy(asc(signingSigner.position)).all();
}

export interface OpenSession {
  readonly session: SessionRecord;
  readonly record: DocumentRecord;
  readonly signers: readonly SignerRecord[];
}

/** @throws Refusal `not_found`, `outside_scope`, `session_not_open`; RecordedRefusal `session_expired`, which ends it. */
export function openSessionNamed(context: CommandContext, sessionId: string): OpenSession {
  const { db, environment, session: person } = context;
  const session = orm(db).select().from(signingSession).where(and(eq(signingSession.id, sessionId), eq(signingSession.branchId, person.branchId))).get();
  if (!session) throw new Refusal('not_found', {}, 'sessionId');
  const record = documentNamed(context, session.documentId);
  if (session.status === 'expired') throw new Refusal('session_expired', { documentNo: record.documentNo });
  if (session.status !== 'open') throw new Refusal('session_not_open', { documentNo: record.documentNo });
  if (environment.now() > session.expiresAt) {
    endSession(context, session, 'expired', 'expired');
    throw new RecordedRefusal('session_expired', { documentNo: record.documentNo });
  }
  return { session, record, signers: signersOf(context, session.id) };
}

/** The signer whose turn it is. @throws Refusal `signer_out_of_order`. */
export function signerInTurn({ signers }: OpenSession, position: number): SignerRecord {
  const next = signers.find(({ signedAt }) => signedAt === null);
  if (!next || next.position !== position || next.role === 'bank') throw new Refusal('signer_out_of_order', {}, 'position');
  return next;
}

export function updateSigner({ db }: CommandContext, { sessionId, position }: SignerRecord, values: Partial<SignerRecord>): void {
  orm(db).update(signingSigner).set(values).where(and(eq(signingSigner.sessionId, sessionId), eq(signingSigner.position, position))).run();
}

export function endSession(context: CommandContext, session: SessionRecord, status: Exclude<SigningSession['status'], 'open'>, reason: string | null): void {
  const { db, environment, businessDate } = context;
  orm(db).update(signingSession).set({ status, endedAt: environment.now(), endedOn: businessDate, endReason: reason }).where(eq(signingSession.id, session.id)).run();
  context.record('signing.sessionEnded', { sessionId: session.id, documentId: session.documentId, status, reason });
}
