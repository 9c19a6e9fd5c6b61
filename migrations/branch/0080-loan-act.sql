-- What an officer asks to be done to a receipt beside draws and repayments: 展期, 调息, 分类下调, 核销. Another person decides.
CREATE TABLE loan_act (
  id TEXT PRIMARY KEY,
  loan_id TEXT NOT NULL REFERENCES loan (id),
  kind TEXT NOT NULL CHECK (kind IN ('extend', 'changeRate', 'downgradeClass', 'writeOff')),
  act TEXT NOT NULL CHECK (json_valid(act)),
  reason TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('waiting', 'approved', 'rejected', 'withdrawn')),
  maker_id TEXT NOT NULL REFERENCES staff (id),
  proposed_on TEXT NOT NULL,
  checker_id TEXT REFERENCES staff (id) CHECK (checker_id <> maker_id),
  decided_on TEXT,
  decision_reason TEXT,
  CHECK ((status = 'waiting') = (decided_on IS NULL)),
  CHECK ((status IN ('approved', 'rejected')) = (checker_id IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX loan_act_waiting ON loan_act (loan_id, kind) WHERE status = 'waiting';
CREATE INDEX loan_act_loan ON loan_act (loan_id);
