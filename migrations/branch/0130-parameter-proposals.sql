-- A value that somebody proposes and a second person checks; in force only once it is in parameter_value. The JSON null
-- there gives up a level's own value: it inherits again.

CREATE TABLE parameter_proposal (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('province', 'legalEntity', 'branch', 'manager')),
  unit_id TEXT NOT NULL,
  before TEXT NOT NULL CHECK (json_valid(before)), -- in force at the unit when it was proposed
  value TEXT NOT NULL CHECK (json_valid(value)),
  effective_from TEXT NOT NULL,
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
CREATE UNIQUE INDEX parameter_proposal_one_pending ON parameter_proposal (key, unit_id) WHERE status = 'pending';
CREATE INDEX parameter_proposal_made ON parameter_proposal (made_at);

-- Days that differ from the plain week: a weekday off (holiday), a weekend that is worked (workday).
CREATE TABLE calendar_day (
  date TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('holiday', 'workday')),
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The days of a whole year, proposed by one and checked by another.
CREATE TABLE calendar_proposal (
  id TEXT PRIMARY KEY,
  year INTEGER NOT NULL,
  days TEXT NOT NULL CHECK (json_valid(days)),
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
CREATE UNIQUE INDEX calendar_proposal_one_pending ON calendar_proposal (year) WHERE status = 'pending';
