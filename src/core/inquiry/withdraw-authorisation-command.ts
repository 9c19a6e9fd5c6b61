/** The person takes the consent back (征信查询授权撤回). What was asked before stays asked; nothing is asked from now on. */
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { authorisationsNamed, endAuthorisation } from './inquiry-store.ts';
import { keepCombinedRecord } from './bureau-record-store.ts';
import { readHousehold } from '../household/household-store.ts';

/** @throws Refusal `authorisation_not_in_force`, `not_found`, `outside_scope`. */
export function withdraw(context: CommandContext, { authorisationId, reason }: { authorisationId: string; reason: string }): null {
  const [record] = authorisationsNamed(context, [authorisationId]);
  if (!record) throw new Refusal('not_found', {}, 'authorisationId');
  readHousehold(context, record.householdId); // of this person's villages
  if (record.state !== 'inForce') throw new Refusal('authorisation_not_in_force', { purpose: 'approval', date: context.businessDate });
  endAuthorisation(context, record, 'withdrawn', reason);
  keepCombinedRecord(context, record.householdId);
  return null;
}
