-- The SMS outbox: written beside what it tells about, sent when there is a network.

CREATE TABLE message (
  id TEXT PRIMARY KEY,
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  household_id TEXT NOT NULL REFERENCES household (id),
  template TEXT NOT NULL,
  template_version TEXT NOT NULL,
  text TEXT NOT NULL, -- a surname and masked tails at most
  -- What it is about (a line, a posting, a receipt's due date): the same thing is never told twice by one template.
  subject TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('queued', 'sent', 'failed')),
  queued_on TEXT NOT NULL,
  queued_at INTEGER NOT NULL,
  sent_at INTEGER,
  UNIQUE (template, subject)
) STRICT;
CREATE INDEX message_household ON message (household_id, queued_at);
CREATE INDEX message_status ON message (branch_id, status, queued_at);
