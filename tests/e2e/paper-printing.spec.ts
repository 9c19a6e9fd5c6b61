/** Papers on a real printer: silently, in copies, in the order given; a printer that is off is told and the job waits in the queue. */
import { readFileSync } from 'node:fs';
import { pdfText } from '../support/pdf-text.ts';
import { cell, front, openScreen } from './support/at-the-desk.ts';
import { pdfPrinter, type PdfPrinter } from './support/cups.ts';
import { valueOf } from './support/credit-steps.ts';
import { expect, test, type Desk } from './support/desk.ts';

test.use({ households: 20 });

const NAME = 'BranchDeskTest';
let printer: PdfPrinter | string;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  printer = await pdfPrinter(NAME);
});
test.afterAll(async () => {
  if (typeof printer !== 'string') await printer.remove();
});

async function makePapers(desk: Desk, count: number): Promise<string[]> {
  const households = (await valueOf(desk.call('household.list', {}))).slice(0, count);
  const { made } = await valueOf(desk.call('document.generate', { kind: 'inquiryAuthorisation', subjectIds: households.map(({ id }) => id) }));
  return made.map(({ documentId }) => documentId);
}

test('on a real CUPS printer: chosen once by kind, silent; one that is off keeps its job until it is on again', async ({ desk }) => {
  test.skip(typeof printer === 'string', `skipped: ${String(printer)}; printing.spec.ts looks at the sheets by printToPDF`);
  if (typeof printer === 'string') return;
  const { page } = desk;
  await desk.signIn('KH0001');
  await makePapers(desk, 2);
  const found = await desk.page.evaluate(() => window.desk.printers());
  expect(found).toMatchObject({ ok: true, value: expect.arrayContaining([expect.objectContaining({ name: NAME, away: null })]) });

  await openScreen(desk, '文书与打印');
  for (const row of [0, 1]) await cell(page, row, 'ag-Grid-SelectionColumn').getByRole('checkbox').check();
  await front(page).getByRole('button', { name: '打印文书' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: NAME }).check();
  await desk.screenshot('print-dialog');
  await dialog.getByRole('button', { name: /^打\s?印$/ }).click();
  await expect(page.getByText('已送打印机')).toBeVisible({ timeout: 30_000 });
  // The driver writes for a while: a file that cannot be read yet is looked at again.
  const { files } = printer;
  await expect.poll(async () => (files().length === 1 ? pdfText(new Uint8Array(readFileSync(files()[0] ?? ''))).then(({ length }) => length, () => 0) : 0), { timeout: 30_000 }).toBe(2);

  await printer.switchOff();
  await front(page).getByRole('button', { name: '打印文书' }).click();
  await expect(page.getByText(new RegExp(`打印机 .*${NAME}.* 不在线或已停用`))).toBeVisible({ timeout: 30_000 });
  await front(page).getByText(/^打印队列/).click();
  await expect(cell(page, 0, 'state')).toHaveText('失败');
  await desk.screenshot('print-queue');
  await printer.switchOn();
  await cell(page, 0, 'state').click();
  await front(page).getByRole('button', { name: /^重\s?试$/ }).click();
  await expect(cell(page, 0, 'state')).toHaveText('已打印', { timeout: 30_000 });
  await expect.poll(() => (printer as PdfPrinter).files().length, { timeout: 30_000 }).toBe(2);
});

test('a scanned code says whether a paper is ours, and a printer that is not there keeps its job too', async ({ desk }) => {
  const { page } = desk;
  await desk.signIn('KH0001');
  const [documentId = ''] = await makePapers(desk, 1);
  const { jobId } = await valueOf(desk.call('printing.add', { documentIds: [documentId], printer: 'Epson' }, crypto.randomUUID()));
  await openScreen(desk, '文书与打印');
  await front(page).getByText('打印队列 1').click();
  await cell(page, 0, 'state').click();
  await front(page).getByRole('button', { name: /^重\s?试$/ }).click();
  await expect(cell(page, 0, 'state')).toHaveText('失败');
  await expect(cell(page, 0, 'reason')).toContainText('没有可用的打印机');
  expect(await valueOf(desk.call('printing.jobs', {}))).toMatchObject([{ id: jobId, state: 'failed', fault: 'no_printer', attempts: 1 }]);
  const scan = async (text: string) => {
    await front(page).getByLabel('文书验真').fill(text);
    await page.keyboard.press('Enter');
  };
  const [row] = await valueOf(desk.call('document.list', {}));
  await scan(`BD1|${row?.documentNo}|${'0'.repeat(32)}`);
  await expect(front(page).getByText('编号属实，内容不符')).toBeVisible();
  const { bytes } = await valueOf(desk.call('document.open', { documentId, purpose: 'view' }, crypto.randomUUID()));
  const code = /验真码 ([0-9A-F ]{19})/.exec((await pdfText(new Uint8Array(Object.values(bytes)))).join(''))?.[1];
  await scan(`${row?.documentNo} ${code}`);
  await expect(front(page).getByText('真实、未改动')).toBeVisible();
  await desk.screenshot('paper-verified');
});
