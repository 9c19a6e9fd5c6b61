/** What the sign-in page may say to somebody who has not signed in: whose store this is, and in a demonstration how to get in. */
import { eq } from 'drizzle-orm';
import type { SignInPage } from '../contract/organisation.ts';
import { roles } from '../contract/permissions.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import type { Connection } from '../store/open-store.ts';
import { readSetting } from '../store/settings.ts';
import { DEMONSTRATION_PASSWORD } from './seed-demonstration.ts';
import { organisationUnit, staff } from './tables.ts';

export function signInPage({ db, environment }: QueryContext): SignInPage {
  const branch = unitNamed(db, readSetting(db, 'branch_id'));
  return {
    branchName: branch?.name ?? '',
    legalEntityName: unitNamed(db, branch?.parentId ?? null)?.name ?? '',
    demonstration: environment.isDemonstration ? { password: DEMONSTRATION_PASSWORD, accounts: examplesOfEachRole(db) } : null,
  };
}

function unitNamed(db: Connection, id: string | null): typeof organisationUnit.$inferSelect | undefined {
  return id === null ? undefined : orm(db).select().from(organisationUnit).where(eq(organisationUnit.id, id)).get();
}

/** One person of each role, and a second administrator: what one changes, another checks. */
function examplesOfEachRole(db: Connection): { staffNo: string; name: string; role: (typeof roles)[number] }[] {
  const people = orm(db).select().from(staff).where(eq(staff.isActive, true)).orderBy(staff.staffNo).all();
  return roles.flatMap((role) => {
    const holders = people.filter((one) => one.roles.includes(role)).slice(0, role === 'administrator' ? 2 : 1);
    return holders.map(({ staffNo, name }) => ({ staffNo, name, role }));
  });
}
