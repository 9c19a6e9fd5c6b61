/** Whom the log names when the hub's word is carried out at the branch. */
import { permissionsOf } from '../contract/permissions.ts';
import type { Client, StaffSession } from '../pipeline/context.ts';

export const HUB_CLIENT = 'hub';
export const HUB_STAFF_NO = 'HUB';

/** The hub acts with what its items need: lines, the ledger and the organisation; it signs in nowhere. */
export function hubClient(session: Omit<StaffSession, 'roles' | 'permissions' | 'staffNo' | 'name'> | null): Client {
  return {
    id: HUB_CLIENT, isLocked: false, memory: new Map(),
    session: session && { ...session, staffNo: HUB_STAFF_NO, name: '省中心', roles: [], permissions: permissionsOf([]) },
  };
}
