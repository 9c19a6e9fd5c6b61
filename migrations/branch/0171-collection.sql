-- 贷后催收: one case per overdue receipt, tasks from the strategy, what people said, promises, letters delivered, what came in.

CREATE TABLE collection_case (
  loan_id TEXT PRIMARY KEY REFERENCES loan (id),
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  household_id TEXT NOT NULL REFERENCES household (id),
  step TEXT NOT NULL, -- of the strategy
  next_on TEXT, -- when the strategy is asked again; null: not before somebody decides (a dispute)
  broken_promises INTEGER NOT NULL,
  is_disputed INTEGER NOT NULL CHECK (is_disputed IN (0, 1)),
  is_lost INTEGER NOT NULL CHECK (is_lost IN (0, 1)), -- 失联
  opened_on TEXT NOT NULL,
  closed_on TEXT,
  limitation_from TEXT NOT NULL, -- 诉讼时效 runs from this day
  limitation_basis TEXT NOT NULL CHECK (limitation_basis IN ('dueDate', 'letterSigned', 'partPaid')),
  limitation_alarm INTEGER -- days of the last alarm; null: none since it runs
) STRICT;
CREATE INDEX collection_case_limitation ON collection_case (branch_id, limitation_from) WHERE closed_on IS NULL;

CREATE TABLE collection_task (
  id TEXT PRIMARY KEY,
  task_no TEXT NOT NULL UNIQUE,
  branch_id TEXT NOT NULL REFERENCES organisation_unit (id),
  loan_id TEXT NOT NULL REFERENCES loan (id),
  household_id TEXT NOT NULL REFERENCES household (id),
  step TEXT NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('sms', 'phone', 'visit', 'legal')),
  reason TEXT NOT NULL CHECK (reason IN ('strategy', 'brokenPromise', 'unreachable', 'limitation')),
  letter TEXT CHECK (letter IN ('overdueNotice', 'collectionLetter')),
  needs_two INTEGER NOT NULL CHECK (needs_two IN (0, 1)),
  head_joins INTEGER NOT NULL CHECK (head_joins IN (0, 1)),
  strategy_version TEXT NOT NULL,
  created_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  assignee_id TEXT REFERENCES staff (id), -- null: nobody has room, the branch head assigns
  assigned_by TEXT NOT NULL CHECK (assigned_by IN ('territory', 'workload', 'nobody', 'person')),
  status TEXT NOT NULL CHECK (status IN ('open', 'done', 'cancelled')),
  closed_on TEXT,
  close_reason TEXT,
  CHECK ((status = 'open') = (closed_on IS NULL))
) STRICT;
CREATE UNIQUE INDEX collection_task_one_open ON collection_task (loan_id) WHERE status = 'open';
CREATE INDEX collection_task_open ON collection_task (branch_id, due_on) WHERE status = 'open';
CREATE INDEX collection_task_loan ON collection_task (loan_id, created_on);
CREATE INDEX collection_task_closed ON collection_task (branch_id, closed_on) WHERE closed_on IS NOT NULL;

CREATE TABLE collection_contact (
  id TEXT PRIMARY KEY,
  task_id TEXT NOT NULL REFERENCES collection_task (id),
  loan_id TEXT NOT NULL REFERENCES loan (id),
  household_id TEXT NOT NULL REFERENCES household (id),
  method TEXT NOT NULL CHECK (method IN ('sms', 'phone', 'visit')),
  person TEXT NOT NULL CHECK (person IN ('borrower', 'spouse', 'relative')),
  started_at INTEGER NOT NULL,
  started_on TEXT NOT NULL, -- the day in China: hours and frequency are counted by it
  staff_id TEXT NOT NULL REFERENCES staff (id),
  second_staff_id TEXT REFERENCES staff (id),
  result TEXT, -- null: not told yet
  is_connected INTEGER NOT NULL CHECK (is_connected IN (0, 1)),
  note TEXT,
  finished_on TEXT, -- business date
  CHECK (second_staff_id IS NULL OR second_staff_id <> staff_id)
) STRICT;
CREATE INDEX collection_contact_day ON collection_contact (household_id, started_on);
CREATE INDEX collection_contact_loan ON collection_contact (loan_id, started_at);
CREATE INDEX collection_contact_task ON collection_contact (task_id);

CREATE TABLE collection_promise (
  id TEXT PRIMARY KEY,
  contact_id TEXT NOT NULL REFERENCES collection_contact (id),
  loan_id TEXT NOT NULL REFERENCES loan (id),
  staff_id TEXT NOT NULL REFERENCES staff (id),
  made_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount > 0), -- fen
  paid INTEGER NOT NULL, -- since it was made, in fen
  status TEXT NOT NULL CHECK (status IN ('open', 'kept', 'broken')),
  decided_on TEXT,
  CHECK ((status = 'open') = (decided_on IS NULL))
) STRICT;
CREATE INDEX collection_promise_open ON collection_promise (due_on) WHERE status = 'open';
CREATE INDEX collection_promise_loan ON collection_promise (loan_id);

CREATE TABLE collection_delivery (
  id TEXT PRIMARY KEY,
  loan_id TEXT NOT NULL REFERENCES loan (id),
  document_id TEXT NOT NULL REFERENCES document (id),
  method TEXT NOT NULL CHECK (method IN ('inPerson', 'post', 'left', 'notarised')),
  signed_by TEXT NOT NULL CHECK (signed_by IN ('borrower', 'coBorrower', 'refused', 'nobody')),
  delivered_on TEXT NOT NULL,
  tracking_no TEXT,
  note TEXT,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  second_staff_id TEXT REFERENCES staff (id),
  recorded_on TEXT NOT NULL,
  CHECK (second_staff_id IS NULL OR second_staff_id <> staff_id)
) STRICT;
CREATE INDEX collection_delivery_loan ON collection_delivery (loan_id, delivered_on);

-- Money that came in on an overdue receipt, to the credit of who was collecting.
CREATE TABLE collection_recovery (
  posting_id TEXT PRIMARY KEY,
  loan_id TEXT NOT NULL REFERENCES loan (id),
  staff_id TEXT NOT NULL REFERENCES staff (id),
  amount INTEGER NOT NULL, -- fen
  business_date TEXT NOT NULL
) STRICT;
CREATE INDEX collection_recovery_day ON collection_recovery (business_date);
