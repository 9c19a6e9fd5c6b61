// Starts another program and waits for it; every script starts programs through here.

import { spawn } from 'node:child_process';

interface RunOptions {
  cwd?: string;
  /** Added to this process's environment; `undefined` takes a variable away. */
  env?: NodeJS.ProcessEnv;
  /** Show the output only if the program fails. */
  quiet?: boolean;
}

/** Resolves when the program ends with 0; otherwise rejects with its command line and, if `quiet`, its output. */
export async function run(command: string, args: string[], options: RunOptions = {}): Promise<void> {
  const { code, output } = await exitCode(command, args, options);
  if (code !== 0) throw new Error(`${output}${command} ${args.join(' ')} failed (${code})`);
}

/** The exit code for callers that go on after a failure; 127 if there is no such program. */
export function exitCode(
  command: string,
  args: string[],
  { cwd, env, quiet = false }: RunOptions = {},
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const stdio = quiet ? 'pipe' : 'inherit';
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', stdio, stdio],
      shell: process.platform === 'win32', // where npm's programs are .cmd files
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', () => resolve({ code: 127, output: `${command}: not found\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
