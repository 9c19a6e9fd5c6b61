import { and, eq } from 'drizzle-orm';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { staff, village } from './tables.ts';

interface NewVillage {
  readonly name: string;
  readonly township: string;
  readonly managerId: string | null;
}

/** Also called by the import, when the person takes villages that the survey brings. @throws Refusal `village_exists`, `not_a_customer_manager`. */
export function addVillage(context: CommandContext, input: NewVillage): { villageId: string } {
  const { branchId } = context.session;
  const same = and(eq(village.branchId, branchId), eq(village.township, input.township), eq(village.name, input.name));
  if (orm(context.db).select({ id: village.id }).from(village).where(same).get()) throw new Refusal('village_exists', { name: input.name }, 'name');
  if (input.managerId) requireCustomerManager(context, input.managerId);
  const villageId = context.environment.newId();
  orm(context.db).insert(village).values({ id: villageId, branchId, ...input }).run();
  context.record('organisation.villageAdded', { villageId, ...input });
  return { villageId };
}

export function assignVillageManager(context: CommandContext, input: { villageId: string; managerId: string }): null {
  requireCustomerManager(context, input.managerId);
  const changed = orm(context.db).update(village).set({ managerId: input.managerId }).where(eq(village.id, input.villageId)).run();
  if (changed.changes === 0) throw new Refusal('not_found', {}, 'villageId');
  context.record('organisation.villageManagerAssigned', input);
  return null;
}

function requireCustomerManager(context: CommandContext, staffId: string): void {
  const person = orm(context.db).select().from(staff).where(eq(staff.id, staffId)).get();
  if (!person?.isActive || !person.roles.includes('customerManager')) throw new Refusal('not_a_customer_manager', {}, 'managerId');
}
