/** A draft is edited in the grid: a mistake stands beside its cell, a gap is filled, a household shows its way through, and mistakes do not get further than the draft. */
import { front } from './support/at-the-desk.ts';
import { as, atSignIn, once, valueOf } from './support/credit-steps.ts';
import { expect, test } from './support/desk.ts';

test.use({ households: 300 });

test('a risk officer edits a card and tries it on a household', async ({ desk }) => {
  const { page } = desk;
  await desk.resize(1366, 768);
  await as(desk, 'FX0001');
  await valueOf(desk.call('decision.createDraft', { kind: 'expertCard', from: 'DEMO-1', purpose: '调整年龄分档' }, once()));
  await valueOf(desk.call('decision.createDraft', { kind: 'limitStrategy', from: 'DEMO-1', purpose: '调整额度' }, once()));
  const [household] = await valueOf(desk.call('household.list', {}));
  await atSignIn(desk);
  await desk.signIn('FX0001');
  await page.evaluate(() => { location.hash = '#/decision/expertCard/V2'; });
  await front(page).getByRole('button', { name: '修改' }).or(front(page).getByRole('button', { name: '编辑' })).click();
  const table = front(page).getByRole('table', { name: /^A1/ });
  await expect(table).toBeVisible();

  // A household's way: the row that is hit stands out, the panel says the rest.
  await front(page).getByPlaceholder('选一户，或在表格下方直接填写').fill(household!.headName);
  await page.locator('.search-hit').first().click();
  await expect(table.locator('tr.is-hit')).toHaveCount(1);
  await table.getByLabel(/^试算 年龄/).fill('22');
  await page.keyboard.press('Tab');
  await expect(table.locator('tr.is-hit')).toContainText('1');
  await expect(table.getByText('命中第 1 行')).toBeVisible();
  await desk.screenshot('editor-table');
  await front(page).getByText('结果', { exact: true }).click();
  await desk.screenshot('editor-result');

  // A gap between two ranges, and a cell that says nothing.
  await table.getByLabel('第 2 行 年龄').fill('[26..35)');
  await page.keyboard.press('Enter');
  await expect(front(page).getByText('没有一行包含：年龄 25岁')).toBeVisible();
  await table.getByLabel('第 5 行 年龄').fill('老人');
  await page.keyboard.press('Enter');
  await expect(table.getByText('“年龄”的条件无法识别')).toBeVisible();
  await expect(front(page).getByText('2 处错误').or(front(page).getByText('1 处错误')).first()).toBeVisible();
  await desk.screenshot('editor-mistakes');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/已存为草稿，还有 \d 处错误/)).toBeVisible();

  // Undo takes the last one back; the gap is filled by one click.
  await front(page).getByRole('button', { name: '撤销（Ctrl+Z）' }).click();
  await expect(table.getByText('“年龄”的条件无法识别')).toHaveCount(0);
  await front(page).getByRole('button', { name: '补一行' }).first().click();
  await table.getByLabel('第 7 行 得分').fill('2');
  await page.keyboard.press('Tab');
  await expect(front(page).getByText('没有错误')).toBeVisible();
  await front(page).getByRole('button', { name: '保存并返回' }).click();
  await expect(front(page).getByRole('heading', { name: /^专家评分卡 V2/ })).toBeVisible();

  await page.evaluate(() => { location.hash = '#/decision/limitStrategy/V2/edit'; });
  const cap = front(page).getByLabel('单户上限');
  await cap.fill('80000');
  await page.keyboard.press('Tab');
  await desk.screenshot('editor-figures');
  await front(page).getByRole('button', { name: '保存并返回' }).click();
  await expect(front(page).getByText('80,000')).not.toHaveCount(0);
});
