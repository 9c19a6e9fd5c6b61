// Makes sure that the machine has the libraries and programs that the project needs from the operating system.
// Installs them by apt where it may (root, or sudo without a password); else names the one command to run by hand.

import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { exitCode, run } from './run.ts';

export interface Need {
  /** The Debian package that brings it. */
  package: string;
  present: () => boolean;
}

export const electronNeeds = [
  library('libgtk-3.so.0', 'libgtk-3-0'),
  library('libnss3.so', 'libnss3'),
  library('libasound.so.2', 'libasound2'),
  library('libgbm.so.1', 'libgbm1'),
  { package: 'fonts-noto-cjk', present: () => output('fc-list', [':lang=zh', 'family']) !== '' },
];
export const displayNeeds = [program('Xvfb', 'xvfb')];
export const unpackNeeds = [program('unzip', 'unzip')];
export const compilerNeeds = [program('g++', 'g++')];
/** pdfsig and pdftotext: what others say of a signed paper. */
export const signatureNeeds = [program('pdfsig', 'poppler-utils')];
export const installerNeeds = [program('zip', 'zip'), program('fakeroot', 'fakeroot'), program('dpkg-deb', 'dpkg')];

/** Installs what is missing; ends the process with a message if it may not. Does nothing outside Linux. */
export async function ensureSystemPackages(needs: Need[]): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = needs.filter((need) => !need.present()).map((need) => need.package);
  if (missing.length === 0) return;

  if (!(await mayInstall())) {
    console.error(`The system lacks ${missing.join(', ')}. Please run this once, then start again:\n`);
    console.error(`  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing.join(' ')}\n`);
    process.exit(1);
  }
  console.log(`Installing system packages: ${missing.join(' ')} …`);
  packageLists ??= aptGet('update');
  await packageLists;
  await aptGet('install', '-y', '--no-install-recommends', ...missing);
}

/** Fetched once in a run, and only if something is missing. */
let packageLists: Promise<void> | undefined;

/** Runs apt-get as root; shows its output only if it fails. */
export async function aptGet(...args: string[]): Promise<void> {
  const asRoot = await wayToRoot();
  if (!asRoot) throw new Error(`apt-get ${args.join(' ')} takes root, or sudo without a password`);
  const options = ['-q', '-o', 'DPkg::Lock::Timeout=300'];
  const [command, ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...options, ...args];
  await run(command!, rest, { quiet: true });
}

export async function mayInstall(): Promise<boolean> {
  return (await wayToRoot()) !== undefined;
}

/** The words to put before a command so that it runs as root, or undefined if that takes a password or there is no apt. */
async function wayToRoot(): Promise<string[] | undefined> {
  if (!onPath('apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  const { code } = await exitCode('sudo', ['-n', 'true'], { quiet: true });
  return code === 0 ? ['sudo', '-n'] : undefined;
}

function library(file: string, debianPackage: string): Need {
  return { package: debianPackage, present: () => output('/sbin/ldconfig', ['-p']).includes(file) };
}

function program(name: string, debianPackage: string): Need {
  return { package: debianPackage, present: () => onPath(name) };
}

function onPath(name: string): boolean {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function output(command: string, args: string[]): string {
  return spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';
}
