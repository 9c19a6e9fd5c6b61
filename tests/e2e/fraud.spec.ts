/** Anti-fraud at the desk: a draw that waits, its review by another person, and a black list that two persons put in force. */
import { changePerson, front, openScreen, picture } from './support/at-the-desk.ts';
import { as, atSignIn, once, openLines, valueOf } from './support/credit-steps.ts';
import { expect, test } from './support/desk.ts';

test.use({ households: 300 });

test('a draw that a rule holds goes on when another person has cleared it', async ({ desk }) => {
  const { page } = desk;
  const [line] = await openLines(desk, 1);
  if (!line) throw new Error('no line');
  const draw = { lineId: line.id, amount: 100_000, purpose: 'A01', termMonths: 12, method: 'Q_INT' } as const;
  await as(desk, 'GY0001');
  await valueOf(desk.call('fraud.noteSignals', { householdId: line.householdId, channel: 'counter', findings: { phoneChangedHours: 10 } }, once()));
  expect(await desk.call('loan.draw', draw, once())).toMatchObject({ ok: false, error: { code: 'fraud_waits' } });
  await atSignIn(desk);
  await desk.signIn('FZ0001');
  await openScreen(desk, '人工核查');
  const panel = front(page).getByRole('complementary').filter({ hasText: line.headName });
  await expect(panel.getByText('放款手机号72小时内变更或补卡')).toBeVisible();
  await picture(desk, 'fraud-task');
  await panel.getByLabel('原因').fill('已电话核实，本人换卡');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/前可继续办理/)).toBeVisible();
  await front(page).getByText('已核查', { exact: true }).click();
  await expect(front(page).getByText('核查通过').first()).toBeVisible();
  await front(page).getByRole('button', { name: '打开档案' }).click();
  await expect(front(page).getByText('已中止').first()).toBeVisible();
  await picture(desk, 'fraud-file');
  await as(desk, 'GY0001');
  await valueOf(desk.call('loan.draw', draw, once()));
});

test('a black list goes in by one person and holds by another', async ({ desk }) => {
  const { page } = desk;
  await desk.signIn('GL0001');
  await openScreen(desk, '名单管理');
  await front(page).getByRole('button', { name: '导入名单' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('来源').fill('公安机关');
  await dialog.locator('input[type=file]').setInputFiles({
    name: '涉诈名单.csv', mimeType: 'text/csv', buffer: Buffer.from('类型,号码,原因代码\n手机,13911112222,ZP01\n身份证,519901197001010000,ZP01\n银行卡,6231000000000001,ZP02'),
  });
  await expect(dialog.getByText('可列入 2 条', { exact: false })).toBeVisible();
  await expect(dialog.getByText('身份证号码校验不通过')).toBeVisible();
  await picture(desk, 'fraud-import');
  await dialog.getByRole('button', { name: '提交复核' }).click();
  await front(page).getByText('公安机关').first().click();
  await expect(front(page).getByRole('button', { name: '复核通过' })).toBeDisabled();
  await changePerson(desk, 'FZ0001');
  await openScreen(desk, '名单管理');
  await front(page).getByText('公安机关').first().click();
  await front(page).getByRole('button', { name: '复核通过' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '复核通过' }).click();
  await expect(page.getByText('名单已生效，本网点命中 0 户')).toBeVisible();
  await front(page).getByRole('tab', { name: '名单明细' }).click();
  await expect(front(page).getByText('139****2222')).toBeVisible();
  await picture(desk, 'fraud-entries');
});
