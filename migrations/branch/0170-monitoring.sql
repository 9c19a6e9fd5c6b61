-- 贷中预警: signals found in what changed, and the orders by which people look into them.

-- How far the changes of files have been compared. What stood in a store before is not looked at again.
CREATE TABLE monitoring_mark (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO monitoring_mark SELECT 'fileChange', coalesce(max(id), 0) FROM household_change;

CREATE INDEX household_updated ON household (branch_id, updated_on);

CREATE TABLE work_order (
  id TEXT PRIMARY KEY,
  order_no TEXT NOT NULL UNIQUE,
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  household_id TEXT NOT NULL REFERENCES household (id),
  status TEXT NOT NULL CHECK (status IN ('open', 'working', 'checking', 'closed', 'falseAlarm')),
  severity TEXT NOT NULL CHECK (severity IN ('yellow', 'orange', 'red')),
  modes TEXT NOT NULL, -- JSON: how it is to be handled
  needs_check INTEGER NOT NULL CHECK (needs_check IN (0, 1)),
  created_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  assignee_id TEXT REFERENCES staff (id), -- null: nobody serves the village, the branch head assigns
  escalation INTEGER NOT NULL CHECK (escalation BETWEEN 0 AND 2), -- 1: branch head, 2: legal entity
  result TEXT, -- JSON: what was found and done
  resulted_by TEXT REFERENCES staff (id),
  resulted_on TEXT,
  checked_by TEXT REFERENCES staff (id),
  checked_on TEXT,
  opinion TEXT,
  closed_on TEXT,
  CHECK ((closed_on IS NULL) = (status NOT IN ('closed', 'falseAlarm'))),
  CHECK (status NOT IN ('closed', 'falseAlarm') OR needs_check = 0 OR (checked_by IS NOT NULL AND checked_by <> resulted_by))
) STRICT;
CREATE INDEX work_order_open ON work_order (branch_id, due_on) WHERE closed_on IS NULL;
CREATE INDEX work_order_household ON work_order (household_id, created_on);
CREATE INDEX work_order_closed ON work_order (branch_id, closed_on) WHERE closed_on IS NOT NULL;

CREATE TABLE work_signal (
  id INTEGER PRIMARY KEY,
  order_id TEXT NOT NULL REFERENCES work_order (id),
  household_id TEXT NOT NULL REFERENCES household (id),
  rule_code TEXT NOT NULL,
  rules_version TEXT NOT NULL, -- of the document that fired
  severity TEXT NOT NULL CHECK (severity IN ('yellow', 'orange', 'red')),
  facts TEXT NOT NULL, -- JSON: what was compared, before and after; no personal data
  source TEXT NOT NULL CHECK (source IN ('file', 'ledger', 'rating', 'calendar', 'collection', 'person')),
  note TEXT,
  raised_on TEXT NOT NULL,
  is_open INTEGER NOT NULL CHECK (is_open IN (0, 1))
) STRICT;
-- One open order per household and signal: no flood.
CREATE UNIQUE INDEX work_signal_one_open ON work_signal (household_id, rule_code) WHERE is_open = 1;
CREATE INDEX work_signal_recent ON work_signal (household_id, rule_code, raised_on);
CREATE INDEX work_signal_order ON work_signal (order_id);

CREATE TABLE work_step (
  id INTEGER PRIMARY KEY,
  order_id TEXT NOT NULL REFERENCES work_order (id),
  kind TEXT NOT NULL,
  detail TEXT NOT NULL, -- JSON
  business_date TEXT NOT NULL,
  at INTEGER NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX work_step_order ON work_step (order_id, id);

-- Photographs and papers that show what was found: of an order, a contact or a delivery.
CREATE TABLE work_evidence (
  id TEXT PRIMARY KEY,
  subject_id TEXT NOT NULL,
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'application/pdf')),
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  latitude INTEGER, -- millionths of a degree, as said by who added it
  longitude INTEGER,
  added_by TEXT NOT NULL REFERENCES staff (id),
  added_on TEXT NOT NULL,
  added_at INTEGER NOT NULL,
  sealed BLOB NOT NULL, -- AES-256-GCM
  CHECK ((latitude IS NULL) = (longitude IS NULL))
) STRICT;
CREATE INDEX work_evidence_subject ON work_evidence (subject_id);

CREATE TRIGGER work_evidence_no_update BEFORE UPDATE ON work_evidence
BEGIN SELECT RAISE(ABORT, 'evidence is never rewritten'); END;
CREATE TRIGGER work_evidence_no_delete BEFORE DELETE ON work_evidence
BEGIN SELECT RAISE(ABORT, 'evidence is kept'); END;
