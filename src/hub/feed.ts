/** What goes down to a branch, numbered per branch without gaps. */
import { and, eq, gt, sql } from 'drizzle-orm';
import type { FeedItem, FeedKind, FeedPayload } from '../core/contract/hub-protocol.ts';
import type { Database } from './database.ts';
import type { BranchKey, Hub } from './hub.ts';
import { HubRefusal } from './refusal.ts';
import { branch, feedItem } from './schema.ts';

const PAGE = 100;

/** Inside the caller's transaction, or alone. Answers the number. */
export async function publish<K extends FeedKind>(hub: Hub, db: Database, key: BranchKey, item: { kind: K; subject: string; payload: FeedPayload<K> }): Promise<number> {
  const [row] = await db.update(branch).set({ feedNo: sql`${branch.feedNo} + 1` })
    .where(and(eq(branch.legalEntityId, key.legalEntityId), eq(branch.branchId, key.branchId))).returning({ feedNo: branch.feedNo });
  if (!row) throw new HubRefusal(404, 'branch_unknown');
  await db.insert(feedItem).values({
    ...key, feedNo: row.feedNo, kind: item.kind, subject: item.subject, payload: JSON.stringify(item.payload), createdAt: hub.now(), status: 'waiting', code: null,
  });
  return row.feedNo;
}

export async function feedAfter(db: Database, key: BranchKey, after: number): Promise<{ items: FeedItem[]; last: number }> {
  const rows = await db.select().from(feedItem)
    .where(and(eq(feedItem.legalEntityId, key.legalEntityId), eq(feedItem.branchId, key.branchId), gt(feedItem.feedNo, after)))
    .orderBy(feedItem.feedNo).limit(PAGE);
  return { items: rows.map(({ feedNo, kind, subject, payload }) => ({ feedNo, kind, subject, payload: JSON.parse(payload) as unknown })), last: rows.at(-1)?.feedNo ?? after };
}

/** What the branch did with an item, as its event says. */
export async function noteOutcome(db: Database, key: BranchKey, feedNo: number, status: 'applied' | 'quarantined', code: string | null): Promise<void> {
  await db.update(feedItem).set({ status, code })
    .where(and(eq(feedItem.legalEntityId, key.legalEntityId), eq(feedItem.branchId, key.branchId), eq(feedItem.feedNo, feedNo)));
}
