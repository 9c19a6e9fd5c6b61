/** 催收业绩 by person, of business dates from one to another, both included. */
import type { CollectorFigures } from '../contract/collection.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';

const FIGURES = `
  SELECT s.id AS staffId, s.name,
    (SELECT count(*) FROM collection_task t WHERE t.assignee_id = s.id AND t.created_on BETWEEN @from AND @to) AS made,
    (SELECT count(*) FROM collection_task t WHERE t.assignee_id = s.id AND t.status = 'done' AND t.closed_on BETWEEN @from AND @to) AS done,
    (SELECT count(*) FROM collection_task t WHERE t.assignee_id = s.id AND t.status = 'done' AND t.closed_on BETWEEN @from AND @to AND t.closed_on <= t.due_on) AS onTime,
    (SELECT count(*) FROM collection_contact k WHERE k.staff_id = s.id AND k.method = 'phone' AND k.finished_on BETWEEN @from AND @to) AS dialled,
    (SELECT count(*) FROM collection_contact k WHERE k.staff_id = s.id AND k.method = 'phone' AND k.is_connected = 1 AND k.finished_on BETWEEN @from AND @to) AS connected,
    (SELECT count(*) FROM collection_contact k WHERE k.staff_id = s.id AND k.method = 'visit' AND k.finished_on BETWEEN @from AND @to) AS visits,
    (SELECT count(*) FROM collection_promise p WHERE p.staff_id = s.id AND p.status <> 'open' AND p.decided_on BETWEEN @from AND @to) AS promisesDue,
    (SELECT count(*) FROM collection_promise p WHERE p.staff_id = s.id AND p.status = 'kept' AND p.decided_on BETWEEN @from AND @to) AS promisesKept,
    (SELECT coalesce(sum(r.amount), 0) FROM collection_recovery r WHERE r.staff_id = s.id AND r.business_date BETWEEN @from AND @to) AS recovered
  FROM staff s
  WHERE s.branch_id = @branchId AND EXISTS (SELECT 1 FROM json_each(s.roles) WHERE value IN ('customerManager', 'branchHead'))
  ORDER BY s.staff_no`;

/** A customer manager sees his own. Who has nothing to show is left out. */
export function figures({ db, session, visibleVillages }: QueryContext, { from, to }: { from: string; to: string }): readonly CollectorFigures[] {
  return statement<[object], CollectorFigures>(db, FIGURES).all({ branchId: session.branchId, from, to })
    .filter((row) => !visibleVillages || row.staffId === session.staffId)
    .filter(({ made, done, dialled, visits, promisesDue, recovered }) => made + done + dialled + visits + promisesDue + recovered > 0);
}
