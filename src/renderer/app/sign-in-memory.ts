/** The branch and staff number last seen on this device, so that the sign-in page names the branch and asks less. */
import type { SessionView } from '../../core/contract/organisation.ts';

interface LastBranch {
  readonly name: string;
  readonly legalEntityName: string;
}

export function rememberSignIn(session: SessionView): void {
  const branch: LastBranch = { name: session.branch.name, legalEntityName: session.branch.legalEntityName };
  localStorage.setItem('signIn.branch', JSON.stringify(branch));
  localStorage.setItem('signIn.staffNo', session.staffNo);
}

export function lastBranch(): LastBranch | null {
  return JSON.parse(localStorage.getItem('signIn.branch') ?? 'null') as LastBranch | null;
}

export const lastStaffNo = (): string => localStorage.getItem('signIn.staffNo') ?? '';
