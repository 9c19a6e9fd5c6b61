/** The second person compared the scan with the list: the authorisations count, or go back to who handed them in. */
import { eq } from 'drizzle-orm';
import { Refusal } from '../kernel/result.ts';
import { requireVillageInScope, type CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { authorisationsNamed, supersede } from './inquiry-store.ts';
import { inquiryAuthorisation } from './tables.ts';

interface Decision {
  readonly authorisationIds: readonly string[];
  readonly decision: 'confirm' | 'return';
  readonly reason?: string | undefined;
}

/** All or none. @throws Refusal `maker_is_checker`, `already_decided`, `reason_required` (to return), `not_found`, `outside_scope`. */
export function decideCollected(context: CommandContext, { authorisationIds, decision, reason }: Decision): { decided: number } {
  const { db, session, businessDate } = context;
  if (decision === 'return' && !reason) throw new Refusal('reason_required', {}, 'reason');
  const records = authorisationsNamed(context, authorisationIds);
  for (const record of records) {
    requireVillageInScope(context, statement<[string], { village_id: string }>(db, 'SELECT village_id FROM household WHERE id = ?').get(record.householdId)?.village_id ?? '');
    if (record.state !== 'waiting') throw new Refusal('already_decided');
    if (record.handedInBy === session.staffId) throw new Refusal('maker_is_checker');
    if (decision === 'confirm') supersede(context, record.householdId, record.identityHash);
    const state = decision === 'confirm' ? 'inForce' : 'returned';
    orm(db).update(inquiryAuthorisation).set({ state, decidedBy: session.staffId, decidedOn: businessDate, endReason: reason ?? null }).where(eq(inquiryAuthorisation.id, record.id)).run();
    context.record(decision === 'confirm' ? 'inquiry.authorised' : 'inquiry.formReturned', {
      authorisationId: record.id, householdId: record.householdId, personRole: record.personRole, source: record.source, purposes: record.purposes,
      signedOn: record.signedOn, expiresOn: record.expiresOn, handedInBy: record.handedInBy, reason: reason ?? null,
    });
  }
  return { decided: records.length };
}
