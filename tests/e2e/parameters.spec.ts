/** Parameters: changed by one administrator, checked by another; quotas stop an approval; the work calendar. */
import { cell, changePerson, front, openScreen, picture } from './support/at-the-desk.ts';
import { as, atSignIn, once, submit, valueOf } from './support/credit-steps.ts';
import { expect, test } from './support/desk.ts';

test('a change is refused when it loosens, made by one, checked by another, and its source is shown', async ({ desk }) => {
  const { page } = desk;
  await desk.signIn('GL0001');
  await openScreen(desk, '参数与机构');
  await page.getByRole('tab', { name: '参数', exact: true }).click();
  await page.getByPlaceholder('参数名称、说明').filter({ visible: true }).fill('消费用信');
  await cell(page, 0, 'name').click();
  const panel = page.getByRole('complementary').filter({ visible: true });
  await expect(panel.getByText('不高于 12 个月')).toBeVisible();
  await panel.getByRole('button', { name: '修改' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('新值').fill('18');
  await dialog.getByLabel('原因').fill('放宽消费期限');
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText('下级只能收紧：系统默认为 12 个月，不能比它宽')).toBeVisible();
  await dialog.getByLabel('新值').fill('6');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已提交，请另一位管理员复核')).toBeVisible();
  await expect(cell(page, 0, 'state')).toHaveText('待复核');
  await page.getByPlaceholder('参数名称、说明').filter({ visible: true }).fill('');
  await picture(desk, 'parameters');
  await page.getByRole('tab', { name: /^待复核/ }).click();
  await cell(page, 0, 'after').click();
  await expect(front(page).getByRole('button', { name: '复核通过' })).toBeDisabled();

  await changePerson(desk, 'GL0002');
  await page.getByText('参数修改待复核').click();
  await cell(page, 0, 'after').click();
  await front(page).getByRole('button', { name: '复核通过' }).click();
  await expect(page.getByRole('dialog').getByText('放宽消费期限')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^已复核，.* 起生效$/)).toBeVisible();
  await front(page).getByRole('radio', { name: /^全部记录/ }).click();
  await expect(cell(page, 0, 'status')).toHaveText('已通过');
  await picture(desk, 'parameters-queue');

  await page.getByRole('tab', { name: '工作日历' }).click();
  await page.getByRole('button', { name: '2027' }).click();
  await page.getByRole('button', { name: '修改' }).filter({ visible: true }).click();
  const days = page.getByRole('dialog');
  const csv = '日期,类型,名称\n2027-10-01,放假,国庆节\n2027-10-04,放假,国庆节\n2027-10-09,上班,国庆节调休\n';
  await days.locator('input[type=file]').setInputFiles({ name: '2027.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await expect(page.getByText('已读入 3 天，请核对后提交')).toBeVisible();
  await days.getByLabel('原因').fill('按放假通知');
  await days.getByRole('button', { name: '提交复核' }).click();
  await expect(front(page).getByText('吴晓燕 于')).toBeVisible();
  await picture(desk, 'work-calendar');
});

test.describe('with quotas', () => {
  test.use({ households: 300 });
  test('what is left stands on the approval, and an approval beyond it is refused', async ({ desk }) => {
    const { page } = desk;
    await as(desk, 'GL0001');
    const branch = (await valueOf(desk.call('parameters.places', {}))).find(({ level }) => level === 'branch')!;
    const { businessDate } = await valueOf(desk.call('workday.status', {}));
    const tomorrow = new Date(Date.parse(businessDate) + 86_400_000).toISOString().slice(0, 10);
    const { proposalId } = await valueOf(desk.call('parameters.propose', { key: 'quota.credit', level: 'branch', unitId: branch.unitId, value: 20_000_000, effectiveFrom: tomorrow, reason: '年度计划' }, once()));
    await as(desk, 'GL0002');
    await valueOf(desk.call('parameters.decide', { proposalId, decision: 'approve' }, once()));
    await as(desk, 'FZ0001');
    await valueOf(desk.call('workday.dayEnd', { openOn: tomorrow }, once()));
    await submit(desk, 60);
    await atSignIn(desk);
    await desk.signIn('FZ0001');
    await openScreen(desk, '授信审批');
    await expect(front(page).getByText('授信总额额度：可用 200,000.00 元，已用 0.00 元，冻结 0.00 元，额度 200,000.00 元')).toBeVisible();
    await front(page).getByRole('button', { name: '勾选全部' }).click();
    await expect(front(page).getByText(/^批后超出 /)).toBeVisible();
    await picture(desk, 'approval-quota');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').getByRole('button', { name: /^同意/ }).click();
    await expect(page.getByRole('dialog').getByText(/^超出“龙潭支行”的授信总额额度：额度 200,000.00 元/)).toBeVisible();
    expect(await valueOf(desk.call('credit.lines', {}))).toHaveLength(0);
  });
});
