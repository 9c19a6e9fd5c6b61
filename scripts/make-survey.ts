// Writes a survey sheet of invented households, as branches get them, for trying out the import:
//   node scripts/bootstrap.mjs scripts/make-survey.ts out/survey.xlsx --households 3000 --seed 1 [--tidy] [--faults 60]
// The file's ending says its form (.xlsx, or .csv in UTF-8). What is wrong in it is counted beside it, in <name>.key.json.

import { Command } from 'commander';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeSurvey } from '../src/core/demo/make-survey.ts';
import { surveyCsv, surveyXlsx } from '../src/core/demo/write-survey.ts';
import { businessDate } from '../src/core/kernel/business-date.ts';

interface Flags {
  readonly households: string;
  readonly seed: string;
  readonly tidy: boolean;
  readonly faults: string;
  readonly lastDay: string;
}

await new Command('make-survey')
  .argument('<file>', 'where to, .xlsx or .csv')
  .option('--households <n>', 'how many rows', '600')
  .option('--seed <n>', 'the same seed gives the same sheet', '1')
  .option('--tidy', 'written by a careful hand', false)
  .option('--faults <n>', 'wrong rows in a thousand', '60')
  .option('--last-day <date>', 'surveys were taken before this day', '2026-11-25')
  .action(async (file: string, flags: Flags) => {
    const survey = makeSurvey({
      households: Number(flags.households), seed: Number(flags.seed), lastDay: businessDate(flags.lastDay), isMessy: !flags.tidy,
      faultsPerThousand: Number(flags.faults),
    });
    mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    writeFileSync(file, file.endsWith('.xlsx') ? await surveyXlsx(survey) : surveyCsv(survey));
    writeFileSync(file.replace(/\.[^.]+$/, '.key.json'), `${JSON.stringify({ rows: survey.rows.length, ...survey.faults }, null, 1)}\n`);
  })
  .parseAsync();
