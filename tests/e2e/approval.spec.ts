/** Approval: the branch head's decisions in bulk, with reasons, and never on one's own work. */
import type { BatchRow } from '../../src/core/contract/credit.ts';
import { fen, formatYuan } from '../../src/core/kernel/money.ts';
import { cell, changePerson, front, openScreen } from './support/at-the-desk.ts';
import { atSignIn, submit, valueOf } from './support/credit-steps.ts';
import { expect, test, type Desk } from './support/desk.ts';

test.use({ households: 300 });

async function openApproval(desk: Desk, count: number, staffNo = 'FZ0001'): Promise<{ batchId: string; waiting: readonly BatchRow[] }> {
  const batchId = await submit(desk, count);
  await atSignIn(desk);
  await desk.signIn(staffNo);
  await openScreen(desk, '授信审批');
  const { rows } = await valueOf(desk.call('credit.batch', { batchId }));
  return { batchId, waiting: rows.filter((row) => row.status === 'submitted') };
}

test('the totals before and after are those of the batch, and approval makes a line and a message per household', async ({ desk }) => {
  const { page } = desk;
  const { batchId, waiting } = await openApproval(desk, 60);
  const total = waiting.reduce((sum, row) => sum + row.limit, 0);
  await expect(front(page).locator('.sums tbody tr').nth(1)).toContainText(formatYuan(fen(total)));
  await expect(front(page).getByRole('radio', { name: `待审 ${waiting.length}` })).toBeVisible();
  await front(page).getByRole('button', { name: '勾选全部' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog').getByText(formatYuan(fen(total)), { exact: true })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const summary = page.getByRole('dialog').filter({ hasText: '审批结果' });
  await expect(summary.getByText(`已同意 ${waiting.length} 户，建立额度 ${waiting.length} 笔`)).toBeVisible();
  await expect(summary.getByText(/^审批表 SP/)).toBeVisible({ timeout: 30_000 });
  const lines = await valueOf(desk.call('credit.lines', {}));
  expect(lines.reduce((sum, line) => sum + line.limit, 0)).toBe(total);
  expect(await valueOf(desk.call('message.outbox', {}))).toHaveLength(waiting.length);
  expect((await valueOf(desk.call('credit.batch', { batchId }))).status).toBe('decided');
});

test('what is returned goes back to its maker with the reason; the rest waits', async ({ desk }) => {
  const { page } = desk;
  const { waiting } = await openApproval(desk, 40);
  for (const row of [0, 1]) await cell(page, row, 'ag-Grid-SelectionColumn').getByRole('checkbox').check();
  await front(page).getByRole('button', { name: '退回 2 户' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: '退回 2 户' })).toBeDisabled();
  await dialog.getByLabel('原因').fill('补充收入证明');
  await dialog.getByRole('button', { name: '退回 2 户' }).click();
  await expect(page.getByText(`本批次还有 ${waiting.length - 2} 户待审`)).toBeVisible();
  await page.getByRole('dialog').filter({ hasText: '审批结果' }).getByRole('button', { name: '关闭' }).last().click();
  await expect(front(page).getByRole('radio', { name: '已退回 2' })).toBeVisible();
  await front(page).getByRole('radio', { name: '已退回 2' }).click();
  await cell(page, 0, 'headName').dblclick();
  await expect(front(page).getByText('审批意见：补充收入证明')).toBeVisible();
});

test('rejecting needs a reason and makes no line', async ({ desk }) => {
  const { page } = desk;
  await openApproval(desk, 30);
  await cell(page, 0, 'ag-Grid-SelectionColumn').getByRole('checkbox').check();
  await front(page).getByRole('button', { name: '否决 1 户' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog').getByRole('button', { name: '否决 1 户' })).toBeDisabled();
  await page.getByRole('dialog').getByLabel('原因').fill('用途不明');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已否决 1 户')).toBeVisible();
  expect(await valueOf(desk.call('credit.lines', {}))).toHaveLength(0);
});

test('the maker sees his batch, greyed and without a button', async ({ desk }) => {
  const { page } = desk;
  await openApproval(desk, 30, 'KH0001');
  await expect(front(page).getByRole('alert').filter({ hasText: '经办与审批必须是两个人' })).toBeVisible();
  await expect(front(page).getByRole('button', { name: /^(同意|退回|否决)/ })).toHaveCount(0);
  await expect(front(page).locator('.ag-row.row-muted').first()).toBeVisible();
  await expect(cell(page, 0, 'ag-Grid-SelectionColumn').getByRole('checkbox')).toBeDisabled();
});

test('a batch that was returned is changed and submitted again', async ({ desk }) => {
  const { page } = desk;
  const { batchId, waiting } = await openApproval(desk, 30);
  await front(page).getByRole('button', { name: '勾选全部' }).click();
  await front(page).getByRole('button', { name: `退回 ${waiting.length} 户` }).click();
  await page.getByRole('dialog').getByLabel('原因').fill('请复核');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').filter({ hasText: '审批结果' }).getByRole('button', { name: '关闭' }).last().click();
  await changePerson(desk, 'KH0001');
  await openScreen(desk, '评级授信');
  await front(page).locator('.own-batch').first().click();
  await expect(front(page).getByRole('radio', { name: `被退回 ${waiting.length}` })).toHaveAttribute('aria-checked', 'true');
  await front(page).getByRole('button', { name: '提交审批' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '提交审批' }).click();
  await expect(front(page).getByText(`等待审批：${waiting.length} 户`)).toBeVisible();
  expect((await valueOf(desk.call('credit.batch', { batchId }))).status).toBe('submitted');
});
