/** What the rating and approval screens read. */
import type { BatchDetail, BatchRow, BatchSummary, CandidateRow, Grade, LineStatus, RatingExplanation, RatingOutcome } from '../contract/credit.ts';
import { batchStatuses, ratingOutcomes, rowStatuses } from '../contract/credit.ts';
import { explainRating } from '../decision/explain-rating.ts';
import { modelsOf } from '../decision/model-store.ts';
import { modelVersionText, type ModelVersions } from '../decision/model-versions.ts';
import type { RatingTrace } from '../decision/rate-household.ts';
import { headAuthorisedSql } from '../inquiry/in-force.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import { effectiveParameter } from '../parameters/parameter-store.ts';
import { requireVillageInScope, type QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { batchNamed } from './batch-store.ts';
import { candidateReason } from './candidate-reason.ts';

interface CandidateRecord {
  id: string; household_no: string; head_name: string; identity_mask: string; village_id: string; village_name: string; group_no: number;
  manager_id: string | null; manager_name: string | null; net_income: number | null; net_assets: number | null; updated_on: string; revision: number;
  grade: Grade | null; rated_on: BusinessDate | null; rated_revision: number | null; line_status: LineStatus | null; line_limit: number | null;
  is_waiting: number; is_authorised: number;
}

const CANDIDATES = `
  SELECT h.id, h.household_no, h.head_name, h.identity_mask, h.village_id, v.name AS village_name, h.group_no, v.manager_id, s.name AS manager_name,
    h.net_income, h.net_assets, h.updated_on, h.revision, c.grade, c.rated_on, c.rated_revision, c.line_status, c.line_limit,
    (r.status IN ('draft', 'submitted', 'returned') AND b.status IN ('draft', 'submitted', 'returned')) IS TRUE AS is_waiting,
    CASE WHEN c.line_status = 'preApproved' THEN ${headAuthorisedSql('h', '@today')} ELSE 0 END AS is_authorised
  FROM household h
  JOIN household_credit c ON c.household_id = h.id
  JOIN village v ON v.id = h.village_id
  LEFT JOIN staff s ON s.id = v.manager_id
  LEFT JOIN rating r ON r.id = c.rating_id
  LEFT JOIN rating_batch b ON b.id = r.batch_id
  WHERE h.branch_id = @branchId
  ORDER BY v.township, v.name, h.group_no, h.household_no`;

/** Households of the person's villages that may be rated now, with the reason. */
export function candidates(context: QueryContext, input: { villageId?: string | undefined; groupNo?: number | undefined; managerId?: string | undefined }): readonly CandidateRow[] {
  const { businessDate, visibleVillages, session } = context;
  const reviewMonths = effectiveParameter(context.db, 'credit.reviewMonths', session.branchId);
  const rows = statement<[object], CandidateRecord>(context.db, CANDIDATES).all({ branchId: session.branchId, today: businessDate });
  return rows.flatMap((row) => {
    if (visibleVillages && !visibleVillages.has(row.village_id)) return [];
    if (input.villageId !== undefined && row.village_id !== input.villageId) return [];
    if (input.groupNo !== undefined && row.group_no !== input.groupNo) return [];
    if (input.managerId !== undefined && row.manager_id !== input.managerId) return [];
    const reason = candidateReason({
      lineStatus: row.line_status, revision: row.revision, ratedRevision: row.rated_revision, ratedOn: row.rated_on,
      isWaiting: row.is_waiting === 1, isAuthorised: row.is_authorised === 1,
    }, businessDate, reviewMonths);
    return reason === null ? [] : [candidateOf(row, reason)];
  });
}

const candidateOf = (row: CandidateRecord, reason: CandidateRow['reason']): CandidateRow => ({
  householdId: row.id, householdNo: row.household_no, headName: row.head_name, identityMask: row.identity_mask, villageId: row.village_id,
  villageName: row.village_name, groupNo: row.group_no, managerName: row.manager_name, reason, netIncome: row.net_income, netAssets: row.net_assets,
  previousGrade: row.grade, previousLimit: row.line_limit, updatedOn: row.updated_on,
});

interface BatchRecord {
  id: string; batch_no: string; status: BatchSummary['status']; maker_id: string; maker_name: string; created_on: string; submitted_on: string | null;
  model_versions: string; households: number; total_limit: number; previous_total_limit: number;
  outcomes: string; statuses: string;
}

const BATCHES = `
  SELECT b.id, b.batch_no, b.status, b.maker_id, s.name AS maker_name, b.created_on, b.submitted_on, b.model_versions,
    count(r.id) AS households,
    coalesce(sum(CASE WHEN r.status <> 'dropped' THEN r.limit_amount END), 0) AS total_limit,
    coalesce(sum(CASE WHEN r.status <> 'dropped' THEN r.previous_limit END), 0) AS previous_total_limit,
    json_array(${ratingOutcomes.map((outcome) => `sum(r.outcome = '${outcome}')`).join(', ')}) AS outcomes,
    json_array(${rowStatuses.map((status) => `sum(r.status = '${status}')`).join(', ')}) AS statuses
  FROM rating_batch b JOIN staff s ON s.id = b.maker_id LEFT JOIN rating r ON r.batch_id = b.id
  WHERE b.branch_id = @branchId AND (@batchId IS NULL OR b.id = @batchId)
  GROUP BY b.id ORDER BY b.created_at DESC, b.batch_no DESC`;

/** Newest first. A customer manager sees his own batches, everybody else those of the branch. */
export function batches(context: QueryContext, input: { statuses?: readonly (typeof batchStatuses)[number][] | undefined }): readonly BatchSummary[] {
  return summariesOf(context, null).filter((summary) => {
    if (context.visibleVillages && summary.makerId !== context.session.staffId) return false;
    return !input.statuses || input.statuses.includes(summary.status);
  });
}

function summariesOf(context: QueryContext, batchId: string | null): BatchSummary[] {
  return statement<[{ branchId: string; batchId: string | null }], BatchRecord>(context.db, BATCHES).all({ branchId: context.session.branchId, batchId }).map((row) => ({
    id: row.id, batchNo: row.batch_no, status: row.status, makerId: row.maker_id, makerName: row.maker_name, createdOn: row.created_on,
    submittedOn: row.submitted_on, modelVersion: modelVersionText(JSON.parse(row.model_versions) as ModelVersions), households: row.households,
    byOutcome: countsOf(ratingOutcomes, row.outcomes), byStatus: countsOf(rowStatuses, row.statuses),
    totalLimit: row.total_limit, previousTotalLimit: row.previous_total_limit,
  }));
}

function countsOf<Name extends string>(names: readonly Name[], counts: string): Record<Name, number> {
  const values = JSON.parse(counts) as (number | null)[];
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? 0])) as Record<Name, number>;
}

export interface RowRecord {
  household_id: string; household_no: string; head_name: string; identity_mask: string; village_id: string; village_name: string; group_no: number;
  manager_name: string | null; kind: BatchRow['kind']; outcome: RatingOutcome; expert_score: number | null; statistical_score: number | null;
  grade: Grade | null; previous_grade: Grade | null; proposed_limit: number; limit_amount: number; previous_limit: number | null;
  binding_constraint: string | null; rate_ppm: number | null; term_months: number | null; reason_codes: string; status: BatchRow['status'];
  manager_reason: string | null; decision_reason: string | null;
}

const ROWS = `
  SELECT r.*, h.household_no, h.head_name, h.identity_mask, h.village_id, v.name AS village_name, h.group_no, s.name AS manager_name
  FROM rating r JOIN household h ON h.id = r.household_id JOIN village v ON v.id = h.village_id LEFT JOIN staff s ON s.id = v.manager_id
  WHERE r.batch_id = ? ORDER BY r.id`;

/** @throws Refusal `not_found`, `outside_scope` for another manager's batch. */
export function batch(context: QueryContext, input: { batchId: string }): BatchDetail {
  requireBatchInScope(context, input.batchId);
  const [summary] = summariesOf(context, input.batchId);
  if (!summary) throw new Refusal('not_found', {}, 'batchId');
  const authority = effectiveParameter(context.db, 'credit.approvalAuthority', context.session.branchId);
  const rows = statement<[string], RowRecord>(context.db, ROWS).all(input.batchId);
  return { ...summary, rows: rows.map((row) => batchRowOf(row, authority)) };
}

function requireBatchInScope(context: QueryContext, batchId: string): void {
  const { makerId } = batchNamed(context, batchId);
  if (context.visibleVillages && makerId !== context.session.staffId) throw new Refusal('outside_scope');
}

export const batchRowOf = (row: RowRecord, authority: number): BatchRow => ({
  householdId: row.household_id, householdNo: row.household_no, headName: row.head_name, identityMask: row.identity_mask, villageId: row.village_id,
  villageName: row.village_name, groupNo: row.group_no, managerName: row.manager_name, kind: row.kind, outcome: row.outcome,
  expertScore: row.expert_score, statisticalScore: row.statistical_score, grade: row.grade, previousGrade: row.previous_grade,
  proposedLimit: row.proposed_limit, limit: row.limit_amount, previousLimit: row.previous_limit, bindingConstraint: row.binding_constraint,
  ratePpm: row.rate_ppm, termMonths: row.term_months, reasonCodes: JSON.parse(row.reason_codes) as string[], status: row.status,
  managerReason: row.manager_reason, decisionReason: row.decision_reason, aboveAuthority: row.limit_amount > authority,
});

interface ExplanationRecord {
  outcome: RatingOutcome; kind: BatchRow['kind']; grade: Grade | null; expert_grade: Grade | null; statistical_band: string | null;
  term_months: number | null; trace: string; village_id: string;
}

/** The stored trace with the names of the model that decided; for everybody who may see the household, also in its file. @throws Refusal `not_found`, `outside_scope`. */
export function explanation(context: QueryContext, input: { batchId: string; householdId: string }): RatingExplanation {
  const versions = batchNamed(context, input.batchId).modelVersions;
  const found = statement<[string, string], ExplanationRecord>(
    context.db,
    `SELECT r.*, t.trace, h.village_id FROM rating r JOIN rating_trace t ON t.rating_id = r.id JOIN household h ON h.id = r.household_id
     WHERE r.batch_id = ? AND r.household_id = ?`,
  ).get(input.batchId, input.householdId);
  if (!found) throw new Refusal('not_found', {}, 'householdId');
  requireVillageInScope(context, found.village_id);
  const { documents } = modelsOf(context.db, versions);
  const trace = JSON.parse(found.trace) as RatingTrace;
  const explained = explainRating(documents, trace);
  return {
    householdId: input.householdId, modelVersion: modelVersionText(versions), outcome: found.outcome, kind: found.kind, grade: found.grade,
    expert: { score: trace.expert.total, grade: found.expert_grade, indicators: explained.expertIndicators },
    statistical: {
      score: trace.statistical.total, band: found.statistical_band, base: documents.statisticalCard.basePoints, indicators: explained.statisticalIndicators,
    },
    rules: explained.rules, undecidedRules: explained.undecidedRules, limit: explained.limit, price: explained.price,
    termMonths: found.term_months, dataFlags: trace.flags,
  };
}
