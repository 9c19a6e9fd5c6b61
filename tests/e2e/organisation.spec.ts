/** The desk itself: who sees which work areas, the lock, the language; villages, staff and the record of it all. */
import { expect, test } from './support/desk.ts';

test('each role sees its own work areas', async ({ desk }) => {
  const { page } = desk;
  await desk.signIn('GL0001');
  const links = page.getByRole('navigation').getByRole('link');
  await expect(links).toHaveText([/工作台/, /文书模板/, /名单管理/, /参数与机构/, /审计/]);
  await page.evaluate(() => { location.hash = '#/household'; });
  await expect(page).toHaveURL(/#\/home$/);
});

test('five idle minutes lock the screen', async ({ desk }) => {
  const { page } = desk;
  await page.clock.install();
  await page.reload();
  await desk.signIn('GY0001');
  await page.clock.runFor('04:50');
  await expect(page.getByRole('heading', { name: '屏幕已锁定' })).toBeHidden();
  await page.clock.runFor('00:20');
  await expect(page.getByRole('heading', { name: '屏幕已锁定' })).toBeVisible();
  await page.getByLabel('密码').fill('wrong');
  await page.getByRole('button', { name: '解锁' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '密码不正确' })).toBeVisible();
});

test('a dialog that was open lies behind the lock and comes back', async ({ desk }) => {
  const { page } = desk;
  await desk.signIn('GL0001');
  await page.getByRole('link', { name: '参数与机构' }).click();
  await page.getByRole('button', { name: '新增村' }).click();
  await page.getByLabel('村名').fill('石桥村');
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByLabel('密码').fill('demo-2026');
  await page.getByRole('button', { name: '解锁' }).click();
  await expect(page.getByLabel('村名')).toHaveValue('石桥村');
});

test('the language changes at once and everywhere', async ({ desk }) => {
  const { page } = desk;
  await desk.signIn('KH0001');
  await page.getByRole('button', { name: '切换语言' }).click();
  await expect(page.getByRole('link', { name: 'Households' })).toBeVisible();
  await page.getByRole('link', { name: 'Households' }).click();
  await expect(page.getByRole('columnheader', { name: 'Net income (CNY)' })).toBeVisible();
  await expect(page.getByText('Import a survey sheet; then households can be rated')).toBeVisible();
  await page.getByRole('button', { name: 'Switch language' }).click();
  await expect(page.getByRole('columnheader', { name: '年纯收入(元)' })).toBeVisible();
});

test('an administrator adds a village, gives it a manager, and adds staff whose roles go together', async ({ desk }) => {
  const { page } = desk;
  await desk.signIn('GL0001');
  await page.getByRole('link', { name: '参数与机构' }).click();
  const add = page.getByRole('button', { name: '新增村' }).last();
  await add.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('村名').fill('龙潭村');
  await page.keyboard.press('Enter');
  await page.keyboard.type('龙潭镇');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已新增 龙潭村')).toBeVisible();
  await page.getByRole('button', { name: '新增村' }).last().click();
  await page.getByRole('dialog').getByLabel('村名').fill('龙潭村');
  await page.getByRole('dialog').getByLabel('乡镇').fill('龙潭镇');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog').getByText('“龙潭村”已存在')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.locator('.ag-row[row-index="0"] .ag-checkbox-input').check();
  await page.getByRole('button', { name: '更换客户经理' }).click();
  await page.getByRole('combobox', { name: '由谁管理' }).click();
  await page.getByTitle('罗晓琴 KH0002').click();
  await page.getByRole('button', { name: '确认' }).click();
  await expect(page.locator('.ag-row[row-index="0"] [col-id="manager"]')).toHaveText('罗晓琴');

  await page.getByRole('tab', { name: '人员' }).click();
  await page.getByRole('button', { name: '新增人员' }).click();
  const staff = page.getByRole('dialog');
  await staff.getByLabel('工号').fill('gy0009');
  await staff.getByLabel('姓名').fill('王晓');
  await staff.getByRole('checkbox', { name: '柜员' }).check();
  await staff.getByRole('checkbox', { name: '网点负责人' }).check();
  await staff.getByLabel('初始密码').fill('first-2026');
  await page.keyboard.press('Control+Enter');
  await expect(staff.getByText('这两个岗位不能由同一人担任')).toBeVisible();
  await staff.getByRole('checkbox', { name: '网点负责人' }).uncheck();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已新增 王晓（GY0009）')).toBeVisible();
});

test('the auditor finds the acts on record and the record whole', async ({ desk }) => {
  const { page } = desk;
  await desk.signIn('GL0001');
  await desk.call('organisation.addVillage', { name: '清泉村', township: '龙潭镇', managerId: null }, crypto.randomUUID());
  await desk.call('organisation.signOut', {});
  await page.reload();
  await desk.signIn('SJ0001');
  await page.getByRole('link', { name: '审计' }).click();
  await page.locator('.ag-cell[col-id="type"]').getByText('新增村').click();
  await page.keyboard.press(' ');
  await expect(page.getByRole('complementary').getByText('清泉村')).toBeVisible();
  await page.getByRole('button', { name: '校验完整性' }).click();
  await expect(page.getByText('校验通过：记录完整，未被改动')).toBeVisible();
});
