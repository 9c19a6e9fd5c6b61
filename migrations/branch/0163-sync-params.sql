-- The names and figures that a sentence about a refusal needs, beside its code.
ALTER TABLE hub_item ADD COLUMN params TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(params));
ALTER TABLE hub_link ADD COLUMN fault_params TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(fault_params));
