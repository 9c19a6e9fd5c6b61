import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallMessage } from '../core/contract/answers.ts';
import type { CoreSettings, FromCoreProcess, ToCoreProcess } from './core-messages.ts';
import { CoreSupervisor, type CoreProcess } from './core-supervisor.ts';

class FakeCore extends EventEmitter implements CoreProcess {
  readonly received: ToCoreProcess[] = [];
  isKilled = false;
  postMessage(message: ToCoreProcess): void {
    this.received.push(message);
  }
  kill(): boolean {
    this.isKilled = true;
    return true;
  }
  says(message: FromCoreProcess): void {
    this.emit('message', message);
  }
  dies(): void {
    this.emit('exit', 9);
  }
}

const settings = { path: '/x.store' } as CoreSettings;
const call = (callId: string): CallMessage => ({ kind: 'call', callId, clientId: 'window', operation: 'household.list', input: {} });
const lost = { ok: false, error: { code: 'core_restarted' } };

let cores: FakeCore[];
let statuses: unknown[][];
let supervisor: CoreSupervisor;
const core = () => cores.at(-1)!;

beforeEach(() => {
  vi.useFakeTimers();
  cores = [];
  statuses = [];
  supervisor = new CoreSupervisor({
    fork: () => {
      cores.push(new FakeCore());
      return core();
    },
    settings,
    onStatus: (...words) => statuses.push(words),
    onProgress: () => undefined,
    logWarning: () => undefined,
    restartPausesMs: [100, 200, 300],
    soundAfterMs: 10_000,
    closeWithinMs: 1_000,
  });
  supervisor.start();
});
afterEach(() => vi.useRealTimers());

describe('a call', () => {
  it('is answered by the answer with its own id', async () => {
    core().says({ kind: 'ready' });
    const [first, second] = [supervisor.call(call('1')), supervisor.call(call('2'))];
    core().says({ kind: 'answer', callId: '2', answer: { ok: true, value: 'two' } });
    core().says({ kind: 'answer', callId: '1', answer: { ok: true, value: 'one' } });
    expect(await Promise.all([first, second])).toEqual([{ ok: true, value: 'one' }, { ok: true, value: 'two' }]);
  });

  it('goes out while the core is still starting, after its settings', () => {
    void supervisor.call(call('1'));
    expect(core().received.map(({ kind }) => kind)).toEqual(['init', 'call']);
  });

  it('fails with a code when the core dies before it answers', async () => {
    core().says({ kind: 'ready' });
    const pending = supervisor.call(call('1'));
    core().dies();
    expect(await pending).toMatchObject(lost);
  });

  it('is told at once while there is no core, also one that is starting again', async () => {
    core().says({ kind: 'ready' });
    core().dies();
    expect(await supervisor.call(call('1'))).toMatchObject(lost);
    vi.advanceTimersByTime(100);
    expect(cores).toHaveLength(2);
    expect(await supervisor.call(call('2'))).toMatchObject(lost);
  });
});

describe('a core that dies', () => {
  it('is started again after a pause and is ready again', () => {
    core().says({ kind: 'ready' });
    core().dies();
    vi.advanceTimersByTime(99);
    expect(cores).toHaveLength(1);
    vi.advanceTimersByTime(1);
    core().says({ kind: 'ready' });
    expect(statuses).toEqual([['ready', null], ['restarting', null], ['ready', null]]);
  });

  it('is given up after three new starts', () => {
    for (const pause of [100, 200, 300]) {
      core().dies();
      vi.advanceTimersByTime(pause);
    }
    core().dies();
    vi.advanceTimersByTime(60_000);
    expect(cores).toHaveLength(4);
    expect(statuses.at(-1)).toEqual(['failed', 'core_keeps_dying']);
  });

  it('starts with a clean record once it has lived long enough', () => {
    for (let death = 0; death < 6; death += 1) {
      core().says({ kind: 'ready' });
      vi.advanceTimersByTime(10_000);
      core().dies();
      vi.advanceTimersByTime(100);
    }
    expect(cores).toHaveLength(7);
  });

  it('is not heard any more', async () => {
    const dead = core();
    dead.says({ kind: 'ready' });
    dead.dies();
    vi.advanceTimersByTime(100);
    dead.says({ kind: 'fault', fault: 'store_damaged' });
    dead.dies();
    expect(cores).toHaveLength(2);
    expect(supervisor.status).toBe('restarting');
  });
});

describe('a core that cannot start', () => {
  it('is not tried again, and says why', async () => {
    const pending = supervisor.call(call('1'));
    core().says({ kind: 'fault', fault: 'store_newer_than_app' });
    expect(core().isKilled).toBe(true);
    expect(await pending).toMatchObject(lost);
    vi.advanceTimersByTime(60_000);
    expect(cores).toHaveLength(1);
    expect(statuses).toEqual([['failed', 'store_newer_than_app']]);
    expect(supervisor.fault).toBe('store_newer_than_app');
  });
});

describe('closing', () => {
  it('waits for the core to say that the store is closed, then ends it', async () => {
    core().says({ kind: 'ready' });
    const closed = supervisor.close();
    expect(core().received.at(-1)).toEqual({ kind: 'close' });
    expect(core().isKilled).toBe(false);
    core().says({ kind: 'closed' });
    await closed;
    expect(core().isKilled).toBe(true);
    expect(await supervisor.call(call('1'))).toMatchObject(lost);
  });

  it('does not wait for ever, nor for a core that dies, and starts none again', async () => {
    core().says({ kind: 'ready' });
    const closed = supervisor.close();
    vi.advanceTimersByTime(1_000);
    await closed;
    expect(core().isKilled).toBe(true);

    const dying = new CoreSupervisor({ fork: () => core(), settings, onStatus: () => undefined, onProgress: () => undefined, logWarning: () => undefined });
    dying.start();
    const alsoClosed = dying.close();
    core().dies();
    await alsoClosed;
    vi.advanceTimersByTime(60_000);
    expect(cores).toHaveLength(1);
  });

  it('is done at once between two starts', async () => {
    core().dies();
    await supervisor.close();
    vi.advanceTimersByTime(60_000);
    expect(cores).toHaveLength(1);
  });
});
