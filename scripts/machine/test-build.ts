// What makes a package of the app on the stand-in for Electron a test build: it says its true Electron version wherever a
// person or a program could look, and can never be taken for a release.

import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { ElectronRuntime } from './electron-runtime.ts';
import { run } from './run.ts';
import { sqliteAddonFor } from './sqlite-addon.ts';

export interface Manifest {
  version: string;
  description: string;
  devDependencies: Record<string, string>;
}

export interface TestBuild {
  /** Holds the runtime under the name that electron-forge looks for. */
  zipFolder: string;
  /** The file TEST-BUILD, to lie beside app.asar. */
  extraResources: string[];
  version: string;
  label(manifest: Manifest): Manifest;
  replaceAddon(appFolder: string): Promise<void>;
}

const work = path.join(import.meta.dirname, '../../out/test-build');

export async function testBuild(runtime: ElectronRuntime): Promise<TestBuild> {
  const what = `TEST BUILD on Electron ${runtime.version}, not for use in a branch.`;
  console.log(what);
  const version = `${manifest.version}-test.electron${runtime.version}`;
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  await writeFile(path.join(work, 'TEST-BUILD'), `${what}\n`);
  const zip = path.join(work, `electron-v${runtime.version}-linux-x64.zip`);
  await run('zip', ['-q', '-r', '-0', zip, '.'], { cwd: runtime.dist });
  return {
    zipFolder: work,
    extraResources: [path.join(work, 'TEST-BUILD')],
    version,
    label: (packed) => ({
      ...packed,
      version,
      description: `${what} ${packed.description}`,
      devDependencies: { ...packed.devDependencies, electron: runtime.version },
    }),
    replaceAddon: async (appFolder) => {
      const addon = path.join(appFolder, 'node_modules/better-sqlite3/prebuilds/linux-x64.node');
      await copyFile(await sqliteAddonFor(runtime.version), addon);
    },
  };
}
