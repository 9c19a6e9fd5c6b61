import { eq } from 'drizzle-orm';
import { addDays, type BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import { addWorkingDays } from '../kernel/work-calendar.ts';
import { raiseSignals } from '../monitoring/order-store.ts';
import { raisedByHand, warningRules } from '../monitoring/warning-rules.ts';
import { effectiveParameter } from '../parameters/parameter-store.ts';
import { workCalendar } from '../parameters/work-calendar-store.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { caseOf, closeTask, Desk, overdueLoan, overdueOf, stepUp, taskInScope, updateCase, type TaskRecord } from './case-store.ts';
import type { ContactResult } from '../contract/collection.ts';
import { isUnanswered, requireTold, type Told } from './contact-rules.ts';
import { daysToNext, strategy } from './strategy.ts';
import { collectionContact, collectionPromise, collectionTask } from './tables.ts';
import { owedOn } from './owed-store.ts';

interface Result {
  readonly contactId: string;
  readonly result: ContactResult;
  readonly note: string;
  readonly promise: Told['promise'];
  readonly nextOn: BusinessDate | null;
}
type Contact = typeof collectionContact.$inferSelect;

/** @throws Refusal `not_found`, `contact_finished`, `not_own_task`, and those of `requireTold`. */
export function recordResult(context: CommandContext, input: Result): { taskStatus: 'open' | 'done' | 'cancelled' } {
  const contact = orm(context.db).select().from(collectionContact).where(eq(collectionContact.id, input.contactId)).get();
  if (!contact) throw new Refusal('not_found', {}, 'contactId');
  if (contact.staffId !== context.session.staffId) throw new Refusal('not_own_task');
  if (contact.finishedOn !== null) throw new Refusal('contact_finished');
  const task = taskInScope(context, contact.taskId);
  const told: Told = { ...input, person: contact.person, method: contact.method };
  requireTold(told, {
    today: context.businessDate, owed: owedOn(context, task.loanId), mostDays: effectiveParameter(context.db, 'collection.promiseDays', context.session.branchId),
  });
  keepResult(context, contact, input);
  if (task.status !== 'open') return { taskStatus: task.status };
  return { taskStatus: carryOn(context, task, contact, input) };
}

function keepResult(context: CommandContext, contact: Contact, { result, note, promise }: Result): void {
  const { db, businessDate, environment, session } = context;
  orm(db).update(collectionContact).set({ result, note, isConnected: !isUnanswered(result), finishedOn: businessDate }).where(eq(collectionContact.id, contact.id)).run();
  context.record('collection.contactFinished', { contactId: contact.id, taskId: contact.taskId, loanId: contact.loanId, householdId: contact.householdId, result });
  if (result !== 'promise' || !promise) return;
  const id = environment.newId();
  orm(db).insert(collectionPromise).values({
    id, contactId: contact.id, loanId: contact.loanId, staffId: session.staffId, madeOn: businessDate, dueOn: promise.dueOn, amount: promise.amount, paid: 0,
    status: 'open', decidedOn: null,
  }).run();
  context.record('collection.promised', { promiseId: id, loanId: contact.loanId, dueOn: promise.dueOn, amount: promise.amount });
}

/** What follows from the answer. Answers the task's status. */
function carryOn(context: CommandContext, task: TaskRecord, contact: Contact, { result, promise, nextOn }: Result): 'open' | 'done' {
  if (isUnanswered(result)) return afterNoAnswer(context, task, contact);
  closeTask(context, task, 'done', result);
  if (result === 'dispute') updateCase(context, task.loanId, { isDisputed: true, nextOn: null });
  else if (result === 'promise' && promise) updateCase(context, task.loanId, { nextOn: addDays(promise.dueOn, 2) });
  else updateCase(context, task.loanId, { isLost: false, nextOn: nextOn ?? usualNext(context, task.loanId) });
  return 'done';
}

function usualNext(context: CommandContext, loanId: string): BusinessDate {
  const loan = overdueLoan(context, loanId);
  const today = context.businessDate;
  return addDays(today, loan ? daysToNext(strategy, overdueOf(loan, today, caseOf(context, loanId)?.brokenPromises ?? 0)) : 1);
}

/**
 * Nobody answered: the task waits for the next working day. On the third such day it becomes a visit; nobody at home either is 失联, which
 * is also a warning signal.
 */
function afterNoAnswer(context: CommandContext, task: TaskRecord, contact: Contact): 'open' | 'done' {
  const days = unansweredDays(context, task.loanId);
  const loan = overdueLoan(context, task.loanId);
  if (days < strategy.document.unreachableDays || !loan) {
    orm(context.db).update(collectionTask).set({ dueOn: addWorkingDays(workCalendar(context.db), context.businessDate, 1) }).where(eq(collectionTask.id, task.id)).run();
    return 'open';
  }
  if (contact.method === 'visit') {
    updateCase(context, task.loanId, { isLost: true });
    const lost = raisedByHand(warningRules, LOST_RULE);
    if (lost) raiseSignals(context, task.householdId, [{ ...lost, facts: [], source: 'collection', note: null }]);
  }
  closeTask(context, task, 'done', 'unreachable');
  stepUp(context, loan, contact.method, 'unreachable', new Desk(context));
  return 'done';
}
const LOST_RULE = 'W14';

/** Different days since somebody was last spoken to. */
function unansweredDays({ db }: CommandContext, loanId: string): number {
  return statement<[string, string], { days: number }>(
    db,
    `SELECT count(DISTINCT started_on) AS days FROM collection_contact WHERE loan_id = ? AND result IN ('noAnswer', 'phoneOff', 'nobodyHome')
       AND started_at > coalesce((SELECT max(started_at) FROM collection_contact WHERE loan_id = ? AND is_connected = 1), 0)`,
  ).get(loanId, loanId)?.days ?? 0;
}
