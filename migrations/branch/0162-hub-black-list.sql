-- 黑名单 of the province, whole as it came last: found by the store's keyed hash, so that it names nobody.
CREATE TABLE hub_black_list (
  list TEXT NOT NULL,
  identity_hash TEXT NOT NULL,
  reason_code TEXT NOT NULL,
  source TEXT NOT NULL,
  received_on TEXT NOT NULL,
  PRIMARY KEY (list, identity_hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX hub_black_list_identity ON hub_black_list (identity_hash);
