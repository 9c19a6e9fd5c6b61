/** 贷中预警: what changed in files becomes orders overnight; the manager walks through them by keyboard, the head checks the red one. */
import { changePerson, front, openScreen } from './support/at-the-desk.ts';
import { as, atSignIn, once, openLines, valueOf } from './support/credit-steps.ts';
import { expect, test, type Desk } from './support/desk.ts';

test.use({ households: 300 });

/** The smallest JPEG that says how large it is. */
const PHOTO = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc0, 0, 11, 8, 0, 20, 0, 30, 1, 1, 0x11, 0, 0xff, 0xd9]);

/** Two households lose their insurance, one owes privately; then the day ends. Answers the name of the last. */
async function warnings(desk: Desk): Promise<string> {
  const lines = await openLines(desk, 3);
  const edit = async (householdId: string, section: string, values: Record<string, unknown>) => {
    const { revision } = await valueOf(desk.call('household.detail', { householdId }));
    await valueOf(desk.call('household.editSection', { householdId, revision, section, values } as never, once()));
  };
  const [first, second, third] = lines.map(({ householdId }) => householdId);
  for (const [insurance, privateLoans] of [['full', 0], ['none', 3_000_000]] as const) {
    await as(desk, 'KH0001');
    for (const householdId of [first!, second!]) {
      const { file } = await valueOf(desk.call('household.detail', { householdId }));
      if (file.production.insurance !== insurance) await edit(householdId, 'production', { insurance });
    }
    const { file } = await valueOf(desk.call('household.detail', { householdId: third! }));
    if (file.debts.privateLoans !== privateLoans) await edit(third!, 'debts', { privateLoans });
    await as(desk, 'FZ0001');
    await valueOf(desk.call('workday.dayEnd', {}, once()));
  }
  return lines[2]!.headName;
}

test('orders are worked off by the keyboard, and a red one is closed by a second person', async ({ desk }) => {
  const { page } = desk;
  const redName = await warnings(desk);
  await atSignIn(desk);
  await desk.signIn('KH0001');
  await desk.resize(1366, 768);
  await page.getByRole('button', { name: /预警工单.*去办理/ }).click();
  const work = front(page).getByRole('region', { name: '办理工单' });
  await expect(work.getByRole('heading', { name: redName })).toBeVisible();
  await expect(work.getByText('民间借款')).toBeVisible();
  await expect(work.getByText('冻结', { exact: false }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('到家核实，情况属实，已说明后果');
  for (const item of ['已到家中', '已看经营场所', '已向邻里了解', '已告知客户']) await work.getByText(item).click();
  await work.locator('textarea').press('Control+Enter');
  await expect(work.getByText('现场核查要有照片或扫描件，请先添加')).toBeVisible();
  await work.locator('input[type=file]').setInputFiles({ name: '合影.jpg', mimeType: 'image/jpeg', buffer: PHOTO });
  await expect(work.getByText('合影.jpg')).toBeVisible();
  await desk.screenshot('monitoring-work');
  await work.locator('textarea').press('Control+Enter');
  await expect(page.getByText('已提交，等待复核')).toBeVisible();
  await desk.screenshot('monitoring-next');

  await changePerson(desk, 'FZ0001');
  await desk.screenshot('home-of-head');
  await page.getByRole('button', { name: /待复核预警/ }).click();
  await expect(work.getByRole('heading', { name: redName })).toBeVisible();
  await desk.screenshot('monitoring-check');
  await work.getByRole('button', { name: '复核通过' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(front(page).getByText('没有待您复核的工单')).toBeVisible();
  await openScreen(desk, '贷中预警');
});
