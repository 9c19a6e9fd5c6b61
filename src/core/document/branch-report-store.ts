/** What the branch's daily and monthly report say, read from the store for any day that it knows. */
import { accountNamed, accountOf, isMemo, LOAN_ROLES } from '../accounting/chart.ts';
import { fiveClasses, type FiveClass } from '../contract/loan.ts';
import { addDays, businessDate, datePartsOf, dateOf, daysInMonth, type BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import { isNonPerforming } from '../loan/classify.ts';
import { repaymentSchedule } from '../loan/repayment-schedule.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { moneyMoved, readBook, type BookedLoan, type MoneyMoved } from './booked-loan-store.ts';
import type { DailyReportPaper } from './daily-report-paper.ts';
import { purposeNames } from './labels.ts';
import { readInstitution } from './line-paper-store.ts';
import type { MonthlyReportPaper, Portfolio, Slice } from './monthly-report-paper.ts';

/** Days overdue from … to …, as the report lists them (domain: 逾期账龄). */
const BUCKETS: readonly (readonly [from: number, to: number])[] = [[1, 7], [8, 30], [31, 60], [61, 90], [91, 180], [181, 360], [361, Number.MAX_SAFE_INTEGER]];
const bucketName = ([from, to]: readonly [number, number]): string => (to > 10_000 ? `${from}天以上` : `${from}至${to}天`);

/** @throws Refusal `report_day_in_future`, `report_before_store`. */
export function readDailyReport(context: QueryContext, date: BusinessDate): DailyReportPaper {
  requireKnownDay(context, date);
  const yesterday = addDays(date, -1);
  const today = readBook(context, date);
  const before = new Map(readBook(context, yesterday).map((loan) => [loan.id, loan]));
  const onBooks = today.filter(isOnBooks);
  const accounts = accountsOn(context, date);
  const moves = moneyMoved(context, date, date);
  const { year, month } = datePartsOf(date);
  return {
    institution: readInstitution(context), date, isClosed: date < context.businessDate, madeBy: context.session.name,
    activity: readActivity(context, date, today, before, moves),
    balance: {
      today: sum(onBooks, 'outstanding'), yesterday: ledgerBalanceBy(context, yesterday), lastMonth: ledgerBalanceBy(context, addDays(dateOf(year, month, 1) ?? date, -1)),
      lastYear: ledgerBalanceBy(context, addDays(dateOf(year, 1, 1) ?? date, -1)), loans: onBooks.filter(({ outstanding }) => outstanding > 0).length,
      households: new Set(onBooks.filter(({ outstanding }) => outstanding > 0).map(({ householdId }) => householdId)).size,
    },
    overdue: overdueBuckets(onBooks),
    newlyOverdue: countOf(onBooks.filter((loan) => loan.daysOverdue > 0 && (before.get(loan.id)?.daysOverdue ?? 0) === 0)),
    cured: countOf(onBooks.filter((loan) => loan.daysOverdue === 0 && (before.get(loan.id)?.daysOverdue ?? 0) > 0)),
    classes: classesOf(onBooks, [...before.values()].filter(isOnBooks)),
    interest: { due: today.reduce((total, loan) => total + loan.interestDueBetween(date, date), 0), received: sum(moves.filter(isRepayment), 'interest') },
    tasks: readTasks(context), maturities: [7, 15, 30].map((days) => maturing(onBooks, date, days)), nextInterest: nextInterest(onBooks, date),
    tellers: tellersOf(moves),
    accounts: accounts.map((row) => ({ ...row, name: accountNamed(row.code).name, isMemo: isMemo(row.code) })),
    ties: tiesOf(accounts),
  };
}

const isOnBooks = ({ isWrittenOff }: BookedLoan): boolean => !isWrittenOff;
const sum = <K extends string>(rows: readonly Readonly<Record<K, number>>[], key: K): number => rows.reduce((total, row) => total + row[key], 0);
const countOf = (loans: readonly BookedLoan[]) => ({ count: loans.length, amount: sum(loans, 'outstanding') });
const isDraw = ({ kind }: MoneyMoved): boolean => kind === 'draw';
const isRepayment = ({ kind }: MoneyMoved): boolean => kind === 'repay';
/** A reversal counts against what it takes back. */
const timesOf = (moves: readonly MoneyMoved[]): number => moves.reduce((total, { isReversal }) => total + (isReversal ? -1 : 1), 0);

function requireKnownDay(context: QueryContext, date: BusinessDate): void {
  if (date > context.businessDate) throw new Refusal('report_day_in_future', { businessDate: context.businessDate }, 'period');
  if (date === context.businessDate) return;
  const known = statement<[string], { known: number }>(context.db, 'SELECT 1 AS known FROM business_event WHERE business_date <= ? LIMIT 1').get(date);
  if (!known) throw new Refusal('report_before_store', { date }, 'period');
}

interface AccountRecord { code: string; opening: number; debit: number; credit: number }

/** The day's accounts: of a closed day as they were closed, of the open one as they stand. */
function accountsOn(context: QueryContext, date: BusinessDate): AccountRecord[] {
  const isOpen = date === context.businessDate;
  const sql = isOpen
    ? 'SELECT account AS code, opening, debit, credit FROM account_balance WHERE branch_id = @branchId AND (opening <> 0 OR debit <> 0 OR credit <> 0) AND @date = @date ORDER BY account'
    : 'SELECT account AS code, opening, debit, credit FROM account_day WHERE branch_id = @branchId AND business_date = @date ORDER BY account';
  return statement<[object], AccountRecord>(context.db, sql).all({ branchId: context.session.branchId, date });
}

const loanAccounts: ReadonlySet<string> = new Set(LOAN_ROLES.map(accountOf));

/** The loan accounts at the end of the last closed day up to `date`; null before the first one. */
function ledgerBalanceBy({ db, session }: QueryContext, date: BusinessDate): number | null {
  const row = statement<[object], { day: string | null; balance: number | null }>(
    db,
    `SELECT business_date AS day, coalesce(sum(opening + debit - credit) FILTER (WHERE account IN (SELECT value FROM json_each(@accounts))), 0) AS balance
     FROM account_day WHERE branch_id = @branchId
       AND business_date = (SELECT max(business_date) FROM account_day WHERE branch_id = @branchId AND business_date <= @date)`,
  ).get({ branchId: session.branchId, date, accounts: JSON.stringify([...loanAccounts]) });
  return row?.day ? (row.balance ?? 0) : null;
}

function tiesOf(accounts: readonly AccountRecord[]): DailyReportPaper['ties'] {
  const own = accounts.filter(({ code }) => !isMemo(code));
  const moved = (role: string): number => sum(own.filter(({ code }) => code === accountOf(role)).map(({ debit, credit }) => ({ net: debit - credit })), 'net');
  const ledgerBalance = own.filter(({ code }) => loanAccounts.has(code)).reduce((total, row) => total + row.opening + row.debit - row.credit, 0);
  return { debits: sum(own, 'debit'), credits: sum(own, 'credit'), ledgerBalance, cashMoved: moved('cash'), depositsMoved: moved('deposit') };
}

/** Files that were taken in, and files in which something changed. */
const FILES_UPDATED = `
  SELECT coalesce((SELECT sum(created) FROM survey_import WHERE business_date = @date), 0)
    + (SELECT count(DISTINCT c.household_id) FROM household_change c JOIN household h ON h.id = c.household_id WHERE c.business_date = @date AND h.branch_id = @branchId) AS count,
    0 AS amount`;

function readActivity(
  context: QueryContext, date: BusinessDate, today: readonly BookedLoan[], before: ReadonlyMap<string, BookedLoan>, moves: readonly MoneyMoved[],
): DailyReportPaper['activity'] {
  const { db, session: { branchId } } = context;
  const one = (sql: string) => statement<[object], { count: number; amount: number | null }>(db, sql).get({ branchId, date }) ?? { count: 0, amount: 0 };
  const counted = (sql: string) => ({ count: one(sql).count, amount: one(sql).amount ?? 0 });
  const draws = moves.filter(isDraw);
  const repaid = moves.filter(isRepayment);
  const drawn = today.filter(({ drawnOn, id }) => drawnOn === date && !before.has(id));
  return {
    filesUpdated: one(FILES_UPDATED).count,
    rated: one(`SELECT count(*) AS count, 0 AS amount FROM rating r JOIN rating_batch b ON b.id = r.batch_id
      WHERE b.branch_id = @branchId AND b.created_on = @date AND r.status <> 'dropped'`).count,
    credited: counted('SELECT count(*) AS count, sum(limit_amount) AS amount FROM credit_line WHERE branch_id = @branchId AND approved_on = @date'),
    signed: counted('SELECT count(*) AS count, sum(limit_amount) AS amount FROM credit_line WHERE branch_id = @branchId AND starts_on = @date'),
    drawn: { count: timesOf(draws), households: new Set(drawn.map(({ householdId }) => householdId)).size, amount: sum(draws, 'total') },
    repaid: {
      count: timesOf(repaid), principal: sum(repaid, 'principal'), interest: sum(repaid, 'interest'),
      penalty: sum(repaid, 'penalty'), compound: sum(repaid, 'compound'), total: sum(repaid, 'total'),
    },
    settled: today.filter((loan) => loan.isSettled && before.get(loan.id)?.isSettled === false).length,
  };
}

function tellersOf(moves: readonly MoneyMoved[]): DailyReportPaper['tellers'] {
  const part = (own: readonly MoneyMoved[]) => ({ count: timesOf(own), amount: sum(own, 'total') });
  return [...new Set(moves.map(({ staffName }) => staffName))].map((name) => {
    const own = moves.filter(({ staffName }) => staffName === name);
    const repaid = own.filter(isRepayment);
    return {
      name, draws: part(own.filter(isDraw)), cash: part(repaid.filter(({ channel }) => channel === 'cash')), transfer: part(repaid.filter(({ channel }) => channel !== 'cash')),
    };
  });
}

function overdueBuckets(loans: readonly BookedLoan[]): DailyReportPaper['overdue'] {
  return BUCKETS.map((bucket) => {
    const within = loans.filter(({ daysOverdue }) => daysOverdue >= bucket[0] && daysOverdue <= bucket[1]);
    return { name: bucketName(bucket), loans: within.length, due: sum(within, 'due'), balance: sum(within, 'outstanding') };
  });
}

function classesOf(today: readonly BookedLoan[], before: readonly BookedLoan[]): DailyReportPaper['classes'] {
  const entries = fiveClasses.map((key) => {
    const within = today.filter(({ fiveClass, outstanding }) => fiveClass === key && outstanding > 0);
    return [key, { loans: within.length, today: sum(within, 'outstanding'), yesterday: sum(before.filter(({ fiveClass }) => fiveClass === key), 'outstanding') }] as const;
  });
  return Object.fromEntries(entries) as DailyReportPaper['classes'];
}

/** What waits now, also on the report of an earlier day: a task has no history. */
function readTasks({ db, session }: QueryContext): DailyReportPaper['tasks'] {
  const count = (sql: string): number => statement<[string], { count: number }>(db, sql).get(session.branchId)?.count ?? 0;
  return [
    { name: '待审批评级授信（户）', count: count(`SELECT count(*) AS count FROM rating r JOIN rating_batch b ON b.id = r.batch_id WHERE b.branch_id = ? AND r.status = 'submitted'`) },
    { name: '待签约额度（户）', count: count(`SELECT count(*) AS count FROM credit_line WHERE branch_id = ? AND status = 'pendingSignature'`) },
    { name: '冻结额度（户）', count: count(`SELECT count(*) AS count FROM credit_line WHERE branch_id = ? AND status = 'frozen'`) },
  ];
}

function maturing(loans: readonly BookedLoan[], date: BusinessDate, days: number): DailyReportPaper['maturities'][number] {
  const until = addDays(date, days);
  const within = loans.filter(({ outstanding, maturesOn }) => outstanding > 0 && maturesOn > date && maturesOn <= until);
  return { days, loans: within.length, amount: sum(within, 'outstanding') };
}

/** The next day on which interest falls due, and how much if nothing happens before. */
function nextInterest(loans: readonly BookedLoan[], date: BusinessDate): DailyReportPaper['nextInterest'] {
  const rows = loans.filter(({ outstanding }) => outstanding > 0).flatMap(({ file }) =>
    repaymentSchedule({ terms: file.terms, events: file.events, asOf: date }).find(({ due, interest }) => due > date && interest > 0) ?? []);
  const on = rows.map(({ due }) => due).sort()[0] ?? null;
  return { on, amount: rows.filter(({ due }) => due === on).reduce((total, { interest }) => total + interest, 0) };
}

/** @param month `YYYY-MM`. @throws Refusal `report_day_in_future`, `report_before_store`. */
export function readMonthlyReport(context: QueryContext, month: string): MonthlyReportPaper {
  const first = businessDate(`${month}-01`);
  if (first > context.businessDate) throw new Refusal('report_day_in_future', { businessDate: context.businessDate }, 'period');
  const { year, month: number } = datePartsOf(first);
  const last = dateOf(year, number, daysInMonth(year, number)) ?? first;
  const until = last < context.businessDate ? last : context.businessDate;
  requireKnownDay(context, until);
  const end = readBook(context, until);
  const start = new Map(readBook(context, addDays(first, -1)).map((loan) => [loan.id, loan]));
  const onBooks = end.filter(isOnBooks);
  const owing = onBooks.filter(({ outstanding }) => outstanding > 0);
  const moves = moneyMoved(context, first, until);
  const repaid = moves.filter(isRepayment);
  const slices = (key: (loan: BookedLoan) => string, names: readonly string[]): Slice[] => names.map((name) => sliceOf(name, owing.filter((loan) => key(loan) === name)));
  const namesOf = (key: (loan: BookedLoan) => string): string[] => [...new Set(owing.map(key))].sort();
  const households = householdsOn(context, until);
  const byPlace = (key: 'village' | 'manager') => portfolios(households, owing, key);
  const purposeOf = (loan: BookedLoan) => `${loan.purpose} ${purposeNames[loan.purpose]}`;
  const gradeOf = (loan: BookedLoan) => loan.grade;
  return {
    institution: readInstitution(context), month, until, madeBy: context.session.name,
    byManager: byPlace('manager'), byVillage: byPlace('village'),
    byGrade: slices(gradeOf, ['AAA', 'AA', 'A', 'B', 'C', 'D']), byPurpose: slices(purposeOf, namesOf(purposeOf)),
    byTerm: slices(termBand, TERM_BANDS), byRate: slices(rateBand, namesOf(rateBand)), byAmount: slices(amountBand, AMOUNT_BANDS),
    migration: migrationOf(start, onBooks), overdue: overdueBuckets(onBooks),
    flow: flowOf(context, { first, until, start, end, drawn: sum(moves.filter(isDraw), 'total') }),
    interest: interestOf(end, start, repaid, first, until),
    authorisations: authorisationsSigned(context, first, until),
  };
}

interface Month {
  readonly first: BusinessDate;
  readonly until: BusinessDate;
  readonly start: ReadonlyMap<string, BookedLoan>;
  readonly end: readonly BookedLoan[];
  readonly drawn: number;
}

/** 贷款收回 is what the balances leave: repayments as they count today, also where an earlier one was taken back or posted late. */
function flowOf(context: QueryContext, { first, until, start, end, drawn }: Month): MonthlyReportPaper['flow'] {
  const balanceBefore = sum([...start.values()].filter(isOnBooks), 'outstanding');
  const balance = sum(end.filter(isOnBooks), 'outstanding');
  const writtenOff = end.reduce((total, loan) => total + loan.writtenOffBetween(first, until), 0);
  const ledgerBalance = until === context.businessDate ? tiesOf(accountsOn(context, until)).ledgerBalance : (ledgerBalanceBy(context, until) ?? 0);
  return { balanceBefore, drawn, repaid: balanceBefore + drawn - writtenOff - balance, writtenOff, balance, ledgerBalance };
}

/** The oldest interest is paid first: what a receipt owed at the month's start takes its payments before the month's own. */
function interestOf(
  end: readonly BookedLoan[], start: ReadonlyMap<string, BookedLoan>, repaid: readonly MoneyMoved[], first: BusinessDate, until: BusinessDate,
): MonthlyReportPaper['interest'] {
  const received = new Map<string, number>();
  for (const { loanId, interest } of repaid) received.set(loanId, (received.get(loanId) ?? 0) + interest);
  const oldArrears = [...received].reduce((total, [loanId, amount]) => total + Math.min(Math.max(amount, 0), start.get(loanId)?.dueInterest ?? 0), 0);
  return { due: end.reduce((total, loan) => total + loan.interestDueBetween(first, until), 0), received: sum(repaid, 'interest') - oldArrears, oldArrears };
}

interface HouseholdRecord { id: string; village: string; manager: string | null; limit_amount: number | null; is_signed: number }

/** Households with the line that they had on the day; a line that was cancelled since does not count. */
const HOUSEHOLDS = `
  SELECT h.id, v.name AS village, s.name AS manager,
    (SELECT max(l.limit_amount) FROM credit_line l WHERE l.household_id = h.id AND l.status NOT IN ('cancelled', 'preApproved') AND l.approved_on <= @date
      AND (l.expires_on IS NULL OR l.expires_on > @date)) AS limit_amount,
    EXISTS (SELECT 1 FROM credit_line l WHERE l.household_id = h.id AND l.status <> 'cancelled' AND l.starts_on <= @date AND l.expires_on > @date) AS is_signed
  FROM household h JOIN village v ON v.id = h.village_id LEFT JOIN staff s ON s.id = v.manager_id
  WHERE h.branch_id = @branchId ORDER BY v.township, v.name, h.household_no`;

const householdsOn = ({ db, session }: QueryContext, date: BusinessDate): HouseholdRecord[] =>
  statement<[object], HouseholdRecord>(db, HOUSEHOLDS).all({ branchId: session.branchId, date });

function portfolios(households: readonly HouseholdRecord[], owing: readonly BookedLoan[], by: 'village' | 'manager'): Portfolio[] {
  const keyOf = (household: HouseholdRecord): string => (by === 'village' ? household.village : (household.manager ?? '未分配'));
  const names = [...new Set(households.map(keyOf))];
  return names.map((name) => {
    const own = households.filter((household) => keyOf(household) === name);
    const credited = own.filter(({ limit_amount: limit }) => limit !== null);
    const loans = owing.filter((loan) => (by === 'village' ? loan.villageName : loan.managerName) === name);
    const late = loans.filter(({ daysOverdue }) => daysOverdue > 0);
    return {
      name, onFile: own.length, credited: credited.length, creditTotal: credited.reduce((total, { limit_amount: limit }) => total + (limit ?? 0), 0),
      signed: own.filter(({ is_signed: isSigned }) => isSigned === 1).length, drawing: householdsOf(loans), balance: sum(loans, 'outstanding'),
      overdueHouseholds: householdsOf(late), overdue: sum(late, 'outstanding'), bad: sum(loans.filter(({ fiveClass }) => isNonPerforming(fiveClass)), 'outstanding'),
    };
  });
}

const householdsOf = (loans: readonly BookedLoan[]): number => new Set(loans.map(({ householdId }) => householdId)).size;

const sliceOf = (name: string, loans: readonly BookedLoan[]): Slice => ({
  name, loans: loans.length, balance: sum(loans, 'outstanding'), overdue: sum(loans.filter(({ daysOverdue }) => daysOverdue > 0), 'outstanding'),
});

const TERM_BANDS = ['1年（含）以内', '1年以上至3年（含）', '3年以上至5年（含）'] as const;
const termBand = ({ termMonths }: BookedLoan): string => TERM_BANDS[termMonths <= 12 ? 0 : termMonths <= 36 ? 1 : 2];

const AMOUNT_BANDS = ['1万元（含）以下', '1万至3万元（含）', '3万至5万元（含）', '5万至10万元（含）'] as const;
const amountBand = ({ outstanding }: BookedLoan): string =>
  AMOUNT_BANDS[outstanding <= 1_000_000 ? 0 : outstanding <= 3_000_000 ? 1 : outstanding <= 5_000_000 ? 2 : 3];

/** Whole percents: "4%（含）至5%". */
const rateBand = ({ ratePpm }: BookedLoan): string => `${Math.floor(ratePpm / 10_000)}%（含）至${Math.floor(ratePpm / 10_000) + 1}%`;

function migrationOf(start: ReadonlyMap<string, BookedLoan>, end: readonly BookedLoan[]): MonthlyReportPaper['migration'] {
  const cell = (from: FiveClass, to: FiveClass): number =>
    sum(end.filter((loan) => loan.fiveClass === to && start.get(loan.id)?.fiveClass === from && (start.get(loan.id)?.outstanding ?? 0) > 0), 'outstanding');
  const rows = fiveClasses.map((from) => [from, Object.fromEntries(fiveClasses.map((to) => [to, cell(from, to)]))] as const);
  return Object.fromEntries(rows) as unknown as MonthlyReportPaper['migration'];
}

function authorisationsSigned({ db, session }: QueryContext, first: BusinessDate, last: BusinessDate): number {
  return statement<[string, string, string], { count: number }>(
    db, `SELECT count(*) AS count FROM document WHERE branch_id = ? AND kind = 'inquiryAuthorisation' AND signed_on BETWEEN ? AND ?`,
  ).get(session.branchId, first, last)?.count ?? 0;
}
