-- Meeting the hub: this device's identity, what travels beside the events, what came down, and what the hub said.

-- One row. The private keys are sealed by the vault: a copied store without its data key signs nothing.
CREATE TABLE hub_link (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  status TEXT NOT NULL CHECK (status IN ('enrolling', 'enrolled', 'refused')),
  hub_url TEXT NOT NULL,
  sealed_code TEXT, -- the one-time code, until it is used
  device_id TEXT NOT NULL,
  signing_key TEXT NOT NULL, -- sealed PKCS#8, Ed25519
  sealing_key TEXT NOT NULL, -- sealed PKCS#8, X25519
  certificate TEXT, -- PEM, from the hub
  hub_certificate TEXT, -- PEM of who signed it
  sealed_lookup_key TEXT, -- the legal entity's key for finding a household by identity number through a channel
  refusal TEXT, -- why the hub said no, as a code
  acknowledged_seq INTEGER NOT NULL DEFAULT 0,
  clock_offset_ms INTEGER NOT NULL DEFAULT 0, -- hub's clock minus this device's
  last_attempt_at INTEGER,
  last_success_at INTEGER,
  last_fault TEXT, -- code of what ended the last run early
  enrolled_at INTEGER
) STRICT;

-- The rows that a command wrote, as they were afterwards: what a hub's projections and a restored device are made of.
-- The event carries the SHA-256 of the content; the content is NDJSON, deflated.
CREATE TABLE row_image (
  branch_seq INTEGER PRIMARY KEY REFERENCES business_event (branch_seq),
  content BLOB NOT NULL
) STRICT;

-- What came down. The highest number is the cursor; item, effect and cursor are one transaction.
CREATE TABLE hub_item (
  feed_no INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL, -- what it is about: a key, a line, a business
  status TEXT NOT NULL CHECK (status IN ('applied', 'quarantined', 'dismissed')),
  code TEXT, -- why it could not be applied
  sealed TEXT NOT NULL, -- the item as it came
  received_at INTEGER NOT NULL,
  business_date TEXT NOT NULL
) STRICT;
CREATE INDEX hub_item_status ON hub_item (status, feed_no);

-- Events that the hub took as a fact and found wrong. A person looks; a correction is another event.
CREATE TABLE hub_verdict (
  branch_seq INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  params TEXT NOT NULL CHECK (json_valid(params)),
  received_at INTEGER NOT NULL,
  handled_on TEXT,
  handled_by TEXT REFERENCES staff (id),
  note TEXT
) STRICT;

-- What a device did after it was restored from an old backup, when the hub knew another continuation. Kept, never replayed by itself.
CREATE TABLE forked_event (
  event_id TEXT PRIMARY KEY,
  branch_seq INTEGER NOT NULL,
  type TEXT NOT NULL,
  record TEXT NOT NULL CHECK (json_valid(record)),
  content BLOB,
  set_aside_on TEXT NOT NULL,
  handled_on TEXT,
  handled_by TEXT REFERENCES staff (id),
  note TEXT
) STRICT;

-- What customers asked for through phone, WeChat or kiosk and the hub took on: done in the ledger at once, or work for a person.
CREATE TABLE channel_business (
  id TEXT PRIMARY KEY,
  feed_no INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('apply', 'sign', 'draw', 'repay')),
  channel TEXT NOT NULL,
  household_id TEXT REFERENCES household (id),
  status TEXT NOT NULL CHECK (status IN ('waiting', 'done', 'refused')),
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  sealed_person TEXT, -- of an application: who asks, readable through the vault
  requested_on TEXT NOT NULL,
  received_on TEXT NOT NULL,
  handled_on TEXT,
  handled_by TEXT REFERENCES staff (id),
  note TEXT
) STRICT;
CREATE INDEX channel_business_status ON channel_business (status, received_on);

-- The household went to another branch, or came from one. Its file is closed here; what it owed stays until it is repaid.
CREATE TABLE household_move (
  household_id TEXT PRIMARY KEY REFERENCES household (id),
  direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),
  other_branch TEXT NOT NULL,
  moved_on TEXT NOT NULL
) STRICT;
