/** What waits for the signed-in person. Each count is that of the list which its card opens. */
import type { HomeCard } from '../contract/statistics.ts';
import type { Permission } from '../contract/permissions.ts';
import { lines } from '../credit/line-list-store.ts';
import { reviewsDue } from '../credit/review-rules-store.ts';
import { batches, candidates } from '../credit/queries.ts';
import { tasks } from '../fraud/queries.ts';
import { addDays, addMonths, chinaDateAt, daysBetween } from '../kernel/business-date.ts';
import { acts } from '../loan/act-store.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';

type Card = Pick<HomeCard, 'count' | 'amount'>;

/** Whose work it is, and how it is counted. */
const cards: Readonly<Record<HomeCard['key'], { readonly needs: Permission; readonly read: (context: QueryContext) => Card }>> = {
  candidates: { needs: 'credit.rate', read: (context) => ({ count: candidates(context, {}).length, amount: null }) },
  draftBatches: { needs: 'credit.rate', read: (context) => ownBatches(context, 'draft') },
  returnedBatches: { needs: 'credit.rate', read: (context) => ownBatches(context, 'returned') },
  batchesToApprove: {
    needs: 'credit.approve',
    read(context) {
      const submitted = batches(context, { statuses: ['submitted'] });
      return { count: submitted.length, amount: submitted.reduce((sum, { totalLimit }) => sum + totalLimit, 0) };
    },
  },
  loanActsToDecide: { needs: 'credit.approve', read: (context) => ({ count: acts(context, { onlyWaiting: true }).length, amount: null }) },
  /** Those that the person may answer: never of an own transaction. */
  fraudTasks: { needs: 'fraud.review', read: (context) => ({ count: tasks(context, { statuses: ['open'] }).filter(({ isOwn }) => !isOwn).length, amount: null }) },
  lineRequestsToDecide: { needs: 'credit.approve', read: (context) => ({ count: pendingIn(context, 'line_request'), amount: null }) },
  placesToDecide: { needs: 'credit.approve', read: (context) => ({ count: pendingIn(context, 'place_proposal'), amount: null }) },
  parametersToCheck: { needs: 'organisation.manage', read: (context) => ({ count: pendingIn(context, 'parameter_proposal'), amount: null }) },
  lineReviews: { needs: 'credit.rate', read: (context) => ({ count: reviewsDue(context), amount: null }) },
  linesToSign: {
    needs: 'document.sign',
    read(context) {
      const waiting = lines(context, { statuses: ['pendingSignature'] });
      return { count: waiting.length, amount: waiting.reduce((sum, { limit }) => sum + limit, 0) };
    },
  },
  dueWithin7Days: { needs: 'loan.read', read: (context) => ({ ...loansWhere(context, 'next_due_on BETWEEN @from AND @to', 7), amount: null }) },
  overdueLoans: { needs: 'loan.read', read: (context) => loansWhere(context, 'oldest_due_on < @from', 0) },
  staleFiles: { needs: 'household.edit', read: staleFiles },
  dayEndBehind: { needs: 'workday.close', read: (context) => ({ count: daysBehind(context), amount: null }) },
};

export function homeCards(context: QueryContext): readonly HomeCard[] {
  return (Object.keys(cards) as HomeCard['key'][])
    .filter((key) => context.session.permissions.has(cards[key].needs))
    .map((key) => ({ key, ...cards[key].read(context) }));
}

/** Of a store that holds one branch. */
const pendingIn = ({ db }: QueryContext, table: 'place_proposal' | 'parameter_proposal' | 'line_request'): number =>
  statement<[], { count: number }>(db, `SELECT count(*) AS count FROM ${table} WHERE status = 'pending'`).get()?.count ?? 0;

function ownBatches(context: QueryContext, status: 'draft' | 'returned'): Card {
  const own = batches(context, { statuses: [status] }).filter(({ makerId }) => makerId === context.session.staffId);
  return { count: own.length, amount: null };
}

/** A customer manager sees his own villages, null everybody's. */
const managerOf = ({ visibleVillages, session }: QueryContext): string | null => (visibleVillages ? session.staffId : null);

/** `condition` is one of the fixed texts above. */
function loansWhere(context: QueryContext, condition: string, days: number): Card {
  const row = statement<[object], Card>(
    context.db,
    `SELECT count(*) AS count, coalesce(sum(l.outstanding), 0) AS amount
     FROM loan l JOIN household h ON h.id = l.household_id JOIN village v ON v.id = h.village_id
     WHERE l.branch_id = @branchId AND l.status <> 'settled' AND l.${condition} AND (@managerId IS NULL OR v.manager_id = @managerId)`,
  ).get({ branchId: context.session.branchId, managerId: managerOf(context), from: context.businessDate, to: addDays(context.businessDate, days) });
  return row ?? { count: 0, amount: 0 };
}

/** Not updated for twelve months: the yearly visit is due. */
function staleFiles(context: QueryContext): Card {
  const row = statement<[object], { count: number }>(
    context.db,
    `SELECT count(*) AS count FROM household h JOIN village v ON v.id = h.village_id
     WHERE h.branch_id = @branchId AND h.updated_on < @before AND (@managerId IS NULL OR v.manager_id = @managerId)`,
  ).get({ branchId: context.session.branchId, managerId: managerOf(context), before: addMonths(context.businessDate, -12) });
  return { count: row?.count ?? 0, amount: null };
}

/** Business days up to yesterday that are not closed. */
function daysBehind({ environment, businessDate }: QueryContext): number {
  return Math.max(0, daysBetween(businessDate, chinaDateAt(environment.now())));
}
