/** A list of files whose time is over, for another person to decide. */
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { entryNamed } from './archive-store.ts';
import { dueEntries } from './due-entries-store.ts';
import { destructionEntry, destructionList } from './tables.ts';

/** @throws Refusal `retention_not_over`, `already_listed`, `not_found`, `outside_scope`. */
export function proposeDestruction(context: CommandContext, input: { entryIds: readonly string[]; reason: string }): { listId: string; listNo: string } {
  const { db, environment, session, businessDate } = context;
  const entryIds = [...new Set(input.entryIds)];
  const entries = entryIds.map((id) => entryNamed(context, id));
  const due = dueEntries(context);
  const early = entries.filter(({ id }) => !due.has(id));
  if (early.length > 0) throw new Refusal('retention_not_over', { n: early.length, number: early[0]?.archiveNo ?? '' }, 'entryIds');
  const listed = statement<[string], { archive_no: string }>(
    db,
    `SELECT a.archive_no FROM json_each(?) wanted JOIN destruction_entry e ON e.entry_id = wanted.value JOIN destruction_list l ON l.id = e.list_id
     JOIN archive_entry a ON a.id = e.entry_id WHERE l.status = 'proposed' LIMIT 1`,
  ).get(JSON.stringify(entryIds));
  if (listed) throw new Refusal('already_listed', { number: listed.archive_no }, 'entryIds');
  const listId = environment.newId();
  const listNo = `XH${session.branchCode}${businessDate.slice(0, 4)}${String(context.nextNumber('XH')).padStart(4, '0')}`;
  orm(db).insert(destructionList).values({ id: listId, listNo, branchId: session.branchId, status: 'proposed', reason: input.reason, proposedBy: session.staffId, proposedOn: businessDate }).run();
  for (const entryId of entryIds) orm(db).insert(destructionEntry).values({ listId, entryId }).run();
  context.record('archive.destructionProposed', { listId, listNo, entryIds, reason: input.reason });
  return { listId, listNo };
}
