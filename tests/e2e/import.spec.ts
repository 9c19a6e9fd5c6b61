/** Survey sheets: the wrong ones, the look before the decision, the decision, and the second time. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { makeSurvey, type DemoSurvey } from '../../src/core/demo/make-survey.ts';
import { surveyCsv, surveyXlsx } from '../../src/core/demo/write-survey.ts';
import { businessDate } from '../../src/core/kernel/business-date.ts';
import { expect, test, type Desk } from './support/desk.ts';

const survey = (households: number): DemoSurvey => makeSurvey({ households, seed: 7, lastDay: businessDate('2026-11-01'), isMessy: true, faultsPerThousand: 60 });
const refusedIn = (sheet: DemoSurvey): number => Object.values(sheet.faults).reduce((sum, count) => sum + count, 0);

async function openImport(desk: Desk): Promise<Page> {
  await desk.signIn('KH0001');
  await desk.page.getByRole('navigation').getByText('信息导入').click();
  return desk.page;
}

async function choose(desk: Desk, name: string, content: string | Uint8Array): Promise<void> {
  const folder = path.join(desk.folder, 'sheets');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, name), content);
  await desk.page.locator('input[type=file]').setInputFiles(path.join(folder, name));
}

const importButton = (page: Page): Locator => page.getByRole('button', { name: /^导入 [\d,]+ 户$/ });

async function householdCount(desk: Desk): Promise<number> {
  const answer = await desk.call('household.list', {});
  return answer.ok ? answer.value.length : -1;
}

const wrongFiles: readonly (readonly [string, string, string | Uint8Array, RegExp])[] = [
  ['a picture', '合影.xlsx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), /不是农户信息采集表，或文件已损坏/],
  ['an old workbook', '旧表.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /另存为 .xlsx/],
  ['an empty file', '空.csv', '', /文件是空的/],
  ['a list of something else', '花名册.csv', '序号,备注\n1,无\n2,无\n', /没有找到表头/],
  ['a sheet without identity numbers', '缺列.csv', '户主姓名,村,组,手机号码\n张三,龙潭村,1,13300000000\n', /缺少必需的列/],
];

for (const [what, name, content, sentence] of wrongFiles) {
  test(`the wrong file: ${what}`, async ({ desk }) => {
    const page = await openImport(desk);
    await choose(desk, name, content);
    await expect(page.getByRole('alert').filter({ hasText: `${name} 不能导入` })).toContainText(sentence);
    await expect(page.getByText('把农户信息采集表拖到这里')).toBeVisible();
  });
}

test('a sheet is looked at, decided on, taken in; the same sheet again changes nothing', async ({ desk }) => {
  const page = await openImport(desk);
  const sheet = survey(200);
  const refused = refusedIn(sheet);
  await choose(desk, '采集表.csv', surveyCsv(sheet));

  await expect(page.getByRole('button', { name: new RegExp(`^不能导入 ${refused}`) })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText(`筛选出 ${refused} 条，共 200 条`)).toBeVisible();
  const [code = '', count = 0] = Object.entries(sheet.faults).sort((a, b) => b[1] - a[1])[0] ?? [];
  expect(code).not.toBe('');
  await page.getByRole('complementary').getByRole('button', { name: new RegExp(`${count}$`) }).first().click();
  await expect(page.getByText(`筛选出 ${count} 条，共 200 条`)).toBeVisible();
  await page.locator('.ag-row[row-index="0"] [col-id="headName"]').click();
  await expect(page.getByText(/^不能导入：/)).toBeVisible();

  expect(await householdCount(desk)).toBe(0);
  await expect(page.getByRole('checkbox', { name: '一并新增这些村，并由我管理' })).toBeChecked();
  await importButton(page).click();
  await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible();
  expect(await householdCount(desk)).toBe(200 - refused);

  await page.getByRole('button', { name: '保存不能导入的行' }).click();
  await expect(page.getByText('已保存为')).toBeVisible();
  expect(readdirSync(desk.savedFolder)).toEqual([expect.stringMatching(/\.xlsx$/)]);

  await page.getByRole('button', { name: '再导入一个文件' }).click();
  await choose(desk, '采集表.csv', surveyCsv(sheet));
  await importButton(page).click();
  await expect(page.getByRole('heading', { name: '文件内容与现有档案一致，没有任何改动' })).toBeVisible();
  expect(await householdCount(desk)).toBe(200 - refused);
});

test('without the new villages their rows stay out', async ({ desk }) => {
  const page = await openImport(desk);
  await choose(desk, '采集表.xlsx', await surveyXlsx(survey(60)));
  await page.getByRole('checkbox', { name: '一并新增这些村，并由我管理' }).uncheck();
  await expect(page.getByRole('button', { name: '没有可导入的行' })).toBeDisabled();
  await expect(page.getByText('不勾选则这些行不导入')).toBeVisible();
});

test('an import that is cancelled leaves nothing behind', async ({ desk }) => {
  const page = await openImport(desk);
  await choose(desk, '大表.csv', surveyCsv(survey(8000)));
  await importButton(page).click({ timeout: 60_000 });
  await page.getByRole('button', { name: '取消导入' }).click();
  await expect(page.getByText('已取消，没有任何改动')).toBeVisible();
  expect(await householdCount(desk)).toBe(0);
  await expect(importButton(page)).toBeEnabled();
});

test('a teller is not offered the import, and the core refuses it', async ({ desk }) => {
  await desk.signIn('GY0001');
  await expect(desk.page.getByRole('navigation').getByText('信息导入')).toHaveCount(0);
  const answer = await desk.call('household.previewSurvey', { file: { name: 'x.csv', bytes: new Uint8Array([1]) } }, crypto.randomUUID());
  expect(answer).toMatchObject({ ok: false, error: { code: 'not_permitted' } });
});
