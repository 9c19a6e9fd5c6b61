-- An application's person is not all that comes sealed through a channel: a signed contract does too.
ALTER TABLE channel_business RENAME COLUMN sealed_person TO sealed;
