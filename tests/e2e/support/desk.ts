/**
 * The real app in a real window, on a store of its own.
 *
 *     import { expect, test } from './support/desk.ts';
 *     test.use({ households: 300 });                       // left out: an empty demonstration store
 *     test('…', async ({ desk }) => { await desk.signIn('KH0001'); … desk.page … });
 *
 * A test that fails leaves a picture of the window and main's log with its results.
 */
import { _electron, test as base, type ElectronApplication, type Page, type TestInfo } from '@playwright/test';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unpackAnswer, type Answer, type PackedAnswer } from '../../../src/core/contract/answers.ts';
import type { InputFor, OperationName, OutputFor } from '../../../src/renderer/api/operation-types.ts';
import { copyPreparedStore } from './prepared-store.ts';

export { expect } from '@playwright/test';

export const PASSWORD = 'demo-2026';
const root = path.join(import.meta.dirname, '../../..');
/** Where pictures for people go: `npm start` names its own folder. */
const pictures = path.resolve(root, process.env.BRANCH_DESK_OUT ?? 'out/e2e-pictures');

export interface DeskSettings {
  /** Everything of this app lies here: store, key, logs, preferences. */
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
}

export class Desk {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly folder: string;

  private constructor(electron: ElectronApplication, page: Page, folder: string) {
    this.electron = electron;
    this.page = page;
    this.folder = folder;
  }

  /** Starts the app that is built in .vite and waits until its window shows something. */
  static async start({ folder, environment = {} }: DeskSettings): Promise<Desk> {
    const { ELECTRON_RUN_AS_NODE: _, ...inherited } = process.env as Record<string, string>;
    const electron = await _electron.launch({
      cwd: root,
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', `--user-data-dir=${folder}`, '.'],
      env: { ...inherited, ...ownScreen(), BRANCH_DESK_SAVE_FOLDER: path.join(folder, 'saved'), ...environment },
    });
    try {
      const page = await electron.firstWindow();
      await page.locator('#root > *').first().waitFor({ state: 'attached' });
      return new Desk(electron, page, folder);
    } catch (error) {
      electron.process().kill('SIGKILL'); // it may stand in a dialog of its own, which nobody here can answer
      throw error;
    }
  }

  get storePath(): string {
    return storeIn(this.folder);
  }

  /** Where `desk.saveFile` writes without asking. */
  get savedFolder(): string {
    return path.join(this.folder, 'saved');
  }

  /** By the sign-in page; done when the shell is there. */
  async signIn(staffNo: string, password = PASSWORD): Promise<void> {
    await this.page.getByLabel('工号').fill(staffNo);
    await this.page.getByLabel('密码', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: /^登\s?录$/ }).click();
    await this.page.getByRole('navigation').first().waitFor();
  }

  /** As the page's own code would call it, and like that: by way of main, with its checks, as the person signed in. */
  async call<Name extends OperationName>(name: Name, input: InputFor<Name>, commandId?: string): Promise<Answer<OutputFor<Name>>> {
    const answer = await this.page.evaluate(
      ([area, call, given, id]) => (window.branch as never as Record<string, Record<string, (...words: unknown[]) => unknown>>)[area!]![call!]!(given, id),
      [...name.split('.'), input, commandId] as [string, string, unknown, string | undefined],
    );
    return unpackAnswer(answer as PackedAnswer<OutputFor<Name>>);
  }

  /** The window's inner size: 1366×768 is the branch's PC. */
  async resize(width: number, height: number): Promise<void> {
    await this.electron.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w!, h!), [width, height]);
    await this.page.waitForFunction(([w, h]) => window.innerWidth === w && window.innerHeight === h, [width, height]);
  }

  /** A picture for people, once nothing moves any more. Answers where it is. */
  async screenshot(name: string): Promise<string> {
    mkdirSync(pictures, { recursive: true });
    const file = path.join(pictures, `${name}.png`);
    await this.page.screenshot({ path: file, animations: 'disabled' });
    return file;
  }

  /** The process id of the core, as the operating system knows it. */
  async corePid(): Promise<number> {
    const pid = await this.electron.evaluate(({ app }) => app.getAppMetrics().find(({ serviceName, name }) => [serviceName, name].includes('branch-core'))?.pid);
    if (!pid) throw new Error('there is no core process');
    return pid;
  }

  get log(): string {
    const file = path.join(this.folder, 'logs/main.log');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  /** As a person closes the window. */
  async close(): Promise<void> {
    await this.electron.close();
  }
}

/** This worker's own screen, where there is one for each. */
function ownScreen(): Record<string, string> {
  const screen = process.env.BRANCH_DESK_SCREENS?.split(' ')[Number(process.env.TEST_PARALLEL_INDEX ?? 0)];
  return screen ? { DISPLAY: screen } : {};
}

export const storeIn = (folder: string): string => path.join(folder, 'demonstration.store');

export const test = base.extend<{ households: number; folder: string; desk: Desk }>({
  households: [0, { option: true }],
  /** For a test that starts the app itself, or more than once: `Desk.start({ folder })`. */
  // Making a large store takes its time, which is not the test's.
  folder: [async ({ households }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'branch-desk-e2e-'));
    if (households > 0) await copyPreparedStore(households, storeIn(folder));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }, { timeout: 600_000 }],
  desk: async ({ folder }, use, testInfo) => {
    const desk = await Desk.start({ folder });
    await use(desk);
    await attachEvidence(desk, testInfo);
    await desk.close();
  },
});

async function attachEvidence(desk: Desk, testInfo: TestInfo): Promise<void> {
  if (testInfo.status === testInfo.expectedStatus) return;
  await testInfo.attach('main.log', { body: desk.log, contentType: 'text/plain' });
  const picture = await desk.page.screenshot({ timeout: 5_000 }).catch(() => null);
  if (picture) await testInfo.attach('window', { body: picture, contentType: 'image/png' });
}
