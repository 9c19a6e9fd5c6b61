-- Receipts (借据), the facts of their ledgers, and what a replay of those facts makes of them.

-- One draw under a line. The terms are as agreed and never change; everything after them is derived by the replay.
CREATE TABLE loan (
  id TEXT PRIMARY KEY,
  receipt_no TEXT NOT NULL UNIQUE,
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  line_id TEXT NOT NULL REFERENCES credit_line (id),
  household_id TEXT NOT NULL REFERENCES household (id),
  purpose TEXT NOT NULL,
  term_class TEXT NOT NULL CHECK (term_class IN ('short', 'long')), -- up to a year, or longer
  is_vat_exempt INTEGER NOT NULL CHECK (is_vat_exempt IN (0, 1)), -- 农户小额贷款免税
  terms TEXT NOT NULL CHECK (json_valid(terms)),
  method TEXT NOT NULL,
  drawn_on TEXT NOT NULL,
  principal INTEGER NOT NULL CHECK (principal > 0),
  -- Rewritten with each replay:
  matures_on TEXT NOT NULL,
  rate_ppm INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('normal', 'overdue', 'nonAccrual', 'writtenOff', 'settled')),
  five_class TEXT NOT NULL CHECK (five_class IN ('normal', 'specialMention', 'substandard', 'doubtful', 'loss')),
  manual_class TEXT CHECK (manual_class IN ('specialMention', 'substandard', 'doubtful', 'loss')), -- an officer's downgrade
  outstanding INTEGER NOT NULL CHECK (outstanding >= 0),
  due_principal INTEGER NOT NULL,
  due_interest INTEGER NOT NULL,
  due_fee INTEGER NOT NULL,
  refund INTEGER NOT NULL, -- surplus of its repayments, for the farmer's refund account
  oldest_due_on TEXT, -- of what is unpaid: days overdue count from here
  next_due_on TEXT,
  next_action_on TEXT, -- the day-end opens this day and must look at the receipt
  posting_count INTEGER NOT NULL, -- rows of the receipt in loan_posting
  accrual TEXT NOT NULL CHECK (json_valid(accrual)), -- exact products and their growth a day
  book TEXT NOT NULL CHECK (json_valid(book)) -- cumulative movements in bookkeeping terms
) STRICT;
CREATE INDEX loan_household ON loan (household_id);
CREATE INDEX loan_line ON loan (line_id);
CREATE INDEX loan_next_action ON loan (branch_id, next_action_on) WHERE next_action_on IS NOT NULL;
CREATE INDEX loan_overdue ON loan (branch_id, oldest_due_on) WHERE oldest_due_on IS NOT NULL;
CREATE INDEX loan_next_due ON loan (branch_id, next_due_on) WHERE next_due_on IS NOT NULL;

-- What happened, value-dated, in posting order. A correction is another event (a reversal), never an edit.
CREATE TABLE loan_event (
  posting_order INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  loan_id TEXT NOT NULL REFERENCES loan (id),
  voucher_no TEXT NOT NULL UNIQUE,
  value_date TEXT NOT NULL,
  posted_on TEXT NOT NULL,
  fact TEXT NOT NULL CHECK (json_valid(fact)),
  channel TEXT NOT NULL CHECK (channel IN ('cash', 'transfer', 'none')),
  split TEXT NOT NULL CHECK (json_valid(split)), -- as it was posted and printed; the replay may divide the same money otherwise later
  reason TEXT,
  staff_id TEXT NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX loan_event_loan ON loan_event (loan_id, posting_order);
CREATE INDEX loan_event_posted ON loan_event (posted_on, posting_order);

CREATE TRIGGER loan_event_no_update BEFORE UPDATE ON loan_event
BEGIN SELECT RAISE(ABORT, 'loan_event is append-only'); END;
CREATE TRIGGER loan_event_no_delete BEFORE DELETE ON loan_event
BEGIN SELECT RAISE(ABORT, 'loan_event is append-only'); END;

-- The rows of the ledger as the replay of the facts gives them today.
CREATE TABLE loan_posting (
  loan_id TEXT NOT NULL REFERENCES loan (id),
  position INTEGER NOT NULL,
  value_date TEXT NOT NULL,
  kind TEXT NOT NULL,
  event_id TEXT, -- null: the calendar's doing
  principal INTEGER NOT NULL,
  interest INTEGER NOT NULL,
  penalty INTEGER NOT NULL,
  compound INTEGER NOT NULL,
  fee INTEGER NOT NULL,
  refund INTEGER NOT NULL,
  outstanding_after INTEGER NOT NULL,
  days_overdue INTEGER NOT NULL,
  PRIMARY KEY (loan_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX loan_posting_event ON loan_posting (event_id) WHERE event_id IS NOT NULL;

-- What a household owes under all its lines.
CREATE VIEW household_loans AS
SELECT household_id,
  sum(outstanding) AS outstanding,
  count(*) FILTER (WHERE outstanding > 0) AS open_receipts,
  min(oldest_due_on) AS oldest_due_on,
  sum(refund) AS refund
FROM loan
GROUP BY household_id;
