/**
 * One working day of a branch, in the real window: from the survey sheet of a village to the figures that equal the
 * ledger, with what must be refused on the way. `npm start` shows this where there is no display.
 *
 * With BRANCH_DESK_OUT set, pictures and papers are left there.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LoanRow } from '../../src/core/contract/loan.ts';
import type { LineRow } from '../../src/core/contract/credit.ts';
import { makeSurvey } from '../../src/core/demo/make-survey.ts';
import { surveyXlsx } from '../../src/core/demo/write-survey.ts';
import { chineseAmount } from '../../src/core/kernel/chinese-amount.ts';
import { fen, formatYuan } from '../../src/core/kernel/money.ts';
import { cell, changePerson, front, openScreen, picture } from './support/at-the-desk.ts';
import { scanOf } from '../support/sign-on-paper.ts';
import { Desk, expect, storeIn, test } from './support/desk.ts';
import { makeLivedInStore, newVillages, today } from './support/lived-in-store.ts';

const OUT = process.env.BRANCH_DESK_OUT;
const VILLAGE = newVillages[0]?.village ?? '';
const SIGNED = 3;
const yuan = (amount: number): string => formatYuan(fen(amount));

async function valueOf<T>(answer: Promise<{ ok: true; value: T } | { ok: false; error: { code: string } }>): Promise<T> {
  const given = await answer;
  if (!given.ok) throw new Error(given.error.code);
  return given.value;
}

test('a working day', async ({ folder }) => {
  test.setTimeout(900_000);
  const papers = OUT ? path.resolve(OUT, 'papers') : path.join(folder, 'papers');
  mkdirSync(papers, { recursive: true });
  await test.step('a branch that has been at work for five months', () => makeLivedInStore(storeIn(folder)));
  const desk = await Desk.start({ folder, environment: { BRANCH_DESK_SAVE_FOLDER: papers, TZ: 'Asia/Shanghai' } });
  await desk.resize(1366, 768);

  await test.step('a customer manager imports the survey of a village', () => importSurvey(desk, folder));
  await test.step('hands in the signed authorisations, and a second person confirms them', () => authorise(desk, folder));
  await test.step('looks at the households and opens a file', () => lookAtFiles(desk));
  await test.step('rates the village', () => rateVillage(desk));
  await test.step('lowers a limit and drops a household', () => lowerAndDrop(desk));
  const batchId = await test.step('submits the batch', () => submitBatch(desk));
  await test.step('may not approve his own work', () => ownApprovalIsRefused(desk, batchId));
  await test.step('the branch head approves', () => approve(desk));
  const lines = await test.step('papers are made and signed in their order', () => signPapers(desk, papers));
  await test.step('money is drawn at the counter', () => draw(desk, lines));
  await test.step('a draw over the limit is refused', () => overTheLimit(desk, lines));
  await test.step('a repayment is split, shown and posted', () => repay(desk));
  await test.step('the line shows its receipts and where each fen of interest comes from', () => lookAtLine(desk));
  await test.step('the day is closed', () => closeDay(desk));
  await test.step('the figures equal the ledger', () => figures(desk, papers));
  await desk.close();
});

async function importSurvey(desk: Desk, folder: string): Promise<void> {
  const { page } = desk;
  await desk.signIn('KH0001');
  await picture(desk, '01-home');
  const sheet = makeSurvey({ households: 90, seed: 29, lastDay: today, places: newVillages, isMessy: true, faultsPerThousand: 60 });
  const refused = Object.values(sheet.faults).reduce((sum, count) => sum + count, 0);
  const file = path.join(folder, '杨家村大坪村走访采集表.xlsx');
  writeFileSync(file, await surveyXlsx(sheet));
  await openScreen(desk, '信息导入');
  await page.locator('input[type=file]').setInputFiles(file);
  const importButton = page.getByRole('button', { name: /^导入 [\d,]+ 户$/ });
  await expect(importButton).toHaveText(`导入 ${90 - refused} 户`);
  await picture(desk, '02-import');
  await importButton.click();
  await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible();
}

/** The forms that came back with the survey: one scan, two persons. Without them every rating is pre-credit. */
async function authorise(desk: Desk, folder: string): Promise<void> {
  const { page } = desk;
  const scan = path.join(folder, '授权书.pdf');
  writeFileSync(scan, (await scanOf(3)).bytes);
  await openScreen(desk, '签署复核');
  await front(page).getByRole('tab', { name: /^采集授权书/ }).click();
  const awaited = front(page).getByRole('region', { name: '采集表称已签、尚未交回' });
  await awaited.getByRole('button', { name: '勾选全部' }).click();
  await awaited.getByRole('button', { name: /^交回扫描件（\d+ 户）$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(scan);
  await dialog.getByRole('button', { name: '交回扫描件' }).click();
  await expect(page.getByText(/^已交回 \d+ 份，等待第二人复核$/).first()).toBeVisible();
  await changePerson(desk, 'FZ0001');
  await openScreen(desk, '签署复核');
  await front(page).getByRole('tab', { name: /^采集授权书/ }).click();
  const waiting = front(page).getByRole('region', { name: '已交回、待复核' });
  await waiting.getByRole('button', { name: '勾选全部' }).click();
  await waiting.getByRole('button', { name: /^确认 \d+ 份$/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认签署' }).click();
  await expect(page.getByText(/^已确认 \d+ 份$/).first()).toBeVisible();
  await picture(desk, '02b-authorisations');
  await changePerson(desk, 'KH0001');
}

async function lookAtFiles(desk: Desk): Promise<void> {
  const { page } = desk;
  await openScreen(desk, '农户档案');
  await front(page).getByRole('tree').getByText(VILLAGE).click();
  await expect(cell(page, 0, 'headName')).toBeVisible();
  await picture(desk, '03-households');
  await cell(page, 0, 'headName').dblclick();
  await expect(front(page).getByRole('tab', { name: '基础信息' })).toBeVisible();
  await picture(desk, '04-household-file');
}

async function rateVillage(desk: Desk): Promise<void> {
  const { page } = desk;
  await openScreen(desk, '评级授信');
  await front(page).getByLabel('全部村').click();
  await page.keyboard.type(VILLAGE);
  await page.keyboard.press('Enter');
  await front(page).getByRole('button', { name: '勾选全部' }).click();
  await expect(front(page).getByRole('button', { name: /^开始评级（\d+ 户）$/ })).toBeEnabled();
  await picture(desk, '05-rating-pick');
  await page.keyboard.press('Control+Enter');
  await expect(front(page).getByRole('button', { name: '提交审批' })).toBeVisible({ timeout: 60_000 });
  await front(page).getByRole('radio', { name: /^建议授信/ }).click();
  await cell(page, 1, 'limit').click();
  await expect(front(page).getByText('额度测算(元)')).toBeVisible();
  await front(page).getByRole('radio', { name: /^全部/ }).click();
  await page.locator('.ant-message-notice-wrapper').waitFor({ state: 'detached' });
  await picture(desk, '06-rating-result');
  await front(page).getByText(/^专家评分 \d+$/).click();
  await picture(desk, '07-rating-explained');
  await front(page).getByText('概览').click();
}

async function lowerAndDrop(desk: Desk): Promise<void> {
  const { page } = desk;
  await front(page).getByRole('radio', { name: /^建议授信/ }).click();
  await cell(page, 0, 'limit').click();
  const before = await cell(page, 0, 'limit').innerText();
  await front(page).getByRole('button', { name: '调减额度' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('调减后额度(元)').fill('1000000');
  await dialog.getByLabel('原因').fill('走访核实：本季少种两亩');
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText(/必须低于当前/)).toBeVisible();
  const lowered = yuan(Number(before.replaceAll(/[,.]/g, '')) - 100_000);
  await dialog.getByLabel('调减后额度(元)').fill(lowered);
  await page.keyboard.press('Control+Enter');
  await expect(cell(page, 0, 'limit')).toHaveText(lowered);

  await cell(page, 1, 'headName').click();
  await front(page).getByRole('complementary').getByRole('button', { name: '剔除' }).click();
  await page.getByRole('dialog').getByLabel('原因').fill('全家外出，待回乡再评');
  await page.keyboard.press('Control+Enter');
  await expect(front(page).getByRole('radio', { name: '已剔除 1' })).toBeVisible();
}

async function submitBatch(desk: Desk): Promise<string> {
  const { page } = desk;
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('将由 刘永康 审批')).toBeVisible();
  await picture(desk, '08-rating-submit');
  await dialog.getByRole('button', { name: '提交审批' }).click();
  await expect(front(page).getByText(/^等待审批：\d+ 户$/)).toBeVisible();
  return new URLSearchParams(page.url().split('?')[1]).get('batch') ?? '';
}

async function ownApprovalIsRefused(desk: Desk, batchId: string): Promise<void> {
  const { page } = desk;
  await front(page).getByRole('button', { name: '去审批' }).click();
  await expect(front(page).getByRole('alert').filter({ hasText: '经办与审批必须是两个人' })).toBeVisible();
  await expect(front(page).getByRole('button', { name: /^同意/ })).toHaveCount(0);
  await picture(desk, '09-approval-own');
  const { rows } = await valueOf(desk.call('credit.batch', { batchId }));
  const householdIds = rows.filter((row) => row.status === 'submitted').map((row) => row.householdId);
  const answer = await desk.call('credit.decideRows', { batchId, householdIds, decision: 'approve' }, crypto.randomUUID());
  expect(answer).toMatchObject({ ok: false, error: { code: 'not_permitted' } });
}

async function approve(desk: Desk): Promise<void> {
  const { page } = desk;
  await changePerson(desk, 'FZ0001');
  await openScreen(desk, '授信审批');
  await front(page).getByRole('button', { name: '勾选全部' }).click();
  await cell(page, 2, 'village').dblclick();
  await expect(front(page).getByText('额度测算(元)')).toBeVisible();
  await picture(desk, '10-approval');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog').getByText(/^人民币.+整$/)).toBeVisible();
  await picture(desk, '11-approval-confirm');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog').filter({ hasText: '审批结果' });
  await expect(dialog.getByText('本批次已全部审结')).toBeVisible({ timeout: 30_000 });
  await expect(dialog.locator('.pdf-page').first()).toBeVisible({ timeout: 30_000 });
  await picture(desk, '12-approval-form');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText(/^已保存为/)).toBeVisible();
  await dialog.getByRole('button', { name: '关闭' }).last().click();
}

/** The first lines of the village: papers made, the contract held back until the cost was shown, then signed. */
async function signPapers(desk: Desk, papers: string): Promise<readonly LineRow[]> {
  const { page } = desk;
  await changePerson(desk, 'GY0001');
  await openScreen(desk, '额度与合同');
  await front(page).getByRole('radio', { name: /^待签约/ }).click();
  await front(page).getByPlaceholder(/^户主、额度编号/).fill(VILLAGE);
  for (let row = 0; row < SIGNED; row += 1) await cell(page, row, 'ag-Grid-SelectionColumn').getByRole('checkbox').check();
  await picture(desk, '13-lines');
  await page.keyboard.press('Control+Enter');
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: '生成全部文书' }).click();
  const stage = (name: string) => drawer.getByRole('region', { name });
  await expect(stage('最高额借款合同').getByText(`已生成 ${SIGNED} 份`)).toBeVisible({ timeout: 60_000 });
  await expect(stage('最高额借款合同').getByRole('button', { name: /^交回扫描件/ })).toBeDisabled();
  await stage('最高额借款合同').getByRole('button', { name: '预览' }).click();
  await expect(drawer.locator('.pdf-page').first()).toBeVisible({ timeout: 30_000 });
  await picture(desk, '14-papers');
  // Printed, signed with ink, scanned: what comes back is matched by the code on each page.
  for (const kind of ['综合融资成本明示表', '最高额借款合同']) {
    await stage(kind).getByRole('button', { name: '保存' }).click();
    await expect(page.getByText(/^已保存为/).last()).toBeVisible();
    const saved = readdirSync(papers).find((name) => name.startsWith(kind)) ?? '';
    await stage(kind).getByRole('button', { name: /^交回扫描件/ }).click();
    const dialog = page.getByRole('dialog').last();
    await dialog.locator('input[type=file]').setInputFiles(path.join(papers, saved));
    await expect(dialog.getByText(new RegExp(`匹配 ${SIGNED} 份文书$`))).toBeVisible({ timeout: 120_000 });
    await dialog.getByRole('button', { name: '交回扫描件' }).click();
    await expect(stage(kind).getByText(`已交回 ${SIGNED} 份，等待第二人复核`)).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await changePerson(desk, 'FZ0001');
  await openScreen(desk, '签署复核');
  await front(page).getByRole('tab', { name: /^签署扫描件/ }).click();
  for (let row = 0; row < 2 * SIGNED; row += 1) await cell(page, row, 'ag-Grid-SelectionColumn').getByRole('checkbox').check();
  await front(page).getByRole('button', { name: `确认 ${2 * SIGNED} 份` }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认签署' }).click();
  await expect(page.getByText(`${SIGNED} 笔额度已生效，可以用信`)).toBeVisible();
  await picture(desk, '15-papers-signed');
  await changePerson(desk, 'GY0001');
  const open = await valueOf(desk.call('credit.lines', { statuses: ['open'] }));
  const signed = open.filter((line) => line.villageName === VILLAGE);
  expect(signed).toHaveLength(SIGNED);
  return signed;
}

async function findAtCounter(desk: Desk, name: string, householdNo: string): Promise<void> {
  const { page } = desk;
  await openScreen(desk, '用信还款');
  await page.keyboard.press('F2');
  await page.keyboard.type(householdNo);
  await page.locator('.search-popup').getByText(name).first().waitFor();
  await page.keyboard.press('Enter');
  await expect(front(page).locator('.counter-name')).toHaveText(name);
}

const DRAWN = 1_000_000;

async function draw(desk: Desk, lines: readonly LineRow[]): Promise<void> {
  const { page } = desk;
  const line = largest(lines);
  await findAtCounter(desk, line.headName, line.householdNo);
  await front(page).getByRole('textbox', { name: '金额(元)' }).fill('1万'.replace('万', '0000'));
  await front(page).getByLabel('用途').click();
  await page.keyboard.type('种植');
  await page.keyboard.press('Enter');
  await expect(front(page).getByText('到期利息合计')).toBeVisible();
  await picture(desk, '16-draw');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog').getByText(chineseAmount(fen(DRAWN)))).toBeVisible();
  await picture(desk, '17-draw-confirm');
  await page.keyboard.press('Enter');
  await expect(front(page).getByText('放款成功')).toBeVisible();
  await expect(front(page).locator('.pdf-page').first()).toBeVisible({ timeout: 30_000 });
  await picture(desk, '18-draw-note');
  await front(page).getByRole('button', { name: '保存' }).click();
  await expect(page.getByText(/^已保存为/).last()).toBeVisible();
  const after = await valueOf(desk.call('credit.lines', { householdId: line.householdId }));
  expect(after.find((one) => one.id === line.id)).toMatchObject({ used: DRAWN, available: line.limit - DRAWN });
}

const largest = (lines: readonly LineRow[]): LineRow => {
  const [first] = [...lines].sort((a, b) => b.limit - a.limit);
  if (!first) throw new Error('no line');
  return first;
};

async function overTheLimit(desk: Desk, lines: readonly LineRow[]): Promise<void> {
  const { page } = desk;
  const line = largest(lines);
  const available = line.limit - DRAWN;
  await front(page).getByRole('button', { name: '继续办理' }).click();
  await front(page).getByRole('textbox', { name: '金额(元)' }).fill(yuan(available + 1));
  await expect(front(page).getByRole('alert').filter({ hasText: `超过可用额度 ${yuan(available)} 元` }).first()).toBeVisible();
  await expect(front(page).getByRole('button', { name: /^放款/ }).last()).toBeDisabled();
  await picture(desk, '19-over-the-limit');
  const answer = await desk.call('loan.draw', { lineId: line.id, amount: available + 1, purpose: 'A01', termMonths: 12, method: 'Q_INT' }, crypto.randomUUID());
  expect(answer).toMatchObject({ ok: false, error: { code: 'over_available', params: { available } } });
}

/** A receipt that has run for a while: part of what is handed over is interest. */
async function receiptWithInterest(desk: Desk): Promise<{ loan: LoanRow; householdNo: string }> {
  const loans = await valueOf(desk.call('loan.loans', { onlyOutstanding: true }));
  const loan = loans.find((one) => one.status === 'normal' && one.method === 'Q_INT' && one.accruedInterest > 0) ?? loans.find((one) => one.accruedInterest > 0);
  if (!loan) throw new Error('no receipt with interest');
  const { householdNo } = await valueOf(desk.call('loan.counter', { householdId: loan.householdId }));
  return { loan, householdNo };
}

async function repay(desk: Desk): Promise<void> {
  const { page } = desk;
  const { loan, householdNo } = await receiptWithInterest(desk);
  await findAtCounter(desk, loan.headName, householdNo);
  await front(page).getByText('还款', { exact: true }).first().click();
  await front(page).getByText('现金', { exact: true }).click();
  await front(page).getByRole('textbox', { name: '金额(元)' }).fill('3000');
  const preview = await valueOf(desk.call('loan.previewRepayment', { loanId: loan.id, mode: 'tendered', amount: 300_000, channel: 'cash' }));
  expect(preview.split.interest).toBeGreaterThan(0);
  expect(preview.split.principal + preview.split.interest + preview.split.penalty + preview.split.compound + preview.split.refund).toBe(300_000);
  const shown = front(page).getByRole('region', { name: '还款拆分' });
  await expect(shown.getByRole('row', { name: /^本金/ })).toContainText(yuan(preview.split.principal));
  await expect(shown.getByRole('row', { name: /^利息/ })).toContainText(yuan(preview.split.interest));
  await picture(desk, '20-repay');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog').getByText('人民币叁仟元整')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(front(page).getByText('还款成功')).toBeVisible();
  await expect(front(page).locator('.pdf-page').first()).toBeVisible({ timeout: 30_000 });
  await picture(desk, '21-repay-receipt');
  await front(page).getByRole('button', { name: '保存' }).click();
  await expect(page.getByText(/^已保存为/).last()).toBeVisible();
  const after = (await valueOf(desk.call('loan.loans', { onlyOutstanding: false }))).find((one) => one.id === loan.id);
  expect(after?.outstanding).toBe(loan.outstanding - preview.split.principal);
}

async function lookAtLine(desk: Desk): Promise<void> {
  const { page } = desk;
  await front(page).getByRole('button', { name: '额度详情' }).click();
  await front(page).getByRole('tab', { name: '利息说明' }).click();
  await expect(front(page).getByText(/^利息 = 积数/)).toBeVisible();
  await picture(desk, '22-line');
}

async function closeDay(desk: Desk): Promise<void> {
  const { page } = desk;
  await changePerson(desk, 'FZ0001');
  await openScreen(desk, '日终处理');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog').getByText(/关闭后当日不能再记账/)).toBeVisible();
  await page.keyboard.press('Enter');
  const done = front(page).getByRole('region', { name: '日终完成' });
  await expect(done.getByText('借贷平衡')).toBeVisible({ timeout: 60_000 });
  await picture(desk, '23-day-end');
  const status = await valueOf(desk.call('workday.status', {}));
  expect(status.businessDate > today).toBe(true);
  expect(status.lastClosedOn).toBe(today);
}

async function figures(desk: Desk, papers: string): Promise<void> {
  const { page } = desk;
  await openScreen(desk, '统计报表');
  await expect(front(page).getByText('与总账一致')).toBeVisible();
  const found = await valueOf(desk.call('statistics.figures', { by: 'village' }));
  expect(found.total.balance).toBe(found.ledgerBalance);
  const loans = await valueOf(desk.call('loan.loans', { onlyOutstanding: true }));
  expect(found.total.balance).toBe(loans.reduce((sum, loan) => sum + loan.outstanding, 0));
  await expect(front(page).locator('.ag-floating-bottom, .ag-grid-pinned-bottom-rows').locator('[col-id="balance"]').first()).toHaveText(yuan(found.total.balance));
  await picture(desk, '24-statistics');
  await front(page).getByRole('button', { name: '导出 Excel' }).click();
  await expect(page.getByText(/^已保存为/).last()).toBeVisible();
  const verified = await valueOf(desk.call('audit.verify', {}));
  expect(verified.checks.filter((check) => !check.ok)).toEqual([]);
  const saved = readdirSync(papers);
  for (const name of saved.filter((one) => one.endsWith('.pdf'))) expect(readFileSync(path.join(papers, name)).subarray(0, 5).toString()).toBe('%PDF-');
  // Approval form, cost disclosures, contracts, draw note, repayment receipt; the figures.
  expect(saved.filter((one) => one.endsWith('.pdf')).length).toBeGreaterThanOrEqual(5);
  expect(saved.some((one) => one.endsWith('.xlsx'))).toBe(true);
}
