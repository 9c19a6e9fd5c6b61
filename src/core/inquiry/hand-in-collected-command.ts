/** Forms that came back with the survey, signed on paper, as one scan. A second person compares before they count. */
import { acceptFile } from '../archive/accept-file-pdf.ts';
import { fileInArchive } from '../archive/archive-store.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { isInForce } from './in-force.ts';
import { authorisationsOf, enterWaiting, personAt } from './inquiry-store.ts';
import { PRODUCT_PURPOSES } from './purposes.ts';

interface HandIn {
  readonly householdIds: readonly string[];
  readonly signedOn: BusinessDate;
  readonly scan: { readonly name: string; readonly bytes: Uint8Array };
}

/** All or none. @throws Refusal `signed_in_future`, `file_not_accepted`, `already_in_force`, `already_handed_in`, `not_found`, `outside_scope`. */
export async function handInCollected(context: CommandContext, { householdIds, signedOn, scan }: HandIn): Promise<{ handedIn: number }> {
  if (signedOn > context.businessDate) throw new Refusal('signed_in_future', { businessDate: context.businessDate }, 'signedOn');
  const { bytes, mediaType } = await acceptFile(scan);
  const wanted = [...new Set(householdIds)];
  const heads = wanted.map((householdId) => ({ householdId, head: personAt(context, householdId, null) }));
  for (const { householdId, head } of heads) requireNone(context, householdId, head);
  const number = `SQHZ${context.session.branchCode}${context.businessDate.replaceAll('-', '')}-${context.nextNumber('SQHZ')}`;
  const { entryId } = fileInArchive(context, { kind: 'collectedAuthorisations', part: 'scan', householdId: null, documentId: null, number, bytes, mediaType });
  for (const { householdId, head } of heads) {
    enterWaiting(context, { householdId, person: head, source: 'collected', documentId: null, scanEntryId: entryId, purposes: PRODUCT_PURPOSES, signedOn });
  }
  return { handedIn: wanted.length };
}

function requireNone(context: CommandContext, householdId: string, head: { readonly name: string; readonly identityHash: string }): void {
  for (const one of authorisationsOf(context, householdId)) {
    if (one.identityHash !== head.identityHash) continue;
    if (isInForce(one, context.businessDate)) throw new Refusal('already_in_force', { name: head.name }, 'householdIds');
    if (one.state === 'waiting') throw new Refusal('already_handed_in', { name: head.name }, 'householdIds');
  }
}
