// Makes a demonstration store with many households, for looking at the app with a full branch and for benchmarks:
//   node scripts/bootstrap.mjs scripts/fill-store.ts out/full/demonstration.store --households 20000 [--seed 1]
// The households' villages belong to the customer manager named by --staff.

import { Command } from 'commander';
import path from 'node:path';
import { withBranch } from '../src/cli/branch.ts';
import { fillBranch } from '../src/core/demo/fill-branch.ts';
import { businessDate } from '../src/core/kernel/business-date.ts';

interface Flags {
  readonly households: string;
  readonly seed: string;
  readonly staff: string;
  readonly lastDay: string;
}

await new Command('fill-store')
  .argument('<store>', 'made if absent')
  .option('--households <n>', 'how many', '20000')
  .option('--seed <n>', 'the same seed gives the same households', '1')
  .option('--staff <no>', 'who imports', 'KH0001')
  .option('--last-day <date>', 'surveys were taken before this day', '2026-11-25')
  .action(async (store: string, flags: Flags) => {
    const options = { households: Number(flags.households), seed: Number(flags.seed), lastDay: businessDate(flags.lastDay) };
    const accepted = await withBranch({ storePath: path.resolve(store), staffNo: flags.staff }, (api) => fillBranch(api, options));
    console.log(`${accepted} households in ${store}`);
  })
  .parseAsync();
