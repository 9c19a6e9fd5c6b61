/** A draft is simulated on the branch's households: champion and challenger side by side, down to the household. */
import type { ModelDocuments } from '../../src/core/contract/model-document.ts';
import { front } from './support/at-the-desk.ts';
import { as, atSignIn, once, valueOf } from './support/credit-steps.ts';
import { expect, test, type Desk } from './support/desk.ts';

test.use({ households: 300 });

/** AA from 80 points on, and nobody under 30. */
async function draft(desk: Desk): Promise<void> {
  await as(desk, 'FX0001');
  const change = async (kind: 'expertCard' | 'exclusionRules', edit: (document: never) => void) => {
    const { version } = await valueOf(desk.call('decision.createDraft', { kind, from: 'DEMO-1', purpose: '收紧准入' }, once()));
    const model = await valueOf(desk.call('decision.model', { kind, version }));
    const document = structuredClone(model.document);
    edit(document as never);
    await valueOf(desk.call('decision.saveDraft', { kind, version, revision: model.revision, document }, once()));
  };
  await change('expertCard', (document: ModelDocuments['expertCard']) => {
    Object.assign(document.bands.rules[1] ?? {}, { expertScore: '[80..85)' });
    Object.assign(document.bands.rules[2] ?? {}, { expertScore: '[65..80)' });
  });
  await change('exclusionRules', (document: ModelDocuments['exclusionRules']) => {
    Object.assign(document.rules[0]?.table.rules[0] ?? {}, { age: '< 30' });
  });
  await atSignIn(desk);
}

test('a risk officer sees what a draft would change, and submits it', async ({ desk }) => {
  const { page } = desk;
  await desk.resize(1366, 768);
  await draft(desk);
  await desk.signIn('FX0001');
  await page.evaluate(() => { location.hash = '#/decision/expertCard/V2'; });
  await expect(front(page).getByRole('button', { name: '提交复核' })).toHaveCount(0);
  await front(page).getByRole('button', { name: '模拟' }).click();
  await expect(front(page).getByText(/还没有模拟过/)).toBeVisible();
  await desk.screenshot('simulation-none');
  await front(page).getByLabel('连同其他草稿').click();
  await page.getByTitle('风险排除规则 V2').click();
  await page.keyboard.press('Escape');
  await front(page).getByRole('button', { name: '开始模拟' }).click();
  await expect(front(page).getByRole('button', { name: /新增拒绝/ })).toBeVisible();
  await expect(front(page).getByRole('table', { name: '等级迁移矩阵（户）' })).toBeVisible();
  await desk.screenshot('simulation-overview');
  await front(page).getByRole('tab', { name: '评分与稳定性' }).click();
  await expect(front(page).getByRole('table', { name: '群体稳定性 PSI' })).toBeVisible();
  await desk.screenshot('simulation-scores');
  await front(page).getByRole('tab', { name: '区分能力' }).click();
  await expect(front(page).getByText(/还没有可评判的结果/)).toBeVisible();
  await desk.screenshot('simulation-performance');
  await front(page).getByRole('button', { name: /新增拒绝/ }).click();
  await expect(front(page).locator('.ag-row').filter({ hasText: '年龄不满18岁' })).not.toHaveCount(0);
  await desk.screenshot('simulation-households');
  await front(page).getByRole('tab', { name: '对比' }).click();
  await front(page).getByRole('button', { name: /^AA → A \d/ }).click();
  await expect(front(page).getByText('AA → A', { exact: true })).toBeVisible();
  await front(page).getByRole('button', { name: '返回' }).click();
  await expect(front(page).getByText('已模拟', { exact: true })).toBeVisible();
  await front(page).getByRole('button', { name: '提交复核' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '提交复核' }).click();
  await expect(front(page).getByText('待复核', { exact: true })).toBeVisible();
});
