/** 展期 and its like: asked for on the receipt, decided by another person; and the calculator that looks ahead. */
import { addDays, addMonths, businessDate as dateOf } from '../../src/core/kernel/business-date.ts';
import { fen, formatYuan } from '../../src/core/kernel/money.ts';
import { changePerson, front } from './support/at-the-desk.ts';
import { as, atSignIn, once, openLines, valueOf } from './support/credit-steps.ts';
import { expect, test, type Desk } from './support/desk.ts';

test.use({ households: 300 });

/** A receipt of half a year, and its line's page in front of KH0001. */
async function receiptOfHalfAYear(desk: Desk) {
  const [line] = await openLines(desk, 1);
  await as(desk, 'GY0001');
  const { loanId, receiptNo } = await valueOf(desk.call('loan.draw', { lineId: line!.id, amount: 500_000, purpose: 'A01', termMonths: 6, method: 'Q_INT' }, once()));
  const { loan } = await valueOf(desk.call('loan.detail', { loanId }));
  await atSignIn(desk);
  await desk.signIn('KH0001');
  await desk.resize(1366, 768);
  await desk.page.evaluate((lineId) => { window.location.hash = `#/line/${lineId}`; }, line!.id);
  await front(desk.page).getByText(`借据 ${receiptNo}`).waitFor();
  return { loan, line: line! };
}

test('an extension is asked for by the manager and done when the head approves', async ({ desk }) => {
  const { page } = desk;
  const { loan, line } = await receiptOfHalfAYear(desk);
  const longer = addMonths(dateOf(loan.maturesOn), 3);
  await front(page).getByRole('tab', { name: '展期与调整' }).click();
  await front(page).getByRole('button', { name: '申请展期' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('新到期日').fill(addMonths(dateOf(loan.maturesOn), 7));
  await page.keyboard.press('Enter');
  await dialog.getByLabel('原因').fill('秋粮受灾，收入推迟');
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText('展期太长')).toBeVisible();
  await dialog.getByLabel('新到期日').fill(longer);
  await page.keyboard.press('Enter');
  await desk.screenshot('loan-act-propose');
  await dialog.getByRole('button', { name: '提交申请' }).click();
  await expect(front(page).getByText(`${loan.maturesOn} → ${longer}`)).toBeVisible();
  await desk.screenshot('loan-acts-of-receipt');

  await changePerson(desk, 'FZ0001');
  await page.getByRole('button', { name: /借据事项待审批/ }).click();
  await front(page).getByText(`${loan.maturesOn} → ${longer}`).click();
  await desk.screenshot('loan-acts-waiting');
  await front(page).getByRole('button', { name: '批 准' }).or(front(page).getByRole('button', { name: '批准' })).click();
  await expect(dialog.getByText('秋粮受灾，收入推迟')).toBeVisible();
  await desk.screenshot('loan-act-decide');
  await page.keyboard.press('Control+Enter');
  await expect(front(page).getByText('没有待审批的借据事项')).toBeVisible();
  const { loans } = await valueOf(desk.call('loan.counter', { householdId: line.householdId }));
  expect(loans).toMatchObject([{ maturesOn: longer }]);
});

test('the calculator says what a payment on a later day would do', async ({ desk }) => {
  const { page } = desk;
  const { loan } = await receiptOfHalfAYear(desk);
  const later = addDays(dateOf(loan.drawnOn), 60);
  const [payOff] = await valueOf(desk.call('loan.payOff', { loanId: loan.id, dates: [later] }));
  const { split } = await valueOf(desk.call('loan.previewRepayment', { loanId: loan.id, mode: 'tendered', amount: 200_000, valueDate: later }));
  await front(page).getByRole('tab', { name: '试算' }).click();
  await front(page).getByLabel('还款日').fill(later);
  await page.keyboard.press('Enter');
  await front(page).getByRole('textbox', { name: '还款总额' }).fill('2000');
  await expect(front(page).getByText(`${later} 结清`)).toBeVisible();
  await expect(front(page).getByText(formatYuan(fen(payOff!.split.total)), { exact: true })).toBeVisible();
  await expect(front(page).getByText(formatYuan(fen(split.interest)), { exact: true }).first()).toBeVisible();
  await desk.screenshot('loan-calculator');
});
