/** What the command line and the environment may decide, and what not in an installed app. */
import path from 'node:path';
import type { NewSeal } from './secrets/institution-seal.ts';

export interface LaunchOptions {
  /** Starts on a throw-away store, checks itself, prints one line and ends. */
  readonly isSmokeTest: boolean;
  /** Made-up people: the store's key need not be sealed, and screens say so. */
  readonly isDemonstration: boolean;
  /** Where the store is; null = with the app's other data. Unpackaged only. */
  readonly storePath: string | null;
  /** Files are written here without asking. Unpackaged only: for a start without a person in front of it. */
  readonly saveFolder: string | null;
  /** A real seal to be put into the key store at this start; null = none. */
  readonly newSeal: NewSeal | null;
  /** The SQLite addon for the runtime, where the package's own does not load. Unpackaged only: it is code. */
  readonly sqliteBinding: string | undefined;
}

export function readLaunchOptions(args: readonly string[], env: NodeJS.ProcessEnv, isPackaged: boolean): LaunchOptions {
  const isSmokeTest = args.includes('--smoke-test');
  const fromDeveloper = (name: string): string | undefined => (isPackaged ? undefined : env[name] || undefined);
  const folderOf = (name: string): string | null => {
    const value = fromDeveloper(name);
    return value === undefined ? null : path.resolve(value);
  };
  return {
    isSmokeTest,
    isDemonstration: !isPackaged || isSmokeTest || env.BRANCH_DESK_DEMONSTRATION === '1',
    storePath: isSmokeTest ? null : folderOf('BRANCH_DESK_STORE'),
    saveFolder: folderOf('BRANCH_DESK_SAVE_FOLDER'),
    newSeal: env.BRANCH_DESK_SEAL_P12 ? { file: path.resolve(env.BRANCH_DESK_SEAL_P12), password: env.BRANCH_DESK_SEAL_PASSWORD ?? '' } : null,
    sqliteBinding: fromDeveloper('BRANCH_DESK_SQLITE_BINDING'),
  };
}
