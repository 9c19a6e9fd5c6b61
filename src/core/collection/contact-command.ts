/** Calls, visits and reminders: begun under the rules of hours and frequency, told of afterwards. */
import { and, eq, isNull } from 'drizzle-orm';
import type { ContactPerson } from '../contract/collection.ts';
import { readPersonalDataForTask } from '../household/household-store.ts';
import { chinaDateAt } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import { effectiveParameter } from '../parameters/parameter-store.ts';
import type { CommandContext, QueryContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { caseOf, closeTask, overdueLoan, requireOpen, requireOwn, taskInScope, type TaskRecord } from './case-store.ts';
import { requireBelowCaps, requireContactHours, type ContactCaps, type ContactsToday } from './contact-rules.ts';
import { strategy } from './strategy.ts';
import { collectionContact } from './tables.ts';

interface Start {
  readonly taskId: string;
  readonly method: 'phone' | 'visit';
  readonly person: ContactPerson;
  readonly secondStaffId: string | null;
}

/**
 * Shows the number of the household, for this call. The look is logged.
 *
 * @throws Refusal `not_own_task`, `task_closed`, `outside_contact_hours`, `contact_disputed`, `contact_limit_dialled`, `contact_limit_connected`,
 *   `second_person_missing`, `contact_not_finished`.
 */
export function startContact(context: CommandContext, { taskId, method, person, secondStaffId }: Start): { contactId: string; phone: string | null } {
  const task = taskInScope(context, taskId);
  requireOpen(task);
  requireOwn(context, task);
  requireContactAllowed(context, task);
  if (begunContact(context, task.id)) throw new Refusal('contact_not_finished');
  if (method === 'phone') requireBelowCaps(contactsToday(context, task.householdId), contactCaps(context));
  if (method === 'visit') requireSecondPerson(context, secondStaffId);
  const contactId = insertContact(context, task, { method, person, secondStaffId: method === 'visit' ? secondStaffId : null });
  if (method === 'visit') return { contactId, phone: null };
  context.record('household.personalDataRevealed', { householdId: task.householdId, reason: task.taskNo });
  return { contactId, phone: readPersonalDataForTask(context, task.householdId).phone };
}

function requireContactAllowed(context: CommandContext, task: TaskRecord): void {
  requireContactHours(strategy.document, context.environment.now());
  if (caseOf(context, task.loanId)?.isDisputed) throw new Refusal('contact_disputed');
}

/** Two go, an active colleague of the branch. @throws Refusal `second_person_missing`. */
export function requireSecondPerson(context: CommandContext, staffId: string | null): void {
  const { db, session } = context;
  const found = staffId !== null && staffId !== session.staffId
    && statement<[string, string], { id: string }>(db, 'SELECT id FROM staff WHERE id = ? AND branch_id = ? AND is_active = 1').get(staffId, session.branchId);
  if (!found) throw new Refusal('second_person_missing', {}, 'secondStaffId');
}

interface NewContact {
  readonly method: 'sms' | 'phone' | 'visit';
  readonly person: ContactPerson;
  readonly secondStaffId: string | null;
}

function insertContact(context: CommandContext, task: TaskRecord, { method, person, secondStaffId }: NewContact): string {
  const { db, environment, session } = context;
  const id = environment.newId();
  const now = environment.now();
  orm(db).insert(collectionContact).values({
    id, taskId: task.id, loanId: task.loanId, householdId: task.householdId, method, person, startedAt: now, startedOn: chinaDateAt(now),
    staffId: session.staffId, secondStaffId, result: null, isConnected: false, note: null, finishedOn: null,
  }).run();
  context.record('collection.contactStarted', { contactId: id, taskId: task.id, loanId: task.loanId, householdId: task.householdId, method, person, secondStaffId });
  return id;
}

/** What this person began for the task and has not told of. */
export function begunContact({ db, session }: QueryContext, taskId: string): typeof collectionContact.$inferSelect | null {
  return orm(db).select().from(collectionContact)
    .where(and(eq(collectionContact.taskId, taskId), eq(collectionContact.staffId, session.staffId), isNull(collectionContact.finishedOn))).get() ?? null;
}

/** Calls to the household on this day in China, by whomever and about whichever receipt. */
export function contactsToday({ db, environment }: QueryContext, householdId: string): ContactsToday {
  return statement<[string, string], ContactsToday>(
    db,
    `SELECT count(*) AS dialled, coalesce(sum(is_connected), 0) AS connected FROM collection_contact WHERE household_id = ? AND started_on = ? AND method = 'phone'`,
  ).get(householdId, chinaDateAt(environment.now())) ?? { dialled: 0, connected: 0 };
}

export function contactCaps({ db, session }: QueryContext): ContactCaps {
  return {
    dialledMost: effectiveParameter(db, 'collection.dialledPerDay', session.branchId), connectedMost: effectiveParameter(db, 'collection.connectedPerDay', session.branchId),
  };
}

/** The message itself goes by the outbox. @throws Refusal `task_closed`, `task_not_sms`, `outside_contact_hours`, `contact_disputed`. */
export function sendSms(context: CommandContext, { taskIds }: { taskIds: readonly string[] }): { sent: number } {
  const tasks = taskIds.map((taskId) => taskInScope(context, taskId));
  for (const task of tasks) {
    requireOpen(task);
    if (task.method !== 'sms') throw new Refusal('task_not_sms', { taskNo: task.taskNo });
    requireContactAllowed(context, task);
    const contactId = insertContact(context, task, { method: 'sms', person: 'borrower', secondStaffId: null });
    orm(context.db).update(collectionContact).set({ finishedOn: context.businessDate }).where(eq(collectionContact.id, contactId)).run();
    const arrears = overdueLoan(context, task.loanId)?.arrears ?? 0;
    context.record('collection.reminderAsked', { taskId: task.id, loanId: task.loanId, householdId: task.householdId, arrears });
    closeTask(context, task, 'done', 'smsSent');
  }
  return { sent: tasks.length };
}
