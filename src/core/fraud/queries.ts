import type {
  FraudCheckRow, FraudFindings, FraudHit, FraudOutcomeCode, FraudPoint, FraudSignalRow, FraudTaskDetail, FraudTaskRow, FraudTaskStatus, LinkedHousehold, RelatedPersonRow,
  ReviewMethod, WatchEntryRow, WatchListRow,
} from '../contract/fraud.ts';
import { fraudCaseOf, type CompiledFraudRules } from '../decision/anti-fraud-rules.ts';
import { factFields } from '../decision/fact-fields.ts';
import { Refusal } from '../kernel/result.ts';
import { requireVillageInScope, type QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { reviewersOf } from './decide-task-command.ts';
import { readFacts, type FraudFacts } from './facts-store.ts';
import { neighboursOf } from './linked-households-store.ts';
import { fraudRulesOf } from './rules-in-force-store.ts';
import { isMakerOf, taskNamed } from './task-store.ts';

interface TaskView {
  id: string; task_no: string; household_id: string; household_no: string; head_name: string; identity_mask: string; village_id: string; village_name: string; group_no: number;
  point: FraudPoint; hits: string; holds: number; status: FraudTaskStatus; maker_id: string; maker_name: string; assigned_to: string | null; assignee_name: string | null;
  created_on: string; due_on: string; method: ReviewMethod | null; conclusion: string | null; decided_by_name: string | null; decided_on: string | null; valid_to: string | null;
}

const TASKS = `
  SELECT t.*, h.household_no, h.head_name, h.identity_mask, h.village_id, v.name AS village_name, h.group_no, m.name AS maker_name, a.name AS assignee_name, d.name AS decided_by_name,
    (SELECT c.hits FROM fraud_check c WHERE c.task_id = t.id ORDER BY c.id DESC LIMIT 1) AS hits
  FROM fraud_task t JOIN household h ON h.id = t.household_id JOIN village v ON v.id = h.village_id JOIN staff m ON m.id = t.maker_id
  LEFT JOIN staff a ON a.id = t.assigned_to LEFT JOIN staff d ON d.id = t.decided_by
  WHERE t.branch_id = @branchId AND (@householdId IS NULL OR t.household_id = @householdId) AND (@taskId IS NULL OR t.id = @taskId)
  ORDER BY t.status <> 'open', CASE t.status WHEN 'open' THEN t.due_on END, t.created_at DESC`;

function taskRows(context: QueryContext, wanted: { readonly householdId?: string | undefined; readonly taskId?: string }): FraudTaskRow[] {
  const { db, session, visibleVillages, businessDate } = context;
  return statement<[object], TaskView>(db, TASKS)
    .all({ branchId: session.branchId, householdId: wanted.householdId ?? null, taskId: wanted.taskId ?? null })
    .filter((row) => !visibleVillages || visibleVillages.has(row.village_id))
    .map((row) => ({
      id: row.id, taskNo: row.task_no, householdId: row.household_id, householdNo: row.household_no, headName: row.head_name, identityMask: row.identity_mask,
      villageName: row.village_name, groupNo: row.group_no, point: row.point, codes: (JSON.parse(row.hits) as [string, number][]).map(([code]) => code),
      holds: row.holds === 1, status: row.status, makerName: row.maker_name, assigneeId: row.assigned_to, assigneeName: row.assignee_name, createdOn: row.created_on,
      dueOn: row.due_on, isOverdue: row.status === 'open' && row.due_on < businessDate, isOwn: isMakerOf(context, { id: row.id, makerId: row.maker_id }, session.staffId),
      method: row.method, conclusion: row.conclusion, decidedByName: row.decided_by_name, decidedOn: row.decided_on, validTo: row.valid_to,
    }));
}

/** Open ones first, those due first; of the person's villages. */
export function tasks(context: QueryContext, input: { statuses?: readonly FraudTaskStatus[] | undefined; householdId?: string | undefined }): readonly FraudTaskRow[] {
  return taskRows(context, input).filter(({ status }) => input.statuses?.includes(status) ?? true);
}

/** @throws Refusal `not_found`, `outside_scope` */
export function task(context: QueryContext, { taskId }: { taskId: string }): FraudTaskDetail {
  const record = taskNamed(context, taskId);
  const [row] = taskRows(context, { taskId });
  if (!row) throw new Refusal('not_found', {}, 'taskId');
  const made = checkRows(context, { taskId });
  return { ...row, hits: made[0]?.hits ?? [], linked: linkedHouseholds(context, record.householdId), checks: made };
}

/** @throws Refusal `not_found`, `outside_scope` */
export function reviewers(context: QueryContext, { taskId }: { taskId: string }): readonly { staffId: string; name: string; staffNo: string }[] {
  return reviewersOf(context, taskNamed(context, taskId));
}

/** Names outside the person's villages stay covered. */
function linkedHouseholds({ db, visibleVillages }: QueryContext, householdId: string): LinkedHousehold[] {
  const select = statement<[string], { household_no: string; head_name: string; village_id: string; village_name: string }>(
    db, 'SELECT h.household_no, h.head_name, h.village_id, v.name AS village_name FROM household h JOIN village v ON v.id = h.village_id WHERE h.id = ?',
  );
  return [...neighboursOf(db, householdId)].flatMap(([id, shares]) => {
    const found = select.get(id);
    if (!found) return [];
    const isVisible = !visibleVillages || visibleVillages.has(found.village_id);
    const [first = ''] = found.head_name;
    return [{ householdId: id, householdNo: found.household_no, headName: isVisible ? found.head_name : `${first}**`, villageName: found.village_name, shares }];
  });
}

interface CheckView {
  id: number; household_id: string; household_no: string; head_name: string; village_id: string; village_name: string; point: FraudPoint; outcome: FraudOutcomeCode; hits: string;
  facts: string; went_on: number; task_id: string | null; task_no: string | null; rules_version: string; checked_on: string; checked_at: number; staff_name: string;
}

const checksWhere = (condition: string): string => `
  SELECT c.*, h.household_no, h.head_name, h.village_id, v.name AS village_name, t.task_no, s.name AS staff_name
  FROM fraud_check c JOIN household h ON h.id = c.household_id JOIN village v ON v.id = h.village_id JOIN staff s ON s.id = c.staff_id LEFT JOIN fraud_task t ON t.id = c.task_id
  WHERE h.branch_id = @branchId AND ${condition} ORDER BY c.id DESC LIMIT @limit`;
const CHECKS = {
  householdId: checksWhere('c.household_id = @householdId'),
  taskId: checksWhere('c.task_id = @taskId'),
  notPassed: checksWhere("c.outcome <> 'pass'"),
};
const MOST_OF_ONE = 500;

function checkRows(context: QueryContext, wanted: { householdId: string } | { taskId: string } | { limit: number }): FraudCheckRow[] {
  const { db, session, visibleVillages } = context;
  const sql = 'householdId' in wanted ? CHECKS.householdId : 'taskId' in wanted ? CHECKS.taskId : CHECKS.notPassed;
  const maySee = session.permissions.has('fraud.read');
  return statement<[object], CheckView>(db, sql).all({ branchId: session.branchId, limit: MOST_OF_ONE, ...wanted })
    .filter((row) => !visibleVillages || visibleVillages.has(row.village_id))
    .map((row) => ({
      id: row.id, householdId: row.household_id, householdNo: row.household_no, headName: row.head_name, villageName: row.village_name, point: row.point, outcome: row.outcome,
      hits: maySee ? hitsOf(fraudRulesOf(context.db, row.rules_version), row) : null, wentOn: row.went_on === 1, taskId: row.task_id, taskNo: row.task_no,
      rulesVersion: row.rules_version, checkedOn: row.checked_on, checkedAt: row.checked_at, staffName: row.staff_name,
    }));
}

function hitsOf(rules: CompiledFraudRules, row: Pick<CheckView, 'hits' | 'facts'>): FraudHit[] {
  const facts = readFacts(row.facts);
  return (JSON.parse(row.hits) as [string, number][]).map(([code, at]) => {
    const { name, outcome, fields } = fraudCaseOf(rules, code, at);
    const values = fields.map((field) => {
      const known = factFields[field];
      const value = facts[field as keyof FraudFacts] ?? null;
      const text = known?.type === 'text' && typeof value === 'string' ? (known.values[value] ?? value) : value;
      return { name: known?.name ?? field, value: text, unit: known?.type === 'number' ? known.unit : null };
    });
    return { code, name, outcome, values };
  });
}

/** @throws Refusal `not_found`, `outside_scope` */
function requireHousehold(context: QueryContext, householdId: string): void {
  const found = statement<[string, string], { village_id: string }>(context.db, 'SELECT village_id FROM household WHERE id = ? AND branch_id = ?').get(householdId, context.session.branchId);
  if (!found) throw new Refusal('not_found', {}, 'householdId');
  requireVillageInScope(context, found.village_id);
}

/** @throws Refusal `not_found`, `outside_scope` */
export function householdChecks(context: QueryContext, { householdId }: { householdId: string }): readonly FraudCheckRow[] {
  requireHousehold(context, householdId);
  return checkRows(context, { householdId });
}

export function checks(context: QueryContext, { limit }: { limit: number }): readonly FraudCheckRow[] {
  return checkRows(context, { limit });
}

/** @throws Refusal `not_found`, `outside_scope` */
export function signals(context: QueryContext, { householdId }: { householdId: string }): readonly FraudSignalRow[] {
  requireHousehold(context, householdId);
  return statement<[string], { channel: string; device_hash: string | null; findings: string; noted_on: string; staff_name: string }>(
    context.db, 'SELECT f.channel, f.device_hash, f.findings, f.noted_on, s.name AS staff_name FROM fraud_signal f JOIN staff s ON s.id = f.staff_id WHERE f.household_id = ? ORDER BY f.id DESC LIMIT 100',
  ).all(householdId).map((row) => ({
    channel: row.channel, hasDevice: row.device_hash !== null, findings: JSON.parse(row.findings) as FraudFindings, notedOn: row.noted_on, staffName: row.staff_name,
  }));
}

type ListView = Omit<WatchListRow, 'isOwn'> & { readonly proposedBy: string | null };

export function lists({ db, session }: QueryContext): readonly WatchListRow[] {
  return statement<[string], ListView>(
    db,
    `SELECT l.id, l.kind, l.origin, l.source, l.file_name AS fileName, l.entry_count AS entries,
       (SELECT count(*) FROM watch_entry e WHERE e.list_id = l.id AND e.is_active = 1) AS active, l.status, l.proposed_by AS proposedBy, p.name AS proposedByName,
       l.proposed_on AS proposedOn, d.name AS decidedByName, l.decided_on AS decidedOn, l.reason
     FROM watch_list l LEFT JOIN staff p ON p.id = l.proposed_by LEFT JOIN staff d ON d.id = l.decided_by
     WHERE l.branch_id = ? ORDER BY l.status <> 'proposed', l.id DESC`,
  ).all(session.branchId).map(({ proposedBy, ...row }) => ({ ...row, isOwn: proposedBy === session.staffId }));
}

interface EntryView {
  id: number; listId: string; kind: WatchEntryRow['kind']; subject: WatchEntryRow['subject']; mask: string; reasonCode: string; source: string; fromOn: string; toOn: string | null;
  isActive: number; listStatus: WatchListRow['status']; askedBy: string | null; endingReason: string | null; endedOn: string | null;
}

const statusOf = (row: EntryView): WatchEntryRow['status'] =>
  row.listStatus !== 'released' ? row.listStatus : row.isActive === 0 ? 'ended' : row.askedBy === null ? 'active' : 'endingAsked';

export function listEntries({ db, session }: QueryContext, { listId }: { listId?: string | undefined }): readonly WatchEntryRow[] {
  return statement<[object], EntryView>(
    db,
    `SELECT e.id, e.list_id AS listId, e.kind, e.subject, e.mask, e.reason_code AS reasonCode, l.source, e.from_on AS fromOn, e.to_on AS toOn, e.is_active AS isActive,
       l.status AS listStatus, e.ending_asked_by AS askedBy, e.ending_reason AS endingReason, e.ended_on AS endedOn
     FROM watch_entry e JOIN watch_list l ON l.id = e.list_id WHERE l.branch_id = @branchId AND (@listId IS NULL OR e.list_id = @listId) ORDER BY e.id DESC`,
  ).all({ branchId: session.branchId, listId: listId ?? null }).map((row) => {
    const { isActive: _active, listStatus: _status, askedBy, ...shown } = row;
    return { ...shown, status: statusOf(row), isOwnRequest: askedBy === session.staffId };
  });
}

export function relatedPersons({ db, session }: QueryContext): readonly RelatedPersonRow[] {
  return statement<[string], RelatedPersonRow>(
    db,
    `SELECT r.id, s.staff_no AS staffNo, s.name AS staffName, r.relation, r.identity_mask AS identityMask, r.registered_on AS registeredOn, g.name AS registeredByName, r.ended_on AS endedOn
     FROM related_person r JOIN staff s ON s.id = r.staff_id JOIN staff g ON g.id = r.registered_by WHERE r.branch_id = ? ORDER BY r.ended_on IS NOT NULL, s.staff_no, r.id`,
  ).all(session.branchId);
}
