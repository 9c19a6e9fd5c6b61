-- Papers: what was printed, for whom, with which wording, and when it was signed. The PDF itself lies sealed beside it.

CREATE TABLE document (
  id TEXT PRIMARY KEY,
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  kind TEXT NOT NULL CHECK (kind IN ('inquiryAuthorisation', 'costDisclosure', 'lineContract', 'drawNote', 'repaymentReceipt', 'approvalForm')),
  document_no TEXT NOT NULL UNIQUE,
  household_id TEXT REFERENCES household (id), -- null: a paper about many
  subject_id TEXT NOT NULL, -- household, credit_line, loan, posting or rating_batch, by kind
  template_version TEXT NOT NULL,
  facts_sha256 TEXT NOT NULL, -- of wording and facts together: the 验真码 on the paper
  created_on TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL REFERENCES staff (id),
  pages INTEGER NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL, -- of the PDF as printed
  -- Facts changed before it was signed: another paper took its place. Its number stays used.
  replaced_by TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  signed_on TEXT,
  signed_at INTEGER,
  witness_id TEXT REFERENCES staff (id), -- before whom it was signed
  CHECK ((signed_on IS NULL) = (signed_at IS NULL) AND (signed_on IS NULL) = (witness_id IS NULL)),
  CHECK (signed_on IS NULL OR replaced_by IS NULL)
) STRICT;
-- One paper of a kind counts for a subject.
CREATE UNIQUE INDEX document_current ON document (subject_id, kind) WHERE replaced_by IS NULL;
CREATE INDEX document_household ON document (household_id);
CREATE INDEX document_kind ON document (branch_id, kind, created_on);

CREATE TABLE document_content (
  document_id TEXT PRIMARY KEY REFERENCES document (id),
  sealed BLOB NOT NULL -- AES-256-GCM: a contract names its parties in full
) STRICT;

CREATE TRIGGER document_content_no_update BEFORE UPDATE ON document_content
BEGIN SELECT RAISE(ABORT, 'a paper is never rewritten'); END;
CREATE TRIGGER document_content_no_delete BEFORE DELETE ON document_content
BEGIN SELECT RAISE(ABORT, 'a paper is kept'); END;
