/** A rating computed again from what was kept with it: the facts of the household and the versions of the models. */
import type { z } from 'zod';
import type { ReExplanation, reExplainInput } from '../contract/credit.ts';
import { modelsOf } from '../decision/model-store.ts';
import type { ModelVersions } from '../decision/model-versions.ts';
import { rateHousehold, type RatingTrace } from '../decision/rate-household.ts';
import { Refusal } from '../kernel/result.ts';
import { requireVillageInScope, type QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { compareRating, type KeptRating } from './compare-rating.ts';

interface RatingRecord extends KeptRating {
  id: number; batch_no: string; household_id: string; village_id: string; created_on: string; model_versions: string;
}

const FOUND = `
  SELECT r.*, t.trace, b.batch_no, b.created_on, b.model_versions, h.village_id
  FROM rating r JOIN rating_trace t ON t.rating_id = r.id JOIN rating_batch b ON b.id = r.batch_id JOIN household h ON h.id = r.household_id
  WHERE b.branch_id = ?`;

/** @throws Refusal `not_found`, `outside_scope`, `model_altered` when a document is not the one that decided. */
export function reExplain(context: QueryContext, input: z.output<typeof reExplainInput>): ReExplanation {
  const { branchId } = context.session;
  const record = 'ratingId' in input
    ? statement<[string, number], RatingRecord>(context.db, `${FOUND} AND r.id = ?`).get(branchId, input.ratingId)
    : statement<[string, string, string], RatingRecord>(context.db, `${FOUND} AND r.batch_id = ? AND r.household_id = ?`).get(branchId, input.batchId, input.householdId);
  if (!record) throw new Refusal('not_found', {}, 'ratingId');
  requireVillageInScope(context, record.village_id);
  const versions = JSON.parse(record.model_versions) as ModelVersions;
  const again = rateHousehold(modelsOf(context.db, versions), (JSON.parse(record.trace) as RatingTrace).facts);
  const compared = compareRating(record, again);
  return {
    ratingId: record.id, batchNo: record.batch_no, householdId: record.household_id, ratedOn: record.created_on, modelVersions: versions,
    isEqual: compared.every((one) => one.isEqual), compared,
  };
}
