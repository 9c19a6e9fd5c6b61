/**
 * The pages that main listens to, each with the client id under which the core knows it.
 *
 * A page is trusted because main opened it and while it shows the app, not because of what it says.
 */
import { randomUUID } from 'node:crypto';
import { isAppUrl } from '../security/app-url.ts';

/** The part of Electron's WebContents that is needed here; a test passes a plain object. */
export interface Page {
  readonly id: number;
  send(channel: string, ...args: unknown[]): void;
  isDestroyed(): boolean;
  once(event: 'destroyed', listener: () => void): unknown;
}

interface Frame {
  readonly url: string;
  readonly parent: unknown;
}

/** The part of an IPC event that is looked at. `senderFrame` is null once the frame is gone. */
export interface SenderEvent {
  readonly sender: { readonly id: number };
  readonly senderFrame: Frame | null;
}

export class TrustedPages {
  readonly #pages = new Map<number, { readonly page: Page; readonly clientId: string }>();
  readonly #onGone: (clientId: string) => void;

  /** @param onGone called when a page's window is closed. */
  constructor(onGone: (clientId: string) => void) {
    this.#onGone = onGone;
  }

  add(page: Page): string {
    const clientId = randomUUID();
    this.#pages.set(page.id, { page, clientId });
    page.once('destroyed', () => {
      this.#pages.delete(page.id);
      this.#onGone(clientId);
    });
    return clientId;
  }

  /** The client behind a message, or null when it does not come from the main frame of a page of ours that shows the app. */
  clientOf({ sender, senderFrame }: SenderEvent): string | null {
    if (!senderFrame || senderFrame.parent !== null || !isAppUrl(senderFrame.url)) return null;
    return this.#pages.get(sender.id)?.clientId ?? null;
  }

  send(clientId: string, channel: string, ...args: unknown[]): void {
    for (const known of this.#pages.values()) if (known.clientId === clientId) sendTo(known.page, channel, args);
  }

  sendToAll(channel: string, ...args: unknown[]): void {
    for (const { page } of this.#pages.values()) sendTo(page, channel, args);
  }
}

function sendTo(page: Page, channel: string, args: unknown[]): void {
  if (!page.isDestroyed()) page.send(channel, ...args);
}
