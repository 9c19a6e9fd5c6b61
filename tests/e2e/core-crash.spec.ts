/** The core process dies: what was answered is there, what was not is not half there, and a person can go on. */
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Progress } from '../../src/core/contract/answers.ts';
import type { OutputFor } from '../../src/renderer/api/operation-types.ts';
import { Desk, expect, storeIn, test } from './support/desk.ts';

const HOUSEHOLDS = 4_000;
const restarting = '后台核心正在重新启动';
const signInAgain = '后台核心已重新启动，请重新登录';

test.describe('killed in mid-batch', () => {
  test.use({ households: HOUSEHOLDS });

  test('it comes back, keeps every answered command, and does the unanswered one once', async ({ desk }) => {
    await desk.signIn('KH0001');
    const candidates = valueOf(await desk.call('credit.candidates', {})).map(({ householdId }) => householdId);
    expect(candidates.length).toBeGreaterThan(HOUSEHOLDS / 2);
    const answered = valueOf(await desk.call('credit.runRating', { householdIds: candidates.slice(0, 20) }, 'answered-1'));
    const householdIds = candidates.slice(20);

    await test.step('the core is killed while it rates', async () => {
      const told = expect(desk.page.getByText(restarting).first()).toBeVisible();
      const answer = await killWhileRunning(desk, householdIds, 'unanswered-1');
      expect(answer).toMatchObject({ ok: false, error: { code: 'core_restarted' } });
      await told;
    });

    await test.step('everybody signs in again and is told why', async () => {
      await expect(desk.page.getByText(signInAgain)).toBeVisible();
      expect(await desk.call('credit.batches', {})).toMatchObject({ ok: false, error: { code: 'not_signed_in' } });
      await desk.signIn('KH0001');
    });

    await test.step('the answered batch is there, of the other one nothing', async () => {
      expect(valueOf(await desk.call('credit.batches', {})).map(({ id }) => id)).toEqual([answered.batchId]);
      expect(valueOf(await desk.call('credit.runRating', { householdIds: candidates.slice(0, 20) }, 'answered-1'))).toEqual(answered);
    });

    await test.step('the same command id does it, and once only', async () => {
      const first = valueOf(await desk.call('credit.runRating', { householdIds }, 'unanswered-1'));
      const again = valueOf(await desk.call('credit.runRating', { householdIds }, 'unanswered-1'));
      expect(again).toEqual(first);
      expect(valueOf(await desk.call('credit.batches', {}))).toHaveLength(2);
    });

    await test.step('the event log and every check of verify hold', async () => {
      await desk.call('organisation.signOut', {});
      valueOf(await desk.call('organisation.signIn', { staffNo: 'SJ0001', password: 'demo-2026' }));
      const report = valueOf(await desk.call('audit.verify', {}));
      expect(report.checks.flatMap(({ name, problems }) => problems.map((problem) => `${name}: ${problem}`))).toEqual([]);
      expect(report.ok).toBe(true);
    });
  });
});

test.describe('the whole app killed in mid-batch', () => {
  test.use({ households: HOUSEHOLDS });

  test('leaves no core behind, and the next start finds every answered command', async ({ folder }) => {
    const first = await Desk.start({ folder });
    await first.signIn('KH0001');
    const candidates = valueOf(await first.call('credit.candidates', {})).map(({ householdId }) => householdId);
    const answered = valueOf(await first.call('credit.runRating', { householdIds: candidates.slice(0, 20) }, 'answered-1'));
    const core = await first.corePid();
    await underWay(first, candidates.slice(20), 'unanswered-1');
    first.electron.process().kill('SIGKILL');
    while (isAlive(core)) await pause(20);

    const second = await Desk.start({ folder });
    await second.signIn('KH0001');
    expect(valueOf(await second.call('credit.batches', {})).map(({ id }) => id)).toEqual([answered.batchId]);
    valueOf(await second.call('credit.runRating', { householdIds: candidates.slice(20) }, 'unanswered-1'));
    await second.close();
  });
});

test('a core that dies again and again ends in a page that says so, and the app can be started anew', async ({ desk }) => {
  await desk.signIn('GY0001');
  for (let death = 1; death <= 4; death += 1) {
    await kill(desk);
    if (death < 4) await expect.poll(async () => (await desk.call('organisation.currentSession', {})).ok, { timeout: 30_000 }).toBe(true);
  }
  await expect(desk.page.getByText('后台核心无法启动')).toBeVisible();
  await expect(desk.page.getByText('core_keeps_dying')).toBeVisible();
  await expect(desk.page.getByRole('button', { name: '重新启动程序' })).toBeVisible();
  expect(await desk.call('organisation.currentSession', {})).toMatchObject({ ok: false, error: { code: 'core_restarted' } });
});

test.describe('a store that cannot be opened is told from the start', () => {
  test('with another computer’s key', async ({ folder }) => {
    await (await Desk.start({ folder })).close();
    const keyFile = `${storeIn(folder)}.key`;
    writeFileSync(keyFile, JSON.stringify({ ...JSON.parse(readFileSync(keyFile, 'utf8')), seal: 'none', key: Buffer.alloc(32, 9).toString('base64') }));
    await expectFault(folder, 'store_key_wrong');
  });

  test('damaged', async ({ folder }) => {
    await (await Desk.start({ folder })).close();
    writeFileSync(storeIn(folder), Buffer.alloc(64 * 1024, 'no database'));
    await expectFault(folder, 'store_damaged');
  });
});

async function expectFault(folder: string, code: string): Promise<void> {
  const desk = await Desk.start({ folder });
  await expect(desk.page.getByText('后台核心无法启动')).toBeVisible();
  await expect(desk.page.getByText(code)).toBeVisible();
  await desk.close();
}

/** Starts the rating in the page, kills the core at its first sign of progress, and answers what the page was answered. */
async function killWhileRunning(desk: Desk, householdIds: readonly string[], commandId: string): Promise<Answer<OutputFor<'credit.runRating'>>> {
  const { answer } = await underWay(desk, householdIds, commandId);
  await kill(desk);
  return answer;
}

/** Starts the rating in the page and comes back while it runs. */
async function underWay(desk: Desk, householdIds: readonly string[], commandId: string): Promise<{ readonly answer: Promise<Answer<OutputFor<'credit.runRating'>>> }> {
  const progressed = desk.page.evaluate((id) => new Promise<Progress>((resolve) => {
    const unsubscribe = window.desk.onProgress((progress) => {
      if (progress.commandId !== id || progress.done === 0 || progress.done >= progress.total) return;
      unsubscribe();
      resolve(progress);
    });
  }), commandId);
  const answer = desk.call('credit.runRating', { householdIds: [...householdIds] }, commandId);
  answer.catch(() => undefined); // the page may be gone before it is answered
  const progress = await Promise.race([progressed, answer.then((early) => Promise.reject(new Error(`answered before it could be killed: ${JSON.stringify(early).slice(0, 300)}`)))]);
  expect(progress.done).toBeLessThan(progress.total);
  return { answer };
}

/** As a power cut or a fault in native code would: without a word to the process. */
async function kill(desk: Desk): Promise<void> {
  const pid = await desk.corePid();
  process.kill(pid, 'SIGKILL');
  while (isAlive(pid)) await pause(20);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}
