/** 同步: a device is enrolled from its window, the state stands in the top bar, both sides are compared, and what the hub sends is seen. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from './support/desk.ts';

const root = path.join(import.meta.dirname, '../..');

/** `npm run hub` as it is: a process of its own, the embedded database in a folder. */
const test = base.extend<{ hub: { address: string; admin: (method: string, path: string, body?: unknown) => Promise<Record<string, unknown>> } }>({
  // eslint-disable-next-line no-empty-pattern
  hub: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'branch-desk-hub-'));
    const hub = spawn(path.join(root, 'node_modules/node/bin/node'), ['--disable-warning=ExperimentalWarning', 'src/hub/main.ts'], {
      cwd: root, env: { ...process.env, HUB_FOLDER: folder, HUB_PORT: '0', HUB_LOG_LEVEL: 'error' }, stdio: ['ignore', 'pipe', 'inherit'],
    });
    const address = await addressOf(hub);
    const token = readFileSync(path.join(folder, 'admin.token'), 'utf8').trim();
    await use({
      address,
      async admin(method, to, body) {
        const response = await fetch(`${address}/admin/v1/legal-entities/519901${to}`, {
          method, headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) }, ...(body ? { body: JSON.stringify(body) } : {}),
        });
        if (!response.ok) throw new Error(await response.text());
        return (await response.json()) as Record<string, unknown>;
      },
    });
    hub.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  },
});

function addressOf(hub: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    hub.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const match = /hub at (http\S+?),/.exec(said);
      if (match) resolve(match[1]!);
    });
    hub.once('exit', (code) => reject(new Error(`the hub ended with ${code}`)));
  });
}

test.use({ households: 40 });

test('an administrator enrols the device; the branch is sent, compared, and takes what comes down', async ({ desk, hub }) => {
  const { page } = desk;
  await hub.admin('PUT', '', { name: '示范县农村商业银行' });
  await hub.admin('PUT', '/branches/51990101', { name: '龙潭支行' });
  const { code } = await hub.admin('POST', '/branches/51990101/enrolment-codes');

  await desk.signIn('GL0001');
  await expect(page.getByTestId('sync-state')).toHaveText(/未登记省中心/);
  await page.getByRole('link', { name: '参数与机构' }).click();
  await page.getByRole('tab', { name: '同步' }).click();
  const enrol = page.getByRole('button', { name: '登记设备' });
  await enrol.filter({ visible: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('省中心地址').fill('http://hub.example.org');
  await dialog.getByLabel('一次性登记码').fill(String(code));
  await dialog.getByRole('button', { name: '登记设备' }).click();
  await expect(dialog.getByText('省中心地址必须以 https:// 开头')).toBeVisible();
  await dialog.getByLabel('省中心地址').fill(hub.address);
  await dialog.getByRole('button', { name: '登记设备' }).click();
  await expect(page.getByTestId('sync-state')).toHaveText(/已同步/, { timeout: 30_000 });

  await hub.admin('POST', '/feed', { item: { kind: 'parameter', payload: { key: 'loan.drawMaximum', level: 'legalEntity', value: 3_000_000, effectiveFrom: '2026-01-01' } } });
  await hub.admin('POST', '/feed', { item: { kind: 'parameter', payload: { key: 'loan.nonsense', level: 'legalEntity', value: 1, effectiveFrom: '2026-01-01' } } });
  await page.getByTestId('sync-state').click();
  await expect(page.getByRole('heading', { name: '与省中心同步' })).toBeVisible();
  await page.getByRole('button', { name: '立即同步' }).filter({ visible: true }).click();
  await expect(page.getByTestId('sync-state')).toHaveText(/待处理 1 项/, { timeout: 30_000 });
  await expect(page.getByText('下发未执行').filter({ visible: true }).first()).toBeVisible();
  await desk.screenshot('sync-matters');

  await page.getByRole('tab', { name: '逐表核对' }).filter({ visible: true }).click();
  await page.getByRole('button', { name: '开始核对' }).filter({ visible: true }).click();
  await expect(page.getByText('一致', { exact: true }).filter({ visible: true })).toHaveCount(7);
  await desk.screenshot('sync-comparison');
  await page.getByRole('tab', { name: '下发记录' }).filter({ visible: true }).click();
  await expect(page.getByText('loan.drawMaximum').filter({ visible: true })).toBeVisible();
  await desk.screenshot('sync-items');
});
