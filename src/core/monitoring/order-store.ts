/** Orders in the store: raised from signals, found, moved on. Nobody else writes to them. */
import { and, eq } from 'drizzle-orm';
import { severities, type HandlingMode, type Severity, type SignalFact } from '../contract/monitoring.ts';
import { freezeForWarning } from '../credit/freeze-line-command.ts';
import { addDays, type BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import { addWorkingDays } from '../kernel/work-calendar.ts';
import { workCalendar } from '../parameters/work-calendar-store.ts';
import type { CommandContext, QueryContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { workOrder, type SignalSource } from './tables.ts';
import { unionOfModes, warningRules, type FiredRule } from './warning-rules.ts';

export type OrderRecord = typeof workOrder.$inferSelect;

export interface RaisedSignal extends FiredRule {
  readonly facts: readonly SignalFact[];
  readonly source: SignalSource;
  readonly note: string | null;
}

/** The households of these that are lent to: with a line in use, or owing something. */
export function householdsInLoan({ db, session }: QueryContext, householdIds: readonly string[]): Set<string> {
  const rows = statement<[string, string], { id: string }>(
    db,
    `SELECT h.id FROM json_each(?) wanted JOIN household h ON h.id = wanted.value
     WHERE h.branch_id = ? AND (EXISTS (SELECT 1 FROM credit_line c WHERE c.household_id = h.id AND c.status IN ('open', 'frozen'))
       OR EXISTS (SELECT 1 FROM loan l WHERE l.household_id = h.id AND l.outstanding > 0))`,
  ).all(JSON.stringify(householdIds), session.branchId);
  return new Set(rows.map(({ id }) => id));
}

const worse = (a: Severity, b: Severity): boolean => severities.indexOf(a) > severities.indexOf(b);

/**
 * Signals of one household become one order, together with what was raised for it earlier on the same day.
 *
 * A signal whose order is open, or that was raised lately, is not raised again; one that has become worse makes the open order worse.
 * FREEZE is done at once. Answers how many signals were taken.
 */
export function raiseSignals(context: CommandContext, householdId: string, signals: readonly RaisedSignal[]): number {
  const fresh = signals.filter((signal) => isFresh(context, householdId, signal));
  if (fresh.length === 0) return 0;
  const worsened = fresh.filter((signal) => worsenOpen(context, householdId, signal));
  const unknown = fresh.filter((signal) => !worsened.includes(signal));
  if (unknown.length > 0) addToOrder(context, householdId, unknown);
  if (fresh.some(({ modes }) => modes.includes('FREEZE'))) freezeForWarning(context, householdId);
  return fresh.length;
}

function isFresh({ db, businessDate }: CommandContext, householdId: string, { code, severity }: RaisedSignal): boolean {
  const from = addDays(businessDate, -warningRules.document.suppressDays);
  const lately = statement<[string, string, string], { severity: Severity }>(
    db, 'SELECT severity FROM work_signal WHERE household_id = ? AND rule_code = ? AND (is_open = 1 OR raised_on > ?)',
  ).all(householdId, code, from);
  return lately.every((earlier) => worse(severity, earlier.severity));
}

/** The same signal is being looked into and has become worse: its order follows. */
function worsenOpen(context: CommandContext, householdId: string, signal: RaisedSignal): boolean {
  const open = statement<[string, string], { id: number; order_id: string }>(
    context.db, 'SELECT id, order_id FROM work_signal WHERE household_id = ? AND rule_code = ? AND is_open = 1',
  ).get(householdId, signal.code);
  if (!open) return false;
  statement(context.db, 'UPDATE work_signal SET severity = ?, facts = ?, raised_on = ? WHERE id = ?')
    .run(signal.severity, JSON.stringify(signal.facts), context.businessDate, open.id);
  const order = orderNamed(context, open.order_id);
  widenOrder(context, order, [signal]);
  addStep(context, order.id, 'worsened', { rule: signal.code, severity: signal.severity });
  context.record('monitoring.orderWorsened', { orderId: order.id, householdId, rule: signal.code, severity: signal.severity });
  return true;
}

function addToOrder(context: CommandContext, householdId: string, signals: readonly RaisedSignal[]): void {
  const today = statement<[string, string], { id: string }>(
    context.db, "SELECT id FROM work_order WHERE household_id = ? AND created_on = ? AND status IN ('open', 'working')",
  ).get(householdId, context.businessDate);
  const order = today ? orderNamed(context, today.id) : insertOrder(context, householdId, signals);
  const insert = statement(context.db, `INSERT INTO work_signal (order_id, household_id, rule_code, rules_version, severity, facts, source, note, raised_on, is_open)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`);
  for (const { code, severity, facts, source, note } of signals) {
    insert.run(order.id, householdId, code, warningRules.document.version, severity, JSON.stringify(facts), source, note, context.businessDate);
  }
  const rules = signals.map(({ code }) => code);
  if (today) widenOrder(context, order, signals);
  addStep(context, order.id, today ? 'merged' : 'raised', { rules: rules.join(' ') });
  context.record('monitoring.orderRaised', {
    orderId: order.id, orderNo: order.orderNo, householdId, rules, rulesVersion: warningRules.document.version, severity: worstOf(signals), isMerged: today !== undefined,
  });
}

const worstOf = (signals: readonly { readonly severity: Severity }[]): Severity =>
  signals.map(({ severity }) => severity).reduce((worst, one) => (worse(one, worst) ? one : worst));

function insertOrder(context: CommandContext, householdId: string, signals: readonly RaisedSignal[]): OrderRecord {
  const { db, environment, session, businessDate } = context;
  const number = String(context.nextNumber('workOrder')).padStart(6, '0');
  const order: OrderRecord = {
    id: environment.newId(), orderNo: `YJ${session.branchCode}${businessDate.slice(0, 4)}${number}`, branchId: session.branchId, householdId, status: 'open',
    severity: worstOf(signals), modes: unionOfModes(...signals.map(({ modes }) => modes)), needsCheck: signals.some(({ needsCheck }) => needsCheck),
    createdOn: businessDate, dueOn: earliestDue(context, signals), assigneeId: managerOf(context, householdId), escalation: 0,
    result: null, resultedBy: null, resultedOn: null, checkedBy: null, checkedOn: null, opinion: null, closedOn: null,
  };
  orm(db).insert(workOrder).values(order).run();
  return order;
}

function earliestDue({ db, businessDate }: CommandContext, signals: readonly RaisedSignal[]): BusinessDate {
  return addWorkingDays(workCalendar(db), businessDate, Math.min(...signals.map(({ dueDays }) => dueDays)));
}

/** Another signal joins: the order takes the worst degree, all modes and the earliest day. */
function widenOrder(context: CommandContext, order: OrderRecord, signals: readonly RaisedSignal[]): void {
  const dueOn = earliestDue(context, signals);
  const modes: readonly HandlingMode[] = unionOfModes(order.modes, ...signals.map((signal) => signal.modes));
  orm(context.db).update(workOrder).set({
    severity: worstOf([order, ...signals]), modes, needsCheck: order.needsCheck || signals.some(({ needsCheck }) => needsCheck),
    dueOn: dueOn < order.dueOn ? dueOn : order.dueOn,
  }).where(eq(workOrder.id, order.id)).run();
}

/** Who serves the household's village and is at work; null: the branch head finds somebody. */
export function managerOf({ db }: QueryContext, householdId: string): string | null {
  return statement<[string], { id: string }>(
    db, 'SELECT s.id FROM household h JOIN village v ON v.id = h.village_id JOIN staff s ON s.id = v.manager_id WHERE h.id = ? AND s.is_active = 1',
  ).get(householdId)?.id ?? null;
}

/** @throws Refusal `not_found` also for an order of another branch. */
export function orderNamed(context: QueryContext, orderId: string): OrderRecord {
  const found = orm(context.db).select().from(workOrder).where(and(eq(workOrder.id, orderId), eq(workOrder.branchId, context.session.branchId))).get();
  if (!found) throw new Refusal('not_found', {}, 'orderId');
  return found;
}

/** The person serves the household's village, or was given the order. @throws Refusal `outside_scope`, `not_found`. */
export function orderInScope(context: QueryContext, orderId: string): OrderRecord {
  const order = orderNamed(context, orderId);
  const { visibleVillages } = context;
  if (!visibleVillages || order.assigneeId === context.session.staffId) return order;
  const village = statement<[string], { village_id: string }>(context.db, 'SELECT village_id FROM household WHERE id = ?').get(order.householdId)?.village_id;
  if (!village || !visibleVillages.has(village)) throw new Refusal('outside_scope');
  return order;
}

/** @throws Refusal `order_closed`. */
export function requireNotClosed(order: OrderRecord): void {
  if (order.closedOn !== null) throw new Refusal('order_closed', { orderNo: order.orderNo });
}

/** For the order's page; the event log has it as well. */
export function addStep(context: CommandContext, orderId: string, kind: string, detail: Readonly<Record<string, string | number | null>> = {}): void {
  statement(context.db, 'INSERT INTO work_step (order_id, kind, detail, business_date, at, staff_id) VALUES (?, ?, ?, ?, ?, ?)')
    .run(orderId, kind, JSON.stringify(detail), context.businessDate, context.environment.now(), context.session.staffId);
}

export function closeOrder(context: CommandContext, order: OrderRecord, isFalseAlarm: boolean): void {
  orm(context.db).update(workOrder).set({ status: isFalseAlarm ? 'falseAlarm' : 'closed', closedOn: context.businessDate }).where(eq(workOrder.id, order.id)).run();
  statement(context.db, 'UPDATE work_signal SET is_open = 0 WHERE order_id = ?').run(order.id);
  addStep(context, order.id, isFalseAlarm ? 'falseAlarm' : 'closed');
  context.record('monitoring.orderClosed', { orderId: order.id, orderNo: order.orderNo, householdId: order.householdId, isFalseAlarm });
}
