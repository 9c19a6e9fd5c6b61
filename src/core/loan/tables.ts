import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { LoanAct, LoanActKind, LoanActStatus, PurposeCode } from '../contract/loan.ts';
import type { Accrual } from './accrual.ts';
import type { FiveClass } from './classify.ts';
import type { EventFact } from './ledger-event.ts';
import type { LoanBook } from './loan-book.ts';
import type { PostingKind } from './posting.ts';
import type { PostedSplit } from './posted-split.ts';
import type { LoanState } from './standing.ts';
import type { KeptTerms } from './kept-terms.ts';
import type { RepaymentMethod } from './terms.ts';

export const loan = sqliteTable('loan', {
  id: text().primaryKey(),
  receiptNo: text('receipt_no').notNull(),
  branchId: text('branch_id').notNull(),
  lineId: text('line_id').notNull(),
  householdId: text('household_id').notNull(),
  purpose: text().$type<PurposeCode>().notNull(),
  termClass: text('term_class').$type<'short' | 'long'>().notNull(),
  isVatExempt: integer('is_vat_exempt', { mode: 'boolean' }).notNull(),
  terms: text({ mode: 'json' }).$type<KeptTerms>().notNull(),
  method: text().$type<RepaymentMethod>().notNull(),
  drawnOn: text('drawn_on').notNull(),
  principal: integer().notNull(),
  maturesOn: text('matures_on').notNull(),
  ratePpm: integer('rate_ppm').notNull(),
  status: text().$type<LoanState>().notNull(),
  fiveClass: text('five_class').$type<FiveClass>().notNull(),
  manualClass: text('manual_class').$type<FiveClass>(),
  outstanding: integer().notNull(),
  duePrincipal: integer('due_principal').notNull(),
  dueInterest: integer('due_interest').notNull(),
  dueFee: integer('due_fee').notNull(),
  refund: integer().notNull(),
  oldestDueOn: text('oldest_due_on'),
  nextDueOn: text('next_due_on'),
  nextActionOn: text('next_action_on'),
  postingCount: integer('posting_count').notNull(),
  accrual: text({ mode: 'json' }).$type<Accrual>().notNull(),
  book: text({ mode: 'json' }).$type<Partial<LoanBook>>().notNull(),
});

export const loanEvent = sqliteTable('loan_event', {
  postingOrder: integer('posting_order').primaryKey(),
  id: text().notNull(),
  loanId: text('loan_id').notNull(),
  voucherNo: text('voucher_no').notNull(),
  valueDate: text('value_date').notNull(),
  postedOn: text('posted_on').notNull(),
  fact: text({ mode: 'json' }).$type<EventFact>().notNull(),
  channel: text().$type<'cash' | 'transfer' | 'none'>().notNull(),
  split: text({ mode: 'json' }).$type<PostedSplit>().notNull(),
  reason: text(),
  staffId: text('staff_id').notNull(),
});

export const loanPosting = sqliteTable(
  'loan_posting',
  {
    loanId: text('loan_id').notNull(),
    position: integer().notNull(),
    valueDate: text('value_date').notNull(),
    kind: text().$type<PostingKind>().notNull(),
    eventId: text('event_id'),
    principal: integer().notNull(),
    interest: integer().notNull(),
    penalty: integer().notNull(),
    compound: integer().notNull(),
    fee: integer().notNull(),
    refund: integer().notNull(),
    outstandingAfter: integer('outstanding_after').notNull(),
    daysOverdue: integer('days_overdue').notNull(),
  },
  (table) => [primaryKey({ columns: [table.loanId, table.position] })],
);

export const loanAct = sqliteTable('loan_act', {
  id: text().primaryKey(),
  loanId: text('loan_id').notNull(),
  kind: text().$type<LoanActKind>().notNull(),
  act: text({ mode: 'json' }).$type<LoanAct>().notNull(),
  reason: text().notNull(),
  status: text().$type<LoanActStatus>().notNull(),
  makerId: text('maker_id').notNull(),
  proposedOn: text('proposed_on').notNull(),
  checkerId: text('checker_id'),
  decidedOn: text('decided_on'),
  decisionReason: text('decision_reason'),
});
