/** The credit line (额度) in the store: made by approval, moved along its life, never edited. */
import { and, eq, getTableColumns } from 'drizzle-orm';
import type { LineChange, LineStatus } from '../contract/credit.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext, QueryContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import type { RatingRecord } from './batch-store.ts';
import { mayFollow } from './line-life.ts';
import { creditLine } from './tables.ts';

export type LineRecord = typeof creditLine.$inferSelect;

/** Prepared: a batch makes thousands of lines. */
const INSERT = `
  INSERT INTO credit_line (id, line_no, branch_id, household_id, rating_id, status, grade, limit_amount, rate_ppm, term_months, approved_on, approved_by)
  VALUES (@id, @lineNo, @branchId, @householdId, @ratingId, @status, @grade, @limitAmount, @ratePpm, @termMonths, @approvedOn, @approvedBy)`;

/**
 * The line of an approved row: to be signed, or pre-approved when the bureau could not be asked. A line that was still
 * waiting for its signature gives way; one in use stays until the new one is signed.
 */
export function createLine(context: CommandContext, row: RatingRecord): string {
  const { session, businessDate } = context;
  const { grade, ratePpm, termMonths } = row;
  if (grade === null || ratePpm === null || termMonths === null) throw new Error(`rating ${row.id} has no offer`);
  for (const waiting of linesOf(context, row.householdId, ['preApproved', 'pendingSignature'])) moveLine(context, waiting, 'cancelled', 'replaced');
  const line = {
    id: context.environment.newId(), lineNo: nextLineNo(context), branchId: session.branchId, householdId: row.householdId, ratingId: row.id,
    status: row.kind === 'preCredit' ? 'preApproved' : 'pendingSignature', grade, limitAmount: row.limitAmount, ratePpm, termMonths,
    approvedOn: businessDate, approvedBy: session.staffId,
  } as const;
  statement<[typeof line]>(context.db, INSERT).run(line);
  context.record('credit.lineApproved', {
    lineId: line.id, lineNo: line.lineNo, householdId: line.householdId, batchId: row.batchId, kind: row.kind, status: line.status, grade,
    limit: line.limitAmount, previousLimit: row.previousLimit, ratePpm, termMonths,
  });
  return line.id;
}

function nextLineNo(context: CommandContext): string {
  return `ED${context.session.branchCode}${context.businessDate.slice(0, 4)}${String(context.nextNumber('line')).padStart(6, '0')}`;
}

/** @throws Refusal `not_found` for a line that is not of this branch. */
export function lineNamed(context: QueryContext, lineId: string): LineRecord {
  const found = orm(context.db).select().from(creditLine).where(and(eq(creditLine.id, lineId), eq(creditLine.branchId, context.session.branchId))).get();
  if (!found) throw new Refusal('not_found', {}, 'lineId');
  return found;
}

/** The household's lines with one of the statuses. Prepared: a day-end asks for thousands of households. */
export function linesOf(context: QueryContext, householdId: string, statuses: readonly LineStatus[]): LineRecord[] {
  return statement<[string, string], LineRecord>(context.db, LINES).all(householdId, JSON.stringify(statuses));
}

const LINES = `
  SELECT ${Object.entries(getTableColumns(creditLine)).map(([key, { name }]) => `${name} AS ${key}`).join(', ')}
  FROM credit_line WHERE household_id = ? AND status IN (SELECT value FROM json_each(?))`;

/**
 * Moves a line on and records it. `reason` is a person's words or a code (`replaced`, `overdue`, `cured`, `term_over`).
 *
 * @throws Refusal `line_status_unsuitable` when its life does not lead there.
 */
export function moveLine(context: CommandContext, line: LineRecord, to: LineStatus, reason: string): void {
  if (!mayFollow(line.status, to)) throw new Refusal('line_status_unsuitable', { status: line.status });
  statement(context.db, 'UPDATE credit_line SET status = ?, status_reason = ? WHERE id = ?').run(to, reason, line.id);
  keepChange(context, line, { kind: 'moved', to, limit: line.limitAmount, reason });
  context.record('credit.lineMoved', { lineId: line.id, lineNo: line.lineNo, householdId: line.householdId, from: line.status, to, reason });
}

/** For the page of the line. */
export function keepChange(context: CommandContext, line: LineRecord, change: { kind: LineChange['kind']; to: LineStatus; limit: number; reason: string }): void {
  statement(
    context.db,
    `INSERT INTO line_change (line_id, kind, from_status, to_status, limit_before, limit_after, reason, business_date, staff_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(line.id, change.kind, line.status, change.to, line.limitAmount, change.limit, change.reason, context.businessDate, context.session.staffId);
}
