-- Anti-fraud: what households share (as keyed hashes), lists, related persons, what channels report, checks and their tasks.

-- Keyed hashes of what several households must not share; kept with the file, never readable.
CREATE TABLE household_contact (
  household_id TEXT PRIMARY KEY REFERENCES household (id),
  identity_valid INTEGER NOT NULL CHECK (identity_valid IN (0, 1)),
  phone_hash TEXT,
  bank_card_hash TEXT,
  address_hash TEXT, -- only of an address that goes down to the house
  collector_no TEXT,
  collected_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX household_contact_phone ON household_contact (phone_hash) WHERE phone_hash IS NOT NULL;
CREATE INDEX household_contact_card ON household_contact (bank_card_hash) WHERE bank_card_hash IS NOT NULL;
CREATE INDEX household_contact_address ON household_contact (address_hash) WHERE address_hash IS NOT NULL;
CREATE INDEX household_contact_collector ON household_contact (collector_no, collected_on, household_id);

-- Files that were there before this table: hashing needs the key, so the next check does it, and empties this.
CREATE TABLE household_contact_waiting (household_id TEXT PRIMARY KEY REFERENCES household (id)) STRICT, WITHOUT ROWID;
INSERT INTO household_contact_waiting SELECT id FROM household;

-- A list as it came: proposed by one, released by another. Its entries count from the release on.
CREATE TABLE watch_list (
  id TEXT PRIMARY KEY,
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  kind TEXT NOT NULL CHECK (kind IN ('fraud', 'internal', 'external', 'enforcement', 'lineElsewhere')),
  origin TEXT NOT NULL CHECK (origin IN ('file', 'task', 'hub')),
  source TEXT NOT NULL, -- who says so: an authority, a head office
  file_name TEXT,
  file_hash TEXT, -- SHA-256 of its bytes
  entry_count INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('proposed', 'released', 'refused')),
  proposed_by TEXT REFERENCES staff (id), -- null: the hub
  proposed_on TEXT NOT NULL,
  decided_by TEXT REFERENCES staff (id),
  decided_on TEXT,
  reason TEXT,
  CHECK (decided_by IS NULL OR decided_by <> proposed_by)
) STRICT;
CREATE INDEX watch_list_status ON watch_list (branch_id, status);

CREATE TABLE watch_entry (
  id INTEGER PRIMARY KEY,
  list_id TEXT NOT NULL REFERENCES watch_list (id),
  kind TEXT NOT NULL,
  subject TEXT NOT NULL CHECK (subject IN ('identity', 'phone', 'bankCard', 'device')),
  hash TEXT NOT NULL, -- keyed; the number itself is nowhere
  mask TEXT NOT NULL,
  reason_code TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT, -- the last day that counts
  is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
  -- Taking off a list needs two persons as putting on one does.
  ending_asked_by TEXT REFERENCES staff (id),
  ending_reason TEXT,
  ended_by TEXT REFERENCES staff (id),
  ended_on TEXT,
  CHECK (ended_by IS NULL OR ended_by <> ending_asked_by)
) STRICT;
CREATE INDEX watch_entry_hash ON watch_entry (hash) WHERE is_active = 1;
CREATE INDEX watch_entry_list ON watch_entry (list_id);

-- Staff and their near relatives (关系人), declared to the administrator.
CREATE TABLE related_person (
  id TEXT PRIMARY KEY,
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  staff_id TEXT NOT NULL REFERENCES staff (id),
  relation TEXT NOT NULL CHECK (relation IN ('self', 'spouse', 'parent', 'child', 'sibling', 'spouseParent', 'other')),
  identity_hash TEXT NOT NULL,
  identity_mask TEXT NOT NULL,
  registered_by TEXT NOT NULL REFERENCES staff (id),
  registered_on TEXT NOT NULL,
  ended_by TEXT REFERENCES staff (id),
  ended_on TEXT
) STRICT;
CREATE UNIQUE INDEX related_person_declared ON related_person (staff_id, identity_hash) WHERE ended_on IS NULL;
CREATE INDEX related_person_hash ON related_person (identity_hash) WHERE ended_on IS NULL;

-- What a channel or the counter found out about an applicant: face score, phone age, device. Added, never changed.
CREATE TABLE fraud_signal (
  id INTEGER PRIMARY KEY,
  household_id TEXT NOT NULL REFERENCES household (id),
  channel TEXT NOT NULL CHECK (channel IN ('counter', 'mobile', 'kiosk', 'hub')),
  device_hash TEXT,
  payer_hash TEXT, -- who brings the money of a repayment
  findings TEXT NOT NULL CHECK (json_valid(findings)),
  noted_on TEXT NOT NULL,
  noted_at INTEGER NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX fraud_signal_household ON fraud_signal (household_id, id);
CREATE INDEX fraud_signal_device ON fraud_signal (device_hash, noted_on, household_id) WHERE device_hash IS NOT NULL;
CREATE INDEX fraud_signal_payer ON fraud_signal (payer_hash, household_id) WHERE payer_hash IS NOT NULL;

-- A review (转人工): a person other than who made the transaction looks.
CREATE TABLE fraud_task (
  id TEXT PRIMARY KEY,
  task_no TEXT NOT NULL UNIQUE,
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  household_id TEXT NOT NULL REFERENCES household (id),
  point TEXT NOT NULL CHECK (point IN ('application', 'signing', 'draw', 'repayment')),
  -- SHA-256 of the rules that fired and of the values that they read: what the answer is about.
  review_key TEXT NOT NULL,
  holds INTEGER NOT NULL CHECK (holds IN (0, 1)), -- 0: looked at afterwards, the transaction went on
  status TEXT NOT NULL CHECK (status IN ('open', 'cleared', 'confirmed')),
  maker_id TEXT NOT NULL REFERENCES staff (id),
  assigned_to TEXT REFERENCES staff (id),
  created_on TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  due_on TEXT NOT NULL,
  method TEXT CHECK (method IN ('phone', 'visit', 'faceToFace', 'documents')),
  conclusion TEXT,
  decided_by TEXT REFERENCES staff (id),
  decided_on TEXT,
  valid_to TEXT, -- of a clearance: the last day
  CHECK (decided_by IS NULL OR decided_by <> maker_id)
) STRICT;
CREATE INDEX fraud_task_household ON fraud_task (household_id, point, review_key);
CREATE INDEX fraud_task_status ON fraud_task (branch_id, status, due_on);

-- Every check as it was made.
CREATE TABLE fraud_check (
  id INTEGER PRIMARY KEY,
  household_id TEXT NOT NULL REFERENCES household (id),
  point TEXT NOT NULL CHECK (point IN ('application', 'signing', 'draw', 'repayment')),
  subject_id TEXT, -- batch, line or receipt
  rules_version TEXT NOT NULL,
  facts TEXT NOT NULL, -- JSON of what was known; left out: unknown, or looked for on a list and not found
  outcome TEXT NOT NULL CHECK (outcome IN ('pass', 'review', 'reject')),
  hits TEXT NOT NULL, -- JSON: [code, row]
  task_id TEXT REFERENCES fraud_task (id), -- raised by it, or that answered it
  went_on INTEGER NOT NULL CHECK (went_on IN (0, 1)),
  checked_on TEXT NOT NULL,
  checked_at INTEGER NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX fraud_check_household ON fraud_check (household_id, id);
CREATE INDEX fraud_check_task ON fraud_check (task_id) WHERE task_id IS NOT NULL;
CREATE INDEX fraud_check_outcome ON fraud_check (outcome, id) WHERE outcome <> 'pass';
CREATE TRIGGER fraud_check_no_update BEFORE UPDATE ON fraud_check
BEGIN SELECT RAISE(ABORT, 'a check is kept as it was made'); END;
CREATE TRIGGER fraud_check_no_delete BEFORE DELETE ON fraud_check
BEGIN SELECT RAISE(ABORT, 'a check is kept as it was made'); END;
