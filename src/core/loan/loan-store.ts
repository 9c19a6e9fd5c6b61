/**
 * Receipts in the store: facts are appended, everything else about a receipt is replayed from them and written anew in
 * the same transaction.
 */
import { eq } from 'drizzle-orm';
import type { BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import { requireVillageInScope, type CommandContext, type QueryContext } from '../pipeline/context.ts';
import type { Connection } from '../store/open-store.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { termsFromKept, type KeptTerms } from './kept-terms.ts';
import type { FiveClass } from './classify.ts';
import type { EventFact, LedgerEvent } from './ledger-event.ts';
import { snapshotOf, type LoanSnapshot } from './loan-snapshot.ts';
import type { PostedSplit } from './posted-split.ts';
import type { Posting } from './posting.ts';
import { replay, type Replay } from './replay.ts';
import { loan } from './tables.ts';
import type { LoanTerms } from './terms.ts';

export type LoanRecord = typeof loan.$inferSelect;

/** What a replay of one receipt starts from. */
export interface LoanFile {
  readonly id: string;
  readonly terms: LoanTerms;
  readonly fiveClass: FiveClass;
  readonly manualClass: FiveClass | null;
  /** In posting order. */
  readonly events: readonly LedgerEvent[];
}

/** @throws Refusal `not_found` for a receipt that is not of this branch, `outside_scope`. */
export function loanNamed(context: QueryContext, loanId: string): LoanRecord {
  const found = orm(context.db).select().from(loan).where(eq(loan.id, loanId)).get();
  if (!found || found.branchId !== context.session.branchId) throw new Refusal('not_found', {}, 'loanId');
  requireHouseholdInScope(context, found.householdId);
  return found;
}

/** @throws Refusal `not_found`, `outside_scope`. */
export function requireHouseholdInScope(context: QueryContext, householdId: string): void {
  const row = statement<[string], { village_id: string }>(context.db, 'SELECT village_id FROM household WHERE id = ?').get(householdId);
  if (!row) throw new Refusal('not_found', {}, 'householdId');
  requireVillageInScope(context, row.village_id);
}

interface FileRecord { terms: string; five_class: FiveClass; manual_class: FiveClass | null }
interface EventRecord { id: string; value_date: BusinessDate; fact: string }

/** @throws Error when there is no such receipt: a defect. */
export function loanFile(db: Connection, loanId: string): LoanFile {
  const row = statement<[string], FileRecord>(db, 'SELECT terms, five_class, manual_class FROM loan WHERE id = ?').get(loanId);
  if (!row) throw new Error(`no loan ${loanId}`);
  const events = statement<[string], EventRecord>(db, 'SELECT id, value_date, fact FROM loan_event WHERE loan_id = ? ORDER BY posting_order').all(loanId);
  return {
    id: loanId, terms: termsFromKept(JSON.parse(row.terms) as KeptTerms), fiveClass: row.five_class, manualClass: row.manual_class,
    events: events.map(({ id, value_date: date, fact }) => ({ id, date, fact: JSON.parse(fact) as EventFact })),
  };
}

export const replayLoan = ({ terms, events }: LoanFile, asOf: BusinessDate): Replay => replay({ terms, events, asOf });

/** The same receipt with one more fact, for looking ahead. The id is no stored event's. */
export const withFact = (file: LoanFile, fact: EventFact, date: BusinessDate): LoanFile => ({ ...file, events: [...file.events, { id: PROBE, date, fact }] });

/** The id of a fact that is only tried out. */
export const PROBE = 'probe';

export interface NewEvent {
  readonly loanId: string;
  readonly fact: EventFact;
  readonly valueDate: BusinessDate;
  readonly channel: 'cash' | 'transfer' | 'none';
  readonly reason: string | null;
  /** As the replay with this fact divides it. */
  readonly split: PostedSplit;
}

/** Prefix of a voucher's number; each kind is a gapless series of its own. */
const VOUCHER_SERIES = {
  draw: 'FK', repay: 'HK', repayPrincipal: 'HK', reverse: 'CZ', rate: 'LL', extend: 'ZQ', accelerate: 'TQ', misuse: 'NY', fee: 'FY', waive: 'JM', writeOff: 'HX',
} as const satisfies Record<EventFact['type'], string>;

/** Appends a fact; the receipt itself is not touched: `rewriteLoan` follows. */
export function appendLoanEvent(context: CommandContext, event: NewEvent): { id: string; voucherNo: string } {
  const id = context.environment.newId();
  const voucherNo = numberIn(context, VOUCHER_SERIES[event.fact.type]);
  statement(
    context.db,
    `INSERT INTO loan_event (id, loan_id, voucher_no, value_date, posted_on, fact, channel, split, reason, staff_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id, event.loanId, voucherNo, event.valueDate, context.businessDate, JSON.stringify(event.fact), event.channel, JSON.stringify(event.split), event.reason,
    context.session.staffId,
  );
  return { id, voucherNo };
}

const NUMBER_DIGITS = 6;

/** "HK" + branch + year + six digits. */
export function numberIn(context: CommandContext, series: string): string {
  const number = context.nextNumber(`loan${series}`);
  return `${series}${context.session.branchCode}${context.businessDate.slice(0, 4)}${String(number).padStart(NUMBER_DIGITS, '0')}`;
}

/** Replays the receipt to `asOf` and writes everything that follows from its facts. */
export function rewriteLoan(db: Connection, loanId: string, asOf: BusinessDate): { replayed: Replay; snapshot: LoanSnapshot; before: FiveClass } {
  const file = loanFile(db, loanId);
  const replayed = replayLoan(file, asOf);
  const snapshot = snapshotOf(file.terms, replayed, file);
  writePostings(db, loanId, replayed.postings);
  writeSnapshot(db, loanId, snapshot);
  return { replayed, snapshot, before: file.fiveClass };
}

const UPDATE_SNAPSHOT = `
  UPDATE loan SET matures_on = ?, rate_ppm = ?, status = ?, five_class = ?, outstanding = ?, due_principal = ?, due_interest = ?, due_fee = ?,
    refund = ?, oldest_due_on = ?, next_due_on = ?, next_action_on = ?, accrual = ?, book = ?
  WHERE id = ?`;

function writeSnapshot(db: Connection, loanId: string, s: LoanSnapshot): void {
  statement(db, UPDATE_SNAPSHOT).run(
    s.maturesOn, s.ratePpm, s.status, s.fiveClass, s.outstanding, s.duePrincipal, s.dueInterest, s.dueFee,
    s.refund, s.oldestDueOn, s.nextDueOn, s.nextActionOn, JSON.stringify(s.accrual), JSON.stringify(s.book), loanId,
  );
}

type PostingRecord = {
  position: number; value_date: string; kind: string; event_id: string | null; principal: number; interest: number; penalty: number; compound: number;
  fee: number; refund: number; outstanding_after: number; days_overdue: number;
};

const INSERT_POSTING = `
  INSERT INTO loan_posting (loan_id, position, value_date, kind, event_id, principal, interest, penalty, compound, fee, refund, outstanding_after, days_overdue)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Only from the first row that differs: what a backdated entry did not change stays as it is. */
function writePostings(db: Connection, loanId: string, postings: readonly Posting[]): void {
  const kept = statement<[string], PostingRecord>(db, 'SELECT * FROM loan_posting WHERE loan_id = ? ORDER BY position').all(loanId);
  let same = 0;
  while (same < kept.length && same < postings.length && isSame(kept[same]!, postings[same]!)) same += 1;
  if (same < kept.length) statement(db, 'DELETE FROM loan_posting WHERE loan_id = ? AND position >= ?').run(loanId, same);
  const insert = statement(db, INSERT_POSTING);
  for (let position = same; position < postings.length; position += 1) {
    const p = postings[position]!;
    insert.run(
      loanId, position, p.date, p.kind, p.eventId, p.principal, p.interest, p.penalty, p.compound, p.fee, p.refund, p.outstandingPrincipal, p.daysOverdue,
    );
  }
}

const isSame = (row: PostingRecord, p: Posting): boolean =>
  row.value_date === p.date && row.kind === p.kind && row.event_id === p.eventId && row.principal === p.principal && row.interest === p.interest
  && row.penalty === p.penalty && row.compound === p.compound && row.fee === p.fee && row.refund === p.refund
  && row.outstanding_after === p.outstandingPrincipal && row.days_overdue === p.daysOverdue;
