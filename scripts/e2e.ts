// Runs the end-to-end tests: Playwright drives the real app, freshly built, on a virtual screen.
//   npm run test:e2e -- [what `playwright test` takes]

import { buildApp } from './build.ts';
import { withVirtualDisplay } from './machine/display.ts';
import { electronEnvironment } from './machine/electron-environment.ts';
import { exitCode } from './machine/run.ts';

const environment = await electronEnvironment();
await buildApp();
// A screen for each worker: two windows on one screen would take the keyboard from each other.
await withVirtualDisplay((first) => withVirtualDisplay(async (second) => {
  const screens = { ...first, BRANCH_DESK_SCREENS: [first.DISPLAY, second.DISPLAY].filter(Boolean).join(' ') };
  const { code } = await exitCode('playwright', ['test', ...process.argv.slice(2)], { env: { ...environment, ...screens } });
  process.exitCode = code;
}));
