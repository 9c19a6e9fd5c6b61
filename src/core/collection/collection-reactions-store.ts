/** What the calendar and payments do to collection: promises fall due, cases open and close, the strategy is asked, the limitation is watched. */
import { addDays, addMonths, businessDate, type BusinessDate } from '../kernel/business-date.ts';
import type { CommandContext, Reactions } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { caseOf, closeCase, Desk, followStrategy, loansToFollow, makeTask, openTaskOf, overdueLoan, stepUp, updateCase } from './case-store.ts';
import { alarmDue, limitationUntil } from './limitation.ts';
import { strategy } from './strategy.ts';

interface Repaid {
  readonly loanId: string;
  readonly postingId: string;
  readonly valueDate: BusinessDate;
  readonly total: number;
}

interface Signed {
  readonly kind: string;
  readonly subjectId: string;
  readonly signedOn: BusinessDate;
}

export const collectionReactions: Reactions = {
  'workday.dayOpened': (context) => {
    const desk = new Desk(context);
    closeCured(context);
    breakPromises(context, desk);
    for (const loan of loansToFollow(context)) followStrategy(context, loan, desk);
    watchLimitation(context, desk);
  },
  'loan.repaid': (context, event) => creditRepayment(context, event.payload as unknown as Repaid),
  'loan.reversed': (context, event) => takeBack(context, event.payload as unknown as { loanId: string; reversedPostingId: string }),
  'document.signed': (context, event) => restartLimitation(context, event.payload as unknown as Signed),
};

/** Paid, extended, written off: whatever made it no longer overdue. */
function closeCured(context: CommandContext): void {
  const cured = statement<[string, string], { loan_id: string }>(
    context.db,
    `SELECT c.loan_id FROM collection_case c JOIN loan l ON l.id = c.loan_id
     WHERE c.branch_id = ? AND c.closed_on IS NULL AND (l.oldest_due_on IS NULL OR l.oldest_due_on >= ? OR l.status IN ('settled', 'writtenOff'))`,
  ).all(context.session.branchId, context.businessDate);
  for (const { loan_id: loanId } of cured) closeCase(context, loanId);
}

/** 承诺到期次日未还: broken, and the next stronger method follows. */
function breakPromises(context: CommandContext, desk: Desk): void {
  const past = statement<[string, string], { id: string; loan_id: string; method: 'sms' | 'phone' | 'visit' }>(
    context.db,
    `SELECT p.id, p.loan_id, k.method FROM collection_promise p JOIN collection_contact k ON k.id = p.contact_id JOIN loan l ON l.id = p.loan_id
     WHERE p.status = 'open' AND p.due_on < ? AND l.branch_id = ?`,
  ).all(context.businessDate, context.session.branchId);
  for (const promise of past) {
    statement(context.db, "UPDATE collection_promise SET status = 'broken', decided_on = ? WHERE id = ?").run(context.businessDate, promise.id);
    context.record('collection.promiseBroken', { promiseId: promise.id, loanId: promise.loan_id });
    const known = caseOf(context, promise.loan_id);
    const loan = overdueLoan(context, promise.loan_id);
    if (!known || !loan || known.isDisputed) continue;
    updateCase(context, promise.loan_id, { brokenPromises: known.brokenPromises + 1 });
    stepUp(context, loan, promise.method, 'brokenPromise', desk);
  }
}

/** Money came in: to the credit of who collects, towards the promise, and it interrupts the limitation (部分履行). */
function creditRepayment(context: CommandContext, { loanId, postingId, valueDate, total }: Repaid): void {
  const known = caseOf(context, loanId);
  if (!known || known.closedOn !== null) return;
  const task = openTaskOf(context, loanId);
  const collector = task?.assigneeId ?? lastCollector(context, loanId);
  if (collector) {
    statement(context.db, 'INSERT INTO collection_recovery (posting_id, loan_id, staff_id, amount, business_date) VALUES (?, ?, ?, ?, ?)')
      .run(postingId, loanId, collector, total, context.businessDate);
  }
  statement(
    context.db,
    `UPDATE collection_promise SET paid = paid + @total, status = CASE WHEN paid + @total >= amount THEN 'kept' ELSE status END,
       decided_on = CASE WHEN paid + @total >= amount THEN @today ELSE decided_on END WHERE loan_id = @loanId AND status = 'open'`,
  ).run({ total, loanId, today: context.businessDate });
  if (!overdueLoan(context, loanId)) return closeCase(context, loanId);
  if (valueDate > known.limitationFrom) updateCase(context, loanId, { limitationFrom: valueDate, limitationBasis: 'partPaid', limitationAlarm: null });
}

function lastCollector({ db }: CommandContext, loanId: string): string | null {
  return statement<[string], { assignee_id: string | null }>(
    db, 'SELECT assignee_id FROM collection_task WHERE loan_id = ? ORDER BY created_on DESC, task_no DESC LIMIT 1',
  ).get(loanId)?.assignee_id ?? null;
}

/** A reversed repayment is nobody's success. The receipt is asked about again at the next day-end. */
function takeBack(context: CommandContext, { loanId, reversedPostingId }: { loanId: string; reversedPostingId: string }): void {
  const row = statement<[string], { amount: number }>(context.db, 'SELECT amount FROM collection_recovery WHERE posting_id = ?').get(reversedPostingId);
  if (!row) return;
  statement(context.db, 'DELETE FROM collection_recovery WHERE posting_id = ?').run(reversedPostingId);
  statement(context.db, "UPDATE collection_promise SET paid = max(0, paid - ?) WHERE loan_id = ? AND status = 'open'").run(row.amount, loanId);
}

/** A 催收通知书 that the debtor signed interrupts the limitation: it runs anew from that day (民法典 195). */
function restartLimitation(context: CommandContext, { kind, subjectId: loanId, signedOn }: Signed): void {
  if (kind !== 'collectionLetter') return;
  const known = caseOf(context, loanId);
  if (!known || known.closedOn !== null || signedOn <= known.limitationFrom) return;
  updateCase(context, loanId, { limitationFrom: signedOn, limitationBasis: 'letterSigned', limitationAlarm: null });
  context.record('collection.limitationRestarted', { loanId, from: signedOn, basis: 'letterSigned' });
}

/** Receipts whose claim ends within the widest alarm: a task with a letter, once for each alarm. */
function watchLimitation(context: CommandContext, desk: Desk): void {
  const { limitationMonths: months, limitationAlarms: alarms } = strategy.document;
  const today = context.businessDate;
  const before = addMonths(addDays(today, Math.max(...alarms)), -months);
  const near = statement<[string, string], { loan_id: string; limitation_from: string; limitation_alarm: number | null }>(
    context.db, 'SELECT loan_id, limitation_from, limitation_alarm FROM collection_case WHERE branch_id = ? AND closed_on IS NULL AND limitation_from <= ?',
  ).all(context.session.branchId, addDays(before, 1));
  for (const { loan_id: loanId, limitation_from: from, limitation_alarm: given } of near) {
    const until = limitationUntil(businessDate(from), months);
    const alarm = alarmDue(until, today, alarms, given);
    const loan = alarm === null ? null : overdueLoan(context, loanId);
    if (alarm === null || !loan) continue;
    updateCase(context, loanId, { limitationAlarm: alarm });
    context.record('collection.limitationNear', { loanId, until, alarm });
    makeTask(context, {
      loanId, householdId: loan.householdId, reason: 'limitation',
      measure: { step: caseOf(context, loanId)?.step ?? '', method: 'visit', everyDays: 1, dueDays: 3, needsTwo: true, headJoins: true, letter: 'collectionLetter' },
    }, desk);
  }
}
