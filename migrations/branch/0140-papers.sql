-- Papers: more kinds, notices that are made again on another day, wording as versioned data, and the print queue.

-- The list of kinds leaves the table: it is the program's, and a new one is no reason to copy every paper.
CREATE TABLE document_next (
  id TEXT PRIMARY KEY,
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  kind TEXT NOT NULL,
  document_no TEXT NOT NULL UNIQUE,
  household_id TEXT REFERENCES household (id), -- null: a paper about many
  subject_id TEXT NOT NULL, -- household, credit_line, loan, posting, rating_batch, village or branch, by kind
  -- Day or month that a notice or report is about; empty where a subject has one paper of the kind.
  period TEXT NOT NULL DEFAULT '',
  template_version TEXT NOT NULL,
  facts_sha256 TEXT NOT NULL, -- of wording and facts together: the 验真码 on the paper
  created_on TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL REFERENCES staff (id),
  pages INTEGER NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL, -- of the PDF as printed
  -- Facts changed before it was signed: another paper took its place. Its number stays used.
  replaced_by TEXT REFERENCES document_next (id) DEFERRABLE INITIALLY DEFERRED,
  signed_on TEXT,
  signed_at INTEGER,
  witness_id TEXT REFERENCES staff (id), -- before whom it was signed
  CHECK ((signed_on IS NULL) = (signed_at IS NULL) AND (signed_on IS NULL) = (witness_id IS NULL)),
  CHECK (signed_on IS NULL OR replaced_by IS NULL)
) STRICT;
INSERT INTO document_next (id, branch_id, kind, document_no, household_id, subject_id, template_version, facts_sha256, created_on, created_at, created_by,
  pages, size, sha256, replaced_by, signed_on, signed_at, witness_id)
SELECT id, branch_id, kind, document_no, household_id, subject_id, template_version, facts_sha256, created_on, created_at, created_by,
  pages, size, sha256, replaced_by, signed_on, signed_at, witness_id FROM document;
CREATE TABLE document_content_next (
  document_id TEXT PRIMARY KEY REFERENCES document_next (id),
  sealed BLOB NOT NULL -- AES-256-GCM: a contract names its parties in full
) STRICT;
INSERT INTO document_content_next SELECT document_id, sealed FROM document_content;
DROP TABLE document_content;
DROP TABLE document;
ALTER TABLE document_next RENAME TO document;
ALTER TABLE document_content_next RENAME TO document_content;

-- One paper of a kind counts for a subject and period.
CREATE UNIQUE INDEX document_current ON document (subject_id, kind, period) WHERE replaced_by IS NULL;
CREATE INDEX document_household ON document (household_id);
CREATE INDEX document_kind ON document (branch_id, kind, created_on);
CREATE TRIGGER document_content_no_update BEFORE UPDATE ON document_content
BEGIN SELECT RAISE(ABORT, 'a paper is never rewritten'); END;
CREATE TRIGGER document_content_no_delete BEFORE DELETE ON document_content
BEGIN SELECT RAISE(ABORT, 'a paper is kept'); END;

-- Wording of papers. A version that was approved never changes; a draft does until it is submitted.
CREATE TABLE document_template (
  id TEXT PRIMARY KEY,
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  kind TEXT NOT NULL,
  version TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  sha256 TEXT NOT NULL, -- of the canonical JSON of the content
  status TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'approved', 'returned', 'discarded')),
  change_note TEXT NOT NULL, -- what was changed and why, for the second person
  in_force_from TEXT NOT NULL,
  made_by TEXT REFERENCES staff (id), -- null: came with the program
  made_on TEXT NOT NULL,
  decided_by TEXT REFERENCES staff (id),
  decided_on TEXT,
  decision_note TEXT,
  CHECK (decided_by IS NULL OR decided_by <> made_by),
  UNIQUE (branch_id, kind, version)
) STRICT;
CREATE INDEX document_template_in_force ON document_template (branch_id, kind, status, in_force_from);
CREATE TRIGGER document_template_kept BEFORE UPDATE ON document_template WHEN OLD.status = 'approved'
BEGIN SELECT RAISE(ABORT, 'a wording in force is never edited'); END;
CREATE TRIGGER document_template_no_delete BEFORE DELETE ON document_template
BEGIN SELECT RAISE(ABORT, 'a wording is kept'); END;

-- What is to be printed on this device's printers. A job that fails waits here until it is printed or cancelled.
CREATE TABLE print_job (
  id TEXT PRIMARY KEY,
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  kind TEXT NOT NULL, -- of its papers
  document_ids TEXT NOT NULL CHECK (json_valid(document_ids)), -- in the order of printing
  printer TEXT NOT NULL,
  copies INTEGER NOT NULL CHECK (copies BETWEEN 1 AND 20),
  duplex TEXT NOT NULL CHECK (duplex IN ('simplex', 'longEdge', 'shortEdge')),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'printing', 'printed', 'failed', 'cancelled')),
  fault TEXT, -- code of what went wrong last
  fault_detail TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  queued_by TEXT NOT NULL REFERENCES staff (id),
  queued_on TEXT NOT NULL,
  queued_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;
CREATE INDEX print_job_state ON print_job (branch_id, state, queued_at);
