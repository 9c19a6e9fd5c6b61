/** Signing in and out. Five failures in a row lock the account; an administrator re-activates it. */
import { eq } from 'drizzle-orm';
import type { SessionView } from '../contract/organisation.ts';
import { permissionsOf } from '../contract/permissions.ts';
import { Refusal } from '../kernel/result.ts';
import { RecordedRefusal, type CommandContext, type QueryContext, type StaffSession } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import type { Connection } from '../store/open-store.ts';
import { verifyPassword } from './password.ts';
import { organisationUnit, staff } from './tables.ts';

export const FAILURES_BEFORE_LOCK = 5;

type StaffRecord = typeof staff.$inferSelect;

/** @throws Refusal `wrong_password` (also for an unknown number, which is not given away), `account_locked`. */
export async function signIn(context: CommandContext, input: { staffNo: string; password: string }): Promise<SessionView> {
  const person = orm(context.db).select().from(staff).where(eq(staff.staffNo, input.staffNo)).get();
  if (!person) throw new Refusal('wrong_password', {}, 'password');
  await requirePassword(context, person, input.password);
  const session = sessionOf(context.db, person);
  context.client.session = session;
  context.client.isLocked = false;
  context.client.memory.clear();
  context.record('organisation.signedIn', { staffId: person.id });
  return sessionView(context, session);
}

export async function unlock(context: CommandContext, input: { password: string }): Promise<SessionView> {
  const { session } = context.client;
  if (!session) throw new Refusal('not_signed_in');
  const person = orm(context.db).select().from(staff).where(eq(staff.id, session.staffId)).get();
  if (!person) throw new Refusal('not_signed_in');
  await requirePassword(context, person, input.password);
  context.client.isLocked = false;
  return sessionView(context, session);
}

export function signOut(context: CommandContext): null {
  context.record('organisation.signedOut', { staffId: context.session.staffId });
  context.client.session = null;
  context.client.memory.clear();
  return null;
}

export function lock(context: CommandContext): null {
  context.client.isLocked = true;
  return null;
}

export function currentSession(context: QueryContext): SessionView | null {
  const { session, isLocked } = context.client;
  return session && !isLocked ? sessionView(context, session) : null;
}

async function requirePassword(context: CommandContext, person: StaffRecord, password: string): Promise<void> {
  if (!person.isActive || person.failedSignIns >= FAILURES_BEFORE_LOCK) throw new Refusal('account_locked');
  if (await verifyPassword(password, person.passwordHash)) {
    orm(context.db).update(staff).set({ failedSignIns: 0 }).where(eq(staff.id, person.id)).run();
    return;
  }
  const failedSignIns = person.failedSignIns + 1;
  orm(context.db).update(staff).set({ failedSignIns }).where(eq(staff.id, person.id)).run();
  context.record('organisation.signInFailed', { staffId: person.id, failures: failedSignIns });
  // Recorded, not rolled back: otherwise the count would never grow.
  throw new RecordedRefusal('wrong_password', { left: FAILURES_BEFORE_LOCK - failedSignIns }, 'password');
}

/** Everything that a call needs to know of the person, once per sign-in. */
export function sessionOf(db: Connection, person: StaffRecord): StaffSession {
  const branch = orm(db).select().from(organisationUnit).where(eq(organisationUnit.id, person.branchId)).get();
  if (!branch?.parentId) throw new Error(`staff ${person.id} belongs to no branch`);
  return {
    staffId: person.id,
    staffNo: person.staffNo,
    name: person.name,
    roles: person.roles,
    permissions: permissionsOf(person.roles),
    branchId: branch.id,
    branchCode: branch.code,
    legalEntityId: branch.parentId,
  };
}

function sessionView(context: QueryContext, session: StaffSession): SessionView {
  const units = orm(context.db);
  const branch = units.select().from(organisationUnit).where(eq(organisationUnit.id, session.branchId)).get();
  const entity = units.select().from(organisationUnit).where(eq(organisationUnit.id, session.legalEntityId)).get();
  return {
    staffId: session.staffId,
    staffNo: session.staffNo,
    name: session.name,
    roles: session.roles,
    permissions: [...session.permissions],
    branch: { id: session.branchId, code: session.branchCode, name: branch?.name ?? '', legalEntityName: entity?.name ?? '' },
    businessDate: context.businessDate,
    isDemonstration: context.environment.isDemonstration,
  };
}
