/** Lines and their papers: the order that is the law's, and the line that opens with the contract. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import type { LineRow } from '../../src/core/contract/credit.ts';
import { cell, changePerson, front, openScreen } from './support/at-the-desk.ts';
import { approvedLines, atSignIn, once, openLines, valueOf } from './support/credit-steps.ts';
import { expect, test, type Desk } from './support/desk.ts';

test.use({ households: 300 });

const KINDS = ['征信查询授权书', '综合融资成本明示表', '最高额借款合同'] as const;

async function openDrawer(desk: Desk, lines: number): Promise<{ waiting: readonly LineRow[]; stage: (kind: string) => Locator }> {
  const waiting = await approvedLines(desk, 40);
  await atSignIn(desk);
  await desk.signIn('GY0001');
  await openScreen(desk, '额度与合同');
  await front(desk.page).getByRole('radio', { name: /^待签约/ }).click();
  for (let row = 0; row < lines; row += 1) await cell(desk.page, row, 'ag-Grid-SelectionColumn').getByRole('checkbox').check();
  await front(desk.page).getByRole('button', { name: `签约文书（${lines} 户）` }).click();
  const drawer = desk.page.getByRole('dialog');
  await drawer.getByRole('button', { name: '生成全部文书' }).click();
  const stage = (kind: string) => drawer.getByRole('region', { name: kind });
  await expect(stage(KINDS[2]).getByText(`已生成 ${lines} 份`)).toBeVisible({ timeout: 60_000 });
  return { waiting, stage };
}

test('the contract waits for the cost disclosure, on the screen and in the core', async ({ desk }) => {
  const { page } = desk;
  const { stage } = await openDrawer(desk, 1);
  await expect(stage(KINDS[2]).getByRole('button', { name: /^交回扫描件/ })).toBeDisabled();
  await expect(stage(KINDS[2]).getByText('先签综合融资成本明示表，才能签合同')).toBeVisible();
  const [contract] = await valueOf(desk.call('document.list', { kind: 'lineContract' }));
  const { businessDate } = await valueOf(desk.call('workday.status', {}));
  const answer = await desk.call('signing.openSession', { documentId: contract?.id ?? '' }, once());
  expect(answer).toMatchObject({ ok: false, error: { code: 'cost_disclosure_not_signed' } });

  // What was printed comes back as a scan: the code on each page says which paper it is.
  for (const kind of [KINDS[1], KINDS[2]]) {
    await stage(kind).getByRole('button', { name: '保存' }).click();
    await expect(page.getByText(/^已保存为/).last()).toBeVisible();
    const saved = readdirSync(desk.savedFolder).find((name) => name.includes(kind)) ?? '';
    await stage(kind).getByRole('button', { name: '交回扫描件' }).click();
    const dialog = page.getByRole('dialog').last();
    await dialog.locator('input[type=file]').setInputFiles(path.join(desk.savedFolder, saved));
    await expect(dialog.getByText(/匹配 1 份文书$/)).toBeVisible({ timeout: 60_000 });
    await expect(dialog.getByText('二维码匹配').first()).toBeVisible();
    if (kind === KINDS[2]) await desk.screenshot('signing-hand-in');
    await dialog.getByRole('button', { name: '交回扫描件' }).click();
    await expect(stage(kind).getByText('已交回 1 份，等待第二人复核')).toBeVisible();
  }
  expect(await valueOf(desk.call('credit.lines', { statuses: ['open'] }))).toEqual([]);
  await page.keyboard.press('Escape');
  await changePerson(desk, 'FZ0001');
  await openScreen(desk, '签署复核');
  await cell(page, 0, 'kind').dblclick();
  await expect(front(page).locator('.pdf-page').first()).toBeVisible({ timeout: 30_000 });
  for (const row of [0, 1]) await cell(page, row, 'ag-Grid-SelectionColumn').getByRole('checkbox').check();
  await desk.screenshot('signing-desk');
  await front(page).getByRole('button', { name: '确认 2 份' }).click();
  await page.getByRole('dialog').last().getByRole('button', { name: '确认签署' }).click();
  await expect(page.getByText('1 笔额度已生效，可以用信')).toBeVisible();
  const open = await valueOf(desk.call('credit.lines', { statuses: ['open'] }));
  expect(open).toMatchObject([{ contractNo: contract?.documentNo, startsOn: businessDate, available: open[0]?.limit }]);
});

test('papers of several households are shown and saved as one file', async ({ desk }) => {
  const { page } = desk;
  const { stage } = await openDrawer(desk, 2);
  await stage(KINDS[1]).getByRole('button', { name: '预览' }).click();
  await expect(page.getByText(/^共 \d+ 页$/)).toBeVisible({ timeout: 30_000 });
  await stage(KINDS[2]).getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已保存为 最高额借款合同-2份.pdf')).toBeVisible();
  const [name = ''] = readdirSync(desk.savedFolder);
  expect(readFileSync(path.join(desk.savedFolder, name)).subarray(0, 5).toString()).toBe('%PDF-');
});

test('the same papers are not made twice', async ({ desk }) => {
  const { page } = desk;
  await openDrawer(desk, 1);
  const before = await valueOf(desk.call('document.list', { kind: 'lineContract' }));
  await page.getByRole('dialog').getByRole('button', { name: '生成全部文书' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: '生成全部文书' })).toBeVisible();
  expect(await valueOf(desk.call('document.list', { kind: 'lineContract' }))).toEqual(before);
});

test('the branch head freezes a line and lets it go', async ({ desk }) => {
  const { page } = desk;
  const [line] = await openLines(desk, 1);
  await atSignIn(desk);
  await desk.signIn('FZ0001');
  await openScreen(desk, '额度与合同');
  await front(page).getByRole('radio', { name: '有效 1' }).click();
  await cell(page, 0, 'village').dblclick();
  for (const [act, status] of [['冻结', 'frozen'], ['解冻', 'open']] as const) {
    await front(page).getByRole('button', { name: act }).click();
    await page.getByRole('dialog').getByLabel('原因').fill('核查用途');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const [after] = await valueOf(desk.call('credit.lines', { householdId: line?.householdId ?? '' }));
    expect(after?.status).toBe(status);
  }
});

test('an auditor looks at lines and makes no papers', async ({ desk }) => {
  await approvedLines(desk, 20);
  await atSignIn(desk);
  await desk.signIn('SJ0001');
  await openScreen(desk, '额度与合同');
  await expect(cell(desk.page, 0, 'headName')).toBeVisible();
  await expect(front(desk.page).getByRole('button', { name: /签约文书/ })).toHaveCount(0);
});
