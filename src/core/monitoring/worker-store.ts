/** Who does the work: active customer managers, and the branch head who stands in for them. */
import { Refusal } from '../kernel/result.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';

export interface Worker {
  readonly staffId: string;
  readonly name: string;
  readonly staffNo: string;
  readonly openOrders: number;
  readonly openTasks: number;
}

const WORKERS = `
  SELECT s.id AS staffId, s.name, s.staff_no AS staffNo,
    (SELECT count(*) FROM work_order o WHERE o.assignee_id = s.id AND o.closed_on IS NULL) AS openOrders,
    (SELECT count(*) FROM collection_task t WHERE t.assignee_id = s.id AND t.status = 'open') AS openTasks
  FROM staff s
  WHERE s.branch_id = ? AND s.is_active = 1 AND EXISTS (SELECT 1 FROM json_each(s.roles) WHERE value = 'customerManager')
  ORDER BY s.staff_no`;

export function workers({ db, session }: QueryContext): readonly Worker[] {
  return statement<[string], Worker>(db, WORKERS).all(session.branchId);
}

/** @throws Refusal `not_a_worker`. */
export function requireWorker(context: QueryContext, staffId: string): void {
  if (!workers(context).some((worker) => worker.staffId === staffId)) throw new Refusal('not_a_worker', {}, 'staffId');
}
