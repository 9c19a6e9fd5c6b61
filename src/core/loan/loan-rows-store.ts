/** Receipts and their postings as screens show them, read without a replay. */
import type { LoanRow, PaymentChannel, PostingKind, PostingRow, PurposeCode, SettlementMethod } from '../contract/loan.ts';
import { businessDate, daysBetween, type BusinessDate } from '../kernel/business-date.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { accruedOn, type Accrual } from './accrual.ts';
import type { FiveClass } from './classify.ts';
import type { EventFact } from './ledger-event.ts';
import type { PostedSplit } from './posted-split.ts';
import { splitOf } from './posted-split.ts';
import type { LoanState } from './standing.ts';

interface LoanRecord {
  id: string; receipt_no: string; line_id: string; household_id: string; head_name: string; village_id: string; purpose: PurposeCode; method: SettlementMethod;
  rate_ppm: number; drawn_on: string; matures_on: string; principal: number; outstanding: number; accrual: string; due_interest: number; due_principal: number;
  oldest_due_on: string | null; next_due_on: string | null; status: LoanState; five_class: FiveClass;
}

const LOANS = `
  SELECT l.*, h.head_name, h.village_id FROM loan l JOIN household h ON h.id = l.household_id
  WHERE l.branch_id = @branchId AND (@loanId IS NULL OR l.id = @loanId) AND (@householdId IS NULL OR l.household_id = @householdId)
    AND (@onlyOutstanding = 0 OR l.status <> 'settled')
  ORDER BY l.drawn_on, l.receipt_no`;

interface Wanted {
  readonly loanId?: string;
  readonly householdId?: string;
  readonly onlyOutstanding?: boolean;
}

/** In the order of their draws. Only of the person's villages. */
export function readLoanRows(context: QueryContext, wanted: Wanted): LoanRow[] {
  const { businessDate: today, visibleVillages } = context;
  const parameters = {
    branchId: context.session.branchId, loanId: wanted.loanId ?? null, householdId: wanted.householdId ?? null, onlyOutstanding: wanted.onlyOutstanding ? 1 : 0,
  };
  return statement<[typeof parameters], LoanRecord>(context.db, LOANS)
    .all(parameters)
    .filter((row) => !visibleVillages || visibleVillages.has(row.village_id))
    .map((row) => loanRowOf(row, today));
}

function loanRowOf(row: LoanRecord, today: BusinessDate): LoanRow {
  const accrued = accruedOn(JSON.parse(row.accrual) as Accrual, today);
  return {
    id: row.id, receiptNo: row.receipt_no, lineId: row.line_id, householdId: row.household_id, headName: row.head_name, purpose: row.purpose,
    method: row.method, ratePpm: row.rate_ppm, drawnOn: row.drawn_on, maturesOn: row.matures_on, principal: row.principal, outstanding: row.outstanding,
    accruedInterest: accrued.interest, dueInterest: row.due_interest, duePrincipal: row.due_principal, penalty: accrued.penalty, compound: accrued.compound,
    daysOverdue: row.oldest_due_on === null ? 0 : Math.max(0, daysBetween(businessDate(row.oldest_due_on), today)),
    nextDueOn: row.next_due_on, status: row.status, fiveClass: row.five_class,
  };
}

interface EventRecord {
  id: string; loan_id: string; voucher_no: string; receipt_no: string; head_name: string; village_id: string; fact: string; split: string;
  value_date: string; posted_on: string; staff_name: string; channel: PaymentChannel | 'none'; reason: string | null; reversed_by: string | null;
}

const EVENTS = `
  SELECT e.*, l.receipt_no, h.head_name, h.village_id, s.name AS staff_name,
    (SELECT r.id FROM loan_event r WHERE r.loan_id = e.loan_id AND json_extract(r.fact, '$.ref') = e.id) AS reversed_by
  FROM loan_event e JOIN loan l ON l.id = e.loan_id JOIN household h ON h.id = l.household_id JOIN staff s ON s.id = e.staff_id
  WHERE l.branch_id = @branchId AND (@loanId IS NULL OR e.loan_id = @loanId) AND (@postedOn IS NULL OR e.posted_on = @postedOn)
  ORDER BY e.posting_order`;

/** What people posted, with the split that was printed; in posting order. Only of the person's villages. */
export function readEventRows(context: QueryContext, wanted: { readonly loanId?: string; readonly postedOn?: string }): PostingRow[] {
  const { visibleVillages } = context;
  const parameters = { branchId: context.session.branchId, loanId: wanted.loanId ?? null, postedOn: wanted.postedOn ?? null };
  return statement<[typeof parameters], EventRecord>(context.db, EVENTS)
    .all(parameters)
    .filter((row) => !visibleVillages || visibleVillages.has(row.village_id))
    .map(eventRowOf);
}

function eventRowOf(row: EventRecord): PostingRow {
  return {
    ...(JSON.parse(row.split) as PostedSplit),
    id: row.id, voucherNo: row.voucher_no, loanId: row.loan_id, receiptNo: row.receipt_no, headName: row.head_name,
    kind: kindOf((JSON.parse(row.fact) as EventFact).type), valueDate: row.value_date, postedOn: row.posted_on, staffName: row.staff_name,
    reversedBy: row.reversed_by, channel: row.channel === 'none' ? null : row.channel, reason: row.reason,
  };
}

const kindOf = (kind: string): PostingKind => (kind === 'repayPrincipal' ? 'repay' : (kind as PostingKind));

interface PostingRecord {
  position: number; value_date: string; kind: string; event_id: string | null; principal: number; interest: number; penalty: number; compound: number; refund: number;
  outstanding_after: number;
}

/** The ledger of a receipt as it stands: the calendar's rows, the events with today's split, and reversed ones as they were posted. */
export function readLedgerRows(context: QueryContext, loan: Pick<LoanRow, 'id' | 'receiptNo' | 'headName'>): PostingRow[] {
  const events = new Map(readEventRows(context, { loanId: loan.id }).map((row) => [row.id, row]));
  const rows = statement<[string], PostingRecord>(context.db, 'SELECT * FROM loan_posting WHERE loan_id = ? ORDER BY position').all(loan.id);
  const ledger = rows.map((row): PostingRow => {
    const event = row.event_id === null ? undefined : events.get(row.event_id);
    if (event?.kind === 'reverse') return event;
    return {
      ...splitOf(row as never), id: event?.id ?? `${loan.id}:${row.position}`, voucherNo: event?.voucherNo ?? '', loanId: loan.id, receiptNo: loan.receiptNo,
      headName: loan.headName, kind: kindOf(row.kind), valueDate: row.value_date, postedOn: event?.postedOn ?? row.value_date,
      outstandingAfter: row.outstanding_after, staffName: event?.staffName ?? '', reversedBy: null, channel: event?.channel ?? null, reason: event?.reason ?? null,
    };
  });
  const reversed = [...events.values()].filter((event) => event.reversedBy !== null);
  return [...ledger, ...reversed].sort((a, b) => (a.valueDate < b.valueDate ? -1 : a.valueDate > b.valueDate ? 1 : 0));
}
