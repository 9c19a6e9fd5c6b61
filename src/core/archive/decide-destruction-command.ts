/** The second person's decision on a destruction list. What is destroyed is gone; the catalogue says that it was. */
import { and, eq } from 'drizzle-orm';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { entryNamed } from './archive-store.ts';
import { dueEntries } from './due-entries-store.ts';
import { dropUnnamedFile } from './file-store.ts';
import { archiveEntry, destructionEntry, destructionList } from './tables.ts';

/** @throws Refusal `maker_is_checker`, `destruction_decided`, `retention_not_over` (a relation began anew meanwhile), `not_found`. */
export function decideDestruction(context: CommandContext, input: { listId: string; decision: 'destroy' | 'reject'; reason: string }): { destroyed: number } {
  const { db, session, businessDate } = context;
  const list = orm(db).select().from(destructionList).where(and(eq(destructionList.id, input.listId), eq(destructionList.branchId, session.branchId))).get();
  if (!list) throw new Refusal('not_found', {}, 'listId');
  if (list.status !== 'proposed') throw new Refusal('destruction_decided', { listNo: list.listNo });
  if (list.proposedBy === session.staffId) throw new Refusal('maker_is_checker');
  const entryIds = orm(db).select().from(destructionEntry).where(eq(destructionEntry.listId, list.id)).all().map(({ entryId }) => entryId);
  const files = input.decision === 'destroy' ? destroy(context, entryIds) : [];
  const status = input.decision === 'destroy' ? 'destroyed' : 'rejected';
  orm(db).update(destructionList).set({ status, decidedBy: session.staffId, decidedOn: businessDate, decisionReason: input.reason }).where(eq(destructionList.id, list.id)).run();
  context.record('archive.destructionDecided', { listId: list.id, listNo: list.listNo, decision: input.decision, reason: input.reason, entryIds, files });
  return { destroyed: files.length };
}

/** @returns the hashes of what was destroyed, for the log. */
function destroy(context: CommandContext, entryIds: readonly string[]): readonly string[] {
  const { db, businessDate } = context;
  const entries = entryIds.map((id) => entryNamed(context, id));
  const due = dueEntries(context);
  const early = entries.filter(({ id }) => !due.has(id));
  if (early.length > 0) throw new Refusal('retention_not_over', { n: early.length, number: early[0]?.archiveNo ?? '' });
  for (const { id } of entries) orm(db).update(archiveEntry).set({ destroyedOn: businessDate }).where(eq(archiveEntry.id, id)).run();
  for (const { sha256 } of entries) dropUnnamedFile(context, sha256);
  return entries.map(({ sha256 }) => sha256);
}
