/**
 * The branch store: one SQLite file, one writing and one reading connection.
 *
 * Commands write on `writer`, one after the other; queries read the last committed state on `reader` (WAL), also
 * while a long command is under way.
 */
import Database from 'better-sqlite3';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../kernel/result.ts';
import { migrate } from './migrate.ts';
import { createVault, type Vault } from './vault.ts';

export type Connection = Database.Database;

export interface StoreOptions {
  readonly path: string;
  readonly migrationsFolder: string;
  /** 32 bytes; the key of everything personal in the store. */
  readonly dataKey: Uint8Array;
  /** The SQLite addon for runtimes whose own prebuilt one does not load. */
  readonly sqliteBinding?: string | undefined;
}

export interface Store {
  readonly path: string;
  readonly writer: Connection;
  readonly reader: Connection;
  readonly vault: Vault;
  /** Checkpoints the WAL and closes both connections. */
  close(): void;
}

/** @throws Refusal `wrong_key` when the key is not the store's, `store_newer` when a later version of the program wrote it. */
export function openStore(options: StoreOptions): Store {
  mkdirSync(dirname(options.path), { recursive: true });
  const isNew = !existsSync(options.path);
  const writer = connect(options, false);
  if (isNew) chmodSync(options.path, 0o600);
  try {
    migrate(writer, options.migrationsFolder);
    const vault = createVault(options.dataKey);
    checkKey(writer, vault);
    const reader = connect(options, true);
    return { path: options.path, writer, reader, vault, close: () => closeBoth(writer, reader) };
  } catch (error) {
    writer.close();
    throw error;
  }
}

function connect(options: StoreOptions, readonly: boolean): Connection {
  const db = new Database(options.path, { readonly, ...(options.sqliteBinding ? { nativeBinding: options.sqliteBinding } : {}) });
  db.pragma('busy_timeout = 10000');
  if (!readonly) {
    db.pragma('journal_mode = WAL');
    // FULL: an answered command survives a power cut.
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
  }
  db.pragma('cache_size = -65536');
  return db;
}

const KEY_CHECK = 'key_check';

function checkKey(db: Connection, vault: Vault): void {
  const row = db.prepare<[string], { value: string }>('SELECT value FROM store_setting WHERE name = ?').get(KEY_CHECK);
  if (!row) {
    db.prepare('INSERT INTO store_setting (name, value) VALUES (?, ?)').run(KEY_CHECK, vault.encrypt(KEY_CHECK));
    return;
  }
  try {
    if (vault.decrypt(row.value) === KEY_CHECK) return;
  } catch {
    // falls through to the refusal: GCM found that the key does not fit
  }
  throw new Refusal('wrong_key');
}

function closeBoth(writer: Connection, reader: Connection): void {
  reader.close();
  writer.pragma('wal_checkpoint(TRUNCATE)');
  writer.close();
}
