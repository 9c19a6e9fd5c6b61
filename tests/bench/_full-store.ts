/** Stores with many invented households, made once and kept in the cache: 100,000 take minutes. */
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cached } from '../../scripts/machine/cache.ts';
import { withBranch } from '../../src/cli/branch.ts';
import { fillBranch } from '../../src/core/demo/fill-branch.ts';
import { businessDate } from '../../src/core/kernel/business-date.ts';
import { storeIn } from '../e2e/support/desk.ts';

const root = path.join(import.meta.dirname, '../..');
/** Another schema or other invented people make another store. */
const MADE_BY = ['migrations/branch/*.sql', 'src/core/demo/*.ts', 'tests/bench/_full-store.ts'];
const LAST_DAY = businessDate('2026-11-25');

/** Puts a store with so many households, and its key, where an app whose data lies in `folder` looks for it. */
export async function copyFullStore(households: number, folder: string): Promise<void> {
  const made = await cached(`households-${households}-${version()}`, async (draft) => {
    if (households > 1_000) console.error(`making a store with ${households} households, once …`);
    await withBranch({ storePath: storeIn(draft), staffNo: 'KH0001' }, (api) => fillBranch(api, { households, seed: 1, lastDay: LAST_DAY }));
  });
  mkdirSync(folder, { recursive: true });
  for (const file of [storeIn(made), `${storeIn(made)}.key`]) cpSync(file, path.join(folder, path.basename(file)));
}

function version(): string {
  const hash = createHash('sha256');
  for (const file of MADE_BY.flatMap((pattern) => globSync(pattern, { cwd: root })).sort()) hash.update(file).update(readFileSync(path.join(root, file)));
  return hash.digest('hex').slice(0, 16);
}
