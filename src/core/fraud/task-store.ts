/** Reviews (人工核查): made by a check, reused while the question stays the same, given to a person other than the maker. */
import { and, eq } from 'drizzle-orm';
import type { FraudPoint, FraudTaskStatus } from '../contract/fraud.ts';
import type { CompiledFraudRules, FraudFinding } from '../decision/anti-fraud-rules.ts';
import { Refusal } from '../kernel/result.ts';
import { addWorkingDays } from '../kernel/work-calendar.ts';
import { workCalendar } from '../parameters/work-calendar-store.ts';
import { requireVillageInScope, type CommandContext, type QueryContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import type { CheckedHousehold } from './facts-store.ts';
import { fraudTask } from './tables.ts';

export type TaskRecord = typeof fraudTask.$inferSelect;

interface Question {
  readonly point: FraudPoint;
  readonly household: CheckedHousehold;
  readonly finding: FraudFinding;
  readonly rules: CompiledFraudRules;
  readonly reviewKey: string;
}

interface KnownTask {
  readonly taskId: string;
  readonly taskNo: string;
  readonly dueOn: string;
  /** Cleared, and still so. */
  readonly isCleared: boolean;
}

interface LatestRecord {
  readonly id: string;
  readonly task_no: string;
  readonly status: FraudTaskStatus;
  readonly due_on: string;
  readonly valid_to: string | null;
}

/** The review of this very question, if it is open or its answer still holds; else a new one. */
export function raiseOrFindTask(context: CommandContext, question: Question): KnownTask {
  const { household, point, reviewKey } = question;
  const latest = statement<[string, string, string], LatestRecord>(
    context.db, 'SELECT id, task_no, status, due_on, valid_to FROM fraud_task WHERE household_id = ? AND point = ? AND review_key = ? ORDER BY id DESC LIMIT 1',
  ).get(household.householdId, point, reviewKey);
  const isCleared = latest?.status === 'cleared' && latest.valid_to !== null && latest.valid_to >= context.businessDate;
  if (latest && (isCleared || latest.status === 'open')) return { taskId: latest.id, taskNo: latest.task_no, dueOn: latest.due_on, isCleared };
  return raiseTask(context, question);
}

function raiseTask(context: CommandContext, { household, point, reviewKey, finding, rules }: Question): KnownTask {
  const { environment, session, businessDate } = context;
  const taskId = environment.newId();
  const taskNo = `HC${session.branchCode}${businessDate.slice(0, 4)}${String(context.nextNumber('fraudTask')).padStart(6, '0')}`;
  const dueOn = addWorkingDays(workCalendar(context.db), businessDate, rules.document.reviewWorkingDays);
  const assignedTo = firstReviewer(context, household.householdId);
  orm(context.db).insert(fraudTask).values({
    id: taskId, taskNo, branchId: session.branchId, householdId: household.householdId, point, reviewKey, holds: finding.holds, status: 'open',
    makerId: session.staffId, assignedTo, createdOn: businessDate, createdAt: environment.now(), dueOn,
  }).run();
  context.record('fraud.taskRaised', {
    taskId, taskNo, householdId: household.householdId, point, codes: finding.hits.map(([code]) => code), holds: finding.holds, dueOn, assignedTo,
  });
  return { taskId, taskNo, dueOn, isCleared: false };
}

/** The household's own customer manager knows it; where he made the transaction himself, the branch head. */
function firstReviewer(context: CommandContext, householdId: string): string | null {
  const { staffId, branchId } = context.session;
  const managerId = statement<[string], { manager_id: string | null }>(
    context.db, 'SELECT v.manager_id FROM household h JOIN village v ON v.id = h.village_id WHERE h.id = ?',
  ).get(householdId)?.manager_id ?? null;
  if (managerId !== null && managerId !== staffId) return managerId;
  const head = statement<[string, string], { id: string }>(
    context.db, `SELECT id FROM staff WHERE branch_id = ? AND is_active = 1 AND id <> ? AND roles LIKE '%"branchHead"%' ORDER BY staff_no LIMIT 1`,
  ).get(branchId, staffId);
  return head?.id ?? null;
}

/** @throws Refusal `not_found`, `outside_scope` */
export function taskNamed(context: QueryContext, taskId: string): TaskRecord {
  const found = orm(context.db).select().from(fraudTask).where(and(eq(fraudTask.id, taskId), eq(fraudTask.branchId, context.session.branchId))).get();
  if (!found) throw new Refusal('not_found', {}, 'taskId');
  const place = statement<[string], { village_id: string }>(context.db, 'SELECT village_id FROM household WHERE id = ?').get(found.householdId);
  requireVillageInScope(context, place?.village_id ?? '');
  return found;
}

/** Made the transaction, or made it again while the review was open: must not answer it. */
export function isMakerOf(context: QueryContext, task: Pick<TaskRecord, 'id' | 'makerId'>, staffId: string): boolean {
  if (task.makerId === staffId) return true;
  return statement<[string, string], { one: number }>(context.db, 'SELECT 1 AS one FROM fraud_check WHERE task_id = ? AND staff_id = ? LIMIT 1').get(task.id, staffId) !== undefined;
}
