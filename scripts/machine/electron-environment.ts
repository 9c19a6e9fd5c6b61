// Everything that must be in place before the app can start, as environment variables for the program that starts it.

import { electronRuntime } from './electron-runtime.ts';
import { sqliteAddonFor } from './sqlite-addon.ts';
import { electronNeeds, ensureSystemPackages } from './system-packages.ts';

/**
 * Installs or builds what is missing. The variables:
 * - ELECTRON_OVERRIDE_DIST_PATH   where `electron`, Playwright and electron-forge find a runtime that is not the official one
 * - BRANCH_DESK_SQLITE_BINDING    the SQLite addon for that runtime
 * - ELECTRON_DISABLE_SANDBOX      set for root only, for whom Chromium refuses to start otherwise; never in an installed app
 */
export async function electronEnvironment(): Promise<NodeJS.ProcessEnv> {
  await ensureSystemPackages(electronNeeds);
  const { official, version, dist } = await electronRuntime();
  return {
    ELECTRON_RUN_AS_NODE: undefined, // inherited from an Electron-based editor's terminal it would turn the app into plain Node
    ELECTRON_OVERRIDE_DIST_PATH: official ? undefined : dist,
    BRANCH_DESK_SQLITE_BINDING: official ? undefined : await sqliteAddonFor(version),
    ELECTRON_DISABLE_SANDBOX: process.getuid?.() === 0 ? '1' : undefined,
  };
}
