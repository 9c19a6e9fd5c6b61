-- Signing on this device: one session for each paper, its signers in their order, and what proves each signature.

CREATE TABLE signing_session (
  id TEXT PRIMARY KEY,
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  document_id TEXT NOT NULL REFERENCES document (id),
  status TEXT NOT NULL CHECK (status IN ('open', 'completed', 'refused', 'expired', 'cancelled')),
  opened_by TEXT NOT NULL REFERENCES staff (id),
  opened_on TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  -- Policy as it was when the session began.
  reading_seconds INTEGER NOT NULL,
  check_method TEXT NOT NULL CHECK (check_method IN ('idCard', 'witness', 'oneTimeCode')),
  -- The paper as the signatures so far leave it.
  current_sha256 TEXT NOT NULL,
  ended_at INTEGER,
  ended_on TEXT,
  end_reason TEXT,
  CHECK ((status = 'open') = (ended_at IS NULL))
) STRICT;
CREATE UNIQUE INDEX signing_session_open ON signing_session (document_id) WHERE status = 'open';
CREATE INDEX signing_session_status ON signing_session (branch_id, status);

CREATE TABLE signing_signer (
  session_id TEXT NOT NULL REFERENCES signing_session (id),
  position INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('authoriser', 'borrower', 'coBorrower', 'bank')),
  sealed_name TEXT, -- null: the bank
  identity_hash TEXT,
  identity_mask TEXT,
  check_method TEXT CHECK (check_method IN ('idCard', 'witness', 'oneTimeCode')), -- what this person's check is
  reading_started_at INTEGER,
  read_at INTEGER, -- the last page was reached, not before the time that policy sets
  code_hash TEXT,
  code_sent_at INTEGER,
  code_expires_at INTEGER,
  code_tries INTEGER NOT NULL DEFAULT 0,
  checked_at INTEGER,
  witness_id TEXT REFERENCES staff (id),
  signed_at INTEGER,
  signed_on TEXT,
  signed_by TEXT REFERENCES staff (id), -- who sat at the device
  evidence_sha256 TEXT,
  PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

-- A paper that was signed with ink and came back as a scan: counts when a second person has compared it.
CREATE TABLE paper_return (
  id TEXT PRIMARY KEY,
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  document_id TEXT NOT NULL REFERENCES document (id),
  signed_on TEXT NOT NULL,
  scan_entry_id TEXT NOT NULL REFERENCES archive_entry (id),
  pages INTEGER NOT NULL,
  matched TEXT NOT NULL CHECK (matched IN ('code', 'hand')), -- by the QR code on its pages, or by the person who handed it in
  status TEXT NOT NULL CHECK (status IN ('waiting', 'confirmed', 'returned')),
  handed_in_by TEXT NOT NULL REFERENCES staff (id),
  handed_in_on TEXT NOT NULL,
  handed_in_at INTEGER NOT NULL,
  decided_by TEXT REFERENCES staff (id),
  decided_on TEXT,
  reason TEXT,
  CHECK (decided_by IS NULL OR decided_by <> handed_in_by)
) STRICT;
CREATE UNIQUE INDEX paper_return_waiting ON paper_return (document_id) WHERE status = 'waiting';
CREATE INDEX paper_return_status ON paper_return (branch_id, status);

-- One-time codes: the text of the message has a gap where this belongs, so that nobody at the desk reads it.
CREATE TABLE message_secret (
  message_id TEXT PRIMARY KEY REFERENCES message (id),
  sealed TEXT NOT NULL
) STRICT;
