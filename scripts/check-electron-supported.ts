// Is the pinned Electron still given security fixes? Electron supports its three latest majors; which they are, the npm
// registry says. Without a registry the question stays open, which is said and is no failure.
//   npm run check:electron-supported

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import manifest from '../package.json' with { type: 'json' };

const SUPPORTED_MAJORS = 3;
const ANSWER_WITHIN_MS = 30_000;

export function isSupported(pinned: string, latest: string): boolean {
  return majorOf(pinned) > majorOf(latest) - SUPPORTED_MAJORS;
}

function majorOf(version: string): number {
  return Number(version.split('.')[0]);
}

async function latestElectron(): Promise<string | null> {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  try {
    const { stdout } = await promisify(execFile)(npm, ['view', 'electron', 'dist-tags.latest'], { timeout: ANSWER_WITHIN_MS });
    return /^\d+\.\d+\.\d+$/.exec(stdout.trim())?.[0] ?? null;
  } catch {
    return null;
  }
}

if (import.meta.main) {
  const pinned = manifest.devDependencies.electron;
  const latest = await latestElectron();
  if (latest === null) console.log(`Electron ${pinned} is pinned; the npm registry does not say whether it is still supported.`);
  else if (isSupported(pinned, latest)) console.log(`Electron ${pinned} is supported; the latest is ${latest}.`);
  else {
    console.error(`Electron ${pinned} gets no security fixes any more; the latest is ${latest}.`);
    process.exitCode = 1;
  }
}
