import { z } from 'zod';
import { command, query } from './define.ts';
import { roles, type Permission, type Role } from './permissions.ts';
import { idSchema } from './schemas.ts';

export const unitLevels = ['province', 'city', 'legalEntity', 'branch', 'village', 'group'] as const;
export type UnitLevel = (typeof unitLevels)[number];

export interface SessionView {
  readonly staffId: string;
  readonly staffNo: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly permissions: readonly Permission[];
  readonly branch: { readonly id: string; readonly code: string; readonly name: string; readonly legalEntityName: string };
  /** The branch's open business date; a screen shows it red when it is not today. */
  readonly businessDate: string;
  /** A store whose key is not sealed by the operating system: demonstration and tests only; screens say so. */
  readonly isDemonstration: boolean;
}

export interface OrganisationUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly level: UnitLevel;
  readonly code: string;
  readonly name: string;
}

export interface VillageView {
  readonly id: string;
  readonly name: string;
  readonly township: string;
  readonly managerId: string | null;
  readonly managerName: string | null;
  /** Group numbers (组) of the village, ascending. */
  readonly groups: readonly number[];
  readonly householdCount: number;
  readonly isCreditVillage: boolean;
  readonly isCreditTownship: boolean;
}

export interface StaffView {
  readonly id: string;
  readonly staffNo: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly isActive: boolean;
  readonly isLocked: boolean;
}

/** What a person sees before signing in. */
export interface SignInPage {
  readonly branchName: string;
  readonly legalEntityName: string;
  /** One account of each role (of administrators two) and their common password; null outside a demonstration, always. */
  readonly demonstration: { readonly password: string; readonly accounts: readonly { readonly staffNo: string; readonly name: string; readonly role: Role }[] } | null;
}

const password = z.string().min(8).max(128);

export const organisationContract = {
  signInPage: query<SignInPage>()({ input: z.object({}), access: 'public' }),
  signIn: command<SessionView>()({ input: z.object({ staffNo: z.string().trim().min(1).max(20), password: z.string().min(1).max(128) }), access: 'public', isRepeatable: true }),
  signOut: command<null>()({ input: z.object({}), access: 'signedIn', isRepeatable: true }),
  /** Leaves the session in place but refuses everything until `unlock`. */
  lock: command<null>()({ input: z.object({}), access: 'signedIn', isRepeatable: true }),
  unlock: command<SessionView>()({ input: z.object({ password: z.string().min(1).max(128) }), access: 'public', isRepeatable: true }),
  currentSession: query<SessionView | null>()({ input: z.object({}), access: 'public' }),
  changePassword: command<null>()({ input: z.object({ current: z.string().max(128), next: password }), access: 'signedIn', isRepeatable: true }),

  tree: query<readonly OrganisationUnit[]>()({ input: z.object({}), access: 'organisation.read' }),
  villages: query<readonly VillageView[]>()({ input: z.object({}), access: 'organisation.read' }),
  staff: query<readonly StaffView[]>()({ input: z.object({}), access: 'organisation.read' }),
  addVillage: command<{ villageId: string }>()({
    input: z.object({ name: z.string().trim().min(2).max(40), township: z.string().trim().min(2).max(40), managerId: idSchema.nullable() }),
    access: 'organisation.manage',
  }),
  assignVillageManager: command<null>()({ input: z.object({ villageId: idSchema, managerId: idSchema }), access: 'organisation.manage' }),
  addStaff: command<{ staffId: string }>()({
    input: z.object({
      staffNo: z.string().trim().regex(/^[A-Z]{2}\d{4}$/), name: z.string().trim().min(2).max(40), roles: z.array(z.enum(roles)).min(1), password,
    }),
    access: 'organisation.manage',
  }),
  setStaffActive: command<null>()({ input: z.object({ staffId: idSchema, isActive: z.boolean() }), access: 'organisation.manage' }),
};
