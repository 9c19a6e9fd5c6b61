/**
 * A household goes to another branch: its file travels sealed for that branch's device. One branch at a time writes a
 * file, so it leaves only when nothing is owed here; the line ends, and the new branch rates anew.
 */
import { and, eq } from 'drizzle-orm';
import type { FeedItem, FeedPayload } from '../contract/hub-protocol.ts';
import { linesOf, moveLine } from '../credit/line-store.ts';
import { insertHousehold, readHousehold, identityHash } from '../household/household-store.ts';
import { household } from '../household/tables.ts';
import type { HouseholdContent } from '../household/household-content.ts';
import { Refusal } from '../kernel/result.ts';
import { householdDebt } from '../loan/draw-terms-store.ts';
import { village } from '../organisation/tables.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { openForDevice } from './link-store.ts';
import { householdMove } from './tables.ts';
import { sealFor } from './wire.ts';

interface HouseholdPackage {
  readonly township: string;
  readonly village: string;
  readonly content: Omit<HouseholdContent, 'villageId'>;
}

/** The event carries the sealed file up; the hub hands it on. @throws Refusal `not_found`, `household_owes`, `household_moved`. */
export function moveHouseholdOut(context: CommandContext, payload: FeedPayload<'householdOut'>): Readonly<Record<string, unknown>> {
  const { householdId, toBranch, sealingKey } = payload;
  const { content } = readHousehold(context, householdId);
  const { outstanding, refund } = householdDebt(context, householdId);
  if (outstanding > 0 || refund > 0) throw new Refusal('household_owes', { outstanding, refund });
  for (const line of linesOf(context, householdId, ['preApproved', 'pendingSignature', 'open', 'frozen'])) moveLine(context, line, 'cancelled', `moved to ${toBranch}`);
  const { villageId, ...rest } = content;
  const place = orm(context.db).select().from(village).where(eq(village.id, villageId)).get();
  if (!place) throw new Error(`household ${householdId} lives in no village`);
  const sealed = sealFor(sealingKey, JSON.stringify({ township: place.township, village: place.name, content: rest } satisfies HouseholdPackage));
  noteMove(context, householdId, 'out', toBranch);
  context.record('sync.householdMovedOut', { householdId, toBranch, sealed });
  return { householdId, toBranch };
}

/** @throws Refusal `village_unknown` when the branch serves no such village, `identity_taken` when the person heads a file here. */
export function moveHouseholdIn(context: CommandContext, payload: FeedPayload<'householdIn'>, _item: FeedItem): Readonly<Record<string, unknown>> {
  const { township, village: name, content } = JSON.parse(openForDevice(context, payload.sealed)) as HouseholdPackage;
  const place = orm(context.db).select().from(village).where(and(eq(village.township, township), eq(village.name, name))).get();
  if (!place) throw new Refusal('village_unknown', { village: name });
  const hash = identityHash(context.vault, content.identityNumber);
  if (orm(context.db).select({ id: household.id }).from(household).where(eq(household.identityHash, hash)).get()) throw new Refusal('identity_taken');
  const facts = insertHousehold(context, { ...content, villageId: place.id }, context.businessDate);
  noteMove(context, facts.householdId, 'in', payload.fromBranch);
  context.record('sync.householdMovedIn', { household: facts, fromBranch: payload.fromBranch, formerId: payload.householdId });
  return { householdId: facts.householdId, fromBranch: payload.fromBranch };
}

function noteMove(context: CommandContext, householdId: string, direction: 'out' | 'in', otherBranch: string): void {
  const known = orm(context.db).select().from(householdMove).where(eq(householdMove.householdId, householdId)).get();
  if (known?.direction === direction) throw new Refusal('household_moved', { toBranch: known.otherBranch });
  if (known) orm(context.db).delete(householdMove).where(eq(householdMove.householdId, householdId)).run();
  orm(context.db).insert(householdMove).values({ householdId, direction, otherBranch, movedOn: context.businessDate }).run();
}
