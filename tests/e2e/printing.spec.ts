/** Papers go to a printer page by page as they are in the PDF; what goes wrong there is told. */
import type { Answer } from '../../src/core/contract/answers.ts';
import { Desk, expect, test } from './support/desk.ts';

test.use({ households: 20 });

/** What the test's printer was given. */
interface Job {
  readonly options: Electron.WebContentsPrintOptions;
  readonly sheets: number;
  /** Share of each sheet that is not white, in thousandths. */
  readonly ink: readonly number[];
}

test('several papers go to a chosen printer as one job, in copies, without a dialog', async ({ desk }) => {
  await desk.signIn('KH0001');
  const documentIds = await makePapers(desk, 3);
  await installPrinter(desk, ['HP_M403'], { isDone: true, reason: '' });
  expect(await desk.page.evaluate(() => window.desk.printers())).toEqual({ ok: true, value: [{ name: 'HP_M403', displayName: 'HP_M403', isDefault: true, away: null }] });

  expect(await print(desk, documentIds, { deviceName: 'HP_M403', copies: 2 })).toEqual({ ok: true, value: { printed: true } });
  const jobs = await jobsOf(desk);
  expect(jobs).toHaveLength(2);
  for (const { options, sheets, ink } of jobs) {
    expect(options).toMatchObject({ silent: true, deviceName: 'HP_M403', pageSize: 'A4', margins: { marginType: 'none' } });
    expect(sheets).toBeGreaterThanOrEqual(3);
    expect(ink).toHaveLength(sheets);
    for (const share of ink) expect(share).toBeGreaterThan(2);
  }
  // The hidden window is gone.
  expect(await desk.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('without a printer’s name the system’s dialog is asked, and a closed one is no error', async ({ desk }) => {
  await desk.signIn('KH0001');
  const documentIds = await makePapers(desk, 1);
  await installPrinter(desk, ['HP_M403'], { isDone: false, reason: 'Print job canceled' });
  expect(await print(desk, documentIds, {})).toEqual({ ok: true, value: { printed: false } });
  expect((await jobsOf(desk))[0]?.options).toMatchObject({ silent: false });
});

test('what the printer refuses, and a printer that is not there, are told with a code', async ({ desk }) => {
  await desk.signIn('KH0001');
  const documentIds = await makePapers(desk, 1);
  await installPrinter(desk, [], { isDone: true, reason: '' });
  expect(await print(desk, documentIds, {})).toMatchObject({ ok: false, error: { code: 'no_printer' } });
  await installPrinter(desk, ['HP_M403'], { isDone: false, reason: 'Invalid printer settings' });
  expect(await print(desk, documentIds, { deviceName: 'Epson' })).toMatchObject({ ok: false, error: { code: 'no_printer', params: { name: 'Epson' } } });
  expect(await print(desk, documentIds, { deviceName: 'HP_M403' })).toMatchObject({ ok: false, error: { code: 'print_failed', params: { reason: 'Invalid printer settings' } } });
});

test('the print window can reach its document and nothing else', async ({ desk }) => {
  await desk.signIn('KH0001');
  const documentIds = await makePapers(desk, 1);
  await installPrinter(desk, ['HP_M403'], { isDone: true, reason: '' }, `(async () => ({
    globals: ['branch', 'desk', 'require', 'process'].filter((name) => name in window),
    ours: (await fetch('/document.pdf')).status,
    theirs: (await fetch('/package.json')).status,
    outside: await fetch('https://example.com').then(() => 'reached', () => 'refused'),
  }))()`);
  await print(desk, documentIds, { deviceName: 'HP_M403' });
  const seen = await desk.electron.evaluate(() => (globalThis as never as { probed: unknown }).probed);
  expect(seen).toEqual({ globals: [], ours: 200, theirs: 404, outside: 'refused' });
  expect(await desk.page.evaluate(() => fetch('/document.pdf').then(({ status }) => status))).toBe(404);
});

async function makePapers(desk: Desk, count: number): Promise<string[]> {
  const households = valueOf(await desk.call('household.list', {})).slice(0, count);
  const { made } = valueOf(await desk.call('document.generate', { kind: 'inquiryAuthorisation', subjectIds: households.map(({ id }) => id) }));
  expect(made).toHaveLength(count);
  return made.map(({ documentId }) => documentId);
}

/** As a screen does it: the core's PDF goes to the desktop. */
function print(desk: Desk, documentIds: string[], { deviceName, copies }: { deviceName?: string; copies?: number }): Promise<Answer<{ printed: boolean }>> {
  return desk.page.evaluate(async ([ids, device, times]) => {
    const opened = await window.branch.document.openMerged({ documentIds: ids, purpose: 'print' });
    if (typeof opened === 'string' || !opened.ok) throw new Error('a file is never packed');
    return window.desk.printDocument({ file: opened.value, deviceName: device, copies: times });
  }, [documentIds, deviceName, copies] as [string[], string | undefined, number | undefined]);
}

/** Puts these printers in the place of the machine's own, which has none. Each job is looked at as it would be on paper. */
async function installPrinter(desk: Desk, names: string[], outcome: { isDone: boolean; reason: string }, probe = 'null'): Promise<void> {
  await desk.electron.evaluate(({ BrowserWindow }, [printers, { isDone, reason }, question]) => {
    const kept = globalThis as never as { jobs: Job[]; probed: unknown };
    kept.jobs = [];
    const contents = Object.getPrototypeOf(BrowserWindow.getAllWindows()[0]!.webContents) as Electron.WebContents;
    contents.getPrintersAsync = async () => printers.map((name) => ({ name, displayName: name, description: '', options: {}, isDefault: true }));
    contents.print = function look(this: Electron.WebContents, options = {}, callback) {
      void (async () => {
        const ink = await this.executeJavaScript(`[...document.images].map((sheet) => {
          const canvas = Object.assign(document.createElement('canvas'), { width: 200, height: 283 });
          const drawing = canvas.getContext('2d');
          drawing.drawImage(sheet, 0, 0, 200, 283);
          const { data } = drawing.getImageData(0, 0, 200, 283);
          let dark = 0;
          for (let at = 0; at < data.length; at += 4) if (data[at] < 200 && data[at + 3] > 0) dark += 1;
          return dark / (data.length / 4) * 1000;
        })`) as number[];
        kept.probed = await this.executeJavaScript(question);
        const paper = await this.printToPDF({ pageSize: 'A4', printBackground: true, margins: { top: 0, bottom: 0, left: 0, right: 0 } });
        kept.jobs.push({ options, ink, sheets: paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0 });
        callback?.(isDone, reason);
      })();
    };
  }, [names, outcome, probe] as const);
}

const jobsOf = (desk: Desk): Promise<Job[]> => desk.electron.evaluate(() => (globalThis as never as { jobs: Job[] }).jobs);

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}
