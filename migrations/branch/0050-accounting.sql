-- The journal: every movement of the ledger as a balanced entry with its dimensions; the day's trial balance.

CREATE TABLE journal_entry (
  id INTEGER PRIMARY KEY, -- the voucher's number in the store, without gaps
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  business_date TEXT NOT NULL,
  value_date TEXT NOT NULL,
  event TEXT NOT NULL, -- what it is about: draw, repay, reverse, calendar, accrual, commitment, …
  chart_version INTEGER NOT NULL,
  loan_id TEXT REFERENCES loan (id), -- null: for many receipts at once
  loan_event_id TEXT REFERENCES loan_event (id),
  household_id TEXT REFERENCES household (id),
  purpose TEXT, -- 贷款用途
  term_class TEXT,
  is_vat_exempt INTEGER,
  five_class TEXT
) STRICT;
CREATE INDEX journal_entry_date ON journal_entry (business_date, id);
CREATE INDEX journal_entry_loan ON journal_entry (loan_id, id) WHERE loan_id IS NOT NULL;
CREATE INDEX journal_entry_event ON journal_entry (loan_event_id) WHERE loan_event_id IS NOT NULL;

-- Fen; negative is red ink (红字). Of an account beside the balance sheet, debit is 收 and credit is 付.
CREATE TABLE journal_line (
  entry_id INTEGER NOT NULL REFERENCES journal_entry (id),
  line_no INTEGER NOT NULL,
  account TEXT NOT NULL,
  debit INTEGER NOT NULL,
  credit INTEGER NOT NULL,
  CHECK ((debit = 0) <> (credit = 0)),
  PRIMARY KEY (entry_id, line_no)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER journal_entry_no_update BEFORE UPDATE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'a voucher is never edited'); END;
CREATE TRIGGER journal_entry_no_delete BEFORE DELETE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'a voucher is kept'); END;
CREATE TRIGGER journal_line_no_update BEFORE UPDATE ON journal_line
BEGIN SELECT RAISE(ABORT, 'a voucher is never edited'); END;
CREATE TRIGGER journal_line_no_delete BEFORE DELETE ON journal_line
BEGIN SELECT RAISE(ABORT, 'a voucher is kept'); END;

-- Balance of each account for the day under way; the closed days stand in account_day.
CREATE TABLE account_balance (
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  account TEXT NOT NULL,
  opening INTEGER NOT NULL, -- debit less credit, at the start of the business date
  debit INTEGER NOT NULL,
  credit INTEGER NOT NULL,
  PRIMARY KEY (branch_id, account)
) STRICT, WITHOUT ROWID;

CREATE TABLE account_day (
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  business_date TEXT NOT NULL,
  account TEXT NOT NULL,
  opening INTEGER NOT NULL,
  debit INTEGER NOT NULL,
  credit INTEGER NOT NULL,
  PRIMARY KEY (branch_id, business_date, account)
) STRICT, WITHOUT ROWID;

-- Receipts that accrue alike, added up: a day's accrual is one entry for each, however many receipts there are.
CREATE TABLE accrual_pool (
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  pool TEXT NOT NULL, -- purpose, term class, VAT, in or beside the balance sheet, day count
  on_date TEXT NOT NULL,
  -- Exact products in digits (they leave 64 bits) and what a unit of time adds.
  interest TEXT NOT NULL,
  interest_per_unit TEXT NOT NULL,
  charges TEXT NOT NULL,
  charges_per_unit TEXT NOT NULL,
  -- What the journal carries as accrued, in fen.
  journaled_interest INTEGER NOT NULL,
  journaled_charges INTEGER NOT NULL,
  PRIMARY KEY (branch_id, pool)
) STRICT, WITHOUT ROWID;

-- What the branch has promised and the household has not drawn, as the journal carries it.
CREATE TABLE journaled_commitment (
  household_id TEXT PRIMARY KEY REFERENCES household (id),
  amount INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
