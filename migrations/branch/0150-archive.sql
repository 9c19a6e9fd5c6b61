-- The archive: files by their content, encrypted; a catalogue that says what each is, how long it is kept and what became of it.

-- Named by the SHA-256 of the bytes before encryption: the same file is kept once, and a changed byte is found.
CREATE TABLE stored_file (
  sha256 TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  sealed BLOB NOT NULL, -- AES-256-GCM
  kept_at INTEGER NOT NULL
) STRICT;

-- How long a class is kept, from when. Demonstration values for the bank to replace.
CREATE TABLE retention_rule (
  class TEXT PRIMARY KEY,
  years INTEGER NOT NULL CHECK (years BETWEEN 1 AND 100),
  starts TEXT NOT NULL CHECK (starts IN ('filing', 'relationEnd')) -- the day of filing, or the end of the credit relation
) STRICT;
INSERT INTO retention_rule (class, years, starts) VALUES ('credit', 10, 'relationEnd'), ('bureau', 5, 'relationEnd'), ('voucher', 30, 'filing'), ('general', 10, 'filing');

CREATE TABLE archive_entry (
  id TEXT PRIMARY KEY,
  archive_no TEXT NOT NULL UNIQUE,
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  household_id TEXT REFERENCES household (id), -- null: about many
  kind TEXT NOT NULL, -- kind of the paper, or of what is no paper of ours (bureauReport, collectedAuthorisations)
  -- What of it this file is: as printed, sealed by all who signed, scanned back, the proof of a signature, or what came from outside.
  part TEXT NOT NULL CHECK (part IN ('printed', 'signed', 'scan', 'evidence', 'handwriting', 'received')),
  document_id TEXT, -- the paper; null for what is none of ours
  number TEXT NOT NULL, -- that people know it by
  sha256 TEXT NOT NULL,
  retention_class TEXT NOT NULL REFERENCES retention_rule (class),
  filed_on TEXT NOT NULL,
  filed_at INTEGER NOT NULL,
  filed_by TEXT NOT NULL REFERENCES staff (id),
  destroyed_on TEXT
) STRICT;
CREATE INDEX archive_entry_household ON archive_entry (household_id, filed_on);
CREATE INDEX archive_entry_document ON archive_entry (document_id, part);
CREATE INDEX archive_entry_number ON archive_entry (branch_id, number);
CREATE INDEX archive_entry_file ON archive_entry (sha256);
CREATE TRIGGER archive_entry_no_delete BEFORE DELETE ON archive_entry
BEGIN SELECT RAISE(ABORT, 'the catalogue keeps what was destroyed, too'); END;

CREATE TRIGGER stored_file_no_update BEFORE UPDATE ON stored_file
BEGIN SELECT RAISE(ABORT, 'a kept file is never rewritten'); END;
CREATE TRIGGER stored_file_no_delete BEFORE DELETE ON stored_file
WHEN EXISTS (SELECT 1 FROM archive_entry e WHERE e.sha256 = OLD.sha256 AND e.destroyed_on IS NULL)
BEGIN SELECT RAISE(ABORT, 'a file is kept as long as the catalogue names it'); END;

-- What is over its time: one person lists it, another decides, then the files go and the catalogue stays.
CREATE TABLE destruction_list (
  id TEXT PRIMARY KEY,
  list_no TEXT NOT NULL UNIQUE,
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  status TEXT NOT NULL CHECK (status IN ('proposed', 'destroyed', 'rejected')),
  reason TEXT NOT NULL,
  proposed_by TEXT NOT NULL REFERENCES staff (id),
  proposed_on TEXT NOT NULL,
  decided_by TEXT REFERENCES staff (id),
  decided_on TEXT,
  decision_reason TEXT,
  CHECK (decided_by IS NULL OR decided_by <> proposed_by)
) STRICT;
CREATE TABLE destruction_entry (
  list_id TEXT NOT NULL REFERENCES destruction_list (id),
  entry_id TEXT NOT NULL REFERENCES archive_entry (id),
  PRIMARY KEY (list_id, entry_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX destruction_entry_entry ON destruction_entry (entry_id);

-- Papers that are here already move in; the same bytes, the same encryption.
INSERT INTO stored_file (sha256, media_type, size, sealed, kept_at)
SELECT d.sha256, 'application/pdf', d.size, c.sealed, d.created_at FROM document d JOIN document_content c ON c.document_id = d.id
WHERE true ON CONFLICT (sha256) DO NOTHING;
INSERT INTO archive_entry (id, archive_no, branch_id, household_id, kind, part, document_id, number, sha256, retention_class, filed_on, filed_at, filed_by)
SELECT d.id, 'DA-' || d.document_no, d.branch_id, d.household_id, d.kind, 'printed', d.id, d.document_no, d.sha256,
  CASE WHEN d.kind IN ('drawNote', 'repaymentReceipt') THEN 'voucher' WHEN d.household_id IS NULL THEN 'general' ELSE 'credit' END, d.created_on, d.created_at, d.created_by
FROM document d JOIN document_content c ON c.document_id = d.id;
DROP TABLE document_content;
