import { eq } from 'drizzle-orm';
import { Refusal } from '../kernel/result.ts';
import { requireVillageInScope, type CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { message } from './tables.ts';

interface MessageRecord {
  readonly household_id: string;
  readonly village_id: string;
  readonly status: 'queued' | 'sent' | 'failed';
  readonly phone_mask: string | null;
}

/** A message that failed, for want of a phone number or otherwise, waits to be sent again. @throws Refusal `not_found`, `outside_scope`, `message_not_failed`, `no_phone_number`. */
export function requeue(context: CommandContext, { messageId }: { messageId: string }): null {
  const found = statement<[string, string], MessageRecord>(
    context.db,
    `SELECT m.household_id, h.village_id, m.status, h.phone_mask FROM message m JOIN household h ON h.id = m.household_id
     WHERE m.id = ? AND m.branch_id = ?`,
  ).get(messageId, context.session.branchId);
  if (!found) throw new Refusal('not_found', {}, 'messageId');
  requireVillageInScope(context, found.village_id);
  if (found.status !== 'failed') throw new Refusal('message_not_failed');
  if (found.phone_mask === null) throw new Refusal('no_phone_number');
  orm(context.db).update(message).set({ status: 'queued' }).where(eq(message.id, messageId)).run();
  context.record('message.requeued', { messageId, householdId: found.household_id });
  return null;
}
