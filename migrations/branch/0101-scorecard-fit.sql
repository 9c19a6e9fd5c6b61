-- How a statistical card that was fitted here came about: kept as it was, beside its version.
CREATE TABLE scorecard_fit (
  version TEXT PRIMARY KEY,
  fitted_on TEXT NOT NULL,
  report TEXT NOT NULL CHECK (json_valid(report))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER scorecard_fit_no_update BEFORE UPDATE ON scorecard_fit
BEGIN SELECT RAISE(ABORT, 'the report of a fit never changes'); END;
