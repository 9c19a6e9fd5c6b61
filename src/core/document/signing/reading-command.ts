/** The reading gate: the paper is scrolled to its last page, and not faster than policy allows. */
import { Refusal } from '../../kernel/result.ts';
import type { CommandContext } from '../../pipeline/context.ts';
import { openSessionNamed, signerInTurn, updateSigner } from './session-store.ts';

interface SignerInput {
  readonly sessionId: string;
  readonly position: number;
}

/** A second start does not set the clock back. @throws Refusal of openSessionNamed and signerInTurn. */
export function startReading(context: CommandContext, { sessionId, position }: SignerInput): null {
  const open = openSessionNamed(context, sessionId);
  const signer = signerInTurn(open, position);
  if (signer.readingStartedAt === null) {
    updateSigner(context, signer, { readingStartedAt: context.environment.now() });
    context.record('signing.readingStarted', { sessionId, position, documentId: open.record.id, sha256: open.session.currentSha256 });
  }
  return null;
}

/** @throws Refusal `not_read_to_end`, `read_too_fast`, and those of openSessionNamed and signerInTurn. */
export function finishReading(context: CommandContext, { sessionId, position, pagesSeen }: SignerInput & { readonly pagesSeen: number }): null {
  const open = openSessionNamed(context, sessionId);
  const signer = signerInTurn(open, position);
  const now = context.environment.now();
  if (signer.readAt !== null) return null;
  if (signer.readingStartedAt === null || pagesSeen < open.record.pages) throw new Refusal('not_read_to_end', { pages: open.record.pages, seen: pagesSeen });
  const left = Math.ceil((signer.readingStartedAt + open.session.readingSeconds * 1000 - now) / 1000);
  if (left > 0) throw new Refusal('read_too_fast', { seconds: left });
  updateSigner(context, signer, { readAt: now });
  context.record('signing.read', { sessionId, position, documentId: open.record.id, pages: open.record.pages, milliseconds: now - signer.readingStartedAt });
  return null;
}
