import type { organisationContract } from '../contract/organisation.ts';
import type { Handlers } from '../pipeline/context.ts';
import { addVillage, assignVillageManager } from './add-village-command.ts';
import { addStaff, changePassword, setStaffActive } from './manage-staff-command.ts';
import { staffList, tree, villages } from './queries.ts';
import { signInPage } from './sign-in-page-query.ts';
import { currentSession, lock, signIn, signOut, unlock } from './session.ts';

export const organisationHandlers: Handlers<typeof organisationContract> = {
  signInPage, signIn, signOut, lock, unlock, currentSession, changePassword,
  tree, villages, staff: staffList,
  addVillage, assignVillageManager, addStaff, setStaffActive,
};
