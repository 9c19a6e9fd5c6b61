/** The ratings of one household, for its file. */
import type { HouseholdRating } from '../contract/credit.ts';
import { Refusal } from '../kernel/result.ts';
import { effectiveParameter } from '../parameters/parameter-store.ts';
import { requireVillageInScope, type QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { batchRowOf, type RowRecord } from './queries.ts';

interface RatingRecord extends RowRecord {
  batch_id: string; batch_no: string; created_on: string; maker_name: string;
}

const RATINGS = `
  SELECT r.*, h.household_no, h.head_name, h.identity_mask, h.village_id, v.name AS village_name, h.group_no, s.name AS manager_name,
    b.batch_no, b.created_on, m.name AS maker_name
  FROM rating r
  JOIN rating_batch b ON b.id = r.batch_id JOIN staff m ON m.id = b.maker_id
  JOIN household h ON h.id = r.household_id JOIN village v ON v.id = h.village_id LEFT JOIN staff s ON s.id = v.manager_id
  WHERE r.household_id = ? ORDER BY r.id DESC`;

/** Newest first. @throws Refusal `not_found`, `outside_scope`. */
export function householdRatings(context: QueryContext, input: { householdId: string }): readonly HouseholdRating[] {
  const place = statement<[string, string], { village_id: string }>(context.db, 'SELECT village_id FROM household WHERE id = ? AND branch_id = ?')
    .get(input.householdId, context.session.branchId);
  if (!place) throw new Refusal('not_found', {}, 'householdId');
  requireVillageInScope(context, place.village_id);
  const authority = effectiveParameter(context.db, 'credit.approvalAuthority', context.session.branchId);
  return statement<[string], RatingRecord>(context.db, RATINGS).all(input.householdId).map((row) => ({
    ...batchRowOf(row, authority), batchId: row.batch_id, batchNo: row.batch_no, ratedOn: row.created_on, makerName: row.maker_name,
  }));
}
