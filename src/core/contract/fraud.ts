/** Anti-fraud (反欺诈): checks at application, signing, draw and repayment, the reviews that they make, lists and related persons. */
import { z } from 'zod';
import { command, query } from './define.ts';
import { idSchema, reasonSchema, uploadedFileSchema } from './schemas.ts';

/** Where a transaction is checked. */
export const fraudPoints = ['application', 'signing', 'draw', 'repayment'] as const;
export type FraudPoint = (typeof fraudPoints)[number];
export const fraudOutcomeCodes = ['pass', 'review', 'reject'] as const;
export type FraudOutcomeCode = (typeof fraudOutcomeCodes)[number];

export interface FraudHit {
  readonly code: string;
  readonly name: string;
  readonly outcome: 'review' | 'reject';
  /** What the rule read: field → value; amounts in fen, shares in ppm. */
  readonly values: readonly { readonly name: string; readonly value: string | number | boolean | null; readonly unit: string | null }[];
}

/** `hits` is null for who may not see which rule fired. */
export interface FraudCheckRow {
  readonly id: number;
  readonly householdId: string;
  readonly householdNo: string;
  readonly headName: string;
  readonly villageName: string;
  readonly point: FraudPoint;
  readonly outcome: FraudOutcomeCode;
  readonly hits: readonly FraudHit[] | null;
  /** The transaction went on: it passed, was cleared before, or is looked at afterwards. */
  readonly wentOn: boolean;
  readonly taskId: string | null;
  readonly taskNo: string | null;
  readonly rulesVersion: string;
  readonly checkedOn: string;
  /** UTC milliseconds. */
  readonly checkedAt: number;
  readonly staffName: string;
}

export const fraudTaskStatuses = ['open', 'cleared', 'confirmed'] as const;
export type FraudTaskStatus = (typeof fraudTaskStatuses)[number];
/** How it was looked into: by telephone, at the house, face to face, from papers. */
export const reviewMethods = ['phone', 'visit', 'faceToFace', 'documents'] as const;
export type ReviewMethod = (typeof reviewMethods)[number];

export interface FraudTaskRow {
  readonly id: string;
  readonly taskNo: string;
  readonly householdId: string;
  readonly householdNo: string;
  readonly headName: string;
  readonly identityMask: string;
  readonly villageName: string;
  readonly groupNo: number;
  readonly point: FraudPoint;
  /** Codes of the rules that fired. */
  readonly codes: readonly string[];
  /** The transaction waits for the answer. */
  readonly holds: boolean;
  readonly status: FraudTaskStatus;
  readonly makerName: string;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly createdOn: string;
  readonly dueOn: string;
  readonly isOverdue: boolean;
  /** The signed-in person made the transaction: somebody else has to look. */
  readonly isOwn: boolean;
  readonly method: ReviewMethod | null;
  readonly conclusion: string | null;
  readonly decidedByName: string | null;
  readonly decidedOn: string | null;
  /** Of a clearance: the last day on which the same transaction may go on. */
  readonly validTo: string | null;
}

/** A household that shares something with another. */
export interface LinkedHousehold {
  readonly householdId: string;
  readonly householdNo: string;
  /** Masked outside the person's villages. */
  readonly headName: string;
  readonly villageName: string;
  readonly shares: readonly ('phone' | 'bankCard' | 'address' | 'device')[];
}

export interface FraudTaskDetail extends FraudTaskRow {
  readonly hits: readonly FraudHit[];
  readonly linked: readonly LinkedHousehold[];
  readonly checks: readonly FraudCheckRow[];
}

/** Black lists of four kinds; `lineElsewhere` names who holds a line of this product at another institution. */
export const watchListKinds = ['fraud', 'internal', 'external', 'enforcement', 'lineElsewhere'] as const;
export type WatchListKind = (typeof watchListKinds)[number];
export type WatchListDecision = 'release' | 'refuse';
export const watchSubjects = ['identity', 'phone', 'bankCard', 'device'] as const;
export type WatchSubject = (typeof watchSubjects)[number];
export const watchListStatuses = ['proposed', 'released', 'refused'] as const;

export const watchFaults = [
  'missing_number', 'bad_check_digit', 'impossible_birth', 'not_a_phone', 'not_a_bank_card', 'not_a_device', 'unknown_subject', 'not_a_date', 'dates_reversed',
  'bad_reason_code', 'number_lost_digits', 'twice_in_file',
] as const;
export type WatchFault = (typeof watchFaults)[number];

/** One row of a list file as it would go in. Numbers only as masks. */
export interface WatchPreviewRow {
  readonly sheetRow: number;
  readonly subject: WatchSubject | null;
  readonly mask: string;
  readonly reasonCode: string;
  readonly fromOn: string | null;
  readonly toOn: string | null;
  readonly outcome: 'new' | 'listed' | 'rejected';
  readonly fault: { readonly code: WatchFault; readonly column: string } | null;
}

export interface WatchPreview {
  readonly previewId: string;
  readonly fileName: string;
  readonly encoding: string;
  readonly rows: readonly WatchPreviewRow[];
  readonly counts: { readonly rows: number; readonly new: number; readonly listed: number; readonly rejected: number };
}

export interface WatchListRow {
  readonly id: string;
  readonly kind: WatchListKind;
  readonly origin: 'file' | 'task' | 'hub';
  readonly source: string;
  readonly fileName: string | null;
  readonly entries: number;
  readonly active: number;
  readonly status: (typeof watchListStatuses)[number];
  readonly proposedByName: string | null;
  readonly proposedOn: string;
  readonly decidedByName: string | null;
  readonly decidedOn: string | null;
  readonly reason: string | null;
  readonly isOwn: boolean;
}

export interface WatchEntryRow {
  readonly id: number;
  readonly listId: string;
  readonly kind: WatchListKind;
  readonly subject: WatchSubject;
  readonly mask: string;
  readonly reasonCode: string;
  readonly source: string;
  readonly fromOn: string;
  readonly toOn: string | null;
  readonly status: 'proposed' | 'active' | 'endingAsked' | 'ended' | 'refused';
  /** Asked for the ending: another person decides. */
  readonly isOwnRequest: boolean;
  readonly endingReason: string | null;
  readonly endedOn: string | null;
}

export const staffRelations = ['self', 'spouse', 'parent', 'child', 'sibling', 'spouseParent', 'other'] as const;
export interface RelatedPersonRow {
  readonly id: string;
  readonly staffNo: string;
  readonly staffName: string;
  readonly relation: (typeof staffRelations)[number];
  readonly identityMask: string;
  readonly registeredOn: string;
  readonly registeredByName: string;
  readonly endedOn: string | null;
}

const count = z.number().int().min(0).max(1_000_000);
/** What a channel or the counter found out; left out = not known, which no rule takes for a yes or a no. */
export const findingsSchema = z.object({
  faceScore: z.number().int().min(0).max(100),
  documentMatches: z.boolean(),
  phoneOwnerMatches: z.boolean(),
  phoneMonths: count,
  virtualNumber: z.boolean(),
  deviceRisk: z.enum(['none', 'proxy', 'rooted', 'emulator']),
  contactPhoneHouseholds: count,
  /** Metres. */
  surveyDistance: z.number().int().min(0).max(10_000_000),
  /** Parts per million. */
  samePointShare: z.number().int().min(0).max(1_000_000),
  appliedHour: z.number().int().min(0).max(23),
  deviceFirstSeen: z.boolean(),
  payeeIsBorrower: z.boolean(),
  payeeCardDays: count,
  payeeIsStaff: z.boolean(),
  phoneChangedHours: count,
  signingElsewhere: z.boolean(),
  samePayeeBorrowers: count,
  managerMoneyLink: z.boolean(),
}).partial();
export type FraudFindings = z.output<typeof findingsSchema>;

export interface FraudSignalRow {
  readonly channel: string;
  readonly hasDevice: boolean;
  readonly findings: FraudFindings;
  readonly notedOn: string;
  readonly staffName: string;
}

export const fraudContract = {
  /** Reviews, those that are due first. */
  tasks: query<readonly FraudTaskRow[]>()({ input: z.object({ statuses: z.array(z.enum(fraudTaskStatuses)).optional(), householdId: idSchema.optional() }), access: 'fraud.read' }),
  task: query<FraudTaskDetail>()({ input: z.object({ taskId: idSchema }), access: 'fraud.read' }),
  /** Who may be given a review: everybody who may decide one. */
  reviewers: query<readonly { readonly staffId: string; readonly name: string; readonly staffNo: string }[]>()({ input: z.object({ taskId: idSchema }), access: 'fraud.read' }),
  /** Refusals: task_decided, maker_is_checker (not to who made the transaction), not_a_reviewer. */
  assignTask: command<null>()({ input: z.object({ taskId: idSchema, staffId: idSchema }), access: 'fraud.review' }),
  /**
   * `cleared`: the same transaction may go on for some days. `confirmed`: it is refused from now on; `listReason` proposes the
   * borrower for the bank's own black list, which another person releases. Refusals: task_decided, maker_is_checker.
   */
  decideTask: command<{ validTo: string | null; listId: string | null }>()({
    input: z.object({
      taskId: idSchema, result: z.enum(['cleared', 'confirmed']), method: z.enum(reviewMethods), conclusion: reasonSchema,
      listReason: z.string().trim().regex(/^[A-Za-z0-9_-]{1,20}$/).optional(),
    }),
    access: 'fraud.review',
  }),
  /** Somebody asks to look again (申请人工复核). Refusals: task_not_decided, decided_by_self. */
  reopenTask: command<null>()({ input: z.object({ taskId: idSchema, reason: reasonSchema }), access: 'fraud.review' }),

  /** The checks of one household, newest first; which rule fired only with `fraud.read`. */
  householdChecks: query<readonly FraudCheckRow[]>()({ input: z.object({ householdId: idSchema }), access: 'household.read' }),
  /** Checks that did not pass, newest first. */
  checks: query<readonly FraudCheckRow[]>()({ input: z.object({ limit: z.number().int().min(1).max(5000).default(1000) }), access: 'fraud.read' }),

  signals: query<readonly FraudSignalRow[]>()({ input: z.object({ householdId: idSchema }), access: 'household.read' }),
  /** Notes what a channel or the counter found out; used by the checks of the next 30 days. Refusals: nothing_noted, bad_check_digit, impossible_birth. */
  noteSignals: command<null>()({
    input: z.object({
      householdId: idSchema, channel: z.enum(['counter', 'mobile', 'kiosk']), findings: findingsSchema,
      /** The applicant's own device, not the branch's. Kept as a keyed hash. */
      deviceId: z.string().trim().regex(/^[\w:.-]{6,64}$/).optional(),
      /** Who brings the money of the repayment of today, if not the borrower. Kept as a keyed hash. */
      payerIdentityNumber: z.string().trim().max(40).optional(),
    }),
    access: 'household.edit',
  }),

  lists: query<readonly WatchListRow[]>()({ input: z.object({}), access: 'fraud.readLists' }),
  listEntries: query<readonly WatchEntryRow[]>()({ input: z.object({ listId: idSchema.optional() }), access: 'fraud.readLists' }),
  /** Reads a file and shows what would go in. Refusals of the survey reader; list_no_header_row, list_too_long. */
  previewList: command<WatchPreview>()({ input: z.object({ file: uploadedFileSchema, kind: z.enum(watchListKinds) }), access: 'fraud.proposeList', isRepeatable: true }),
  /** Keeps the good rows of the preview, not in force yet. Refusals: preview_gone, nothing_to_list. */
  proposeList: command<{ listId: string; entries: number }>()({
    input: z.object({ previewId: idSchema, source: z.string().trim().min(2).max(60) }), access: 'fraud.proposeList',
  }),
  /** Puts a list in force, or refuses it. Refusals: maker_is_checker, list_decided, reason_required. */
  decideList: command<{ matched: number }>()({
    input: z.object({ listId: idSchema, decision: z.enum(['release', 'refuse']), reason: z.string().trim().max(200).optional() }), access: 'fraud.releaseList',
  }),
  /** Refusals: entry_not_active. */
  askEnding: command<null>()({ input: z.object({ entryId: z.number().int().positive(), reason: reasonSchema }), access: 'fraud.proposeList' }),
  /** Refusals: entry_ending_not_asked, maker_is_checker. */
  decideEnding: command<null>()({ input: z.object({ entryId: z.number().int().positive(), isAgreed: z.boolean() }), access: 'fraud.releaseList' }),

  relatedPersons: query<readonly RelatedPersonRow[]>()({ input: z.object({}), access: 'fraud.readLists' }),
  /** Refusals: bad_check_digit, impossible_birth, relation_known. */
  registerRelated: command<null>()({
    input: z.object({ staffId: idSchema, relation: z.enum(staffRelations), identityNumber: z.string().trim().min(1).max(40) }), access: 'organisation.manage',
  }),
  endRelated: command<null>()({ input: z.object({ relatedId: idSchema, reason: reasonSchema }), access: 'organisation.manage' }),
};
