/** A signer refuses, or the session is broken off: nothing is signed. */
import type { CommandContext } from '../../pipeline/context.ts';
import { endSession, openSessionNamed, signerInTurn } from './session-store.ts';

/** @throws Refusal of openSessionNamed and signerInTurn. */
export function refuse(context: CommandContext, { sessionId, position, reason }: { sessionId: string; position: number; reason: string }): null {
  const open = openSessionNamed(context, sessionId);
  const signer = signerInTurn(open, position);
  context.record('signing.refused', { sessionId, position, role: signer.role, documentId: open.record.id, documentNo: open.record.documentNo, reason });
  endSession(context, open.session, 'refused', reason);
  return null;
}

/** @throws Refusal of openSessionNamed. */
export function cancelSession(context: CommandContext, { sessionId, reason }: { sessionId: string; reason: string }): null {
  endSession(context, openSessionNamed(context, sessionId).session, 'cancelled', reason);
  return null;
}
