import { eq } from 'drizzle-orm';
import type { Role } from '../contract/permissions.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { staff } from './tables.ts';

interface NewStaff {
  readonly staffNo: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly password: string;
}

/**
 * Who keeps the staff or reads the log does no business, who approves does not rate or post, who sets the rules decides
 * no case (商业银行法 35, 审贷分离).
 */
const CONFLICTS: readonly (readonly [Role, Role])[] = [
  ['branchHead', 'customerManager'], ['branchHead', 'teller'],
  ['riskOfficer', 'customerManager'], ['riskOfficer', 'teller'], ['riskOfficer', 'branchHead'], ['riskOfficer', 'auditor'],
  ['administrator', 'teller'], ['administrator', 'customerManager'], ['administrator', 'branchHead'], ['administrator', 'riskOfficer'],
  ['auditor', 'teller'], ['auditor', 'customerManager'], ['auditor', 'branchHead'], ['auditor', 'administrator'],
];

/** @throws Refusal `staff_exists`, `conflicting_roles`. */
export async function addStaff(context: CommandContext, input: NewStaff): Promise<{ staffId: string }> {
  const conflict = CONFLICTS.find((pair) => pair.every((role) => input.roles.includes(role)));
  if (conflict) throw new Refusal('conflicting_roles', { first: conflict[0], second: conflict[1] }, 'roles');
  const known = orm(context.db).select({ id: staff.id }).from(staff).where(eq(staff.staffNo, input.staffNo)).get();
  if (known) throw new Refusal('staff_exists', { staffNo: input.staffNo }, 'staffNo');
  const staffId = context.environment.newId();
  const { staffNo, name, roles } = input;
  orm(context.db)
    .insert(staff)
    .values({ id: staffId, branchId: context.session.branchId, staffNo, name, roles, passwordHash: await hashPassword(input.password) })
    .run();
  context.record('organisation.staffAdded', { staffId, staffNo, roles });
  return { staffId };
}

/** Activating also lifts the lock after failed sign-ins. @throws Refusal `own_account`, `not_found`. */
export function setStaffActive(context: CommandContext, input: { staffId: string; isActive: boolean }): null {
  if (input.staffId === context.session.staffId) throw new Refusal('own_account', {}, 'staffId');
  const changed = orm(context.db).update(staff).set({ isActive: input.isActive, failedSignIns: 0 }).where(eq(staff.id, input.staffId)).run();
  if (changed.changes === 0) throw new Refusal('not_found', {}, 'staffId');
  context.record('organisation.staffActiveSet', input);
  return null;
}

/** @throws Refusal `wrong_password`. */
export async function changePassword(context: CommandContext, input: { current: string; next: string }): Promise<null> {
  const { staffId } = context.session;
  const person = orm(context.db).select().from(staff).where(eq(staff.id, staffId)).get();
  if (!person || !(await verifyPassword(input.current, person.passwordHash))) throw new Refusal('wrong_password', {}, 'current');
  orm(context.db).update(staff).set({ passwordHash: await hashPassword(input.next) }).where(eq(staff.id, staffId)).run();
  context.record('organisation.passwordChanged', { staffId });
  return null;
}
