/** The life of a print job: waiting → printing → printed | failed; a failed one waits again or is cancelled. */
import { eq } from 'drizzle-orm';
import type { DuplexMode, PrintJobRow } from '../contract/printing.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext, QueryContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { documentNamed } from './document-store.ts';
import { printJob } from './tables.ts';

type JobRecord = typeof printJob.$inferSelect;

export interface NewJob {
  readonly documentIds: readonly string[];
  readonly printer: string;
  readonly copies: number;
  readonly duplex: DuplexMode;
}

/** @throws Refusal `not_found`, `outside_scope`, `kinds_differ`. */
export function addPrintJob(context: CommandContext, { documentIds, printer, copies, duplex }: NewJob): { jobId: string } {
  const papers = documentIds.map((id) => documentNamed(context, id));
  const kind = papers[0]?.kind;
  if (!kind || papers.some((paper) => paper.kind !== kind)) throw new Refusal('kinds_differ');
  const jobId = context.environment.newId();
  const { session, businessDate, environment } = context;
  orm(context.db).insert(printJob).values({
    id: jobId, branchId: session.branchId, kind, documentIds: [...documentIds], printer, copies, duplex, state: 'waiting', fault: null, faultDetail: null, attempts: 0,
    queuedBy: session.staffId, queuedOn: businessDate, queuedAt: environment.now(), endedAt: null,
  }).run();
  context.record('document.printQueued', { jobId, kind, documentIds, printer, copies, duplex });
  return { jobId };
}

/** @throws Refusal `not_found`, `print_job_not_waiting`. */
export function beginPrintJob(context: CommandContext, { jobId }: { jobId: string }): PrintJobRow {
  const job = jobNamed(context, jobId);
  if (job.state !== 'waiting') throw new Refusal('print_job_not_waiting', { state: job.state });
  change(context, job, { state: 'printing', attempts: job.attempts + 1, fault: null, faultDetail: null });
  const [row] = readJobs(context, jobId);
  if (!row) throw new Refusal('not_found', {}, 'jobId');
  return row;
}

/** @throws Refusal `not_found`, `print_job_not_waiting`. */
export function endPrintJob(context: CommandContext, { jobId, fault, detail }: { jobId: string; fault: string | null; detail: string | null }): null {
  const job = jobNamed(context, jobId);
  if (job.state !== 'printing') throw new Refusal('print_job_not_waiting', { state: job.state });
  change(context, job, { state: fault === null ? 'printed' : 'failed', fault, faultDetail: detail, endedAt: context.environment.now() });
  return null;
}

/** @throws Refusal `not_found`, `print_job_not_failed`. */
export function retryPrintJob(context: CommandContext, { jobId, printer }: { jobId: string; printer?: string | undefined }): null {
  const job = jobNamed(context, jobId);
  // "printing" is what a program leaves that was ended half-way; the one that prints now ends its jobs itself.
  if (job.state !== 'failed' && job.state !== 'printing') throw new Refusal('print_job_not_failed', { state: job.state });
  change(context, job, { state: 'waiting', printer: printer ?? job.printer, endedAt: null });
  return null;
}

/** @throws Refusal `not_found`, `print_job_done`. */
export function cancelPrintJob(context: CommandContext, { jobId }: { jobId: string }): null {
  const job = jobNamed(context, jobId);
  if (job.state === 'printed' || job.state === 'cancelled') throw new Refusal('print_job_done', { state: job.state });
  change(context, job, { state: 'cancelled', endedAt: context.environment.now() });
  return null;
}

function change(context: CommandContext, job: JobRecord, values: Partial<JobRecord>): void {
  orm(context.db).update(printJob).set(values).where(eq(printJob.id, job.id)).run();
  const { state, printer, attempts, fault } = { ...job, ...values };
  context.record('document.printMoved', { jobId: job.id, kind: job.kind, state, printer, attempts, fault });
}

/** One's own, or anybody's for who sees the whole branch. */
function jobNamed(context: CommandContext, jobId: string): JobRecord {
  const found = orm(context.db).select().from(printJob).where(eq(printJob.id, jobId)).get();
  if (!found || found.branchId !== context.session.branchId) throw new Refusal('not_found', {}, 'jobId');
  if (context.visibleVillages && found.queuedBy !== context.session.staffId) throw new Refusal('outside_scope');
  return found;
}

interface RowRecord extends Omit<JobRecord, 'documentIds'> { documentIds: string; queuer: string; document_no: string; pages: number }

const JOBS = `
  SELECT j.id, j.branch_id AS branchId, j.kind, j.document_ids AS documentIds, j.printer, j.copies, j.duplex, j.state, j.fault, j.fault_detail AS faultDetail, j.attempts,
    j.queued_by AS queuedBy, j.queued_on AS queuedOn, j.queued_at AS queuedAt, j.ended_at AS endedAt, s.name AS queuer,
    (SELECT d.document_no FROM document d WHERE d.id = json_extract(j.document_ids, '$[0]')) AS document_no,
    (SELECT sum(d.pages) FROM document d JOIN json_each(j.document_ids) i ON i.value = d.id) AS pages
  FROM print_job j JOIN staff s ON s.id = j.queued_by
  WHERE j.branch_id = @branchId AND (@jobId IS NULL OR j.id = @jobId) AND (@staffId IS NULL OR j.queued_by = @staffId)
  ORDER BY j.state NOT IN ('waiting', 'printing', 'failed'), j.queued_at DESC, j.id DESC LIMIT 400`;

function readJobs(context: QueryContext, jobId: string | null): PrintJobRow[] {
  const staffId = context.visibleVillages ? context.session.staffId : null;
  return statement<[object], RowRecord>(context.db, JOBS).all({ branchId: context.session.branchId, jobId, staffId }).map((row) => {
    const documentIds = JSON.parse(row.documentIds) as string[];
    return {
      id: row.id, kind: row.kind, documentIds, documentNo: row.document_no, papers: documentIds.length, pages: row.pages, printer: row.printer, copies: row.copies, duplex: row.duplex,
      state: row.state, fault: row.fault, faultDetail: row.faultDetail, attempts: row.attempts, queuedBy: row.queuer, queuedOn: row.queuedOn, queuedAt: row.queuedAt, endedAt: row.endedAt,
    };
  });
}

export const printJobs = (context: QueryContext): readonly PrintJobRow[] => readJobs(context, null);
