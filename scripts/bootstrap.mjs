// Runs one of the project's TypeScript scripts:  node scripts/bootstrap.mjs scripts/start.ts [arguments]
// It installs the npm packages first where they are missing or differ from package-lock.json, and then hands over to
// the project's own Node (the `node` package), so that nothing depends on the Node that the machine happens to have.
// Imports node: modules only, because it runs before anything is installed. Any Node from 18 will do.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const ownNode = path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

if (!packagesMatchLock()) installPackages();
if (!existsSync(ownNode)) {
  stop('The project\'s own Node is missing because install scripts were skipped. Run: npm rebuild node --foreground-scripts');
}
runOnOwnNode(process.argv.slice(2));

/** Whether what npm last installed is what the lock asks for. Optional packages depend on the machine and don't count. */
function packagesMatchLock() {
  const wanted = readLock('package-lock.json');
  const installed = readLock('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([place, { version, optional }]) => place === '' || optional || installed[place]?.version === version,
  );
}

function readLock(file) {
  const full = path.join(root, file);
  return existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')).packages : {};
}

function installPackages() {
  console.error('Installing npm packages from package-lock.json …');
  const ci = ['ci', '--loglevel=error', '--no-audit', '--no-fund'];
  if (process.platform === 'win32') ci.push('--force'); // for electron-installer-debian, which only Linux and macOS may have
  const npm = process.env.npm_execpath; // set by npm to its own script
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...ci], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', ci, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) stop('npm ci failed; its own message is above.');
}

function runOnOwnNode(args) {
  const bin = [path.dirname(ownNode), path.join(root, 'node_modules/.bin'), process.env.PATH].join(path.delimiter);
  const child = spawn(ownNode, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: bin },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
