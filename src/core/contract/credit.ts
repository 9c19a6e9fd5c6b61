import { z } from 'zod';
import { command, query } from './define.ts';
import type { ParameterPlace, ProposalStatus } from './parameters.ts';
import { fenSchema, idSchema, reasonSchema, type ProducedFile } from './schemas.ts';

export const grades = ['AAA', 'AA', 'A', 'B', 'C', 'D'] as const;
export type Grade = (typeof grades)[number];

/** Why a household may be rated now. */
export const candidateReasons = ['neverCredited', 'expired', 'changed', 'authorised', 'reviewDue'] as const;

export interface CandidateRow {
  readonly householdId: string;
  readonly householdNo: string;
  readonly headName: string;
  readonly identityMask: string;
  readonly villageId: string;
  readonly villageName: string;
  readonly groupNo: number;
  readonly managerName: string | null;
  readonly reason: (typeof candidateReasons)[number];
  readonly netIncome: number | null;
  readonly netAssets: number | null;
  readonly previousGrade: Grade | null;
  readonly previousLimit: number | null;
  readonly updatedOn: string;
}

/** `credit`: a limit that can be signed. `preCredit` (预授信): no signed credit-inquiry authorisation, no commitment. */
export type RatingKind = 'credit' | 'preCredit';
export const ratingOutcomes = ['accepted', 'manualReview', 'refused', 'incomplete'] as const;
export type RatingOutcome = (typeof ratingOutcomes)[number];
export const rowStatuses = ['draft', 'dropped', 'submitted', 'approved', 'returned', 'rejected'] as const;
export const batchStatuses = ['draft', 'submitted', 'decided', 'returned', 'discarded'] as const;

export interface BatchSummary {
  readonly id: string;
  readonly batchNo: string;
  readonly status: (typeof batchStatuses)[number];
  readonly makerId: string;
  readonly makerName: string;
  readonly createdOn: string;
  readonly submittedOn: string | null;
  readonly modelVersion: string;
  readonly households: number;
  readonly byOutcome: Readonly<Record<RatingOutcome, number>>;
  readonly byStatus: Readonly<Record<(typeof rowStatuses)[number], number>>;
  /** Sum of the limits in the batch's rows that are not dropped, in fen. */
  readonly totalLimit: number;
  /** Sum of the lines of the same households before, in fen. */
  readonly previousTotalLimit: number;
}

export interface BatchRow {
  readonly householdId: string;
  readonly householdNo: string;
  readonly headName: string;
  readonly identityMask: string;
  readonly villageId: string;
  readonly villageName: string;
  readonly groupNo: number;
  readonly managerName: string | null;
  readonly kind: RatingKind;
  readonly outcome: RatingOutcome;
  readonly expertScore: number | null;
  readonly statisticalScore: number | null;
  readonly grade: Grade | null;
  readonly previousGrade: Grade | null;
  /** What the strategy proposes, before the manager's cut. */
  readonly proposedLimit: number;
  readonly limit: number;
  readonly previousLimit: number | null;
  /** L1 to L5, or null when no limit was computed. */
  readonly bindingConstraint: string | null;
  readonly ratePpm: number | null;
  readonly termMonths: number | null;
  /** Rule codes that fired, worst first. */
  readonly reasonCodes: readonly string[];
  readonly status: (typeof rowStatuses)[number];
  readonly managerReason: string | null;
  readonly decisionReason: string | null;
  /** Above the branch's authority: the county decides. */
  readonly aboveAuthority: boolean;
}

export interface IndicatorExplanation {
  readonly code: string;
  readonly name: string;
  /** The value as a person reads it ("42", "已婚且配偶同意共同还款"); null = missing. */
  readonly value: string | null;
  readonly bin: string | null;
  readonly points: number;
  readonly best: number;
}

export interface RatingExplanation {
  readonly householdId: string;
  readonly modelVersion: string;
  readonly outcome: RatingOutcome;
  readonly kind: RatingKind;
  /** Of a household that cannot be rated: the points so far, without a grade. */
  readonly expert: { readonly score: number; readonly grade: Grade | null; readonly indicators: readonly IndicatorExplanation[] } | null;
  readonly statistical: { readonly score: number; readonly band: string | null; readonly base: number; readonly indicators: readonly IndicatorExplanation[] } | null;
  readonly grade: Grade | null;
  readonly rules: readonly { readonly code: string; readonly name: string; readonly result: 'review' | 'reject' | 'block' | 'preCredit'; readonly value: string | null }[];
  /** Rules that could not be judged because an input is not collected. */
  readonly undecidedRules: readonly string[];
  /** L1..L5, deductions, rounding: in the order of the computation, in fen. */
  readonly limit: { readonly steps: readonly { readonly code: string; readonly name: string; readonly amount: number }[]; readonly binding: string; readonly limit: number } | null;
  /** LPR, base points and adjustments, in ppm; the last is the rate. */
  readonly price: { readonly steps: readonly { readonly code: string; readonly name: string; readonly ppm: number }[]; readonly ratePpm: number } | null;
  readonly termMonths: number | null;
  readonly dataFlags: readonly string[];
}

export interface BatchDetail extends BatchSummary {
  readonly rows: readonly BatchRow[];
}

/** One rating of a household, whichever batch it was in. */
export interface HouseholdRating extends BatchRow {
  readonly batchId: string;
  readonly batchNo: string;
  readonly ratedOn: string;
  readonly makerName: string;
}

/** preApproved → pendingSignature → open → frozen | expired | cancelled. Only an open line can be drawn on. */
export const lineStatuses = ['preApproved', 'pendingSignature', 'open', 'frozen', 'expired', 'cancelled'] as const;
export type LineStatus = (typeof lineStatuses)[number];

export interface LineRow {
  readonly id: string;
  readonly lineNo: string;
  readonly householdId: string;
  readonly householdNo: string;
  readonly headName: string;
  readonly identityMask: string;
  readonly villageId: string;
  readonly villageName: string;
  readonly groupNo: number;
  readonly managerName: string | null;
  readonly status: LineStatus;
  readonly grade: Grade;
  readonly limit: number;
  readonly used: number;
  readonly available: number;
  readonly ratePpm: number;
  readonly termMonths: number;
  readonly approvedOn: string;
  readonly startsOn: string | null;
  readonly expiresOn: string | null;
  readonly contractNo: string | null;
  /** What has been made and signed so far. */
  readonly authorisationSigned: boolean;
  readonly costDisclosureSigned: boolean;
  readonly contractSigned: boolean;
  readonly reviewedOn: string | null;
  /** Of a line in use that does not end before: when its yearly review (年审) falls due. */
  readonly reviewDueOn: string | null;
  /** `due`: from that day on; `overdue`: for so long that it may not be drawn on. */
  readonly reviewState: 'none' | 'due' | 'overdue';
  /** What somebody has asked for and nobody decided yet. */
  readonly pendingRequest: LineRequestKind | null;
}

export const lineRequestKinds = ['review', 'lower', 'cancel'] as const;
export type LineRequestKind = (typeof lineRequestKinds)[number];

/** Asked for by one, decided by another. */
export interface LineRequest {
  readonly id: string;
  readonly kind: LineRequestKind;
  /** That the line is to have, in fen; 0 when it is to be cancelled. */
  readonly limit: number;
  readonly reason: string;
  readonly status: ProposalStatus;
  readonly madeById: string;
  readonly madeByName: string;
  readonly madeOn: string;
  readonly decidedByName: string | null;
  readonly decidedOn: string | null;
  readonly decisionReason: string | null;
}

/** What happened to a line: another status, a lower limit, a review passed. */
export interface LineChange {
  readonly id: number;
  readonly kind: 'moved' | 'lowered' | 'reviewed';
  readonly from: LineStatus;
  readonly to: LineStatus;
  readonly limitBefore: number;
  readonly limitAfter: number;
  /** A person's words, or a code: replaced, overdue, cured, term_over. */
  readonly reason: string;
  readonly date: string;
  readonly staffName: string | null;
}

export interface LineLife {
  /** Newest first. */
  readonly requests: readonly LineRequest[];
  readonly changes: readonly LineChange[];
  /** The household's last rating, which a review rests on. */
  readonly lastRating: { readonly ratedOn: string; readonly grade: Grade | null; readonly outcome: RatingOutcome; readonly limit: number; readonly isFresh: boolean } | null;
}

/** What a quota counts: limits, what is lent, or households with a line. */
export const quotaKinds = ['credit', 'balance', 'households'] as const;
export type QuotaKind = (typeof quotaKinds)[number];

/** A quota with its use: in fen, of `households` a number. */
export interface QuotaMeter extends ParameterPlace {
  readonly kind: QuotaKind;
  /** null = none is set. */
  readonly quota: number | null;
  /** Without what is frozen. */
  readonly used: number;
  /** Taken by lines that are frozen. */
  readonly frozen: number;
  readonly available: number | null;
  readonly state: 'free' | 'warning' | 'alarm' | 'full';
}

export const placeKinds = ['household', 'village', 'township'] as const;
/** 信用户, 信用村, 信用乡镇 */
export type PlaceKind = (typeof placeKinds)[number];
export const placeActs = ['award', 'review', 'remove'] as const;
export type PlaceAct = (typeof placeActs)[number];

export interface PlaceCriterion {
  readonly code: 'grade' | 'cleanMonths' | 'panelReview' | 'filedShare' | 'creditHouseholdShare' | 'collectionShare' | 'badLoanShare' | 'creditVillageShare';
  /** `date`: the figure is the last day overdue (null: never), the bound a number of months. */
  readonly unit: 'ppm' | 'grade' | 'review' | 'date';
  /** null: not known, or nothing to divide by. */
  readonly figure: number | string | null;
  readonly bound: number | string;
  readonly isMet: boolean;
  /** Of a share: what is divided by what. */
  readonly top: number | null;
  readonly bottom: number | null;
}

export interface PlaceObjection {
  readonly id: string;
  readonly text: string;
  readonly recordedByName: string;
  readonly recordedOn: string;
  /** null: not settled yet. */
  readonly isUpheld: boolean | null;
  readonly finding: string | null;
  readonly settledByName: string | null;
  readonly settledOn: string | null;
}

export interface PlaceProposal {
  readonly id: string;
  readonly act: PlaceAct;
  readonly criteria: readonly PlaceCriterion[];
  /** 公示: the first day on which an award can be approved. */
  readonly noticeUntil: string | null;
  readonly reason: string;
  readonly status: ProposalStatus;
  readonly madeById: string;
  readonly madeByName: string;
  readonly madeOn: string;
  readonly decidedByName: string | null;
  readonly decidedOn: string | null;
  readonly decisionReason: string | null;
  readonly objections: readonly PlaceObjection[];
}

export interface PlaceRow {
  readonly kind: PlaceKind;
  /** A household, a village, or a township by its name. */
  readonly subjectId: string;
  readonly name: string;
  readonly villageName: string | null;
  readonly township: string;
  readonly managerName: string | null;
  /** `proposed`: an award is shown to the public or waits for its approval. */
  readonly status: 'none' | 'proposed' | 'active' | 'removed';
  readonly since: string | null;
  readonly reviewDueOn: string | null;
  readonly isReviewDue: boolean;
  /** Its bad loans are beyond the bound at which the title is taken away. */
  readonly isRemovalDue: boolean;
  readonly criteria: readonly PlaceCriterion[];
  readonly meetsAll: boolean;
  /** Households of a village as its committee counts them; null = nobody has said. */
  readonly householdTotal: number | null;
  readonly pending: { readonly id: string; readonly act: PlaceAct; readonly noticeUntil: string | null; readonly madeById: string; readonly openObjections: number } | null;
}

const subjectId = z.string().trim().min(1).max(60);
const householdIds = z.array(idSchema).min(1).max(100_000);

export const creditContract = {
  candidates: query<readonly CandidateRow[]>()({
    input: z.object({ villageId: idSchema.optional(), groupNo: z.number().int().optional(), managerId: idSchema.optional() }), access: 'credit.read',
  }),
  /** Rates the households and keeps the results as a draft batch of the caller. Long: progress "credit.rating". */
  runRating: command<{ batchId: string; batchNo: string; byOutcome: Readonly<Record<RatingOutcome, number>> }>()({
    input: z.object({ householdIds }), access: 'credit.rate',
  }),
  batches: query<readonly BatchSummary[]>()({ input: z.object({ statuses: z.array(z.enum(batchStatuses)).optional() }), access: 'credit.read' }),
  batch: query<BatchDetail>()({ input: z.object({ batchId: idSchema }), access: 'credit.read' }),
  explanation: query<RatingExplanation>()({ input: z.object({ batchId: idSchema, householdId: idSchema }), access: 'credit.read' }),
  /** All ratings of one household, newest first; `explanation` tells each. */
  householdRatings: query<readonly HouseholdRating[]>()({ input: z.object({ householdId: idSchema }), access: 'credit.read' }),
  /** The manager may only lower (refusal: raise_not_allowed), in whole thousands (limit_not_in_steps); a reason is required. */
  lowerLimit: command<null>()({ input: z.object({ batchId: idSchema, householdId: idSchema, limit: fenSchema, reason: reasonSchema }), access: 'credit.rate' }),
  dropRows: command<null>()({ input: z.object({ batchId: idSchema, householdIds, reason: reasonSchema }), access: 'credit.rate' }),
  /** Rows with a limit go to approval; those without leave the batch. Refusal: nothing_to_submit. */
  submitBatch: command<{ submitted: number }>()({ input: z.object({ batchId: idSchema }), access: 'credit.rate' }),
  discardBatch: command<null>()({ input: z.object({ batchId: idSchema }), access: 'credit.rate' }),
  /**
   * Approve, return or reject the rows named, in one transaction. Return and reject need a reason. Long: progress "credit.approving".
   * Refusals: maker_is_checker, above_authority, row_not_submitted, reason_required, rated_again (a later rating exists),
   * household_member_holds_line (一户一贷), above_household_cap, below_household_floor, credit_quota_exceeded, household_quota_exceeded.
   */
  decideRows: command<{ decided: number; linesCreated: number }>()({
    input: z.object({
      batchId: idSchema, householdIds, decision: z.enum(['approve', 'return', 'reject']), reason: z.string().trim().max(200).optional(),
    }),
    access: 'credit.approve',
  }),
  /** Quotas with used, frozen and available. */
  quotas: query<readonly QuotaMeter[]>()({ input: z.object({}), access: 'organisation.read' }),
  exportBatch: query<ProducedFile>()({ input: z.object({ batchId: idSchema }), access: 'credit.read' }),

  /** Credit households (rated ones and those that hold or held the title), villages or townships with their criteria as of today. */
  places: query<readonly PlaceRow[]>()({ input: z.object({ kind: z.enum(placeKinds), villageId: idSchema.optional() }), access: 'credit.read' }),
  /** Proposals of one subject with their objections, newest first. */
  placeHistory: query<readonly PlaceProposal[]>()({ input: z.object({ kind: z.enum(placeKinds), subjectId }), access: 'credit.read' }),
  /** Refusals: village_total_below_files. */
  setVillageTotal: command<null>()({ input: z.object({ villageId: idSchema, households: z.number().int().min(1).max(100_000) }), access: 'credit.rate' }),
  /**
   * Award, yearly review or removal (摘牌), all subjects named or none. Refusals: criteria_not_met (award, review), place_status_unsuitable,
   * proposal_pending.
   */
  proposePlaces: command<{ proposed: number }>()({
    input: z.object({ kind: z.enum(placeKinds), act: z.enum(placeActs), subjectIds: z.array(subjectId).min(1).max(20_000), reason: reasonSchema }), access: 'credit.rate',
  }),
  /** Refusals: maker_is_checker, proposal_decided, reason_required, notice_running, objection_open, objection_upheld, criteria_not_met. */
  decidePlaces: command<{ decided: number }>()({
    input: z.object({ proposalIds: z.array(idSchema).min(1).max(20_000), decision: z.enum(['approve', 'reject']), reason: z.string().trim().max(200).optional() }),
    access: 'credit.approve',
  }),
  /** Refusals: proposal_decided, not_own_proposal. */
  withdrawPlace: command<null>()({ input: z.object({ proposalId: idSchema }), access: 'credit.rate' }),
  /** What somebody says against an award during its public notice. Refusals: proposal_decided, no_public_notice. */
  recordObjection: command<{ objectionId: string }>()({ input: z.object({ proposalId: idSchema, text: reasonSchema }), access: 'credit.rate' }),
  /** Refusals: maker_is_checker (not by the one who recorded it), objection_settled, proposal_decided. */
  settleObjection: command<null>()({ input: z.object({ objectionId: idSchema, isUpheld: z.boolean(), finding: reasonSchema }), access: 'credit.approve' }),

  lines: query<readonly LineRow[]>()({ input: z.object({ statuses: z.array(z.enum(lineStatuses)).optional(), householdId: idSchema.optional() }), access: 'credit.read' }),
  lineLife: query<LineLife>()({ input: z.object({ lineId: idSchema }), access: 'credit.read' }),
  /**
   * Asks for a review, a lower limit or the end of a line. A review names the limit that stays (the old one, or less); its rating
   * must be fresh. Refusals: line_status_unsuitable, proposal_pending, limit_not_lower, limit_not_in_steps, line_has_balance,
   * review_too_early, review_needs_rating, review_rating_refused, review_limit_above_rating.
   */
  requestLineChange: command<{ requestId: string }>()({
    input: z.object({ lineId: idSchema, kind: z.enum(lineRequestKinds), limit: fenSchema, reason: reasonSchema }), access: 'credit.rate',
  }),
  /** Refusals: maker_is_checker, proposal_decided, reason_required (to reject), and those of the request anew. */
  decideLineChange: command<null>()({
    input: z.object({ requestId: idSchema, decision: z.enum(['approve', 'reject']), reason: z.string().trim().max(200).optional() }), access: 'credit.approve',
  }),
  /** By its maker. */
  withdrawLineChange: command<null>()({ input: z.object({ requestId: idSchema }), access: 'credit.rate' }),
  freezeLine: command<null>()({ input: z.object({ lineId: idSchema, reason: reasonSchema }), access: 'credit.approve' }),
  unfreezeLine: command<null>()({ input: z.object({ lineId: idSchema, reason: reasonSchema }), access: 'credit.approve' }),
};
