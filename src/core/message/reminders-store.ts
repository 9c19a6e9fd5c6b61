/** What is told to farmers when a business date opens: what falls due, what is overdue, what will be reported. */
import { loanFile } from '../loan/loan-store.ts';
import { accruedOn, type Accrual } from '../loan/accrual.ts';
import { repaymentSchedule } from '../loan/repayment-schedule.ts';
import { addDays, businessDate, daysBetween, type BusinessDate } from '../kernel/business-date.ts';
import { fen } from '../kernel/money.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { queueMessage } from './message-store.ts';
import { amountText } from './sms-templates.ts';

/** Days before the maturity on which the farmer is told; after days off the next of them takes its turn. */
const MATURITY_NOTICES = [0, 3, 7] as const;
/** Interest posted on the 21st is announced from the 18th. */
const INTEREST_NOTICE_DAYS = 3;
/** After any grace period and before the month's report to the bureau: bad records are reported after notice only (征信业管理条例 15). */
const BAD_RECORD_NOTICE_DAYS = 8;

/** Each thing once, however often it is called. */
export function queueReminders(context: CommandContext): void {
  remindOfMaturity(context);
  remindOfInterest(context);
  remindOfArrears(context);
}

interface LoanRecord {
  readonly id: string;
  readonly household_id: string;
  readonly matures_on: string;
  readonly next_due_on: string;
  readonly oldest_due_on: string;
  readonly due_principal: number;
  readonly due_interest: number;
  readonly accrual: string;
}

const SELECT = 'SELECT id, household_id, matures_on, next_due_on, oldest_due_on, due_principal, due_interest, accrual FROM loan';

function remindOfMaturity(context: CommandContext): void {
  const { db, session, businessDate: today } = context;
  const rows = statement<[string, string, string], LoanRecord>(
    db, `${SELECT} WHERE branch_id = ? AND status = 'normal' AND outstanding > 0 AND matures_on BETWEEN ? AND ?`,
  ).all(session.branchId, today, addDays(today, Math.max(...MATURITY_NOTICES)));
  for (const row of rows) {
    const maturesOn = businessDate(row.matures_on);
    const notice = MATURITY_NOTICES.find((days) => daysBetween(today, maturesOn) <= days);
    const due = dueAtMaturity(context, row.id, maturesOn);
    if (notice === undefined || !due) continue;
    queueMessage(context, {
      householdId: row.household_id, template: 'dueReminder', subject: `${row.id} ${maturesOn} T-${notice}`,
      places: { amount: amountText(due.principal), interest: amountText(due.interest), dueDate: maturesOn },
    });
  }
}

function dueAtMaturity({ db, businessDate: today }: CommandContext, loanId: string, maturesOn: BusinessDate) {
  const { terms, events } = loanFile(db, loanId);
  return repaymentSchedule({ terms, events, asOf: today }).find(({ due }) => due === maturesOn);
}

function remindOfInterest(context: CommandContext): void {
  const { db, session, businessDate: today } = context;
  const rows = statement<[string, string, string], LoanRecord>(
    db, `${SELECT} WHERE branch_id = ? AND status = 'normal' AND next_due_on < matures_on AND next_due_on BETWEEN ? AND ?`,
  ).all(session.branchId, addDays(today, 1), addDays(today, INTEREST_NOTICE_DAYS));
  for (const row of rows) {
    const dueDate = businessDate(row.next_due_on);
    const { interest } = accruedOn(JSON.parse(row.accrual) as Accrual, dueDate);
    queueMessage(context, {
      householdId: row.household_id, template: 'interestReminder', subject: `${row.id} ${dueDate}`, places: { interest: amountText(interest), dueDate },
    });
  }
}

function remindOfArrears(context: CommandContext): void {
  const today = context.businessDate;
  for (const row of arrearsNotToldBy(context, 'overdue', today)) {
    const dueDate = businessDate(row.oldest_due_on);
    const amount = amountText(fen(row.due_principal + row.due_interest));
    queueMessage(context, { householdId: row.household_id, template: 'overdue', subject: `${row.id} ${dueDate}`, places: { amount, dueDate } });
  }
  for (const row of arrearsNotToldBy(context, 'badRecordNotice', addDays(today, 1 - BAD_RECORD_NOTICE_DAYS))) {
    queueMessage(context, { householdId: row.household_id, template: 'badRecordNotice', subject: `${row.id} ${row.oldest_due_on}`, places: {} });
  }
}

/** Only receipts that the template has not spoken of: an arrear of two years costs no more than one of a day. */
function arrearsNotToldBy({ db, session }: CommandContext, template: string, dueBefore: BusinessDate): LoanRecord[] {
  return statement<[string, string, string], LoanRecord>(
    db,
    `${SELECT} WHERE branch_id = ? AND status IN ('overdue', 'nonAccrual') AND oldest_due_on < ?
       AND NOT EXISTS (SELECT 1 FROM message m WHERE m.template = ? AND m.subject = loan.id || ' ' || loan.oldest_due_on)`,
  ).all(session.branchId, dueBefore, template);
}
