// Everything that must be in place before the app can start, as environment variables for the program that starts it.

import { officialElectron, standInElectron, standInNeeds, standInVersion } from './electron-runtime.ts';
import { sqliteAddonFor, sqliteAddonNeeds } from './sqlite-addon.ts';
import { type Need, displayNeeds, electronNeeds, ensureSystemPackages } from './system-packages.ts';

/**
 * Installs or builds what is missing. The system packages are asked for all at once, so that a person who must install
 * them is told one command. The variables:
 * - ELECTRON_OVERRIDE_DIST_PATH   where `electron`, Playwright and electron-forge find a runtime that is not the official one
 * - BRANCH_DESK_SQLITE_BINDING    the SQLite addon for that runtime
 * - ELECTRON_DISABLE_SANDBOX      set for root only, for whom Chromium refuses to start otherwise; never in an installed app
 */
export async function electronEnvironment({ virtualDisplay = true, alsoNeeds = [] as Need[] } = {}): Promise<NodeJS.ProcessEnv> {
  const official = await officialElectron();
  await ensureSystemPackages([
    ...electronNeeds,
    ...(virtualDisplay ? displayNeeds : []),
    ...(official ? [] : [...standInNeeds(), ...sqliteAddonNeeds(standInVersion)]),
    ...alsoNeeds,
  ]);
  const runtime = official ?? (await standInElectron());
  return {
    ELECTRON_RUN_AS_NODE: undefined, // inherited from an Electron-based editor's terminal it would turn the app into plain Node
    ELECTRON_OVERRIDE_DIST_PATH: official ? undefined : runtime.dist,
    BRANCH_DESK_SQLITE_BINDING: official ? undefined : await sqliteAddonFor(runtime.version),
    ELECTRON_DISABLE_SANDBOX: process.getuid?.() === 0 ? '1' : undefined,
  };
}
