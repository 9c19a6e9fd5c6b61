import { z } from 'zod';
import type { RefusalParams } from '../kernel/result.ts';
import { command, query } from './define.ts';
import { idSchema, type ProducedFile } from './schemas.ts';

/**
 * Subject: a household for consent, authorisation and application, a line for contract and disclosure, a loan for draw note, certificate,
 * notice and letter, a posting for receipt, slip and rate notice, a batch for the approval form, a village for its announcement, the
 * branch for its reports.
 */
export const documentKinds = [
  'informationConsent', 'inquiryAuthorisation', 'application', 'costDisclosure', 'lineContract', 'drawNote', 'repaymentReceipt', 'repaymentSlip',
  'settlementCertificate', 'rateChangeNotice', 'overdueNotice', 'collectionLetter', 'approvalForm', 'villageRating', 'dailyReport', 'monthlyReport',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export interface DocumentRow {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly documentNo: string;
  readonly householdId: string | null;
  readonly headName: string | null;
  readonly villageName: string | null;
  readonly subjectId: string;
  /** Day or month of a notice or report; empty for others. */
  readonly period: string;
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
  readonly failed: readonly { readonly subjectId: string; readonly code: string; readonly params: RefusalParams }[];
}

/** What `verifyPaper` finds. `genuine`: number and code are ours. `altered`: the number is ours, the code is not. `unknown`: neither. */
export interface PaperVerdict {
  readonly verdict: 'genuine' | 'altered' | 'unknown' | 'unreadable';
  readonly documentNo: string | null;
  readonly kind: DocumentKind | null;
  readonly createdOn: string | null;
  readonly signedOn: string | null;
  /** A later paper took its place before it was signed. */
  readonly replacedBy: string | null;
  /** null: the paper is not the caller's to open. */
  readonly documentId: string | null;
}

export const documentContract = {
  list: query<readonly DocumentRow[]>()({
    input: z.object({ householdId: idSchema.optional(), subjectId: idSchema.optional(), kind: z.enum(documentKinds).optional() }), access: 'document.read',
  }),
  /** Makes the PDF of each subject, in order, numbered and stored with its hash. One that exists and is current is answered as it is. Long: progress "document.generating". */
  generate: command<GenerateResult>()({
    input: z.object({
      kind: z.enum(documentKinds), subjectIds: z.array(idSchema).min(1).max(5000),
      /** Of a report: its day `YYYY-MM-DD` or month `YYYY-MM`. Left out: the business date's. Notices are always of the business date. */
      period: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/).optional(),
    }),
    access: 'document.generate',
  }),
  /** The PDF itself, hash checked. A command because each look is logged. Refusal: document_altered. */
  open: command<ProducedFile>()({ input: z.object({ documentId: idSchema, purpose: z.enum(['view', 'print', 'save']) }), access: 'document.read', isRepeatable: true }),
  /** Several as one PDF for one print job, in the order given. */
  openMerged: command<ProducedFile>()({
    input: z.object({
      documentIds: z.array(idSchema).min(1).max(1000), purpose: z.enum(['view', 'print', 'save']),
      /** For printing on both sides: each paper starts on a front page. */
      isDuplex: z.boolean().optional(),
    }),
    access: 'document.read', isRepeatable: true,
  }),
  /** Whether a paper is ours and unchanged: by the text of its QR code, or by its number and 验真码. */
  verifyPaper: query<PaperVerdict>()({ input: z.object({ text: z.string().trim().min(4).max(200) }), access: 'document.read' }),
};
