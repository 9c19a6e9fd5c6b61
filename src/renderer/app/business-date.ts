/** The open business date. Follows a day-end at once; the session only knows the date on which it began. */
import { chinaDateAt } from '../../core/kernel/business-date.ts';
import { useBranchQuery } from '../api/use-branch-query.ts';
import { useSession } from './session.ts';

export function useBusinessDate(): string {
  const session = useSession();
  const status = useBranchQuery('workday.status', {});
  return status.data?.businessDate ?? session.businessDate;
}

/** What the calendar says, wherever the machine thinks it stands. */
export const todayInChina = (): string => chinaDateAt(Date.now());
