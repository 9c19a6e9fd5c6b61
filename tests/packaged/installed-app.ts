// Makes the .deb, installs it, starts the installed app's smoke test, and removes it again. That takes minutes, so what was
// learnt is kept in the cache under a hash of all that goes into the installer: unchanged inputs are not tried twice.

import { type FuseConfig, type FuseState, getCurrentFuseWire } from '@electron/fuses';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cached } from '../../scripts/machine/cache.ts';
import { withVirtualDisplay } from '../../scripts/machine/display.ts';
import { type ElectronRuntime, electronRuntime } from '../../scripts/machine/electron-runtime.ts';
import { exitCode, run } from '../../scripts/machine/run.ts';
import { aptGet } from '../../scripts/machine/system-packages.ts';
import manifest from '../../package.json' with { type: 'json' };

export interface InstalledApp {
  /** What `branch-desk --smoke-test` printed. */
  smokeTest: { ok: boolean };
  /** The Debian package's own words on itself. */
  description: string;
  version: string;
  /** The line in the file TEST-BUILD, or empty in a release. */
  testBuild: string;
  fuses: FuseConfig<FuseState>;
  electron: ElectronRuntime;
}

const installed = '/usr/lib/branch-desk';
const inputs = [
  'assets/*',
  'migrations/**/*',
  'src/**/*',
  'scripts/**/*',
  'tests/packaged/*',
  'forge.config.ts',
  'vite.*.config.ts',
  'package.json',
  'package-lock.json',
];

export async function installedApp(): Promise<InstalledApp> {
  const folder = await cached(`installer-${await hashOfInputs()}`, async (draft) => {
    await writeFile(path.join(draft, 'facts.json'), JSON.stringify(await tryInstaller(), null, 2));
  });
  return JSON.parse(readFileSync(path.join(folder, 'facts.json'), 'utf8'));
}

async function hashOfInputs(): Promise<string> {
  const { version } = await electronRuntime();
  const hash = createHash('sha256').update(version);
  const files = globSync(inputs, { withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.includes('.test.'));
  for (const file of files.map(({ parentPath, name }) => path.join(parentPath, name)).sort()) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

async function tryInstaller(): Promise<InstalledApp> {
  await refuseToReplaceRelease();
  await run('node', ['scripts/make.ts', '--targets', 'deb'], { quiet: true });
  const [installer] = globSync(`out/make/deb/x64/*${manifest.version}*.deb`);
  await aptGet('install', '-y', '--no-install-recommends', path.resolve(installer!));
  try {
    const testBuild = path.join(installed, 'resources/TEST-BUILD');
    return {
      smokeTest: await smokeTest(),
      description: await packageField('Description'),
      version: await packageField('Version'),
      testBuild: existsSync(testBuild) ? readFileSync(testBuild, 'utf8') : '',
      fuses: await getCurrentFuseWire(path.join(installed, 'branch-desk')),
      electron: await electronRuntime(),
    };
  } finally {
    await aptGet('remove', '-y', 'branch-desk');
  }
}

/** Fails with what the app printed if it does not answer with one line of JSON. */
async function smokeTest(): Promise<InstalledApp['smokeTest']> {
  const { code, output } = await withVirtualDisplay((display) =>
    exitCode('timeout', ['90', 'branch-desk', '--smoke-test'], {
      quiet: true,
      env: { ...display, ELECTRON_DISABLE_SANDBOX: process.getuid?.() === 0 ? '1' : undefined },
    }),
  );
  const answer = output.split('\n').find((line) => line.startsWith('{'));
  if (code !== 0 || !answer) throw new Error(`branch-desk --smoke-test ended with ${code}:\n${output}`);
  return JSON.parse(answer);
}

async function packageField(name: string): Promise<string> {
  const { output } = await exitCode('dpkg-query', ['-W', '-f', `\${${name}}`, 'branch-desk'], { quiet: true });
  return output;
}

async function refuseToReplaceRelease(): Promise<void> {
  const version = await packageField('Version');
  if (/^\d/.test(version) && !version.includes('~test')) {
    throw new Error(`Branch Desk ${version} is installed on this machine; this test would remove it`);
  }
}
