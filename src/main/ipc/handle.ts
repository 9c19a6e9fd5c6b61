/** The only place that touches ipcMain: every message from a page passes the sender check here, and is answered. */
import { ipcMain } from 'electron';
import type { PackedAnswer } from '../../core/contract/answers.ts';
import { log } from '../log.ts';
import { FACTS_REQUEST, type PageFacts } from './channels.ts';
import { guarded } from './guarded.ts';
import type { TrustedPages } from './trusted-pages.ts';

/** `args` come from a page and may be anything. */
export type Responder = (clientId: string, ...args: unknown[]) => Promise<PackedAnswer> | PackedAnswer;

export function handle(channel: string, pages: TrustedPages, respond: Responder): void {
  ipcMain.handle(channel, guarded(channel, pages, respond, log.error));
}

/** The preload script waits for this one answer. A sender that is not ours gets null. */
export function handleFacts(pages: TrustedPages, facts: () => PageFacts): void {
  ipcMain.on(FACTS_REQUEST, (event) => {
    event.returnValue = pages.clientOf(event) === null ? null : facts();
  });
}
