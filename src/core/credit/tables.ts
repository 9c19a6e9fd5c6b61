import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { batchStatuses, Grade, LineChange, LineRequestKind, LineStatus, PlaceAct, PlaceCriterion, PlaceKind, RatingKind, RatingOutcome, rowStatuses } from '../contract/credit.ts';
import type { ProposalStatus } from '../contract/parameters.ts';
import type { ModelVersions } from '../decision/model-versions.ts';

export const ratingBatch = sqliteTable('rating_batch', {
  id: text().primaryKey(),
  batchNo: text('batch_no').notNull(),
  branchId: text('branch_id').notNull(),
  status: text().$type<(typeof batchStatuses)[number]>().notNull(),
  makerId: text('maker_id').notNull(),
  modelVersions: text('model_versions', { mode: 'json' }).$type<ModelVersions>().notNull(),
  resultsSha256: text('results_sha256').notNull(),
  createdOn: text('created_on').notNull(),
  createdAt: integer('created_at').notNull(),
  submittedOn: text('submitted_on'),
});

export const rating = sqliteTable('rating', {
  id: integer().primaryKey(),
  batchId: text('batch_id').notNull(),
  householdId: text('household_id').notNull(),
  householdRevision: integer('household_revision').notNull(),
  kind: text().$type<RatingKind>().notNull(),
  outcome: text().$type<RatingOutcome>().notNull(),
  expertScore: integer('expert_score'),
  expertGrade: text('expert_grade').$type<Grade>(),
  statisticalScore: integer('statistical_score'),
  statisticalBand: text('statistical_band'),
  grade: text().$type<Grade>(),
  previousGrade: text('previous_grade').$type<Grade>(),
  proposedLimit: integer('proposed_limit').notNull(),
  limitAmount: integer('limit_amount').notNull(),
  previousLimit: integer('previous_limit'),
  bindingConstraint: text('binding_constraint'),
  ratePpm: integer('rate_ppm'),
  termMonths: integer('term_months'),
  reasonCodes: text('reason_codes', { mode: 'json' }).$type<readonly string[]>().notNull(),
  status: text().$type<(typeof rowStatuses)[number]>().notNull(),
  managerReason: text('manager_reason'),
  decisionReason: text('decision_reason'),
  decidedBy: text('decided_by'),
  decidedOn: text('decided_on'),
});

export const ratingTrace = sqliteTable('rating_trace', {
  ratingId: integer('rating_id').primaryKey(),
  trace: text().notNull(),
});

export const creditLine = sqliteTable('credit_line', {
  id: text().primaryKey(),
  lineNo: text('line_no').notNull(),
  branchId: text('branch_id').notNull(),
  householdId: text('household_id').notNull(),
  ratingId: integer('rating_id').notNull(),
  status: text().$type<LineStatus>().notNull(),
  statusReason: text('status_reason'),
  grade: text().$type<Grade>().notNull(),
  limitAmount: integer('limit_amount').notNull(),
  ratePpm: integer('rate_ppm').notNull(),
  termMonths: integer('term_months').notNull(),
  approvedOn: text('approved_on').notNull(),
  approvedBy: text('approved_by').notNull(),
  startsOn: text('starts_on'),
  expiresOn: text('expires_on'),
  contractNo: text('contract_no'),
  reviewedOn: text('reviewed_on'),
});

export const lineRequest = sqliteTable('line_request', {
  id: text().primaryKey(),
  lineId: text('line_id').notNull(),
  kind: text().$type<LineRequestKind>().notNull(),
  limitAmount: integer('limit_amount').notNull(),
  ratingId: integer('rating_id'),
  reason: text().notNull(),
  status: text().$type<ProposalStatus>().notNull(),
  madeBy: text('made_by').notNull(),
  madeOn: text('made_on').notNull(),
  madeAt: integer('made_at').notNull(),
  decidedBy: text('decided_by'),
  decidedOn: text('decided_on'),
  decisionReason: text('decision_reason'),
});

export const lineChange = sqliteTable('line_change', {
  id: integer().primaryKey(),
  lineId: text('line_id').notNull(),
  kind: text().$type<LineChange['kind']>().notNull(),
  fromStatus: text('from_status').$type<LineStatus>().notNull(),
  toStatus: text('to_status').$type<LineStatus>().notNull(),
  limitBefore: integer('limit_before').notNull(),
  limitAfter: integer('limit_after').notNull(),
  reason: text().notNull(),
  businessDate: text('business_date').notNull(),
  staffId: text('staff_id'),
});

export const creditPlace = sqliteTable(
  'credit_place',
  {
    branchId: text('branch_id').notNull(),
    kind: text().$type<PlaceKind>().notNull(),
    subjectId: text('subject_id').notNull(),
    status: text({ enum: ['active', 'removed'] }).notNull(),
    since: text(),
    reviewedOn: text('reviewed_on'),
    removedOn: text('removed_on'),
  },
  (table) => [primaryKey({ columns: [table.kind, table.subjectId, table.branchId] })],
);

export const placeProposal = sqliteTable('place_proposal', {
  id: text().primaryKey(),
  branchId: text('branch_id').notNull(),
  kind: text().$type<PlaceKind>().notNull(),
  subjectId: text('subject_id').notNull(),
  act: text().$type<PlaceAct>().notNull(),
  criteria: text({ mode: 'json' }).$type<readonly PlaceCriterion[]>().notNull(),
  noticeUntil: text('notice_until'),
  reason: text().notNull(),
  status: text().$type<ProposalStatus>().notNull(),
  madeBy: text('made_by').notNull(),
  madeOn: text('made_on').notNull(),
  madeAt: integer('made_at').notNull(),
  decidedBy: text('decided_by'),
  decidedOn: text('decided_on'),
  decisionReason: text('decision_reason'),
});

export const placeObjection = sqliteTable('place_objection', {
  id: text().primaryKey(),
  proposalId: text('proposal_id').notNull(),
  text: text().notNull(),
  recordedBy: text('recorded_by').notNull(),
  recordedOn: text('recorded_on').notNull(),
  isUpheld: integer('is_upheld', { mode: 'boolean' }),
  finding: text(),
  settledBy: text('settled_by'),
  settledOn: text('settled_on'),
});
