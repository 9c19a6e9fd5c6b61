/** Cards of the home page in the order of urgency, and the list that each opens. */
import type { Permission } from '../../../core/contract/permissions.ts';
import type { HomeCard } from '../../../core/contract/statistics.ts';
import type { Tone } from '../../components/tone.ts';

export interface CardPlace {
  readonly key: HomeCard['key'];
  readonly path: string;
  readonly needs: Permission;
  readonly tone: Tone;
}

export const cardPlaces: readonly CardPlace[] = [
  { key: 'dayEndBehind', path: '/workday', needs: 'workday.close', tone: 'danger' },
  { key: 'ordersLate', path: '/monitoring?list=late', needs: 'monitoring.check', tone: 'danger' },
  { key: 'limitationNear', path: '/collection?list=limitation', needs: 'collection.work', tone: 'danger' },
  { key: 'ordersToDo', path: '/monitoring?list=mine', needs: 'monitoring.work', tone: 'plain' },
  { key: 'tasksToDo', path: '/collection?list=mine', needs: 'collection.work', tone: 'plain' },
  { key: 'ordersToCheck', path: '/monitoring?list=toCheck', needs: 'monitoring.check', tone: 'plain' },
  { key: 'ordersUnassigned', path: '/monitoring?list=unassigned', needs: 'monitoring.check', tone: 'plain' },
  { key: 'tasksUnassigned', path: '/collection?list=unassigned', needs: 'collection.assign', tone: 'plain' },
  { key: 'overdueLoans', path: '/receipt?list=overdue', needs: 'loan.read', tone: 'danger' },
  { key: 'batchesToApprove', path: '/approval', needs: 'credit.approve', tone: 'plain' },
  { key: 'loanActsToDecide', path: '/receipt/acts', needs: 'credit.approve', tone: 'plain' },
  { key: 'lineRequestsToDecide', path: '/line?status=requested', needs: 'credit.approve', tone: 'plain' },
  { key: 'placesToDecide', path: '/place', needs: 'credit.approve', tone: 'plain' },
  { key: 'parametersToCheck', path: '/admin?tab=queue', needs: 'organisation.manage', tone: 'plain' },
  { key: 'lineReviews', path: '/line?status=reviewDue', needs: 'credit.rate', tone: 'danger' },
  { key: 'fraudTasks', path: '/fraud', needs: 'fraud.review', tone: 'danger' },
  { key: 'returnedBatches', path: '/rating', needs: 'credit.rate', tone: 'plain' },
  { key: 'draftBatches', path: '/rating', needs: 'credit.rate', tone: 'plain' },
  { key: 'linesToSign', path: '/line?status=pendingSignature', needs: 'document.sign', tone: 'plain' },
  { key: 'dueWithin7Days', path: '/receipt?list=due', needs: 'loan.read', tone: 'plain' },
  { key: 'candidates', path: '/rating', needs: 'credit.rate', tone: 'plain' },
  { key: 'staleFiles', path: '/household?filter=stale', needs: 'household.edit', tone: 'plain' },
];
