// npm run bench: runs each file of tests/bench (but not _helpers), one after the other so that they do not slow each other down. They print
// one line per figure; docs/performance.md keeps them. Ends with 1 when a figure is outside its bound.
//   npm run bench -- [part of a file's name]

import { globSync } from 'node:fs';
import { buildApp } from './build.ts';
import { withVirtualDisplay } from './machine/display.ts';
import { electronEnvironment } from './machine/electron-environment.ts';
import { exitCode } from './machine/run.ts';

const wanted = process.argv[2] ?? '';
const environment = await electronEnvironment();
await buildApp();
await withVirtualDisplay(async (display) => {
  for (const file of globSync('tests/bench/[!_]*.ts').filter((name) => name.includes(wanted)).sort()) {
    const { code } = await exitCode('node', ['--disable-warning=ExperimentalWarning', '--expose-gc', file], { env: { ...environment, ...display } });
    if (code !== 0) process.exitCode = 1; // the other figures are worth having all the same
  }
});
