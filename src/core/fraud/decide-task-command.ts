import { eq } from 'drizzle-orm';
import type { ReviewMethod } from '../contract/fraud.ts';
import { addDays } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext, QueryContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { fraudRulesInForce } from './rules-in-force-store.ts';
import { fraudTask } from './tables.ts';
import { isMakerOf, taskNamed, type TaskRecord } from './task-store.ts';
import { proposeEntries } from './watch-list-store.ts';

interface Decision {
  readonly taskId: string;
  readonly result: 'cleared' | 'confirmed';
  readonly method: ReviewMethod;
  readonly conclusion: string;
  readonly listReason?: string | undefined;
}

/**
 * Answers a review. Cleared, the same transaction may go on for some days; confirmed, it is refused, and the borrower may
 * be proposed for the bank's own black list.
 *
 * @throws Refusal `not_found`, `outside_scope`, `task_decided`, `maker_is_checker`
 */
export function decideTask(context: CommandContext, decision: Decision): { validTo: string | null; listId: string | null } {
  const task = openTask(context, decision.taskId);
  const { result, method, conclusion } = decision;
  const { businessDate, session } = context;
  if (isMakerOf(context, task, session.staffId)) throw new Refusal('maker_is_checker');
  const validTo = result === 'cleared' ? addDays(businessDate, fraudRulesInForce(context).document.clearanceDays) : null;
  orm(context.db).update(fraudTask).set({ status: result, method, conclusion, decidedBy: session.staffId, decidedOn: businessDate, validTo }).where(eq(fraudTask.id, task.id)).run();
  const listId = result === 'confirmed' && decision.listReason !== undefined ? proposeBorrower(context, task, decision.listReason) : null;
  context.record('fraud.taskDecided', {
    taskId: task.id, taskNo: task.taskNo, householdId: task.householdId, point: task.point, result, method, conclusion, validTo, listId,
  });
  return { validTo, listId };
}

function proposeBorrower(context: CommandContext, task: TaskRecord, reasonCode: string): string {
  const head = statement<[string], { identity_hash: string; identity_mask: string }>(context.db, 'SELECT identity_hash, identity_mask FROM household WHERE id = ?').get(task.householdId);
  if (!head) throw new Error(`household ${task.householdId} of a review is gone`);
  return proposeEntries(context, {
    kind: 'internal', origin: 'task', source: task.taskNo, file: null,
    entries: [{ subject: 'identity', hash: head.identity_hash, mask: head.identity_mask, reasonCode, fromOn: context.businessDate, toOn: null }],
  });
}

function openTask(context: CommandContext, taskId: string): TaskRecord {
  const task = taskNamed(context, taskId);
  if (task.status !== 'open') throw new Refusal('task_decided', { taskNo: task.taskNo });
  return task;
}

/** @throws Refusal `not_found`, `outside_scope`, `task_decided`, `not_a_reviewer`, `maker_is_checker` */
export function assignTask(context: CommandContext, { taskId, staffId }: { taskId: string; staffId: string }): null {
  const task = openTask(context, taskId);
  if (!reviewersOf(context, task).some((one) => one.staffId === staffId)) {
    throw new Refusal(isMakerOf(context, task, staffId) ? 'maker_is_checker' : 'not_a_reviewer', {}, 'staffId');
  }
  orm(context.db).update(fraudTask).set({ assignedTo: staffId }).where(eq(fraudTask.id, taskId)).run();
  context.record('fraud.taskAssigned', { taskId, taskNo: task.taskNo, householdId: task.householdId, assignedTo: staffId });
  return null;
}

/** Another person looks again. Whoever answered does not. @throws Refusal `not_found`, `outside_scope`, `task_not_decided`, `decided_by_self` */
export function reopenTask(context: CommandContext, { taskId, reason }: { taskId: string; reason: string }): null {
  const task = taskNamed(context, taskId);
  if (task.status === 'open') throw new Refusal('task_not_decided', { taskNo: task.taskNo });
  if (task.decidedBy === context.session.staffId) throw new Refusal('decided_by_self');
  orm(context.db).update(fraudTask).set({
    status: 'open', method: null, conclusion: null, decidedBy: null, decidedOn: null, validTo: null, dueOn: context.businessDate, assignedTo: null,
  }).where(eq(fraudTask.id, taskId)).run();
  context.record('fraud.taskReopened', { taskId, taskNo: task.taskNo, householdId: task.householdId, reason, before: { result: task.status, decidedBy: task.decidedBy, conclusion: task.conclusion } });
  return null;
}

interface Reviewer {
  readonly staffId: string;
  readonly name: string;
  readonly staffNo: string;
}

/** Branch heads, and the customer manager of the household's village; never who made the transaction. */
export function reviewersOf(context: QueryContext, task: TaskRecord): Reviewer[] {
  return statement<[string, string], Reviewer>(
    context.db,
    `SELECT s.id AS staffId, s.name, s.staff_no AS staffNo FROM staff s
     WHERE s.branch_id = ? AND s.is_active = 1
       AND (s.roles LIKE '%"branchHead"%' OR s.id = (SELECT v.manager_id FROM household h JOIN village v ON v.id = h.village_id WHERE h.id = ?))
     ORDER BY s.staff_no`,
  ).all(context.session.branchId, task.householdId).filter(({ staffId }) => !isMakerOf(context, task, staffId));
}
