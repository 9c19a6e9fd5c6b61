import { app } from 'electron';

/**
 * The operating system's sandbox around every renderer, whatever its window asks for.
 *
 * Chromium has none for root and ends at the attempt, so a start that was told to go without (tests in a container)
 * keeps Electron's own, weaker confinement: the preload script without Node.
 */
export function enableSandbox(): void {
  const isWithout = app.commandLine.hasSwitch('no-sandbox') || Boolean(process.env.ELECTRON_DISABLE_SANDBOX);
  if (!isWithout) app.enableSandbox();
}
