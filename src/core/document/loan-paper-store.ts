/** What a loan's papers say, read from the store: the draw as agreed, the repayment as it was posted. */
import { accountNamed, isMemo } from '../accounting/chart.ts';
import type { InterestSegment } from '../contract/loan.ts';
import { lineNamed } from '../credit/line-store.ts';
import { businessDate, type BusinessDate } from '../kernel/business-date.ts';
import { fen, ratePpm } from '../kernel/money.ts';
import { Refusal } from '../kernel/result.ts';
import { explainInterest, type InterestLine } from '../loan/explain-interest.ts';
import { termsFromKept } from '../loan/kept-terms.ts';
import type { EventFact } from '../loan/ledger-event.ts';
import { loanFile, loanNamed, replayLoan } from '../loan/loan-store.ts';
import type { PostedSplit } from '../loan/posted-split.ts';
import { repaymentSchedule } from '../loan/repayment-schedule.ts';
import type { Replay } from '../loan/replay.ts';
import { monthsToReach } from '../loan/terms.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { readInstitution, readPaperHousehold } from './line-paper-store.ts';
import type { DrawNotePaper, RepaymentReceiptPaper } from './loan-papers.ts';

interface EventRecord {
  id: string; loan_id: string; voucher_no: string; value_date: string; posted_on: string; fact: string; channel: string; split: string; staff: string; is_reversed: number;
}

const EVENT = `
  SELECT e.id, e.loan_id, e.voucher_no, e.value_date, e.posted_on, e.fact, e.channel, e.split, s.name AS staff,
    EXISTS (SELECT 1 FROM loan_event r WHERE r.loan_id = e.loan_id AND json_extract(r.fact, '$.type') = 'reverse' AND json_extract(r.fact, '$.ref') = e.id) AS is_reversed
  FROM loan_event e JOIN staff s ON s.id = e.staff_id`;

/** @throws Refusal `not_found`, `outside_scope`, `posting_reversed` when the draw was taken back. */
export function readDrawNote(context: QueryContext, loanId: string): DrawNotePaper & { readonly householdId: string } {
  const loan = loanNamed(context, loanId);
  const line = lineNamed(context, loan.lineId);
  const household = readPaperHousehold(context, loan.householdId);
  const draw = statement<[string], EventRecord>(context.db, `${EVENT} WHERE e.loan_id = ? AND json_extract(e.fact, '$.type') = 'draw'`).get(loanId);
  if (!draw || draw.is_reversed === 1) throw new Refusal('posting_reversed', { voucherNo: draw?.voucher_no ?? '' });
  const terms = termsFromKept(loan.terms);
  const drawn = loanFile(context.db, loanId).events.filter(({ id }) => id === draw.id);
  return {
    householdId: loan.householdId, institution: readInstitution(context), receiptNo: loan.receiptNo,
    borrower: { name: household.headName, identityMask: household.identityMask }, bankCardMask: household.bankCardMask, postedBy: draw.staff,
    contractNo: line.contractNo ?? '', lineNo: line.lineNo, amount: fen(loan.principal), drawnOn: terms.start, maturesOn: terms.maturity,
    termMonths: monthsToReach(terms.start, terms.maturity), method: terms.method, purpose: loan.purpose, fiveClass: loan.fiveClass,
    terms,
    schedule: repaymentSchedule({ terms, events: drawn, asOf: terms.start }),
    entries: readEntries(context, draw.id),
  };
}

/** The voucher's lines in the balance sheet; what stands beside it is no business of the borrower's. */
function readEntries({ db }: QueryContext, eventId: string): DrawNotePaper['entries'] {
  const lines = statement<[string], { account: string; debit: number; credit: number }>(
    db, 'SELECT l.account, l.debit, l.credit FROM journal_entry e JOIN journal_line l ON l.entry_id = e.id WHERE e.loan_event_id = ? ORDER BY e.id, l.line_no',
  ).all(eventId);
  return lines.filter(({ account }) => !isMemo(account)).map(({ account, debit, credit }) => ({
    side: debit !== 0 ? 'debit' as const : 'credit' as const, account: `${account} ${accountNamed(account).name}`, amount: fen(debit + credit),
  }));
}

/** @throws Refusal `not_found`, `outside_scope`, `posting_reversed`, `not_a_repayment`. */
export function readRepaymentReceipt(context: QueryContext, postingId: string): Omit<RepaymentReceiptPaper, 'printedOn'> & { readonly householdId: string; readonly contractNo: string | null } {
  const event = statement<[string], EventRecord>(context.db, `${EVENT} WHERE e.id = ?`).get(postingId);
  if (!event) throw new Refusal('not_found', {}, 'subjectIds');
  const loan = loanNamed(context, event.loan_id);
  const { type } = JSON.parse(event.fact) as EventFact;
  if (type !== 'repay' && type !== 'repayPrincipal') throw new Refusal('not_a_repayment', { voucherNo: event.voucher_no });
  if (event.is_reversed === 1) throw new Refusal('posting_reversed', { voucherNo: event.voucher_no });
  const household = readPaperHousehold(context, loan.householdId);
  const split = JSON.parse(event.split) as PostedSplit;
  const replayed = replayAsPosted(context, event);
  return {
    householdId: loan.householdId, contractNo: lineNamed(context, loan.lineId).contractNo, institution: readInstitution(context), receiptNo: loan.receiptNo,
    borrower: { name: household.headName, identityMask: household.identityMask }, bankCardMask: household.bankCardMask, postedBy: event.staff,
    voucherNo: event.voucher_no, valueDate: businessDate(event.value_date), postedOn: businessDate(event.posted_on),
    channelText: event.channel === 'cash' ? '现金' : '转账', split, outstandingAfter: fen(split.outstandingAfter),
    daysOverdue: replayed.postings.find(({ eventId }) => eventId === postingId)?.daysOverdue ?? 0,
    interest: interestOf(replayed, postingId),
  };
}

/** The ledger as it stood when the event was posted: what came later is not on its receipt. */
function replayAsPosted({ db }: QueryContext, event: EventRecord): Replay {
  const file = loanFile(db, event.loan_id);
  const until = file.events.findIndex(({ id }) => id === event.id);
  return replayLoan({ ...file, events: file.events.slice(0, until + 1) }, event.posted_on as BusinessDate);
}

/** The lines of the interest that was settled with this repayment; what had been settled before is on the statement of its day. */
function interestOf(replayed: Replay, postingId: string): InterestSegment[] {
  const [receipt] = replayed.receipts;
  if (!receipt) return [];
  const groups = groupsByPosting(explainInterest(replayed, receipt.id).filter(({ kind }) => kind === 'interest'));
  const explained = replayed.postings.filter(({ parts }) => parts.some(({ spans }) => spans.length > 0));
  const lines = groups[explained.findIndex(({ eventId }) => eventId === postingId)] ?? [];
  return lines.map(({ kind, from, to, days, principal, rate, product, posted }) => ({
    kind, from, to, days, principal, ratePpm: ratePpm(rate), product, settledInterest: posted,
  }));
}

/** explainInterest marks the last line of each posting with what was posted. */
function groupsByPosting(lines: readonly InterestLine[]): InterestLine[][] {
  const groups: InterestLine[][] = [];
  let current: InterestLine[] = [];
  for (const line of lines) {
    current.push(line);
    if (line.posted === null) continue;
    groups.push(current);
    current = [];
  }
  return groups;
}
