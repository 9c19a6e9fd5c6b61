/** What the inbox and the page of an order read. */
import {
  severities, type Deadline, type HandlingMode, type OrderResult, type Severity, type SignalFact, type WarningRuleRow, type WorkOrderDetail, type WorkOrderRow, type WorkSignal, type WorkStep,
} from '../contract/monitoring.ts';
import { addWorkingDays } from '../kernel/work-calendar.ts';
import { workCalendar } from '../parameters/work-calendar-store.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { evidenceOf } from './evidence-store.ts';
import { orderInScope, type OrderRecord } from './order-store.ts';
import { checklistOf, ruleRows, warningRules } from './warning-rules.ts';

type RowRecord = Omit<WorkOrderRow, 'modes' | 'ruleCodes' | 'ruleNames' | 'needsCheck' | 'deadline'> & {
  readonly villageId: string; readonly modes: string; readonly ruleCodes: string; readonly needsCheck: number;
};

const ROWS = `
  SELECT o.id, o.order_no AS orderNo, o.household_id AS householdId, h.household_no AS householdNo, h.head_name AS headName, v.id AS villageId, v.name AS villageName,
    h.group_no AS groupNo, o.status, o.severity, o.modes, o.needs_check AS needsCheck, o.created_on AS createdOn, o.due_on AS dueOn, o.assignee_id AS assigneeId,
    s.name AS assigneeName, o.escalation, o.resulted_by AS resultedById, o.closed_on AS closedOn,
    (SELECT c.status FROM credit_line c WHERE c.household_id = o.household_id AND c.status IN ('open', 'frozen')) AS lineStatus,
    (SELECT coalesce(sum(l.outstanding), 0) FROM loan l WHERE l.household_id = o.household_id) AS balance,
    (SELECT json_group_array(DISTINCT w.rule_code) FROM work_signal w WHERE w.order_id = o.id) AS ruleCodes
  FROM work_order o JOIN household h ON h.id = o.household_id JOIN village v ON v.id = h.village_id LEFT JOIN staff s ON s.id = o.assignee_id
  WHERE o.branch_id = @branchId AND (@householdId IS NULL OR o.household_id = @householdId)`;
const OPEN = `${ROWS} AND o.closed_on IS NULL ORDER BY o.due_on, o.order_no`;
const CLOSED = `${ROWS} AND o.closed_on IS NOT NULL ORDER BY o.closed_on DESC, o.order_no DESC LIMIT 1000`;

const ruleNames = new Map(warningRules.document.rules.map(({ code, name }) => [code, name]));

/** Overdue and red first, then by deadline. */
export function orders(context: QueryContext, { isClosed, householdId }: { isClosed: boolean; householdId?: string | undefined }): readonly WorkOrderRow[] {
  const { db, session, visibleVillages } = context;
  const deadlineOf = deadlines(context);
  const rows = statement<[object], RowRecord>(db, isClosed ? CLOSED : OPEN).all({ branchId: session.branchId, householdId: householdId ?? null })
    .filter((row) => !visibleVillages || visibleVillages.has(row.villageId) || row.assigneeId === session.staffId)
    .map((row) => rowOf(row, deadlineOf));
  return isClosed ? rows : rows.toSorted((a, b) => urgency(a) - urgency(b));
}

const urgency = ({ deadline, severity }: WorkOrderRow): number => (deadline === 'late' ? 0 : 10) - severities.indexOf(severity);

function rowOf(record: RowRecord, deadlineOf: (dueOn: string) => Deadline): WorkOrderRow {
  const { villageId: _, modes, ruleCodes, needsCheck, ...row } = record;
  const codes = (JSON.parse(ruleCodes) as string[]).sort();
  return {
    ...row, modes: JSON.parse(modes) as HandlingMode[], ruleCodes: codes, ruleNames: codes.map((code) => `${code} ${ruleNames.get(code) ?? ''}`).join('；'),
    needsCheck: needsCheck === 1, deadline: row.closedOn === null ? deadlineOf(row.dueOn) : 'far',
  };
}

/** How near a deadline is on the business date. */
export function deadlines({ db, businessDate }: QueryContext): (dueOn: string) => Deadline {
  const soon = addWorkingDays(workCalendar(db), businessDate, 1);
  return (dueOn) => (dueOn < businessDate ? 'late' : dueOn <= soon ? 'near' : 'far');
}

/** @throws Refusal `not_found`, `outside_scope`. */
export function order(context: QueryContext, { orderId }: { orderId: string }): WorkOrderDetail {
  const record = orderInScope(context, orderId);
  const row = statement<[object], RowRecord>(context.db, `${ROWS} AND o.id = @orderId`).get({ branchId: context.session.branchId, householdId: record.householdId, orderId });
  if (!row) throw new Error(`order ${orderId} has no household`);
  return {
    order: rowOf(row, deadlines(context)), signals: signalsOf(context, orderId), steps: stepsOf(context, orderId), evidence: evidenceOf(context, orderId),
    result: record.result as OrderResult | null, resultedBy: nameOf(context, record.resultedBy), opinion: record.opinion,
    checklist: checklistOf(warningRules, record.modes), known: knownOf(context, record),
  };
}

function nameOf({ db }: QueryContext, staffId: string | null): string | null {
  return statement<[string | null], { name: string }>(db, 'SELECT name FROM staff WHERE id = ?').get(staffId)?.name ?? null;
}

function signalsOf({ db }: QueryContext, orderId: string): WorkSignal[] {
  return statement<[string], { code: string; version: string; severity: Severity; facts: string; note: string | null; raisedOn: string }>(
    db, 'SELECT rule_code AS code, rules_version AS version, severity, facts, note, raised_on AS raisedOn FROM work_signal WHERE order_id = ? ORDER BY id',
  ).all(orderId).map(({ code, version, facts, ...signal }) => ({
    ...signal, ruleCode: code, ruleName: ruleNames.get(code) ?? code, rulesVersion: version, facts: JSON.parse(facts) as SignalFact[],
  }));
}

function stepsOf({ db }: QueryContext, orderId: string): WorkStep[] {
  return statement<[string], Omit<WorkStep, 'detail'> & { detail: string }>(
    db,
    `SELECT w.kind, w.detail, w.business_date AS businessDate, w.at, s.name AS staffName FROM work_step w JOIN staff s ON s.id = w.staff_id WHERE w.order_id = ? ORDER BY w.id`,
  ).all(orderId).map((step) => ({ ...step, detail: JSON.parse(step.detail) as WorkStep['detail'] }));
}

type Known = WorkOrderDetail['known'];

const KNOWN = `
  SELECT h.phone_mask AS phoneMask, c.id AS lineId, c.line_no AS lineNo, c.limit_amount AS "limit", c.grade, h.net_income AS netIncome, h.net_assets AS netAssets,
    h.total_debts AS totalDebts, (SELECT min(l.oldest_due_on) FROM loan l WHERE l.household_id = h.id) AS oldestDueOn, h.updated_on AS updatedOn,
    (SELECT count(*) FROM work_order o WHERE o.household_id = h.id AND o.id <> @orderId) AS earlierOrders
  FROM household h LEFT JOIN credit_line c ON c.household_id = h.id AND c.status IN ('open', 'frozen') WHERE h.id = @householdId`;

function knownOf({ db }: QueryContext, { id: orderId, householdId }: OrderRecord): Known {
  const row = statement<[object], Omit<Known, 'changes'>>(db, KNOWN).get({ orderId, householdId });
  if (!row) throw new Error(`no household ${householdId}`);
  const changes = statement<[string], Known['changes'][number]>(
    db, `SELECT field, old_value AS before, new_value AS after, business_date AS "on" FROM household_change WHERE household_id = ? AND field LIKE '%.%' ORDER BY id DESC LIMIT 8`,
  ).all(householdId);
  return { ...row, changes };
}

export const rules = (): { version: string; rules: readonly WarningRuleRow[] } => ({ version: warningRules.document.version, rules: ruleRows(warningRules) });
