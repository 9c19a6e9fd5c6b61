/** The life of a line, and credit titles: asked for by the customer manager, decided by the branch head. */
import { cell, changePerson, front, openScreen, picture } from './support/at-the-desk.ts';
import { atSignIn, openLines, valueOf } from './support/credit-steps.ts';
import { expect, test } from './support/desk.ts';

test.use({ households: 300 });

test('a limit is lowered by two persons, and the customer is told', async ({ desk }) => {
  const { page } = desk;
  const [line] = await openLines(desk, 1);
  await atSignIn(desk);
  await desk.signIn('KH0001');
  await page.evaluate((id) => { location.hash = `#/line/${id}`; }, line!.id);
  await front(page).getByRole('button', { name: '变更额度' }).click();
  await page.getByRole('menuitem', { name: '调减' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('变更后额度').fill('999999');
  await dialog.getByLabel('原因').fill('收入下降');
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText(/^只能调低：现额度/)).toBeVisible();
  await dialog.getByLabel('变更后额度').fill('3000');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已提交，等待网点负责人复核')).toBeVisible();

  await changePerson(desk, 'FZ0001');
  await page.getByText('额度变更待复核').click();
  await cell(page, 0, 'headName').dblclick();
  await picture(desk, 'line-request');
  await front(page).getByRole('button', { name: '同意' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已生效，短信已生成')).toBeVisible();
  await front(page).getByRole('tab', { name: '变动记录' }).click();
  await expect(front(page).getByRole('cell', { name: /→ 3,000.00 元$/ })).toBeVisible();
  await picture(desk, 'line-changes');
  expect((await valueOf(desk.call('message.outbox', { householdId: line!.householdId }))).map(({ template }) => template)).toContain('lineLowered');
});

test('credit households are proposed with an objection; the head must wait for the notice to end', async ({ desk }) => {
  const { page } = desk;
  await openLines(desk, 1);
  await atSignIn(desk);
  await desk.signIn('KH0001');
  await openScreen(desk, '信用评定');
  await front(page).getByRole('radio', { name: /^可评定/ }).click();
  await cell(page, 0, 'ag-Grid-SelectionColumn').getByRole('checkbox').check();
  await front(page).getByRole('button', { name: '提名评定（1）' }).click();
  await page.getByRole('dialog').getByLabel('原因').fill('年度评定');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已提交 1 个，等待网点负责人审批')).toBeVisible();
  await front(page).getByRole('radio', { name: /^待审批/ }).click();
  await cell(page, 0, 'name').click();
  await front(page).getByLabel('异议内容（2 至 200 字）').fill('欠邻居工钱');
  await front(page).getByRole('button', { name: '登记异议' }).click();
  await expect(page.getByText('已登记，处理前不能审批通过')).toBeVisible();
  await picture(desk, 'credit-households');
  await front(page).getByRole('tab', { name: '信用村' }).click();
  await cell(page, 0, 'name').click();
  await front(page).getByLabel('全村户数').fill('500');
  await front(page).getByRole('button', { name: /^保\s?存$/ }).click();
  await expect(cell(page, 0, 'total')).toHaveText('500');
  await picture(desk, 'credit-villages');

  await changePerson(desk, 'FZ0001');
  await openScreen(desk, '信用评定');
  await front(page).getByRole('radio', { name: /^待审批/ }).click();
  await cell(page, 0, 'ag-Grid-SelectionColumn').getByRole('checkbox').check();
  await front(page).getByRole('button', { name: '审批通过（1）' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog').getByText(/^公示到 .*，期满才能审批$/)).toBeVisible();
});
