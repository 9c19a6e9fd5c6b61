/** A locked or sleeping computer locks the desk. How long an idle screen stays open is the page's to say. */
import { powerMonitor } from 'electron';
import { notices } from '../ipc/channels.ts';
import type { TrustedPages } from '../ipc/trusted-pages.ts';

export function lockWhenAway(pages: TrustedPages): void {
  const lock = () => pages.sendToAll(notices.lockRequested);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
}
