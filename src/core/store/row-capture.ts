/**
 * Which rows a command wrote. Temporary triggers note their keys; the rows are read as they are at the end.
 *
 * It knows no table: whatever the schema holds is watched, except what belongs to this device alone.
 */
import type { Connection } from './open-store.ts';
import { statement } from './statement.ts';

export type ColumnValue = string | number | null | Uint8Array;
export type Row = Readonly<Record<string, ColumnValue>>;

export interface ChangedRow {
  readonly table: string;
  /** JSON array of the primary key's values. */
  readonly key: string;
  /** As it is now; null: it is gone. */
  readonly row: Row | null;
}

export interface WatchedTable {
  readonly name: string;
  readonly keyColumns: readonly string[];
}

/** The log itself, answers, and what is true of this device only: none of it is another device's business. */
const LOCAL = new Set(['business_event', 'command_answer', 'schema_migration', 'row_image', 'hub_link', 'forked_event']);

/** Every table of the store that makes up the branch's state, in the order of their names. */
export function watchedTables(db: Connection): WatchedTable[] {
  const names = db.prepare<[], { name: string }>(
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  ).all();
  return names.filter(({ name }) => !LOCAL.has(name)).map(({ name }) => ({ name, keyColumns: keyColumnsOf(db, name) }));
}

const keyColumns = new WeakMap<Connection, Map<string, readonly string[]>>();

function keyColumnsOf(db: Connection, table: string): readonly string[] {
  let known = keyColumns.get(db);
  if (!known) keyColumns.set(db, (known = new Map()));
  let found = known.get(table);
  if (!found) known.set(table, (found = readKeyColumns(db, table)));
  return found;
}

function readKeyColumns(db: Connection, table: string): readonly string[] {
  const columns = db.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk').all(table);
  if (columns.length === 0) throw new Error(`table ${table} has no primary key: a row of it cannot be named`);
  return columns.map(({ name }) => name);
}

/** Starts noting on this connection; does nothing when it does already. */
export function watchRows(db: Connection): void {
  db.exec('CREATE TEMP TABLE IF NOT EXISTS changed_row (table_name TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (table_name, key)) WITHOUT ROWID');
  for (const table of watchedTables(db)) {
    for (const [moment, sides] of [['INSERT', ['NEW']], ['UPDATE', ['OLD', 'NEW']], ['DELETE', ['OLD']]] as const) {
      const notes = sides.map((side) => noteOf(table, side)).join('; ');
      db.exec(`CREATE TEMP TRIGGER IF NOT EXISTS "watch_${table.name}_${moment}" AFTER ${moment} ON main."${table.name}" BEGIN ${notes}; END`);
    }
  }
}

/** No OR IGNORE: inside a trigger the conflict clause of the outer statement would hold instead. */
function noteOf({ name, keyColumns: keyed }: WatchedTable, side: 'OLD' | 'NEW'): string {
  const key = `json_array(${keyed.map((column) => `${side}."${column}"`).join(', ')})`;
  return `INSERT INTO changed_row SELECT '${name}', ${key} WHERE NOT EXISTS (SELECT 1 FROM changed_row WHERE table_name = '${name}' AND key = ${key})`;
}

export function isWatching(db: Connection): boolean {
  return db.prepare("SELECT 1 FROM temp.sqlite_schema WHERE name = 'changed_row'").get() !== undefined;
}

/** The rows written since this was asked last, by table and key; inside the transaction. */
export function takeChangedRows(db: Connection): ChangedRow[] {
  const notes = statement<[], { table_name: string; key: string }>(db, 'SELECT table_name, key FROM temp.changed_row ORDER BY table_name, key').all();
  statement(db, 'DELETE FROM temp.changed_row').run();
  return notes.map(({ table_name: table, key }) => ({ table, key, row: readRow(db, table, key) }));
}

/** Every row of the store, table by table. */
export function* allRows(db: Connection): Generator<ChangedRow> {
  for (const { name, keyColumns: keyed } of watchedTables(db)) {
    // A second connection's iterator would not see this transaction; the keys are read first, so that the connection stays free.
    const keys = db.prepare<[], { key: string }>(`SELECT json_array(${keyed.map((c) => `"${c}"`).join(', ')}) AS key FROM "${name}"`).all();
    for (const { key } of keys) yield { table: name, key, row: readRow(db, name, key) };
  }
}

const reads = new WeakMap<Connection, Map<string, string>>();

function readRow(db: Connection, table: string, key: string): Row | null {
  let known = reads.get(db);
  if (!known) reads.set(db, (known = new Map()));
  let sql = known.get(table);
  if (!sql) known.set(table, (sql = `SELECT * FROM "${table}" WHERE ${keyColumnsOf(db, table).map((c) => `"${c}" = ?`).join(' AND ')}`));
  return statement<ColumnValue[], Row>(db, sql).get(...(JSON.parse(key) as ColumnValue[])) ?? null;
}

/**
 * Work on rows that the triggers forbid, in the caller's transaction: what they guard held when the rows were written,
 * and here the same rows come back. References are checked at the end.
 */
export function withoutTriggers(db: Connection, work: () => void): void {
  db.pragma('defer_foreign_keys = ON');
  const triggers = db.prepare<[], { name: string; sql: string }>("SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'").all();
  for (const { name } of triggers) db.exec(`DROP TRIGGER main."${name}"`);
  work();
  for (const { sql } of triggers) db.exec(sql);
}

/** Within `withoutTriggers`: the rows are what they are here. First all go, then all come: a unique place may pass from one to another. */
export function writeRowsBack(db: Connection, rows: readonly ChangedRow[]): void {
  for (const { table, key } of rows) deleteRow(db, table, key);
  for (const { table, row } of rows) if (row) insertRow(db, table, row);
}

/** Within `withoutTriggers`: nothing of the branch's state stays. */
export function emptyWatchedTables(db: Connection): void {
  for (const { name } of watchedTables(db)) db.exec(`DELETE FROM main."${name}"`);
}

function deleteRow(db: Connection, table: string, key: string): void {
  const where = keyColumnsOf(db, table).map((column) => `"${column}" = ?`).join(' AND ');
  statement<ColumnValue[]>(db, `DELETE FROM "${table}" WHERE ${where}`).run(...(JSON.parse(key) as ColumnValue[]));
}

function insertRow(db: Connection, table: string, row: Row): void {
  const columns = Object.keys(row);
  statement<ColumnValue[]>(db, `INSERT INTO "${table}" (${columns.map((c) => `"${c}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`).run(...Object.values(row));
}
