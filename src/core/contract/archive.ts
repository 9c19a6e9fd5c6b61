/** The archive (档案): files by their content, their catalogue, and what becomes of them when their time is over. */
import { z } from 'zod';
import { command, query } from './define.ts';
import { dateSchema, idSchema, reasonSchema, type ProducedFile } from './schemas.ts';

export const archiveParts = ['printed', 'signed', 'scan', 'evidence', 'handwriting', 'received'] as const;
export type ArchivePart = (typeof archiveParts)[number];

export const retentionClasses = ['credit', 'bureau', 'voucher', 'general'] as const;
export type RetentionClass = (typeof retentionClasses)[number];

export interface ArchiveRow {
  readonly id: string;
  readonly archiveNo: string;
  readonly householdId: string | null;
  readonly householdNo: string | null;
  readonly headName: string | null;
  readonly villageName: string | null;
  /** A document kind, `bureauReport` or `collectedAuthorisations`. */
  readonly kind: string;
  readonly part: ArchivePart;
  readonly documentId: string | null;
  readonly number: string;
  readonly mediaType: string | null;
  /** Bytes; null when destroyed. */
  readonly size: number | null;
  readonly sha256: string;
  readonly filedOn: string;
  readonly filedBy: string;
  readonly retentionClass: RetentionClass;
  /** From this day on the file may be destroyed; null: the credit relation has not ended. */
  readonly destroyFrom: string | null;
  readonly destroyedOn: string | null;
}

export interface ArchiveSearchResult {
  readonly rows: readonly ArchiveRow[];
  /** Of all that fit the search; `rows` holds the newest of them, at most 2,000. */
  readonly total: number;
}

export interface DestructionList {
  readonly id: string;
  readonly listNo: string;
  readonly status: 'proposed' | 'destroyed' | 'rejected';
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedById: string;
  readonly proposedOn: string;
  readonly decidedBy: string | null;
  readonly decidedOn: string | null;
  readonly decisionReason: string | null;
  readonly entries: number;
}

export const archiveSearchSchema = z.object({
  /** Name, household number, archive number, paper number, or the beginning of a SHA-256. */
  text: z.string().trim().max(80).optional(),
  householdId: idSchema.optional(),
  documentId: idSchema.optional(),
  kind: z.string().max(40).optional(),
  filedFrom: dateSchema.optional(),
  filedTo: dateSchema.optional(),
  /** Only what may be destroyed on the business date. */
  isDue: z.boolean().optional(),
});

const purpose = z.enum(['view', 'print', 'save']);

export const archiveContract = {
  search: query<ArchiveSearchResult>()({ input: archiveSearchSchema, access: 'archive.read' }),
  /** The file itself, hash checked. A command because each look, print and export is logged. Refusals: file_altered, file_destroyed. */
  open: command<ProducedFile>()({ input: z.object({ entryId: idSchema, purpose }), access: 'archive.read', isRepeatable: true }),
  /** What a search finds as a sheet. A command because the export is logged. */
  exportList: command<ProducedFile>()({ input: archiveSearchSchema, access: 'archive.read', isRepeatable: true }),
  destructionLists: query<readonly DestructionList[]>()({ input: z.object({}), access: 'archive.read' }),
  /** Lists files whose time is over. Refusals: retention_not_over, already_listed. */
  proposeDestruction: command<{ listId: string; listNo: string }>()({
    input: z.object({ entryIds: z.array(idSchema).min(1).max(5000), reason: reasonSchema }), access: 'archive.destroy',
  }),
  /** Another person's decision. Destroying cannot be taken back. Refusals: maker_is_checker, destruction_decided, retention_not_over. */
  decideDestruction: command<{ destroyed: number }>()({
    input: z.object({ listId: idSchema, decision: z.enum(['destroy', 'reject']), reason: reasonSchema }), access: 'archive.destroy',
  }),
};
