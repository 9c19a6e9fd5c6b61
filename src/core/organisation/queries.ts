import { asc, eq } from 'drizzle-orm';
import type { OrganisationUnit, StaffView, VillageView } from '../contract/organisation.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { FAILURES_BEFORE_LOCK } from './session.ts';
import { organisationUnit, staff } from './tables.ts';

/** Units above and at the branch, then its villages and groups that the person may see. */
export function tree(context: QueryContext): readonly OrganisationUnit[] {
  const units = orm(context.db).select().from(organisationUnit).all();
  const ofVillages = villages(context).flatMap((village): OrganisationUnit[] => [
    { id: village.id, parentId: context.session.branchId, level: 'village', code: village.name, name: village.name },
    ...village.groups.map((no): OrganisationUnit => ({ id: `${village.id}:${no}`, parentId: village.id, level: 'group', code: String(no), name: `${no}组` })),
  ]);
  return [...units, ...ofVillages];
}

interface VillageRecord {
  id: string;
  name: string;
  township: string;
  manager_id: string | null;
  manager_name: string | null;
  groups: string | null;
  households: number;
  is_credit_village: number;
  is_credit_township: number;
}

export function villages(context: QueryContext): readonly VillageView[] {
  const rows = statement<[string], VillageRecord>(
    context.db,
    `SELECT v.*, s.name AS manager_name,
       (SELECT json_group_array(group_no) FROM (SELECT group_no FROM village_group g WHERE g.village_id = v.id ORDER BY group_no)) AS groups,
       (SELECT count(*) FROM household h WHERE h.village_id = v.id) AS households
     FROM village v LEFT JOIN staff s ON s.id = v.manager_id
     WHERE v.branch_id = ? ORDER BY v.township, v.name`,
  ).all(context.session.branchId);
  const visible = context.visibleVillages;
  return rows
    .filter(({ id }) => !visible || visible.has(id))
    .map((row) => ({
      id: row.id,
      name: row.name,
      township: row.township,
      managerId: row.manager_id,
      managerName: row.manager_name,
      groups: JSON.parse(row.groups ?? '[]') as number[],
      householdCount: row.households,
      isCreditVillage: row.is_credit_village === 1,
      isCreditTownship: row.is_credit_township === 1,
    }));
}

export function staffList(context: QueryContext): readonly StaffView[] {
  return orm(context.db)
    .select()
    .from(staff)
    .where(eq(staff.branchId, context.session.branchId))
    .orderBy(asc(staff.staffNo))
    .all()
    .map(({ id, staffNo, name, roles, isActive, failedSignIns }) => ({
      id, staffNo, name, roles, isActive, isLocked: failedSignIns >= FAILURES_BEFORE_LOCK,
    }));
}
