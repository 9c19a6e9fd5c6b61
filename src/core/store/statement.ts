/** Prepared statements, kept per connection: preparing costs more than running. */
import type { Statement } from 'better-sqlite3';
import type { Connection } from './open-store.ts';

const prepared = new WeakMap<Connection, Map<string, Statement>>();

/** `statement<[Parameters], Row>(db, sql)`: the prepared statement of a fixed SQL text. Never build the text from values. */
export function statement<Parameters extends unknown[], Row = unknown>(db: Connection, sql: string): Statement<Parameters, Row> {
  let known = prepared.get(db);
  if (!known) prepared.set(db, (known = new Map()));
  let found = known.get(sql);
  if (!found) known.set(sql, (found = db.prepare(sql)));
  return found as unknown as Statement<Parameters, Row>;
}
