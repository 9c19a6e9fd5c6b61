/** Figures by place and person: totals that equal the ledger, rates with their denominators, the sheet that goes out. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { fen, formatYuan } from '../../src/core/kernel/money.ts';
import { cell, front, openScreen } from './support/at-the-desk.ts';
import { atSignIn, once, openLines, valueOf } from './support/credit-steps.ts';
import { expect, test, type Desk } from './support/desk.ts';

test.use({ households: 300 });

const yuan = (amount: number): string => formatYuan(fen(amount));

/** Three open lines, two of them drawn on. */
async function openFigures(desk: Desk, staffNo: string): Promise<void> {
  const lines = await openLines(desk, 3);
  for (const line of lines.slice(0, 2)) await valueOf(desk.call('loan.draw', { lineId: line.id, amount: 300_000, purpose: 'A01', termMonths: 12, method: 'Q_INT' }, once()));
  await atSignIn(desk);
  await desk.signIn(staffNo);
  await openScreen(desk, '统计报表');
  await expect(front(desk.page).getByText('与总账一致')).toBeVisible();
}

test('by village, group and manager the totals are the same, and the ledger’s', async ({ desk }) => {
  const { page } = desk;
  await openFigures(desk, 'FZ0001');
  for (const [by, name] of [['village', '按村'], ['group', '按组'], ['manager', '按客户经理']] as const) {
    await front(page).getByText(name, { exact: true }).click();
    const { rows, total, ledgerBalance, isBalanced } = await valueOf(desk.call('statistics.figures', { by }));
    expect([total.balance, ledgerBalance, isBalanced, total.onFile, total.signed, total.drawing]).toEqual([600_000, 600_000, true, 300, 3, 2]);
    expect(rows.reduce((sum, row) => sum + row.creditTotal, 0)).toBe(total.creditTotal);
    await expect(front(page).locator('.ag-floating-bottom, .ag-grid-pinned-bottom-rows').locator('[col-id="balance"]').first()).toHaveText(yuan(600_000));
    await expect(cell(page, 0, 'name')).toBeVisible();
  }
  await expect(front(page).locator('.figures-chart canvas')).toBeVisible();
});

test('a rate says what it is made of', async ({ desk }) => {
  const { page } = desk;
  await openFigures(desk, 'SJ0001');
  const { total } = await valueOf(desk.call('statistics.figures', { by: 'village' }));
  await front(page).getByText(/^用信率 /).hover();
  await expect(page.getByRole('tooltip').filter({ hasText: `用信户 ÷ 授信户 = 2 ÷ ${total.credited}` })).toBeVisible();
  await front(page).getByText('与总账一致').hover();
  await expect(page.getByRole('tooltip').filter({ hasText: `明细余额合计 ${yuan(600_000)} 元 = 总账贷款科目 ${yuan(600_000)} 元` })).toBeVisible();
});

test('the sheet carries the same figures', async ({ desk }) => {
  await openFigures(desk, 'FZ0001');
  await front(desk.page).getByRole('button', { name: '导出 Excel' }).click();
  await expect(desk.page.getByText(/^已保存为/)).toBeVisible();
  const [name = ''] = readdirSync(desk.savedFolder);
  expect(name).toMatch(/\.xlsx$/);
  const [{ data }] = await readXlsxFile(readFileSync(path.join(desk.savedFolder, name))) as unknown as [{ data: unknown[][] }];
  const total = data.find(([first]) => first === '合计') ?? [];
  expect(total[1]).toBe(300);
  expect(total).toContain(6000);
});
