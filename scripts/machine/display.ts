// The virtual screen that windows open on in tests and on a machine without a display.

import { spawn } from 'node:child_process';
import { once } from 'node:events';

export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Runs `work` with the environment of a fresh X server that holds a window of 1920×1080 and is gone afterwards however `work` ends. */
export async function withVirtualDisplay<T>(work: (env: NodeJS.ProcessEnv) => Promise<T>): Promise<T> {
  if (process.platform !== 'linux') return work({});
  // setpriv: the kernel ends the server with us even if we are killed. -displayfd: the server picks a free number itself.
  const server = spawn(
    'setpriv',
    ['--pdeathsig', 'KILL', 'Xvfb', '-displayfd', '3', '-screen', '0', '2560x1440x24', '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  try {
    const number = await Promise.race([once(server.stdio[3]!, 'data').then(String), once(server, 'exit').then(() => '')]);
    if (!number) throw new Error('Xvfb did not start');
    return await work({ DISPLAY: `:${number.trim()}`, WAYLAND_DISPLAY: undefined });
  } finally {
    server.kill();
  }
}
