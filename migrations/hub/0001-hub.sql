-- The hub's store. Every table is keyed by the legal entity first: institutions never see each other's customers, and a
-- cluster can spread the tables by that key (docs/hub.md). Money in fen, instants in UTC milliseconds, dates as text.

CREATE TABLE legal_entity (
  legal_entity_id TEXT PRIMARY KEY, -- its code, "519901"
  name TEXT NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE TABLE branch (
  legal_entity_id TEXT NOT NULL,
  branch_id TEXT NOT NULL, -- its code, "51990101"
  name TEXT NOT NULL,
  acknowledged_seq BIGINT NOT NULL DEFAULT 0,
  last_hash TEXT NOT NULL,
  complete_seq BIGINT NOT NULL DEFAULT 0, -- the last event that ends a command, up to which the projections stand
  feed_no BIGINT NOT NULL DEFAULT 0,
  last_seen_at BIGINT,
  alarm_code TEXT, -- why the queue stands
  alarm_seq BIGINT,
  PRIMARY KEY (legal_entity_id, branch_id)
);

CREATE TABLE enrolment_code (
  legal_entity_id TEXT NOT NULL,
  code_hash TEXT NOT NULL,
  branch_id TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  used_at BIGINT,
  used_key TEXT, -- the device's public key: the same device may ask again after a lost answer
  PRIMARY KEY (legal_entity_id, code_hash)
);

CREATE TABLE device (
  legal_entity_id TEXT NOT NULL,
  branch_id TEXT NOT NULL,
  device_id TEXT NOT NULL,
  signing_key TEXT NOT NULL,
  sealing_key TEXT NOT NULL,
  certificate TEXT NOT NULL,
  serial_number TEXT NOT NULL,
  enrolled_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  revoked_at BIGINT,
  revoked_reason TEXT,
  PRIMARY KEY (legal_entity_id, branch_id, device_id)
);
-- One branch, one writer.
CREATE UNIQUE INDEX device_one_in_use ON device (legal_entity_id, branch_id) WHERE revoked_at IS NULL;

CREATE TABLE request_nonce (
  legal_entity_id TEXT NOT NULL,
  device_id TEXT NOT NULL,
  nonce TEXT NOT NULL,
  seen_at BIGINT NOT NULL,
  PRIMARY KEY (legal_entity_id, device_id, nonce)
);
CREATE INDEX request_nonce_seen ON request_nonce (legal_entity_id, seen_at);

CREATE TABLE branch_event (
  legal_entity_id TEXT NOT NULL,
  branch_id TEXT NOT NULL,
  branch_seq BIGINT NOT NULL,
  event_id TEXT NOT NULL,
  type TEXT NOT NULL,
  version INTEGER NOT NULL,
  payload TEXT NOT NULL,
  business_date TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  device_id TEXT NOT NULL,
  staff_id TEXT,
  access TEXT NOT NULL,
  command_id TEXT NOT NULL,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  received_at BIGINT NOT NULL,
  PRIMARY KEY (legal_entity_id, branch_id, branch_seq)
);

CREATE TABLE event_rows (
  legal_entity_id TEXT NOT NULL,
  branch_id TEXT NOT NULL,
  branch_seq BIGINT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (legal_entity_id, branch_id, branch_seq)
);

-- Facts that stand and are wrong; what is accepted has no row.
CREATE TABLE event_verdict (
  legal_entity_id TEXT NOT NULL,
  branch_id TEXT NOT NULL,
  branch_seq BIGINT NOT NULL,
  code TEXT NOT NULL,
  params TEXT NOT NULL,
  judged_at BIGINT NOT NULL,
  PRIMARY KEY (legal_entity_id, branch_id, branch_seq)
);

CREATE TABLE forked_event (
  legal_entity_id TEXT NOT NULL,
  branch_id TEXT NOT NULL,
  event_id TEXT NOT NULL,
  record TEXT NOT NULL,
  received_at BIGINT NOT NULL,
  PRIMARY KEY (legal_entity_id, branch_id, event_id)
);

-- Every row of the branch's store as it stands, sealed by the branch: what a restored device gets back.
CREATE TABLE branch_row (
  legal_entity_id TEXT NOT NULL,
  branch_id TEXT NOT NULL,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  sealed TEXT NOT NULL,
  PRIMARY KEY (legal_entity_id, branch_id, table_name, row_key)
);

-- The readable projections: pseudonyms, figures, states.
CREATE TABLE household (
  legal_entity_id TEXT NOT NULL, branch_id TEXT NOT NULL,
  id TEXT NOT NULL, household_no TEXT, village_id TEXT, collected_on TEXT, updated_on TEXT, group_no BIGINT, revision BIGINT,
  identity_lookup TEXT,
  PRIMARY KEY (legal_entity_id, branch_id, id)
);
CREATE INDEX household_lookup ON household (legal_entity_id, identity_lookup);

CREATE TABLE credit_line (
  legal_entity_id TEXT NOT NULL, branch_id TEXT NOT NULL,
  id TEXT NOT NULL, line_no TEXT, household_id TEXT, status TEXT, grade TEXT, approved_on TEXT, starts_on TEXT, expires_on TEXT, contract_no TEXT,
  rating_id BIGINT, limit_amount BIGINT, rate_ppm BIGINT, term_months BIGINT,
  PRIMARY KEY (legal_entity_id, branch_id, id)
);
CREATE INDEX credit_line_household ON credit_line (legal_entity_id, branch_id, household_id);

CREATE TABLE loan (
  legal_entity_id TEXT NOT NULL, branch_id TEXT NOT NULL,
  id TEXT NOT NULL, receipt_no TEXT, line_id TEXT, household_id TEXT, purpose TEXT, term_class TEXT, terms TEXT, method TEXT, drawn_on TEXT, matures_on TEXT,
  status TEXT, five_class TEXT, manual_class TEXT, oldest_due_on TEXT, next_due_on TEXT, next_action_on TEXT, accrual TEXT, book TEXT,
  is_vat_exempt BIGINT, principal BIGINT, rate_ppm BIGINT, outstanding BIGINT, due_principal BIGINT, due_interest BIGINT, due_fee BIGINT, refund BIGINT, posting_count BIGINT,
  PRIMARY KEY (legal_entity_id, branch_id, id)
);
CREATE INDEX loan_household ON loan (legal_entity_id, branch_id, household_id);

CREATE TABLE loan_event (
  legal_entity_id TEXT NOT NULL, branch_id TEXT NOT NULL,
  posting_order BIGINT NOT NULL, id TEXT, loan_id TEXT, voucher_no TEXT, value_date TEXT, posted_on TEXT, fact TEXT, channel TEXT, split TEXT, staff_id TEXT,
  PRIMARY KEY (legal_entity_id, branch_id, posting_order)
);
CREATE INDEX loan_event_loan ON loan_event (legal_entity_id, branch_id, loan_id);

CREATE TABLE loan_posting (
  legal_entity_id TEXT NOT NULL, branch_id TEXT NOT NULL,
  loan_id TEXT NOT NULL, position BIGINT NOT NULL, value_date TEXT, kind TEXT, event_id TEXT, principal BIGINT, interest BIGINT, penalty BIGINT, compound BIGINT,
  fee BIGINT, refund BIGINT, outstanding_after BIGINT, days_overdue BIGINT,
  PRIMARY KEY (legal_entity_id, branch_id, loan_id, position)
);

CREATE TABLE journal_entry (
  legal_entity_id TEXT NOT NULL, branch_id TEXT NOT NULL,
  id BIGINT NOT NULL, business_date TEXT, value_date TEXT, event TEXT, loan_id TEXT, loan_event_id TEXT, household_id TEXT, purpose TEXT, term_class TEXT,
  five_class TEXT, chart_version BIGINT, is_vat_exempt BIGINT,
  PRIMARY KEY (legal_entity_id, branch_id, id)
);

CREATE TABLE journal_line (
  legal_entity_id TEXT NOT NULL, branch_id TEXT NOT NULL,
  entry_id BIGINT NOT NULL, line_no BIGINT NOT NULL, account TEXT, debit BIGINT, credit BIGINT,
  PRIMARY KEY (legal_entity_id, branch_id, entry_id, line_no)
);

CREATE TABLE feed_item (
  legal_entity_id TEXT NOT NULL,
  branch_id TEXT NOT NULL,
  feed_no BIGINT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  payload TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('waiting', 'applied', 'quarantined')), -- as the branch's events say
  code TEXT,
  PRIMARY KEY (legal_entity_id, branch_id, feed_no)
);

-- The hub's own freeze of a line: it holds at once for every channel, and for the branch as soon as it hears of it.
CREATE TABLE line_hold (
  legal_entity_id TEXT NOT NULL,
  branch_id TEXT NOT NULL,
  line_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  held_at BIGINT NOT NULL,
  PRIMARY KEY (legal_entity_id, branch_id, line_id)
);

-- Money promised and not yet in the ledger.
CREATE TABLE reservation (
  legal_entity_id TEXT NOT NULL,
  branch_id TEXT NOT NULL,
  reservation_id TEXT NOT NULL, -- the branch's command or the channel's business
  line_id TEXT NOT NULL,
  amount BIGINT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('branch', 'channel')),
  status TEXT NOT NULL CHECK (status IN ('held', 'settled', 'released')),
  created_at BIGINT NOT NULL,
  PRIMARY KEY (legal_entity_id, branch_id, reservation_id)
);
CREATE INDEX reservation_line ON reservation (legal_entity_id, branch_id, line_id) WHERE status = 'held';

CREATE TABLE channel (
  legal_entity_id TEXT NOT NULL,
  channel_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('phone', 'wechat', 'kiosk')),
  name TEXT NOT NULL,
  key_hash TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  closed_at BIGINT,
  PRIMARY KEY (legal_entity_id, channel_id)
);

-- The answer given under an idempotency key.
CREATE TABLE channel_answer (
  legal_entity_id TEXT NOT NULL,
  channel_id TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  status_code INTEGER NOT NULL,
  answer TEXT NOT NULL,
  answered_at BIGINT NOT NULL,
  PRIMARY KEY (legal_entity_id, channel_id, idempotency_key)
);

CREATE TABLE channel_business (
  legal_entity_id TEXT NOT NULL,
  branch_id TEXT NOT NULL,
  business_id TEXT NOT NULL,
  channel_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('apply', 'sign', 'draw', 'repay')),
  household_id TEXT,
  status TEXT NOT NULL CHECK (status IN ('accepted', 'posted', 'refused')),
  amount BIGINT,
  outcome TEXT,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (legal_entity_id, branch_id, business_id)
);

-- What channels found out about persons and devices, for the anti-fraud rules across branches. Keyed hashes only.
CREATE TABLE channel_check (
  legal_entity_id TEXT NOT NULL,
  business_id TEXT NOT NULL,
  identity_lookup TEXT NOT NULL,
  device_hash TEXT NOT NULL,
  phone_hash TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('pass', 'review', 'refuse')),
  codes TEXT NOT NULL,
  checked_at BIGINT NOT NULL,
  PRIMARY KEY (legal_entity_id, business_id)
);
CREATE INDEX channel_check_device ON channel_check (legal_entity_id, device_hash, checked_at);
CREATE INDEX channel_check_identity ON channel_check (legal_entity_id, identity_lookup, checked_at);
