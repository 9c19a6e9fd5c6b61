/**
 * Runs the anti-fraud rules over households at one point of a transaction, keeps every check, makes the reviews, and says
 * whether the transaction may go on.
 *
 * reject: it stops at once. review: it waits until a person other than its maker has cleared it; then the same transaction
 * (household, point, rules that fired and the values that they read) may go on for some days.
 */
import { createHash } from 'node:crypto';
import type { FraudOutcomeCode, FraudPoint } from '../contract/fraud.ts';
import type { FraudScene } from '../contract/model-document.ts';
import { findFraud, reviewSubject, type CompiledFraudRules, type FraudFinding } from '../decision/anti-fraud-rules.ts';
import { keepWaitingContacts } from '../household/contact-store.ts';
import { RecordedRefusal, type CommandContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { fraudFactsReader, keptFacts, type CheckedHousehold, type FraudFacts } from './facts-store.ts';
import { fraudRulesInForce } from './rules-in-force-store.ts';
import { raiseOrFindTask } from './task-store.ts';

export const sceneOf: Readonly<Record<FraudPoint, FraudScene>> = { application: 'application', signing: 'disbursement', draw: 'disbursement', repayment: 'repayment' };

export interface FraudCheck {
  readonly householdId: string;
  readonly checkId: number;
  readonly outcome: FraudOutcomeCode;
  readonly hits: FraudFinding['hits'];
  readonly taskId: string | null;
  readonly taskNo: string | null;
  readonly dueOn: string | null;
  readonly wentOn: boolean;
}

/** What one transaction adds to what the store knows of its household. */
export interface CheckedTransaction {
  readonly householdId: string;
  /** Batch, line or receipt. */
  readonly subjectId: string;
  readonly facts?: FraudFacts;
}

const INSERT = `INSERT INTO fraud_check (household_id, point, subject_id, rules_version, facts, outcome, hits, task_id, went_on, checked_on, checked_at, staff_id)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Asked for portions of households; what has been checked is recorded by the caller. */
export function fraudChecker(context: CommandContext, point: FraudPoint): (transactions: readonly CheckedTransaction[]) => FraudCheck[] {
  keepWaitingContacts(context);
  const rules = fraudRulesInForce(context);
  const read = fraudFactsReader(context, point);
  const insert = statement<unknown[]>(context.db, INSERT);
  const { businessDate, environment, session } = context;
  const keep = (household: CheckedHousehold, subjectId: string, finding: FraudFinding, task: ReturnType<typeof raiseOrFindTask> | null): FraudCheck => {
    const { outcome, hits } = finding;
    const wentOn = outcome === 'pass' || (outcome === 'review' && (!finding.holds || task?.isCleared === true));
    const { lastInsertRowid } = insert.run(
      household.householdId, point, subjectId, rules.document.version, keptFacts(household.facts), outcome, JSON.stringify(hits), task?.taskId ?? null,
      wentOn ? 1 : 0, businessDate, environment.now(), session.staffId,
    );
    return { householdId: household.householdId, checkId: Number(lastInsertRowid), outcome, hits, taskId: task?.taskId ?? null, taskNo: task?.taskNo ?? null, dueOn: task?.dueOn ?? null, wentOn };
  };
  return (transactions) => read(transactions.map(({ householdId }) => householdId)).map((household, index) => {
    // In the order in which they were asked for.
    const { subjectId, facts } = transactions[index] as CheckedTransaction;
    Object.assign(household.facts, facts);
    const finding = findFraud(rules, sceneOf[point], household.facts);
    const task = finding.outcome === 'review' ? raiseOrFindTask(context, { point, household, finding, rules, reviewKey: reviewKeyOf(rules, point, finding, household.facts) }) : null;
    return keep(household, subjectId, finding, task);
  });
}

export function reviewKeyOf(rules: CompiledFraudRules, point: FraudPoint, { hits }: Pick<FraudFinding, 'hits'>, facts: FraudFacts): string {
  return createHash('sha256').update(reviewSubject(rules, sceneOf[point], hits, facts)).digest('hex');
}

/** For the log: the count of each outcome, and each check that did not pass with its rules. */
export function recordChecks(context: CommandContext, point: FraudPoint, checks: readonly FraudCheck[]): void {
  const byOutcome: Record<FraudOutcomeCode, number> = { pass: 0, review: 0, reject: 0 };
  const hash = createHash('sha256');
  for (const { householdId, outcome, hits } of checks) {
    byOutcome[outcome] += 1;
    hash.update(`${householdId} ${outcome} ${JSON.stringify(hits)}\n`);
  }
  context.record('fraud.checked', {
    point, rulesVersion: fraudRulesInForce(context).document.version, households: checks.length, byOutcome, resultsSha256: hash.digest('hex'),
    notPassed: checks.filter(({ outcome }) => outcome !== 'pass').map(({ householdId, outcome, hits, taskNo, wentOn }) => ({
      householdId, outcome, codes: hits.map(([code]) => code), taskNo, wentOn,
    })),
  });
}

/** All that a customer is told; the rule is for those who may see it. */
const CUSTOMER_REASON = 'AF01';
/** So many households are named in a refusal. */
const NAMED = 3;

/**
 * Checks transactions that are about to be made, all of them or none.
 *
 * Call it after the command's own rules and before it writes: its refusals are kept, with what was written before.
 *
 * @throws RecordedRefusal `fraud_rejected`, `fraud_waits`
 */
export function requireNoFraud(context: CommandContext, point: FraudPoint, transactions: readonly CheckedTransaction[]): void {
  if (transactions.length === 0) return;
  const checks = fraudChecker(context, point)(transactions);
  recordChecks(context, point, checks);
  const stopped = checks.filter(({ wentOn }) => !wentOn);
  const rejected = stopped.filter(({ outcome }) => outcome === 'reject');
  if (rejected.length > 0) throw new RecordedRefusal('fraud_rejected', { reason: CUSTOMER_REASON, rows: rejected.length, households: namesOf(context, rejected), checkId: rejected[0]?.checkId ?? 0 });
  const [first] = stopped;
  if (first) throw new RecordedRefusal('fraud_waits', { rows: stopped.length, households: namesOf(context, stopped), taskNo: first.taskNo ?? '', dueOn: first.dueOn ?? '' });
}

function namesOf({ db }: CommandContext, checks: readonly FraudCheck[]): string {
  const select = statement<[string], { household_no: string }>(db, 'SELECT household_no FROM household WHERE id = ?');
  const names = checks.slice(0, NAMED).map(({ householdId }) => select.get(householdId)?.household_no ?? '').join('、');
  return checks.length > NAMED ? `${names}…` : names;
}

/** The application's check of each household that is rated; the rating takes the outcome as a fact. */
export function applicationChecks(context: CommandContext, batchId: string): {
  check(householdIds: readonly string[]): ReadonlyMap<string, FraudOutcomeCode>;
  record(): void;
} {
  const check = fraudChecker(context, 'application');
  const made: FraudCheck[] = [];
  return {
    check(householdIds) {
      const checks = check(householdIds.map((householdId) => ({ householdId, subjectId: batchId })));
      made.push(...checks);
      return new Map(checks.map(({ householdId, outcome, wentOn }) => [householdId, wentOn ? 'pass' : outcome]));
    },
    record: () => recordChecks(context, 'application', made),
  };
}
