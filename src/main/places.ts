/** Where things lie: in the installed app beside app.asar, in a checkout where npm and vite put them. */
import { app } from 'electron';
import path from 'node:path';

const inApp = (...parts: string[]): string => path.join(app.getAppPath(), ...parts);
const resource = (packaged: string, unpackaged: string): string =>
  app.isPackaged ? path.join(process.resourcesPath, packaged) : inApp(unpackaged);

export const places = {
  pages: () => inApp('.vite/renderer/main_window'),
  preload: () => inApp('.vite/build/preload.cjs'),
  coreProcess: () => inApp('.vite/build/core-process.cjs'),
  paperWorker: () => inApp('.vite/build/paper-worker.cjs'),
  migrations: () => resource('migrations/branch', 'migrations/branch'),
  fonts: () => resource('fonts', 'node_modules/@expo-google-fonts/noto-sans-sc'),
  /** A demonstration never shares a file with a branch's real business. */
  store: (kind: 'branch' | 'demonstration') => path.join(app.getPath('userData'), `${kind}.store`),
  /** Beside the store that they are of. */
  backups: (storePath: string) => path.join(path.dirname(storePath), 'backup'),
};
