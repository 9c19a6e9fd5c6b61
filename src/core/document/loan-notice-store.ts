/** What certificates, notices and letters about a loan say, read from the store. */
import type { PostingRow } from '../contract/loan.ts';
import { lineNamed } from '../credit/line-store.ts';
import { addDays, addMonths, businessDate, dayNumber, type BusinessDate } from '../kernel/business-date.ts';
import { fen, ratePpm } from '../kernel/money.ts';
import { Refusal } from '../kernel/result.ts';
import { termsFromKept } from '../loan/kept-terms.ts';
import type { EventFact } from '../loan/ledger-event.ts';
import { readEventRows } from '../loan/loan-rows-store.ts';
import { loanFile, loanNamed, replayLoan, type LoanRecord } from '../loan/loan-store.ts';
import { rateAt } from '../loan/rate-timeline.ts';
import { standingOf, type Standing } from '../loan/standing.ts';
import { effectiveParameter } from '../parameters/parameter-store.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { documentNames } from './labels.ts';
import { coBorrowerOf, readInstitution, readPaperHousehold } from './line-paper-store.ts';
import { readPersonalData } from '../household/household-store.ts';
import type { CollectionLetterPaper, NoticePaper, OverdueNoticePaper, RateChangeNoticePaper, SettlementCertificatePaper } from './loan-notices.ts';
import { multipliedRate } from './loan-terms.ts';

type OfHousehold<T> = T & { readonly householdId: string };

function readNotice(context: QueryContext, loan: LoanRecord): OfHousehold<NoticePaper> {
  const household = readPaperHousehold(context, loan.householdId);
  return {
    householdId: loan.householdId, institution: readInstitution(context), receiptNo: loan.receiptNo, contractNo: lineNamed(context, loan.lineId).contractNo ?? '',
    borrower: { name: household.headName, identityMask: household.identityMask }, villageText: household.villageText, bankCardMask: household.bankCardMask,
    amount: fen(loan.principal), drawnOn: businessDate(loan.drawnOn), maturesOn: businessDate(loan.maturesOn), purpose: loan.purpose, method: loan.method,
    asOf: context.businessDate,
  };
}

const standingRepayments = (context: QueryContext, loanId: string): PostingRow[] =>
  readEventRows(context, { loanId }).filter(({ kind, reversedBy }) => kind === 'repay' && reversedBy === null);

/** @throws Refusal `not_found`, `outside_scope`, `loan_not_settled`. */
export function readSettlementCertificate(context: QueryContext, loanId: string): OfHousehold<SettlementCertificatePaper> {
  const loan = loanNamed(context, loanId);
  const repayments = standingRepayments(context, loanId);
  const last = repayments.at(-1);
  if (loan.status !== 'settled' || !last) throw new Refusal('loan_not_settled', { receiptNo: loan.receiptNo });
  const sum = (part: 'principal' | 'interest' | 'penalty' | 'compound') => fen(repayments.reduce((total, row) => total + row[part], 0));
  return {
    ...readNotice(context, loan), settledOn: businessDate(last.valueDate), repayments: repayments.length,
    paid: { principal: sum('principal'), interest: sum('interest'), penalty: sum('penalty'), compound: sum('compound') },
  };
}

interface RateEvent { loan_id: string; voucher_no: string; value_date: string; fact: string; reason: string | null; posting_order: number; is_reversed: number }

const RATE_EVENT = `
  SELECT e.loan_id, e.voucher_no, e.value_date, e.fact, e.reason, e.posting_order,
    EXISTS (SELECT 1 FROM loan_event r WHERE r.loan_id = e.loan_id AND json_extract(r.fact, '$.ref') = e.id) AS is_reversed
  FROM loan_event e WHERE e.id = ?`;

/** Of one change of the rate. @throws Refusal `not_found`, `outside_scope`, `not_a_rate_change`, `posting_reversed`. */
export function readRateChangeNotice(context: QueryContext, postingId: string): OfHousehold<RateChangeNoticePaper> {
  const event = statement<[string], RateEvent>(context.db, RATE_EVENT).get(postingId);
  if (!event) throw new Refusal('not_found', {}, 'subjectIds');
  const loan = loanNamed(context, event.loan_id);
  const fact = JSON.parse(event.fact) as EventFact;
  if (fact.type !== 'rate') throw new Refusal('not_a_rate_change', { voucherNo: event.voucher_no });
  if (event.is_reversed === 1) throw new Refusal('posting_reversed', { voucherNo: event.voucher_no });
  const file = loanFile(context.db, loan.id);
  const from = businessDate(event.value_date);
  const before = file.events.slice(0, file.events.findIndex(({ id }) => id === postingId));
  const [earlier] = replayLoan({ ...file, events: before }, from).receipts;
  return {
    ...readNotice(context, loan), voucherNo: event.voucher_no, changedFrom: from, rateAfter: fact.annualRate,
    rateBefore: earlier ? rateAt(earlier.rates, dayNumber(from)) : ratePpm(loan.ratePpm), terms: termsFromKept(loan.terms),
    outstanding: fen(loan.outstanding), nextDueOn: loan.nextDueOn ? businessDate(loan.nextDueOn) : null, reason: event.reason ?? '—',
  };
}

/** @throws Refusal `not_found`, `outside_scope`, `loan_not_overdue`. */
export function readOverdueNotice(context: QueryContext, loanId: string): OfHousehold<OverdueNoticePaper> {
  const loan = loanNamed(context, loanId);
  const standing = standingToday(context, loanId);
  if (!standing || standing.oldestDueOn === null || standing.daysOverdue < 1) throw new Refusal('loan_not_overdue', { receiptNo: loan.receiptNo });
  const { duePrincipal: principal, dueInterest: interest, penalty, compound, fee } = standing;
  return {
    ...readNotice(context, loan), arrears: { principal, interest, penalty, compound, fee }, outstanding: standing.outstandingPrincipal,
    oldestDueOn: standing.oldestDueOn, daysOverdue: standing.daysOverdue,
    overdueRate: multipliedRate(ratePpm(loan.ratePpm), termsFromKept(loan.terms).penaltyMultiple),
    demandBy: addDays(context.businessDate, effectiveParameter(context.db, 'document.demandDays', context.session.branchId)),
  };
}

function standingToday(context: QueryContext, loanId: string): Standing | null {
  const [receipt] = replayLoan(loanFile(context.db, loanId), context.businessDate).receipts;
  return receipt ? standingOf(receipt, dayNumber(context.businessDate)) : null;
}

/** 民法典 188: three years. */
const LIMITATION_MONTHS = 36;

/** @throws Refusal `not_found`, `outside_scope`, `loan_not_overdue`. */
export function readCollectionLetter(context: QueryContext, loanId: string): OfHousehold<CollectionLetterPaper> {
  const notice = readOverdueNotice(context, loanId);
  const earlier = earlierNotices(context, loanId);
  const limitation = limitationOf(notice.oldestDueOn, earlier, standingRepayments(context, loanId));
  const coBorrower = coBorrowerOf(context, notice.householdId, readPersonalData(context, notice.householdId));
  return {
    ...notice, coBorrowerName: coBorrower?.name ?? null, earlier,
    limitationFrom: limitation.from, limitationBasis: limitation.basis, limitationUntil: addMonths(limitation.from, LIMITATION_MONTHS),
  };
}

/** Of days before this one: what is made today does not name itself. */
function earlierNotices(context: QueryContext, loanId: string): CollectionLetterPaper['earlier'] {
  return statement<[string, string], { kind: 'overdueNotice' | 'collectionLetter'; document_no: string; created_on: string; signed_on: string | null }>(
    context.db,
    `SELECT kind, document_no, created_on, signed_on FROM document
     WHERE subject_id = ? AND kind IN ('overdueNotice', 'collectionLetter') AND replaced_by IS NULL AND created_on < ? ORDER BY created_at`,
  ).all(loanId, context.businessDate)
    .map((row) => ({ madeOn: row.created_on, kindText: documentNames[row.kind], documentNo: row.document_no, servedOn: row.signed_on }));
}

/** The last of: the oldest unpaid due date, a served demand, a part payment after it (民法典 195). */
function limitationOf(oldestDueOn: BusinessDate, earlier: CollectionLetterPaper['earlier'], repayments: readonly PostingRow[]): { from: BusinessDate; basis: string } {
  const served = earlier.flatMap(({ servedOn }) => (servedOn ? [{ from: businessDate(servedOn), basis: '催收文书签收' }] : []));
  const paid = repayments.map(({ valueDate }) => ({ from: businessDate(valueDate), basis: '部分履行（还款）' }));
  const reasons = [{ from: oldestDueOn, basis: '最早一期欠款到期' }, ...served, ...paid];
  return reasons.reduce((latest, reason) => (reason.from > latest.from ? reason : latest));
}
