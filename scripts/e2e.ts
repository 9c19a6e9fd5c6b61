// Runs the end-to-end tests: Playwright drives the real app, freshly built, on a virtual screen.
//   npm run test:e2e -- [what `playwright test` takes]

import { buildApp } from './build.ts';
import { withVirtualDisplay } from './machine/display.ts';
import { electronEnvironment } from './machine/electron-environment.ts';
import { exitCode } from './machine/run.ts';

const environment = await electronEnvironment();
await buildApp();
await withVirtualDisplay(async (display) => {
  const { code } = await exitCode('playwright', ['test', ...process.argv.slice(2)], { env: { ...environment, ...display } });
  process.exitCode = code;
});
