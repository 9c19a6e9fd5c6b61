/** Whom the log names when the hub's word is carried out at the branch. */
import { permissionsOf } from '../contract/permissions.ts';
import type { Client, StaffSession } from '../pipeline/context.ts';

export const HUB_CLIENT = 'hub';
export const HUB_STAFF_NO = 'HUB';

export function hubClient(session: Omit<StaffSession, 'roles' | 'permissions' | 'staffNo' | 'name'> | null): Client {
  return {
    id: HUB_CLIENT, isLocked: false, memory: new Map(),
    // A role, so that it sees all of the branch's villages; no permission, because no call of the contract is its.
    session: session && { ...session, staffNo: HUB_STAFF_NO, name: '省中心', roles: ['administrator'], permissions: permissionsOf([]) },
  };
}
