/** The counter: money out and in, each figure shown before it is posted, and what is refused. */
import type { LineRow } from '../../src/core/contract/credit.ts';
import { fen, formatYuan } from '../../src/core/kernel/money.ts';
import { cell, changePerson, front, openScreen } from './support/at-the-desk.ts';
import { as, atSignIn, once, openLines, valueOf } from './support/credit-steps.ts';
import { expect, test, type Desk } from './support/desk.ts';

test.use({ households: 300 });

const yuan = (amount: number): string => formatYuan(fen(amount));
const amountField = (desk: Desk) => front(desk.page).getByRole('textbox', { name: '金额(元)' });

async function at(desk: Desk, line: LineRow): Promise<void> {
  const { page } = desk;
  await openScreen(desk, '用信还款');
  await page.keyboard.press('F2');
  await page.keyboard.type(line.householdNo);
  await page.locator('.search-popup').getByText(line.headName).first().waitFor();
  await page.keyboard.press('Enter');
  await expect(front(page).locator('.counter-name')).toHaveText(line.headName);
}

/** A household with an open line; with a receipt of 20,000 yuan at most when `isDrawn`. */
async function customer(desk: Desk, { isDrawn = false } = {}): Promise<{ line: LineRow; drawn: number }> {
  const [line] = [...(await openLines(desk, 4))].sort((a, b) => b.limit - a.limit);
  if (!line) throw new Error('no line');
  const drawn = isDrawn ? Math.min(line.limit, 2_000_000) : 0;
  if (isDrawn) await valueOf(desk.call('loan.draw', { lineId: line.id, amount: drawn, purpose: 'A01', termMonths: 12, method: 'Q_INT' }, once()));
  await atSignIn(desk);
  await desk.signIn('GY0001');
  await at(desk, line);
  return { line, drawn };
}

test('a draw is previewed as it is posted', async ({ desk }) => {
  const { page } = desk;
  const { line } = await customer(desk);
  await amountField(desk).fill('6000');
  await front(page).getByLabel('用途').click();
  await page.keyboard.type('A02');
  await page.keyboard.press('Enter');
  await front(page).getByRole('button', { name: '24', exact: true }).click();
  await front(page).getByLabel('还款方式').click();
  await page.getByText('等额本息', { exact: true }).last().click();
  const preview = await valueOf(desk.call('loan.previewDraw', { lineId: line.id, amount: 600_000, purpose: 'A02', termMonths: 24, method: 'ANNUITY' }));
  const shown = front(page).getByRole('region', { name: '放款试算' });
  await expect(shown).toContainText(yuan(preview.interestToMaturity));
  await expect(shown).toContainText(preview.maturesOn);
  await shown.getByRole('button', { name: '看全部 24 期' }).click();
  await expect(page.getByRole('dialog').getByText('合计 24 笔')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog').getByText('人民币陆仟元整')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(front(page).getByText('放款成功')).toBeVisible();
  const { loans } = await valueOf(desk.call('loan.counter', { householdId: line.householdId }));
  expect(loans).toMatchObject([{ principal: 600_000, purpose: 'A02', method: 'ANNUITY', maturesOn: preview.maturesOn }]);
});

test('Escape on the last look posts nothing', async ({ desk }) => {
  const { page } = desk;
  const { line } = await customer(desk);
  await amountField(desk).fill('5,000');
  await front(page).getByLabel('用途').click();
  await page.keyboard.type('A01');
  await page.keyboard.press('Enter');
  await expect(front(page).getByRole('region', { name: '放款试算' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog').getByText('人民币伍仟元整')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(amountField(desk)).toHaveValue('5,000.00');
  expect((await valueOf(desk.call('loan.counter', { householdId: line.householdId }))).loans).toEqual([]);
});

test('more than the line, a broken amount and a frozen line are refused where they are typed', async ({ desk }) => {
  const { page } = desk;
  const { line } = await customer(desk);
  await amountField(desk).fill(yuan(line.limit + 1));
  await expect(front(page).getByRole('alert').filter({ hasText: `超过可用额度 ${yuan(line.limit)} 元` })).toBeVisible();
  await amountField(desk).fill('一万');
  await expect(front(page).getByText('请输入金额，最多两位小数')).toBeVisible();
  await as(desk, 'FZ0001');
  await valueOf(desk.call('credit.freezeLine', { lineId: line.id, reason: '核查用途' }, once()));
  await atSignIn(desk);
  await desk.signIn('GY0001');
  await at(desk, line);
  await expect(front(page).getByText('额度已冻结，不能用信')).toBeVisible();
});

test('principal and tendered sums are split as the core splits them; pay-off settles', async ({ desk }) => {
  const { page } = desk;
  const { line, drawn } = await customer(desk, { isDrawn: true });
  await front(page).getByText('还款', { exact: true }).first().click();
  await front(page).getByText('归还本金', { exact: true }).click();
  await amountField(desk).fill('1000');
  const split = front(page).getByRole('region', { name: '还款拆分' });
  await expect(split.getByRole('row', { name: /^本金/ })).toContainText('1,000.00');
  await expect(split.getByText(yuan(drawn - 100_000))).toBeVisible();
  await front(page).getByRole('button', { name: /^今日结清/ }).click();
  await expect(split.getByText('本笔结清')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Enter');
  await expect(front(page).getByText('还款成功')).toBeVisible();
  const view = await valueOf(desk.call('loan.counter', { householdId: line.householdId }));
  expect(view.loans).toMatchObject([{ outstanding: 0, status: 'settled' }]);
  expect(view.line?.available).toBe(line.limit);
});

test('the head reverses a posting with a reason; the journal keeps both', async ({ desk }) => {
  const { page } = desk;
  const { line, drawn } = await customer(desk, { isDrawn: true });
  await changePerson(desk, 'FZ0001');
  await openScreen(desk, '用信还款');
  await cell(page, 0, 'kind').click();
  await front(page).getByRole('button', { name: '冲正' }).click();
  await expect(page.getByRole('dialog').getByText(yuan(drawn))).toBeVisible();
  await page.getByRole('dialog').getByLabel('原因').fill('金额录错');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已冲正').first()).toBeVisible();
  const { rows } = await valueOf(desk.call('loan.postingsOn', {}));
  expect(rows.map((row) => row.kind).sort()).toEqual(['draw', 'reverse']);
  const [after] = await valueOf(desk.call('credit.lines', { householdId: line.householdId }));
  expect(after?.used).toBe(0);
});

test('a customer manager sees the counter and may not post', async ({ desk }) => {
  const { line } = await customer(desk);
  await changePerson(desk, 'KH0001');
  await at(desk, line);
  await expect(front(desk.page).getByText('放款、还款由柜员办理')).toBeVisible();
  const answer = await desk.call('loan.draw', { lineId: line.id, amount: 100_000, purpose: 'A01', termMonths: 12, method: 'Q_INT' }, once());
  expect(answer).toMatchObject({ ok: false, error: { code: 'not_permitted' } });
});
