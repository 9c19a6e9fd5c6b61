/** Looks at what changed: files since the last look, receipts that missed a settlement yesterday, files that grew old, grades that fell. */
import { grades, type Grade } from '../contract/credit.ts';
import type { HouseholdFile } from '../contract/household.ts';
import type { SignalFact } from '../contract/monitoring.ts';
import type { Facts } from '../decision/decision-table.ts';
import { addDays, addMonths } from '../kernel/business-date.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { compareFiles } from './file-signals.ts';
import { householdsInLoan, raiseSignals, type RaisedSignal } from './order-store.ts';
import { signalFields } from './signal-fields.ts';
import type { SignalSource } from './tables.ts';
import { firedRules, warningRules } from './warning-rules.ts';

interface Look {
  readonly facts: Facts;
  readonly shown: Readonly<Record<string, SignalFact>>;
}

function raiseFrom(context: CommandContext, householdId: string, { facts, shown }: Look, source: SignalSource): void {
  const signals = firedRules(warningRules, facts).map((fired): RaisedSignal => ({
    ...fired, source, note: null, facts: fired.fields.flatMap((field) => shown[field] ?? []),
  }));
  if (signals.length > 0) raiseSignals(context, householdId, signals);
}

const single = (field: string, value: number, before: string | number | null, after: string | number | null): Look => ({
  facts: { [field]: value }, shown: { [field]: { field, unit: signalFields[field]?.unit ?? 'text', before, after } },
});

interface ChangeRecord { id: number; household_id: string; field: string; old_value: string | null }

/** The changes of files that nobody has looked at yet, of households that are lent to. */
export function scanFileChanges(context: CommandContext): void {
  const { db } = context;
  const mark = statement<[], { value: number }>(db, "SELECT value FROM monitoring_mark WHERE name = 'fileChange'").get()?.value ?? 0;
  const changes = statement<[number], ChangeRecord>(db, 'SELECT id, household_id, field, old_value FROM household_change WHERE id > ? ORDER BY id').all(mark);
  const last = changes[changes.length - 1];
  if (!last) return;
  statement(db, "UPDATE monitoring_mark SET value = ? WHERE name = 'fileChange'").run(last.id);
  const earlier = earlierValues(changes);
  const inLoan = householdsInLoan(context, [...earlier.keys()]);
  const fileOf = statement<[string], { file: string }>(db, 'SELECT file FROM household WHERE id = ?');
  for (const [householdId, values] of earlier) {
    if (!inLoan.has(householdId)) continue;
    const file = JSON.parse(fileOf.get(householdId)?.file ?? '{}') as HouseholdFile;
    raiseFrom(context, householdId, compareFiles(file, values), 'file');
  }
}

/** Of each household and field the value before its first change: the rest follows from the file as it is. */
function earlierValues(changes: readonly ChangeRecord[]): Map<string, Map<string, string | null>> {
  const all = new Map<string, Map<string, string | null>>();
  for (const { household_id: householdId, field, old_value: value } of changes) {
    let values = all.get(householdId);
    if (!values) all.set(householdId, (values = new Map()));
    if (!values.has(field)) values.set(field, value);
  }
  return all;
}

const MISSED = `
  SELECT l.household_id, max((SELECT count(*) FROM loan_posting p WHERE p.loan_id = l.id AND p.kind = 'settle' AND p.value_date BETWEEN l.oldest_due_on AND @yesterday)) AS missed
  FROM loan l
  WHERE l.branch_id = @branchId AND l.oldest_due_on <= @yesterday AND l.due_interest > 0 AND l.status <> 'settled'
    AND (l.oldest_due_on = @yesterday OR EXISTS (SELECT 1 FROM loan_posting p WHERE p.loan_id = l.id AND p.kind = 'settle' AND p.value_date = @yesterday))
  GROUP BY l.household_id`;

/** 扣息失败: interest fell due yesterday and was not paid; how many settlements in a row stand open. */
export function scanMissedSettlements(context: CommandContext): void {
  const { db, session, businessDate } = context;
  const rows = statement<[object], { household_id: string; missed: number }>(db, MISSED).all({ branchId: session.branchId, yesterday: addDays(businessDate, -1) });
  for (const { household_id: householdId, missed } of rows) raiseFrom(context, householdId, single('missedSettlements', missed, missed - 1, missed), 'ledger');
}

/** 信息超过 12 个月未更新: the files that pass that age with today. */
export function scanStaleFiles(context: CommandContext): void {
  const { db, session, businessDate } = context;
  const [from, until] = [addMonths(addDays(businessDate, -1), -STALE_MONTHS), addMonths(businessDate, -STALE_MONTHS)];
  const rows = statement<[string, string, string], { id: string; updated_on: string }>(
    db, 'SELECT id, updated_on FROM household WHERE branch_id = ? AND updated_on >= ? AND updated_on < ?',
  ).all(session.branchId, from, until);
  const inLoan = householdsInLoan(context, rows.map(({ id }) => id));
  for (const row of rows) if (inLoan.has(row.id)) raiseFrom(context, row.id, single('monthsSinceUpdate', STALE_MONTHS, null, STALE_MONTHS), 'calendar');
}
const STALE_MONTHS = 12;

/** A batch was submitted: grades that fell. */
export function scanGrades(context: CommandContext, batchId: string): void {
  const rows = statement<[string], { household_id: string; grade: Grade; previous_grade: Grade }>(
    context.db, "SELECT household_id, grade, previous_grade FROM rating WHERE batch_id = ? AND status = 'submitted' AND grade IS NOT NULL AND previous_grade IS NOT NULL",
  ).all(batchId);
  const inLoan = householdsInLoan(context, rows.map((row) => row.household_id));
  for (const { household_id: householdId, grade, previous_grade: previous } of rows) {
    const down = grades.indexOf(grade) - grades.indexOf(previous);
    if (down > 0 && inLoan.has(householdId)) raiseFrom(context, householdId, single('notchesDown', down, previous, grade), 'rating');
  }
}
