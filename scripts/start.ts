// npm start: builds the app and opens it. Without a display it shows the app at work instead: on a virtual screen it walks
// through a working day, prints each step, and leaves screenshots and documents in out/working-day.

import { buildApp } from './build.ts';
import { hasDisplay, withVirtualDisplay } from './machine/display.ts';
import { electronEnvironment } from './machine/electron-environment.ts';
import { exitCode } from './machine/run.ts';

const out = 'out/working-day';
const environment = await electronEnvironment({ virtualDisplay: !hasDisplay() });
console.log('Building the app …');
await buildApp();
process.exitCode = hasDisplay() ? await openApp() : await walkThroughWorkingDay();

async function openApp(): Promise<number> {
  const { code } = await exitCode('electron', ['.'], { env: environment });
  return code;
}

async function walkThroughWorkingDay(): Promise<number> {
  console.log('No display here, so the app runs on a virtual one and a script works through the day:');
  return withVirtualDisplay(async (display) => {
    const { code } = await exitCode('playwright', ['test', 'tests/e2e/working-day.spec.ts'], {
      env: { ...environment, ...display, BRANCH_DESK_OUT: out },
    });
    console.log(code === 0 ? `\nScreenshots and documents are in ${out}/` : '\nThe working day did not come to its end.');
    return code;
  });
}
