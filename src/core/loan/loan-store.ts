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
import type { Accrual } from './accrual.ts';
import type { FiveClass } from './classify.ts';
import { termsFromKept, type KeptTerms } from './kept-terms.ts';
import type { EventFact, LedgerEvent } from './ledger-event.ts';
import { bookFromText, bookText, type LoanBook } from './loan-book.ts';
import { snapshotOf, type LoanSnapshot } from './loan-snapshot.ts';
import type { PostedSplit } from './posted-split.ts';
import type { Posting } from './posting.ts';
import { replay, type Replay } from './replay.ts';
import type { LoanState } from './standing.ts';
import { loan } from './tables.ts';
import type { LoanTerms } from './terms.ts';

export type LoanRecord = typeof loan.$inferSelect;

/** A receipt as the store has it before something happens: what a replay starts from, and what it made last time. */
export interface LoanFile {
  readonly id: string;
  readonly householdId: string;
  readonly purpose: string;
  readonly termClass: 'short' | 'long';
  readonly isVatExempt: boolean;
  readonly terms: LoanTerms;
  readonly status: LoanState;
  readonly fiveClass: FiveClass;
  readonly manualClass: FiveClass | null;
  readonly postingCount: number;
  readonly accrual: Accrual;
  readonly book: LoanBook;
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

interface FileRecord {
  id: string; household_id: string; purpose: string; term_class: 'short' | 'long'; is_vat_exempt: number; terms: string; status: LoanState; five_class: FiveClass;
  manual_class: FiveClass | null; posting_count: number; accrual: string; book: string;
}
interface EventRecord { loan_id: string; id: string; value_date: BusinessDate; fact: string }

const FILES = `
  SELECT id, household_id, purpose, term_class, is_vat_exempt, terms, status, five_class, manual_class, posting_count, accrual, book
  FROM loan WHERE id IN (SELECT value FROM json_each(?))`;
const EVENTS = 'SELECT loan_id, id, value_date, fact FROM loan_event WHERE loan_id IN (SELECT value FROM json_each(?)) ORDER BY posting_order';

/** The files of some receipts, in the order of the ids. @throws Error when one is missing: a defect. */
export function loanFiles(db: Connection, loanIds: readonly string[]): LoanFile[] {
  const wanted = JSON.stringify(loanIds);
  const events = new Map<string, LedgerEvent[]>(loanIds.map((id) => [id, []]));
  for (const { loan_id: loanId, id, value_date: date, fact } of statement<[string], EventRecord>(db, EVENTS).all(wanted)) {
    events.get(loanId)?.push({ id, date, fact: JSON.parse(fact) as EventFact });
  }
  const files = new Map(statement<[string], FileRecord>(db, FILES).all(wanted).map((row) => [row.id, row]));
  return loanIds.map((id) => {
    const row = files.get(id);
    if (!row) throw new Error(`no loan ${id}`);
    return {
      id, householdId: row.household_id, purpose: row.purpose, termClass: row.term_class, isVatExempt: row.is_vat_exempt === 1,
      terms: termsFromKept(JSON.parse(row.terms) as KeptTerms), status: row.status, fiveClass: row.five_class, manualClass: row.manual_class,
      postingCount: row.posting_count, accrual: JSON.parse(row.accrual) as Accrual, book: bookFromText(row.book), events: events.get(id) ?? [],
    };
  });
}

/** @throws Error when there is no such receipt: a defect. */
export const loanFile = (db: Connection, loanId: string): LoanFile => loanFiles(db, [loanId])[0]!;

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

/** A receipt before and after it was replayed anew. */
export interface LoanChange {
  readonly before: LoanFile;
  readonly after: LoanSnapshot;
  readonly postings: readonly Posting[];
}

/** Changes of the command under way, for the journal, which reacts to the command's event. */
const changes = new WeakMap<CommandContext, LoanChange[]>();

/** The receipts that the command has changed since this was asked last. */
export function takeLoanChanges(context: CommandContext): readonly LoanChange[] {
  const taken = changes.get(context) ?? [];
  changes.delete(context);
  return taken;
}

/** After a new fact: replays the receipt to the business date and writes everything that follows from its facts. */
export function rewriteLoan(context: CommandContext, loanId: string): LoanChange {
  const { db } = context;
  const change = replayAnew(loanFile(db, loanId), context.businessDate);
  const kept = firstDifference(db, loanId, change.postings);
  if (kept < change.before.postingCount) statement(db, 'DELETE FROM loan_posting WHERE loan_id = ? AND position >= ?').run(loanId, kept);
  insertPostings(db, change, kept);
  writeSnapshot(db, change);
  changes.set(context, [...(changes.get(context) ?? []), change]);
  return change;
}

/**
 * Without new facts, only because time has passed: the rows that there are stay, later ones follow. Written table by
 * table, which costs half of writing receipt by receipt.
 */
export function rollReceipts(db: Connection, files: readonly LoanFile[], asOf: BusinessDate): LoanChange[] {
  const rolled = files.map((file) => replayAnew(file, asOf));
  for (const change of rolled) writeSnapshot(db, change);
  for (const change of rolled) insertPostings(db, change, change.before.postingCount);
  return rolled;
}

function replayAnew(file: LoanFile, asOf: BusinessDate): LoanChange {
  const replayed = replayLoan(file, asOf);
  return { before: file, after: snapshotOf(file.terms, replayed, file), postings: replayed.postings };
}

const UPDATE_SNAPSHOT = `
  UPDATE loan SET matures_on = ?, rate_ppm = ?, status = ?, five_class = ?, outstanding = ?, due_principal = ?, due_interest = ?, due_fee = ?,
    refund = ?, oldest_due_on = ?, next_due_on = ?, next_action_on = ?, posting_count = ?, accrual = ?, book = ?
  WHERE id = ?`;

function writeSnapshot(db: Connection, { before, after: s, postings }: LoanChange): void {
  statement(db, UPDATE_SNAPSHOT).run(
    s.maturesOn, s.ratePpm, s.status, s.fiveClass, s.outstanding, s.duePrincipal, s.dueInterest, s.dueFee,
    s.refund, s.oldestDueOn, s.nextDueOn, s.nextActionOn, postings.length, JSON.stringify(s.accrual), bookText(s.book), before.id,
  );
}

type PostingRecord = {
  position: number; value_date: string; kind: string; event_id: string | null; principal: number; interest: number; penalty: number; compound: number;
  fee: number; refund: number; outstanding_after: number; days_overdue: number;
};

/** How many rows from the first on a backdated entry did not change. */
function firstDifference(db: Connection, loanId: string, postings: readonly Posting[]): number {
  const kept = statement<[string], PostingRecord>(db, 'SELECT * FROM loan_posting WHERE loan_id = ? ORDER BY position').all(loanId);
  let same = 0;
  while (same < kept.length && same < postings.length && isSame(kept[same]!, postings[same]!)) same += 1;
  return same;
}

const isSame = (row: PostingRecord, p: Posting): boolean =>
  row.value_date === p.date && row.kind === p.kind && row.event_id === p.eventId && row.principal === p.principal && row.interest === p.interest
  && row.penalty === p.penalty && row.compound === p.compound && row.fee === p.fee && row.refund === p.refund
  && row.outstanding_after === p.outstandingPrincipal && row.days_overdue === p.daysOverdue;

const INSERT_POSTING = `
  INSERT INTO loan_posting (loan_id, position, value_date, kind, event_id, principal, interest, penalty, compound, fee, refund, outstanding_after, days_overdue)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

function insertPostings(db: Connection, { before, postings }: LoanChange, from: number): void {
  const insert = statement(db, INSERT_POSTING);
  for (let position = from; position < postings.length; position += 1) {
    const p = postings[position]!;
    insert.run(
      before.id, position, p.date, p.kind, p.eventId, p.principal, p.interest, p.penalty, p.compound, p.fee, p.refund, p.outstandingPrincipal, p.daysOverdue,
    );
  }
}
