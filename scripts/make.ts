// npm run make: builds the installers for this platform into out/make.
//   npm run make -- --targets deb

import { electronEnvironment } from './machine/electron-environment.ts';
import { exitCode } from './machine/run.ts';
import { installerNeeds } from './machine/system-packages.ts';

const env = await electronEnvironment({ virtualDisplay: false, alsoNeeds: installerNeeds });
process.exitCode = (await exitCode('electron-forge', ['make', ...process.argv.slice(2)], { env })).code;
