/** The decision centre: which models hold, a new version from one of them, two versions side by side. */
import { front, openScreen } from './support/at-the-desk.ts';
import { expect, test } from './support/desk.ts';

test('a risk officer reads the models in force and begins a new version', async ({ desk }) => {
  const { page } = desk;
  await desk.resize(1366, 768);
  await desk.signIn('FX0001');
  await openScreen(desk, '决策中心');
  await expect(front(page).locator('.ag-row').filter({ hasText: 'DEMO-1' })).not.toHaveCount(0);
  await desk.screenshot('decision-list');
  await page.getByRole('radio', { name: /可售产品/ }).click();
  await expect(front(page).locator('.ag-row').filter({ hasText: '风险排除规则' })).toHaveCount(0);
  await front(page).locator('[col-id="version"]').filter({ hasText: 'DEMO-1' }).first().dblclick();
  await expect(page.getByText('NHXD01')).toBeVisible();
  await desk.screenshot('decision-product');
  await page.getByRole('button', { name: '以此新建版本' }).click();
  await page.getByRole('dialog').getByLabel('说明').fill('单户上限下调');
  await page.keyboard.press('Control+Enter');
  await expect(front(page).getByRole('heading', { name: /可售产品 V2/ })).toBeVisible();
  await expect(page.getByText('草稿', { exact: true }).filter({ visible: true })).toBeVisible();
  await page.getByLabel('对比版本').click();
  await page.getByTitle('DEMO-1 生效中').click();
  await expect(page.getByRole('heading', { name: '版本对比' })).toBeVisible();
  await expect(front(page).getByText('单户上限下调')).toBeVisible();
  await desk.screenshot('decision-compare');
  await page.evaluate(() => { location.hash = '#/decision/expertCard/DEMO-1'; });
  await expect(page.getByRole('table', { name: 'A1 借款人年龄' })).toBeVisible();
  await desk.screenshot('decision-expert-card');
  await page.evaluate(() => { location.hash = '#/decision/exclusionRules/DEMO-1'; });
  await expect(page.getByRole('table', { name: /R01/ })).toBeVisible();
  await desk.screenshot('decision-rules');
});
