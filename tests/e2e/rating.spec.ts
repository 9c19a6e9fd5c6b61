/** Rating: whom, what came out and why, what the manager may do with it, and what not. */
import type { Page } from '@playwright/test';
import { fen, formatYuan } from '../../src/core/kernel/money.ts';
import { cell, front, openScreen } from './support/at-the-desk.ts';
import { atSignIn, once, rate, valueOf } from './support/credit-steps.ts';
import { expect, test, type Desk } from './support/desk.ts';

const HOUSEHOLDS = 300;
test.use({ households: HOUSEHOLDS });

async function openBatch(desk: Desk, count: number): Promise<{ page: Page; batchId: string }> {
  const batchId = await rate(desk, count);
  await atSignIn(desk);
  await desk.signIn('KH0001');
  await openScreen(desk, '评级授信');
  await front(desk.page).locator('.own-batch').first().click();
  await expect(front(desk.page).getByRole('button', { name: '提交审批' })).toBeVisible();
  return { page: desk.page, batchId };
}

test('households are narrowed by village and ticked, ticks outlast the filter, and the batch holds exactly those', async ({ desk }) => {
  const { page } = desk;
  await desk.signIn('KH0001');
  await openScreen(desk, '评级授信');
  const candidates = await valueOf(desk.call('credit.candidates', {}));
  await expect(front(page).getByRole('radio', { name: `全部原因 ${candidates.length}` })).toBeVisible();
  const village = candidates[0]?.villageName ?? '';
  const there = candidates.filter((row) => row.villageName === village);
  await front(page).getByLabel('全部村').click();
  await page.keyboard.type(village);
  await page.keyboard.press('Enter');
  await expect(front(page).getByRole('radio', { name: `全部原因 ${there.length}` })).toBeVisible();
  await front(page).getByRole('button', { name: '勾选全部' }).click();
  await expect(front(page).getByText(`已选 ${there.length} 条`)).toBeVisible();
  await front(page).getByLabel('全部村').hover();
  await front(page).locator('.rating-select .ant-select-clear').first().click();
  await expect(front(page).getByText(`已选 ${there.length} 条`)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(front(page).getByRole('button', { name: '提交审批' })).toBeVisible({ timeout: 60_000 });
  const [batch] = await valueOf(desk.call('credit.batches', {}));
  expect(batch?.households).toBe(there.length);
  for (const [outcome, name] of [['accepted', '建议授信'], ['refused', '拒绝']] as const) {
    const count = batch?.byOutcome[outcome] ?? 0;
    if (count > 0) await expect(front(page).getByRole('radio', { name: `${name} ${count}`, exact: true })).toBeVisible();
  }
});

test('a refused row says by which rule, an accepted one where each point and the limit come from', async ({ desk }) => {
  const { page, batchId } = await openBatch(desk, 200);
  const { rows } = await valueOf(desk.call('credit.batch', { batchId }));
  const refused = rows.filter((row) => row.outcome === 'refused');
  await front(page).getByRole('radio', { name: `拒绝 ${refused.length}` }).click();
  const reasons = front(page).getByRole('radiogroup', { name: '拒绝原因' });
  const byReason = new Map<string, number>();
  for (const row of refused) for (const code of row.reasonCodes) byReason.set(code, (byReason.get(code) ?? 0) + 1);
  await expect(reasons.getByRole('radio')).toHaveCount(byReason.size + 1);
  await cell(page, 0, 'headName').click();
  await expect(front(page).getByRole('complementary').locator('.explanation-rule').first()).toBeVisible();

  await front(page).getByRole('radio', { name: /^建议授信/ }).click();
  await cell(page, 0, 'headName').click();
  const name = await cell(page, 0, 'headName').innerText();
  const row = rows.find((one) => one.headName === name && one.outcome === 'accepted');
  if (!row) throw new Error(`no row of ${name}`);
  const explanation = await valueOf(desk.call('credit.explanation', { batchId, householdId: row.householdId }));
  const panel = front(page).getByRole('complementary', { name: '评级说明' });
  await expect(panel.locator('.waterfall-row.is-result').first()).toContainText(formatYuan(fen(row.proposedLimit)));
  await panel.getByText(/^专家评分/).click();
  await expect(panel.locator('.indicator')).toHaveCount(26);
  await expect(panel.getByText(`专家评分 ${explanation.expert?.score}`)).toBeVisible();
  await panel.getByText(/^统计评分/).click();
  await expect(panel.locator('.indicator')).toHaveCount(10);
});

test('a limit goes down with a reason, never up', async ({ desk }) => {
  const { page, batchId } = await openBatch(desk, 60);
  await front(page).getByRole('radio', { name: /^建议授信/ }).click();
  await cell(page, 0, 'headName').click();
  await front(page).getByRole('button', { name: '调减额度' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('调减后额度(元)').fill('１,０００元');
  await dialog.getByRole('button', { name: '调减额度' }).click();
  await expect(dialog.getByText('原因至少写 2 个字')).toBeVisible();
  await dialog.getByLabel('调减后额度(元)').fill('999,999');
  await expect.poll(async () => {
    await dialog.getByRole('button', { name: '调减额度' }).click();
    return dialog.getByText(/必须低于当前/).count();
  }).toBe(1);
  const { rows } = await valueOf(desk.call('credit.batch', { batchId }));
  const row = rows.find((one) => one.outcome === 'accepted');
  const answer = await desk.call('credit.lowerLimit', { batchId, householdId: row?.householdId ?? '', limit: (row?.proposedLimit ?? 0) + 100_000, reason: '想多给一点' }, once());
  expect(answer).toMatchObject({ ok: false, error: { code: 'raise_not_allowed' } });
});

test('a shortcut meant for a dialog does nothing on the screen under it', async ({ desk }) => {
  const { page, batchId } = await openBatch(desk, 40);
  await front(page).getByRole('radio', { name: /^建议授信/ }).click();
  await cell(page, 0, 'headName').click();
  await front(page).getByRole('complementary').getByRole('button', { name: '剔除' }).click();
  await page.getByRole('dialog').getByLabel('原因').fill('全家外出');
  await page.keyboard.press('Control+Enter');
  await expect(front(page).getByRole('radio', { name: '已剔除 1' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect((await valueOf(desk.call('credit.batch', { batchId }))).status).toBe('draft');
});

test('a discarded batch gives its households back', async ({ desk }) => {
  const { page } = await openBatch(desk, 30);
  const left = HOUSEHOLDS - 30;
  await front(page).getByRole('button', { name: '放弃批次' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '放弃批次' }).click();
  await expect(front(page).getByText('还没有批次')).toBeVisible();
  const candidates = await valueOf(desk.call('credit.candidates', {}));
  expect(candidates.length).toBeGreaterThan(left);
});

test('a teller is not offered the rating, and the core refuses it', async ({ desk }) => {
  await desk.signIn('GY0001');
  await expect(desk.page.getByRole('navigation').getByText('评级授信')).toHaveCount(0);
  const answer = await desk.call('credit.runRating', { householdIds: [once()] }, once());
  expect(answer).toMatchObject({ ok: false, error: { code: 'not_permitted' } });
});
