/** 贷后催收: an overdue receipt is a task in the morning; a promise is taken by the keyboard, and the task is done. */
import Database from 'better-sqlite3';
import { addDays, businessDate as dateOf } from '../../src/core/kernel/business-date.ts';
import { changePerson, front } from './support/at-the-desk.ts';
import { as, atSignIn, once, openLines, valueOf } from './support/credit-steps.ts';
import { expect, test, type Desk } from './support/desk.ts';

test.use({ households: 300 });

/** A receipt of a month that nobody paid, five days late. */
async function lateReceipt(desk: Desk) {
  const [line] = await openLines(desk, 1);
  await as(desk, 'GY0001');
  const { loanId } = await valueOf(desk.call('loan.draw', { lineId: line!.id, amount: 500_000, purpose: 'A01', termMonths: 1, method: 'BULLET' }, once()));
  const { loan } = await valueOf(desk.call('loan.detail', { loanId }));
  await as(desk, 'FZ0001');
  await valueOf(desk.call('workday.dayEnd', { openOn: addDays(dateOf(loan.maturesOn), 5) }, once()));
  return line!;
}

/** As if the call had been begun in the morning: whether it may begin now depends on the hour at which this test runs. */
function callBegun(desk: Desk): void {
  const store = new Database(desk.storePath, { timeout: 5_000 });
  store.prepare(`INSERT INTO collection_contact (id, task_id, loan_id, household_id, method, person, started_at, started_on, staff_id, is_connected)
    SELECT '01999999-0000-7000-8000-00000000c001', id, loan_id, household_id, 'phone', 'borrower', 1, '2000-01-01', (SELECT id FROM staff WHERE staff_no = 'KH0001'), 0
    FROM collection_task WHERE status = 'open'`).run();
  store.close();
}

test('a borrower promises to pay, and a letter is printed and delivered', async ({ desk }) => {
  const { page } = desk;
  const line = await lateReceipt(desk);
  await atSignIn(desk);
  await desk.signIn('KH0001');
  await desk.resize(1366, 768);
  await desk.screenshot('home-of-manager');
  await page.getByRole('button', { name: /催收任务.*去催收/ }).click();
  const work = front(page).getByRole('region', { name: '办理任务' });
  await expect(work.getByRole('heading', { name: line.headName })).toBeVisible();
  await expect(work.getByText('逾期 5 天')).toBeVisible();
  await desk.screenshot('collection-task');
  callBegun(desk);
  await page.reload();
  await work.getByText('已开始联系，请登记结果').waitFor();
  await work.locator('textarea').fill('说还');
  await work.locator('textarea').press('Control+Enter');
  await expect(work.getByText('催记至少写 10 个字')).toBeVisible();
  await work.locator('textarea').fill('本人称三天后卖猪，全部归还');
  await desk.screenshot('collection-result');
  await work.locator('textarea').press('Control+Enter');
  await expect(front(page).getByText('没有派给您的催收任务', { exact: false })).toBeVisible();
  await changePerson(desk, 'FZ0001');
  await page.evaluate(() => { window.location.hash = '#/collection?list=closed'; });
  await front(page).getByText(line.headName).first().waitFor();
  await front(page).getByRole('button', { name: '催收业绩' }).click();
  await expect(page.getByRole('dialog').getByText('何建平')).toBeVisible();
  await desk.screenshot('collection-figures');
});
