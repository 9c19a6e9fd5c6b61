/** The print queue: what waits for a printer of this device, what was printed, and what went wrong. */
import { z } from 'zod';
import { command, query } from './define.ts';
import type { DocumentKind } from './document.ts';
import { idSchema } from './schemas.ts';

export const duplexModes = ['simplex', 'longEdge', 'shortEdge'] as const;
export type DuplexMode = (typeof duplexModes)[number];
export const printStates = ['waiting', 'printing', 'printed', 'failed', 'cancelled'] as const;
export type PrintState = (typeof printStates)[number];

export interface PrintJobRow {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly documentIds: readonly string[];
  /** Of the first paper. */
  readonly documentNo: string;
  readonly papers: number;
  readonly pages: number;
  readonly printer: string;
  readonly copies: number;
  readonly duplex: DuplexMode;
  readonly state: PrintState;
  /** A code with a sentence among the errors. */
  readonly fault: string | null;
  readonly faultDetail: string | null;
  readonly attempts: number;
  readonly queuedBy: string;
  readonly queuedOn: string;
  /** UTC milliseconds. */
  readonly queuedAt: number;
  readonly endedAt: number | null;
}

const printer = z.string().min(1).max(255);

export const printingContract = {
  /** Newest first: all that is not done, and the last 200 that are. Of the person's own papers, or of all for who sees the whole branch. */
  jobs: query<readonly PrintJobRow[]>()({ input: z.object({}), access: 'document.read' }),
  /** The papers wait for the printer, in this order. All of one kind. Refusals: not_found, outside_scope, kinds_differ. */
  add: command<{ jobId: string }>()({
    input: z.object({ documentIds: z.array(idSchema).min(1).max(1000), printer, copies: z.number().int().min(1).max(20).default(1), duplex: z.enum(duplexModes).default('simplex') }),
    access: 'document.read',
  }),
  /** The page hands the job to the printer now. Refusal: print_job_not_waiting. */
  begin: command<PrintJobRow>()({ input: z.object({ jobId: idSchema }), access: 'document.read' }),
  /** What became of it. `fault`: the code of the refusal; the job stays and can be tried again. */
  end: command<null>()({
    input: z.object({ jobId: idSchema, fault: z.string().max(60).nullable(), detail: z.string().max(300).nullable() }), access: 'document.read',
  }),
  /** A failed job, or one that was under way when the program ended, waits again; perhaps for another printer. */
  retry: command<null>()({ input: z.object({ jobId: idSchema, printer: printer.optional() }), access: 'document.read' }),
  cancel: command<null>()({ input: z.object({ jobId: idSchema }), access: 'document.read' }),
};
