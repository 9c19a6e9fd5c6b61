import { z } from 'zod';
import { command, query } from './define.ts';
import { dateSchema, idSchema, positiveFenSchema, ratePpmSchema, reasonSchema } from './schemas.ts';
import type { LineRow } from './credit.ts';

/** 还款方式, codes of the product. */
export const settlementMethods = ['Q_INT', 'M_INT', 'BULLET', 'Q_INST', 'ANNUITY', 'LINEAR'] as const;
export type SettlementMethod = (typeof settlementMethods)[number];

/** 贷款用途: planting, breeding, forestry, fishery, inputs and machinery, processing, shop, transport, tourism, then consumption. */
export const purposeCodes = [
  'A01', 'A02', 'A03', 'A04', 'A05', 'A06', 'B01', 'B02', 'B03', 'C01', 'C02', 'C03', 'C04', 'C05', 'C06',
] as const;
export type PurposeCode = (typeof purposeCodes)[number];

export const fiveClasses = ['normal', 'specialMention', 'substandard', 'doubtful', 'loss'] as const;
export type FiveClass = (typeof fiveClasses)[number];
export const loanStatuses = ['normal', 'overdue', 'nonAccrual', 'writtenOff', 'settled'] as const;
export type LoanStatus = (typeof loanStatuses)[number];

/** One receipt (借据): a draw under a line. Amounts in fen. */
export interface LoanRow {
  readonly id: string;
  readonly receiptNo: string;
  readonly lineId: string;
  readonly householdId: string;
  readonly headName: string;
  readonly purpose: PurposeCode;
  readonly method: SettlementMethod;
  readonly ratePpm: number;
  readonly drawnOn: string;
  readonly maturesOn: string;
  readonly principal: number;
  readonly outstanding: number;
  /** Accrued to today and not yet settled, rounded to the fen. */
  readonly accruedInterest: number;
  readonly dueInterest: number;
  readonly duePrincipal: number;
  readonly penalty: number;
  readonly compound: number;
  readonly daysOverdue: number;
  readonly nextDueOn: string | null;
  readonly status: LoanStatus;
  readonly fiveClass: FiveClass;
}

export interface RepaymentSplit {
  readonly principal: number;
  readonly interest: number;
  readonly penalty: number;
  readonly compound: number;
  /** To the farmer's refund account. */
  readonly refund: number;
  readonly total: number;
}

/**
 * What a row of the ledger is about. `settle` and `due` are the calendar's: interest posted, principal fallen due.
 * `nonAccrual` and `accrual`: the receipt leaves and rejoins the accruing ones (非应计).
 */
export const postingKinds = [
  'draw', 'repay', 'settle', 'due', 'rate', 'reverse', 'extend', 'accelerate', 'misuse', 'fee', 'waive', 'writeOff', 'nonAccrual', 'accrual',
] as const;
export type PostingKind = (typeof postingKinds)[number];

/** How the money came: over the counter or from the borrower's account. */
export const paymentChannels = ['cash', 'transfer'] as const;
export type PaymentChannel = (typeof paymentChannels)[number];

/** `id` and `voucherNo` of the calendar's own rows are no voucher's: `voucherNo` is empty. Amounts of a reversal are negative. */
export interface PostingRow extends RepaymentSplit {
  readonly id: string;
  readonly voucherNo: string;
  readonly loanId: string;
  readonly receiptNo: string;
  readonly headName: string;
  readonly kind: PostingKind;
  readonly valueDate: string;
  readonly postedOn: string;
  readonly outstandingAfter: number;
  readonly staffName: string;
  /** The id of the posting that reversed it. */
  readonly reversedBy: string | null;
  readonly channel: PaymentChannel | null;
  readonly reason: string | null;
}

export interface ScheduleRow {
  readonly no: number;
  readonly due: string;
  readonly principal: number;
  readonly interest: number;
  readonly instalment: number;
  readonly balance: number;
}

/** 利息说明: one stretch of equal principal and rate. interest product = principal × rate × days, an integer. */
export interface InterestSegment {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly principal: number;
  readonly ratePpm: number;
  /** fen × ppm × days as digits: may leave the safe integers. */
  readonly product: string;
  readonly kind: 'interest' | 'penalty' | 'compound';
  /** Where the stretch ends in a settlement: the rounded interest of the whole settlement period. */
  readonly settledInterest: number | null;
}

export interface CounterView {
  readonly householdId: string;
  readonly householdNo: string;
  readonly headName: string;
  readonly identityMask: string;
  readonly villageName: string;
  readonly groupNo: number;
  readonly line: LineRow | null;
  readonly loans: readonly LoanRow[];
  readonly refundBalance: number;
}

export interface DrawPreview {
  readonly ratePpm: number;
  readonly drawnOn: string;
  readonly maturesOn: string;
  readonly firstInterestOn: string;
  readonly interestToMaturity: number;
  readonly availableAfter: number;
  readonly schedule: readonly ScheduleRow[];
}

export interface LoanDetail {
  readonly loan: LoanRow;
  readonly schedule: readonly ScheduleRow[];
  readonly postings: readonly PostingRow[];
  readonly interest: readonly InterestSegment[];
}

const drawInput = z.object({
  lineId: idSchema, amount: positiveFenSchema, purpose: z.enum(purposeCodes), termMonths: z.number().int().min(1).max(60), method: z.enum(settlementMethods),
});
const repaymentInput = z.object({
  loanId: idSchema,
  /** `tendered`: the whole sum handed over. `principal`: this much principal, with its interest. */
  mode: z.enum(['tendered', 'principal']),
  amount: positiveFenSchema,
  /** Earlier than the business date is a backdated posting, later can only be previewed. Left out: the business date. */
  valueDate: dateSchema.optional(),
  channel: z.enum(paymentChannels).default('transfer'),
});

/**
 * What an officer may ask to be done to a receipt. 展期 is agreed before the maturity: up to a year at most the term over
 * again, longer at most half of it (个人贷款管理办法). 调息 holds from a day not later than the business date. 分类下调 is an
 * officer's judgement, null lifts it; never an upgrade out of 不良. 核销 needs 损失 and the number of the legal entity's decision.
 */
export const loanActSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('extend'), maturesOn: dateSchema }),
  z.object({ kind: z.literal('changeRate'), ratePpm: ratePpmSchema, from: dateSchema }),
  z.object({ kind: z.literal('downgradeClass'), fiveClass: z.enum(fiveClasses).nullable() }),
  z.object({ kind: z.literal('writeOff'), approvalNo: z.string().trim().min(3).max(40) }),
]);
export type LoanAct = z.output<typeof loanActSchema>;
export type LoanActKind = LoanAct['kind'];
export const loanActStatuses = ['waiting', 'approved', 'rejected', 'withdrawn'] as const;
export type LoanActStatus = (typeof loanActStatuses)[number];

export interface LoanActRow {
  readonly id: string;
  readonly loanId: string;
  readonly lineId: string;
  readonly receiptNo: string;
  readonly headName: string;
  readonly villageName: string;
  readonly outstanding: number;
  readonly maturesOn: string;
  readonly ratePpm: number;
  readonly fiveClass: FiveClass;
  readonly act: LoanAct;
  readonly reason: string;
  readonly status: LoanActStatus;
  readonly makerName: string;
  /** Asked for by the person who reads it. */
  readonly isOwn: boolean;
  readonly proposedOn: string;
  readonly checkerName: string | null;
  readonly decidedOn: string | null;
  readonly decisionReason: string | null;
}

export const loanContract = {
  counter: query<CounterView>()({ input: z.object({ householdId: idSchema }), access: 'loan.read' }),
  previewDraw: query<DrawPreview>()({ input: drawInput, access: 'loan.read' }),
  /**
   * Refusals: line_not_open, line_frozen, line_expired, line_review_overdue, over_available, draw_below_minimum, draw_above_maximum, term_beyond_line,
   * term_below_minimum, term_beyond_purpose, method_not_allowed, household_overdue, balance_quota_exceeded.
   */
  draw: command<{ loanId: string; receiptNo: string; postingId: string }>()({ input: drawInput, access: 'loan.post' }),
  /** On a later day: as if nothing else happened until then. Refusals as `repay`. */
  previewRepayment: query<{ readonly split: RepaymentSplit; readonly outstandingAfter: number; readonly settles: boolean }>()({ input: repaymentInput, access: 'loan.read' }),
  /** What settles the receipt on each date, which is the business date or later: as if nothing else happened until then. */
  payOff: query<readonly { readonly date: string; readonly split: RepaymentSplit }[]>()({
    input: z.object({ loanId: idSchema, dates: z.array(dateSchema).min(1).max(31) }), access: 'loan.read',
  }),
  /**
   * `expectedTotal` is what the person confirmed; refused when a change in between made it another sum (figures_changed).
   * Refusals: loan_settled, principal_exceeds_outstanding, value_date_in_future, value_date_before_draw.
   */
  repay: command<{ postingId: string; voucherNo: string; split: RepaymentSplit; outstandingAfter: number }>()({
    input: repaymentInput.extend({ expectedTotal: positiveFenSchema.optional() }), access: 'loan.post',
  }),
  /**
   * A posting is never edited: a reversal (冲正) is a new event and the receipt is replayed. Not by the one who posted.
   * Refusals: maker_is_checker, already_reversed, not_reversible, draw_was_repaid.
   */
  reverse: command<{ postingId: string }>()({ input: z.object({ postingId: idSchema, reason: reasonSchema }), access: 'loan.reverse' }),
  /**
   * Asks for an act on a receipt, by the rules of today; another person decides.
   * Refusals: loan_settled, act_already_waiting; extension_not_later, extension_after_maturity, extension_too_long;
   * value_date_in_future, value_date_before_draw; class_upgrade_not_allowed; not_written_off_by_rule.
   */
  proposeAct: command<{ actId: string }>()({ input: z.object({ loanId: idSchema, act: loanActSchema, reason: reasonSchema }), access: 'loan.propose' }),
  /** The maker takes it back. Refusals: act_not_waiting, not_own_act. */
  withdrawAct: command<null>()({ input: z.object({ actId: idSchema }), access: 'loan.propose' }),
  /** Approval does it at once, by the rules of that day. Refusals: maker_is_checker, act_not_waiting, reason_required (to reject), and those of proposeAct. */
  decideAct: command<null>()({
    input: z.object({ actId: idSchema, decision: z.enum(['approve', 'reject']), reason: reasonSchema.optional() }), access: 'credit.approve',
  }),
  /** What officers asked for: of one receipt, or all that waits. */
  acts: query<readonly LoanActRow[]>()({ input: z.object({ loanId: idSchema.optional(), onlyWaiting: z.boolean().default(false) }), access: 'loan.read' }),
  detail: query<LoanDetail>()({ input: z.object({ loanId: idSchema }), access: 'loan.read' }),
  loans: query<readonly LoanRow[]>()({ input: z.object({ onlyOutstanding: z.boolean() }), access: 'loan.read' }),
  /** The counter's journal of a business date, with totals that equal the accounting entries. */
  postingsOn: query<{ readonly rows: readonly PostingRow[]; readonly drawn: number; readonly repaid: RepaymentSplit }>()({
    input: z.object({ date: dateSchema.optional() }), access: 'loan.read',
  }),
};
