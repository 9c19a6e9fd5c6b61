-- The farmers' files (档案), who is in which household, what changed in them, and which survey files were taken in.

CREATE TABLE household (
  id TEXT PRIMARY KEY,
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  household_no TEXT NOT NULL UNIQUE,
  village_id TEXT NOT NULL REFERENCES village (id),
  group_no INTEGER NOT NULL CHECK (group_no BETWEEN 0 AND 99), -- 0: not given
  head_name TEXT NOT NULL,
  pinyin_initials TEXT NOT NULL,
  birth_date TEXT NOT NULL,
  gender TEXT NOT NULL CHECK (gender IN ('female', 'male')),
  -- Identity number, phone, card and address: readable only through the vault (sealed); found by keyed hash; shown as masks.
  identity_hash TEXT NOT NULL UNIQUE,
  identity_tail_hash TEXT NOT NULL, -- of the last four characters
  identity_mask TEXT NOT NULL,
  phone_mask TEXT,
  bank_card_mask TEXT,
  sealed TEXT NOT NULL,
  file TEXT NOT NULL, -- JSON: the seven kinds of information and the credit record; money in fen, areas in hundredths
  -- Derived from the file whenever it is written; in fen, null when unknown.
  family_size INTEGER,
  net_income INTEGER,
  total_debts INTEGER,
  net_assets INTEGER,
  collected_on TEXT,
  updated_on TEXT NOT NULL, -- business date of the last change
  revision INTEGER NOT NULL
) STRICT;
-- Every column of the grid, so that a list of 100,000 reads 20 MB of index instead of 400 MB of files.
CREATE INDEX household_grid ON household (village_id, group_no, household_no, id, branch_id, head_name, pinyin_initials, identity_mask,
  family_size, net_income, net_assets, updated_on);
CREATE INDEX household_identity_tail ON household (identity_tail_hash);

-- Everybody listed as a member, without the head: one household, one line.
CREATE TABLE household_member (
  household_id TEXT NOT NULL REFERENCES household (id),
  position INTEGER NOT NULL,
  identity_hash TEXT,
  PRIMARY KEY (household_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX household_member_identity ON household_member (identity_hash) WHERE identity_hash IS NOT NULL;

CREATE TABLE household_change (
  id INTEGER PRIMARY KEY,
  household_id TEXT NOT NULL REFERENCES household (id),
  revision INTEGER NOT NULL, -- that the change made
  field TEXT NOT NULL, -- "incomeExpense.wageIncome"
  old_value TEXT,
  new_value TEXT,
  source TEXT NOT NULL CHECK (source IN ('import', 'edit')),
  changed_at INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX household_change_household ON household_change (household_id, id);

CREATE TABLE survey_import (
  id TEXT PRIMARY KEY,
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL, -- SHA-256 of its bytes
  row_count INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  rejected TEXT NOT NULL, -- JSON: code → rows
  imported_at INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX survey_import_file ON survey_import (file_hash);
