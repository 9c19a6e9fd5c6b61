/** The household list and file, as a customer manager uses them, with what is refused. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { formatYuan, fen } from '../../src/core/kernel/money.ts';
import type { HouseholdRow } from '../../src/core/contract/household.ts';
import { expect, test, type Desk } from './support/desk.ts';

const HOUSEHOLDS = 300;
test.use({ households: HOUSEHOLDS });

const cell = (page: Page, row: number, column: string) => page.locator(`.ag-row[row-index="${row}"] [col-id="${column}"]`);
const total = (page: Page, column: string) => page.locator(`.ag-row-pinned [col-id="${column}"]`);
const sum = (rows: readonly HouseholdRow[], of: (row: HouseholdRow) => number | null) => formatYuan(fen(rows.reduce((all, row) => all + (of(row) ?? 0), 0)));

async function openList(desk: Desk, staffNo = 'KH0001'): Promise<readonly HouseholdRow[]> {
  await desk.signIn(staffNo);
  await desk.page.getByRole('navigation').getByText('农户档案').click();
  const answer = await desk.call('household.list', {});
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

async function openFirstFile(desk: Desk): Promise<HouseholdRow> {
  const rows = await openList(desk);
  await cell(desk.page, 0, 'headName').dblclick();
  await expect(desk.page.getByRole('tab', { name: '基础信息' })).toBeVisible();
  const id = new URL(desk.page.url()).hash.split('/')[2]?.split('?')[0];
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Error('the file on screen is not in the list');
  return row;
}

test('the list counts, sums and narrows by village, search and filter', async ({ desk }) => {
  const { page } = desk;
  const rows = await openList(desk);
  await expect(total(page, 'headName')).toHaveText(`合计 ${HOUSEHOLDS} 户`);
  await expect(total(page, 'netIncome')).toHaveText(sum(rows, (row) => row.netIncome));

  const village = rows[0]!.villageName;
  const there = rows.filter((row) => row.villageName === village);
  await page.getByRole('tree').getByText(village).click();
  await expect(total(page, 'headName')).toHaveText(`合计 ${there.length} 户`);
  await expect(total(page, 'netAssets')).toHaveText(sum(there, (row) => row.netAssets));
  await page.getByRole('tree').getByText('全部村组').click();

  const search = page.getByPlaceholder('姓名、拼音、尾号、村');
  const wanted = rows[5]!;
  await search.fill(wanted.pinyinInitials);
  const byInitials = rows.filter((row) => `${row.pinyinInitials} ${row.householdNo}`.includes(wanted.pinyinInitials));
  await expect(page.getByText(`筛选出 ${byInitials.length} 条，共 ${HOUSEHOLDS} 条`)).toBeVisible();
  await search.fill('没有这个人');
  await expect(page.getByText('没有符合当前筛选条件的记录')).toBeVisible();
  await page.getByRole('button', { name: '清除全部筛选' }).click();
  await expect(total(page, 'headName')).toHaveText(`合计 ${HOUSEHOLDS} 户`);

  await page.getByRole('columnheader', { name: '年纯收入(元)' }).hover();
  await page.getByRole('columnheader', { name: '年纯收入(元)' }).locator('.ag-header-cell-filter-button').click();
  await page.locator('.ag-filter input[type=text]').first().fill('100,000');
  const rich = rows.filter((row) => (row.netIncome ?? 0) >= 10_000_000);
  await expect(total(page, 'headName')).toHaveText(`合计 ${rich.length} 户`);
  await expect(total(page, 'netIncome')).toHaveText(sum(rich, (row) => row.netIncome));
});

test('arrows move, Space previews, Enter opens, and the list is as it was on the way back', async ({ desk }) => {
  const { page } = desk;
  await openList(desk);
  await cell(page, 0, 'headName').click();
  await page.keyboard.press('ArrowDown');
  const second = await cell(page, 1, 'headName').innerText();
  await page.keyboard.press(' ');
  const panel = page.getByRole('complementary').filter({ hasText: '打开档案' });
  await expect(panel.getByRole('heading')).toHaveText(second);
  await page.keyboard.press('ArrowDown');
  await expect(panel.getByRole('heading')).toHaveText(await cell(page, 2, 'headName').innerText());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: '基础信息' })).toBeVisible();
  await page.getByRole('button', { name: '返回' }).click();
  await expect(panel).toBeVisible();
});

test('a figure is corrected in place: what is no amount is told beside the field, what is one is kept with its history', async ({ desk }) => {
  const { page } = desk;
  const household = await openFirstFile(desk);
  await page.getByRole('tab', { name: '收支' }).click();
  const tab = page.getByRole('tabpanel', { name: '收支' });
  await tab.getByRole('button', { name: '修改' }).click();
  const wages = tab.getByLabel('务工年收入');
  await wages.fill('三万');
  await page.keyboard.press('Control+Enter');
  await expect(tab.getByText('请填金额，最多两位小数')).toBeVisible();
  await wages.fill('３3,500.50');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已保存，已记入变更历史')).toBeVisible();
  await expect(tab.getByText('33,500.50 元')).toBeVisible();

  await page.getByRole('tab', { name: '变更历史' }).click();
  await expect(page.getByRole('tabpanel', { name: '变更历史' }).getByText('33,500.50 元')).toBeVisible();
  const detail = await desk.call('household.detail', { householdId: household.id });
  expect(detail).toMatchObject({ ok: true, value: { file: { incomeExpense: { wageIncome: 3_350_050 } }, history: [{ field: 'incomeExpense.wageIncome', source: 'edit', to: '3350050' }] } });
});

test('more labourers than family members are refused by the core, beside the field', async ({ desk }) => {
  const { page } = desk;
  await openFirstFile(desk);
  const tab = page.getByRole('tabpanel', { name: '基础信息' });
  await tab.getByRole('button', { name: '修改' }).click();
  await tab.getByLabel('家庭人口').fill('2');
  await tab.getByLabel('劳动力').fill('5');
  await page.keyboard.press('Control+Enter');
  await expect(tab.getByText('劳动力不能多于家庭人口')).toBeVisible();
});

test('who saves over somebody else’s change is stopped', async ({ desk }) => {
  const { page } = desk;
  const household = await openFirstFile(desk);
  const tab = page.getByRole('tabpanel', { name: '基础信息' });
  await tab.getByRole('button', { name: '修改' }).click();
  const detail = await desk.call('household.detail', { householdId: household.id });
  if (!detail.ok) throw new Error(detail.error.code);
  const { revision, file } = detail.value;
  const meanwhile = { householdId: household.id, revision, section: 'debts' as const, values: { ...file.debts, guarantees: 12_300 } };
  expect((await desk.call('household.editSection', meanwhile, crypto.randomUUID())).ok).toBe(true);
  await tab.getByLabel('民族').fill('彝族');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('这条记录刚被他人修改')).toBeVisible();
});

test('the full identity number is shown for a reason only, and the look is on record', async ({ desk }) => {
  const { page } = desk;
  const household = await openFirstFile(desk);
  await expect(page.getByText(household.identityMask).filter({ visible: true }).first()).toBeVisible();
  await page.getByRole('button', { name: '查看完整信息' }).click();
  await page.getByRole('radio', { name: /其他事由/ }).check();
  await expect(page.getByRole('button', { name: '查看并留痕' })).toBeDisabled();
  await page.getByRole('radio', { name: '联系客户' }).check();
  await page.getByRole('button', { name: '查看并留痕' }).click();
  await expect(page.getByText(/\b5199\d{13}[\dX]\b/)).toBeVisible();
  await page.getByRole('button', { name: '隐藏' }).click();
  await expect(page.getByText(/\b5199\d{13}[\dX]\b/)).toBeHidden();

  await desk.call('organisation.signOut', {});
  await page.reload();
  await desk.signIn('SJ0001');
  const events = await desk.call('audit.events', { limit: 50, type: 'household.personalDataRevealed' });
  expect(events).toMatchObject({ ok: true, value: [{ staffName: '何建平', permission: 'household.reveal', payload: { reason: '联系客户' } }] });
});

test('a manager of other villages sees none of these households, an auditor sees them and changes nothing', async ({ desk }) => {
  const { page } = desk;
  expect(await openList(desk, 'KH0002')).toHaveLength(0);
  await expect(page.getByText('还没有农户档案。请导入走访采集的农户信息表')).toBeVisible();
  await desk.call('organisation.signOut', {});
  await page.reload();
  await openList(desk, 'SJ0001');
  await cell(page, 0, 'headName').dblclick();
  await expect(page.getByRole('tab', { name: '基础信息' })).toBeVisible();
  await expect(page.getByRole('button', { name: '修改' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '查看完整信息' })).toHaveCount(0);
});

test('the filtered list goes out as a sheet', async ({ desk }) => {
  const { page } = desk;
  await openList(desk);
  await page.getByRole('button', { name: '导出' }).click();
  await expect(page.getByText('已保存为')).toBeVisible();
  const [name = ''] = readdirSync(desk.savedFolder);
  expect(name).toMatch(/\.xlsx$/);
  expect(readFileSync(path.join(desk.savedFolder, name)).subarray(0, 2).toString()).toBe('PK');
});

test('the filtered list is laid out for the printer, with branch, person and totals', async ({ desk }) => {
  const { page } = desk;
  const rows = await openList(desk);
  const village = rows[0]!.villageName;
  const there = rows.filter((row) => row.villageName === village);
  await page.getByRole('tree').getByText(village).click();
  await expect(total(page, 'headName')).toHaveText(`合计 ${there.length} 户`);
  // The system's dialog would wait for a person.
  await page.evaluate(() => { window.print = () => { document.body.dataset.printed = document.querySelector<HTMLElement>('.print-sheet')?.innerText ?? ''; }; });
  await page.getByRole('button', { name: '打印列表' }).click();
  const printed = await page.evaluate(() => document.body.dataset.printed ?? '');
  expect(printed).toContain('龙潭支行');
  expect(printed).toContain('打印人 何建平 KH0001');
  expect(printed).toContain(sum(there, (row) => row.netAssets));
  expect(printed.match(/5199\*{12}/g)).toHaveLength(there.length);
  await expect(page.locator('.print-sheet')).toHaveCount(0);
});

test('what is half entered is still there after the screen was locked and another screen was looked at', async ({ desk }) => {
  const { page } = desk;
  await openFirstFile(desk);
  const tab = page.getByRole('tabpanel', { name: '基础信息' });
  await tab.getByRole('button', { name: '修改' }).click();
  await tab.getByLabel('民族').fill('羌族');
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: '屏幕已锁定' })).toBeVisible();
  await expect(tab).toBeHidden();
  expect(await desk.call('household.list', {})).toMatchObject({ ok: false, error: { code: 'session_locked' } });
  await page.getByLabel('密码').fill('demo-2026');
  await page.getByRole('button', { name: '解锁' }).click();
  await expect(tab.getByLabel('民族')).toHaveValue('羌族');
  await page.getByRole('navigation').getByRole('link', { name: '工作台' }).click();
  await page.goBack();
  await expect(tab.getByLabel('民族')).toHaveValue('羌族');
});

test('a search from anywhere opens the file', async ({ desk }) => {
  const { page } = desk;
  await desk.signIn('GY0001');
  const answer = await desk.call('household.list', {});
  if (!answer.ok) throw new Error(answer.error.code);
  const wanted = answer.value[20]!;
  await page.keyboard.press('Control+k');
  await page.keyboard.type(wanted.householdNo);
  await page.locator('.search-popup').getByText(wanted.headName).click();
  await expect(page.getByRole('heading', { name: wanted.headName })).toBeVisible();
});
