-- A customer before the self-service page, whom a channel has identified. Hashes and findings, no number.
CREATE TABLE customer_session (
  legal_entity_id TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  channel_id TEXT NOT NULL,
  channel_kind TEXT NOT NULL,
  person TEXT NOT NULL,
  expires_at BIGINT NOT NULL,
  PRIMARY KEY (legal_entity_id, token_hash)
);
