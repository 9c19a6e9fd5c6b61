/** The sender check and the net under every answer. Apart from ipcMain, so that it is tested without Electron. */
import type { PackedAnswer } from '../../core/contract/answers.ts';
import type { Responder } from './handle.ts';
import { refuse } from './refuse.ts';
import type { SenderEvent, TrustedPages } from './trusted-pages.ts';

/** Answers always: a refused sender learns that it was refused, and a defect reaches the page as a code, not as a stack. */
export function guarded(
  channel: string, pages: TrustedPages, respond: Responder, logError: (...words: unknown[]) => void,
): (event: SenderEvent, ...args: unknown[]) => Promise<PackedAnswer> {
  return async (event, ...args) => {
    // Before any await: the frame may be gone afterwards, and a gone frame is null.
    const clientId = pages.clientOf(event);
    if (clientId === null) {
      const refused = refuse('untrusted_sender');
      logError(refused.error.correlationId, 'untrusted sender on', channel);
      return refused;
    }
    try {
      return await respond(clientId, ...args);
    } catch (error) {
      const failed = refuse('internal_error');
      logError(failed.error.correlationId, channel, error);
      return failed;
    }
  };
}
