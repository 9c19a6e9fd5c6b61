/** The register of staff and their near relatives, as they declared them to the administrator. */
import { and, eq, isNull } from 'drizzle-orm';
import type { RelatedPersonRow } from '../contract/fraud.ts';
import { normaliseIdentityNumber, readIdentity } from '../household/identity-number.ts';
import { maskIdentityNumber } from '../household/mask.ts';
import { Refusal } from '../kernel/result.ts';
import { staff } from '../organisation/tables.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { relatedPerson } from './tables.ts';

interface Declaration {
  readonly staffId: string;
  readonly relation: RelatedPersonRow['relation'];
  readonly identityNumber: string;
}

/** @throws Refusal `not_found`, `bad_check_digit`, `impossible_birth`, `relation_known` */
export function registerRelated(context: CommandContext, { staffId, relation, identityNumber }: Declaration): null {
  const { db, vault, session, businessDate, environment } = context;
  const known = orm(db).select({ id: staff.id }).from(staff).where(and(eq(staff.id, staffId), eq(staff.branchId, session.branchId))).get();
  if (!known) throw new Refusal('not_found', {}, 'staffId');
  const identity = readIdentity(normaliseIdentityNumber(identityNumber), businessDate);
  if (!identity.ok) throw new Refusal(identity.error, {}, 'identityNumber');
  const { number } = identity.value;
  const hash = vault.lookupHash('identity', number);
  const declared = and(eq(relatedPerson.staffId, staffId), eq(relatedPerson.identityHash, hash), isNull(relatedPerson.endedOn));
  if (orm(db).select({ id: relatedPerson.id }).from(relatedPerson).where(declared).get()) throw new Refusal('relation_known', {}, 'identityNumber');
  const relatedId = environment.newId();
  orm(db).insert(relatedPerson).values({
    id: relatedId, branchId: session.branchId, staffId, relation, identityHash: hash, identityMask: maskIdentityNumber(number), registeredBy: session.staffId, registeredOn: businessDate,
  }).run();
  context.record('fraud.relatedRegistered', { relatedId, staffId, relation, identityHash: hash });
  return null;
}

/** @throws Refusal `not_found` */
export function endRelated(context: CommandContext, { relatedId, reason }: { relatedId: string; reason: string }): null {
  const { session, businessDate } = context;
  const open = and(eq(relatedPerson.id, relatedId), eq(relatedPerson.branchId, session.branchId), isNull(relatedPerson.endedOn));
  const { changes } = orm(context.db).update(relatedPerson).set({ endedBy: session.staffId, endedOn: businessDate }).where(open).run();
  if (changes === 0) throw new Refusal('not_found', {}, 'relatedId');
  context.record('fraud.relatedEnded', { relatedId, reason });
  return null;
}
