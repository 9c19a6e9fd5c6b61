/** Signing papers: on this device with pen or mouse, or on paper that comes back as a scan. */
import { z } from 'zod';
import { command, query } from './define.ts';
import type { DocumentKind } from './document.ts';
import { dateSchema, idSchema, reasonSchema, uploadedFileSchema } from './schemas.ts';

export const checkMethods = ['idCard', 'witness', 'oneTimeCode'] as const;
export type CheckMethod = (typeof checkMethods)[number];

export const signerRoles = ['authoriser', 'borrower', 'coBorrower', 'bank'] as const;
export type SignerRole = (typeof signerRoles)[number];

export interface SignerView {
  readonly position: number;
  readonly role: SignerRole;
  /** null: the bank. */
  readonly name: string | null;
  readonly identityMask: string | null;
  readonly checkMethod: CheckMethod | null;
  readonly hasStartedReading: boolean;
  readonly hasRead: boolean;
  /** UTC milliseconds until which a code that was sent is good; null: none was sent. */
  readonly codeExpiresAt: number | null;
  readonly codeTriesLeft: number;
  readonly isChecked: boolean;
  readonly witnessName: string | null;
  readonly signedAt: number | null;
}

export interface SigningSession {
  readonly id: string;
  readonly documentId: string;
  readonly documentNo: string;
  readonly kind: DocumentKind;
  readonly pages: number;
  readonly status: 'open' | 'completed' | 'refused' | 'expired' | 'cancelled';
  readonly openedBy: string;
  readonly openedById: string;
  readonly expiresAt: number;
  readonly readingSeconds: number;
  readonly endReason: string | null;
  /** Nothing that is sealed has legal effect: the seal is of a test authority. */
  readonly isTestSeal: boolean;
  readonly signers: readonly SignerView[];
}

export interface PaperReturn {
  readonly id: string;
  readonly documentId: string;
  readonly documentNo: string;
  readonly kind: DocumentKind;
  readonly householdId: string | null;
  readonly headName: string | null;
  readonly villageName: string | null;
  readonly signedOn: string;
  readonly scanEntryId: string;
  readonly pages: number;
  readonly printedPages: number;
  readonly matched: 'code' | 'hand';
  readonly status: 'waiting' | 'confirmed' | 'returned';
  readonly handedInBy: string;
  readonly handedInById: string;
  readonly handedInOn: string;
  readonly reason: string | null;
}

/** A dot of a stroke: place in pixels of the pad, pressure in thousandths, time in milliseconds since the first. */
const dot = z.tuple([z.number().int().min(-200).max(4000), z.number().int().min(-200).max(4000), z.number().int().min(0).max(1000), z.number().int().min(0).max(3_600_000)]);
const signer = { sessionId: idSchema, position: z.number().int().min(0).max(9) };

const check = z.discriminatedUnion('method', [
  /** The number as the card says it, typed or read by a reader. */
  z.object({ method: z.literal('idCard'), identityNumber: z.string().trim().min(15).max(20) }),
  /** Another member of staff, by his own password. */
  z.object({ method: z.literal('witness'), staffNo: z.string().trim().min(1).max(20), password: z.string().min(1).max(200) }),
  z.object({ method: z.literal('oneTimeCode'), code: z.string().trim().regex(/^\d{6}$/) }),
]);

export const signingContract = {
  /** The latest session of a paper; null: none yet. */
  session: query<SigningSession | null>()({ input: z.object({ documentId: idSchema }), access: 'document.read' }),
  /** Papers whose session is open. */
  openSessions: query<readonly SigningSession[]>()({ input: z.object({}), access: 'document.read' }),
  /** Refusals: already_signed, document_replaced, session_open, not_signed_here, no_institution_seal, and the gates (authorisation_not_signed, cost_disclosure_not_signed). */
  openSession: command<{ sessionId: string }>()({ input: z.object({ documentId: idSchema }), access: 'document.sign' }),
  /** The clock of the reading gate starts. Refusals: session_not_open, session_expired, signer_out_of_order. */
  startReading: command<null>()({ input: z.object(signer), access: 'document.sign' }),
  /** The last page was reached. Refusals: not_read_to_end, read_too_fast. */
  finishReading: command<null>()({ input: z.object({ ...signer, pagesSeen: z.number().int().min(0).max(500) }), access: 'document.sign' }),
  /** Queues the code as an SMS to the number on file. Refusals: not_read_to_end, check_not_asked, code_sent_just_now. */
  sendCode: command<{ expiresAt: number }>()({ input: z.object(signer), access: 'document.sign' }),
  /** Refusals: check_not_asked, identity_differs, wrong_password, witness_is_operator, one_time_code_wrong, code_expired, code_tries_over. A failed check counts and is logged. */
  check: command<null>()({ input: z.object({ ...signer, check }), access: 'document.sign', isRepeatable: true }),
  /** Strokes and their picture. The paper gets the signature and is sealed. Refusals: signer_not_checked, signature_empty, signature_image_invalid. */
  sign: command<null>()({
    input: z.object({
      ...signer, strokes: z.array(z.array(dot).min(1).max(5000)).min(1).max(200),
      image: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= 512 * 1024, { error: 'file_too_large' }),
    }),
    access: 'document.sign',
  }),
  /** The bank's signature: by another person than the one who led the session. The paper is signed, the line opens. Refusal: maker_is_checker. */
  sealForBank: command<{ opened: number }>()({ input: z.object({ sessionId: idSchema }), access: 'document.confirm' }),
  /** The signer does not want to. Refusals: session_not_open, signer_out_of_order. */
  refuse: command<null>()({ input: z.object({ ...signer, reason: reasonSchema }), access: 'document.sign' }),
  cancelSession: command<null>()({ input: z.object({ sessionId: idSchema, reason: reasonSchema }), access: 'document.sign' }),

  /**
   * Signed paper comes back as one scan of one or many papers. `code` is the text of the QR code on the page, null where
   * none could be read and the person says which paper it is. Refusals: scan_not_ours, already_signed, already_handed_in,
   * document_replaced, signed_in_future, signed_before_printed, file_not_accepted, page_given_twice.
   */
  handInScan: command<{ handedIn: number }>()({
    input: z.object({
      scan: uploadedFileSchema, signedOn: dateSchema,
      papers: z.array(z.object({ documentId: idSchema.nullable(), code: z.string().max(200).nullable(), pages: z.array(z.number().int().min(1).max(2000)).min(1).max(100) })).min(1).max(1000),
    }),
    access: 'document.sign',
  }),
  /** Which paper a code is of; null: none of ours, or not this person's. */
  paperOfCode: query<{ readonly documentId: string; readonly documentNo: string; readonly kind: DocumentKind; readonly headName: string | null; readonly pages: number; readonly isSigned: boolean } | null>()({
    input: z.object({ code: z.string().trim().min(4).max(200) }), access: 'document.read',
  }),
  paperReturns: query<readonly PaperReturn[]>()({ input: z.object({ status: z.enum(['waiting', 'confirmed', 'returned']) }), access: 'document.read' }),
  /**
   * A second person compared the scan with the paper. Confirming signs it; the contract opens the line.
   * Refusals: maker_is_checker, already_decided, reason_required, and the gates.
   */
  decideReturns: command<{ confirmed: number; opened: number }>()({
    input: z.object({ returnIds: z.array(idSchema).min(1).max(1000), decision: z.enum(['confirm', 'return']), reason: reasonSchema.optional() }),
    access: 'document.confirm',
  }),
};
