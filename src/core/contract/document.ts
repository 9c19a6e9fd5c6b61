import { z } from 'zod';
import { command, query } from './define.ts';
import { dateSchema, idSchema, type ProducedFile } from './schemas.ts';

/** Subject: a household for the authorisation, a line for contract and disclosure, a loan for the draw note, a posting for the receipt, a batch for the approval form. */
export const documentKinds = ['inquiryAuthorisation', 'costDisclosure', 'lineContract', 'drawNote', 'repaymentReceipt', 'approvalForm'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export interface DocumentRow {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly documentNo: string;
  readonly householdId: string | null;
  readonly headName: string | null;
  readonly villageName: string | null;
  readonly subjectId: string;
  readonly createdOn: string;
  readonly createdBy: string;
  readonly pages: number;
  readonly size: number;
  /** SHA-256 of the PDF, hexadecimal. */
  readonly sha256: string;
  readonly signedOn: string | null;
  readonly signedWitness: string | null;
}

export interface GenerateResult {
  readonly made: readonly { readonly subjectId: string; readonly documentId: string; readonly documentNo: string }[];
  /** One that fails is listed; the others are made. */
  readonly failed: readonly { readonly subjectId: string; readonly code: string }[];
}

export const documentContract = {
  list: query<readonly DocumentRow[]>()({
    input: z.object({ householdId: idSchema.optional(), subjectId: idSchema.optional(), kind: z.enum(documentKinds).optional() }), access: 'document.read',
  }),
  /** Makes the PDF of each subject, in order, numbered and stored with its hash. One that exists and is current is answered as it is. Long: progress "document.generating". */
  generate: command<GenerateResult>()({ input: z.object({ kind: z.enum(documentKinds), subjectIds: z.array(idSchema).min(1).max(5000) }), access: 'document.generate' }),
  /** The PDF itself, hash checked. A command because each look is logged. Refusal: document_altered. */
  open: command<ProducedFile>()({ input: z.object({ documentId: idSchema, purpose: z.enum(['view', 'print', 'save']) }), access: 'document.read', isRepeatable: true }),
  /** Several as one PDF for one print job, in the order given. */
  openMerged: command<ProducedFile>()({ input: z.object({ documentIds: z.array(idSchema).min(1).max(1000), purpose: z.enum(['view', 'print', 'save']) }), access: 'document.read', isRepeatable: true }),
  /**
   * The paper was signed before the signed-in person. The contract opens the line.
   * Refusals: cost_disclosure_not_signed (the gate before the contract), authorisation_not_signed, already_signed, signed_in_future.
   */
  markSigned: command<{ opened: number }>()({ input: z.object({ documentIds: z.array(idSchema).min(1).max(1000), signedOn: dateSchema }), access: 'document.sign' }),
};
