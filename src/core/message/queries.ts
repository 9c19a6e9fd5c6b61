import type { MessageRow } from '../contract/message.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { SECRET_GAP } from './message-store.ts';
import { statement } from '../store/statement.ts';

interface OutboxRecord {
  id: string; household_id: string; head_name: string; phone_mask: string | null; village_id: string; template: string; text: string; queued_on: string;
  status: MessageRow['status']; secret: string | null;
}

const OUTBOX = `
  SELECT m.id, m.household_id, h.head_name, h.phone_mask, h.village_id, m.template, m.text, m.queued_on, m.status, s.sealed AS secret
  FROM message m JOIN household h ON h.id = m.household_id LEFT JOIN message_secret s ON s.message_id = m.id
  WHERE m.branch_id = @branchId AND (@householdId IS NULL OR m.household_id = @householdId)
  ORDER BY m.queued_at DESC, m.id DESC`;

/** Newest first, of the person's villages. A code shows in a demonstration only: there is no phone that would get it. */
export function outbox({ db, session, visibleVillages, environment, vault }: QueryContext, input: { householdId?: string | undefined }): readonly MessageRow[] {
  return statement<[object], OutboxRecord>(db, OUTBOX)
    .all({ branchId: session.branchId, householdId: input.householdId ?? null })
    .filter((row) => !visibleVillages || visibleVillages.has(row.village_id))
    .map((row) => ({
      id: row.id, householdId: row.household_id, headName: row.head_name, phoneMask: row.phone_mask, template: row.template, 
      text: row.secret !== null && environment.isDemonstration ? row.text.replace(SECRET_GAP, vault.decrypt(row.secret)) : row.text,
      queuedOn: row.queued_on, status: row.status,
    }));
}
