-- Decision models as versioned documents. A document never changes: another policy is another version.

CREATE TABLE decision_model (
  kind TEXT NOT NULL CHECK (kind IN ('exclusionRules', 'expertCard', 'statisticalCard', 'gradeMatrix', 'limitStrategy', 'pricing')),
  version TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document)),
  sha256 TEXT NOT NULL,
  in_force_from TEXT NOT NULL,
  installed_at INTEGER NOT NULL,
  PRIMARY KEY (kind, version)
) STRICT;

CREATE TRIGGER decision_model_no_change BEFORE UPDATE OF kind, version, document, sha256 ON decision_model
BEGIN SELECT RAISE(ABORT, 'a decision model never changes: install another version'); END;
CREATE TRIGGER decision_model_no_delete BEFORE DELETE ON decision_model
BEGIN SELECT RAISE(ABORT, 'decisions are tied to the models that made them'); END;
