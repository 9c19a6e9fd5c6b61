-- What a draft would have changed on the branch's households. No rating: nothing is proposed, approved or printed from it.

CREATE TABLE simulation (
  id TEXT PRIMARY KEY,
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  -- [{kind, version, sha256}]: the summary belongs to these contents and to no later ones
  drafts TEXT NOT NULL CHECK (json_valid(drafts)),
  champion TEXT NOT NULL CHECK (json_valid(champion)),
  challenger TEXT NOT NULL CHECK (json_valid(challenger)),
  summary TEXT NOT NULL CHECK (json_valid(summary)),
  staff_id TEXT NOT NULL REFERENCES staff (id),
  simulated_on TEXT NOT NULL,
  simulated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE simulation_row (
  simulation_id TEXT NOT NULL REFERENCES simulation (id),
  household_id TEXT NOT NULL REFERENCES household (id),
  -- each the champion's, then the challenger's
  outcome_before TEXT NOT NULL, outcome_after TEXT NOT NULL,
  grade_before TEXT, grade_after TEXT,
  limit_before INTEGER NOT NULL, limit_after INTEGER NOT NULL,
  expert_before INTEGER, expert_after INTEGER,
  statistical_before INTEGER, statistical_after INTEGER,
  rate_before INTEGER, rate_after INTEGER,
  reasons_before TEXT NOT NULL, reasons_after TEXT NOT NULL,
  PRIMARY KEY (simulation_id, household_id)
) STRICT, WITHOUT ROWID;
