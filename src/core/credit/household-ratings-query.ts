/** The ratings of one household, for its file. */
import type { HouseholdRating } from '../contract/credit.ts';
import { Refusal } from '../kernel/result.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';

interface RatingRecord {
  batch_id: string; batch_no: string; created_on: string; maker_name: string; kind: HouseholdRating['kind']; outcome: HouseholdRating['outcome'];
  expert_score: number | null; statistical_score: number | null; grade: HouseholdRating['grade']; limit_amount: number;
  rate_ppm: number | null; term_months: number | null; reason_codes: string; status: HouseholdRating['status'];
}

const RATINGS = `
  SELECT r.*, b.batch_no, b.created_on, s.name AS maker_name
  FROM rating r JOIN rating_batch b ON b.id = r.batch_id JOIN staff s ON s.id = b.maker_id
  WHERE r.household_id = ? ORDER BY r.id DESC`;

/** Newest first. @throws Refusal `not_found`, `outside_scope`. */
export function householdRatings(context: QueryContext, input: { householdId: string }): readonly HouseholdRating[] {
  const place = statement<[string, string], { village_id: string }>(context.db, 'SELECT village_id FROM household WHERE id = ? AND branch_id = ?')
    .get(input.householdId, context.session.branchId);
  if (!place) throw new Refusal('not_found', {}, 'householdId');
  if (context.visibleVillages && !context.visibleVillages.has(place.village_id)) throw new Refusal('outside_scope');
  return statement<[string], RatingRecord>(context.db, RATINGS).all(input.householdId).map(ratingOf);
}

const ratingOf = (row: RatingRecord): HouseholdRating => ({
  batchId: row.batch_id, batchNo: row.batch_no, ratedOn: row.created_on, makerName: row.maker_name, kind: row.kind, outcome: row.outcome,
  expertScore: row.expert_score, statisticalScore: row.statistical_score, grade: row.grade, limit: row.limit_amount, ratePpm: row.rate_ppm,
  termMonths: row.term_months, reasonCodes: JSON.parse(row.reason_codes) as string[], status: row.status,
});
