/** What the call list and the page of a task read. */
import type { CollectionTaskDetail, CollectionTaskRow, ContactRow } from '../contract/collection.ts';
import { businessDate, daysBetween } from '../kernel/business-date.ts';
import { fen, formatYuan } from '../kernel/money.ts';
import { accruedOn, type Accrual } from '../loan/accrual.ts';
import { evidenceOf } from '../monitoring/evidence-store.ts';
import { deadlines } from '../monitoring/queries.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { taskInScope, type TaskRecord } from './case-store.ts';
import { begunContact, contactCaps, contactsToday } from './contact-command.ts';
import { limitationUntil } from './limitation.ts';
import { strategy } from './strategy.ts';

type Plain = Omit<CollectionTaskRow, 'needsTwo' | 'headJoins' | 'isDisputed' | 'isLost' | 'daysOverdue' | 'penalty' | 'compound' | 'dueTotal' | 'deadline' | 'limitationUntil'>;
type RowRecord = Plain & {
  readonly needsTwo: number; readonly headJoins: number; readonly isDisputed: number; readonly isLost: number; readonly villageId: string; readonly accrual: string;
  readonly oldestDueOn: string | null; readonly limitationFrom: string;
};

const ROWS = `
  SELECT t.id, t.task_no AS taskNo, t.loan_id AS loanId, l.receipt_no AS receiptNo, t.household_id AS householdId, h.head_name AS headName, v.id AS villageId,
    v.name AS villageName, h.group_no AS groupNo, t.step, t.method, t.reason, t.letter, t.needs_two AS needsTwo, t.head_joins AS headJoins, l.oldest_due_on AS oldestDueOn,
    l.due_principal AS duePrincipal, l.due_interest AS dueInterest, l.accrual, t.created_on AS createdOn, t.due_on AS dueOn, t.status, t.close_reason AS closeReason,
    t.closed_on AS closedOn, t.assignee_id AS assigneeId, s.name AS assigneeName, t.assigned_by AS assignedBy, c.broken_promises AS brokenPromises,
    c.is_disputed AS isDisputed, c.is_lost AS isLost, c.limitation_from AS limitationFrom, c.limitation_alarm AS limitationAlarm,
    (SELECT k.result FROM collection_contact k WHERE k.loan_id = t.loan_id AND k.result IS NOT NULL ORDER BY k.started_at DESC LIMIT 1) AS lastResult,
    (SELECT p.due_on FROM collection_promise p WHERE p.loan_id = t.loan_id AND p.status = 'open' ORDER BY p.due_on LIMIT 1) AS promiseOn,
    (SELECT p.amount FROM collection_promise p WHERE p.loan_id = t.loan_id AND p.status = 'open' ORDER BY p.due_on LIMIT 1) AS promiseAmount
  FROM collection_task t JOIN loan l ON l.id = t.loan_id JOIN household h ON h.id = t.household_id JOIN village v ON v.id = h.village_id
  JOIN collection_case c ON c.loan_id = t.loan_id LEFT JOIN staff s ON s.id = t.assignee_id
  WHERE t.branch_id = @branchId`;
const OPEN = `${ROWS} AND t.status = 'open' ORDER BY t.due_on, l.oldest_due_on, t.task_no`;
const CLOSED = `${ROWS} AND t.closed_on IS NOT NULL ORDER BY t.closed_on DESC, t.task_no DESC LIMIT 1000`;

/** What is due first, first; of the same day the longest overdue. */
export function tasks(context: QueryContext, { isClosed }: { isClosed: boolean }): readonly CollectionTaskRow[] {
  const { db, session, visibleVillages } = context;
  const toRow = rowReader(context);
  return statement<[object], RowRecord>(db, isClosed ? CLOSED : OPEN).all({ branchId: session.branchId })
    .filter((row) => !visibleVillages || visibleVillages.has(row.villageId) || row.assigneeId === session.staffId)
    .map(toRow);
}

function rowReader(context: QueryContext): (row: RowRecord) => CollectionTaskRow {
  const deadlineOf = deadlines(context);
  const today = context.businessDate;
  return (record) => {
    const { needsTwo, headJoins, isDisputed, isLost, villageId: _, accrual, oldestDueOn, limitationFrom, ...row } = record;
    const { penalty, compound } = accruedOn(JSON.parse(accrual) as Accrual, today);
    return {
      ...row, needsTwo: needsTwo === 1, headJoins: headJoins === 1, isDisputed: isDisputed === 1, isLost: isLost === 1, penalty, compound,
      dueTotal: row.duePrincipal + row.dueInterest + penalty + compound, daysOverdue: oldestDueOn === null ? 0 : Math.max(0, daysBetween(businessDate(oldestDueOn), today)),
      deadline: row.closedOn === null ? deadlineOf(row.dueOn) : 'far', limitationUntil: limitationUntil(businessDate(limitationFrom), strategy.document.limitationMonths),
    };
  };
}

/** @throws Refusal `not_found`, `outside_scope`. */
export function task(context: QueryContext, { taskId }: { taskId: string }): CollectionTaskDetail {
  const record = taskInScope(context, taskId);
  const found = statement<[object], RowRecord>(context.db, `${ROWS} AND t.id = @taskId`).get({ branchId: context.session.branchId, taskId });
  if (!found) throw new Error(`task ${taskId} has no case`);
  const row = rowReader(context)(found);
  return {
    task: row, script: scriptOf(context, row), contacts: contactsOf(context, record.loanId), promises: promisesOf(context, record.loanId),
    letters: lettersOf(context, record.loanId), evidence: evidenceOf(context, taskId), known: knownOf(context, record),
  };
}

/** The words for this call or visit: names and sums filled in. */
function scriptOf(context: QueryContext, row: CollectionTaskRow): string {
  const branch = statement<[string], { name: string }>(context.db, 'SELECT name FROM organisation_unit WHERE id = ?').get(context.session.branchId)?.name ?? '';
  const places: Readonly<Record<string, string>> = {
    branch, staff: context.session.name, name: row.headName, receiptNo: row.receiptNo, days: String(row.daysOverdue), amount: formatYuan(fen(row.dueTotal)),
  };
  return (strategy.document.scripts[row.method] ?? '').replaceAll(/\{(\w+)\}/g, (_, name: string) => places[name] ?? '');
}

function contactsOf({ db }: QueryContext, loanId: string): ContactRow[] {
  return statement<[string], ContactRow>(
    db,
    `SELECT k.id, k.method, k.person, k.started_at AS startedAt, s.name AS staffName, t.name AS secondStaffName, k.result, k.note
     FROM collection_contact k JOIN staff s ON s.id = k.staff_id LEFT JOIN staff t ON t.id = k.second_staff_id WHERE k.loan_id = ? ORDER BY k.started_at DESC LIMIT 100`,
  ).all(loanId);
}

function promisesOf({ db }: QueryContext, loanId: string): CollectionTaskDetail['promises'] {
  return statement<[string], CollectionTaskDetail['promises'][number]>(
    db, 'SELECT id, made_on AS madeOn, due_on AS dueOn, amount, paid, status FROM collection_promise WHERE loan_id = ? ORDER BY made_on DESC, id DESC',
  ).all(loanId);
}

function lettersOf({ db }: QueryContext, loanId: string): CollectionTaskDetail['letters'] {
  return statement<[string], CollectionTaskDetail['letters'][number]>(
    db,
    `SELECT d.id AS documentId, d.kind, d.document_no AS documentNo, d.created_on AS createdOn, y.delivered_on AS deliveredOn, y.method AS deliveryMethod, y.signed_by AS signedBy
     FROM document d LEFT JOIN collection_delivery y ON y.document_id = d.id
     WHERE d.subject_id = ? AND d.kind IN ('overdueNotice', 'collectionLetter') AND d.replaced_by IS NULL ORDER BY d.created_at DESC`,
  ).all(loanId);
}

type Known = CollectionTaskDetail['known'];
type FromStore = Pick<Known, 'phoneMask' | 'lineStatus' | 'outstanding' | 'maturesOn' | 'oldestDueOn' | 'netIncome' | 'deposits' | 'limitationFrom' | 'limitationBasis'>;

function knownOf(context: QueryContext, record: TaskRecord): Known {
  const row = statement<[string], FromStore>(
    context.db,
    `SELECT h.phone_mask AS phoneMask, n.status AS lineStatus, l.outstanding, l.matures_on AS maturesOn, l.oldest_due_on AS oldestDueOn, h.net_income AS netIncome,
       h.file ->> '$.assets.deposits' AS deposits, c.limitation_from AS limitationFrom, c.limitation_basis AS limitationBasis
     FROM loan l JOIN household h ON h.id = l.household_id JOIN credit_line n ON n.id = l.line_id JOIN collection_case c ON c.loan_id = l.id WHERE l.id = ?`,
  ).get(record.loanId);
  if (!row) throw new Error(`no loan ${record.loanId}`);
  const { dialled, connected } = contactsToday(context, record.householdId);
  const { fromHour, toHour } = strategy.document;
  return {
    ...row, ...contactCaps(context), dialledToday: dialled, connectedToday: connected, fromHour, toHour, begunContactId: begunContact(context, record.id)?.id ?? null,
  };
}

export function colleagues({ db, session }: QueryContext): readonly { staffId: string; name: string }[] {
  return statement<[string, string], { staffId: string; name: string }>(
    db, 'SELECT id AS staffId, name FROM staff WHERE branch_id = ? AND is_active = 1 AND id <> ? ORDER BY staff_no',
  ).all(session.branchId, session.staffId);
}
