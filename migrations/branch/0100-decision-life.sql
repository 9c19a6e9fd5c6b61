-- Decision models with their life: drafts beside the versions that hold or held. Takes the place of decision_model, whose
-- versions were all in force from a day on without a maker.

CREATE TABLE model_version (
  kind TEXT NOT NULL,
  -- Unique within the kind: a decision names the version that made it.
  version TEXT NOT NULL,
  -- Which model of the kind: the product's code; for the other kinds the kind itself.
  code TEXT NOT NULL,
  -- "In force" and "retired" follow from the dates. withdrawn: a draft given up, or an approval called back before its date.
  status TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'approved', 'withdrawn')),
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  document TEXT NOT NULL CHECK (json_valid(document)),
  sha256 TEXT NOT NULL,
  purpose TEXT NOT NULL,
  based_on TEXT,
  is_roll_back INTEGER NOT NULL DEFAULT 0 CHECK (is_roll_back IN (0, 1)),
  -- Everybody who made, changed or submitted it: none of them may approve it.
  makers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(makers)),
  changed_on TEXT NOT NULL,
  -- Of the document that was simulated last: another hash means changed since.
  simulated_sha256 TEXT,
  simulated_on TEXT,
  submitted_on TEXT,
  approved_by TEXT REFERENCES staff (id),
  approved_on TEXT,
  in_force_from TEXT,
  retire_from TEXT,
  retire_asked_by TEXT REFERENCES staff (id),
  retire_agreed_by TEXT REFERENCES staff (id),
  created_at INTEGER NOT NULL,
  PRIMARY KEY (kind, version),
  CHECK (status <> 'approved' OR in_force_from IS NOT NULL),
  CHECK (approved_by IS NULL OR NOT instr(makers, approved_by)),
  CHECK ((retire_asked_by IS NULL) = (retire_from IS NULL)),
  CHECK (retire_agreed_by IS NULL OR (retire_asked_by IS NOT NULL AND retire_agreed_by <> retire_asked_by))
) STRICT;
CREATE UNIQUE INDEX model_version_in_force ON model_version (kind, code, in_force_from) WHERE status = 'approved';

INSERT INTO model_version (kind, version, code, status, document, sha256, purpose, changed_on, approved_on, in_force_from, created_at)
  SELECT kind, version, kind, 'approved', document, sha256, '初始模型', in_force_from, in_force_from, in_force_from, installed_at FROM decision_model;
DROP TABLE decision_model;

CREATE TRIGGER model_version_frozen BEFORE UPDATE OF document, sha256 ON model_version WHEN OLD.status <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a submitted model never changes: make another version'); END;
CREATE TRIGGER model_version_same BEFORE UPDATE OF kind, version, code ON model_version
BEGIN SELECT RAISE(ABORT, 'decisions name the version that made them'); END;
CREATE TRIGGER model_version_no_delete BEFORE DELETE ON model_version
BEGIN SELECT RAISE(ABORT, 'decisions are tied to the models that made them'); END;

-- What happened to a version, for its page; the event log has the same facts for the auditor.
CREATE TABLE model_step (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  version TEXT NOT NULL,
  step TEXT NOT NULL,
  staff_id TEXT REFERENCES staff (id),
  happened_on TEXT NOT NULL,
  happened_at INTEGER NOT NULL,
  reason TEXT,
  FOREIGN KEY (kind, version) REFERENCES model_version (kind, version)
) STRICT;
CREATE INDEX model_step_of_version ON model_step (kind, version, id);
CREATE TRIGGER model_step_no_update BEFORE UPDATE ON model_step
BEGIN SELECT RAISE(ABORT, 'the history of a model only grows'); END;
CREATE TRIGGER model_step_no_delete BEFORE DELETE ON model_step
BEGIN SELECT RAISE(ABORT, 'the history of a model only grows'); END;
