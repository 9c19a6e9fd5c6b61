/** Authorisations in the store: entered when signed, ended when taken back, and looked up before anything is asked. */
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { AuthorisationState, InquiryPurpose, PersonRole } from '../contract/inquiry.ts';
import { identityHash, readHousehold } from '../household/household-store.ts';
import { birthDateOf } from '../household/identity-number.ts';
import { maskIdentityNumber } from '../household/mask.ts';
import { fullYearsBetween, type BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import { effectiveParameter } from '../parameters/parameter-store.ts';
import type { CommandContext, QueryContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { covers, lastDayOf } from './in-force.ts';
import { inquiryAuthorisation } from './tables.ts';

export type AuthorisationRecord = typeof inquiryAuthorisation.$inferSelect;

export interface Person {
  readonly personRole: PersonRole;
  /** The member's place in the file; null: the head. */
  readonly position: number | null;
  readonly name: string;
  readonly identityHash: string;
  readonly identityMask: string;
}

const ADULT = 18;
/** How surveys write it. */
const SPOUSE = /^(配偶|妻|妻子|夫|丈夫|爱人|老公|老婆)$/;

/** The head and the adults whose identity number is on file. @throws Refusal `not_found`, `outside_scope`. */
export function adultsOf(context: QueryContext, householdId: string): readonly Person[] {
  const { content } = readHousehold(context, householdId);
  const personOf = (name: string, number: string, personRole: PersonRole, position: number | null): Person => ({
    personRole, position, name, identityHash: identityHash(context.vault, number), identityMask: maskIdentityNumber(number),
  });
  const members = content.members.flatMap((member, position) => {
    const { identityNumber } = member;
    if (!identityNumber || fullYearsBetween(birthDateOf(identityNumber), context.businessDate) < ADULT) return [];
    return [personOf(member.name, identityNumber, SPOUSE.test(member.relation) ? 'spouse' : 'member', position)];
  });
  const head = personOf(content.headName, content.identityNumber, 'head', null);
  return [{ ...head, identityHash: headHash(context, householdId) }, ...members];
}

/** As the row has it: what finds the head everywhere else. */
function headHash({ db }: QueryContext, householdId: string): string {
  return (statement<[string], { identity_hash: string }>(db, 'SELECT identity_hash FROM household WHERE id = ?').get(householdId))?.identity_hash ?? '';
}

/** @throws Refusal `identity_missing` for a child, or a member without an identity number. */
export function personAt(context: QueryContext, householdId: string, position: number | null): Person {
  const found = adultsOf(context, householdId).find((person) => person.position === position);
  if (!found) throw new Refusal('identity_missing', {}, 'position');
  return found;
}

export interface NewAuthorisation {
  readonly householdId: string;
  readonly person: Pick<Person, 'identityHash' | 'personRole'>;
  readonly source: AuthorisationRecord['source'];
  readonly documentId: string | null;
  readonly scanEntryId: string | null;
  readonly purposes: readonly InquiryPurpose[];
  readonly signedOn: BusinessDate;
}

/** Waits for a second person. */
export function enterWaiting(context: CommandContext, input: NewAuthorisation): string {
  return enter(context, input, 'waiting');
}

/** Counts from now on; an earlier one of the same person gives way. */
export function enterInForce(context: CommandContext, input: NewAuthorisation): string {
  supersede(context, input.householdId, input.person.identityHash);
  return enter(context, input, 'inForce');
}

function enter(context: CommandContext, input: NewAuthorisation, state: AuthorisationState): string {
  const { db, environment, session, businessDate } = context;
  const id = environment.newId();
  const expiresOn = lastDayOf(input.signedOn, effectiveParameter(db, 'credit.authorisationMonths', session.branchId));
  const { householdId, source, documentId, scanEntryId, purposes, signedOn, person } = input;
  orm(db).insert(inquiryAuthorisation).values({
    id, branchId: session.branchId, householdId, identityHash: person.identityHash, personRole: person.personRole, source, documentId, scanEntryId, purposes,
    state, signedOn, expiresOn, handedInBy: session.staffId, handedInOn: businessDate,
  }).run();
  context.record(state === 'inForce' ? 'inquiry.authorised' : 'inquiry.formHandedIn', {
    authorisationId: id, householdId, personRole: person.personRole, source, documentId, scanEntryId, purposes, signedOn, expiresOn,
  });
  return id;
}

export function supersede(context: CommandContext, householdId: string, hash: string): void {
  for (const earlier of authorisationsOf(context, householdId)) {
    if (earlier.identityHash === hash && earlier.state === 'inForce') endAuthorisation(context, earlier, 'superseded', 'superseded');
  }
}

/** `reason` is a person's words or a code (`superseded`, `applicationRejected`). */
export function endAuthorisation(context: CommandContext, record: AuthorisationRecord, state: 'superseded' | 'withdrawn' | 'ended', reason: string): void {
  const { db, businessDate, session } = context;
  orm(db).update(inquiryAuthorisation).set({ state, endedOn: businessDate, endedBy: session.staffId, endReason: reason }).where(eq(inquiryAuthorisation.id, record.id)).run();
  context.record('inquiry.authorisationEnded', { authorisationId: record.id, householdId: record.householdId, personRole: record.personRole, state, reason });
}

/** Newest first. */
export function authorisationsOf({ db }: Pick<QueryContext, 'db'>, householdId: string): readonly AuthorisationRecord[] {
  return orm(db).select().from(inquiryAuthorisation).where(eq(inquiryAuthorisation.householdId, householdId)).orderBy(desc(inquiryAuthorisation.id)).all();
}

/** @throws Refusal `not_found`. The caller checks the scope. */
export function authorisationsNamed({ db, session }: QueryContext, ids: readonly string[]): readonly AuthorisationRecord[] {
  const found = orm(db).select().from(inquiryAuthorisation).where(and(inArray(inquiryAuthorisation.id, [...ids]), eq(inquiryAuthorisation.branchId, session.branchId))).all();
  if (found.length < new Set(ids).size) throw new Refusal('not_found', {}, 'authorisationIds');
  return found;
}

/** The authorisation under which this person may be asked about on that day; null: nobody may ask. */
export function authorisationFor(
  context: QueryContext, householdId: string, hash: string, purpose: InquiryPurpose, on: BusinessDate,
): AuthorisationRecord | null {
  return authorisationsOf(context, householdId).find((one) => one.identityHash === hash && covers(one, purpose, on)) ?? null;
}

/** The head let the bureau be asked for the decision on a line. */
export function isHeadAuthorised(context: QueryContext, householdId: string, on: BusinessDate): boolean {
  return authorisationFor(context, householdId, headHash(context, householdId), 'approval', on) !== null;
}
