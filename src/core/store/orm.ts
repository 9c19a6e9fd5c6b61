import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Connection } from './open-store.ts';

const known = new WeakMap<Connection, BetterSQLite3Database>();

/** Drizzle on a connection, for everything that is not a hot path; hot paths use `statement`. */
export function orm(db: Connection): BetterSQLite3Database {
  let found = known.get(db);
  if (!found) known.set(db, (found = drizzle(db)));
  return found;
}
