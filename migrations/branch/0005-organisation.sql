-- province > city > legalEntity > branch; the villages that a branch serves; its staff.

CREATE TABLE organisation_unit (
  id TEXT PRIMARY KEY,
  parent_id TEXT REFERENCES organisation_unit (id),
  level TEXT NOT NULL CHECK (level IN ('province', 'city', 'legalEntity', 'branch')),
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE staff (
  id TEXT PRIMARY KEY,
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  staff_no TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  roles TEXT NOT NULL, -- JSON array
  password_hash TEXT NOT NULL,
  failed_sign_ins INTEGER NOT NULL DEFAULT 0,
  is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
) STRICT;

CREATE TABLE village (
  id TEXT PRIMARY KEY,
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  name TEXT NOT NULL,
  township TEXT NOT NULL,
  manager_id TEXT REFERENCES staff (id),
  is_credit_village INTEGER NOT NULL DEFAULT 0 CHECK (is_credit_village IN (0, 1)),
  is_credit_township INTEGER NOT NULL DEFAULT 0 CHECK (is_credit_township IN (0, 1)),
  UNIQUE (branch_id, township, name)
) STRICT;
CREATE INDEX village_manager ON village (manager_id);

-- 村民小组: the numbered groups of a village.
CREATE TABLE village_group (
  village_id TEXT NOT NULL REFERENCES village (id),
  group_no INTEGER NOT NULL CHECK (group_no BETWEEN 1 AND 99),
  PRIMARY KEY (village_id, group_no)
) STRICT, WITHOUT ROWID;
