/** 日终: closes business days one by one and opens the next, however many the machine was off. */
import { Journal } from '../accounting/journal-store.ts';
import { closeAccounts, trialBalance } from '../accounting/trial-balance-store.ts';
import type { DayEndResult } from '../contract/workday.ts';
import { expireLines } from '../credit/expire-lines-command.ts';
import { addDays, type BusinessDate } from '../kernel/business-date.ts';
import { daysBetween } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import { rollLoans } from '../loan/roll-loans-command.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { backupStore } from '../store/backup.ts';
import { writeSetting } from '../store/settings.ts';

/** Ten years: more than that is a wrong date. */
const DAYS_AT_ONCE_MAX = 3660;

/**
 * Closes every day before `openOn` (left out: today alone) and opens that day. One transaction; a backup follows.
 *
 * @throws Refusal `open_date_not_later`, `too_many_days`, `books_not_balanced` (a defect, shown before it can spread),
 *   `cancelled`.
 */
export async function dayEnd(context: CommandContext, input: { openOn?: BusinessDate | undefined }): Promise<DayEndResult> {
  const first = context.businessDate;
  const openOn = input.openOn ?? addDays(first, 1);
  const days = daysBetween(first, openOn);
  if (days < 1) throw new Refusal('open_date_not_later', { businessDate: first }, 'openOn');
  if (days > DAYS_AT_ONCE_MAX) throw new Refusal('too_many_days', { days, maximum: DAYS_AT_ONCE_MAX }, 'openOn');
  const result = { closed: [] as string[], businessDate: openOn, settledLoans: 0, newlyOverdue: 0, reclassified: 0, expiredLines: 0, debits: 0, credits: 0, isBalanced: true, backupFile: null as string | null };
  for (let day = 0; day < days; day += 1) {
    const report = () => context.progress('workday.closing', day, days);
    const closed = closeDay(context);
    const opened = await openDay(context, addDays(first, day + 1), report);
    result.closed.push(addDays(first, day));
    result.settledLoans += opened.settled;
    result.newlyOverdue += opened.newlyOverdue;
    result.reclassified += opened.reclassified;
    result.expiredLines += opened.expiredLines;
    result.debits += closed.debits;
    result.credits += closed.credits;
    await report();
  }
  await context.progress('workday.closing', days, days);
  result.backupFile = `${backupName(addDays(openOn, -1))}.store`;
  context.afterCommit(() => backUp(context, result));
  return result;
}

/** Accrues the day's interest, then the books of the day are shut. */
function closeDay(context: CommandContext): { debits: number; credits: number } {
  const { db, session, businessDate: date } = context;
  const journal = new Journal(context, date);
  journal.postAccruals(addDays(date, 1));
  journal.close();
  const { debits, credits, isBalanced } = trialBalance(db, session.branchId);
  if (!isBalanced) throw new Refusal('books_not_balanced', { date, debits, credits });
  closeAccounts(db, session.branchId, date);
  context.record('workday.dayClosed', { date, debits, credits });
  return { debits, credits };
}

/** What the new day brings by itself: settlements, due dates, arrears, classes, lines at their end. */
async function openDay(context: CommandContext, date: BusinessDate, report: () => Promise<void>) {
  writeSetting(context.db, 'last_closed_on', context.businessDate);
  writeSetting(context.db, 'business_date', date);
  const journal = new Journal(context, date);
  const rolled = await rollLoans(context, date, (change) => journal.postLoan(change, CALENDAR(date)), report);
  journal.close();
  const expiredLines = expireLines(context, date);
  context.record('workday.dayOpened', { date, ...rolled, expiredLines });
  return { ...rolled, expiredLines };
}

const CALENDAR = (date: BusinessDate) => ({ event: 'calendar', valueDate: date, loanEventId: null, channel: 'none' }) as const;

const backupName = (closed: BusinessDate): string => `branch-${closed}`;

/** The day is closed whatever becomes of the copy; the answer and the status say that there is none. */
async function backUp(context: CommandContext, result: { backupFile: string | null; closed: readonly string[] }): Promise<void> {
  const { db, environment } = context;
  const last = result.closed[result.closed.length - 1] as BusinessDate;
  try {
    result.backupFile = await backupStore(db, environment.backupFolder, backupName(last), environment.sqliteBinding);
    writeSetting(db, 'last_backup_at', String(environment.now()));
  } catch {
    result.backupFile = null;
  }
}
