/** Signing in, in the real window. */
import { existsSync, readFileSync } from 'node:fs';
import { Desk, expect, test } from './support/desk.ts';

test('a teller signs in, and the screen says that this is a demonstration', async ({ desk }) => {
  await desk.signIn('GY0001');
  await expect(desk.page.getByText('杨雪梅').first()).toBeVisible();
  await expect(desk.page.getByText(/演示环境/).first()).toBeVisible();
  const session = await desk.call('organisation.currentSession', {});
  expect(session).toMatchObject({ ok: true, value: { staffNo: 'GY0001', roles: ['teller'], isDemonstration: true } });
});

test('a wrong password is told, and the page stays', async ({ desk }) => {
  await desk.page.getByLabel('工号').fill('GY0001');
  await desk.page.getByLabel('密码', { exact: true }).fill('guess');
  await desk.page.getByRole('button', { name: /^登\s?录$/ }).click();
  await expect(desk.page.getByRole('alert').filter({ hasText: '密码' })).toBeVisible();
  expect(await desk.call('organisation.currentSession', {})).toMatchObject({ ok: true, value: null });
});

test('a page that is loaded anew keeps its session; one that signs out does not', async ({ desk }) => {
  await desk.signIn('GY0001');
  await desk.page.reload();
  await expect(desk.page.getByText('杨雪梅').first()).toBeVisible();
  await desk.call('organisation.signOut', {});
  await desk.page.reload();
  await expect(desk.page.getByLabel('工号')).toBeVisible();
});

test('the app closes the store before it ends, and finds everything again', async ({ folder }) => {
  const first = await Desk.start({ folder });
  await first.signIn('GL0001');
  const added = await first.call('organisation.addVillage', { name: '龙潭村', township: '龙潭镇', managerId: null });
  expect(added.ok).toBe(true);
  const { storePath } = first;
  await first.close();
  // Written back: nothing is left in the log that belongs to the store.
  expect(existsSync(`${storePath}-wal`) ? readFileSync(`${storePath}-wal`).byteLength : 0).toBe(0);

  const second = await Desk.start({ folder });
  await second.signIn('GL0001');
  const villages = await second.call('organisation.villages', {});
  expect(villages).toMatchObject({ ok: true, value: [{ name: '龙潭村' }] });
  await second.close();
});

test('the language chosen is still there after a restart of the app', async ({ folder }) => {
  const first = await Desk.start({ folder });
  expect(await first.page.evaluate(() => window.desk.setLanguage('en-US'))).toEqual({ ok: true, value: null });
  expect(await first.page.evaluate(() => window.desk.setLanguage('xx' as never))).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
  await first.close();
  const second = await Desk.start({ folder });
  expect(await second.page.evaluate(() => window.desk.language)).toBe('en-US');
  await expect(second.page.locator('html')).toHaveAttribute('lang', 'en-US');
  await second.close();
});

test('a second start shows the first one’s window and opens nothing', async ({ desk }) => {
  const second = await Desk.start({ folder: desk.folder }).then(() => 'a second window', () => 'no window');
  expect(second).toBe('no window');
  await desk.signIn('GY0001');
});
