-- The life of a line after its signature: yearly review (年审), lowering, cancelling, each asked for by one and decided by another.

ALTER TABLE credit_line ADD COLUMN reviewed_on TEXT; -- business date of the last review; the next is due some months after it, or after the start

CREATE TABLE line_request (
  id TEXT PRIMARY KEY,
  line_id TEXT NOT NULL REFERENCES credit_line (id),
  kind TEXT NOT NULL CHECK (kind IN ('review', 'lower', 'cancel')),
  limit_amount INTEGER NOT NULL CHECK (limit_amount >= 0), -- that the line is to have afterwards; 0 when it is to be cancelled
  rating_id INTEGER REFERENCES rating (id), -- that the review rests on
  reason TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('pending', 'approved', 'rejected', 'withdrawn')),
  made_by TEXT NOT NULL REFERENCES staff (id),
  made_on TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  decided_by TEXT REFERENCES staff (id),
  decided_on TEXT,
  decision_reason TEXT,
  CHECK (status NOT IN ('approved', 'rejected') OR (decided_by IS NOT NULL AND decided_by <> made_by))
) STRICT;
CREATE UNIQUE INDEX line_request_one_pending ON line_request (line_id) WHERE status = 'pending';
CREATE INDEX line_request_line ON line_request (line_id, made_at);

-- What happened to a line, for its page; the event log has it as well.
CREATE TABLE line_change (
  id INTEGER PRIMARY KEY,
  line_id TEXT NOT NULL REFERENCES credit_line (id),
  kind TEXT NOT NULL CHECK (kind IN ('moved', 'lowered', 'reviewed')),
  from_status TEXT NOT NULL,
  to_status TEXT NOT NULL,
  limit_before INTEGER NOT NULL,
  limit_after INTEGER NOT NULL,
  reason TEXT NOT NULL, -- a person's words or a code
  business_date TEXT NOT NULL,
  staff_id TEXT REFERENCES staff (id) -- null: nobody of this branch
) STRICT;
CREATE INDEX line_change_line ON line_change (line_id, id);
