// What is slow to make and depends on no checkout (runtime, native addon, installers) is kept in
// ${XDG_CACHE_HOME:-~/.cache}/branch-desk, so that a second run or a second clone needs no build.

import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

export const cacheRoot = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'branch-desk');

export function isCached(name: string): boolean {
  return existsSync(path.join(cacheRoot, name));
}

/**
 * The folder `name` of the cache, filled by `build` on first use. It is built beside its place and renamed when whole,
 * so a killed run or two at once never leave half of it.
 */
export async function cached(name: string, build: (folder: string) => Promise<void>): Promise<string> {
  const folder = path.join(cacheRoot, name);
  if (existsSync(folder)) return folder;
  await mkdir(cacheRoot, { recursive: true });
  const draft = await mkdtemp(`${folder}.draft-`);
  try {
    await build(draft);
    await rename(draft, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error; // else another run was faster, and its folder is as good as ours
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}
