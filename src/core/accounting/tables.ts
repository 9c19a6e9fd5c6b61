import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const journalEntry = sqliteTable('journal_entry', {
  id: integer().primaryKey(),
  branchId: text('branch_id').notNull(),
  businessDate: text('business_date').notNull(),
  valueDate: text('value_date').notNull(),
  event: text().notNull(),
  chartVersion: integer('chart_version').notNull(),
  loanId: text('loan_id'),
  loanEventId: text('loan_event_id'),
  householdId: text('household_id'),
  purpose: text(),
  termClass: text('term_class'),
  isVatExempt: integer('is_vat_exempt', { mode: 'boolean' }),
  fiveClass: text('five_class'),
});

export const journalLine = sqliteTable(
  'journal_line',
  {
    entryId: integer('entry_id').notNull(),
    lineNo: integer('line_no').notNull(),
    account: text().notNull(),
    debit: integer().notNull(),
    credit: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.entryId, table.lineNo] })],
);

export const accountBalance = sqliteTable(
  'account_balance',
  {
    branchId: text('branch_id').notNull(),
    account: text().notNull(),
    opening: integer().notNull(),
    debit: integer().notNull(),
    credit: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.branchId, table.account] })],
);

export const accountDay = sqliteTable(
  'account_day',
  {
    branchId: text('branch_id').notNull(),
    businessDate: text('business_date').notNull(),
    account: text().notNull(),
    opening: integer().notNull(),
    debit: integer().notNull(),
    credit: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.branchId, table.businessDate, table.account] })],
);

export const accrualPool = sqliteTable(
  'accrual_pool',
  {
    branchId: text('branch_id').notNull(),
    pool: text().notNull(),
    onDate: text('on_date').notNull(),
    interest: text().notNull(),
    interestPerUnit: text('interest_per_unit').notNull(),
    charges: text().notNull(),
    chargesPerUnit: text('charges_per_unit').notNull(),
    journaledInterest: integer('journaled_interest').notNull(),
    journaledCharges: integer('journaled_charges').notNull(),
  },
  (table) => [primaryKey({ columns: [table.branchId, table.pool] })],
);

export const journaledCommitment = sqliteTable('journaled_commitment', {
  householdId: text('household_id').primaryKey(),
  amount: integer().notNull(),
});
