/** A one-time code by SMS. The store keeps its keyed hash; the event carries it sealed, for the outbox alone. */
import { Refusal } from '../../kernel/result.ts';
import type { CommandContext } from '../../pipeline/context.ts';
import type { Vault } from '../../store/vault.ts';
import { openSessionNamed, signerInTurn, updateSigner } from './session-store.ts';

const GOOD_FOR_MS = 5 * 60_000;
const PAUSE_MS = 60_000;

export const codeHash = (vault: Vault, sessionId: string, position: number, code: string): string => vault.lookupHash('oneTimeCode', `${sessionId} ${position} ${code}`);

/** A new code ends the one before. @throws Refusal `not_read_to_end`, `check_not_asked`, `code_sent_just_now`. */
export function sendCode(context: CommandContext, { sessionId, position }: { sessionId: string; position: number }): { expiresAt: number } {
  const open = openSessionNamed(context, sessionId);
  const signer = signerInTurn(open, position);
  if (signer.readAt === null) throw new Refusal('not_read_to_end', { pages: open.record.pages, seen: 0 });
  if (signer.checkMethod !== 'oneTimeCode') throw new Refusal('check_not_asked');
  const now = context.environment.now();
  const wait = signer.codeSentAt === null ? 0 : Math.ceil((signer.codeSentAt + PAUSE_MS - now) / 1000);
  if (wait > 0) throw new Refusal('code_sent_just_now', { seconds: wait });
  const code = context.environment.newCode();
  const expiresAt = now + GOOD_FOR_MS;
  updateSigner(context, signer, { codeHash: codeHash(context.vault, sessionId, position, code), codeSentAt: now, codeExpiresAt: expiresAt, codeTries: 0 });
  context.record('signing.codeSent', {
    sessionId, position, documentId: open.record.id, documentNo: open.record.documentNo, householdId: open.record.householdId, sentAt: now, expiresAt,
    sealedCode: context.vault.encrypt(code),
  });
  return { expiresAt };
}
