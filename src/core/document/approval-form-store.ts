/** What the approval form of a batch says, read from the store. */
import { batch as readBatch, explanation } from '../credit/queries.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import type { ApprovalFormPaper } from './approval-form-paper.ts';
import { readInstitution } from './line-paper-store.ts';

/** Above this the form stays a list; how each household was rated is read on the screen and kept with its rating. */
const ROWS_WITH_DETAIL = 60;

/** @throws Refusal `not_found`, `outside_scope`. */
export function readApprovalForm(context: QueryContext, batchId: string): ApprovalFormPaper {
  const batch = readBatch(context, { batchId });
  const rows = batch.rows.filter((row) => row.status !== 'dropped');
  const detailed = rows.length <= ROWS_WITH_DETAIL ? rows : [];
  return {
    institution: readInstitution(context), batch, checkerName: checkersOf(context, batchId),
    explanations: detailed.map(({ householdId }) => explanation(context, { batchId, householdId })),
  };
}

/** Who decided its rows; null while nobody has. */
function checkersOf({ db }: QueryContext, batchId: string): string | null {
  const names = statement<[string], { name: string }>(
    db, 'SELECT DISTINCT s.name FROM rating r JOIN staff s ON s.id = r.decided_by WHERE r.batch_id = ? ORDER BY s.name',
  ).all(batchId);
  return names.length > 0 ? names.map(({ name }) => name).join('、') : null;
}
