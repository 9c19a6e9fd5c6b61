-- What a level has set; the registry of keys, ranges and defaults is in src/core/parameters/registry.ts.
-- unit_id is an organisation unit, or a staff member at the level "manager". Rows are added, never changed: the history stays.

CREATE TABLE parameter_value (
  key TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('province', 'legalEntity', 'branch', 'manager')),
  value TEXT NOT NULL CHECK (json_valid(value)),
  set_by TEXT REFERENCES staff (id),
  checked_by TEXT REFERENCES staff (id),
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (key, unit_id, effective_from),
  CHECK (set_by IS NULL OR set_by <> checked_by)
) STRICT, WITHOUT ROWID;
