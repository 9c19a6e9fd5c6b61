// The app inside the fallback Electron runtime. It starts the app whose folder is on the command line, as the
// official runtime's own default app does:  electron [-r module]… [--switch]… folder [arguments of the app]

const { app } = require('electron');
const { createRequire } = require('node:module');
const path = require('node:path');

const { preloads, folder } = readCommandLine(process.argv.slice(1));
const requireFromApp = createRequire(path.join(folder, 'package.json'));
const manifest = requireFromApp('./package.json');

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
for (const preload of preloads) requireFromApp(preload);
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setDesktopName(`${manifest.name}.desktop`);
app.setAppPath(folder);
requireFromApp('.'); // not import(): `ready` may not come before the app's main file has run

function readCommandLine(args) {
  const modules = [];
  for (let at = 0; at < args.length; at += 1) {
    if (args[at] === '-r' || args[at] === '--require') modules.push(args[(at += 1)]);
    else if (args[at].startsWith('--app=')) return { preloads: modules, folder: path.resolve(args[at].slice('--app='.length)) };
    else if (!args[at].startsWith('-')) return { preloads: modules, folder: path.resolve(args[at]) };
  }
  return { preloads: modules, folder: process.cwd() };
}
