/**
 * What a person waits for in the real app, and what it takes of the machine, with 100,000 households.
 *
 * `node tests/bench/app.ts [households]`, by way of `npm run bench -- app`, which builds the app first and gives it a screen.
 * - start: from the start of the process until the sign-in field can be typed into, against the same Electron with an
 *   empty page.
 * - first paint: from the click on 农户档案 until the first rows are painted, against the same list of 100 households.
 * - memory: working set of the core process and of the page while the list is shown, against the same with no household.
 * One line per figure; every figure is the median of the rounds, each round with an app started anew.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import electronPath from 'electron';
import { Desk } from '../e2e/support/desk.ts';
import { copyFullStore } from './_full-store.ts';

const ROUNDS = 3;
const full = Number(process.argv[2] ?? 100_000);
const SIZES = [0, 100, full / 5, full];
const root = path.join(import.meta.dirname, '../..');
const startFolder = path.join(import.meta.dirname, '_start');

interface Visit {
  /** null with no household: then there is no row to wait for. */
  readonly firstPaintMs: number | null;
  readonly coreMb: number;
  readonly pageMb: number;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const count = (n: number): string => n.toLocaleString('en-US');
const line = (name: string, value: string): void => console.log(`${name.padEnd(28)} ${value}`);

async function startMs(appFolder: string, dataFolder: string): Promise<number> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const from = Date.now();
  const electron = spawn(
    electronPath as unknown as string, ['-r', path.join(startFolder, 'report-usable.cjs'), ...asRoot, '--disable-gpu', `--user-data-dir=${dataFolder}`, appFolder],
    { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [output] = await Promise.all([text(electron.stdout), once(electron, 'exit')]);
  const at = /usable at (\d+)/.exec(output)?.[1];
  if (!at) throw new Error(`${appFolder} did not become usable: ${output}`);
  return Number(at) - from;
}

/** The branch head signs in, waits for the home page, and goes to the list. */
async function visitList(folder: string, households: number): Promise<Visit> {
  const desk = await Desk.start({ folder });
  try {
    await desk.signIn('FZ0001');
    await desk.page.locator('.home-cards, .home-all-done').first().waitFor();
    await desk.page.locator('.home-grid [row-index="0"], .home-grid .data-grid-empty').first().waitFor();
    const firstPaintMs = households > 0 ? await firstPaint(desk) : await showEmptyList(desk);
    return { firstPaintMs, ...(await memory(desk)) };
  } finally {
    await desk.close();
  }
}

async function firstPaint(desk: Desk): Promise<number> {
  const painted = await desk.page.evaluateHandle(() => {
    // The home page's grid is in sight until the list is there.
    const rows = '[role="region"][aria-label="农户档案"] [row-index="0"] [col-id]';
    const measured = new Promise<number>((resolve) => {
      addEventListener('click', ({ timeStamp }) => {
        const observer = new MutationObserver(() => {
          if (!document.querySelector(rows)?.textContent) return;
          observer.disconnect();
          // A message that a frame sends arrives when the frame is painted.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => resolve(performance.now() - timeStamp));
          port1.start();
          requestAnimationFrame(() => port2.postMessage(null));
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }, { capture: true, once: true });
    });
    return { measured };
  });
  await clickList(desk);
  return painted.evaluate(({ measured }) => measured);
}

async function showEmptyList(desk: Desk): Promise<null> {
  await clickList(desk);
  await desk.page.locator('.kept-screen:not([hidden]) .data-grid-empty').waitFor();
  return null;
}

const clickList = ({ page }: Desk): Promise<void> => page.getByRole('navigation').getByText('农户档案', { exact: true }).click();

async function memory({ electron }: Desk): Promise<{ coreMb: number; pageMb: number }> {
  const processes = await electron.evaluate(({ app }) => app.getAppMetrics());
  const megabytes = (process: (typeof processes)[number] | undefined): number => (process?.memory.workingSetSize ?? Number.NaN) / 1024;
  return {
    coreMb: megabytes(processes.find(({ serviceName, name }) => [serviceName, name].includes('branch-core'))),
    pageMb: megabytes(processes.find(({ type }) => type === 'Tab')),
  };
}

const folder = mkdtempSync(path.join(tmpdir(), 'branch-desk-bench-'));
const dataFolder = (households: number): string => path.join(folder, String(households));
const starts: { app: number; emptyPage: number }[] = [];
const visits = new Map<number, Visit[]>(SIZES.map((households) => [households, []]));
try {
  for (const households of SIZES) await copyFullStore(households, dataFolder(households));
  for (let round = 0; round < ROUNDS; round += 1) {
    starts.push({ emptyPage: await startMs(startFolder, path.join(folder, 'empty-page')), app: await startMs(root, dataFolder(full)) });
    for (const households of SIZES) visits.get(households)?.push(await visitList(dataFolder(households), households));
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

const of = (households: number, figure: keyof Visit): number => median((visits.get(households) ?? []).map((visit) => visit[figure] ?? 0));
const start = median(starts.map(({ app }) => app));
const emptyStart = median(starts.map(({ emptyPage }) => emptyPage));
line('app.start', `${(start / 1000).toFixed(2)} s to the sign-in field with ${count(full)} households, an empty page ${(emptyStart / 1000).toFixed(2)} s, ratio ${(start / emptyStart).toFixed(2)}`);
for (const households of SIZES.slice(2)) {
  const [paint, few] = [of(households, 'firstPaintMs'), of(100, 'firstPaintMs')];
  line('app.first_paint', `${Math.round(paint)} ms with ${count(households)} rows, ${Math.round(few)} ms with 100, ratio ${(paint / few).toFixed(2)}`);
}
for (const [name, figure] of [['app.memory_core', 'coreMb'], ['app.memory_page', 'pageMb']] as const) {
  const [listed, empty] = [of(full, figure), of(0, figure)];
  line(name, `${Math.round(listed)} MB with ${count(full)} households listed, ${Math.round(empty)} MB with none, ratio ${(listed / empty).toFixed(2)}`);
}
