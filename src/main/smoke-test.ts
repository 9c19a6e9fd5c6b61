/**
 * `--smoke-test`: does this build start, open a store, sign somebody in through the real way, and show its page?
 *
 * Prints one JSON line and ends with 0 or 1. Runs on a throw-away folder; for packages and for support.
 */
import { app, type BrowserWindow } from 'electron';
import { mkdtempSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const WITHIN_MS = 60_000;

/** Before the single-instance lock: the lock lies in this folder, so a running app is not in the way. */
export function useThrowAwayFolder(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'branch-desk-smoke-'));
  app.setPath('userData', folder);
  // Chromium may still write an empty cache file or two after this; the store and its key are gone.
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
}

export async function checkItself(window: BrowserWindow): Promise<{ readonly staff: string }> {
  return withTimeout(async () => {
    await loaded(window);
    const answer = await window.webContents.executeJavaScript(`(async () => {
      const until = async (found) => { while (!found()) await new Promise((next) => setTimeout(next, 50)); };
      await until(() => document.querySelector('#root')?.childElementCount > 0);
      const { signInPage, signIn } = window.branch.organisation;
      const unpacked = async (answer) => JSON.parse(await answer);
      const page = await unpacked(signInPage({}));
      if (!page.ok) return page;
      const { password, accounts } = page.value.demonstration;
      const { staffNo } = accounts.find(({ role }) => role === 'teller');
      return unpacked(signIn({ staffNo, password }));
    })()`);
    if (!answer.ok) throw new Error(`sign-in was refused: ${answer.error.code}`);
    return { staff: answer.value.name };
  });
}

/** One line on the standard output; nothing else of the app writes there. */
export function report(result: Readonly<Record<string, unknown>>): void {
  const { electron, chrome, node } = process.versions;
  writeSync(1, `${JSON.stringify({ ...result, app: app.getVersion(), electron, chrome, node })}\n`);
}

function loaded({ webContents }: BrowserWindow): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!webContents.isLoading()) return resolve();
    webContents.once('did-finish-load', () => resolve());
    webContents.once('did-fail-load', (_event, code, description) => reject(new Error(`the page does not load: ${description} (${code})`)));
  });
}

async function withTimeout<T>(work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${WITHIN_MS} ms`)), WITHIN_MS);
  });
  try {
    return await Promise.race([work(), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
