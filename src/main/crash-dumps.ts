/** Dumps of a crashed process. They hold memory, so farmers' data: they stay on this machine, and not for long. */
import { app, crashReporter } from 'electron';
import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

const KEEP_MS = 14 * 86_400_000;

/** Before `ready`, so that every process is covered. */
export function keepCrashDumpsHere(): void {
  crashReporter.start({ uploadToServer: false });
  removeOldDumps(app.getPath('crashDumps'), Date.now() - KEEP_MS);
}

function removeOldDumps(folder: string, olderThanMs: number): void {
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      if (entry.isFile() && entry.name.endsWith('.dmp') && statSync(file).mtimeMs < olderThanMs) rmSync(file);
    }
  } catch {
    // No folder yet, or a dump in use: tried again at the next start.
  }
}
