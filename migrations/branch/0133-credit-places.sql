-- 信用户, 信用村, 信用乡镇: proposed by one, shown to the public, approved by another, reviewed every year, taken away again.

ALTER TABLE village ADD COLUMN household_total INTEGER; -- all households of the village as its committee counts them, on file or not

-- Who holds a title or has held one. The subject is a household, a village, or a township by its name.
CREATE TABLE credit_place (
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  kind TEXT NOT NULL CHECK (kind IN ('household', 'village', 'township')),
  subject_id TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('active', 'removed')),
  since TEXT, -- null: held before titles were kept here
  reviewed_on TEXT,
  removed_on TEXT,
  PRIMARY KEY (kind, subject_id, branch_id)
) STRICT, WITHOUT ROWID;
INSERT INTO credit_place (branch_id, kind, subject_id, status) SELECT branch_id, 'village', id, 'active' FROM village WHERE is_credit_village = 1;
INSERT INTO credit_place (branch_id, kind, subject_id, status) SELECT DISTINCT branch_id, 'township', township, 'active' FROM village WHERE is_credit_township = 1;

CREATE TABLE place_proposal (
  id TEXT PRIMARY KEY,
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  kind TEXT NOT NULL CHECK (kind IN ('household', 'village', 'township')),
  subject_id TEXT NOT NULL,
  act TEXT NOT NULL CHECK (act IN ('award', 'review', 'remove')),
  criteria TEXT NOT NULL CHECK (json_valid(criteria)), -- each with its figure on the day of the proposal
  notice_until TEXT, -- 公示: the first day on which an award can be approved
  reason TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('pending', 'approved', 'rejected', 'withdrawn')),
  made_by TEXT NOT NULL REFERENCES staff (id),
  made_on TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  decided_by TEXT REFERENCES staff (id),
  decided_on TEXT,
  decision_reason TEXT,
  CHECK (status NOT IN ('approved', 'rejected') OR (decided_by IS NOT NULL AND decided_by <> made_by))
) STRICT;
CREATE UNIQUE INDEX place_proposal_one_pending ON place_proposal (kind, subject_id, branch_id) WHERE status = 'pending';
CREATE INDEX place_proposal_subject ON place_proposal (kind, subject_id, made_at);

CREATE TABLE place_objection (
  id TEXT PRIMARY KEY,
  proposal_id TEXT NOT NULL REFERENCES place_proposal (id),
  text TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES staff (id),
  recorded_on TEXT NOT NULL,
  is_upheld INTEGER CHECK (is_upheld IN (0, 1)), -- null: not settled yet
  finding TEXT,
  settled_by TEXT REFERENCES staff (id),
  settled_on TEXT
) STRICT;
CREATE INDEX place_objection_proposal ON place_objection (proposal_id);
