// Builds the app for production into .vite/, where Electron, the end-to-end tests and the installers take it from.

import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';

const root = path.join(import.meta.dirname, '..');

export async function buildApp(): Promise<void> {
  await rm(path.join(root, '.vite/build'), { recursive: true, force: true });
  for (const part of ['main', 'preload', 'paper-worker', 'renderer']) {
    await build({ configFile: path.join(root, `vite.${part}.config.ts`), logLevel: 'warn' });
  }
}

if (import.meta.main) await buildApp();
