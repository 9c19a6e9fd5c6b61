// npm run make: builds the installers for this platform into out/make.
//   npm run make -- --targets deb

import { run } from './machine/run.ts';
import { ensureSystemPackages, installerNeeds } from './machine/system-packages.ts';

await ensureSystemPackages(installerNeeds);
await run('electron-forge', ['make', ...process.argv.slice(2)]);
