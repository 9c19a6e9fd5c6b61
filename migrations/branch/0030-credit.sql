-- Rating batches, their rows with the frozen explanation of each, and the credit line (额度) with its life.

CREATE TABLE rating_batch (
  id TEXT PRIMARY KEY,
  batch_no TEXT NOT NULL UNIQUE,
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  status TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'decided', 'returned', 'discarded')),
  maker_id TEXT NOT NULL REFERENCES staff (id),
  model_versions TEXT NOT NULL CHECK (json_valid(model_versions)),
  -- SHA-256 over the results of the rows in their order; the event of the run carries it too.
  results_sha256 TEXT NOT NULL,
  created_on TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  submitted_on TEXT
) STRICT;
CREATE INDEX rating_batch_status ON rating_batch (branch_id, status);

CREATE TABLE rating (
  id INTEGER PRIMARY KEY,
  batch_id TEXT NOT NULL REFERENCES rating_batch (id),
  household_id TEXT NOT NULL REFERENCES household (id),
  -- The file as it was rated: a higher revision of the household means changed since.
  household_revision INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('credit', 'preCredit')),
  outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'manualReview', 'refused', 'incomplete')),
  expert_score INTEGER,
  expert_grade TEXT,
  statistical_score INTEGER,
  statistical_band TEXT,
  grade TEXT,
  previous_grade TEXT,
  proposed_limit INTEGER NOT NULL CHECK (proposed_limit >= 0),
  limit_amount INTEGER NOT NULL CHECK (limit_amount BETWEEN 0 AND proposed_limit),
  previous_limit INTEGER,
  binding_constraint TEXT,
  rate_ppm INTEGER,
  term_months INTEGER,
  reason_codes TEXT NOT NULL CHECK (json_valid(reason_codes)),
  status TEXT NOT NULL CHECK (status IN ('draft', 'dropped', 'submitted', 'approved', 'returned', 'rejected')),
  manager_reason TEXT,
  decision_reason TEXT,
  decided_by TEXT REFERENCES staff (id),
  decided_on TEXT
) STRICT;
CREATE UNIQUE INDEX rating_in_batch ON rating (batch_id, household_id);
CREATE INDEX rating_of_household ON rating (household_id, id);

-- Apart from the row, so that a list of 20,000 rows does not read their explanations.
CREATE TABLE rating_trace (
  rating_id INTEGER PRIMARY KEY REFERENCES rating (id),
  trace TEXT NOT NULL
) STRICT;
CREATE TRIGGER rating_trace_no_update BEFORE UPDATE ON rating_trace
BEGIN SELECT RAISE(ABORT, 'the explanation of a rating is frozen'); END;
CREATE TRIGGER rating_trace_no_delete BEFORE DELETE ON rating_trace
BEGIN SELECT RAISE(ABORT, 'the explanation of a rating is frozen'); END;

-- preApproved (预授信) or pendingSignature → open → frozen | expired | cancelled. Only an open line can be drawn on.
CREATE TABLE credit_line (
  id TEXT PRIMARY KEY,
  line_no TEXT NOT NULL UNIQUE,
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  household_id TEXT NOT NULL REFERENCES household (id),
  rating_id INTEGER NOT NULL REFERENCES rating (id),
  status TEXT NOT NULL CHECK (status IN ('preApproved', 'pendingSignature', 'open', 'frozen', 'expired', 'cancelled')),
  status_reason TEXT,
  grade TEXT NOT NULL,
  limit_amount INTEGER NOT NULL CHECK (limit_amount > 0),
  rate_ppm INTEGER NOT NULL CHECK (rate_ppm > 0),
  term_months INTEGER NOT NULL CHECK (term_months BETWEEN 1 AND 60),
  approved_on TEXT NOT NULL,
  approved_by TEXT NOT NULL REFERENCES staff (id),
  starts_on TEXT,
  expires_on TEXT,
  contract_no TEXT,
  CHECK ((status IN ('open', 'frozen', 'expired')) <= (starts_on IS NOT NULL AND expires_on IS NOT NULL))
) STRICT;
CREATE INDEX credit_line_household ON credit_line (household_id, status);
CREATE INDEX credit_line_status ON credit_line (branch_id, status);
-- One household, one line (一户一贷); a new one may wait for its signature beside the one that it will replace.
CREATE UNIQUE INDEX credit_line_one_in_use ON credit_line (household_id) WHERE status IN ('open', 'frozen');
CREATE UNIQUE INDEX credit_line_one_waiting ON credit_line (household_id) WHERE status IN ('preApproved', 'pendingSignature');

-- Where a household stands, for lists and figures: its last rating and its most advanced line.
CREATE VIEW household_credit AS
SELECT
  h.id AS household_id,
  r.id AS rating_id,
  r.batch_id AS rating_batch_id,
  r.grade AS grade,
  r.outcome AS rating_outcome,
  r.household_revision AS rated_revision,
  b.created_on AS rated_on,
  b.created_at AS rated_at,
  l.id AS line_id,
  l.line_no AS line_no,
  l.status AS line_status,
  l.limit_amount AS line_limit,
  l.expires_on AS line_expires_on
FROM household h
LEFT JOIN rating r ON r.id = (SELECT max(x.id) FROM rating x WHERE x.household_id = h.id)
LEFT JOIN rating_batch b ON b.id = r.batch_id
LEFT JOIN credit_line l ON l.id = (
  SELECT y.id FROM credit_line y WHERE y.household_id = h.id
  ORDER BY CASE y.status WHEN 'open' THEN 1 WHEN 'frozen' THEN 1 WHEN 'pendingSignature' THEN 2 WHEN 'preApproved' THEN 3 WHEN 'expired' THEN 4 ELSE 5 END, y.approved_on DESC, y.line_no DESC
  LIMIT 1);
