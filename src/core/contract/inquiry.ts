/** Asking the credit bureau (征信查询): nobody is asked about without a signed authorisation in force. */
import { z } from 'zod';
import { command, query } from './define.ts';
import { dateSchema, idSchema, reasonSchema, uploadedFileSchema } from './schemas.ts';

/** 查询用途: what a person may have agreed to. */
export const inquiryPurposes = ['approval', 'management', 'guarantee', 'dispute'] as const;
export type InquiryPurpose = (typeof inquiryPurposes)[number];

export const personRoles = ['head', 'spouse', 'member'] as const;
export type PersonRole = (typeof personRoles)[number];

export const authorisationStates = ['waiting', 'inForce', 'returned', 'superseded', 'withdrawn', 'ended'] as const;
export type AuthorisationState = (typeof authorisationStates)[number];

/** What the bureau says, as the file keeps it. */
export const bureauResultSchema = z.object({
  currentlyOverdue: z.boolean(),
  /** Days in the last 24 months; `none`: no credit record at all. */
  longestOverdueDays: z.union([z.literal('none'), z.number().int().min(0).max(10_000)]),
  lenders: z.number().int().min(0).max(500),
  inquiries6Months: z.number().int().min(0).max(1000),
});
export type BureauResult = z.output<typeof bureauResultSchema>;

export interface AuthorisationRow {
  readonly id: string;
  readonly householdId: string;
  readonly householdNo: string;
  readonly headName: string;
  readonly villageName: string;
  readonly personName: string;
  readonly personRole: PersonRole;
  readonly source: 'electronic' | 'paper' | 'collected';
  readonly documentId: string | null;
  readonly scanEntryId: string | null;
  readonly purposes: readonly InquiryPurpose[];
  readonly state: AuthorisationState;
  /** In force on the business date: the state, and neither too early nor too late. */
  readonly isInForce: boolean;
  readonly signedOn: string;
  readonly expiresOn: string;
  readonly handedInBy: string;
  readonly handedInById: string;
  readonly handedInOn: string;
  readonly endedOn: string | null;
  readonly endReason: string | null;
}

export interface BureauReportRow {
  readonly id: string;
  readonly personName: string;
  readonly personRole: PersonRole;
  readonly reportNo: string;
  readonly purpose: InquiryPurpose;
  readonly queriedOn: string;
  readonly result: BureauResult;
  readonly source: 'typed' | 'file';
  readonly entryId: string | null;
  readonly recordedBy: string;
}

/** An adult of the household whose report may be asked for. */
export interface InquiryPerson {
  readonly personRole: PersonRole;
  /** The member's place in the file; null: the head. */
  readonly position: number | null;
  readonly name: string;
  readonly identityMask: string;
  readonly isInForce: boolean;
}

export interface HouseholdInquiry {
  readonly persons: readonly InquiryPerson[];
  readonly authorisations: readonly AuthorisationRow[];
  readonly reports: readonly BureauReportRow[];
}

/** Forms that the survey sheet says were signed, and that nobody has handed in. */
export interface AwaitedForm {
  readonly householdId: string;
  readonly householdNo: string;
  readonly headName: string;
  readonly villageId: string;
  readonly villageName: string;
  readonly collectedOn: string | null;
}

const person = { householdId: idSchema, /** Left out: the head. */ position: z.number().int().min(0).max(29).nullable().default(null) };

export const inquiryContract = {
  /** Persons, authorisations and reports of one household. */
  household: query<HouseholdInquiry>()({ input: z.object({ householdId: idSchema }), access: 'inquiry.read' }),
  awaitedForms: query<readonly AwaitedForm[]>()({ input: z.object({}), access: 'inquiry.read' }),
  authorisations: query<readonly AuthorisationRow[]>()({ input: z.object({ states: z.array(z.enum(authorisationStates)).min(1) }), access: 'inquiry.read' }),
  /**
   * Forms that were signed on paper during the survey, as one scan. They count when a second person has compared them.
   * Refusals: signed_in_future, file_not_accepted, already_in_force, already_handed_in.
   */
  handInCollected: command<{ handedIn: number }>()({
    input: z.object({ householdIds: z.array(idSchema).min(1).max(2000), signedOn: dateSchema, scan: uploadedFileSchema }), access: 'inquiry.record',
  }),
  /** Refusals: maker_is_checker, already_decided, reason_required (to return). */
  decideCollected: command<{ decided: number }>()({
    input: z.object({ authorisationIds: z.array(idSchema).min(1).max(2000), decision: z.enum(['confirm', 'return']), reason: reasonSchema.optional() }),
    access: 'document.confirm',
  }),
  /** The person takes the consent back: no inquiry from now on. Refusal: authorisation_not_in_force. */
  withdraw: command<null>()({ input: z.object({ authorisationId: idSchema, reason: reasonSchema }), access: 'inquiry.record' }),
  /**
   * What the bureau answered about one adult. Refused and logged without an authorisation in force for the purpose on that day.
   * Refusals: authorisation_not_in_force, purpose_not_authorised, queried_in_future, report_number_taken, identity_missing, file_not_accepted.
   */
  recordReport: command<{ reportId: string }>()({
    input: z.object({
      ...person, purpose: z.enum(inquiryPurposes), reportNo: z.string().trim().min(4).max(40), queriedOn: dateSchema,
      result: bureauResultSchema, file: uploadedFileSchema.optional(),
    }),
    access: 'inquiry.record',
  }),
};
