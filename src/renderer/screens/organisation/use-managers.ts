/** Active customer managers, for choosing one. */
import { useBranchQuery } from '../../api/use-branch-query.ts';

export interface ManagerOption {
  readonly value: string;
  readonly label: string;
}

export function useManagers(): readonly ManagerOption[] {
  const staff = useBranchQuery('organisation.staff', {});
  return (staff.data ?? [])
    .filter((person) => person.isActive && person.roles.includes('customerManager'))
    .map((person) => ({ value: person.id, label: `${person.name} ${person.staffNo}` }));
}
