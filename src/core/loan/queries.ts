/** What the counter and the receipt's page read. */
import type { CounterView, DrawPreview, InterestSegment, LoanDetail, LoanRow, PostingRow, RepaymentSplit } from '../contract/loan.ts';
import { lines } from '../credit/line-list-store.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { dayNumber } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import type { DrawRequest } from './draw-rules.ts';
import { householdDebt, offerDraw } from './draw-terms-store.ts';
import { explainAccrued, explainInterest, type InterestLine } from './explain-interest.ts';
import type { LedgerEvent } from './ledger-event.ts';
import { readEventRows, readLedgerRows, readLoanRows } from './loan-rows-store.ts';
import { loanFile, loanNamed, PROBE, replayLoan, requireHouseholdInScope } from './loan-store.ts';
import type { Replay } from './replay.ts';
import { repaymentSchedule } from './repayment-schedule.ts';
import { tryRepayment, type RepaymentInput } from './repay-loan-command.ts';
import { payOffOf, standingOf } from './standing.ts';
import type { Fen } from '../kernel/money.ts';

interface HouseholdRecord { household_no: string; head_name: string; identity_mask: string; village_name: string; group_no: number }

/** @throws Refusal `not_found`, `outside_scope`. */
export function counter(context: QueryContext, input: { householdId: string }): CounterView {
  requireHouseholdInScope(context, input.householdId);
  const household = statement<[string], HouseholdRecord>(
    context.db,
    `SELECT h.household_no, h.head_name, h.identity_mask, h.group_no, v.name AS village_name
     FROM household h JOIN village v ON v.id = h.village_id WHERE h.id = ?`,
  ).get(input.householdId);
  if (!household) throw new Refusal('not_found', {}, 'householdId');
  return {
    householdId: input.householdId, householdNo: household.household_no, headName: household.head_name, identityMask: household.identity_mask,
    villageName: household.village_name, groupNo: household.group_no,
    line: currentLine(context, input.householdId), loans: readLoanRows(context, input), refundBalance: householdDebt(context, input.householdId).refund,
  };
}

const MOST_ADVANCED = ['open', 'frozen', 'pendingSignature', 'preApproved', 'expired', 'cancelled'];

function currentLine(context: QueryContext, householdId: string): CounterView['line'] {
  const found = lines(context, { householdId }).toSorted((a, b) => MOST_ADVANCED.indexOf(a.status) - MOST_ADVANCED.indexOf(b.status));
  return found[0] ?? null;
}

/** The same checks as the draw itself. @throws Refusal as `draw`. */
export function previewDraw(context: QueryContext, input: DrawRequest & { lineId: string; amount: Fen }): DrawPreview {
  const { terms, available } = offerDraw(context, input);
  const draw: LedgerEvent = { id: PROBE, date: terms.start, fact: { type: 'draw', amount: input.amount } };
  const schedule = repaymentSchedule({ terms, events: [draw], asOf: terms.start });
  return {
    ratePpm: terms.annualRate, drawnOn: terms.start, maturesOn: terms.maturity, firstInterestOn: schedule.find(({ interest }) => interest > 0)?.due ?? terms.maturity,
    interestToMaturity: schedule.reduce((sum, row) => sum + row.interest, 0), availableAfter: available - input.amount, schedule,
  };
}

export function previewRepayment(context: QueryContext, input: RepaymentInput): { split: RepaymentSplit; outstandingAfter: number; settles: boolean } {
  const { split: { outstandingAfter, ...split }, settles } = tryRepayment(context, input);
  return { split, outstandingAfter, settles };
}

/** @throws Refusal `not_found`, `outside_scope`, `value_date_in_past`. */
export function payOff(context: QueryContext, input: { loanId: string; dates: readonly BusinessDate[] }): { date: string; split: RepaymentSplit }[] {
  const loan = loanNamed(context, input.loanId);
  const file = loanFile(context.db, loan.id);
  return input.dates.map((date) => {
    if (date < context.businessDate) throw new Refusal('value_date_in_past', {}, 'dates');
    const [receipt] = replayLoan(file, date).receipts;
    if (!receipt) return { date, split: { principal: 0, interest: 0, penalty: 0, compound: 0, refund: 0, total: 0 } };
    const standing = standingOf(receipt, dayNumber(date));
    const { outstandingPrincipal: principal, penalty, compound } = standing;
    return { date, split: { principal, interest: standing.dueInterest + standing.accruedInterest, penalty, compound, refund: 0, total: payOffOf(standing) } };
  });
}

export function loans(context: QueryContext, input: { onlyOutstanding: boolean }): readonly LoanRow[] {
  return readLoanRows(context, input);
}

/** @throws Refusal `not_found`, `outside_scope`. */
export function detail(context: QueryContext, input: { loanId: string }): LoanDetail {
  loanNamed(context, input.loanId);
  const [row] = readLoanRows(context, { loanId: input.loanId });
  if (!row) throw new Refusal('not_found', {}, 'loanId');
  const file = loanFile(context.db, input.loanId);
  const replayed = replayLoan(file, context.businessDate);
  const receiptId = replayed.receipts[0]?.id ?? '';
  return {
    loan: row, postings: readLedgerRows(context, row),
    schedule: repaymentSchedule({ terms: file.terms, events: file.events, asOf: context.businessDate }),
    interest: interestLines(replayed, receiptId, context.businessDate).map(({ kind, from, to, days, principal, rate, product, posted }): InterestSegment => ({
      kind, from, to, days, principal, ratePpm: rate, product, settledInterest: posted,
    })),
  };
}

/** What was settled, then what runs since, then penalty and compound interest. */
function interestLines(replayed: Replay, receiptId: string, asOf: BusinessDate): InterestLine[] {
  const posted = explainInterest(replayed, receiptId);
  const isInterest = ({ kind }: InterestLine): boolean => kind === 'interest';
  return [...posted.filter(isInterest), ...explainAccrued(replayed, receiptId, asOf), ...posted.filter((line) => !isInterest(line))];
}

/** The counter's journal of a business date; reversals count as negative. */
export function postingsOn(context: QueryContext, input: { date?: string | undefined }): { rows: readonly PostingRow[]; drawn: number; repaid: RepaymentSplit } {
  const rows = readEventRows(context, { postedOn: input.date ?? context.businessDate });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const drawn = { principal: 0, interest: 0, penalty: 0, compound: 0, refund: 0, total: 0 };
  const repaid = { ...drawn };
  for (const row of rows) {
    const kind = row.kind === 'reverse' ? kindReversed(context, row, byId) : row.kind;
    if (kind !== 'draw' && kind !== 'repay') continue;
    const total = kind === 'draw' ? drawn : repaid;
    for (const part of ['principal', 'interest', 'penalty', 'compound', 'refund', 'total'] as const) total[part] += row[part];
  }
  return { rows, drawn: drawn.total, repaid };
}

function kindReversed(context: QueryContext, reversal: PostingRow, sameDay: ReadonlyMap<string, PostingRow>): string {
  const original = [...sameDay.values()].find((row) => row.reversedBy === reversal.id) ?? readEventRows(context, { loanId: reversal.loanId }).find((row) => row.reversedBy === reversal.id);
  return original?.kind ?? 'reverse';
}
