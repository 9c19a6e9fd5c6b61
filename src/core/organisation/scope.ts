import type { StaffSession } from '../pipeline/context.ts';
import type { Connection } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';

/** A customer manager sees his own villages; everybody else of the branch sees all of it (null). */
export function visibleVillagesOf(db: Connection, session: StaffSession): ReadonlySet<string> | null {
  const seesAll = session.roles.some((role) => role !== 'customerManager');
  if (seesAll) return null;
  const rows = statement<[string], { id: string }>(db, 'SELECT id FROM village WHERE manager_id = ?').all(session.staffId);
  return new Set(rows.map(({ id }) => id));
}
