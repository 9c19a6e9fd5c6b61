/** Cases, tasks and promises in the store: opened by the calendar, moved on by what people find, closed by payment. */
import { and, eq } from 'drizzle-orm';
import { addDays, daysBetween, type BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import { addWorkingDays } from '../kernel/work-calendar.ts';
import { managerOf } from '../monitoring/order-store.ts';
import { workers } from '../monitoring/worker-store.ts';
import { effectiveParameter } from '../parameters/parameter-store.ts';
import { workCalendar } from '../parameters/work-calendar-store.ts';
import type { CommandContext, QueryContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { chooseCollector, daysToNext, measureFor, oneStepUp, strategy, type Assignment, type Measure, type Overdue } from './strategy.ts';
import { collectionCase, collectionTask } from './tables.ts';

export type CaseRecord = typeof collectionCase.$inferSelect;
export type TaskRecord = typeof collectionTask.$inferSelect;

export interface OverdueLoan {
  readonly loanId: string;
  readonly householdId: string;
  readonly oldestDueOn: BusinessDate;
  /** In fen. */
  readonly arrears: number;
}

export function caseOf({ db }: QueryContext, loanId: string): CaseRecord | null {
  return orm(db).select().from(collectionCase).where(eq(collectionCase.loanId, loanId)).get() ?? null;
}

export function openTaskOf({ db }: QueryContext, loanId: string): TaskRecord | null {
  return orm(db).select().from(collectionTask).where(and(eq(collectionTask.loanId, loanId), eq(collectionTask.status, 'open'))).get() ?? null;
}

/** Who has room is counted once for many tasks. */
export class Desk {
  readonly #context: CommandContext;
  readonly #load: Map<string, number>;
  readonly #most: number;

  constructor(context: CommandContext) {
    this.#context = context;
    this.#load = new Map(workers(context).map(({ staffId, openTasks }) => [staffId, openTasks]));
    this.#most = effectiveParameter(context.db, 'collection.tasksPerPerson', context.session.branchId);
  }

  take(householdId: string): Assignment {
    const collectors = [...this.#load].map(([staffId, openTasks]) => ({ staffId, openTasks }));
    const chosen = chooseCollector(collectors, managerOf(this.#context, householdId), this.#most);
    if (chosen.assigneeId) this.#load.set(chosen.assigneeId, (this.#load.get(chosen.assigneeId) ?? 0) + 1);
    return chosen;
  }
}

export interface NewTask {
  readonly loanId: string;
  readonly householdId: string;
  readonly measure: Measure;
  readonly reason: TaskRecord['reason'];
}

/** The one open task of a receipt: one that was open gives way. */
export function makeTask(context: CommandContext, { loanId, householdId, measure, reason }: NewTask, desk: Desk): void {
  const { db, environment, session, businessDate: today } = context;
  const earlier = openTaskOf(context, loanId);
  if (earlier) closeTask(context, earlier, 'cancelled', 'superseded');
  const chosen = desk.take(householdId);
  const task: TaskRecord = {
    id: environment.newId(), taskNo: `CS${session.branchCode}${today.slice(0, 4)}${String(context.nextNumber('collectionTask')).padStart(6, '0')}`,
    branchId: session.branchId, loanId, householdId, step: measure.step, method: measure.method, reason, letter: measure.letter,
    needsTwo: measure.needsTwo || measure.method === 'visit', headJoins: measure.headJoins, strategyVersion: strategy.document.version, createdOn: today,
    dueOn: addWorkingDays(workCalendar(db), today, measure.dueDays), ...chosen, status: 'open', closedOn: null, closeReason: null,
  };
  orm(db).insert(collectionTask).values(task).run();
  context.record('collection.taskMade', {
    taskId: task.id, taskNo: task.taskNo, loanId, householdId, step: task.step, method: task.method, reason, assigneeId: task.assigneeId, strategyVersion: task.strategyVersion,
  });
}

export function closeTask(context: CommandContext, task: TaskRecord, status: 'done' | 'cancelled', closeReason: string): void {
  orm(context.db).update(collectionTask).set({ status, closedOn: context.businessDate, closeReason }).where(eq(collectionTask.id, task.id)).run();
  context.record('collection.taskClosed', { taskId: task.id, taskNo: task.taskNo, loanId: task.loanId, status, reason: closeReason });
}

export const overdueOf = (loan: OverdueLoan, today: BusinessDate, brokenPromises: number): Overdue => ({
  daysOverdue: daysBetween(loan.oldestDueOn, today), arrears: loan.arrears, brokenPromises,
});

/** Asks the strategy about a receipt whose time has come. An open task of the same step stands; another step replaces it. */
export function followStrategy(context: CommandContext, loan: OverdueLoan, desk: Desk): void {
  const today = context.businessDate;
  const known = caseOf(context, loan.loanId);
  const current = known?.closedOn === null ? known : openCase(context, loan, known);
  const overdue = overdueOf(loan, today, current.brokenPromises);
  const measure = measureFor(strategy, overdue);
  if (measure) {
    const open = openTaskOf(context, loan.loanId);
    if (open?.step !== measure.step) makeTask(context, { loanId: loan.loanId, householdId: loan.householdId, measure, reason: 'strategy' }, desk);
  }
  updateCase(context, loan.loanId, { step: measure?.step ?? current.step, nextOn: addDays(today, daysToNext(strategy, overdue)) });
}

/** Of a receipt that becomes overdue, also once more. Its limitation runs from the oldest unpaid due date, or on from what interrupted it. */
function openCase(context: CommandContext, loan: OverdueLoan, known: CaseRecord | null): CaseRecord {
  const opened: CaseRecord = {
    loanId: loan.loanId, branchId: context.session.branchId, householdId: loan.householdId, step: '', nextOn: context.businessDate, brokenPromises: 0,
    isDisputed: false, isLost: false, openedOn: context.businessDate, closedOn: null, limitationFrom: loan.oldestDueOn, limitationBasis: 'dueDate', limitationAlarm: null,
  };
  if (known) orm(context.db).update(collectionCase).set(opened).where(eq(collectionCase.loanId, loan.loanId)).run();
  else orm(context.db).insert(collectionCase).values(opened).run();
  context.record('collection.caseOpened', { loanId: loan.loanId, householdId: loan.householdId, oldestDueOn: loan.oldestDueOn });
  return opened;
}

export function updateCase({ db }: CommandContext, loanId: string, change: Partial<CaseRecord>): void {
  orm(db).update(collectionCase).set(change).where(eq(collectionCase.loanId, loanId)).run();
}

/** Nothing is overdue any more: the case and its task end. */
export function closeCase(context: CommandContext, loanId: string): void {
  const task = openTaskOf(context, loanId);
  if (task) closeTask(context, task, 'cancelled', 'paid');
  updateCase(context, loanId, { closedOn: context.businessDate, nextOn: null, limitationAlarm: null });
  statement(context.db, "UPDATE collection_promise SET status = 'kept', decided_on = ? WHERE loan_id = ? AND status = 'open'").run(context.businessDate, loanId);
  context.record('collection.caseClosed', { loanId });
}

/** After a broken promise, or where nobody answers: the next stronger method, at once. */
export function stepUp(context: CommandContext, loan: OverdueLoan, from: Measure['method'], reason: 'brokenPromise' | 'unreachable', desk: Desk): void {
  const known = caseOf(context, loan.loanId);
  const overdue = overdueOf(loan, context.businessDate, known?.brokenPromises ?? 0);
  const usual = measureFor(strategy, overdue);
  const method = strongest(oneStepUp(from), usual?.method ?? 'sms');
  const measure: Measure = {
    step: usual?.step ?? known?.step ?? '', method, everyDays: usual?.everyDays ?? 1, dueDays: 1, needsTwo: method === 'visit', headJoins: usual?.headJoins ?? false,
    letter: usual?.letter ?? null,
  };
  makeTask(context, { loanId: loan.loanId, householdId: loan.householdId, measure, reason }, desk);
  updateCase(context, loan.loanId, { nextOn: addDays(context.businessDate, daysToNext(strategy, overdue)) });
}

const ORDER: readonly Measure['method'][] = ['sms', 'phone', 'visit', 'legal'];
const strongest = (a: Measure['method'], b: Measure['method']): Measure['method'] => (ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b);

const OVERDUE = `SELECT id AS loanId, household_id AS householdId, oldest_due_on AS oldestDueOn, due_principal + due_interest + due_fee AS arrears FROM loan`;

/** null: not overdue on the business date. */
export function overdueLoan({ db, businessDate: today }: QueryContext, loanId: string): OverdueLoan | null {
  return statement<[string, string], OverdueLoan>(db, `${OVERDUE} WHERE id = ? AND oldest_due_on < ? AND status NOT IN ('settled', 'writtenOff')`).get(loanId, today) ?? null;
}

/** Overdue receipts that the strategy has to be asked about. */
export function loansToFollow({ db, session, businessDate: today }: QueryContext): OverdueLoan[] {
  return statement<[string, string, string], OverdueLoan>(
    db,
    `${OVERDUE} l WHERE branch_id = ? AND oldest_due_on < ? AND status NOT IN ('settled', 'writtenOff')
       AND NOT EXISTS (SELECT 1 FROM collection_case c WHERE c.loan_id = l.id AND c.closed_on IS NULL AND (c.next_on IS NULL OR c.next_on > ?))
     ORDER BY oldest_due_on, id`,
  ).all(session.branchId, today, today);
}

/** @throws Refusal `not_found` also for a task of another branch. */
export function taskNamed(context: QueryContext, taskId: string): TaskRecord {
  const found = orm(context.db).select().from(collectionTask).where(and(eq(collectionTask.id, taskId), eq(collectionTask.branchId, context.session.branchId))).get();
  if (!found) throw new Refusal('not_found', {}, 'taskId');
  return found;
}

/** The person serves the household's village, or was given the task. @throws Refusal `outside_scope`, `not_found`. */
export function taskInScope(context: QueryContext, taskId: string): TaskRecord {
  const task = taskNamed(context, taskId);
  const { visibleVillages } = context;
  if (!visibleVillages || task.assigneeId === context.session.staffId) return task;
  const village = statement<[string], { village_id: string }>(context.db, 'SELECT village_id FROM household WHERE id = ?').get(task.householdId)?.village_id;
  if (!village || !visibleVillages.has(village)) throw new Refusal('outside_scope');
  return task;
}

/** @throws Refusal `task_closed`. */
export function requireOpen(task: TaskRecord): void {
  if (task.status !== 'open') throw new Refusal('task_closed', { taskNo: task.taskNo });
}

/** Who has the task, or the branch head where the strategy wants the head. @throws Refusal `not_own_task`. */
export function requireOwn({ session }: QueryContext, task: TaskRecord): void {
  const isHead = session.roles.includes('branchHead') && (task.headJoins || task.assigneeId === null);
  if (task.assigneeId !== session.staffId && !isHead) throw new Refusal('not_own_task', { taskNo: task.taskNo });
}

