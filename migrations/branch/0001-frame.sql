-- The frame of the store: who did what (the event log), answers already given, number series, settings.

CREATE TABLE store_setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Append-only, numbered without gaps, each row carrying the hash of the one before. Audit trail and sync outbox at once.
CREATE TABLE business_event (
  branch_seq INTEGER PRIMARY KEY,
  event_id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  version INTEGER NOT NULL,
  payload TEXT NOT NULL,
  business_date TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  device_id TEXT NOT NULL,
  staff_id TEXT,
  access TEXT NOT NULL,
  command_id TEXT NOT NULL,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX business_event_type ON business_event (type, branch_seq);
CREATE INDEX business_event_date ON business_event (business_date, branch_seq);

CREATE TRIGGER business_event_no_update BEFORE UPDATE ON business_event
BEGIN SELECT RAISE(ABORT, 'business_event is append-only'); END;
CREATE TRIGGER business_event_no_delete BEFORE DELETE ON business_event
BEGIN SELECT RAISE(ABORT, 'business_event is append-only'); END;

-- The answer given under a command id: the same id gets the same answer and is not done twice.
CREATE TABLE command_answer (
  command_id TEXT PRIMARY KEY,
  operation TEXT NOT NULL,
  staff_id TEXT,
  input_hash TEXT NOT NULL,
  answer TEXT NOT NULL,
  answered_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Numbers that people read run without gaps per branch, series and year.
CREATE TABLE number_series (
  branch_id TEXT NOT NULL,
  series TEXT NOT NULL,
  year INTEGER NOT NULL,
  last_number INTEGER NOT NULL,
  PRIMARY KEY (branch_id, series, year)
) STRICT, WITHOUT ROWID;
