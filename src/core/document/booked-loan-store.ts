/** Every receipt of the branch as it stood at the end of a day, with what was posted up to that day and nothing later. */
import type { FiveClass, PurposeCode } from '../contract/loan.ts';
import { dateOfDayNumber, dayNumber, type BusinessDate } from '../kernel/business-date.ts';
import { classByDaysOverdue, worseClass } from '../loan/classify.ts';
import { loanFiles, replayLoan, type LoanFile } from '../loan/loan-store.ts';
import { rateAt } from '../loan/rate-timeline.ts';
import { standingOf } from '../loan/standing.ts';
import { monthsToReach } from '../loan/terms.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';

export interface BookedLoan {
  readonly id: string;
  readonly householdId: string;
  readonly villageName: string;
  readonly managerName: string;
  readonly grade: string;
  readonly purpose: PurposeCode;
  readonly drawnOn: string;
  readonly maturesOn: string;
  readonly termMonths: number;
  readonly ratePpm: number;
  readonly outstanding: number;
  /** Principal and interest past their due date, with penalty and compound interest; 0 of one that is not late. */
  readonly due: number;
  readonly dueInterest: number;
  readonly daysOverdue: number;
  /** Of the business date as it is kept; of an earlier day by its days overdue and the officer's downgrade, which has no date. */
  readonly fiveClass: FiveClass;
  readonly isWrittenOff: boolean;
  readonly isSettled: boolean;
  /** The facts known on that day. */
  readonly file: LoanFile;
  /** Interest that fell due from the first day to the last: settled by the calendar, or paid before with its principal. */
  readonly interestDueBetween: (first: BusinessDate, last: BusinessDate) => number;
  /** Principal taken off the books in that time. */
  readonly writtenOffBetween: (first: BusinessDate, last: BusinessDate) => number;
}

interface LoanRecord {
  id: string; household_id: string; village: string; manager: string | null; grade: string; purpose: PurposeCode; drawn_on: string; five_class: FiveClass; manual_class: FiveClass | null;
}

const LOANS = `
  SELECT l.id, l.household_id, v.name AS village, s.name AS manager, c.grade, l.purpose, l.drawn_on, l.five_class, l.manual_class
  FROM loan l JOIN household h ON h.id = l.household_id JOIN village v ON v.id = h.village_id LEFT JOIN staff s ON s.id = v.manager_id
  JOIN credit_line c ON c.id = l.line_id
  WHERE l.branch_id = ? AND l.drawn_on <= ? ORDER BY l.drawn_on, l.receipt_no`;

export function readBook(context: QueryContext, date: BusinessDate): BookedLoan[] {
  const { db, session, businessDate } = context;
  const records = statement<[string, string], LoanRecord>(db, LOANS).all(session.branchId, date);
  const later = new Set(statement<[string], { id: string }>(db, 'SELECT id FROM loan_event WHERE posted_on > ?').all(date).map(({ id }) => id));
  const files = loanFiles(db, records.map(({ id }) => id));
  return records.flatMap((record, index) => {
    const file = files[index] as LoanFile;
    const known = { ...file, events: file.events.filter(({ id }) => !later.has(id)) };
    return bookedLoan(record, known, date, date === businessDate);
  });
}

function bookedLoan(record: LoanRecord, file: LoanFile, date: BusinessDate, isToday: boolean): BookedLoan[] {
  const replayed = replayLoan(file, date);
  const [receipt] = replayed.receipts;
  if (!receipt) return []; // the draw was taken back
  const day = dayNumber(date);
  const standing = standingOf(receipt, day);
  const maturesOn = dateOfDayNumber(receipt.maturity);
  const isLate = standing.daysOverdue > 0;
  const within = (first: BusinessDate, last: BusinessDate) => replayed.postings.filter((posting) => posting.date >= first && posting.date <= last);
  return [{
    id: record.id, householdId: record.household_id, villageName: record.village, managerName: record.manager ?? '未分配', grade: record.grade, purpose: record.purpose,
    drawnOn: record.drawn_on, maturesOn, termMonths: monthsToReach(file.terms.start, maturesOn),
    ratePpm: rateAt(receipt.rates, day), outstanding: standing.outstandingPrincipal,
    due: isLate ? standing.duePrincipal + standing.dueInterest + standing.penalty + standing.compound + standing.fee : 0,
    dueInterest: standing.dueInterest, daysOverdue: standing.daysOverdue,
    fiveClass: standing.state === 'settled' ? 'normal' : isToday ? record.five_class : worseClass(classByDaysOverdue(standing.daysOverdue), record.manual_class ?? 'normal'),
    isWrittenOff: standing.state === 'writtenOff', isSettled: standing.state === 'settled', file,
    interestDueBetween: (first, last) => within(first, last).reduce((total, { kind, interest, parts }) => {
      if (kind === 'settle') return total + interest;
      return kind === 'repay' || kind === 'repayPrincipal' ? total + parts.reduce((early, part) => early + part.early, 0) : total;
    }, 0),
    writtenOffBetween: (first, last) => within(first, last).filter(({ kind }) => kind === 'writeOff').reduce((total, { outstandingPrincipal }) => total + outstandingPrincipal, 0),
  }];
}

/** A movement of money at the counter. A reversal has the kind of what it takes back, and amounts below zero. */
export interface MoneyMoved {
  readonly loanId: string;
  readonly kind: 'draw' | 'repay';
  readonly isReversal: boolean;
  readonly channel: 'cash' | 'transfer' | 'none';
  readonly staffName: string;
  readonly principal: number;
  readonly interest: number;
  readonly penalty: number;
  readonly compound: number;
  readonly total: number;
}

interface EventRecord { loan_id: string; type: string; is_reversal: number; channel: MoneyMoved['channel']; staff: string; split: string }

const EVENTS = `
  SELECT e.loan_id, coalesce(json_extract(o.fact, '$.type'), json_extract(e.fact, '$.type')) AS type, o.id IS NOT NULL AS is_reversal, e.channel, s.name AS staff, e.split
  FROM loan_event e JOIN loan l ON l.id = e.loan_id JOIN staff s ON s.id = e.staff_id
  LEFT JOIN loan_event o ON o.id = json_extract(e.fact, '$.ref')
  WHERE l.branch_id = ? AND e.posted_on BETWEEN ? AND ? ORDER BY e.posting_order`;

/** In posting order, by the day of posting. */
export function moneyMoved({ db, session }: QueryContext, first: BusinessDate, last: BusinessDate): MoneyMoved[] {
  return statement<[string, string, string], EventRecord>(db, EVENTS).all(session.branchId, first, last).flatMap((row) => {
    const kind = row.type === 'draw' ? 'draw' : row.type === 'repay' || row.type === 'repayPrincipal' ? 'repay' : null;
    if (!kind) return [];
    const split = JSON.parse(row.split) as Pick<MoneyMoved, 'principal' | 'interest' | 'penalty' | 'compound' | 'total'>;
    const { principal, interest, penalty, compound, total } = split;
    return [{ loanId: row.loan_id, kind, isReversal: row.is_reversal === 1, channel: row.channel, staffName: row.staff, principal, interest, penalty, compound, total }];
  });
}
