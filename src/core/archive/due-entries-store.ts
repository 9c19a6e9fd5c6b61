import type { QueryContext } from '../pipeline/context.ts';
import { allEntries } from './queries.ts';

/** Ids of the files that may be destroyed on the business date. */
export function dueEntries(context: QueryContext): ReadonlySet<string> {
  return new Set(allEntries(context, { isDue: true }).map(({ id }) => id));
}
