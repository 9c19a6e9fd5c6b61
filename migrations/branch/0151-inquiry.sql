-- Who let the credit bureau be asked about them, for what and until when; and what the bureau answered.

-- One row for each signed form. A later one takes the place of an earlier; a withdrawn one stays as a fact.
CREATE TABLE inquiry_authorisation (
  id TEXT PRIMARY KEY,
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  household_id TEXT NOT NULL REFERENCES household (id),
  identity_hash TEXT NOT NULL, -- of the person who signed
  person_role TEXT NOT NULL CHECK (person_role IN ('head', 'spouse', 'member')),
  -- Signed on this device, on our printed paper, or on a form that came back with the survey.
  source TEXT NOT NULL CHECK (source IN ('electronic', 'paper', 'collected')),
  document_id TEXT REFERENCES document (id),
  scan_entry_id TEXT REFERENCES archive_entry (id), -- of a collected form
  purposes TEXT NOT NULL CHECK (json_valid(purposes)),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'inForce', 'returned', 'superseded', 'withdrawn', 'ended')),
  signed_on TEXT NOT NULL,
  expires_on TEXT NOT NULL, -- the last day that counts
  handed_in_by TEXT NOT NULL REFERENCES staff (id),
  handed_in_on TEXT NOT NULL,
  decided_by TEXT REFERENCES staff (id),
  decided_on TEXT,
  ended_on TEXT, -- withdrawn, superseded or ended
  ended_by TEXT REFERENCES staff (id),
  end_reason TEXT,
  CHECK (decided_by IS NULL OR decided_by <> handed_in_by OR source <> 'collected')
) STRICT;
CREATE UNIQUE INDEX inquiry_authorisation_in_force ON inquiry_authorisation (household_id, identity_hash) WHERE state = 'inForce';
CREATE UNIQUE INDEX inquiry_authorisation_waiting ON inquiry_authorisation (household_id, identity_hash) WHERE state = 'waiting';
CREATE INDEX inquiry_authorisation_household ON inquiry_authorisation (household_id, person_role, state);
CREATE INDEX inquiry_authorisation_state ON inquiry_authorisation (branch_id, state, handed_in_on);

-- The log that the law asks for: who asked, when, about whom, for which purpose, under which authorisation.
CREATE TABLE bureau_report (
  id TEXT PRIMARY KEY,
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  household_id TEXT NOT NULL REFERENCES household (id),
  identity_hash TEXT NOT NULL,
  person_role TEXT NOT NULL CHECK (person_role IN ('head', 'spouse', 'member')),
  authorisation_id TEXT NOT NULL REFERENCES inquiry_authorisation (id),
  purpose TEXT NOT NULL,
  report_no TEXT NOT NULL UNIQUE,
  queried_on TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('typed', 'file')),
  result TEXT NOT NULL CHECK (json_valid(result)), -- overdue now, longest overdue, lenders, inquiries: no name, no number
  entry_id TEXT REFERENCES archive_entry (id), -- the report itself, where it came as a file
  recorded_by TEXT NOT NULL REFERENCES staff (id),
  recorded_on TEXT NOT NULL,
  recorded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX bureau_report_household ON bureau_report (household_id, identity_hash, queried_on);
CREATE TRIGGER bureau_report_no_update BEFORE UPDATE ON bureau_report
BEGIN SELECT RAISE(ABORT, 'a report stays as the bureau gave it'); END;

-- Papers that were signed before this register was kept.
INSERT INTO inquiry_authorisation (id, branch_id, household_id, identity_hash, person_role, source, document_id, purposes, state, signed_on, expires_on,
  handed_in_by, handed_in_on)
SELECT d.id, d.branch_id, d.household_id, h.identity_hash, 'head', 'paper', d.id, '["approval","management","dispute"]', 'inForce', d.signed_on,
  date(d.signed_on, '+60 months'), d.witness_id, d.signed_on
FROM document d JOIN household h ON h.id = d.household_id
WHERE d.kind = 'inquiryAuthorisation' AND d.signed_on IS NOT NULL AND d.replaced_by IS NULL;
